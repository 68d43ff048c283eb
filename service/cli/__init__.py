"""The command line: a module for each command."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from service import __version__
from service.cli import archive, demo, extract, key, serve

COMMANDS = (extract, archive, serve, key, demo)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name and return its exit status.

    0: done. 1: a file or the service failed, said in one line. 2: the arguments cannot be taken
    (argparse prints why and how to use the command, and leaves).
    """
    parser = argparse.ArgumentParser(
        prog="python -m service", description="A news article in, the timeline of its events out."
    )
    parser.add_argument("--version", action="version", version=f"Dateline {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.register(commands)
    chosen = parser.parse_args(arguments)
    return int(chosen.run(chosen))
