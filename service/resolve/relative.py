"""Counting from now, from then or from the quarter of accounts: "last month", "a year earlier"."""

from __future__ import annotations

from service.calendar.moment import Moment
from service.calendar.period import Grain, period_at
from service.recognise.meaning import Origin, Relative
from service.resolve.context import PUBLISHED, Anchor, Anchored, Context


def origin_of(origin: Origin, context: Context) -> Anchor:
    """Return the anchor that counting starts from."""
    return context.then if origin is Origin.THEN else context.base


def _told(meaning: Relative, context: Context) -> Anchor | None:
    """Return the date told last for "that year", even if told in passing, unless it is coarser.

    So it is where it has just been told: "studied until 1973 and taught four years later".
    """
    if meaning.origin is not Origin.THEN or context.told is None:
        return None
    if meaning.count and not (context.fresh and meaning.grain is Grain.YEAR):
        return None
    return context.told if context.told.period.grain.rank <= meaning.grain.rank else None


def _is_compared(meaning: Relative, context: Context) -> bool:
    """Tell "90 in 2014, up from 70 a year earlier": counted from the date just told."""
    earlier = meaning.origin is Origin.EITHER and meaning.count < 0 and not meaning.distance
    return earlier and context.fresh


def _accounted(quarter: Anchor, context: Context) -> Moment:
    """Return a moment of the year of accounts: that of their quarter, unless they look on."""
    return quarter.period.start if context.is_past else context.published


def relative(meaning: Relative, context: Context) -> Anchored | None:
    """Return the period so many places from its origin, None where that is not known."""
    grain, count = meaning.grain, meaning.count
    quarter = context.outlook or context.quarter
    compares = grain is Grain.QUARTER or (grain is Grain.YEAR and count and not context.months)
    if meaning.origin is Origin.EITHER and quarter and compares:
        return quarter.period.shifted(4 * count), quarter.name
    if meaning.origin is Origin.EITHER and quarter and grain is Grain.YEAR:
        # "For the year it earned $9 million", after a fourth quarter: the year of that quarter; of
        # nine months "a year earlier" is the year before it.
        year = quarter.period.start if count else _accounted(quarter, context)
        return period_at(grain, year).shifted(count), context.now.name
    if meaning.origin is Origin.EITHER and grain is Grain.QUARTER:
        return period_at(grain, context.published).shifted(-1), context.now.name
    origin = Origin.THEN if _is_compared(meaning, context) else meaning.origin
    anchor = _told(meaning, context) or origin_of(origin, context)
    if meaning.origin is Origin.THEN and count > 0 and anchor.name == PUBLISHED:
        return None  # "20 years later" than what the text does not date: not in 20 years
    start = anchor.period.start
    if grain.rank < anchor.period.grain.rank and anchor.period.grain.rank > Grain.WEEK.rank:
        return None
    if grain.rank < Grain.DAY.rank and anchor.name == PUBLISHED:
        start = context.published
        if start == start.midnight:  # the time of publication is not known
            return None
    if grain is Grain.WEEKEND and count == 0:
        return _weekend(context)
    return period_at(grain, start).shifted(count), anchor.name


def _weekend(context: Context) -> Anchored:
    """Return the weekend that "the weekend" means: by tense, else the nearest, or the one now."""
    this = period_at(Grain.WEEKEND, context.published)
    weekday = context.published.weekday
    ahead = weekday >= 3 if context.tense in (None, "present") else not context.is_past
    coming = ahead or weekday >= 6
    return this if coming else this.shifted(-1), context.now.name
