"""The year or week that a sentence or a line tells first, and that its other dates are of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from service.calendar.moment import Moment
from service.calendar.period import Grain
from service.recognise.meaning import Fields
from service.recognise.recognise import Timex
from service.resolve.context import Anchor
from service.resolve.expression import Expression
from service.resolve.register import innermost
from service.span import Span

SENTENCE_END = re.compile(r"[.!?]['\"”’)]*\s+(?=[\"“‘]?[A-Z])|\n")
# How far back the sentence of a month may begin, and where in it a year opens it.
_SENTENCE_REACH, _IN_A_SENTENCE, _FIRST_WORDS = 200, 6, 12
# Tenses of what happened in the year that opens a sentence.
_OF_THE_YEAR = ("past", "since", "bound")
# What stands between a date that heads a line and what happened on it ("2019: ", "2019 – "), and
# what may stand before it ("* ").
_HEADS, _MARKS = re.compile(r"\s?[:–—-]\s"), " \t(*•·–—-"
POSSESSIVE = ("'", "’")
# How far back the line may begin.
_LINE_REACH = 600


def opening_year(
    content: str, expressions: Sequence[Expression], timex: Timex, tense: str | None
) -> Anchor | None:
    """Return the year that a month or a day lies in by its line or, in the past, its sentence.

    "2020: Work starts in April. The first pier is done in June." "In 2016 it lasted from May to
    June", not "The 1994 law expires in May". `tense` is that of the clause, see `Context`.
    """
    core = innermost(timex.meaning)
    if not expressions or not isinstance(core, Fields) or core.month is None:
        return None
    start = timex.span.start
    line = content.rfind("\n", max(0, start - _LINE_REACH), start) + 1
    heading = _first_year(expressions, line)
    if heading is not None and _heads_line(content, heading.span):
        return _anchor(heading)
    if tense not in _OF_THE_YEAR:
        return None
    begin = max(0, start - _SENTENCE_REACH)
    ends = [end.end() for end in SENTENCE_END.finditer(content, begin, start)]
    return _anchor(_first_year(expressions, ends[-1] if ends else begin))


def coming_week(
    content: str,
    expressions: Sequence[Expression],
    timex: Timex,
    tense: str | None,
    published: Moment,
) -> Anchor | None:
    """Return the week ahead that a weekday is of: "returns next week, with a vote on Tuesday"."""
    core = innermost(timex.meaning)
    if not expressions or not isinstance(core, Fields) or core.weekday is None:
        return None
    told = expressions[-1]
    ahead = told.period is not None and told.period.start > published and tense not in _OF_THE_YEAR
    start, end = timex.span
    if told.grain is not Grain.WEEK or not ahead or content[end : end + 1] in POSSESSIVE:
        return None
    return None if SENTENCE_END.search(content, told.span.end, start) else _anchor(told)


def _heads_line(content: str, span: Span) -> bool:
    """Tell a date in front of what happened on it, as in a chronicle: "* May 1: She is named"."""
    line = content.rfind("\n", max(0, span.start - _FIRST_WORDS), span.start) + 1
    marked = not content[line : span.start].strip(_MARKS)
    return marked and _HEADS.match(content, span.end) is not None


def _first_year(expressions: Sequence[Expression], start: int) -> Expression | None:
    """Return a year that the text from `start` on begins with."""
    inside = [e for e in expressions[-_IN_A_SENTENCE:] if e.span.start >= start]
    if not inside or inside[0].span.start - start > _FIRST_WORDS:
        return None
    first = inside[0]
    return first if first.grain is Grain.YEAR and first.anchor is None else None


def _anchor(told: Expression | None) -> Anchor | None:
    return Anchor(told.id, told.period) if told and told.period else None
