"""Many articles: requests as NDJSON in, answers as NDJSON out, a line for each, in the same order.

A line is answered on its own, so the endpoint, the command line and whoever spreads an archive over
machines all call the same function, and what is wrong with a line is told in its own answer.
"""

from __future__ import annotations

import codecs
import json
import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, NamedTuple, Protocol

from service import present
from service.intake.problem import RequestError
from service.intake.request import fields_refused, read_json, read_request
from service.pipeline import Watch, extract
from service.present import Format
from service.timeline import Timeline

MEDIA_TYPE = "application/x-ndjson"
LONGEST_ID = 200
ACCEPTED_ID = f"a string of at most {LONGEST_ID} characters, or a whole number"
# A line that is too long is passed over in pieces of this many bytes.
_PIECE = 65_536

Id = str | int | None


class Lines(Protocol):
    """A stream of bytes that is read line by line."""

    def readline(self, size: int, /) -> bytes:
        """Return the next line with its end, or the `size` bytes that it begins with."""


class Line(NamedTuple):
    """A line that holds something: its number from 1, and its bytes, or why they are missing."""

    number: int
    data: bytes | RequestError


class Answer(NamedTuple):
    """A line of the answer, with its end, and whether it tells of a problem."""

    data: bytes
    failed: bool


def work(value: Any, manner: Manner, watch: Watch = nullcontext) -> tuple[Timeline, bytes]:
    """Return the timeline that a request asks for, and that timeline as the format writes it.

    All of a line's work that takes time. The value is JSON's; `watch` is as for
    `service.pipeline.extract`, and sees the stages intake and present, too. Raises RequestError.
    """
    with watch("intake"):
        asked = read_request(value)
    timeline = extract(asked.document, inferred=asked.inferred, watch=watch)
    with watch("present"):
        return timeline, present.render(timeline, manner.format, every=manner.every)


@dataclass(frozen=True, slots=True)
class Manner:
    """How lines are answered.

    `format` is the form of each timeline, `every` whether it holds the minor entries where the form
    leaves them out, `defaults` fields for the requests that lack them. `work` does the work on a
    line: the function of that name, or one around it; RequestError, raised by it, becomes the
    line's problem.
    """

    format: Format
    every: bool = False
    defaults: Mapping[str, str] = field(default_factory=dict)
    work: Callable[[Any, Manner], tuple[Timeline, bytes]] = work


def lines(stream: Lines, limit: int) -> Iterator[Line]:
    """Yield the lines of a stream that are not blank; one line is held at a time.

    A line of more than `limit` bytes has an error in its place, and so has what a stream that
    breaks off would have held.
    """
    number = 0
    while True:
        number += 1
        try:
            data = stream.readline(limit + 1)
            cut = len(data) > limit and not data.endswith(b"\n")
            while cut and not (stream.readline(_PIECE) or b"\n").endswith(b"\n"):
                pass
        except Exception as error:  # each server has its own errors for a body that breaks off
            yield Line(number, _refused(HTTPStatus.BAD_REQUEST, f"The body breaks off: {error}."))
            return
        if not data:
            return
        if cut:
            detail = f"The line is longer than {limit:,} bytes."
            yield Line(number, _refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, detail))
        elif stripped := data.removeprefix(codecs.BOM_UTF8 if number == 1 else b"").strip():
            yield Line(number, stripped)


def answer_line(line: Line, manner: Manner) -> Answer:
    """Return the answer to a line: its timeline, or the details of what is wrong with it."""
    if isinstance(line.data, RequestError):
        return told(None, line.number, line.data)
    try:
        value = read_json(line.data)
    except RequestError as error:
        return told(None, line.number, error)
    name = value.pop("id", None) if isinstance(value, dict) else None
    if not _is_id(name):
        wrong = ("id", "cannot be given back", ACCEPTED_ID)
        return told(None, line.number, fields_refused([wrong]))
    return answer(name, line.number, value, manner)


def answer(name: Id, number: int, value: Any, manner: Manner) -> Answer:
    """Return the answer to line `number`, which holds a JSON value and the id `name`.

    Nothing that a line holds raises: a fault of our own is logged and told as a problem, too.
    """
    try:
        given = {**manner.defaults, **value} if isinstance(value, dict) else value
        _, written = manner.work(given, manner)
    except RequestError as error:
        return told(name, number, error)
    except Exception:
        logging.getLogger(__name__).exception("line %d could not be answered", number)
        detail = "A fault of the service; the other lines are not touched by it."
        return told(name, number, RequestError(HTTPStatus.INTERNAL_SERVER_ERROR, detail))
    return Answer(_line(name, number, b"timeline", _as_json(written, manner.format)), False)


def told(name: Id, number: int, error: RequestError) -> Answer:
    """Return the answer to line `number` that tells of an error."""
    details = json.dumps(error.problem(), separators=(",", ":")).encode("ascii")
    return Answer(_line(name, number, b"problem", details), True)


def _as_json(written: bytes, format_: Format) -> bytes:
    """Return what a format has written as a JSON value on one line."""
    media_type = format_.media_type.partition(";")[0]
    if media_type == "application/json" or media_type.endswith("+json"):
        # Line breaks of JSON stand between its tokens only.
        return written.strip().replace(b"\n", b" ")
    return json.dumps(written.decode("utf-8")).encode("ascii")


def _line(name: Id, number: int, key: bytes, value: bytes) -> bytes:
    head = b'{"id":%s,"line":%d' % (json.dumps(name).encode("ascii"), number)
    return b'%s,"%s":%s}\n' % (head, key, value)


def _is_id(value: Any) -> bool:
    if isinstance(value, str):
        return len(value) <= LONGEST_ID
    return value is None or (isinstance(value, int) and not isinstance(value, bool))


def _refused(status: HTTPStatus, detail: str) -> RequestError:
    return RequestError(status, detail, [("body", detail, "lines, a JSON object each")])
