"""Calendar judgement: which of the like days, months or years a writer means.

Each function says why. Figures in brackets are the share of gold weekdays and months of the
development news that the choice gets right (see benchmarks/).
"""

from __future__ import annotations

from collections.abc import Callable

from service.calendar.moment import Moment, days_in_month
from service.calendar.period import Period

# Returns the first fitting period that starts at or after the given ordinal step.
Finder = Callable[[int], Period | None]


def year_of_short(short: int, published: Moment) -> int:
    """Return the year of '98: the nearest to publication that is at most ten years ahead."""
    century = published.year - published.year % 100
    year = century + short
    return year - 100 if year > published.year + 10 else year


def nearest(past: Period | None, future: Period | None, published: Moment, tense: str | None):
    """Choose between the last and the coming one of like periods.

    The tense of the clause decides. Without one, news speaks of what has happened, unless the
    coming one is much nearer.
    """
    if past is None or future is None:
        return past or future
    if tense == "future":
        return future
    if tense == "past":
        return past
    return past if _distance(past, published) <= 3 * _distance(future, published) else future


def _distance(period: Period, published: Moment) -> int:
    if period.start <= published < period.end:
        return 0
    return min(
        abs(published.ordinal - period.start.ordinal), abs(published.ordinal - period.end.ordinal)
    )
