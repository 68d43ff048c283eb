"""`demo`: start the service, post the seed article to it, print the timeline, stop."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from service import example
from service.cli.running import free_port, running_service


def register(commands: Any) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("demo", help="start the service, post an article, print, stop")
    parser.set_defaults(run=run)


def run(_: argparse.Namespace) -> int:
    """Show the service at work; return 1 when it does not start or answer."""
    port = free_port()
    print(f"Starting: python -m service serve --port {port}", flush=True)
    try:
        with running_service(port) as service:
            print(f"Posting: {example.ARTICLE.name}, published {example.PUBLISHED}\n", flush=True)
            print(_post(f"{service.address}/v1/timeline?format=table"))
    except (OSError, TimeoutError) as error:
        print(f"The demo failed: {error}", file=sys.stderr)
        return 1
    print("Stopped.")
    return 0


def _post(url: str) -> str:
    body = {"text": example.text(), "published": example.PUBLISHED}
    headers = {"Content-Type": "application/json"}
    request = Request(url, json.dumps(body).encode(), headers)
    try:
        with urlopen(request) as response:
            return str(response.read().decode("utf-8"))
    except HTTPError as error:
        raise OSError(error.read().decode("utf-8")) from error
