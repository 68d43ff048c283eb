"""The service in processes of its own, as `python -m service serve` runs it, and clients of it."""

import http.client
import json
import os
import re
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from service.cli.running import HOST, free_port, running_service

BODY = json.dumps({"text": "The envoys met on Monday. " * 20, "published": "2020-08-21"})
HEADERS = {"Content-Type": "application/json"}


@dataclass(frozen=True)
class Service:
    """A running service: its arbiter's process, its port, and the file of its log."""

    process: subprocess.Popen[bytes]
    port: int
    log: Path

    def workers(self) -> set[int]:
        """Return the ids of the processes that the arbiter has forked and that live."""
        forked = re.findall(r"Booting worker with pid: (\d+)", self.log.read_text())
        return {int(pid) for pid in forked if _lives(int(pid))}

    def ask(self, method: str, path: str, body: str | None = None, **headers: str) -> Any:
        """Return the answer to a request on a connection of its own, its body in `content`."""
        connection = http.client.HTTPConnection(HOST, self.port, timeout=60)
        connection.request(method, path, body, {**HEADERS, **headers})
        response = connection.getresponse()
        response.content = response.read()  # type: ignore[attr-defined]
        connection.close()
        return response


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@contextmanager
def serving(log: Path, **settings: object) -> Iterator[Service]:
    """Run the service with those settings, ready; stop it at the end."""
    with (
        log.open("wb") as output,
        running_service(free_port(), settings, output) as service,
    ):
        yield Service(service.process, service.port, log)


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
