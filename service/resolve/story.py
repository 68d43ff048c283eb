"""Dates without a year that go on what news tells of a former year."""

from __future__ import annotations

from service.calendar.period import Grain, Period
from service.recognise.meaning import Fields
from service.resolve import fields as calendar
from service.resolve.context import Anchor, Anchored, Context

# So many days from a day of a former year a date is still of that year's story.
_SOON = 31
# The same where that day stands shortly before.
_AT_ONCE = 100
# A month goes on a date at most so many days before, where that lies so many days back.
_MONTHS_ON, _LONG_PAST = 184, 400


def told_on(fields: Fields, context: Context, chosen: Period) -> Anchored | None:
    """Return the day, month or season that goes on what is told of a former year.

    `chosen` is the one near the publication that is meant otherwise.
    """
    reached = context.reached
    if reached is None or reached.period.grain.rank > Grain.MONTH.rank or not context.is_past:
        return None
    if fields.month is None and fields.season is None:
        return None
    if fields.day is None:
        return _months_on(fields, context, reached)
    return _days_on(fields, context, reached, chosen)


def _days_on(fields: Fields, context: Context, reached: Anchor, chosen: Period) -> Anchored | None:
    """Return a day: "The ferry sank on Nov. 5, 2019. The search was called off on Nov. 9."

    It goes further on where what is chosen otherwise is no news of late.
    """
    start = reached.period.start
    if start.year >= context.published.year:
        return None
    recent = 0 <= context.published.ordinal - chosen.start.ordinal <= _SOON
    back = on = _SOON
    if context.fresh and not recent:
        on = _AT_ONCE
        # "For delivery from May to July 2020. The first came on 28 May": the last month of several.
        back = on if reached.period.grain is Grain.MONTH else back
    elif reached.period.grain is Grain.MONTH:
        return None
    around = calendar.candidates(fields, start)
    found = next((p for p in around if -back <= p.start.ordinal - start.ordinal <= on), None)
    return (found, reached.name) if found else None


def _months_on(fields: Fields, context: Context, reached: Anchor) -> Anchored | None:
    """Return a month or a season: "In February 2019 two fingers went numb. Doctors found a tumour
    in April."

    A season may have come before: "The contract was signed in May 1974, after a strike that had
    lasted all winter."
    """
    start, told = reached.period.start, context.told
    if context.published.ordinal - start.ordinal <= _LONG_PAST or not context.fresh:
        return None
    if told is not None and told.period.start.year >= context.published.year:
        return None  # "Since the start of this year prices have risen. In July riots broke out."
    around = calendar.candidates(fields, start)
    if fields.season is not None:
        return min(around, key=lambda p: _days_between(p, start.ordinal)), reached.name
    found = next((p for p in around if 0 <= p.start.ordinal - start.ordinal <= _MONTHS_ON), None)
    return (found, reached.name) if found else None


def _days_between(period: Period, day: int) -> int:
    """Return how many days lie between a period and a day, 0 for a day in it."""
    return max(period.start.ordinal - day, day - period.end.ordinal, 0)
