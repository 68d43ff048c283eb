"""Two dates of which the first takes its year from the second: "from June 3 to July 5, 2019"."""

from __future__ import annotations

from dataclasses import replace

from service.recognise.grammar import Rule
from service.recognise.meaning import Fields, Part

Date = Fields | Part


def _of_one_year(first: Date, last: Date) -> tuple[Date, Date] | None:
    """Return both with a year: that of the last, or the one before if the first is later in it."""
    begins, ends = _fields(first), _fields(last)
    if ends is None or ends.year is None or ends.month is None:
        return None
    if begins is None or begins.month is None:
        return None
    one, other = (begins.month, begins.day or 0), (ends.month, ends.day or 0)
    dated = replace(begins, year=ends.year - (one > other))
    return (replace(first, base=dated) if isinstance(first, Part) else dated), last


def _fields(date: Date) -> Fields | None:
    inner = date.base if isinstance(date, Part) else date
    return inner if isinstance(inner, Fields) else None


def _seasons(first: Fields, last: Fields, year: Fields) -> tuple[Fields, Fields] | None:
    """Return "the spring and summer of 1968" as two seasons of a year."""
    one, other = first.merged(year), last.merged(year)
    return (one, other) if one and other else None


RULES = (
    Rule("first month", "FIRST", "MON", lambda m: Fields(month=m)),
    Rule("part of the first month", "FIRST", "PART MON", lambda mod, m: Part(Fields(month=m), mod)),
    Rule("first day", "FIRST", "MD", lambda d: d),
    Rule("last month", "LAST", "MY", lambda m: m),
    Rule("part of the last month", "LAST", "PART MY", lambda mod, m: Part(m, mod)),
    Rule("last day", "LAST", "MDY", lambda d: d),
    Rule("dates of a year", "TIMEX", "FIRST (-|–|and|to|through|until|or) LAST", _of_one_year,
         ("It rained from March to May 2019. => March = 2019-03; May 2019 = 2019-05",
          "It ran from June 3 to July 5, 2019. => June 3 = 2019-06-03; July 5, 2019 = 2019-07-05",
          "Snow fell in late December and early January 2019. "
          "=> late December = 2018-12; early January 2019 = 2019-01"),
         parts=((0,), (1,))),
    Rule("some season", "THE_SEASON", "the? SEASON", lambda s: s),
    Rule("seasons of a year", "TIMEX", "THE_SEASON (and|to|or|-|–) SEASON of? Y", _seasons,
         ("He spent the spring and summer of 1968 there. "
          "=> the spring = 1968-SP; summer of 1968 = 1968-SU",),
         parts=((0,), (1, 2))),
)  # fmt: skip
