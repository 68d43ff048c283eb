"""Lengths of time, free ("six months") and anchored ("the past two years")."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from service.languages.en.words import Unit
from service.recognise.grammar import Rule
from service.recognise.meaning import Direction, Duration, Modified

# Decades, centuries and millennia have letters of their own; resolving writes them in years where
# the kind of text does.
_LONG_UNITS = {10: "DE", 100: "CE", 1000: "ML"}


def lasting(number: str, unit: Unit) -> Duration:
    """Return a duration of one amount; a half is told in the next finer unit."""
    letter, size, _, _ = unit
    if size in _LONG_UNITS and (number == "X" or number.isdigit()):
        return Duration(((number, _LONG_UNITS[size]),))
    if number == "X":
        return Duration((("X", letter),))
    if number.isdigit():
        return Duration(((str(int(number) * size), letter),))
    return _broken(float(number) * size, letter)


_FINER = {"Y": (12, "M"), "TH": (60, "TM"), "TM": (60, "TS"), "W": (7, "D"), "D": (24, "TH")}


def _broken(number: float, letter: str) -> Duration:
    """Return "two and a half hours" as two hours and thirty minutes."""
    whole = int(number)
    if whole == number:
        return Duration(((str(whole), letter),))
    if letter not in _FINER or (number - whole) * _FINER[letter][0] % 1:
        return Duration(((f"{number:g}", letter),))
    rest = (str(round((number - whole) * _FINER[letter][0])), _FINER[letter][1])
    return Duration(((str(whole), letter), rest) if whole else (rest,))


def _sided(direction: Direction, duration: Duration) -> Duration | None:
    return duration if direction is Direction.THIS else replace(duration, side=direction)


_FINE_TO_COARSE = ("TS", "TM", "TH", "D", "W", "M", "Y")


def _in_a_row(one: Duration, other: Duration) -> Duration | None:
    """Return "1 hour 20 minutes": each is finer than the one before."""
    places = [
        _FINE_TO_COARSE.index(unit) if unit in _FINE_TO_COARSE and number.isdigit() else -1
        for number, unit in one.amounts + other.amounts
    ]
    falls = all(left > right >= 0 for left, right in pairwise(places))
    return _both(one, other) if falls else None


def _both(one: Duration, other: Duration) -> Duration | None:
    """Return "two hours and ten minutes" as one; "a day, seven days" is no length."""
    units = [unit for _, unit in (*one.amounts, *other.amounts)]
    if units != sorted(set(units), key=_COARSE_FIRST.index):
        return None
    return Duration(one.amounts + other.amounts)


_COARSE_FIRST = ("ML", "CE", "DE", "Y", "Q", "M", "W", "WE", "D", "TH", "TM", "TS")


# "It will last two years."
_NO_VERB = (
    r"(?<!\bto )(?<!will )(?<!would )(?<!could )(?<!can )(?<!may )(?<!might )(?<!should )(?<!must )"
    r"(?<!n't )(?<!’t )(?<!\bnot )"
)
# "three-quarters" is a share, "two years old" an age, "$2 million a year" a rate.
_NO_AGE = r"(?! old\b|-| of age\b)"
_NO_RATE = r"(?<!\$)(?<!\d )(?<!million )(?<!billion )(?<!cents )(?<!dollars )(?<!three-)"

RULES = (
    Rule("spell", "DUR", "SPELL_N", lambda s: lasting(*s),
         ("He stayed six months. => six months = P6M",
          "It took two and a half hours. => two and a half hours = PT2H30M")),
    Rule("added spell", "DUR", "AMOUNT more (UNITS|UNIT_SHORT)",
         lambda n, unit: replace(lasting(n, unit), more=True),
         ("He stayed two more weeks. => two more weeks = P2W",
          "@bo 2 more weeks => 2 more weeks = PXW")),
    Rule("spell as modifier", "DUR_M", "AMOUNT -? UNIT", lasting,
         ("A three-month trial ended. => three-month = P3M",)),
    Rule("spell of spells", "DUR", "DUR (and|,) DUR", _both,
         ("It lasted two hours and ten minutes. => two hours and ten minutes = PT2H10M",)),
    Rule("spells in a row", "DUR", "DUR DUR", _in_a_row,
         ("It lasted 1 hour 20 minutes. => 1 hour 20 minutes = PT1H20M",)),
    Rule("quarter-century", "DUR", "quarter - CENTURY_UNIT", lambda unit: lasting("0.25", unit)),
    Rule("spell and a half as modifier", "DUR_M", "COUNT - and - a - half - UNIT",
         lambda n, unit: lasting(f"{n}.5", unit),
         ("A two-and-a-half-year war ended. => two-and-a-half-year = P2Y6M",)),
    Rule("bare units", "DUR_X", "UNITS",
         lambda unit: lasting("X", unit),
         ("He waited years for it. => years = PXY",)),
    Rule("directed spell", "TIMEX", "(the|these|this)? DIRECTION DUR", _sided,
         ("Prices fell over the past two years. => the past two years = P2Y",
          "It opens in the next few months. => the next few months = PXM",
          "It may last two years. => two years = P2Y"),
         behind=_NO_VERB),
    Rule("directed spell or so", "TIMEX", "(the|these)? DIRECTION DUR or so",
         lambda side, d: Modified(sided, "APPROX") if (sided := _sided(side, d)) else None,
         ("It opens over the next two years or so. => the next two years or so = P2Y",)),
    Rule("last decade", "TIMEX", "the last UNIT",
         lambda unit: replace(lasting("1", unit), side=Direction.LAST) if unit[1] >= 10 else None),
    Rule("spell a year before", "TIMEX", "the? year -? (ago|earlier) DUR", lambda d: d,
         ("Sales in the year-earlier nine months fell. => the year-earlier nine months = P9M",)),
    Rule("latest spell", "TIMEX", "the latest DUR",
         lambda d: replace(d, side=Direction.LAST),
         ("Sales fell in the latest nine months. => the latest nine months = P9M",)),
    Rule("directed unit", "TIMEX", "(the|this) past UNIT",
         lambda unit: replace(lasting("1", unit), side=Direction.LAST) if unit[0] != "Q" else None,
         ("Prices fell over the past year. => the past year = P1Y",
          "It rained this past week. => this past week = P1W")),
    Rule("recent units", "TIMEX", "recent DUR_X", lambda d: replace(d, side=Direction.LAST),
         ("Prices fell in recent weeks. => recent weeks = PXW",)),
    Rule("directed units", "TIMEX", "(the)? DIRECTION DUR_X", _sided,
         ("Prices rise in the coming weeks. => the coming weeks = PXW",), behind=_NO_VERB),
    Rule("ranked spell", "TIMEX", "the? RANK DUR", lambda _, d: d,
         ("Sales fell in the first six months. => the first six months = P6M",), behind=_NO_VERB),
    Rule("spell between", "TIMEX", "the (ensuing|intervening|remaining) (DUR|DUR_X)", lambda d: d,
         ("In the intervening years it grew. => the intervening years = PXY",)),
    Rule("the spell", "TIMEX", "(the|these|those|another)? DUR", lambda d: d,
         ("She stayed a week. => a week = P1W",),
         ahead=_NO_AGE, behind=_NO_RATE),
    Rule("a hundred", "TIMEX", "hundred UNITS", lambda unit: lasting("100", unit),
         ("The Hundred Days ended in defeat. => Hundred Days = P100D",),
         behind=r"(?<!few )(?<!several )(?<!many )(?<!some )"),
    Rule("year of accounts", "TIMEX", "the (fiscal|financial)? year",
         lambda: Duration((("1", "Y"),)),
         ahead=r"(?= (?:ended|ending|to|of|(?:that|which) (?:ended|ends|began|begins))\b)"),
    Rule("half-hour", "DUR_M", "half - UNIT",
         lambda unit: lasting("0.5", unit) if unit[0] != "Q" else None,
         ("A half-hour film opened it. => A half-hour = PT30M",)),
    Rule("modifier of a period", "TIMEX", "(a|an|the) DUR_M period", lambda d: d),
    Rule("modifier", "TIMEX", "DUR_M", lambda d: d,
         ahead=r"(?!-?(?:year-)?old)"),
    Rule("long", "TIMEX", "(a|an|the)? DUR_M -? long", lambda d: d,
         ("A three-month-long strike ended. => A three-month-long = P3M",)),
    Rule("unit long", "TIMEX", "UNIT - long", lambda unit: lasting("1", unit)),
    Rule("unit long, in one word", "TIMEX", "(a|the)? UNIT_LONG", lambda unit: lasting("1", unit),
         ("A weeklong strike ended. => A weeklong = P1W",)),
    Rule("units long", "TIMEX", "UNITS - (long|old)", lambda unit: lasting("X", unit)),
    Rule("more than one", "TIMEX", "(just)? over ONE UNIT",
         lambda n, unit: Modified(lasting(n, unit), "MORE_THAN"), ahead=_NO_AGE),
    Rule("from one to another", "TIMEX", "COUNT (to|or|-|–) COUNT (UNITS|UNIT_SHORT)",
         lambda n, m, unit: (lasting(str(n), unit), lasting(str(m), unit)) if n < m else None,
         ("It takes two to six days. => two = P2D; six days = P6D",),
         parts=((0,), (1, 2))),
    Rule("from one to another, before a noun", "TIMEX", "COUNT - (to|or) COUNT - UNIT",
         lambda n, m, unit: (lasting(str(n), unit), lasting(str(m), unit)) if n < m else None,
         ("A 12- to 18-month delay is likely. => 12 = P12M; 18-month = P18M",),
         parts=((0,), (1, 2))),
    Rule("between one and another", "TIMEX", "COUNT and COUNT UNITS",
         lambda n, m, unit: (lasting(str(n), unit), lasting(str(m), unit)) if n < m else None,
         ("It took between two and three years. => two = P2Y; three years = P3Y",),
         parts=((0,), (1, 2)), behind=r"\bbetween "),
    Rule("or more", "TIMEX", "COUNT \\+ (UNITS|UNIT_SHORT)",
         lambda n, unit: Modified(lasting(str(n), unit), "EQUAL_OR_MORE"),
         ("They waited 3+ hours. => 3+ hours = PT3H",)),
    Rule("at least", "TIMEX", "at least DUR", lambda d: Modified(d, "EQUAL_OR_MORE")),
    Rule("at most", "TIMEX", "(up to|no more than|at most|as many as) DUR",
         lambda d: Modified(d, "EQUAL_OR_LESS")),
    Rule("more than", "TIMEX", "more than DUR",
         lambda d: Modified(d, "MORE_THAN"),
         ("It took more than three hours. => more than three hours = PT3H",)),
    Rule("less than", "TIMEX",
         "(less than|fewer than|nearly|almost) DUR",
         lambda d: Modified(d, "LESS_THAN"),
         ("It took nearly forty years. => nearly forty years = P40Y",)),
    Rule("about", "TIMEX", "(about|around|roughly|some|approximately) DUR",
         lambda d: Modified(d, "APPROX"),
         ("It took about a decade. => about a decade = P10Y",)),
    Rule("the units", "TIMEX", "(the|those) (early|first|final|closing)? DUR_X ahead?",
         lambda d: None if d.amounts[0][1] == "Q" else d,
         ("In the early years it grew. => the early years = PXY",),
         ahead=r"(?!-| (?:before|after|since|old|leading)\b| \d{4}\b)"),
    Rule("somebody's early years", "TIMEX", "(its|his|her|their) (early|first|final|later) DUR_X",
         lambda d: d,
         ("In its early years it grew. => its early years = PXY",)),
    Rule("units after", "TIMEX", "(subsequent|successive|ensuing) DUR_X", lambda d: d),
    Rule("directed range", "TIMEX", "(the)? DIRECTION COUNT (to|or|-) COUNT UNITS",
         lambda side, n, m, unit: _sided(side, lasting("X", unit)) if n < m else None),
    Rule("future units", "TIMEX", "future DUR_X", lambda d: replace(d, side=Direction.NEXT),
         ("It will be held in future years. => future years = PXY",)),
    Rule("units or units", "TIMEX", "recent? DUR_X (or|and) DUR_X", lambda d, _: d,
         ("It may take weeks or months. => weeks or months = PXW",)),
    Rule("units alone", "TIMEX", "DUR_X", lambda d: None if d.amounts[0][1] == "Q" else d,
         behind=r"(?<!three-)(?<!three )(?<!winter )(?<!\d )(?<!\dst )(?<!\d[nr]d )(?<!\dth )",
         ahead=_NO_AGE + r"(?! \d{4}\b)"),
    Rule("one more unit", "TIMEX", "(one|1) more UNIT", lambda unit: lasting("1", unit),
         ("It lasted one more week. => one more week = P1W",)),
    Rule("another unit", "TIMEX", "(another|the entire|the whole|a whole|an entire) UNIT",
         lambda unit: lasting("1", unit),
         ("He stayed another week. => another week = P1W",)),
    Rule("units or so", "TIMEX", "DUR or so", lambda d: Modified(d, "APPROX")),
)  # fmt: skip
