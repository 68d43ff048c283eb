"""From a meaning and its context to the period of the calendar that it names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from service.calendar.period import Grain, Period, period_at
from service.recognise.meaning import (
    Accounted,
    Beside,
    Direction,
    Duration,
    Fields,
    Holding,
    Holiday,
    Laid,
    Meaning,
    Modified,
    Nearest,
    Nothing,
    Nth,
    Origin,
    Part,
    Rate,
    Relative,
    Repeated,
    Shifted,
    Uncounted,
    Vague,
    Within,
)
from service.resolve import fields as calendar
from service.resolve.clock import time_of_day
from service.resolve.context import PUBLISHED, Anchored, Context
from service.resolve.holidays import holiday
from service.resolve.judgement import nearest, year_of_short
from service.resolve.relative import origin_of, relative
from service.resolve.yearless import carried, near, sides


def date(meaning: Meaning, context: Context) -> Anchored | None:
    """Return the period that a meaning names and the anchor it was found from, or None."""
    found: Anchored | None = _DATES[type(meaning)](meaning, context)
    return found


def _fields(fields: Fields, context: Context) -> Anchored | None:
    if context.day_first:
        fields = calendar.day_first(fields)
    if fields.short_year and fields.year is not None:
        year = year_of_short(fields.year, context.published)
        fields = replace(fields, year=year, short_year=False)
    period = calendar.complete(fields)
    if period is not None or fields.year is not None:
        return (period, None) if period else None
    if not calendar.has_date(fields):
        return time_of_day(fields, context)
    if context.narrative and context.reached:
        return carried(fields, context)
    return near(fields, context)


def _nearest(meaning: Nearest, context: Context) -> Anchored | None:
    """Return the n-th last or next period with these fields, the running one not counted.

    "Last Monday" said on a Thursday is this week's: the last that has passed.
    """
    anchor = origin_of(meaning.origin, context)
    found = _found(meaning.fields, meaning.direction, anchor.period, meaning.count)
    return (found, anchor.name) if found else None


def _found(fields: Fields, direction: Direction, around: Period, count: int) -> Period | None:
    """Return the n-th last or next period with these fields, seen from another."""
    known = calendar.candidates(fields, around.start)
    match direction:
        case Direction.LAST:
            before = [p for p in known if p.end <= around.start]
            return before[-count] if len(before) >= count else None
        case Direction.NEXT:
            after = [p for p in known if p.start >= around.end]
            return after[count - 1] if len(after) >= count else None
        case Direction.THIS:
            return _this(fields, known, around)


def _beside(meaning: Beside, context: Context) -> Anchored | None:
    base = date(meaning.base, context) if meaning.base else None
    if base is None:
        return None
    found = _found(meaning.fields, meaning.direction, base[0], 1)
    return (found, base[1]) if found else None


def _this(fields: Fields, known: Sequence[Period], now: Period) -> Period | None:
    """Return the one that is running, else that of this week (a weekday) or this year."""
    running = next((p for p in known if p.start <= now.start < p.end), None)
    if running is not None:
        return running
    grain = Grain.WEEK if fields.weekday is not None else Grain.YEAR
    around = period_at(grain, now.start)
    return next((p for p in known if around.start <= p.start < around.end), None)


def _within(meaning: Within, context: Context) -> Anchored | None:
    outer = date(meaning.outer, replace(context, quarter=None))
    if outer is None or _is_untold(meaning.outer, outer[1]):
        return None
    period: Period | None
    if isinstance(meaning.fields, Holiday):
        period = holiday(meaning.fields.name, outer[0].start.year)
    else:
        period = calendar.within(meaning.fields, outer[0])
    return (period, outer[1]) if period else None


def _is_untold(outer: Meaning, anchor: str | None) -> bool:
    """Tell "that winter" of no year that is told."""
    if not isinstance(outer, Relative) or outer.origin is not Origin.THEN:
        return False
    return outer.grain is Grain.YEAR and anchor == PUBLISHED


def _nth(meaning: Nth, context: Context) -> Anchored | None:
    if meaning.outer is None:
        return None
    outer = date(meaning.outer, context)
    if outer is None:
        return None
    inside = _pieces(meaning.what, outer[0])
    place = meaning.number if meaning.number < 0 else meaning.number - 1
    if not -len(inside) <= place < len(inside):
        return None
    return inside[place], outer[1]


def _pieces(what: Grain | Fields, outer: Period) -> list[Period]:
    """Return the periods of a grain, or the weekdays, that lie inside `outer`."""
    if isinstance(what, Fields):
        days = _pieces(Grain.DAY, outer)
        return [p for p in days if p.start.weekday == what.weekday]
    if outer.grain.rank > Grain.YEAR.rank:
        return []
    # A week belongs to the month and the year of its Thursday (ISO 8601).
    offset = 3 if what is Grain.WEEK else 0
    piece, found = period_at(what, outer.start), []
    while piece.start.plus_days(offset) < outer.end:
        if piece.start.plus_days(offset) >= outer.start:
            found.append(piece)
        piece = piece.shifted(1)
    return found


_MONTHS_OF = {
    Grain.MONTH: 1,
    Grain.QUARTER: 3,
    Grain.YEAR: 12,
    Grain.DECADE: 120,
    Grain.CENTURY: 1200,
}


def _shifted(meaning: Shifted, context: Context) -> Anchored | None:
    base = date(meaning.base, context)
    if base is None:
        return None
    period, anchor = base
    if meaning.grain.rank < period.grain.rank:
        period = Period(Grain.DAY, period.start)
    if meaning.grain in _MONTHS_OF:
        start = period.start.plus_months(meaning.count * _MONTHS_OF[meaning.grain])
        if period.grain is Grain.WEEK:
            # A week is where its middle is, which holds for years before it, too.
            middle = period.start.plus_days(3).plus_months(
                meaning.count * _MONTHS_OF[meaning.grain]
            )
            return period_at(Grain.WEEK, middle), anchor
        return replace(period, start=start), anchor
    if meaning.grain.rank < Grain.DAY.rank:
        return period.shifted(meaning.count), anchor
    days = 1 if meaning.grain is Grain.DAY else 7
    return replace(period, start=period.start.plus_days(days * meaning.count)), anchor


def _holding(meaning: Holding, context: Context) -> Anchored | None:
    base = date(meaning.base, context)
    return (period_at(meaning.grain, base[0].start), base[1]) if base else None


# Fiscal quarters end in any month; the middle of one tells which quarter it mostly is.
_HALF_A_QUARTER = 45


def _accounted(meaning: Accounted, context: Context) -> Anchored | None:
    """Return the quarter of the calendar that a quarter of accounts mostly is."""
    end = date(meaning.end, context)
    if end is None:
        return None
    middle = end[0].end.plus_days(-_HALF_A_QUARTER)
    return period_at(Grain.QUARTER, middle), end[1]


def _holiday(meaning: Holiday, context: Context) -> Anchored | None:
    if meaning.year is not None:
        day = holiday(meaning.name, meaning.year)
        return (day, None) if day else None
    around = context.base.period.start
    if context.narrative and meaning.direction is None:
        day = holiday(meaning.name, around.year)
        return (day, context.base.name) if day else None
    known = [
        day for year in range(around.year - 1, around.year + 2)
        if (day := holiday(meaning.name, year))
    ]  # fmt: skip
    last, coming = sides(known, around, around)
    match meaning.direction:
        case Direction.LAST:
            chosen = last
        case Direction.NEXT:
            chosen = coming
        case _:
            chosen = nearest(last, coming, around, context.tense)
    return (chosen, context.base.name) if chosen else None


_DATES: dict[type, Callable[[Any, Context], Anchored | None]] = {
    Fields: _fields,
    Relative: relative,
    Nearest: _nearest,
    Beside: _beside,
    Within: _within,
    Nth: _nth,
    Shifted: _shifted,
    Holding: _holding,
    Accounted: _accounted,
    Holiday: _holiday,
    Part: lambda part, context: date(part.base, context),
    Modified: lambda modified, context: date(modified.base, context),
    Duration: lambda *_: None,
    Laid: lambda *_: None,
    Repeated: lambda *_: None,
    Rate: lambda *_: None,
    Uncounted: lambda *_: None,
    Vague: lambda *_: None,
    Nothing: lambda *_: None,
}
