"""Days of the week, alone, with a date, and with "last", "this", "next"; DAY is any single day."""

from __future__ import annotations

from dataclasses import replace

from service.calendar.period import Grain
from service.languages.en.words import Unit
from service.recognise.grammar import Rule
from service.recognise.meaning import (
    Beside,
    Direction,
    Fields,
    Holding,
    Holiday,
    Meaning,
    Nearest,
    Nth,
    Origin,
    Relative,
    Shifted,
    Within,
)


def _joined(weekday: Fields, date: Fields) -> Fields | None:
    return weekday.merged(date)


def _day_of_month(weekday: Fields, day: int) -> Fields | None:
    return replace(weekday, day=day) if 1 <= day <= 31 else None


def _days_of_a_month(
    weekday: Fields, day: int, last: Fields, date: Fields
) -> tuple[Fields, Fields] | None:
    """Return "Thursday 27 and Friday 28 June" as two dates."""
    dated = last.merged(date)
    first = weekday.merged(replace(date, day=day))
    return (first, dated) if first and dated and (date.day or 0) > day else None


def _weekdays(first: Fields, last: Fields) -> tuple[Fields, Nearest]:
    """Return "Monday to Thursday": the last day comes after the first."""
    return first, Nearest(last, Direction.NEXT, Origin.THEN)


def _weeks_before(weekday: Fields, count: int) -> Shifted:
    return Shifted(Nearest(weekday, Direction.LAST), Grain.DAY, -7 * count)


def _nearest(direction: Direction, fields: Fields) -> Nearest:
    return Nearest(fields, direction)


def _beside(weekday: Fields, direction: Direction, day: Meaning) -> Beside | None:
    """Return "the Sunday after Easter"; "the Sunday after Monday's vote" is no such date."""
    return Beside(weekday, direction, day) if _is_dated(day) else None


def _is_dated(day: Meaning) -> bool:
    """Tell a day of the calendar from one that is told by its weekday or its distance."""
    if isinstance(day, Shifted):
        return _is_dated(day.base)
    return isinstance(day, Holiday) or (isinstance(day, Fields) and day.month is not None)


# "Monday to Thursday night" and "Tuesday through Friday, 9 p.m." end with a time.
_NO_TIME = r"(?! (?:morning|afternoon|evening|night|at|the)\b|,? ?\d)"

# "Saturday week" is a day where no noun follows.
_WEEK_ON = r"(?=\s*(?:[.,;:!?)]|$)|\s(?:at|in|for|and|we|to)\b)"

# "The Friday before the accident": an event's day, not a date's.
BESIDE_EVENT = r"(?= (?:before|after|following) (?:an?|the|his|her|its|their|that|s?he|they)\b)"

RULES = (
    Rule("weekday name", "WD", "WEEKDAY", lambda w: w),
    Rule("weekday abbreviation", "WD", "WEEKDAY_SHORT .?", lambda w: w),
    Rule("weekday and date", "DATE", "WD ,? the? DATE", _joined,
         ("They met on Thursday, Aug. 20. => Thursday, Aug. 20 = 2020-08-20",
          "They met on Thursday 20 August 2020. => Thursday 20 August 2020 = 2020-08-20")),
    Rule("date and weekday", "DATE", "DATE ,? WD", lambda d, w: w.merged(d),
         ("They meet on 21 August Friday. => 21 August Friday = 2020-08-21",)),
    Rule("weekday and bare day", "DATE", "WD the? ORDINAL_FIGURES", _day_of_month,
         ("They met on Thursday the 20th. => Thursday the 20th = 2020-08-20",
          "They met on Thu 20th. => Thu 20th = 2020-08-20",
          "It showed on Tuesday the first of its cars. => Tuesday = 2020-08-18")),
    Rule("weekday and day in brackets", "DATE", r"WD \( DAY \)", _day_of_month,
         ("He arrived on Tuesday (18). => Tuesday (18) = 2020-08-18",)),
    Rule("weekday and date in brackets", "DATE", r"WD \( DATE \)", _joined,
         ("He arrived on Tuesday (August 18). => Tuesday (August 18) = 2020-08-18",)),
    Rule("weekdays and days of a month", "TIMEX", "WD DAY_N (and|to|until|-|–|,|&) WD DATE",
         _days_of_a_month,
         ("They strike on Thursday 27 and Friday 28 August. "
          "=> Thursday 27 = 2020-08-27; Friday 28 August = 2020-08-28",),
         parts=((0, 1), (2, 3))),
    Rule("date, then its weekday", "TIMEX", "(DATE|THE_DAY) , a WD",
         lambda d, w: (d, both) if (both := d.merged(w)) else None,
         ("It fell on March 3, 2006, a Friday. "
          "=> March 3, 2006 = 2006-03-03; Friday = 2006-03-03",),
         parts=((0,), (1,))),
    Rule("weekday", "DAY_X", "WD", lambda w: w,
         ("She resigned on Wednesday. => Wednesday = 2020-08-19",)),
    Rule("this coming weekday", "DAY_X", "this coming WD", lambda w: Nearest(w, Direction.NEXT)),
    Rule("this past weekday", "DAY_X", "this past WD", lambda w: Nearest(w, Direction.LAST)),
    Rule("the coming weekday", "DAY_X", "the (coming|upcoming) WD",
         lambda w: Nearest(w, Direction.NEXT)),
    Rule("directed weekday", "DAY_X", "DIRECTION WD", _nearest,
         ("It closed last Monday. => last Monday = 2020-08-17",
          "It opens next Monday. => next Monday = 2020-08-24")),
    Rule("narrative weekday", "DAY_X", "the (following|next) WD",
         lambda w: Nearest(w, Direction.NEXT, Origin.THEN)),
    Rule("weekday after next", "DAY_X", "the? WD after next",
         lambda w: Nearest(w, Direction.NEXT, count=2),
         ("They meet the Monday after next. => the Monday after next = 2020-08-31",)),
    Rule("weekday before last", "DAY_X", "the? WD before last",
         lambda w: Nearest(w, Direction.LAST, count=2),
         ("He left the Monday before last. => the Monday before last = 2020-08-10",)),
    Rule("previous weekday", "DAY_X", "the (previous|preceding) WD",
         lambda w: Nearest(w, Direction.LAST, Origin.THEN)),
    Rule("directed date", "DAY_X", "DIRECTION MD", _nearest,
         ("It closed last March 3. => last March 3 = 2020-03-03",)),
    Rule("before a date", "BESIDE", "before", lambda: Direction.LAST),
    Rule("after a date", "BESIDE", "(after|following)", lambda: Direction.NEXT),
    Rule("weekday beside a date", "DAY_X", "the WD BESIDE DAY_X", _beside,
         ("He died the Sunday after Easter. => the Sunday after Easter = 2020-04-19",
          "It snowed on the Friday before Christmas. "
          "=> the Friday before Christmas = 2019-12-20")),
    Rule("weekday beside an event", "TIMEX", "the WD",
         Beside,
         ("She ordered none until the Friday before the accident. => the Friday = XXXX-WXX-5",),
         ahead=BESIDE_EVENT),
    Rule("some weekday", "TIMEX", "a WD", lambda w: (Beside(w),),
         ("They married on a Tuesday. => Tuesday = XXXX-WXX-2",
          "It fell on a Friday in Lent. => Friday = XXXX-WXX-5"),
         parts=((0,),), behind=r"\bon ",
         ahead=r"(?=\s*(?:[.,;:!?)]|$)| (?:in|and|when|at|or|as)\b)"),
    Rule("weekday of a week", "DAY_X", "WD (of)? WEEK_X", Within,
         ("It closed on Monday of last week. => Monday of last week = 2020-08-10",
          "It closed Monday last week. => Monday last week = 2020-08-10")),
    Rule("weekday to weekday", "TIMEX", "WD -? (to|through) -? WD", _weekdays,
         ("It will be open Tuesday through Sunday. => Tuesday = 2020-08-25; Sunday = 2020-08-30",),
         parts=((0,), (1,)), ahead=_NO_TIME),
    Rule("weekday - weekday", "TIMEX", "WD (-|–) WD", _weekdays,
         ("They met Mon-Fri in Rome. => Mon = 2020-08-17; Fri = 2020-08-21",),
         parts=((0,), (1,)), ahead=_NO_TIME),
    Rule("from weekday to weekday", "TIMEX", "WD (until|till|and|-|–) WD", _weekdays,
         ("The road will be closed between Monday and Thursday. "
          "=> Monday = 2020-08-24; Thursday = 2020-08-27",),
         parts=((0,), (1,)), behind=r"\b(?:from|between) ", ahead=_NO_TIME),
    Rule("weekdays ago", "DAY_X", "COUNT WEEKDAYS ago",
         lambda n, w: Nearest(w, Direction.LAST, count=n),
         ("It closed two Fridays ago. => two Fridays ago = 2020-08-07",)),
    Rule("weekdays ahead", "DAY_X", "COUNT WEEKDAYS (from now|hence)",
         lambda n, w: Nearest(w, Direction.NEXT, count=n),
         ("We leave two Fridays from now. => two Fridays from now = 2020-09-04",)),
    Rule("week ago on a weekday", "DAY_X", "ONE week ago (on|last)? WD",
         lambda _, w: _weeks_before(w, 1),
         ("He died a week ago Tuesday. => a week ago Tuesday = 2020-08-11",)),
    Rule("weekday a week ago", "DAY_X", "WD ,? ONE week ago", lambda w, _: _weeks_before(w, 1),
         ("He died Tuesday a week ago. => Tuesday a week ago = 2020-08-11",)),
    Rule("weeks ago on a near day", "DAY_X", "(ONE|COUNT) (week|weeks) ago NEAR_DAY",
         lambda n, d: Shifted(d, Grain.DAY, -7 * int(n)),
         ("He died three weeks ago yesterday. => three weeks ago yesterday = 2020-07-30",)),
    Rule("week today", "DAY_X", "ONE week NEAR_DAY", lambda _, d: Shifted(d, Grain.DAY, 7),
         ("We leave a week today. => a week today = 2020-08-28",)),
    Rule("fortnight today", "DAY_X", "ONE fortnight NEAR_DAY",
         lambda _, d: Shifted(d, Grain.DAY, 14)),
    Rule("today week", "TIMEX", "NEAR_DAY week",
         lambda d: Shifted(d, Grain.DAY, 7) if d.count >= 0 else None,
         ("We leave tomorrow week. => tomorrow week = 2020-08-29",), ahead=_WEEK_ON),
    Rule("weekday fortnight", "TIMEX", "WD fortnight",
         lambda w: Shifted(Nearest(w, Direction.NEXT), Grain.DAY, 14),
         ("We leave on Monday fortnight. => Monday fortnight = 2020-09-07",), ahead=_WEEK_ON),
    Rule("fortnight on a weekday", "DAY_X", "ONE fortnight (on|from) WD",
         lambda _, w: Shifted(Nearest(w, Direction.NEXT), Grain.DAY, 14),
         ("They vote a fortnight on Monday. => a fortnight on Monday = 2020-09-07",)),
    Rule("weekday week", "TIMEX", "WD week",
         lambda w: Shifted(Nearest(w, Direction.NEXT), Grain.DAY, 7),
         ("We leave on Saturday week. => Saturday week = 2020-08-29",
          "A four-day Monday-to-Thursday week suits us. => four-day = P4D; Monday = 2020-08-24; "
          "Thursday = 2020-08-27"),
         behind=r"(?<!to )(?<!to-)(?<!-)(?<!the )(?<!every )", ahead=_WEEK_ON),
    Rule("weeks ago on a weekday", "DAY_X", "COUNT weeks ago (on|last)? WD",
         lambda n, w: _weeks_before(w, n),
         ("He died two weeks ago Tuesday. => two weeks ago Tuesday = 2020-08-04",)),
    Rule("week on a weekday", "DAY_X", "ONE week on WD",
         lambda _, w: Shifted(Nearest(w, Direction.NEXT), Grain.DAY, 7),
         ("They vote a week on Tuesday. => a week on Tuesday = 2020-09-01",)),
    Rule("week from a weekday", "DAY_X", "ONE week from WD",
         lambda _, w: Shifted(Nearest(w, Direction.NEXT), Grain.DAY, 7)),
    Rule("week from a day", "DAY_X", "ONE week from DAY_X",
         lambda _, d: Shifted(d, Grain.DAY, 7),
         ("They vote a week from Tuesday. => a week from Tuesday = 2020-09-01",)),
    Rule("weeks from a day", "DAY_X", "COUNT weeks from DAY_X",
         lambda n, d: Shifted(d, Grain.DAY, 7 * n)),
    Rule("near day", "DAY_X", "NEAR_DAY", lambda d: d,
         ("It rained yesterday. => yesterday = 2020-08-20",)),
    Rule("day after tomorrow", "DAY_X", "the? day after tomorrow",
         lambda: Relative(Grain.DAY, 2),
         ("We fly the day after tomorrow. => the day after tomorrow = 2020-08-23",)),
    Rule("day before yesterday", "DAY_X", "the? day before yesterday",
         lambda: Relative(Grain.DAY, -2)),
    Rule("day before a day", "DAY_X", "(the)? day before DAY_X",
         lambda d: Shifted(d, Grain.DAY, -1),
         ("They left the day before Christmas. => the day before Christmas = 2019-12-24",)),
    Rule("day after a day", "DAY_X", "(the)? day after DAY_X",
         lambda d: Shifted(d, Grain.DAY, 1)),
    Rule("eve of a day", "DAY_X", "(the)? eve of DAY_X", lambda d: Shifted(d, Grain.DAY, -1),
         ("They met on the eve of Christmas Day. => the eve of Christmas Day = 2019-12-24",)),
    Rule("days before a day", "DAY_X", "SPELL_N before DAY_X",
         lambda spell, d: _shifted(spell, d, -1),
         ("He left three days before Christmas. => three days before Christmas = 2019-12-22",)),
    Rule("days after a day", "DAY_X", "SPELL_N after DAY_X",
         lambda spell, d: _shifted(spell, d, 1),
         ("It left three days after Thanksgiving. => three days after Thanksgiving = 2019-12-01",)),
    Rule("nth weekday", "DAY_X", "the RANK WD (of|in) OUTER", lambda n, w, p: Nth(n, w, p),
         ("They vote on the first Monday of September. "
          "=> the first Monday of September = 2020-09-07",)),
    Rule("nth day", "DAY_X", "the RANK day of OUTER", lambda n, p: Nth(n, Grain.DAY, p),
         ("On the last day of July it broke. => the last day of July = 2020-07-31",)),
    Rule("nth weekend", "PERIOD", "the RANK weekend (of|in) OUTER",
         lambda n, p: Nth(n, Grain.WEEKEND, p),
         ("It was held on the last weekend of July. => the last weekend of July = 2020-W30-WE",)),
    Rule("day of a date", "DAY_X", "DATE", lambda d: d),
    Rule("date last year", "DAY_X", "DATE ,? (of)? YEAR_X", Within,
         ("It closed on March 3 last year. => March 3 last year = 2019-03-03",)),
    Rule("day", "TIMEX", "DAY_X", lambda d: d),
    Rule("week of a day", "PERIOD", "the week of DAY_X", lambda d: Holding(Grain.WEEK, d),
         ("It was shown the week of Aug. 10. => the week of Aug. 10 = 2020-W33",)),
    Rule("week by its edge", "WEEK_BY",
         "(w / c|w / e|the week to|week beginning|week commencing|week starting|week ending)",
         lambda: Grain.WEEK,
         ("It is due w/c 31 August. => w/c 31 August = 2020-W36",)),
    Rule("the week by its edge", "WEEK_BY", "the week (beginning|commencing|starting|ending|ended)",
         lambda: Grain.WEEK),
    Rule("week beginning on a day", "PERIOD", "WEEK_BY DAY_X",
         Holding,
         ("It is due in the week beginning Aug. 31. "
          "=> the week beginning Aug. 31 = 2020-W36",
          "It fell in the week to Aug. 14. => the week to Aug. 14 = 2020-W33")),
    Rule("weekend of a day", "PERIOD", "the weekend of DAY_X", lambda d: Holding(Grain.WEEKEND, d),
         ("It was shut on the weekend of Aug. 8. => the weekend of Aug. 8 = 2020-W32-WE",)),
)  # fmt: skip


def _shifted(spell: tuple[str, Unit], base: Meaning, sign: int) -> Shifted | None:
    """Return a date so many units before or after another; vague amounts have none.

    Nor has "a day after Tuesday's crash", where Tuesday is the day of the crash.
    """
    number, unit = spell
    if not number.isdigit() or unit[2].rank < Grain.DAY.rank or not _is_dated(base):
        return None
    return Shifted(base, unit[2], sign * int(number) * unit[3])
