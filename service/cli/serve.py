"""`serve`: run the service under gunicorn, set up for work that is bound by the processor."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING, Any

from service.settings import Settings, variable

if TYPE_CHECKING:
    from flask import Flask


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
    _serve(settings)
    return 0


def gunicorn_options(settings: Settings) -> dict[str, Any]:
    """Return gunicorn's settings.

    `preload_app`: the parser is loaded once, before the fork, and its memory is shared.
    `max_requests` with jitter: a process that has grown is replaced, and not all at once.
    Sync workers: a request keeps its core busy from its first to its last moment.
    """
    return {
        "bind": f"{settings.host}:{settings.port}",
        "workers": settings.workers,
        "worker_class": "sync",
        "preload_app": True,
        "timeout": settings.timeout,
        "graceful_timeout": settings.timeout,
        "max_requests": settings.max_requests,
        "max_requests_jitter": settings.max_requests // 10,
        "loglevel": settings.log_level,
        "control_socket_disable": True,
    }


def _serve(settings: Settings) -> None:
    from gunicorn.app.base import BaseApplication

    class Server(BaseApplication):  # type: ignore[misc]
        """gunicorn with our settings and no files of its own."""

        def load_config(self) -> None:
            for name, value in gunicorn_options(settings).items():
                self.cfg.set(name, value)

        def load(self) -> Flask:
            from service import create_app
            from service.parse.pipeline import pipeline

            try:
                # First of all: it holds numpy to one thread, which numpy must know when imported.
                pipeline()
            except OSError as error:
                sys.exit(f"The parser cannot be loaded: {error}")
            return create_app(settings)

    Server().run()
