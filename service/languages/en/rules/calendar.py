"""Dates by the calendar: day, month and year in all usual spellings."""

from __future__ import annotations

from dataclasses import replace

from service.calendar.period import Grain
from service.recognise.grammar import Rule
from service.recognise.meaning import Fields, Relative, Within

_DAYS_IN = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _month_day(month: int, day: int) -> Fields | None:
    return Fields(month=month, day=day) if 1 <= day <= _DAYS_IN[month - 1] else None


def _day_month(day: int, month: int) -> Fields | None:
    return _month_day(month, day)


def _month_year(month: int, year: Fields) -> Fields | None:
    return Fields(month=month).merged(year)


def _eleventh(day: Fields) -> Fields | None:
    """Return the day that needs no year: "the Sept. 11 attacks"."""
    return replace(day, year=2001) if (day.month, day.day) == (9, 11) else None


def _pair(
    month: int, first: int, last: int, year: Fields | None = None
) -> tuple[Fields, Fields] | None:
    """Return "April 24 and 25" as two dates, with their year if it is told."""
    one, other = _month_day(month, first), _month_day(month, last)
    if one is None or other is None or first >= last:
        return None
    if year is None:
        return one, other
    return replace(one, year=year.year), replace(other, year=year.year)


def _pair_within(month: int, first: int, last: int, year: Relative) -> tuple[Within, Within] | None:
    """Return "April 24 to 25 next year" as two dates."""
    pair = _pair(month, first, last) if year.grain is Grain.YEAR else None
    return (Within(pair[0], year), Within(pair[1], year)) if pair else None


def _three(
    month: int, first: int, second: int, third: int, year: Fields | None = None
) -> tuple[Fields, Fields, Fields] | None:
    """Return "May 4, 8 and 11" as three dates."""
    one, two = _pair(month, first, second, year), _pair(month, second, third, year)
    return (*one, two[1]) if one and two else None


def _pair_before(
    first: int, last: int, month: int, year: Fields | None = None
) -> tuple[Fields, Fields] | None:
    return _pair(month, first, last, year)


def _short_range(first: int, last: int) -> tuple[Fields, Fields] | None:
    """Return "1939-45" as 1939 and 1945."""
    if first % 100 >= last:
        return None
    return Fields(year=first), Fields(year=first - first % 100 + last)


def _year_range(first: int, last: int) -> tuple[Fields, Fields] | None:
    return (Fields(year=first), Fields(year=last)) if first < last else None


# "A fire in 1917 killed two": with an object it is no count of people killed.
_OBJECT = (
    r"(?:an?|the|at|his|her|its|their|some|about|nearly|more|one|two|three|four|five|six|seven|"
    r"eight|nine|ten|dozens|scores|hundreds|thousands|\d[\d,]*)\b"
)
# A bare number is a year unless a unit, a price or a code stands beside it.
_NOT_COUNTED = (
    r"(?![\w%]|[-/]\d|\.\d|,\d{3}|\s*(?:%|percent|per cent|people|men|women|troops|soldiers|"
    r"points?|votes|dollars|pounds|euros|feet|foot|miles|km|kilometers|kilometres|metres|meters|m\b|"
    r"kg|tons|tonnes|barrels|units|jobs|workers|employees|shares|copies|homes|houses|prisoners|"
    r"casualties|dead|(?:killed|wounded)(?! " + _OBJECT + r")|guns|tanks|ships|aircraft|planes|"
    r"horsemen|infantry|cavalry|"
    r"members|students|residents|officers|civilians|years?|months?|weeks?|days?|hours?|minutes?|"
    r"degrees|pages|yards|acres|hectares|hrs|hours|gmt|edt|est|pst|pdt|utc|kids|fans|seats|million|"
    r"billion|calories|kilograms|kilos|liters|litres|gallons|beds|rooms|"
    r"passengers|patients|tickets|guests|rounds|words|followers|students|refugees|Nazis|Jews|"
    r"more\b(?! than)|of (?:the|them)\b)|"
    # "1812 Elm Street", and the asteroid 2012 DA14.
    r"(?-i: (?:[A-Z][a-z]+ ){1,2}(?:Street|St\.|Avenue|Ave\.|Road|Boulevard|Drive|Lane)\b|"
    r" [A-Z]+\d))"
)
_NOT_A_CODE = (
    r"(?<![$£€#+@*])(?<!\d[-/.,])(?<!no\. )(?<!number )(?<!nos\. )(?<!about )(?<!some )"
    r"(?<!than )(?<!nearly )(?<!least )(?<!almost )(?<!over )(?<!roughly )(?<!approximately )"
    r"(?<!flight )(?<!room )(?<!route )(?<!boeing )(?<!page )(?<!only )(?<!another )"
    r"(?<!iso )(?<!version )(?<!h\.r\. )(?<!\bbox )(?<!windows )"
    r"(?<!agenda )(?<!vision )"
)
# Outside the last three centuries a number needs a word before it that asks for a date.
_DATE_WORD = (
    r"(?:\b(?:in|since|by|until|till|of|from|to|before|after|during|around|circa|and|year|between|"
    r"late|early|mid|winter|spring|summer|autumn|fall)[\s-]|\()"
)

# "The 27th": of a month, where no noun follows.
NO_NOUN = (
    r"(?=\s*(?:[.,;:!?)]|$|(?:and|to|at|in|but|the|he|she|it|they|a|an|his|her|its|their|there|we|"
    r"no|some|most|all|more|when|after|with|for|by|without|while|as|because|before|from|or|was|"
    r"is)\b))"
)


def _modern(year: int) -> Fields | None:
    return Fields(year=year) if 1700 <= year < 2100 else None


RULES = (
    Rule("month name", "MON", "MONTH", lambda m: m),
    Rule("month abbreviation", "MON", "MONTH_SHORT .?", lambda m: m),
    Rule("year of four figures", "Y", "YEAR", lambda y: Fields(year=y)),
    Rule("year in two words", "Y_TOLD", "CARDINAL COUNT",
         lambda c, y: Fields(year=c * 100 + y) if 13 <= c <= 20 and 10 <= y < 100 else None),
    Rule("year twenty ten", "Y_TOLD", "TENS COUNT",
         lambda c, y: Fields(year=c * 100 + y) if c == 20 and 10 <= y < 100 else None),
    Rule("day number", "DAY_N", "DAY", lambda d: d),
    Rule("day ordinal", "DAY_N", "RANK", lambda d: d if 1 <= d <= 31 else None),
    Rule("month day", "MD", "MON the? DAY_N", _month_day,
         ("The court ruled on August 18. => August 18 = 2020-08-18",
          "It opened on Aug. 3. => Aug. 3 = 2020-08-03")),
    Rule("day month", "MD", "DAY_N of? MON", _day_month,
         ("The court ruled on 18 August. => 18 August = 2020-08-18",)),
    Rule("the day of month", "MD", "the DAY_N of? MON", _day_month,
         ("They met on the 5th of August. => the 5th of August = 2020-08-05",)),
    Rule("month day year", "MDY", "MD (,|of)? Y", Fields.merged,
         ("He was born on March 4, 1951. => March 4, 1951 = 1951-03-04",
          "He was born on 4 March 1951. => 4 March 1951 = 1951-03-04")),
    Rule("day-month-year", "MDY", "DAY (-|/) MON (-|/) YEAR",
         lambda d, m, y: date.merged(Fields(year=y)) if (date := _month_day(m, d)) else None,
         ("Shipped 22-Mar-2019. => 22-Mar-2019 = 2019-03-22",)),
    Rule("day-month-year, short", "MDY", "DAY (-|/) MON (-|/) YEAR_2",
         lambda d, m, y: date.merged(Fields(year=y, short_year=True))
         if (date := _month_day(m, d)) else None,
         ("It arrived on 5-May-98. => 5-May-98 = 1998-05-05",)),
    Rule("date in figures", "MDY", "FIELDS", lambda f: f,
         ("Signed 2020-08-20 in Oslo. => 2020-08-20 = 2020-08-20",)),
    Rule("month year", "MY", "MON (,|of)? Y", _month_year,
         ("It was founded in May 1998. => May 1998 = 1998-05",)),
    Rule("day month and early year", "TIMEX", "DAY_N MON INT",
         lambda d, m, y: replace(date, year=y) if 100 <= y < 1000 and (date := _month_day(m, d))
         else None,
         ("He died on 14 May 964. => 14 May 964 = 0964-05-14", "On 14 May 300 men fell. "
          "=> 14 May = 2020-05-14"),
         ahead=r"(?=\s*(?:[.,;:)]|$))"),
    Rule("date", "DATE", "MD", lambda d: d),
    Rule("full date", "DATE", "MDY", lambda d: d),
    Rule("day by its number", "THE_DAY", "the ORDINAL",
         lambda d: Fields(day=d) if 1 <= d <= 31 else None),
    Rule("bare day", "TIMEX", "THE_DAY", lambda d: d,
         ("They return on the 27th. => the 27th = 2020-08-27",
          "They left on the 20th without a word. => the 20th = 2020-08-20",
          "He lives on the 27th floor. =>"),
         behind=r"\b(?:on|by|until|till|since|from|to|before|after) ",
         ahead=NO_NOUN),
    Rule("bare year", "TIMEX", "YEAR", _modern,
         ("The law of 1998 stands. => 1998 = 1998",
          "It sold 2000 shares. =>",),
         ahead=_NOT_COUNTED, behind=_NOT_A_CODE),
    Rule("early year", "TIMEX", "YEAR", lambda y: Fields(year=y),
         ("The castle fell in 1187. => 1187 = 1187",),
         ahead=_NOT_COUNTED, behind=_DATE_WORD),
    Rule("told year", "Y", "Y_TOLD", lambda y: y),
    Rule("the year of", "TIMEX", "(the|full|full -)? year YEAR", lambda y: Fields(year=y),
         ahead=_NOT_COUNTED),
    Rule("year in words", "TIMEX", "Y_TOLD", lambda y: y,
         ("They won it back in '98. => '98 = 1998",
          "They won it in nineteen ninety-eight. => nineteen ninety-eight = 1998"),
         ahead=_NOT_COUNTED, behind=_NOT_A_CODE),
    Rule("year two thousand", "TIMEX", "the? year COUNT",
         lambda y: Fields(year=y) if y in range(1000, 2200) else None),
    Rule("years range", "TIMEX", "YEAR (-|–|/) YEAR", _year_range,
         ("The war of 1914-1918 ended it. => 1914 = 1914; 1918 = 1918",),
         parts=((0,), (1,)), behind=_NOT_A_CODE, ahead=_NOT_COUNTED),
    Rule("school year", "TIMEX", "YEAR (-|–|/) YEAR (school|academic|fiscal|financial) year",
         _year_range,
         ("The 2019-2020 school year is over. => 2019 = 2019; 2020 = 2020",),
         parts=((0,), (1,))),
    Rule("school year, short", "TIMEX",
         "YEAR (-|–|/) YEAR_2 (school|academic|fiscal|financial) year", _short_range,
         ("Costs rose in the 2019-20 academic year. => 2019 = 2019; 20 = 2020",),
         parts=((0,), (1,))),
    Rule("fiscal year of two years", "TIMEX", "(fiscal|fy) year? YEAR (-|–|/) YEAR_2", _short_range,
         ("Costs rose in FY2019-20. => 2019 = 2019; 20 = 2020",), parts=((0,), (1,))),
    Rule("years short range", "TIMEX", "YEAR (-|–|/) YEAR_2", _short_range,
         ("The war of 1939-45 ended it. => 1939 = 1939; 45 = 1945",),
         parts=((0,), (1,)), behind=_NOT_A_CODE, ahead=r"(?![\w%-])"),
    Rule("days of a month with a comma", "TIMEX", "MON the? DAY_N , the? DAY_N", _pair,
         ("As of Aug. 1, 14 firms had closed. => Aug. 1 = 2020-08-01",),
         parts=((0, 1), (2,)), ahead=r"(?=\s*(?:[.;)]|$))"),
    Rule("days of a month", "TIMEX", "MON the? DAY_N (-|–|and|to|through|until|or) the? DAY_N",
         _pair,
         ("Talks ran Aug. 18-19. => Aug. 18 = 2020-08-18; 19 = 2020-08-19",),
         parts=((0, 1), (2,)), ahead=r"(?![\w%:]|-\w|,\d)"),
    Rule("three days of a month", "TIMEX", "MON DAY_N , DAY_N ,? (and|or) DAY_N", _three,
         ("They play on Aug. 4, 8 and 11. "
          "=> Aug. 4 = 2020-08-04; 8 = 2020-08-08; 11 = 2020-08-11",),
         parts=((0, 1), (2,), (3,)), ahead=r"(?![\w%:]|-\w|,\d)"),
    Rule("three days of a month of a year", "TIMEX",
         "MON DAY_N , DAY_N ,? (and|or) DAY_N ,? Y", _three,
         ("They played on May 4, 8 and 11, 2019. "
          "=> May 4 = 2019-05-04; 8 = 2019-05-08; 11, 2019 = 2019-05-11",),
         parts=((0, 1), (2,), (3, 4))),
    Rule("days of a month of a year", "TIMEX",
         "MON DAY_N (-|–|and|to|through|until|or) DAY_N ,? Y", _pair,
         ("Talks ran from June 3 to 5, 2019. => June 3 = 2019-06-03; 5, 2019 = 2019-06-05",),
         parts=((0, 1), (2, 3))),
    Rule("days of a month of another year", "TIMEX",
         "MON DAY_N (-|–|and|to|through|until|or) DAY_N (of|in|,)? NEAR", _pair_within,
         ("It runs from June 3 to 5 next year. => June 3 = 2021-06-03; 5 next year = 2021-06-05",),
         parts=((0, 1), (2, 3))),
    Rule("days before a month", "TIMEX", "DAY_N (-|–|and|to|through|until|or) DAY_N of? MON",
         _pair_before,
         ("From 3 to 5 June they met. => 3 = 2020-06-03; 5 June = 2020-06-05",),
         parts=((0,), (1, 2))),
    Rule("days before a month and year", "TIMEX",
         "DAY_N (-|–|and|to|through|until|or) DAY_N of? MON ,? Y", _pair_before,
         ("From 3 to 5 June 2019 they met. => 3 = 2019-06-03; 5 June 2019 = 2019-06-05",),
         parts=((0,), (1, 2, 3))),
    Rule("day of the attacks of 2001", "TIMEX", "MD", _eleventh,
         ("He is wanted for the Sept. 11 terrorist attacks. => Sept. 11 = 2001-09-11",
          "The town meets on Sept. 11. => Sept. 11 = 2020-09-11"),
         ahead=r"(?= (?:terror\w* )?(?:attacks?|hijack\w+|atrocit\w+|commission|victims)\b)"),
    Rule("calendar date", "TIMEX", "DATE", lambda d: d, ahead=r"(?![\w%-]\w|,\d{3})"),
    Rule("month of year", "TIMEX", "MY", lambda d: d),
    Rule("month of a short year", "TIMEX", "MON of YEAR_2",
         lambda m, y: Fields(month=m, year=y, short_year=True),
         ("It closed in May of 98. => May of 98 = 1998-05",)),
    Rule("month", "TIMEX", "MON", lambda m: Fields(month=m),
         ("It began in January. => January = 2020-01",
          "He may resign. =>")),
    Rule("years before our era", "TIMEX", "INT (-|–|to|and|until) INT BEFORE_OUR_ERA",
         lambda a, b, _: (Fields(year=1 - a), Fields(year=1 - b)) if a > b else None,
         ("The revolt of 499-493 BC failed. => 499 = BC0499; 493 BC = BC0493",),
         parts=((0,), (1, 2))),
    Rule("before our era", "Y_TOLD", "INT BEFORE_OUR_ERA", lambda y, _: Fields(year=1 - y),
         ("Carthage fell in 146 BC. => 146 BC = BC0146",)),
    Rule("of our era", "Y_TOLD", "OUR_ERA INT", lambda _, y: Fields(year=y),
         ("The city was buried in AD 79. => AD 79 = 0079",)),
    Rule("of our era, after", "Y_TOLD", "INT OUR_ERA", lambda y, _: Fields(year=y)),
)  # fmt: skip
