"""`serve`: run the service under gunicorn."""

from __future__ import annotations

import argparse
import os
from typing import Any

from service.settings import Settings, variable


def register(commands: Any) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("serve", help="run the HTTP service")
    parser.add_argument("--host", help=f"default: {variable('host')}")
    parser.add_argument("--port", type=int, help=f"default: {variable('port')}")
    parser.set_defaults(run=lambda chosen: run(chosen, parser))


def run(chosen: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Serve until stopped."""
    given = {name: getattr(chosen, name) for name in ("host", "port")}
    overrides = {variable(name): str(value) for name, value in given.items() if value is not None}
    try:
        settings = Settings.from_environment({**os.environ, **overrides})
    except ValueError as error:
        parser.error(str(error))
    # Imported here, so that other commands do without gunicorn.
    from service.web.server import serve

    serve(settings)
    return 0
