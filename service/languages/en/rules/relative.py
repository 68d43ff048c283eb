"""Counting from now or from then: "two weeks ago", "three days later", "the previous day"."""

from __future__ import annotations

from dataclasses import replace

from service.calendar.period import Grain
from service.languages.en.words import Unit
from service.recognise.grammar import Rule
from service.recognise.meaning import (
    Direction,
    Fields,
    Meaning,
    Modified,
    Origin,
    Relative,
    Shifted,
    Uncounted,
    Vague,
    Within,
)

# A half is counted in a finer grain.
_FINER = {
    Grain.YEAR: (Grain.MONTH, 12),
    Grain.DECADE: (Grain.YEAR, 10),
    Grain.CENTURY: (Grain.YEAR, 100),
    Grain.HOUR: (Grain.MINUTE, 60),
}

_YEARS = {Grain.YEAR: 1, Grain.DECADE: 10, Grain.CENTURY: 100}
# "50,000 years ago" names no year.
_PREHISTORY = 10_000


def _counted(number: str, unit: Unit, sign: int, origin: Origin) -> Meaning | None:
    """Return so many units away; "several years ago" is vague."""
    if number == "X":
        return Vague("PAST_REF" if sign < 0 else "FUTURE_REF")
    _, _, grain, size = unit
    if number.endswith((".5", ".25")):
        finer = _FINER.get(grain)
        if finer is None:
            return None
        return Relative(finer[0], sign * round(float(number) * finer[1]), origin)
    if not number.isdigit():
        return None
    if grain.rank >= Grain.YEAR.rank and int(number) * _YEARS[grain] * size >= _PREHISTORY:
        return Vague("PAST_REF" if sign < 0 else "FUTURE_REF")
    return Relative(grain, sign * int(number) * size, origin)


def _compares(number: str, unit: Unit) -> bool:
    """Tell "a year ago" and "a year earlier": what the results of a quarter are compared with."""
    return number == "1" and unit[2] is Grain.YEAR


def _ago(number: str, unit: Unit) -> Meaning | None:
    counted = _counted(number, unit, -1, Origin.EITHER if _compares(number, unit) else Origin.NOW)
    return replace(counted, distance=True) if isinstance(counted, Relative) else counted


def _earlier(number: str, unit: Unit) -> Meaning | None:
    return _counted(number, unit, -1, Origin.EITHER if _compares(number, unit) else Origin.THEN)


def _before(number: str, unit: Unit) -> Meaning | None:
    return _counted(number, unit, -1, Origin.THEN)


def _later(number: str, unit: Unit) -> Meaning | None:
    if number == "X":
        return Uncounted(unit[2])
    return _counted(number, unit, 1, Origin.THEN)


def _from_now(number: str, unit: Unit) -> Meaning | None:
    return _counted(number, unit, 1, Origin.NOW)


def _then(grain: Grain, count: int) -> Relative:
    return Relative(grain, count, Origin.THEN)


def _then_unit(unit: Unit, count: int) -> Relative | None:
    """Return the unit so many places on; a day has rules of its own, for it may have an hour."""
    return None if unit[2] is Grain.DAY else _then(unit[2], count)


_STEP = {Direction.LAST: -1, Direction.THIS: 0, Direction.NEXT: 1}
# "two weeks before" is a date of its own only if it does not go on: "before the vote".
_NOTHING_FOLLOWS = r"(?=\s*(?:[.;,:!?)—]|$|and\b|but\b))"
_NOTHING_FOLLOWS_OR_CLAUSE = r"(?=\s*(?:[.;,:!?)—]|$|(?:and|but|he|she|they|it|the \w+ had)\b))"
_APPROXIMATE = "(about|around|roughly|some|approximately)"
_SOME_TIME = "(UNITS|a long time|a short time|long|some time|a while|moments)"
_LESS = "(nearly|almost|less than|under|just under)"
_MORE = "(more than|over|just over|well over|at least)"

RULES = (
    Rule("units", "SPELL_N", "AMOUNT UNITS", lambda n, unit: (n, unit)),
    Rule("one unit", "SPELL_N", "AMOUNT UNIT", lambda n, unit: (n, unit) if n == "1" else None),
    # "A second" is most often an ordinal, "a quarter" a share.
    Rule("a unit", "SPELL_N", "ONE UNIT",
         lambda n, unit: (n, unit) if unit[0] not in ("TS", "Q") else None),
    Rule("units, short", "SPELL_N", "AMOUNT UNIT_SHORT", lambda n, unit: (n, unit)),
    Rule("unit or so", "SPELL_N", "ONE UNIT or so", lambda n, unit: (n, unit),
         ("It closed a year or so ago. => a year or so ago = 2019",)),
    Rule("quarter of a century", "SPELL_N", "a quarter (of a|-)? CENTURY_UNIT",
         lambda unit: ("0.25", unit),
         ("It began a quarter-century ago. => a quarter-century ago = 1995",)),
    Rule("half-century", "SPELL_N", "half -? CENTURY_UNIT", lambda unit: ("0.5", unit),
         ("Over the last half century it grew. => the last half century = P50Y",)),
    Rule("full units", "SPELL_N", "AMOUNT (full|whole|straight|consecutive|long|solid) UNITS",
         lambda n, unit: (n, unit),
         ("It lasted three full days. => three full days = P3D",)),
    Rule("full unit", "SPELL_N", "a (full|whole|solid) UNIT", lambda unit: ("1", unit)),
    Rule("half a unit", "SPELL_N", "half (a|an) UNIT", lambda unit: ("0.5", unit)),
    Rule("a half unit", "SPELL_N", "(a|an) half -? UNIT",
         lambda unit: ("0.5", unit) if unit[0] != "Q" else None),
    Rule("unit and a half", "SPELL_N", "ONE UNIT and a half", lambda _, unit: ("1.5", unit)),
    Rule("ago", "AGO", "SPELL_N ago", lambda s: _ago(*s),
         ("He left two days ago. => two days ago = 2020-08-19",
          "He left three years ago. => three years ago = 2017",
          "It began a year and a half ago. => a year and a half ago = 2019-02",
          "It began several years ago. => several years ago = PAST_REF")),
    Rule("ago on a period", "AGO", "SPELL_N ago (Y|PERIOD)",
         lambda s, p: _anniversary(s, p),
         ("It opened a decade ago this month. => a decade ago this month = 2010-08",)),
    Rule("ago on a day", "AGO", "SPELL_N ago DAY_X", lambda s, d: _anniversary(s, d),
         ("It opened a year ago today. => a year ago today = 2019-08-21",)),
    Rule("so long and more ago", "TIMEX", "COUNT \\+ (UNITS|UNIT_SHORT) ago",
         lambda n, unit: Modified(ago, "MORE_THAN") if (ago := _ago(str(n), unit)) else None,
         ("It closed 5+ years ago. => 5+ years ago = 2015",)),
    Rule("so many or so many units ago", "TIMEX", "COUNT (to|or) COUNT UNITS (ago|earlier)",
         lambda n, m, _: Vague("PAST_REF") if n < m else None,
         ("It closed six or seven years ago. => six or seven years ago = PAST_REF",)),
    Rule("so many or so many units later", "TIMEX", "COUNT (to|or) COUNT UNITS later",
         lambda n, m, unit: Uncounted(unit[2]) if n < m else None),
    Rule("earlier", "AGO", "SPELL_N (earlier|previously)", lambda s: _earlier(*s),
         ("The bridge fell on May 9, 2018. Two months earlier cracks had been found. "
          "=> May 9, 2018 = 2018-05-09; Two months earlier = 2018-03",
          "It sold 90 in 2014, up from 70 a year earlier. => 2014 = 2014; a year earlier = 2013")),
    Rule("before", "TIMEX", "SPELL_N before", lambda s: _before(*s),
         ("On Aug. 5 he died. He fell two days before. "
          "=> Aug. 5 = 2020-08-05; two days before = 2020-08-03",),
         ahead=_NOTHING_FOLLOWS),
    Rule("after", "TIMEX", "SPELL_N after", lambda s: _later(*s), ahead=_NOTHING_FOLLOWS),
    Rule("later", "AGO", "SPELL_N (later|afterwards|afterward)",
         lambda s: _later(*s),
         ("On Aug. 3 he left. Two days later he returned. "
          "=> Aug. 3 = 2020-08-03; Two days later = 2020-08-05",)),
    Rule("units later", "TIMEX", "UNITS (later|afterwards|afterward)",
         lambda unit: Uncounted(unit[2]),
         ("Weeks later he died. => Weeks later = XXXX-WXX",)),
    Rule("from now", "AGO", "SPELL_N (from now|hence)", lambda s: _from_now(*s),
         ("It ends two weeks from now. => two weeks from now = 2020-W36",)),
    Rule("in time", "AGO", "SPELL_N ('s|'|’)? time", lambda s: _from_now(*s)),
    Rule("units ago", "TIMEX", f"{_SOME_TIME} ago", lambda *_: Vague("PAST_REF"),
         ("Weeks ago he was warned. => Weeks ago = PAST_REF",
          "It grew years ago beneath a moor. => years ago = PAST_REF")),
    Rule("units before", "TIMEX", f"{_SOME_TIME} (earlier|before|previously)",
         lambda *_: Vague("PAST_REF"),
         ("Weeks earlier, he left. => Weeks earlier = PAST_REF",),
         ahead=_NOTHING_FOLLOWS_OR_CLAUSE),
    Rule("the day before", "TIMEX", "the (day|night) before", lambda: _then(Grain.DAY, -1),
         ("They met on Aug. 4. The day before, he had left. "
          "=> Aug. 4 = 2020-08-04; The day before = 2020-08-03",),
         ahead=_NOTHING_FOLLOWS_OR_CLAUSE),
    Rule("the unit before", "TIMEX", "the UNIT before",
         lambda unit: _then(unit[2], -1) if unit[2].rank >= Grain.WEEK.rank else None,
         ("They met in May 2019. The month before, he had left. "
          "=> May 2019 = 2019-05; The month before = 2019-04",),
         ahead=_NOTHING_FOLLOWS_OR_CLAUSE),
    Rule("the unit before that", "TIMEX", "the UNIT before that",
         lambda unit: _then(unit[2], -1) if unit[2].rank >= Grain.DAY.rank else None,
         ("It made 90 in 2019 and 70 the year before that. "
          "=> 2019 = 2019; the year before that = 2018",), ahead=_NOTHING_FOLLOWS),
    Rule("the unit after", "TIMEX", "the UNIT after",
         lambda unit: _then(unit[2], 1) if unit[2].rank >= Grain.DAY.rank else None,
         ("It shut in May 2019 and opened the month after. "
          "=> May 2019 = 2019-05; the month after = 2019-06",), ahead=_NOTHING_FOLLOWS),
    Rule("counted", "TIMEX", "AGO", lambda m: m,
         ("It came two years later than planned. => two years = P2Y",), ahead=r"(?! than\b)"),
    Rule("about so long ago", "TIMEX", f"{_APPROXIMATE} AGO", lambda m: Modified(m, "APPROX")),
    Rule("nearly so long ago", "TIMEX", f"{_LESS} AGO", lambda m: Modified(m, "LESS_THAN")),
    Rule("more than so long ago", "TIMEX", f"{_MORE} AGO", lambda m: Modified(m, "MORE_THAN")),
    # Then.
    Rule("same unit", "TIMEX", "(that|the) same UNIT", lambda unit: _then_unit(unit, 0),
         ("It rose by the same quarter-point margin. =>",), ahead=r"(?!-)"),
    Rule("that unit", "TIMEX", "that UNIT",
         lambda unit: _then_unit(unit, 0) if unit[2].rank > Grain.DAY.rank else None),
    Rule("later that unit", "TIMEX", "(later|earlier) (that|the) (same)? UNIT",
         lambda unit: _then(unit[2], 0) if unit[2].rank >= Grain.DAY.rank else None),
    Rule("that day", "DAY_X", "(that|the same|that same) day", lambda: _then(Grain.DAY, 0)),
    Rule("the next day", "DAY_X", "the (following|next|subsequent) day",
         lambda: _then(Grain.DAY, 1),
         ("It sank at 11 p.m. on Aug. 4. Help came at 8 a.m. the next day. "
          "=> 11 p.m. = 2020-08-04T23:00; Aug. 4 = 2020-08-04; "
          "8 a.m. the next day = 2020-08-05T08:00",)),
    Rule("the previous day", "DAY_X", "the (previous|preceding|prior) day",
         lambda: _then(Grain.DAY, -1)),
    Rule("narrative unit", "TIMEX", "the (following|next|subsequent) UNIT",
         lambda unit: _then_unit(unit, 1),
         ("He fell in May 2019 and died the next month. "
          "=> May 2019 = 2019-05; the next month = 2019-06",)),
    Rule("narrative unit before", "TIMEX", "the (previous|preceding|prior) UNIT",
         lambda unit: _then_unit(unit, -1)),
    Rule("narrative part", "DAYTIME", "(that|the same) DAYPART",
         lambda part: Within(part, _then(Grain.DAY, 0))),
    Rule("next part", "DAYTIME", "the (following|next) DAYPART",
         lambda part: Within(part, _then(Grain.DAY, 1))),
    Rule("previous part", "DAYTIME", "the (previous|preceding) DAYPART",
         lambda part: Within(part, _then(Grain.DAY, -1)),
         ("On Aug. 4 he left; he had come the previous evening. "
          "=> Aug. 4 = 2020-08-04; the previous evening = 2020-08-03TEV",)),
    Rule("month of that year", "TIMEX", "MON of that year",
         lambda m: Within(Fields(month=m), _then(Grain.YEAR, 0))),
)  # fmt: skip


def _anniversary(spell: tuple[str, Unit], base: Meaning) -> Meaning | None:
    """Return the period as it was that many years ago: "a decade ago this month"."""
    number, (_, _, grain, size) = spell
    if not number.isdigit() or grain.rank < Grain.YEAR.rank:
        return None
    return Shifted(base, grain, -int(number) * size)
