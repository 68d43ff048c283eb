"""`extract`: print the timeline of an article in a file, or those of many, a line each."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from service import present
from service.cli.files import KINDS, STANDARD_INPUT, kind_of, read, reason
from service.intake import ACCEPTED, InputError, read_document

if TYPE_CHECKING:
    from service.document import Document

_FILES = """text in UTF-8, a page (.html, .htm), or requests, a line of JSON each (.ndjson, .jsonl);
- reads standard input. Several files, and lines, are answered with a line of JSON each"""
# Any day: what an article is checked against that has none of its own yet.
_SOME_DAY = "2000-01-01"


def register(commands: Any) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("extract", help="print the timeline of an article, or of many")
    parser.add_argument("files", nargs="+", metavar="file", help=_FILES)
    parser.add_argument(
        "--input", choices=KINDS, help="what the files hold, whatever their names end in"
    )
    parser.add_argument("--published", metavar="DATE", help=ACCEPTED["published"])
    parser.add_argument("--title", help=ACCEPTED["title"])
    parser.add_argument("--timezone", metavar="ZONE", help=ACCEPTED["timezone"])
    parser.add_argument("--language", metavar="TAG", help=ACCEPTED["language"])
    parser.add_argument(
        "--format", choices=present.names(), help="default: table for one article, json for many"
    )
    parser.add_argument(
        "--all",
        action="store_true",
        help="show the minor entries, too (formats for programs always hold them)",
    )
    parser.set_defaults(run=lambda chosen: run(chosen, parser))


def run(chosen: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Print the timelines; see `service.cli.main` for the exit status."""
    files = [(name, chosen.input or kind_of(name)) for name in chosen.files]
    names = ("published", "title", "timezone", "language")
    options = {name: getattr(chosen, name) for name in names if getattr(chosen, name) is not None}
    if len(files) == 1 and files[0][1] != "ndjson":
        return _one(*files[0], options, chosen, parser)
    if any(name == STANDARD_INPUT and kind != "ndjson" for name, kind in files):
        parser.error("standard input (-) can hold one of many articles only with --input ndjson")
    _document({"text": "-"}, {"published": _SOME_DAY, **options}, parser)
    from service.bulk import Manner
    from service.cli.many import run as run_many

    wanted = present.find(chosen.format or "json")
    return run_many(files, Manner(wanted, every=chosen.all, defaults=options))


def _one(
    name: str,
    kind: str,
    options: Mapping[str, str],
    chosen: argparse.Namespace,
    parser: argparse.ArgumentParser,
) -> int:
    """Print the timeline of one article."""
    try:
        document = _document(read(name, kind), options, parser)
    except (OSError, UnicodeDecodeError) as error:
        print(f"{parser.prog}: {name}: {reason(error)}", file=sys.stderr)
        return 1
    # Imported here, so that wrong arguments are told without loading a parser.
    from service.pipeline import extract

    wanted = present.find(chosen.format or "table")
    sys.stdout.buffer.write(present.render(extract(document), wanted, every=chosen.all))
    return 0


def _document(
    field: Mapping[str, str], options: Mapping[str, str], parser: argparse.ArgumentParser
) -> Document:
    """Return the article; leave with exit status 2 when an argument cannot be taken."""
    try:
        return read_document(**{**field, **options})
    except InputError as error:
        parser.error(f"{error}; accepted: {error.accepted}")
