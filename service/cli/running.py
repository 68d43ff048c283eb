"""The service as a process of its own, for as long as somebody needs it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from urllib.error import URLError
from urllib.request import urlopen

from service.settings import variable

HOST = "127.0.0.1"
_SECONDS_TO_START = 60


def free_port() -> int:
    """Return a port of this machine that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running_service(port: int, variables: Mapping[str, str] | None = None) -> Iterator[str]:
    """Run `serve` on `port` with these environment variables besides; give its address.

    Raises OSError when it ends before it is ready, TimeoutError when it is not ready in a minute.
    """
    command = [sys.executable, "-m", "service", "serve", "--host", HOST, "--port", str(port)]
    environment = {**os.environ, variable("log_level"): "warning", **(variables or {})}
    with subprocess.Popen(command, env=environment) as server:
        try:
            address = f"http://{HOST}:{port}"
            _wait_until_ready(address, server)
            yield address
        finally:
            server.terminate()


def _wait_until_ready(address: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _SECONDS_TO_START
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise OSError(f"the service has ended with status {server.returncode}")
        try:
            with urlopen(f"{address}/readyz"):
                return
        except URLError:
            time.sleep(0.1)
    raise TimeoutError(f"the service is not ready after {_SECONDS_TO_START} s")
