"""Periods: the pieces that the calendar is cut into, from a minute to a century.

A period is a grain and its first moment; everything else (its end, its TIMEX3 value, its EDTF, its
neighbours) follows from these two.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from service.calendar.interval import Interval
from service.calendar.moment import Moment, from_ordinal


class Grain(StrEnum):
    """The sizes of periods, fine to coarse."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAYPART = "daypart"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"

    @property
    def rank(self) -> int:
        """The place in the order from fine (0) to coarse."""
        return _RANK[self]


_RANK = {grain: rank for rank, grain in enumerate(Grain)}

# Parts of the day, TIMEX3 codes (TimeML 1.2.1), first hour and length in hours. Where a part
# begins is convention; these are the hours of an English-speaking newsroom.
DAYPARTS = {"MO": (6, 6), "AF": (12, 6), "EV": (18, 6), "NI": (18, 12), "DT": (6, 12)}
# Meteorological seasons of the north; TIMEX3 gives winter the year of its December.
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SEASON_OF_MONTH = {month: code for code, month in SEASONS.items()}
# EDTF level 1 (ISO 8601-2, 4.8): sub-year groupings, season independent of location.
# EDTF gives the years beyond this as Y10000, and nothing finer than the year.
_LAST_EDTF_YEAR = 9999
_EDTF_SEASON = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}

_MONTHS = {
    Grain.MONTH: 1,
    Grain.SEASON: 3,
    Grain.QUARTER: 3,
    Grain.HALF_YEAR: 6,
    Grain.YEAR: 12,
    Grain.DECADE: 120,
    Grain.CENTURY: 1200,
}
_DAYS = {Grain.DAY: 1, Grain.WEEKEND: 2, Grain.WEEK: 7}
_SECONDS = {Grain.SECOND: 1, Grain.MINUTE: 60, Grain.HOUR: 3600}


@dataclass(frozen=True, slots=True)
class Period:
    """One calendar period: `grain` and its first moment; `part` names the part of a day."""

    grain: Grain
    start: Moment
    part: str | None = None

    @property
    def first(self) -> Moment:
        """The first moment as the calendar has it: 24:00 is the midnight that follows."""
        return self.start.plus_seconds(0) if self.start.hour == 24 else self.start

    @property
    def end(self) -> Moment:
        """The first moment after the period."""
        if self.part is not None:
            return self.start.plus_seconds(DAYPARTS[self.part][1] * 3600)
        if self.grain is Grain.WEEKEND:
            return self.start.plus_days(2)
        return self.shifted(1).start

    @property
    def interval(self) -> Interval:
        """The period as a half-open interval."""
        return Interval(self.first, self.end)

    @property
    def value(self) -> str:
        """The TIMEX3 value (TimeML 1.2.1): 2020-08-20, 2020-W34, 2020-SU, 199 (a decade)."""
        return _VALUE[self.grain](self)

    @property
    def edtf(self) -> str:
        """The same in EDTF (ISO 8601-2): 2020-08-20, 2020-22, 199X, 2020-08-17/2020-08-23."""
        return _edtf(self)

    def shifted(self, count: int) -> Period:
        """Return the period of the same grain, `count` places later (earlier when negative)."""
        if self.grain in _MONTHS:
            start = self.start.plus_months(count * _MONTHS[self.grain])
        elif self.grain in _SECONDS:
            start = self.start.plus_seconds(count * _SECONDS[self.grain])
        else:
            days = 7 if self.grain is Grain.WEEKEND else _DAYS.get(self.grain, 1)
            start = self.start.plus_days(count * days)
        return Period(self.grain, start, self.part)


def period_at(grain: Grain, moment: Moment) -> Period:
    """Return the period of this grain that holds `moment` (a weekend: that of its week).

    Raises KeyError for a daypart: use `daypart`.
    """
    return Period(grain, _START[grain](moment))


def daypart(moment: Moment, part: str) -> Period:
    """Return the part (MO, AF, EV, NI, DT) of the day of `moment`."""
    return Period(Grain.DAYPART, moment.midnight._replace(hour=DAYPARTS[part][0]), part)


def season(year: int, code: str) -> Period:
    """Return the season (SP, SU, FA, WI) of a year."""
    return Period(Grain.SEASON, Moment(year, SEASONS[code]))


def days_of(interval: Interval) -> tuple[Period, Period]:
    """Return the first and the last day of an interval. Raises ValueError for an open one."""
    if interval.start is None or interval.end is None:
        raise ValueError("an open interval has no first or no last day")
    last = interval.end.plus_seconds(-1)
    return period_at(Grain.DAY, interval.start), period_at(Grain.DAY, last)


def iso_week(moment: Moment) -> tuple[int, int]:
    """Return the ISO 8601 year and week of a moment."""
    thursday = from_ordinal(moment.ordinal - moment.weekday + 4)
    first = Moment(thursday.year)
    return thursday.year, (thursday.ordinal - first.ordinal) // 7 + 1


def _months_into(moment: Moment, months: int, origin: int = 0) -> Moment:
    index = moment.year * 12 + moment.month - 1 - origin
    return Moment(*_year_month(index - index % months + origin))


def _first_year(year: int, length: int) -> int:
    """Return the first year of a decade or century; before our era they run from 479 to 470 BC."""
    if year > 0:
        return year - year % length
    before = 1 - year
    return 1 - (before - before % length + length - 1)


def _year_month(index: int) -> tuple[int, int]:
    year, month = divmod(index, 12)
    return year, month + 1


_START: dict[Grain, Callable[[Moment], Moment]] = {
    Grain.SECOND: lambda m: m,
    Grain.MINUTE: lambda m: m._replace(second=0),
    Grain.HOUR: lambda m: m._replace(minute=0, second=0),
    Grain.DAY: lambda m: m.midnight,
    Grain.WEEKEND: lambda m: from_ordinal(m.ordinal - m.weekday + 6),
    Grain.WEEK: lambda m: from_ordinal(m.ordinal - m.weekday + 1),
    Grain.MONTH: lambda m: Moment(m.year, m.month),
    Grain.SEASON: lambda m: _months_into(m, 3, origin=2),
    Grain.QUARTER: lambda m: _months_into(m, 3),
    Grain.HALF_YEAR: lambda m: _months_into(m, 6),
    Grain.YEAR: lambda m: Moment(m.year),
    Grain.DECADE: lambda m: Moment(_first_year(m.year, 10)),
    Grain.CENTURY: lambda m: Moment(_first_year(m.year, 100)),
}


def _year(year: int) -> str:
    """Write a year: 1998, and years before our era as TimeML does, BC0218 for 218 BC."""
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def _date(m: Moment) -> str:
    return f"{_year(m.year)}-{m.month:02d}-{m.day:02d}"


def _week(m: Moment) -> str:
    year, week = iso_week(m)
    return f"{_year(year)}-W{week:02d}"


_VALUE: dict[Grain, Callable[[Period], str]] = {
    Grain.SECOND: lambda p: (
        f"{_date(p.start)}T{p.start.hour:02d}:{p.start.minute:02d}:{p.start.second:02d}"
    ),
    Grain.MINUTE: lambda p: f"{_date(p.start)}T{p.start.hour:02d}:{p.start.minute:02d}",
    Grain.HOUR: lambda p: f"{_date(p.start)}T{p.start.hour:02d}",
    Grain.DAYPART: lambda p: f"{_date(p.start)}T{p.part}",
    Grain.DAY: lambda p: _date(p.start),
    Grain.WEEKEND: lambda p: f"{_week(p.start)}-WE",
    Grain.WEEK: lambda p: _week(p.start),
    Grain.MONTH: lambda p: f"{_year(p.start.year)}-{p.start.month:02d}",
    Grain.SEASON: lambda p: f"{_year(p.start.year)}-{_SEASON_OF_MONTH[p.start.month]}",
    Grain.QUARTER: lambda p: f"{_year(p.start.year)}-Q{p.start.month // 3 + 1}",
    Grain.HALF_YEAR: lambda p: f"{_year(p.start.year)}-H{p.start.month // 6 + 1}",
    Grain.YEAR: lambda p: _year(p.start.year),
    Grain.DECADE: lambda p: _year(p.start.year or 1)[:-1],
    Grain.CENTURY: lambda p: _year(p.start.year or 1)[:-2],
}


def _edtf(period: Period) -> str:
    start = period.first
    if abs(start.year) > _LAST_EDTF_YEAR:
        return f"Y{start.year}"
    year = f"{start.year:04d}" if start.year >= 0 else f"-{-start.year:04d}"
    day = f"{year}-{start.month:02d}-{start.day:02d}"
    match period.grain:
        case Grain.CENTURY if start.year >= 0:
            return f"{year[:2]}XX"
        case Grain.DECADE if start.year >= 0:
            return f"{year[:3]}X"
        case Grain.YEAR:
            return year
        case Grain.MONTH:
            return f"{year}-{start.month:02d}"
        case Grain.SEASON:
            return f"{year}-{_EDTF_SEASON[_SEASON_OF_MONTH[start.month]]}"
        case Grain.DAY | Grain.DAYPART:
            return day
        case Grain.HOUR | Grain.MINUTE | Grain.SECOND:
            return f"{day}T{start.hour:02d}:{start.minute:02d}:{start.second:02d}"
    return "/".join(day.edtf for day in days_of(period.interval))
