"""`demo`: start the service, post the seed article to it, print the timeline, stop."""

from __future__ import annotations

import argparse
import json
import os
import socket
import subprocess
import sys
import time
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from service import example
from service.settings import variable

_HOST = "127.0.0.1"
_SECONDS_TO_START = 60


def register(commands: Any) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("demo", help="start the service, post an article, print, stop")
    parser.set_defaults(run=run)


def run(_: argparse.Namespace) -> int:
    """Show the service at work; return 1 when it does not start or answer."""
    port = _free_port()
    command = [sys.executable, "-m", "service", "serve", "--host", _HOST, "--port", str(port)]
    print(f"Starting: python -m service serve --port {port}", flush=True)
    quiet = {**os.environ, variable("log_level"): "warning"}
    with subprocess.Popen(command, env=quiet) as server:
        try:
            address = f"http://{_HOST}:{port}"
            _wait_until_ready(address, server)
            print(f"Posting: {example.ARTICLE.name}, published {example.PUBLISHED}\n", flush=True)
            print(_post(f"{address}/v1/timeline?format=table"))
        except (OSError, TimeoutError) as error:
            print(f"The demo failed: {error}", file=sys.stderr)
            return 1
        finally:
            server.terminate()
    print("Stopped.")
    return 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((_HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_ready(address: str, server: subprocess.Popen[bytes]) -> None:
    """Return when the service is ready. Raises OSError when it has ended, or TimeoutError."""
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


def _post(url: str) -> str:
    body = {"text": example.text(), "published": example.PUBLISHED}
    headers = {"Content-Type": "application/json"}
    request = Request(url, json.dumps(body).encode(), headers)
    try:
        with urlopen(request) as response:
            return str(response.read().decode("utf-8"))
    except HTTPError as error:
        raise OSError(error.read().decode("utf-8")) from error
