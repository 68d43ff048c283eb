"""The service in processes of its own, as `python -m service serve` runs it, and clients of it."""

import http.client
import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.conftest import ROOT

HOST = "127.0.0.1"
BODY = json.dumps({"text": "The envoys met on Monday. " * 20, "published": "2020-08-21"})
HEADERS = {"Content-Type": "application/json"}
_SECONDS_TO_START = 60


@dataclass
class Service:
    """A running service: its arbiter's process, its port, and the file of its log."""

    process: subprocess.Popen[bytes]
    port: int
    log: Path

    def workers(self) -> set[int]:
        """Return the ids of the processes that the arbiter has forked."""
        listed = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(self.process.pid)]
            if sys.platform == "linux"
            else ["pgrep", "-P", str(self.process.pid)],
            capture_output=True,
            text=True,
            check=False,
        )
        return {int(word) for word in listed.stdout.split()}

    def ask(self, method: str, path: str, body: str | None = None, **headers: str) -> Any:
        """Return the answer to a request on a connection of its own, its body in `content`."""
        connection = http.client.HTTPConnection(HOST, self.port, timeout=60)
        connection.request(method, path, body, {**HEADERS, **headers})
        response = connection.getresponse()
        response.content = response.read()  # type: ignore[attr-defined]
        connection.close()
        return response


@contextmanager
def serving(log: Path, **settings: object) -> Iterator[Service]:
    """Run the service with those settings, ready; stop it at the end."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = probe.getsockname()[1]
    given = {f"DATELINE_{name.upper()}": str(value) for name, value in settings.items()}
    command = [sys.executable, "-m", "service", "serve", "--port", str(port)]
    with (
        log.open("wb") as output,
        subprocess.Popen(
            command, env={**os.environ, **given}, cwd=ROOT, stderr=output, stdout=output
        ) as process,
    ):
        service = Service(process, port, log)
        try:
            _wait_until_ready(service)
            yield service
        finally:
            process.terminate()
            process.wait(60)


def _wait_until_ready(service: Service) -> None:
    deadline = time.monotonic() + _SECONDS_TO_START
    while time.monotonic() < deadline:
        assert service.process.poll() is None, service.log.read_text()
        try:
            if service.ask("GET", "/readyz").status == 200:
                return
        except OSError:
            time.sleep(0.05)
    raise TimeoutError(service.log.read_text())


@dataclass
class Load:
    """What clients saw: the statuses of the answers, and the requests that got none."""

    answered: list[int] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)


@contextmanager
def loaded(service: Service, clients: int = 6) -> Iterator[Load]:
    """Post articles on kept-alive connections, one after the other on each, meanwhile.

    A client whose connection the service closes, having answered, opens another; one that cannot,
    because nobody listens any more, stops.
    """
    load, stop = Load(), threading.Event()
    threads = [threading.Thread(target=_client, args=(service, load, stop)) for _ in range(clients)]
    for thread in threads:
        thread.start()
    try:
        yield load
    finally:
        stop.set()
        for thread in threads:
            thread.join(60)


def _client(service: Service, load: Load, stop: threading.Event) -> None:
    while not stop.is_set():
        connection = http.client.HTTPConnection(HOST, service.port, timeout=30)
        try:
            connection.connect()
        except ConnectionRefusedError:
            return
        _talk(connection, load, stop)
        connection.close()


def _talk(connection: http.client.HTTPConnection, load: Load, stop: threading.Event) -> None:
    """Send requests until the service closes the connection."""
    while not stop.is_set():
        try:
            connection.request("POST", "/v1/timeline", BODY, HEADERS)
            response = connection.getresponse()
            response.read()
        except (OSError, http.client.HTTPException) as error:
            load.lost.append(repr(error))
            return
        load.answered.append(response.status)
        if response.will_close:
            return
