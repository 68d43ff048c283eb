"""Holidays and other named days."""

from __future__ import annotations

from collections.abc import Callable

from service.calendar.period import Grain
from service.languages.en.holidays import COUNTED, FIXED, HOLIDAYS
from service.recognise.grammar import Rule
from service.recognise.meaning import (
    Direction,
    Fields,
    Holding,
    Holiday,
    Meaning,
    Modified,
    Relative,
    Shifted,
    Within,
)


def _constant(name: str) -> Callable[[], Holiday]:
    return lambda: Holiday(name)


def _counted(name: str, days: int) -> Callable[[], Shifted]:
    return lambda: Shifted(Holiday(name), Grain.DAY, days)


def _fixed(month: int, day: int) -> Callable[[], Fields]:
    return lambda: Fields(month=month, day=day)


def _in_year(holiday: Holiday, ago: Meaning) -> Within | None:
    years = isinstance(ago, Relative) and ago.grain is Grain.YEAR
    return Within(holiday, ago) if years else None


# A holiday's weekend is the one before a Monday, Tuesday or Wednesday, else the one of its week.
_TO_WEEKEND = 3

RULES = (
    *(
        Rule(f"holiday {phrase}", "HOLIDAY", phrase, _constant(name))
        for name, phrases in HOLIDAYS.items()
        for phrase in phrases
    ),
    *(
        Rule(f"day {phrase}", "DAY_X", phrase, _counted(name, days))
        for phrase, (name, days) in COUNTED.items()
    ),
    *(
        Rule(f"day {phrase}", "MD", phrase, _fixed(month, day))
        for phrase, (month, day) in FIXED.items()
    ),
    Rule("holiday", "DAY_X", "HOLIDAY", lambda h: h,
         ("They married on Christmas Day. => Christmas Day = 2019-12-25",)),
    Rule("holiday of a year", "DAY_X", "HOLIDAY (of|,)? YEAR",
         lambda h, year: Holiday(h.name, year),
         ("They married on Easter 2015. => Easter 2015 = 2015-04-05",)),
    Rule("holiday in a year", "TIMEX", "HOLIDAY in YEAR",
         lambda h, year: (Holiday(h.name, year), Fields(year=year)),
         ("They married on Christmas Eve in 1999. => Christmas Eve = 1999-12-24; 1999 = 1999",),
         parts=((0,), (1,))),
    Rule("holiday so many years ago", "DAY_X", "HOLIDAY AGO", _in_year,
         ("They married on Christmas Day two years ago. "
          "=> Christmas Day two years ago = 2018-12-25",)),
    Rule("directed holiday", "DAY_X", "DIRECTION HOLIDAY",
         lambda d, h: None if d is Direction.THIS else Holiday(h.name, direction=d),
         ("They married last Thanksgiving. => last Thanksgiving = 2019-11-28",)),
    Rule("holiday within a year", "DAY_X", "HOLIDAY ,? (of)? YEAR_X", Within),
    Rule("weekend of a holiday", "PERIOD", "HOLIDAY weekend",
         lambda h: Holding(Grain.WEEKEND, Shifted(h, Grain.DAY, -_TO_WEEKEND)),
         ("They met over Memorial Day weekend. => Memorial Day weekend = 2020-W21-WE",)),
    Rule("about a holiday", "TIMEX", "(about|around) HOLIDAY", lambda h: Modified(h, "APPROX"),
         ("It snows around Easter. => around Easter = 2021-04-04",)),
    Rule("eve of a holiday", "DAY_X", "HOLIDAY eve", lambda h: Shifted(h, Grain.DAY, -1)),
)  # fmt: skip
