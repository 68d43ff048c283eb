"""Quarters and halves of a year, and what accounts compare them with."""

from __future__ import annotations

from dataclasses import replace

from service.calendar.period import Grain
from service.recognise.grammar import Rule
from service.recognise.meaning import (
    NOTHING,
    Accounted,
    Fields,
    Holding,
    Origin,
    Relative,
    Shifted,
    Within,
)


def _quarter(number: int, *_: object) -> Fields | None:
    if number == -1:
        number = 4
    return Fields(quarter=number) if number <= 4 else None


_NO_YEAR = Fields()


def _two_quarters(
    first: int, last: Fields, year: Fields = _NO_YEAR
) -> tuple[Fields, Fields] | None:
    """Return "the second and fourth quarters" as two."""
    if last.quarter is None or not 0 < first < last.quarter:
        return None
    return replace(year, quarter=first), replace(year, quarter=last.quarter)


# What only a business or a state gains and loses; teams have halves of their own.
_ACCOUNTS = (
    "sales|profits?|earnings|revenues?|income|loss(?:es)?|net|output|exports|imports|turnover|growth|"
    "results|orders|dividend|gdp|shipments|production"
)


def _half(number: int) -> Fields | None:
    if number == -1:
        number = 2
    return Fields(half=number) if number <= 2 else None


def _of_months(first: int, last: int) -> Fields | None:
    """Return "the April-June quarter"."""
    whole = first % 3 == 1 and last == first + 2
    return Fields(quarter=last // 3) if whole else None


RULES = (
    # Quarters and halves; fiscal ones are named as if the fiscal year were the calendar's.
    Rule("quarter", "QUARTER_F", "ORDINAL - quarter", _quarter),
    Rule("quarter in two words", "QUARTER_P", "ORDINAL quarter", _quarter),
    Rule("last quarter of a year", "PERIOD", "the? (last|final) quarter of (YEAR_X|Y)",
         lambda y: Within(Fields(quarter=4), y)),
    Rule("quarter phrase", "QUARTER_F", "QUARTER_P", lambda q: q),
    Rule("fiscal quarter", "QUARTER_F", "ORDINAL -? fiscal -? quarter", _quarter,
         ("It lost money in the first fiscal quarter. => first fiscal quarter = 2020-Q1",)),
    Rule("fiscal quarter, before", "QUARTER_F", "fiscal -? ORDINAL -? quarter", _quarter),
    Rule("fiscal quarter phrase", "QUARTER_P", "fiscal -? ORDINAL quarter", _quarter),
    Rule("some quarter", "QUARTER_X", "the quarter", lambda: 0),
    Rule("some numbered quarter", "QUARTER_X", "the? QUARTER_F", lambda q: q.quarter),
    Rule("quarter by its end", "TIMEX",
         "QUARTER_X (that|which|, which)? (ended|ending|ends) (on|in)? (FIRST|LAST)",
         lambda number, end: (Accounted(end, number or None), end),
         ("Sales rose in the quarter ended March 31. "
          "=> the quarter = 2020-Q1; March 31 = 2020-03-31",
          "Sales rose in its fourth quarter ended May 31. "
          "=> fourth quarter = 2020-Q4; May 31 = 2020-05-31"),
         parts=((0,), (1,))),
    Rule("quarter period", "PERIOD", "the? QUARTER_P", lambda q: q,
         ("Profit fell in the second quarter. => the second quarter = 2020-Q2",)),
    Rule("quarter before a noun", "PERIOD", "QUARTER_F", lambda q: q),
    Rule("quarter of a year", "PERIOD", "(the)? QUARTER_F (of|in|,)? (fiscal)? Y",
         lambda q, y: q.merged(y),
         ("Profit fell in the third quarter of 2019. => the third quarter of 2019 = 2019-Q3",
          "Sales rose in Q2 2020. => Q2 2020 = 2020-Q2")),
    Rule("quarter by a month", "PERIOD", "the? MON quarter",
         lambda m: Holding(Grain.QUARTER, Fields(month=m)),
         ("Sales fell in the June quarter. => the June quarter = 2020-Q2",)),
    Rule("quarter of the year", "PERIOD", "(the)? QUARTER_F of (the|this) (fiscal|financial)? year",
         lambda q: Within(q, Relative(Grain.YEAR, 0, Origin.EITHER)),
         ("Profit fell in the first quarter of the year. "
          "=> the first quarter of the year = 2020-Q1",)),
    Rule("quarter after its year", "PERIOD", "(the)? (fiscal)? Y QUARTER_F",
         lambda y, q: q.merged(y)),
    Rule("quarter within a year", "PERIOD", "(the)? QUARTER_F (of|in)? YEAR_X", Within,
         ("Profit fell in the third quarter of last year. "
          "=> the third quarter of last year = 2019-Q3",)),
    Rule("two quarters", "TIMEX", "RANKED (and|or|to|through|-|–) QUARTERS",
         _two_quarters,
         ("Sales fell in the first and second quarters. "
          "=> the first = 2020-Q1; second quarters = 2020-Q2",),
         parts=((0,), (1,))),
    Rule("two quarters of a year", "TIMEX", "RANKED (and|or|to|through|-|–) QUARTERS of? Y",
         _two_quarters,
         ("Sales fell in the first and second quarters of 2019. "
          "=> the first = 2019-Q1; second quarters of 2019 = 2019-Q2",),
         parts=((0,), (1, 2))),
    Rule("quarters in a row", "QUARTERS", "RANK UNITS",
         lambda n, unit: _quarter(n) if unit[0] == "Q" else None),
    Rule("two quarters that are a half", "PERIOD", "the? RANK COUNT UNITS of Y",
         lambda n, count, unit, y: half.merged(y)
         if unit[0] == "Q" and count == 2 and (half := _half(n)) else None,
         ("Sales fell in the first two quarters of 2019. "
          "=> the first two quarters of 2019 = 2019-H1",)),
    Rule("latest quarter", "PERIOD", "the? (latest|most recent) (fiscal)? (quarter|period)",
         lambda: Relative(Grain.QUARTER, -1)),
    Rule("year-ago quarter", "PERIOD",
         "the? (comparable|corresponding|same)? year -? (ago|earlier) (quarter|period)",
         lambda: Relative(Grain.YEAR, -1, Origin.EITHER)),
    Rule("quarter a year ago", "PERIOD",
         "the (quarter|period) (a|one) year (ago|earlier)",
         lambda: Relative(Grain.YEAR, -1, Origin.EITHER)),
    Rule("quarter of last year", "PERIOD", "last year 's (quarter|period)",
         lambda: Relative(Grain.YEAR, -1, Origin.EITHER)),
    Rule("year-ago", "PERIOD", "year - (ago|earlier)",
         lambda: Relative(Grain.YEAR, -1, Origin.EITHER)),
    Rule("year-ago quarter, numbered", "PERIOD", "the? year -? (ago|earlier) QUARTER_F",
         lambda q: Within(q, Relative(Grain.YEAR, -1)),
         ("It rose from the year-ago third quarter. => the year-ago third quarter = 2019-Q3",)),
    Rule("the same month of another year", "PERIOD",
         "the (comparable|corresponding|same) month (of|in)? "
         "(last year|a year ago|a year earlier|the previous year|the year before)",
         lambda: Shifted(Relative(Grain.MONTH, 0, Origin.THEN), Grain.YEAR, -1),
         ("Sales in July fell from the same month a year earlier. "
          "=> July = 2020-07; the same month a year earlier = 2019-07",)),
    Rule("corresponding period", "PERIOD",
         "the (comparable|corresponding|same) (quarter|period) (of|in)? "
         "(last year|a year ago|a year earlier)",
         lambda: Relative(Grain.YEAR, -1, Origin.EITHER)),
    Rule("period of a year", "PERIOD", "the Y period", lambda y: y,
         ("Sales rose in the 2013 period. => the 2013 period = 2013",)),
    Rule("quarter of this year's", "PERIOD", "YEAR_X 's QUARTER_F", lambda y, q: Within(q, y)),
    Rule("half", "HALF_F", "RANK -? half", _half),
    Rule("half in accounts", "TIMEX", "RANK - half", _half,
         ("It posted a first-half profit. => first-half = 2020-H1", "The first-half lead grew. =>"),
         ahead=rf"(?= (?:[a-z]+ )?(?:{_ACCOUNTS})\b)"),
    Rule("half told in accounts", "TIMEX", "the RANK half", _half,
         ("Sales rose in the first half. => the first half = 2020-H1",
          "Kelby rose in the second half. =>"),
         behind=rf"(?:\b(?:{_ACCOUNTS})\b[^.;]{{0,30}}|\$[\d.,]+ (?:million|billion) )"
                r"\b(?:in|for|during) ",
         ahead=r"(?! of\b)"),
    Rule("half by its letter", "PERIOD", "(HALF_Q|HALF_YEAR) Y", lambda h, y: h.merged(y),
         ("Sales rose in H1 2019. => H1 2019 = 2019-H1",
          "Sales rose in 2H 2019. => 2H 2019 = 2019-H2")),
    Rule("half by its letter alone", "TIMEX", "HALF_Q", lambda h: h,
         ("Sales rose in H1. => H1 = 2020-H1", "She holds an H1 visa. =>"),
         behind=r"\b(?:in|for|during|since|over|of|from|vs) (?:the |our |its )?",
         ahead=rf"(?=\s*(?:[.,;:)]|$)| (?:and|but|as|to|was|were|is|from|with|{_ACCOUNTS})\b)"),
    Rule("period with its year in one", "TIMEX", "(QUARTER_P|HALF_Q|HALF_YEAR) YEAR_2",
         lambda period, year: replace(period, year=year, short_year=True),
         ("Sales rose in 3Q19. => 3Q19 = 2019-Q3", "Sales rose in 2H19. => 2H19 = 2019-H2"),
         ahead=r"(?<=[1-4][qh]\d\d)(?!\w)"),
    # Nobody knows the month in which the year of these accounts begins.
    Rule("quarter of a fiscal year in short", "TIMEX",
         "(QUARTER_P|HALF_Q|HALF_YEAR) (of|,)? fy (YEAR|YEAR_2|Y_TOLD)", lambda *_: NOTHING,
         ("Sales rose in Q2FY21. =>", "Sales rose in Q2 FY2021. =>")),
    Rule("quarter by its months", "PERIOD", "the? MON (-|–|to) MON (quarter|period)", _of_months,
         ("Sales rose in the April-June quarter. => the April-June quarter = 2020-Q2",)),
    Rule("period by its months", "TIMEX", "the? MON (-|–|to) MON (quarter|period)",
         lambda first, last: None if _of_months(first, last) else
         (Fields(month=first), Fields(month=last)),
         ("Sales rose in the February-April period. => February = 2020-02; April = 2020-04",),
         parts=((0,), (1,))),
    Rule("latter half", "HALF_F", "latter half", lambda: Fields(half=2),
         ("It lost money in the latter half of 2013. => the latter half of 2013 = 2013-H2",)),
    Rule("half of a year", "PERIOD", "(the)? HALF_F of Y", lambda h, y: h.merged(y),
         ("Sales rose in the first half of 2019. => the first half of 2019 = 2019-H1",)),
    Rule("half within a year", "PERIOD", "(the)? HALF_F of (the)? YEAR_X", Within),
    Rule("half of the year", "PERIOD", "(the)? HALF_F of (the|this)? year",
         lambda h: Within(h, Relative(Grain.YEAR, 0, Origin.EITHER))),
)  # fmt: skip
