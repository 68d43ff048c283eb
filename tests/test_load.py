"""The load generator counts what happens: answers, refusals, losses, and nobody there."""

import asyncio

import pytest

from benchmarks.load import Answer, open_loop, percentile, send
from service.cli.running import HOST, free_port

WHOLE = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"


async def answered_with(answer: bytes) -> int:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answer)
        writer.close()

    async with await asyncio.start_server(serve, HOST, 0) as server:
        port = server.sockets[0].getsockname()[1]
        return (await send(port, b"GET / HTTP/1.1\r\n\r\n")).status


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (WHOLE, 200),
        (b"HTTP/1.1 503 BUSY\r\ncontent-length: 0\r\n\r\n", 503),
        (WHOLE[:-1], -1),
        (b"HTTP/1.1 200 OK\r\nConte", -1),
        (b"", -1),
    ],
)
def test_an_answer_counts_when_it_is_whole(answer: bytes, status: int) -> None:
    assert asyncio.run(answered_with(answer)) == status


def test_where_nobody_listens_nothing_is_lost() -> None:
    assert asyncio.run(send(free_port(), b"")).status == 0


def test_open_loop_sends_at_the_rate_and_acts_once() -> None:
    acts: list[str] = []

    async def act() -> None:
        acts.append("now")

    answers = asyncio.run(open_loop(free_port(), [b""], 400, 0.5, act))
    again = asyncio.run(open_loop(free_port(), [b""], 400, 0.5))
    assert 150 < len(answers) < 250
    assert len(again) == len(answers)
    assert acts == ["now"]


def test_percentiles_are_milliseconds() -> None:
    answers = [Answer(0.0, 200, seconds / 1000) for seconds in range(1, 101)]
    assert (percentile(answers, 0.5), percentile(answers, 0.99)) == (51, 100)
    assert percentile([], 0.5) == 0
