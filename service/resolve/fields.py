"""From fields ("Thursday", "Aug. 20", "8 p.m.") to the calendar period that they name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from service.calendar.moment import Moment, days_in_month, from_ordinal, is_date
from service.calendar.period import Grain, Period, daypart, period_at, season
from service.recognise.meaning import Fields

# Enough for every date but 29 February, which may be eight years away (1896 to 1904).
_YEARS_AROUND = 2
_LEAP_YEARS_AROUND = 8


def complete(fields: Fields) -> Period | None:
    """Return the period of fields that name their year, century or decade; None for no such day."""
    if fields.century is not None:
        return _era_period(Grain.CENTURY, fields.century, 100)
    if fields.decade is not None:
        return _era_period(Grain.DECADE, fields.decade, 10)
    if fields.year is None:
        return None
    return _of_year(fields, fields.year)


def _era_period(grain: Grain, number: int, length: int) -> Period:
    """Return the decade or century of a number, counted as `Fields` tells."""
    if number >= 0:
        return period_at(grain, Moment(number * length or 1))
    whole = -number if grain is Grain.DECADE else -number - 1
    return period_at(grain, Moment(1 - whole * length - length // 2))


def day_first(fields: Fields) -> Fields:
    """Return a date in figures that fits both ways with its day and month exchanged."""
    if fields.figures != "either":
        return fields
    return replace(fields, month=fields.day, day=fields.month)


def _of_year(fields: Fields, year: int) -> Period | None:
    """Return the period of the fields in a year."""
    if fields.month is not None and fields.day is not None:
        if not is_date(year, fields.month, fields.day):
            return None
        return _of_day(fields, Moment(year, fields.month, fields.day))
    if fields.month is not None:
        return Period(Grain.MONTH, Moment(year, fields.month))
    if fields.season is not None:
        return season(year, fields.season)
    if fields.quarter is not None:
        return Period(Grain.QUARTER, Moment(year, 3 * fields.quarter - 2))
    if fields.half is not None:
        return Period(Grain.HALF_YEAR, Moment(year, 6 * fields.half - 5))
    return Period(Grain.YEAR, Moment(year))


def _of_day(fields: Fields, day: Moment) -> Period:
    """Return the part or the time of a day that the fields name, else the day."""
    if fields.hour is not None:
        time = day._replace(hour=fields.hour, minute=fields.minute or 0, second=fields.second or 0)
        grain = Grain.SECOND if fields.second is not None else Grain.MINUTE
        return Period(grain, time)
    if fields.part is not None:
        return daypart(day, fields.part)
    return Period(Grain.DAY, day)


def has_date(fields: Fields) -> bool:
    """Tell whether the fields name more than a time of day."""
    return any(
        value is not None
        for value in (
            fields.century, fields.decade, fields.year, fields.season, fields.half,
            fields.quarter, fields.month, fields.day, fields.weekday,
        )
    )  # fmt: skip


def on_day(fields: Fields, day: Moment) -> Period:
    """Return the time or part of the day that the fields name, on a given day."""
    return _of_day(fields, day.midnight)


@lru_cache(maxsize=4096)
def candidates(fields: Fields, around: Moment) -> tuple[Period, ...]:
    """Return the periods near a moment that fit fields without a year, in order."""
    if fields.month is None and fields.day is None and fields.weekday is not None:
        return tuple(_weekdays(fields, around))
    if fields.month is None and fields.day is not None:
        return tuple(_days_of_months(fields, around))
    leaps = (fields.month, fields.day) == (2, 29)
    reach = _LEAP_YEARS_AROUND if leaps else _YEARS_AROUND
    years = range(around.year - reach, around.year + reach + 1)
    return tuple(period for year in years if (period := _of_year(fields, year)) is not None)


def _weekdays(fields: Fields, around: Moment) -> Iterator[Period]:
    monday = around.ordinal - around.weekday + 1
    for week in range(-9, 10):
        yield _of_day(fields, from_ordinal(monday + 7 * week + (fields.weekday or 1) - 1))


def _days_of_months(fields: Fields, around: Moment) -> Iterator[Period]:
    for months in range(-14, 15):
        month = Moment(around.year, around.month).plus_months(months)
        if fields.day is not None and fields.day <= days_in_month(month.year, month.month):
            yield _of_day(fields, month._replace(day=fields.day))


def within(fields: Fields, outer: Period) -> Period | None:
    """Return the first period inside `outer` that fits the fields, None if none does."""
    if not has_date(fields):
        return on_day(fields, outer.start) if outer.grain in _DAYS else None
    for period in candidates(replace(fields, year=None), outer.start):
        if outer.start <= period.start < outer.end:
            return period
    return None


_DAYS = (Grain.DAY, Grain.DAYPART, Grain.HOUR, Grain.MINUTE, Grain.SECOND)
