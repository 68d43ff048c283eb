"""Text to lines: which line breaks are real, and what each line is.

News comes with one paragraph a line, with blank lines between paragraphs, or wrapped at some
width ("hard-wrapped"). A break of the last sort is white space and nothing else; every other break
ends a line, and with it a sentence. Lines and the pieces cut from them are told for what they are:
body, headline, byline, dateline, or a date that heads what it tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from service.languages.en import layout as english
from service.span import Span

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_END = re.compile(r"[.!?:;…][\"'”’)\]]*$")
_WIDEST_WRAP = 100
_NARROWEST_WRAP = 40
_LONGEST_HEADLINE = 25  # words
_DATELINE_LINES = 4  # a dateline without brackets opens one of the first lines


class Line(NamedTuple):
    """A line, or what is set apart at its head: where it lies and what it is."""

    span: Span
    kind: str


def lines(content: str, title_end: int = 0) -> tuple[Line, ...]:
    """Return the lines of a text in order, without the white space around them.

    What ends at or before `title_end` (0 when there is no title) is a headline.
    """
    spans = _unwrapped(content)
    found: list[Line] = []
    for number, span in enumerate(spans):
        if span.end <= title_end:
            found.append(Line(span, "headline"))
        else:
            found.extend(_with_kind(content, span, number, len(spans)))
    return tuple(found)


def _with_kind(content: str, span: Span, number: int, count: int) -> Iterator[Line]:
    text = span.of(content)
    flat = re.sub(r"\s", " ", text[:200])
    if len(text) <= 80 and english.DATE_LINE.fullmatch(flat):
        yield Line(span, "dateline")
        return
    if len(text) <= 120 and count > 1 and english.BYLINE.fullmatch(flat):
        yield Line(span, "byline")
        return
    dateline = english.DATELINE.match(flat) if number < _DATELINE_LINES else None
    heading = english.HEADING.match(flat)
    if opening := dateline or heading:
        cut = span.start + opening.end()
        yield Line(Span(span.start, cut), "dateline" if dateline else "heading")
        span = _stripped(content, cut, span.end)
        if span.start == span.end:
            return
    elif count > 1 and not _END.search(text) and len(text.split()) <= _LONGEST_HEADLINE:
        yield Line(span, "headline")
        return
    yield Line(span, "body")


def _stripped(content: str, start: int, end: int) -> Span:
    """Return the span without white space at its ends."""
    while start < end and content[start].isspace():
        start += 1
    while end > start and content[end - 1].isspace():
        end -= 1
    return Span(start, end)


class _Raw(NamedTuple):
    """A line as typed: its stripped span, its indentation, and whether a blank line precedes."""

    span: Span
    indent: int
    after_blank: bool


def _raw_lines(content: str) -> list[_Raw]:
    found: list[_Raw] = []
    last_end = -1
    for match in _LINE.finditer(content):
        span = _stripped(content, match.start(), match.end())
        if span.start == span.end:
            continue
        gap = content[last_end : match.start()] if found else ""
        found.append(_Raw(span, span.start - match.start(), len(_BREAK.findall(gap)) > 1))
        last_end = match.end()
    return found


def _unwrapped(content: str) -> list[Span]:
    """Return the spans between real line breaks."""
    raw = _raw_lines(content)
    width = _wrap_width(content, raw)
    spans: list[Span] = []
    for before, line in zip([None, *raw], raw, strict=False):
        if before is not None and spans and _continues(content, before, line, width):
            spans[-1] = Span(spans[-1].start, line.span.end)
        else:
            spans.append(line.span)
    return spans


def _continues(content: str, before: _Raw, line: _Raw, width: int | None) -> bool:
    """Tell whether the break between two lines is only a wrapped line's."""
    if line.after_blank:
        return False
    if content[line.span.start].islower() and not _END.search(before.span.of(content)[-10:]):
        return True
    return (
        width is not None
        and line.indent <= before.indent
        and _is_full(content, before, line, width)
    )


def _is_full(content: str, before: _Raw, line: _Raw, width: int) -> bool:
    """Tell whether the next line's first word would not have fitted any more."""
    word = line.span.of(content).split(None, 1)[0]
    length = before.indent + before.span.end - before.span.start
    return length + 1 + len(word) > 0.85 * width


def _wrap_width(content: str, raw: list[_Raw]) -> int | None:
    """Return the width at which the text is wrapped, or None where it is not.

    A wrapped text shows it: hardly a line could have taken the next one's first word, and most
    lines end in the middle of a sentence.
    """
    pairs = [(a, b) for a, b in pairwise(raw) if not b.after_blank and b.indent <= a.indent]
    if len(pairs) < 3:
        return None
    width = max(line.indent + line.span.end - line.span.start for line in raw)
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return None
    full = sum(_is_full(content, a, b, width) for a, b in pairs)
    ended = sum(bool(_END.search(a.span.of(content)[-10:])) for a, _ in pairs)
    return width if full >= 0.7 * len(pairs) and ended <= 0.5 * len(pairs) else None
