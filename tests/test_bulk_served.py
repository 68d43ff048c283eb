"""Many articles in one request over a real connection, and clients that break off."""

import http.client
import json
import shutil
import socket
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.serving import HOST, Service, serving

GOOD = {"text": "The envoys met on Monday.", "published": "2020-08-21"}
NDJSON = "application/x-ndjson"
COUNT = 200


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with serving(
        tmp_path_factory.mktemp("bulk") / "log", workers=1, log_level="warning"
    ) as running:
        yield running


def as_line(value: dict[str, Any]) -> bytes:
    return json.dumps(value).encode() + b"\n"


def short(number: int) -> bytes:
    return as_line({**GOOD, "id": number})


def check(data: bytes, count: int) -> None:
    answers = [json.loads(line) for line in data.splitlines()]
    assert [answer["id"] for answer in answers] == list(range(count))
    assert all(answer["timeline"]["events"] for answer in answers)


def test_http_client_sends_while_it_reads(service: Service) -> None:
    """A chunked body, sent by one thread and the answer read by another."""
    connection = http.client.HTTPConnection(HOST, service.port, timeout=120)
    connection.putrequest("POST", "/v1/timelines")
    connection.putheader("Content-Type", NDJSON)
    connection.putheader("Transfer-Encoding", "chunked")
    connection.endheaders()

    def send() -> None:
        for number in range(COUNT):
            line = short(number)
            connection.send(b"%x\r\n%s\r\n" % (len(line), line))
        connection.send(b"0\r\n\r\n")

    sender = threading.Thread(target=send)
    sender.start()
    response = connection.getresponse()
    assert response.status == 200
    check(response.read(), COUNT)
    sender.join()
    connection.close()


@pytest.mark.skipif(shutil.which("curl") is None, reason="no curl here")
@pytest.mark.parametrize("version", ["--http1.1", "--http1.0"])
@pytest.mark.parametrize("source", ["-", "file"])
def test_curl(version: str, source: str, service: Service, tmp_path: Path) -> None:
    """A chunked body from a pipe, or a file's with its length; HTTP/1.0 has no chunks."""
    if (version, source) == ("--http1.0", "-"):
        pytest.skip("a body of unknown length cannot be sent with HTTP/1.0")
    body = b"".join(map(short, range(COUNT)))
    (tmp_path / "file").write_bytes(body)
    command = ["curl", "-sS", "--no-buffer", version, "-X", "POST", "-T", source]
    command += ["-H", f"Content-Type: {NDJSON}", f"http://{HOST}:{service.port}/v1/timelines"]
    ran = subprocess.run(
        command, input=body if source == "-" else b"", cwd=tmp_path, capture_output=True, check=True
    )
    check(ran.stdout, COUNT)


def test_answers_come_before_the_body_has_ended(service: Service) -> None:
    connection = socket.create_connection((HOST, service.port), timeout=60)
    connection.sendall(
        b"POST /v1/timelines HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\n"
        b"Transfer-Encoding: chunked\r\n\r\n"
    )
    # gunicorn hands on a kibibyte at a time, so the second line pushes out the first.
    line = as_line(GOOD) + as_line({**GOOD, "title": "x" * 2000})
    connection.sendall(b"%x\r\n%s\r\n" % (len(line), line))
    received = b""
    while b'"timeline"' not in received:
        received += connection.recv(65536)
    assert received.startswith(b"HTTP/1.1 200")
    connection.close()


@pytest.mark.parametrize(
    "body",
    [b'5\r\n{"tex', b"zz\r\n", b"5\r\nabcdefgh\r\n0\r\n\r\n", b"ffffffffffffffffffff\r\n{}"],
)
def test_a_client_that_breaks_off_harms_nobody(body: bytes, service: Service) -> None:
    connection = socket.create_connection((HOST, service.port), timeout=60)
    connection.sendall(
        b"POST /v1/timelines HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\n"
        b"Transfer-Encoding: chunked\r\n\r\n" + body
    )
    connection.shutdown(socket.SHUT_WR)
    received = b""
    while data := connection.recv(65536):
        received += data
    connection.close()
    assert not received.startswith(b"HTTP/1.1 5")
    assert service.ask("POST", "/v1/timelines", short(0).decode(), **{"Content-Type": NDJSON})
    assert service.ask("GET", "/healthz").status == 200


def test_a_client_that_goes_away_frees_its_place(service: Service) -> None:
    for _ in range(20):  # more than there are places for streams
        connection = socket.create_connection((HOST, service.port), timeout=60)
        connection.sendall(
            b"POST /v1/timelines HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\n"
            b"Content-Length: 100000000\r\n\r\n" + b"".join(map(short, range(50)))
        )
        connection.recv(100)
        connection.close()
    response = service.ask("POST", "/v1/timelines", short(0).decode(), **{"Content-Type": NDJSON})
    assert response.status == 200
    check(response.content, 1)
