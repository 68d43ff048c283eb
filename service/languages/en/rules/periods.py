"""Periods longer than a day: months, seasons, decades, centuries, and parts of them."""

from __future__ import annotations

from collections.abc import Callable

from service.calendar.period import Grain
from service.languages.en.words import Unit
from service.recognise.grammar import Rule
from service.recognise.meaning import (
    Direction,
    Fields,
    Modified,
    Nearest,
    Nth,
    Origin,
    Part,
    Relative,
    Within,
)

# "the week" is the one that is spoken of; "the year" is more often a length of time.
_NAMED_BY_THE = frozenset([Grain.WEEKEND, Grain.QUARTER, Grain.WEEK])


def _near(grain: Grain, direction: Direction) -> Relative:
    return Relative(grain, {Direction.LAST: -1, Direction.THIS: 0, Direction.NEXT: 1}[direction])


def _outer(count: int, origin: Origin = Origin.THEN) -> Callable[[Unit], Relative | None]:
    """Return what makes a unit longer than a day one that others are parts of."""
    longer = Grain.DAY.rank
    return lambda unit: Relative(unit[2], count, origin) if unit[2].rank > longer else None


def _months_within(first: int, last: int, year: Relative) -> tuple[Within, Within] | None:
    """Return "March and June last year" as two months of it."""
    if year.grain is not Grain.YEAR or first >= last:
        return None
    return Within(Fields(month=first), year), Within(Fields(month=last), year)


def _decade_of(century: int, decade: Fields) -> Fields | None:
    """Return "the nineteen sixties": a decade in two words."""
    if decade.decade is None or not 13 <= century <= 20:
        return None
    return Fields(decade=century * 10 + decade.decade % 10)


def _century(number: int) -> Fields | None:
    return Fields(century=number - 1) if 1 <= number <= 30 else None


def _two_centuries(first: int, last: int) -> tuple[Fields, Fields] | None:
    """Return "the 18th and 19th centuries" as two."""
    one, other = _century(first), _century(last)
    return (one, other) if one and other and first < last else None


def _to_century(side: tuple[str, int], last: Part) -> tuple[Part, Part] | None:
    """Return "the late 16th to the early 18th century" as two."""
    mod, number = side
    first, to = _century(number), last.base
    if first is None or not isinstance(to, Fields) or to.century is None or to.century < number:
        return None
    return Part(first, mod), last


def _century_bc(number: int) -> Fields | None:
    return Fields(century=-number) if 1 <= number <= 30 else None


RULES = (
    # Weeks, months and years by their distance from now.
    Rule("near unit", "NEAR", "DIRECTION (fiscal|financial)? UNIT",
         lambda d, unit: _near(unit[2], d),
         ("Prices fell last month. => last month = 2020-07",
          "It opens next year. => next year = 2021")),
    Rule("current unit", "NEAR", "(the)? (current|present) (fiscal|financial)? UNIT",
         lambda unit: _near(unit[2], Direction.THIS)),
    Rule("last unit", "NEAR", "the (last|latest|most recent) (fiscal|financial)? UNIT",
         lambda unit: _near(unit[2], Direction.LAST) if unit[1] < 10 else None),
    Rule("coming unit", "NEAR", "the (coming|upcoming) (fiscal|financial)? UNIT",
         lambda unit: _near(unit[2], Direction.NEXT),
         ("It will pay in the coming fiscal year. => the coming fiscal year = 2021",)),
    Rule("near unit, short", "NEAR", "DIRECTION UNIT_SHORT", lambda d, unit: _near(unit[2], d),
         ("It opens next wk. => next wk = 2020-08-W35",)),
    Rule("near week", "WEEK_X", "NEAR", lambda n: n if n.grain is Grain.WEEK else None),
    Rule("near weekend", "WEEK_X", "NEAR", lambda n: n if n.grain is Grain.WEEKEND else None),
    Rule("near year", "YEAR_X", "NEAR", lambda n: n if n.grain is Grain.YEAR else None),
    Rule("that year", "YEAR_X", "(that|the same) year",
         lambda: Relative(Grain.YEAR, 0, Origin.THEN)),
    Rule("following year", "YEAR_X", "the (following|next) year",
         lambda: Relative(Grain.YEAR, 1, Origin.THEN)),
    Rule("previous year", "YEAR_X", "the (previous|preceding) year",
         lambda: Relative(Grain.YEAR, -1, Origin.THEN)),
    Rule("told year", "YEAR_X", "Y", lambda y: y),
    Rule("near period", "PERIOD", "NEAR",
         lambda n: n if n.grain.rank >= Grain.WEEKEND.rank else None),
    Rule("month after next", "PERIOD", "the? UNIT after next",
         lambda unit: Relative(unit[2], 2) if unit[2].rank > Grain.DAY.rank else None,
         ("It opens the week after next. => the week after next = 2020-W36",)),
    Rule("month before last", "PERIOD", "the? UNIT before last",
         lambda unit: Relative(unit[2], -2) if unit[2].rank > Grain.DAY.rank else None),
    Rule("the unit", "PERIOD", "the UNIT",
         lambda unit: Relative(unit[2], 0, Origin.EITHER) if unit[2] in _NAMED_BY_THE else None,
         ("It was held over the weekend. => the weekend = 2020-W33-WE",)),
    # Months.
    Rule("month period", "PERIOD", "MON", lambda m: Fields(month=m)),
    Rule("month of a year", "PERIOD", "MY", lambda m: m),
    Rule("the month of", "PERIOD", "(the)? month of PERIOD",
         lambda p: p if isinstance(p, Fields) and p.month else None,
         ("It rained in the month of April. => the month of April = 2020-04",)),
    Rule("directed month", "PERIOD", "DIRECTION MON", lambda d, m: Nearest(Fields(month=m), d),
         ("It closed last May. => last May = 2020-05",
          "It opens next June. => next June = 2021-06")),
    Rule("this past month of the year", "PERIOD", "this past MON",
         lambda m: Nearest(Fields(month=m), Direction.LAST),
         ("They met this past May. => this past May = 2020-05",)),
    Rule("narrative month", "PERIOD", "the (following|next) MON",
         lambda m: Nearest(Fields(month=m), Direction.NEXT, Origin.THEN)),
    Rule("that month", "PERIOD", "that (same)? MON",
         lambda m: Within(Fields(month=m), Relative(Grain.YEAR, 0, Origin.THEN)),
         ("They met in March 2006. That August they parted. "
          "=> March 2006 = 2006-03; That August = 2006-08",)),
    Rule("that season", "PERIOD", "that (same)? SEASON",
         lambda s: Within(s, Relative(Grain.YEAR, 0, Origin.THEN))),
    Rule("previous month name", "PERIOD", "the (previous|preceding) MON",
         lambda m: Nearest(Fields(month=m), Direction.LAST, Origin.THEN),
         ("On Oct. 4, 2019 he left; he had come the previous May. "
          "=> Oct. 4, 2019 = 2019-10-04; the previous May = 2019-05",)),
    Rule("month within a year", "PERIOD", "MON ,? (of)? YEAR_X",
         lambda m, y: Within(Fields(month=m), y),
         ("It closed in June last year. => June last year = 2019-06",)),
    Rule("months of another year", "TIMEX", "MON (-|–|and|to|through|until|or) MON (of)? NEAR",
         _months_within,
         ("It was drawn up between March and June last year. "
          "=> March = 2019-03; June last year = 2019-06",),
         parts=((0,), (1, 2))),
    # Seasons.
    Rule("season of a short year", "PERIOD", "(the)? SEASON of YEAR_2",
         lambda s, y: s.merged(Fields(year=y, short_year=True))),
    Rule("term of a year", "PERIOD", "(the)? SEASON (term|semester) (of)? Y",
         lambda s, y: s.merged(y),
         ("He left in the spring term of 2019. => the spring term of 2019 = 2019-SP",)),
    Rule("season of a year", "PERIOD", "(the)? SEASON of Y", lambda s, y: s.merged(y),
         ("They met in the summer of 2019. => the summer of 2019 = 2019-SU",)),
    Rule("season of two years", "PERIOD", "(the)? SEASON of? YEAR (-|–|/) (YEAR_2|YEAR)",
         lambda s, year, _: s.merged(Fields(year=year)),
         ("The winter of 1854-55 was hard. => The winter of 1854-55 = 1854-WI",)),
    Rule("season of the year", "PERIOD", "(the)? SEASON", lambda s: s),
    Rule("season before its year", "PERIOD", "SEASON ,? Y", lambda s, y: s.merged(y)),
    Rule("directed season", "PERIOD", "DIRECTION SEASON", lambda d, s: Nearest(s, d),
         ("They met last summer. => last summer = 2019-SU",
          "They meet next spring. => next spring = 2021-SP")),
    Rule("this past season", "PERIOD", "this past SEASON", lambda s: Nearest(s, Direction.LAST),
         ("They met this past spring. => this past spring = 2020-SP",)),
    Rule("narrative season", "PERIOD", "the (following|next) SEASON",
         lambda s: Nearest(s, Direction.NEXT, Origin.THEN)),
    Rule("previous season", "PERIOD", "the (previous|preceding) SEASON",
         lambda s: Nearest(s, Direction.LAST, Origin.THEN)),
    Rule("seasons ago", "PERIOD", "COUNT SEASONS ago",
         lambda n, s: Nearest(s, Direction.LAST, count=n),
         ("They met two winters ago. => two winters ago = 2018-WI",)),
    Rule("season before last", "PERIOD", "the? SEASON before last",
         lambda s: Nearest(s, Direction.LAST, count=2)),
    Rule("season within a year", "PERIOD", "SEASON YEAR_X", Within),
    Rule("season of another year", "PERIOD", "(the)? SEASON of YEAR_X", Within),
    # Years, decades, centuries.
    # What others are parts of: any of these, "the month" and "that year".
    Rule("year with parts", "OUTER", "Y", lambda y: y),
    Rule("period with parts", "OUTER", "PERIOD", lambda p: p),
    Rule("unit with parts", "OUTER", "the UNIT", _outer(0, Origin.EITHER),
         ("It opens at the end of the month. => the end of the month = 2020-08",)),
    Rule("told unit with parts", "OUTER", "(that|the same) (same)? UNIT", _outer(0),
         ("In 1916 he fled. He died late that year. => 1916 = 1916; late that year = 1916",)),
    Rule("following unit with parts", "OUTER", "the (following|next) UNIT", _outer(1),
         ("In 1916 he fled. He died on the last day of the following year. "
          "=> 1916 = 1916; the last day of the following year = 1917-12-31",)),
    Rule("previous unit with parts", "OUTER", "the (previous|preceding) UNIT", _outer(-1),
         ("In 1916 he fled. He had come late in the previous year. "
          "=> 1916 = 1916; late in the previous year = 1915",)),
    Rule("decade before our era", "PERIOD", "(the)? DECADE_3 BEFORE_OUR_ERA",
         lambda d, _: Fields(decade=-d),
         ("It was settled in the 470s BC. => the 470s BC = BC047",)),
    Rule("fiscal year", "PERIOD", "(the)? (fiscal|fy|calendar) (year)? Y", lambda y: y,
         ("Costs rose in fiscal 2019. => fiscal 2019 = 2019",
          "Costs rose in FY2019. => FY2019 = 2019")),
    Rule("fiscal year in short", "PERIOD", "fy -? YEAR_2",
         lambda y: Fields(year=y, short_year=True),
         ("Costs rose in FY19. => FY19 = 2019",)),
    Rule("decade", "PERIOD", "(the|’|'|‘)? (’|'|‘)? DECADE", lambda d: d,
         ("It was built in the 1970s. => the 1970s = 197",)),
    Rule("short decade", "PERIOD", "(the|’|'|‘) (’|'|‘)? DECADE_2", lambda d: d,
         ("It was built in the 70s. => the 70s = 197", "Five other Marlow 60s raced. =>")),
    Rule("part of a short decade", "PERIOD_PART", "PART DECADE_2", lambda mod, d: Part(d, mod),
         ("It was built in the late 70s. => the late 70s = 197",)),
    Rule("decade with an apostrophe", "AGE", "YEAR 's",
         lambda year: Fields(decade=year // 10) if year % 10 == 0 else None),
    Rule("the decade with an apostrophe", "PERIOD", "the AGE", lambda d: d,
         ("It was built in the 1970's. => the 1970's = 197",)),
    Rule("part of a decade with an apostrophe", "PERIOD_PART", "PART AGE",
         lambda mod, d: Part(d, mod),
         ("It was built in the late 1970's. => the late 1970's = 197",)),
    Rule("decade in two words", "PERIOD", "the? CARDINAL DECADE", _decade_of,
         ("It was built in the eighteen sixties. => the eighteen sixties = 186",)),
    Rule("century", "CENTURY_F", "RANK -? (century|cent)", _century),
    Rule("century before our era", "CENTURY_F", "RANK -? century BEFORE_OUR_ERA",
         lambda n, _: _century_bc(n)),
    Rule("century period", "PERIOD", "the? CENTURY_F", lambda c: c,
         ("It was built in the 19th century. => the 19th century = 18",)),
    Rule("ranked", "RANKED", "the? RANK", lambda n: n),
    Rule("two centuries", "TIMEX", "RANKED (and|or|to) RANK UNITS",
         lambda n, m, unit: _two_centuries(n, m) if unit[1] == 100 else None,
         ("Whaling throve in the 18th and 19th centuries. "
          "=> the 18th = 17; 19th centuries = 18",),
         parts=((0,), (1, 2))),
    Rule("century in part", "CENTURY_SIDE", "PART RANK", lambda mod, n: (mod, n)),
    Rule("century to century", "TIMEX", "CENTURY_SIDE (and|or|to) PERIOD_PART", _to_century,
         ("It throve from the late 16th to the early 18th century. "
          "=> the late 16th = 15; the early 18th century = 17",),
         parts=((0,), (1,))),
    Rule("nth week of a period", "PERIOD", "the RANK week (of|in) OUTER",
         lambda n, p: Nth(n, Grain.WEEK, p)),
    Rule("season in a name", "TIMEX", "the SEASON", lambda s: (s,),
         ("In 1644 the Spring Offensive failed. => 1644 = 1644; Spring = 1644-SP",),
         parts=((0,),), ahead=r"(?-i: [A-Z])"),
    Rule("period", "TIMEX", "PERIOD", lambda p: p,
         ("It fell in May. => May = 2020-05",
          "He feared that May 3 was too late. => May 3 = 2020-05-03"),
         ahead=r"(?!\w|-mile\b| (?:the )?\d{1,2}(?:st|nd|rd|th)?\b)"),
    Rule("about a period", "TIMEX", "(about|around|circa|approximately) (Y|PERIOD)",
         lambda p: Modified(p, "APPROX"),
         ("It was built around 1990. => around 1990 = 1990", "About 2000 soldiers left. =>"),
         behind=r"(?<!\w)", ahead=r"(?! [a-z]+s\b)"),
)  # fmt: skip
