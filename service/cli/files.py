"""The files that `extract` is given: what kind each is, and the requests that it makes."""

from __future__ import annotations

import codecs
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from http import HTTPStatus
from pathlib import Path
from typing import NamedTuple

from service.bulk import Line, lines
from service.intake.problem import RequestError

KINDS = ("text", "html", "ndjson")
STANDARD_INPUT = "-"
_SUFFIXES = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".ndjson": "ndjson",
    ".jsonl": "ndjson",
}
# As far as browsers look for it, and the name that pages give to what is really its superset.
_DECLARATION = re.compile(rb"""<meta[^>]{1,200}?charset\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)
_DECLARED_WITHIN = 1024
_MEANT = {"iso-8859-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252"}


class Article(NamedTuple):
    """A file that holds one article: its place among all that is asked, its name, its kind."""

    number: int
    name: str
    kind: str


def kind_of(name: str) -> str:
    """Return the kind of a file, by its suffix: html, ndjson, else text."""
    return _SUFFIXES.get(Path(name).suffix.lower(), "text")


def read(name: str, kind: str) -> Mapping[str, str]:
    """Return the field of a request that an article's file makes.

    Raises OSError, or UnicodeDecodeError for what is no text in UTF-8 nor a page that tells another
    encoding.
    """
    data = sys.stdin.buffer.read() if name == STANDARD_INPUT else Path(name).read_bytes()
    return {"html": _decoded(data)} if kind == "html" else {"text": data.decode("utf-8-sig")}


def articles(files: Iterable[tuple[str, str]], limit: int) -> Iterator[Article | Line]:
    """Yield all that the files (name and kind of each) ask for, numbered from 1, in order.

    Files of lines are read as they are consumed; a line has at most `limit` bytes. One that cannot
    be read is a line with an error.
    """
    number = 0
    for name, kind in files:
        if kind != "ndjson":
            number += 1
            yield Article(number, name, kind)
            continue
        before = number
        for line in _lines(name, limit):
            number = before + line.number
            yield line._replace(number=number)


def _lines(name: str, limit: int) -> Iterator[Line]:
    if name == STANDARD_INPUT:
        yield from lines(sys.stdin.buffer, limit)
        return
    try:
        with Path(name).open("rb") as stream:
            yield from lines(stream, limit)
    except OSError as error:
        yield Line(1, RequestError(HTTPStatus.BAD_REQUEST, f"{name}: {reason(error)}"))


def count(files: Iterable[tuple[str, str]]) -> int | None:
    """Return how many articles the files hold, blank lines included; None where none can tell."""
    total = 0
    for name, kind in files:
        if kind != "ndjson":
            total += 1
        elif name == STANDARD_INPUT or not Path(name).is_file():
            return None
        else:
            with Path(name).open("rb") as stream:
                total += sum(
                    block.count(b"\n") for block in iter(lambda: stream.read(1 << 20), b"")
                )
    return total


def reason(error: OSError | UnicodeDecodeError) -> str:
    """Return in words why a file cannot be read."""
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return f"is not text in UTF-8 (byte {error.start})"


def _decoded(data: bytes) -> str:
    """Return a page's text: UTF-8 or UTF-16 by its mark, else as it declares itself."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = _DECLARATION.search(data[:_DECLARED_WITHIN])
        if declared is None:
            raise
        name = declared[1].decode("ascii").lower()
        try:
            return data.decode(_MEANT.get(name, name), "replace")
        except LookupError:
            pass
        raise
