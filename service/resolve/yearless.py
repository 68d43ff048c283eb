"""Dates that do not name their year: which one is meant, in news and in a history."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from service.calendar.moment import Moment
from service.calendar.period import Grain, Period, period_at
from service.recognise.meaning import Fields
from service.resolve import fields as calendar
from service.resolve.context import Anchor, Anchored, Context
from service.resolve.judgement import nearest
from service.resolve.story import told_on

# A weekday with a day of the month names a day at most so many days away.
_NEAR = 45
# How many months back a history without a year may go before the next year is meant.
_FAR_BACK = 7


def near(fields: Fields, context: Context) -> Anchored | None:
    """In news a date without a year is near the publication; the tense tells the side.

    A weekday in brackets behind a day is beside it: "May 5 - 6 (Tue - Wed)".
    """
    if context.gloss and _is_weekday(fields) and context.then.period.grain is Grain.DAY:
        return _beside(fields, context.then)
    outer = _told_around(fields, context)
    if outer is not None:
        period = calendar.within(fields, outer.period)
        return (period, outer.name) if period else None
    last, coming = _around(fields, context.published)
    chosen = nearest(last, coming, context.published.midnight, context.tense)
    if chosen is None:
        return None
    story = told_on(fields, context, chosen)
    if story is not None and (context.fresh or chosen.start > context.published):
        return story
    return chosen, context.now.name


def _told_around(fields: Fields, context: Context) -> Anchor | None:
    """Return the week, month or year just told that a date lies in.

    "The 4th" right after a month is in it; a month is of the year that opens its line or sentence,
    a weekday of the week ahead that its sentence tells.
    """
    told = context.then
    if context.fresh and told.period.grain is Grain.MONTH and _is_day_of_month(fields):
        return told
    return context.opened


def _is_weekday(fields: Fields) -> bool:
    """Tell a weekday without any other date."""
    return fields.weekday is not None and fields.month is None and fields.day is None


def _is_day_of_month(fields: Fields) -> bool:
    """Tell "the 4th" from a date with a month or a weekday."""
    return fields.day is not None and fields.month is None and fields.weekday is None


def _beside(fields: Fields, told: Anchor) -> Anchored:
    """Return the weekday next to a day just told: "May 5 - 6 (Tue - Wed)"."""
    day = told.period.start
    known = calendar.candidates(fields, day)
    return min(known, key=lambda p: abs(p.start.ordinal - day.ordinal)), told.name


@lru_cache(maxsize=4096)
def _around(fields: Fields, published: Moment) -> tuple[Period | None, Period | None]:
    """Return the last and the coming period of fields; one that is running is both."""
    today = published.midnight
    around = calendar.candidates(fields, today)
    known = [p for p in around if _weekday_fits(fields, p, today)] or list(around)
    return sides(known, today, published)


def sides(
    known: Sequence[Period], today: Moment, now: Moment
) -> tuple[Period | None, Period | None]:
    """Return the last period that has begun and the first that has not ended."""
    last = next((p for p in reversed(known) if p.start <= now), None)
    coming = next((p for p in known if p.end > today), None)
    return last, coming


def _weekday_fits(fields: Fields, period: Period, today: Moment) -> bool:
    """Tell whether "Thursday (20)" names this day: a Thursday, and not months away."""
    if fields.weekday is None:
        return True
    away = abs(period.start.ordinal - today.ordinal)
    return period.start.weekday == fields.weekday and (fields.month is not None or away < _NEAR)


def carried(fields: Fields, context: Context) -> Anchored | None:
    """In a history a date without a year is in the year that the history has reached."""
    base = context.then
    if fields.month is None and fields.day is not None:
        month = period_at(Grain.MONTH, base.period.start)
        period = calendar.within(fields, month)
    elif fields.month is None and fields.weekday is not None:
        known = calendar.candidates(fields, base.period.start)
        period = next((p for p in known if p.end > base.period.start), None)
    else:
        period = calendar.within(fields, period_at(Grain.YEAR, base.period.start))
        running = period_at(Grain.SEASON, base.period.start)
        if fields.season == "WI" and base.period.grain.rank < Grain.YEAR.rank:
            # In January the winter is the one that began in December.
            period = running if running.end.month == 3 else period
        if period and fields.month is not None and _is_far_back(period, base.period):
            period = calendar.within(fields, period_at(Grain.YEAR, base.period.start).shifted(1))
    return (period, base.name) if period else None


def _is_far_back(period: Period, reached: Period) -> bool:
    """Tell a date most of a year before the one reached: a history goes on, to the next year's.

    "The Germans offered peace in December 1916 ... in their response of 14 January".
    """
    months = reached.start.month - period.start.month
    return reached.grain.rank <= Grain.MONTH.rank and months > _FAR_BACK
