"""Calendar judgement: which of the like days, months or years a writer means.

Each function says why.
"""

from __future__ import annotations

from service.calendar.moment import Moment
from service.calendar.period import Grain, Period


def year_of_short(short: int, published: Moment) -> int:
    """Return the year of '98: the nearest to publication that is at most ten years ahead."""
    century = published.year - published.year % 100
    year = century + short
    return year - 100 if year > published.year + 10 else year


# How many times nearer the other one must be to outweigh a tense, and to outweigh none.
_MUCH = 5
_LITTLE = 3
# Of two weekdays a week apart none is much nearer: there the tense alone decides.
_WEEK = 7


def nearest(
    past: Period | None, future: Period | None, published: Moment, tense: str | None
) -> Period | None:
    """Choose between the last and the coming one of like periods.

    The tense of the clause decides: for a month or a season always ("took office in January", said
    in November), for the rest unless the other one is very much nearer ("the offer was
    extended to Nov. 16", said in October); "later", a future seen from the past, is one like any.
    Without a tense news speaks of what has happened, unless the coming one is nearer. "bound"
    stands for a limit ("until Friday"), which goes by nearness but lies ahead
    unless the last one is much nearer; "near" for what a thing is meant for or done about ("to
    blame for Monday's fire", "ready for Sunday's vote"), which goes by nearness alone; "since" for
    what can only lie behind.
    """
    if past is None or future is None:
        return past or future
    tense = "future" if tense == "later" else tense
    if tense == "since":
        return past
    back, ahead = _distance(past, published), _distance(future, published)
    if tense == "near":
        return past if back <= ahead else future
    if tense == "bound":
        return past if _LITTLE * back <= ahead else future
    if tense in ("past", "future") and past.grain in (Grain.MONTH, Grain.SEASON):
        return past if tense == "past" else future
    sure = _WEEK if back + ahead <= _WEEK else _MUCH
    if tense == "future":
        return past if ahead > sure * back else future
    much = sure if tense == "past" else _LITTLE
    return future if back > much * ahead else past


def _distance(period: Period, published: Moment) -> int:
    """Return the days between a period and the day of publication, 0 when it holds that day."""
    last = period.end.plus_seconds(-1)
    if last.ordinal < published.ordinal:
        return published.ordinal - last.ordinal
    return max(0, period.start.ordinal - published.ordinal)
