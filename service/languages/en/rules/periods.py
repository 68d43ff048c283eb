"""Periods longer than a day: months, seasons, decades, centuries, and parts of them."""

from __future__ import annotations

from collections.abc import Callable

from service.calendar.period import Grain
from service.languages.en.words import Unit
from service.recognise.grammar import Rule
from service.recognise.meaning import (
    Direction,
    Fields,
    Holding,
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


def _part_of_month(mod: str) -> Callable[[int | Fields], Part]:
    return lambda month: Part(month if isinstance(month, Fields) else Fields(month=month), mod)


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
    Rule("fiscal year", "PERIOD", "(the)? (fiscal|fy) (year)? Y", lambda y: y,
         ("Costs rose in fiscal 2019. => fiscal 2019 = 2019",)),
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
    Rule("nth week of a period", "PERIOD", "the RANK week (of|in) OUTER",
         lambda n, p: Nth(n, Grain.WEEK, p)),
    # Parts of periods.
    Rule("early", "PART", "(the)? early (-|in|on)?", lambda: "START"),
    Rule("late", "PART", "(the)? late (-|in|on)?", lambda: "END"),
    Rule("mid", "PART", "(the)? mid -?", lambda: "MID"),
    Rule("early to mid", "PART", "(the)? early -? (to|and|or) -? mid -?", lambda: "START"),
    Rule("mid to late", "PART", "(the)? mid -? (to|and|or) -? late", lambda: "END"),
    Rule("beginning of", "PART", "(the)? (beginning|start|opening) of", lambda: "START"),
    Rule("middle of", "PART", "(the)? middle of", lambda: "MID"),
    Rule("end of", "PART", "(the)? (end|close) of", lambda: "END"),
    Rule("early part of", "PART", "(the)? (early|opening|first) part of", lambda: "START",
         ("It rained in the early part of July. => the early part of July = 2020-07",)),
    Rule("late part of", "PART", "(the)? (latter|later|late|last|final) part of", lambda: "END",
         ("It rained in the latter part of July. => the latter part of July = 2020-07",)),
    Rule("earlier", "PART", "earlier (in|on)?", lambda: "START"),
    Rule("later", "PART", "later (in|on)?", lambda: "END"),
    Rule("first half", "HALF_PART", "(the)? first half of", lambda: "START"),
    Rule("second half", "HALF_PART", "(the)? (second|latter|last) half of", lambda: "END"),
    Rule("part of a period", "PERIOD_PART", "PART OUTER", lambda mod, p: Part(p, mod),
         ("It was held in early May. => early May = 2020-05",
          "He died in late 2011. => late 2011 = 2011",
          "It opened at the end of last year. => the end of last year = 2019")),
    Rule("part of a day", "DAY_PART", "PART DAY_X", lambda mod, d: Part(d, mod),
         ("The deal was signed late Tuesday. => late Tuesday = 2020-08-18",)),
    Rule("the year", "TIMEX", "the (full|fiscal)? year",
         lambda: Relative(Grain.YEAR, 0, Origin.EITHER),
         ahead=r"(?! (?:ended|ending|to|of|when|that|before|after|since)\b|-)"),
    Rule("the new year", "TIMEX", "the new year",
         lambda: Part(Holding(Grain.YEAR, Fields(month=1, day=1)), "START"),
         ("It takes effect in the new year. => the new year = 2021",
          "They met for the New Year holiday. =>"),
         ahead=r"(?!['’]s\b| (?:holidays?|celebrations?|part(?:y|ies)|eve|break|festiv\w+)\b)"),
    Rule("year's end", "TIMEX", "(the)? UNIT ('s)? -? end",
         lambda unit: Part(Relative(unit[2], 0, Origin.EITHER), "END")
         if unit[2] in (Grain.YEAR, Grain.QUARTER, Grain.MONTH) and unit[1] == 1 else None,
         ("They must pay by month's end. => month's end = 2020-08",)),
    Rule("around the year's end", "TIMEX", "(around|about) (the)? year -? end",
         lambda: Part(Relative(Grain.YEAR, 0, Origin.EITHER), "END")),
    Rule("end of a told year", "TIMEX", "year -? end YEAR_X", lambda y: Part(y, "END"),
         ("It was due at year-end 2019. => year-end 2019 = 2019",)),
    *(
        Rule(f"{word} in a month", "PART_OF_MONTH", f"{word} -? (MON|MY)", _part_of_month(mod))
        for word, mod in (("early", "START"), ("mid", "MID"), ("late", "END"))
    ),
    Rule("part of a month before a noun", "TIMEX", "the PART_OF_MONTH", lambda part: (part,),
         ("The mid-January storm closed schools. => mid-January = 2020-01",),
         parts=((0,),), ahead=r"(?= [a-z]+)(?! (?:of|to|and|or|but|in|on|at|by|was|is)\b)"),
    Rule("season in a name", "TIMEX", "the SEASON", lambda s: (s,),
         ("In 1644 the Spring Offensive failed. => 1644 = 1644; Spring = 1644-SP",),
         parts=((0,),), ahead=r"(?-i: [A-Z])"),
    Rule("period", "TIMEX", "PERIOD", lambda p: p,
         ("It fell in May. => May = 2020-05",
          "He feared that May 3 was too late. => May 3 = 2020-05-03"),
         ahead=r"(?!\w|-mile\b| (?:the )?\d{1,2}(?:st|nd|rd|th)?\b)"),
    Rule("part of period", "TIMEX", "PERIOD_PART", lambda p: p),
    Rule("half of a period", "TIMEX", "HALF_PART OUTER", lambda mod, p: Part(p, mod),
         ("It throve in the first half of the 19th century. "
          "=> the first half of the 19th century = 18",
          "It rained in the second half of May. => the second half of May = 2020-05",
          "He scored in the first half of Saturday's match. => Saturday = 2020-08-15"),
         ahead=r"(?!['’]s\b)"),
    Rule("about part of period", "TIMEX", "(about|around) PERIOD_PART",
         lambda p: Modified(p, "APPROX"),
         ("It opened around the end of June. => around the end of June = 2020-06",)),
    Rule("middle of the year", "TIMEX", "mid -? year",
         lambda: Part(Relative(Grain.YEAR, 0, Origin.EITHER), "MID"),
         ("It will recover by mid-year. => mid-year = 2020",),
         behind=r"\b(?:by|from|until|since|at|in) "),
    Rule("some time in a period", "TIMEX", "sometime (PERIOD|PERIOD_PART)", lambda p: p,
         ("It opens sometime next year. => sometime next year = 2021",)),
    Rule("part of day", "TIMEX", "DAY_PART", lambda p: p),
    Rule("about a day", "TIMEX", "(about|around|approximately) DATE",
         lambda d: Modified(d, "APPROX"),
         ("It opened about Aug. 4. => about Aug. 4 = 2020-08-04",)),
    Rule("about a period", "TIMEX", "(about|around|circa|approximately) (Y|PERIOD)",
         lambda p: Modified(p, "APPROX"),
         ("It was built around 1990. => around 1990 = 1990", "About 2000 soldiers left. =>"),
         behind=r"(?<!\w)", ahead=r"(?! [a-z]+s\b)"),
)  # fmt: skip
