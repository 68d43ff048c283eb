"""From a meaning and its context to TIMEX3: a type, a value and, where there is one, a period."""

from __future__ import annotations

from dataclasses import dataclass, replace

from service.calendar.interval import Interval
from service.calendar.period import Grain, Period
from service.recognise.meaning import (
    Accounted,
    Direction,
    Duration,
    Laid,
    Meaning,
    Modified,
    Origin,
    Part,
    Rate,
    Relative,
    Repeated,
    Vague,
    Within,
)
from service.resolve.context import Anchored, Context
from service.resolve.durations import duration_value, stretch
from service.resolve.places import date
from service.resolve.unknown import unknown_value


@dataclass(frozen=True, slots=True)
class Resolution:
    """Where an expression lies: TIMEX3 type, value and mod, the period and interval if it has any.

    `anchor` is None where the words alone tell.
    """

    type: str
    value: str
    period: Period | None = None
    interval: Interval | None = None
    anchor: str | None = None
    mod: str | None = None


_PARTS = ("TMO", "TAF", "TEV", "TNI", "TDT")


def place(meaning: Meaning, context: Context) -> Resolution:
    """Return the place of a meaning; a date that can not be known has X in its value, no period."""
    match meaning:
        case Vague(value):
            return Resolution("DATE", value)
        case Repeated(value) | Rate(value):
            return Resolution("SET", value)
        case Relative(Grain.DAY, 0, Origin.NOW) if context.narrative:
            # "Today the fort is a museum": nobody's today is told by the day a history came out.
            return Resolution("DATE", "PRESENT_REF")
        case Within(_, Relative(Grain.DAY, 0, Origin.EITHER)):
            # "They marched at night": on no night that is told.
            return Resolution("TIME", unknown_value(meaning))
        case Duration():
            interval = stretch(meaning, context.published)
            anchor = context.now.name if interval else None
            return Resolution("DURATION", duration_value(meaning), None, interval, anchor)
        case Laid(length, beside):
            return _laid(length, date(beside, context))
        case Accounted(end, number) if quarter := date(meaning, context):
            return _accounted(number, date(end, context), quarter)
        case Part(base, mod) | Modified(base, mod):
            return replace(place(base, context), mod=mod)
    dated = date(meaning, context)
    if dated is None:
        value = unknown_value(meaning)
        return Resolution("TIME" if value.endswith(_PARTS) else "DATE", value)
    period, anchor = dated
    kind = "TIME" if period.grain.rank < Grain.DAY.rank else "DATE"
    return Resolution(kind, period.value, period, period.interval, anchor)


# Accounts are closed so many days from the end of a quarter at most ("ended Oct. 3").
_CLOSED_LATE = 10


def _accounted(number: int | None, end: Anchored | None, quarter: Anchored) -> Resolution:
    """Return the three months up to a date; a number is that of the year of accounts."""
    assert end is not None
    last, (period, anchor) = end[0].end, quarter
    apart = abs(last.ordinal - period.end.ordinal)
    months = period.interval if apart <= _CLOSED_LATE else Interval(last.plus_months(-3), last)
    value = f"{end[0].start.year:04d}-Q{number}" if number else period.value
    return Resolution("DATE", value, period, months, anchor)


def _laid(length: Duration, dated: Anchored | None) -> Resolution:
    value = duration_value(length)
    if dated is None:
        return Resolution("DURATION", value)
    period, anchor = dated
    edge = period.end if length.side is Direction.LAST else period.start
    return Resolution("DURATION", value, None, stretch(length, edge), anchor)
