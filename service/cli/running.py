"""The service in processes of its own, for a while: for the demo, tests and measurements."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType
from typing import IO, Any
from urllib.error import URLError
from urllib.request import urlopen

from service.settings import variable

HOST = "127.0.0.1"
_SECONDS_TO_START = 60
_QUIET = MappingProxyType({"log_level": "warning", "log_format": "text"})


@dataclass(frozen=True, slots=True)
class Service:
    """A service that runs: its arbiter's process, and its port on this machine."""

    process: subprocess.Popen[bytes]
    port: int

    @property
    def address(self) -> str:
        """Where it is reached, without a path."""
        return f"http://{HOST}:{self.port}"


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running_service(
    port: int, settings: Mapping[str, object] = _QUIET, output: IO[Any] | None = None
) -> Iterator[Service]:
    """Run the service on that port, wait until it is ready, and stop it at the end.

    `settings` are fields of `Settings`; what the service writes goes to `output`.
    Raises OSError when it ends before it is ready, TimeoutError when it does not become so.
    """
    command = [sys.executable, "-m", "service", "serve", "--host", HOST, "--port", str(port)]
    environment = {variable(name): str(value) for name, value in settings.items()}
    with subprocess.Popen(
        command, env={**os.environ, **environment}, stdout=output, stderr=output
    ) as process:
        service = Service(process, port)
        try:
            _wait_until_ready(service)
            yield service
        finally:
            process.terminate()


def _wait_until_ready(service: Service) -> None:
    deadline = time.monotonic() + _SECONDS_TO_START
    while time.monotonic() < deadline:
        if service.process.poll() is not None:
            raise OSError(f"the service has ended with status {service.process.returncode}")
        try:
            with urlopen(f"{service.address}/readyz"):
                return
        except URLError:
            time.sleep(0.1)
    raise TimeoutError(f"the service is not ready after {_SECONDS_TO_START} s")
