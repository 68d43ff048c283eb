"""A point on the proleptic Gregorian calendar, to the second, without a time zone.

The standard library's `datetime` knows only the years 1 to 9999; history needs more. Years are
astronomical: 0 is 1 BC, -1 is 2 BC (ISO 8601).
"""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

# The Gregorian calendar repeats itself every 400 years, weekdays included.
_CYCLE_YEARS = 400
_CYCLE_DAYS = 146_097


class Moment(NamedTuple):
    """A local date and time. Moments order and compare as tuples."""

    year: int
    month: int = 1
    day: int = 1
    hour: int = 0
    minute: int = 0
    second: int = 0

    @property
    def ordinal(self) -> int:
        """The number of the day; 0001-01-01 is 1, as in `datetime.date.toordinal`."""
        cycles, year = divmod(self.year - 1, _CYCLE_YEARS)
        return date(year + 1, self.month, self.day).toordinal() + cycles * _CYCLE_DAYS

    @property
    def weekday(self) -> int:
        """The ISO weekday: Monday is 1, Sunday is 7."""
        return (self.ordinal - 1) % 7 + 1

    @property
    def midnight(self) -> Moment:
        """The first moment of this day."""
        return Moment(self.year, self.month, self.day)

    def plus_days(self, days: int) -> Moment:
        """Return the same time of day, `days` days later (earlier when negative)."""
        return from_ordinal(self.ordinal + days)._replace(
            hour=self.hour, minute=self.minute, second=self.second
        )

    def plus_months(self, months: int) -> Moment:
        """Return the moment `months` months later; a day that the month lacks becomes its last."""
        year, month = divmod(self.year * 12 + self.month - 1 + months, 12)
        day = min(self.day, days_in_month(year, month + 1))
        return self._replace(year=year, month=month + 1, day=day)

    def plus_seconds(self, seconds: int) -> Moment:
        """Return the moment `seconds` seconds later (earlier when negative)."""
        of_day = self.hour * 3600 + self.minute * 60 + self.second + seconds
        days, of_day = divmod(of_day, 86_400)
        day = from_ordinal(self.ordinal + days)
        return day._replace(hour=of_day // 3600, minute=of_day // 60 % 60, second=of_day % 60)

    def isoformat(self) -> str:
        """Return ISO 8601: the date alone at midnight, else with hour and minute (and second)."""
        year = f"{self.year:04d}" if self.year >= 0 else f"-{-self.year:04d}"
        text = f"{year}-{self.month:02d}-{self.day:02d}"
        if self[3:] == (0, 0, 0):
            return text
        text += f"T{self.hour:02d}:{self.minute:02d}"
        return f"{text}:{self.second:02d}" if self.second else text


def from_ordinal(ordinal: int) -> Moment:
    """Return midnight of the day with this number (see `Moment.ordinal`)."""
    cycles, within = divmod(ordinal - 1, _CYCLE_DAYS)
    day = date.fromordinal(within + 1)
    return Moment(day.year + cycles * _CYCLE_YEARS, day.month, day.day)


def from_datetime(value: date | datetime) -> Moment:
    """Return the moment of a `date` (its midnight) or a `datetime` (its zone is dropped)."""
    if isinstance(value, datetime):
        return Moment(value.year, value.month, value.day, value.hour, value.minute, value.second)
    return Moment(value.year, value.month, value.day)


def is_leap(year: int) -> bool:
    """Tell whether an (astronomical) year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Return 28 to 31."""
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def is_date(year: int, month: int, day: int) -> bool:
    """Tell whether such a day exists."""
    return 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)
