"""Resolve the time expressions of an article, in text order, carrying the narrative's date on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from service.calendar.moment import Moment
from service.calendar.period import Grain, Period
from service.document import Document
from service.languages.language import Language
from service.recognise.post import POST
from service.recognise.recognise import Timex
from service.resolve.context import PUBLISHED, Anchor, Context
from service.resolve.expression import Expression
from service.resolve.opening import SENTENCE_END, coming_week, opening_year
from service.resolve.register import HISTORY, innermost, register_of
from service.resolve.resolution import Resolution, place
from service.resolve.side import TenseOf, side, telling
from service.resolve.spelling import spelled

# How far back a bound may stand, and how long a quarter stays the subject, in code points.
_REACH = 16
_QUARTER_REACH = 1500
_QUARTERS_TOGETHER = ("P6M", "P9M")
# How far a day reaches whose time of day is told later ("on Tuesday. At 3 p.m. ...").
_DAY_REACH = 120
# The same of what is past, years told in passing between.
_STORY_REACH, _IN_PASSING = 300, 3
_FRESH = 7  # days before the publication that a story's day lies at most

# The first words of a sentence, and how far back they may begin.
_OPENING_REACH = 90
_OPENING = re.compile(r"(?:^|[.!?:;\n]|\d\))[\"”’)\]]*\s+(?:\S+\s+){0,4}\S*$")


def resolve(
    document: Document, timexes: Sequence[Timex], tense_of: TenseOf, language: Language
) -> tuple[Expression, ...]:
    """Return the expressions with their places on the calendar, ids t1, t2 ... in text order.

    `tense_of` tells the tense of the clause that a span stands in: past, present, future or None.
    Timexes that only a history knows are left out elsewhere.
    """
    content = document.content
    register = register_of(document, timexes, language)
    context = Context(
        document.published, narrative=register == HISTORY, day_first=_writes_day_first(timexes)
    )
    if register == POST and language.coming.search(content):
        tense_of = _else_future(tense_of)
    expressions: list[Expression] = []
    for at, timex in enumerate(timexes):
        if timex.register == HISTORY != register:
            continue
        tense = side(telling(timexes, at), content, tense_of, language)
        context = replace(
            context,
            tense=tense,
            quarter=context.quarter if _gap(expressions, timex) < _QUARTER_REACH else None,
            outlook=_outlook(context, content, expressions, timex),
            fresh=_gap(expressions, timex) < _DAY_REACH,
            gloss=_is_gloss(content, expressions, timex),
            opened=opening_year(content, expressions, timex, tense)
            or coming_week(content, expressions, timex, tense, context.published),
            today=_day_before(expressions, timex, context.published),
        )
        found = place(timex.meaning, context)
        name = f"t{len(expressions) + 1}"
        value = spelled(timex.meaning, found, register, document.published)
        expressions.append(_expression(name, timex, replace(found, value=value), content))
        start = timex.span.start
        aside = (
            language.passing.search(content, max(0, start - _REACH), start)
            or _is_said(context, content, start, language)
            or _is_aside(context, found, content, start)
        )
        if not aside:
            context = _moved(context, name, found)
        if found.period and found.period.grain.rank <= Grain.YEAR.rank:
            context = replace(context, told=Anchor(name, found.period))
    return tuple(expressions)


def _is_said(context: Context, content: str, start: int, language: Language) -> bool:
    """Tell the day of a saying behind that of what is said, with which the text goes on.

    "A plane crashed on Monday, police said Tuesday. It had left Lima at 9:05 p.m."
    """
    said = language.reported.search(content, max(0, start - _REACH), start)
    return (
        said is not None
        and context.has_day
        and not SENTENCE_END.search(content, max(0, start - _DAY_REACH), start)
    )


def _is_aside(context: Context, found: Resolution, content: str, start: int) -> bool:
    """Tell a year that a history mentions in passing: "(2005)", "the plan for 1976".

    A year takes the narrative along where it opens a sentence, or stands in its first words.
    """
    period, reached = found.period, context.reached
    if not context.narrative or period is None or reached is None:
        return False
    if period.grain.rank < Grain.MONTH.rank or period.start.year == reached.period.start.year:
        return False
    return not _OPENING.search(content, max(0, start - _OPENING_REACH), start)


def _writes_day_first(timexes: Sequence[Timex]) -> bool:
    """Tell the document's own evidence: a date such as 20/8/2020 and none such as 8/20/2020."""
    orders = {getattr(innermost(timex.meaning), "figures", None) for timex in timexes}
    return "day-first" in orders and "month-first" not in orders


def _gap(expressions: Sequence[Expression], timex: Timex) -> int:
    """Return how many code points lie between an expression and the one before it."""
    return timex.span.start - (expressions[-1].span.end if expressions else 0)


def _outlook(
    context: Context, content: str, expressions: Sequence[Expression], timex: Timex
) -> Anchor | None:
    """Return the quarter that the sentence expects: "first-quarter ..., against 9 a year ago"."""
    if context.outlook is None:
        return None
    ends = SENTENCE_END.search(content, expressions[-1].span.end, timex.span.start)
    return None if ends else context.outlook


def _is_gloss(content: str, expressions: Sequence[Expression], timex: Timex) -> bool:
    """Tell what stands in brackets right behind a date: "May 5 - 6 (Tue - Wed)"."""
    if not expressions or _gap(expressions, timex) > _REACH:
        return False
    opening = content.rfind("(", 0, timex.span.start)
    if opening < 0 or ")" in content[opening : timex.span.start]:
        return False
    ends = [e.span.end for e in expressions if e.span.end <= opening]
    return bool(ends) and not content[ends[-1] : opening].strip()


def _day_before(
    expressions: Sequence[Expression], timex: Timex, published: Moment
) -> Anchor | None:
    """Return the day told last, years told in passing aside, where it stands not far before.

    "On Monday she met a man who had come in 2003. In the evening they dined."
    """
    for told in reversed(expressions[-_IN_PASSING:]):
        if timex.span.start - told.span.end >= _STORY_REACH:
            return None
        if told.period is not None and told.period.grain.rank <= Grain.DAY.rank:
            away = published.ordinal - told.period.start.ordinal
            near = timex.span.start - told.span.end < _DAY_REACH
            return Anchor(told.id, told.period) if near or 0 <= away <= _FRESH else None
    return None


def _else_future(tense_of: TenseOf) -> TenseOf:
    return lambda span: tense_of(span) or "future"


def _expression(name: str, timex: Timex, found: Resolution, content: str) -> Expression:
    return Expression(
        id=name,
        text=timex.span.of(content),
        span=timex.span,
        type=found.type,
        value=found.value,
        mod=found.mod,
        grain=found.period.grain if found.period else None,
        period=found.period,
        interval=found.interval,
        anchor=found.anchor,
        rule=timex.rule,
    )


def _is_expected(context: Context, quarter: Period) -> bool:
    """Tell a quarter that is expected from the one that accounts are of."""
    return not context.is_past and quarter.end > context.published


def _holds_reached(period: Period, reached: Anchor | None) -> bool:
    """Tell a coarser date around the one reached, which does not lead away from it."""
    if reached is None or period.grain.rank < reached.period.grain.rank:
        return False
    return period.start <= reached.period.start < period.end


def _moved(context: Context, name: str, found: Resolution) -> Context:
    """Return the context after an expression: a date moves the narrative on."""
    period = found.period
    if period is None:
        return replace(context, months=True) if found.value in _QUARTERS_TOGETHER else context
    anchor = Anchor(name, period)
    if period.grain is Grain.QUARTER:
        context = replace(context, months=False)
        if found.anchor == PUBLISHED and _is_expected(context, period):
            context = replace(context, outlook=anchor)
        elif found.anchor == PUBLISHED:
            context = replace(context, quarter=anchor, outlook=None)
    if period.grain.rank > Grain.YEAR.rank or _holds_reached(period, context.reached):
        return context
    return replace(context, reached=anchor)
