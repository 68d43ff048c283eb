"""Dates that do not name their year: which one is meant, in news and in a history."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from service.calendar.moment import Moment
from service.calendar.period import Grain, Period, period_at
from service.recognise.meaning import Fields
from service.resolve import fields as calendar
from service.resolve.context import Anchor, Context
from service.resolve.judgement import nearest

# A period, and the name of the anchor that it was found from (None: the words alone tell).
Anchored = tuple[Period, str | None]
# A weekday with a day of the month names a day at most so many days away.
_NEAR = 45
# So many days from a day of a former year a date is still of that year's story.
_SOON = 31
# The same where that day stands shortly before.
_AT_ONCE = 100
# A month goes on a date at most so many days before, where that lies so many days back.
_MONTHS_ON, _LONG_PAST = 184, 400
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
    told_on = _told_on(fields, context, chosen)
    if told_on is not None and (context.fresh or chosen.start > context.published):
        return told_on
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


def _told_on(fields: Fields, context: Context, chosen: Period) -> Anchored | None:
    """Return the day that goes on what is told of a former year.

    "The ferry sank on Nov. 5, 2019. The search was called off on Nov. 9." It goes further on where
    what is chosen otherwise is no news of late.
    """
    reached = context.reached
    if reached is None or fields.month is None or not context.is_past:
        return None
    if fields.day is None:
        return _month_on(fields, context, reached)
    start = reached.period.start
    if reached.period.grain.rank > Grain.MONTH.rank or start.year >= context.published.year:
        return None
    around = calendar.candidates(fields, start)
    recent = 0 <= context.published.ordinal - chosen.start.ordinal <= _SOON
    back = on = _SOON
    if context.fresh and not recent:
        on = _AT_ONCE
        # "For delivery from May to July 2020. The first came on 28 May": the last month of several.
        back = on if reached.period.grain is Grain.MONTH else back
    elif reached.period.grain is Grain.MONTH:
        return None
    found = next((p for p in around if -back <= p.start.ordinal - start.ordinal <= on), None)
    return (found, reached.name) if found else None


def _month_on(fields: Fields, context: Context, reached: Anchor) -> Anchored | None:
    """Return the month that goes on what is told of a year long past.

    "In February 2019 two fingers went numb. Doctors found a tumour in April."
    """
    start = reached.period.start
    long_past = context.published.ordinal - start.ordinal > _LONG_PAST
    if reached.period.grain.rank > Grain.MONTH.rank or not long_past or not context.fresh:
        return None
    told = context.told
    if told is not None and told.period.start.year >= context.published.year:
        return None  # "Since the start of this year prices have risen. In July riots broke out."
    around = calendar.candidates(fields, start)
    found = next((p for p in around if 0 <= p.start.ordinal - start.ordinal <= _MONTHS_ON), None)
    return (found, reached.name) if found else None


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
