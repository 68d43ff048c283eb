"""The day of a time of day that tells none: "at 9 p.m.", "by dawn"."""

from __future__ import annotations

from dataclasses import replace

from service.calendar.moment import Moment
from service.calendar.period import Grain, Period
from service.recognise.meaning import Fields
from service.resolve import fields as calendar
from service.resolve.context import PUBLISHED, Anchor, Anchored, Context

# Hours of the day: the small ones end, the noon, the evening begins.
_SMALL_HOURS, _NOON, _EVENING = 6, 12, 18
_HALF_A_DAY = 12  # hours


def time_of_day(fields: Fields, context: Context) -> Anchored | None:
    """Return a time or a part of the day on the day that it belongs to; None on no such day."""
    anchor = context.day
    if anchor.period.grain.rank > Grain.DAY.rank:
        return None
    if fields.hour == 24 and not _ends_day(anchor):
        fields = replace(fields, hour=0)
    if anchor.name == PUBLISHED:
        return calendar.on_day(fields, _day_by_clock(fields, context)), anchor.name
    return calendar.on_day(fields, _day_after_night(fields, anchor, context)), anchor.name


def _ends_day(anchor: Anchor) -> bool:
    """Tell a midnight that ends the day it is told behind, as "midnight Friday" (AP style).

    Of the day of publication it is the midnight that begins it, before its noon.
    """
    period = anchor.period
    late = period.grain.rank < Grain.DAY.rank and period.start.hour >= _NOON
    return late or (anchor.name != PUBLISHED and period.grain is Grain.DAY)


def _day_by_clock(fields: Fields, context: Context) -> Moment:
    """Return the day of publication, or the next: "leaves at 4 in the morning", told at night.

    The two are half a day apart, for the publication may go by another clock than the story. What
    is past stays on the day: articles are brought up to date.
    """
    now = context.published
    told = fields.hour is not None and now != now.midnight and context.tense == "future"
    return now.midnight.plus_days(int(told and now.hour - (fields.hour or 0) > _HALF_A_DAY))


def _day_after_night(fields: Fields, anchor: Anchor, context: Context) -> Moment:
    """Return the day of a time told behind a day: "on Thursday night ... began at 10 a.m." Friday.

    A story goes on; past the day of its publication only what is still to come does.
    """
    day = anchor.period.start.midnight
    following = day.plus_days(1)
    known = following <= context.published or context.tense == "future"
    return following if known and _is_over(anchor.period, fields) else day


def _is_over(told: Period, fields: Fields) -> bool:
    """Tell a time that comes only after the night that was told: "at 11 p.m. ... by 2 a.m."."""
    if fields.part == "MO":
        return told.part in ("EV", "NI")
    if fields.hour is None or fields.hour == 24:
        return False
    if told.grain.rank < Grain.DAYPART.rank:
        small = fields.hour < _SMALL_HOURS and told.start.hour >= _EVENING
        return small or told.start.hour == 24
    return told.part in ("EV", "NI") and fields.hour < _NOON
