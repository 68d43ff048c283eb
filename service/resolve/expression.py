"""What resolving gives: a time expression with its place on the calendar."""

from __future__ import annotations

from dataclasses import dataclass

from service.calendar.interval import Interval
from service.calendar.period import Grain, Period
from service.span import Span


@dataclass(frozen=True, slots=True)
class Expression:
    """A resolved time expression (TIMEX3).

    `type` is DATE, TIME, DURATION or SET; `value` and `mod` are TIMEX3's. `period` is the calendar
    period that the expression names and None for durations, sets and vague references; `interval`
    is where it lies on the calendar, which an anchored duration ("the past two years") has too.
    `anchor` is what it was resolved against: "published", the id of another expression, or None
    when the words alone tell. `rule` names the rule that read it.
    """

    id: str
    text: str
    span: Span
    type: str
    value: str
    mod: str | None
    grain: Grain | None
    period: Period | None
    interval: Interval | None
    anchor: str | None
    rule: str
