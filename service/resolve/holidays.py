"""The days of holidays, from the `holidays` library's tables of the countries that keep them."""

from __future__ import annotations

import warnings
from functools import lru_cache

from service.calendar.moment import Moment, from_datetime
from service.calendar.period import Grain, Period

# Years by which to tell that a holiday has a fixed date.
_SAMPLE = range(1990, 2010)
# Easter is reckoned in one way since the council of Nicaea, and by two calendars since 1583.
_FIRST_EASTER, _LAST_JULIAN = 326, 1582


@lru_cache(maxsize=4096)
def holiday(name: str, year: int) -> Period | None:
    """Return the day of a holiday in a year, or None where it is not known.

    `name` is "COUNTRY:Name in the library", such as "US:Thanksgiving Day". A holiday of a fixed
    date, or so many days from Easter, had it before the country's law named it: Christmas 1776.
    """
    if not 1 <= year < 9999:
        return None
    if name == "US:Election Day":
        return _election_day(year)
    return _listed(name, year) or _by_date(name, year) or _by_easter(name, year)


def _by_date(name: str, year: int) -> Period | None:
    fixed = _fixed_date(name)
    return Period(Grain.DAY, Moment(year, *fixed)) if fixed else None


def _by_easter(name: str, year: int) -> Period | None:
    """Return a feast that is so many days from Easter; before 1583 by the Julian calendar."""
    distance = _easter_distance(name)
    if distance is None or year < _FIRST_EASTER:
        return None
    return Period(Grain.DAY, _easter(year).plus_days(distance))


def _easter(year: int) -> Moment:
    from dateutil.easter import EASTER_JULIAN, EASTER_WESTERN, easter

    method = EASTER_WESTERN if year > _LAST_JULIAN else EASTER_JULIAN
    return from_datetime(easter(year, method))


@lru_cache
def _easter_distance(name: str) -> int | None:
    """Return how many days a holiday is from Easter, where that is so in all years, else None."""
    known = (day for y in _SAMPLE if (day := _listed(name, y)))
    days = {day.start.ordinal - _easter(day.start.year).ordinal for day in known}
    return days.pop() if len(days) == 1 else None


@lru_cache
def _fixed_date(name: str) -> tuple[int, int] | None:
    """Return month and day of a holiday that has the same in all years, else None."""
    days = {(day.start.month, day.start.day) for y in _SAMPLE if (day := _listed(name, y))}
    return days.pop() if len(days) == 1 else None


def _election_day(year: int) -> Period:
    """Return the Tuesday after the first Monday of November (2 U.S.C. § 7).

    The library has it only in the years in which a president is elected.
    """
    second = Moment(year, 11, 2)
    return Period(Grain.DAY, second.plus_days((2 - second.weekday) % 7))


def _listed(name: str, year: int) -> Period | None:
    import holidays

    country, wanted = name.split(":")
    known = getattr(holidays, country)
    with warnings.catch_warnings():
        # Of a year for which there is no table the library warns, too; such a day is not known.
        warnings.simplefilter("ignore", UserWarning)
        table = known(
            years=year,
            observed=False,
            language="en_US" if "en_US" in known.supported_languages else None,
            categories=known.supported_categories,
        )
    for day, names in sorted(table.items()):
        if wanted in names.split("; ") and day.year == year:
            return Period(Grain.DAY, from_datetime(day))
    return None
