"""`extract`: print the timeline of an article in a file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from service import present
from service.intake import ACCEPTED, InputError, read_document

if TYPE_CHECKING:
    from service.document import Document


def register(commands: Any) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("extract", help="print the timeline of an article")
    parser.add_argument("file", help="a text file in UTF-8; - reads standard input")
    parser.add_argument("--published", required=True, metavar="DATE", help=ACCEPTED["published"])
    parser.add_argument("--title", default="", help=ACCEPTED["title"])
    parser.add_argument("--timezone", metavar="ZONE", help=ACCEPTED["timezone"])
    parser.add_argument("--language", default="en", metavar="TAG", help=ACCEPTED["language"])
    parser.add_argument("--format", default="table", choices=present.names())
    parser.add_argument(
        "--all", action="store_true", help="show the minor entries, too (JSON always holds them)"
    )
    parser.set_defaults(run=lambda chosen: run(chosen, parser))


def run(chosen: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Print the timeline; see `service.cli.main` for the exit status."""
    try:
        text = _read(chosen.file)
    except (OSError, UnicodeDecodeError) as error:
        print(f"{parser.prog}: {chosen.file}: {_reason(error)}", file=sys.stderr)
        return 1
    # Imported here, so that wrong arguments are told without loading a parser.
    from service.pipeline import extract

    timeline = extract(_document(chosen, text, parser))
    rendered = present.render(timeline, present.find(chosen.format), every=chosen.all)
    sys.stdout.buffer.write(rendered)
    return 0


def _read(name: str) -> str:
    data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    return data.decode("utf-8-sig")


def _reason(error: OSError | UnicodeDecodeError) -> str:
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return f"is not text in UTF-8 (byte {error.start})"


def _document(chosen: argparse.Namespace, text: str, parser: argparse.ArgumentParser) -> Document:
    """Return the article; leave with exit status 2 when an argument cannot be taken."""
    try:
        return read_document(
            text,
            chosen.published,
            title=chosen.title,
            timezone=chosen.timezone,
            language=chosen.language,
        )
    except InputError as error:
        parser.error(f"{error}; accepted: {error.accepted}")
