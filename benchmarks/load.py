"""`make load`: the service under more load than it can bear, and with its processes killed.

Articles of 600 words are posted to a service of its own processes. First as many at a time as keep
all of them busy, which gives the capacity; then at fixed rates whatever comes back (open loop: the
clients do not wait for each other, each request has a connection of its own, the times between
them are random but the same in every run). Then, below the capacity, one process is killed, the
service is told to reload, and at last to stop.

Lost is a request whose connection was accepted and that got no answer.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import re
import signal
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import IO

from benchmarks.articles import articles
from service.cli.running import HOST, Service, free_port, running_service
from service.settings import Settings

_PUBLISHED = "2020-08-21"
_RATES = (0.5, 1.0, 1.5, 2.0, 3.0)
_ROUNDS = 3
_BELOW = 0.7  # of the capacity, for what happens to processes
_REFUSED_TO_CONNECT, _LOST = 0, -1


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request came to: when it was sent, its HTTP status or one of ours, seconds taken."""

    sent: float
    status: int
    seconds: float


def bodies(count: int) -> list[bytes]:
    """Return so many different requests, each as it goes over the wire."""
    return [over_the_wire(text) for text in articles(count)]


def as_json(text: str) -> str:
    """Return the body of the request for a text."""
    return json.dumps({"text": text, "published": _PUBLISHED})


def over_the_wire(text: str) -> bytes:
    """Return the request for a text, which closes its connection."""
    body = as_json(text).encode()
    head = (
        f"POST /v1/timeline HTTP/1.1\r\nHost: {HOST}\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    )
    return head.encode() + body


async def send(port: int, request: bytes) -> Answer:
    """Send the request on a new connection and read the answer to its end."""
    sent = time.monotonic()
    try:
        reader, writer = await asyncio.open_connection(HOST, port)
    except OSError:
        return Answer(sent, _REFUSED_TO_CONNECT, time.monotonic() - sent)
    try:
        writer.write(request)
        answer = await reader.read(-1)
        status = int(answer.split(None, 2)[1]) if _is_whole(answer) else _LOST
    except OSError:
        status = _LOST
    finally:
        writer.close()
    return Answer(sent, status, time.monotonic() - sent)


def _is_whole(answer: bytes) -> bool:
    head, _, body = answer.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)content-length: (\d+)", head)
    return length is not None and int(length[1]) == len(body)


async def closed_loop(
    port: int, requests: Sequence[bytes], clients: int, seconds: float
) -> list[Answer]:
    """Let so many clients post one request after the other; return the answers."""
    deadline, answers = time.monotonic() + seconds, list[Answer]()

    async def client(number: int) -> None:
        chance = random.Random(number)
        while time.monotonic() < deadline:
            answers.append(await send(port, chance.choice(requests)))

    await asyncio.gather(*(client(number) for number in range(clients)))
    return answers


async def open_loop(
    port: int,
    requests: Sequence[bytes],
    rate: float,
    seconds: float,
    halfway: Callable[[], Awaitable[None]] | None = None,
) -> list[Answer]:
    """Send requests at so many a second, whatever comes back; do something after half the time."""
    chance, tasks = random.Random(1), list[asyncio.Task[Answer]]()
    begun = time.monotonic()
    for number, due in enumerate(_moments(chance, rate, seconds)):
        await asyncio.sleep(max(0.0, begun + due - time.monotonic()))
        tasks.append(asyncio.create_task(send(port, requests[number % len(requests)])))
        if halfway and due > seconds / 2:
            tasks.append(asyncio.create_task(_without_answer(halfway)))  # type: ignore[arg-type]
            halfway = None
    return [answer for answer in await asyncio.gather(*tasks) if answer]


async def _without_answer(act: Callable[[], Awaitable[None]]) -> None:
    await act()


def _moments(chance: random.Random, rate: float, seconds: float) -> Iterator[float]:
    """Yield the moments of a Poisson process, in seconds from the beginning."""
    moment = chance.expovariate(rate)
    while moment < seconds:
        yield moment
        moment += chance.expovariate(rate)


def percentile(answers: Sequence[Answer], share: float) -> float:
    """Return the milliseconds within which that share of the answers came; 0 without any."""
    times = sorted(answer.seconds for answer in answers)
    return 1000 * times[min(len(times) - 1, int(share * len(times)))] if times else 0.0


def _of(answers: Sequence[Answer], status: int) -> list[Answer]:
    return [answer for answer in answers if answer.status == status]


def _in_time(answers: Sequence[Answer], seconds: float) -> int:
    """Return how many of the answers came while requests were sent."""
    end = min((answer.sent for answer in answers), default=0.0) + seconds
    return sum(answer.sent + answer.seconds <= end for answer in answers)


def measure_rates(port: int, requests: Sequence[bytes], clients: int, seconds: float) -> float:
    """Print the table of rates; return the capacity in requests a second.

    The rates take turns, so that whatever else the machine does meets all of them.
    """
    asyncio.run(closed_loop(port, requests, clients, 2))  # warms up
    answers = asyncio.run(closed_loop(port, requests, clients, seconds))
    capacity = _in_time(_of(answers, 200), seconds) / seconds
    print(f"capacity: {capacity:.1f} articles/s ({clients} clients, closed loop)\n")
    rows: dict[float, list[Answer]] = {factor: [] for factor in _RATES}
    in_time = dict.fromkeys(_RATES, 0)
    for _ in range(_ROUNDS):
        for factor in _RATES:
            answers = asyncio.run(open_loop(port, requests, factor * capacity, seconds / _ROUNDS))
            rows[factor] += answers
            in_time[factor] += _in_time(_of(answers, 200), seconds / _ROUNDS)
    _print_rates(rows, in_time, capacity, seconds)
    return capacity


def _print_rates(
    rows: Mapping[float, Sequence[Answer]],
    in_time: Mapping[float, int],
    capacity: float,
    seconds: float,
) -> None:
    print(
        f"{'offered/s':>10}{'capacity':>10}{'answered/s':>12}{'of peak':>9}{'p50 ms':>8}"
        f"{'p99 ms':>8}{'503':>8}{'its p99':>9}{'lost':>6}"
    )
    peak = max(capacity, *(count / seconds for count in in_time.values()))
    for factor, answers in rows.items():
        done, refused = _of(answers, 200), _of(answers, 503)
        rate = in_time[factor] / seconds
        print(
            f"{len(answers) / seconds:10.1f}{factor:9.1f}x{rate:12.1f}{rate / peak:9.0%}"
            f"{percentile(done, 0.5):8.0f}{percentile(done, 0.99):8.0f}"
            f"{len(refused) / max(len(answers), 1):8.0%}{percentile(refused, 0.99):9.0f}"
            f"{len(answers) - len(done) - len(refused):6}"
        )


def measure_events(
    service: Service, log: IO[str], requests: Sequence[bytes], rate: float, seconds: float
) -> None:
    """Print what it costs when a process is killed, and when the service reloads and stops."""

    def kill() -> None:
        os.kill(_newest(log), signal.SIGKILL)

    acts: dict[str, Callable[[], None]] = {
        "SIGKILL to a process": kill,
        "SIGHUP to the arbiter": lambda: service.process.send_signal(signal.SIGHUP),
        "SIGTERM to the arbiter": lambda: service.process.send_signal(signal.SIGTERM),
    }
    print(f"\nat {rate:.1f} articles/s, half of the time before")
    print(
        f"{'':24}{'sent':>8}{'answered':>10}{'503':>6}{'lost':>6}{'not connected':>15}{'p99 ms':>8}"
    )
    for name, act in acts.items():

        async def halfway(act: Callable[[], None] = act) -> None:
            act()

        answers = asyncio.run(open_loop(service.port, requests, rate, seconds, halfway))
        counts = [len(_of(answers, each)) for each in (200, 503, _LOST, _REFUSED_TO_CONNECT)]
        print(
            f"{name:24}{len(answers):8}{counts[0]:10}{counts[1]:6}{counts[2]:6}{counts[3]:15}"
            f"{percentile(_of(answers, 200), 0.99):8.0f}"
        )


def _newest(log: IO[str]) -> int:
    """Return the id of the process that was forked last."""
    log.seek(0)
    return int(re.findall(r"Booting worker with pid: (\d+)", log.read())[-1])


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(description="The service under too much load.")
    parser.add_argument("--workers", type=int, default=Settings().workers, help="processes")
    parser.add_argument("--seconds", type=float, default=10, help="for each row")
    chosen = parser.parse_args(arguments)
    requests = bodies(60)
    settings = {"workers": chosen.workers, "log_format": "text"}
    print(f"{chosen.workers} processes, {os.cpu_count()} cores, articles of 600 words")
    with (
        tempfile.TemporaryFile("w+") as log,
        running_service(free_port(), settings, log) as service,
    ):
        capacity = measure_rates(service.port, requests, 2 * chosen.workers, chosen.seconds)
        measure_events(service, log, requests, _BELOW * capacity, chosen.seconds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
