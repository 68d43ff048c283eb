"""Holidays and other named days."""

from __future__ import annotations

from service.calendar.period import Grain
from service.recognise.grammar import Rule
from service.recognise.meaning import Direction, Holiday, Meaning, Relative, Shifted, Within

RULES = (
    Rule("holiday", "HOLIDAY_F", "HOLIDAY", lambda name: Holiday(name),
         ("They married on Christmas Day. => Christmas Day = 2019-12-25",)),
    Rule("holiday of a year", "HOLIDAY_F", "HOLIDAY (of|,)? YEAR",
         lambda name, year: Holiday(name, year),
         ("They married on Christmas Day 2015. => Christmas Day 2015 = 2015-12-25",)),
    Rule("holiday eve", "HOLIDAY_F", "HOLIDAY eve",
         lambda name: Shifted(Holiday(name), Grain.DAY, -1)),
    Rule("named day", "DAY_X", "HOLIDAY_F", lambda h: h),
)  # fmt: skip
