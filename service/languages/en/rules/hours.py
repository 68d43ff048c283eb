"""Times of day in words ("half past six", "three in the morning"), and the halves of the day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from service.calendar.period import Grain
from service.recognise.grammar import Rule
from service.recognise.meaning import Fields, Origin, Relative, Within

_HERE, _YESTERDAY = Relative(Grain.DAY, 0), Relative(Grain.DAY, -1)
THAT_DAY = Relative(Grain.DAY, 0, Origin.THEN)


def half_day(fields: Fields, afternoon: bool) -> Fields | None:
    """Return a twelve-hour time as a twenty-four-hour one."""
    if fields.hour is None or not 1 <= fields.hour <= 12:
        return None
    return replace(fields, hour=fields.hour % 12 + (12 if afternoon else 0))


def twelve_hour(hour: int, afternoon: bool) -> Fields | None:
    """Return a full hour of a twelve-hour clock; None for what is none."""
    return half_day(Fields(hour=hour, minute=0), afternoon)


def in_part(time: int | Fields, part: Fields) -> Fields | None:
    """Return "6 in the morning" as a time."""
    fields = Fields(hour=time, minute=0) if isinstance(time, int) else time
    return half_day(fields, part.part != "MO")


def _on(day: Relative) -> Callable[[int, Fields], Within | None]:
    """Return what puts "9 ... morning" on a day."""
    return lambda hour, part: Within(at, day) if (at := in_part(hour, part)) else None


def _on_the_dial(hour: Fields, minutes: int) -> Fields:
    """Return a time so many minutes past a full hour, or before it."""
    if hour.hour == 24 and minutes > 0:
        hour = replace(hour, hour=0)
    if minutes > 0:
        return replace(hour, minute=minutes)
    return replace(hour, hour=((hour.hour or 0) - 1) or 12, minute=60 + minutes)


def _in_words(hour: int, minute: int) -> Fields | None:
    """Return "two-thirty" as a time."""
    fits = 1 <= hour <= 12 and 10 <= minute < 60
    return Fields(hour=hour, minute=minute) if fits else None


# "Ten past six", but "odds of nine to two".
_TOLD_ALONE = (5, 10, 20, 25)
_AT = r"\b(?:at|by|until|till|since|from|around|about|before|after) "

RULES = (
    Rule("hour by its number", "FULL_HOUR", "COUNT",
         lambda n: Fields(hour=n, minute=0) if 1 <= n <= 12 else None),
    Rule("hour by its name", "FULL_HOUR", "CLOCK_WORD", lambda t: t),
    Rule("half past", "TIME_WORDS", "half -? past FULL_HOUR", lambda t: _on_the_dial(t, 30)),
    Rule("half an hour past, in short", "TIMEX", "half FULL_HOUR TONIGHT?",
         lambda t, *_: Within(at, _HERE) if (at := half_day(_on_the_dial(t, 30), True)) else None,
         ("Meet me at half seven tonight. => half seven tonight = 2020-08-21T19:30",
          "Meet me at half seven. => half seven = 2020-08-21T19:30"),
         behind=r"\b(?:at|by|until|till|around|about) ",
         ahead=r"(?=\s*(?:[.,;:!?)]|$))"),
    Rule("quarter past", "TIME_WORDS", "a? quarter (past|after) FULL_HOUR",
         lambda t: _on_the_dial(t, 15),
         ("It rang at a quarter past midnight. => a quarter past midnight = 2020-08-21T00:15",)),
    Rule("quarter to", "TIME_WORDS", "a? quarter to FULL_HOUR", lambda t: _on_the_dial(t, -15),
         ("Wake me at a quarter to six. => a quarter to six = 2020-08-21T05:45",)),
    Rule("so many past", "TIME_WORDS", "COUNT past FULL_HOUR",
         lambda n, t: _on_the_dial(t, n) if n in _TOLD_ALONE else None,
         ("It rang at twenty past six. => twenty past six = 2020-08-21T06:20",)),
    Rule("so many to noon", "TIME_WORDS", "COUNT to CLOCK_WORD",
         lambda n, t: _on_the_dial(t, -n) if n in _TOLD_ALONE else None,
         ("It rang at ten to midnight. => ten to midnight = 2020-08-21T23:50",)),
    Rule("minutes past", "TIME_WORDS", "COUNT minutes past FULL_HOUR",
         lambda n, t: _on_the_dial(t, n) if n < 60 else None,
         ("It rang at 7 minutes past noon. => 7 minutes past noon = 2020-08-21T12:07",)),
    Rule("minutes to", "TIMEX", "COUNT minutes to FULL_HOUR",
         lambda n, t: _on_the_dial(t, -n) if n < 60 else None,
         ("It rang at 7 minutes to nine. => 7 minutes to nine = 2020-08-21T08:53",
          "It takes 20 minutes to 5 hours. => 20 minutes = PT20M; 5 hours = PT5H"),
         behind=r"\b(?:at|by|until|before|after) "),
    Rule("o'clock", "TIME_WORDS", "COUNT o ' clock",
         lambda n: Fields(hour=n, minute=0) if 1 <= n <= 12 else None),
    Rule("time in words", "TIME", "TIME_WORDS", lambda t: t),
    Rule("clock in words", "CLOCK_W", "COUNT -? COUNT", _in_words),
    Rule("clock in words, half of day", "TIME", "CLOCK_W HALF_DAY", half_day,
         ("It fell at ten forty-five p.m. => ten forty-five p.m. = 2020-08-21T22:45",)),
    Rule("clock in words in a part of the day", "TIME_Z", "CLOCK_W (in the|this) DAYPART", in_part,
         ("It fell at two-thirty in the afternoon. "
          "=> two-thirty in the afternoon = 2020-08-21T14:30",)),
    Rule("time in a part of the day", "TIME_Z", "(HOUR|CLOCK|TIME_WORDS) in the DAYPART", in_part,
         ("It fell at three o'clock in the afternoon. "
          "=> three o'clock in the afternoon = 2020-08-21T15:00",)),
    Rule("hour in words in a part of the day", "TIMEX", "COUNT in the DAYPART", in_part,
         ("It fell at three in the morning. => three in the morning = 2020-08-21T03:00",
          "They held three in the morning. => the morning = 2020-08-21TMO"),
         behind=_AT),
    Rule("hour of a part told", "TIMEX", "HOUR that DAYPART", _on(THAT_DAY),
         ("On Aug. 3 he left. At 10 that night he rang. "
          "=> Aug. 3 = 2020-08-03; 10 that night = 2020-08-03T22:00",),
         behind=_AT),
    Rule("hour of this part", "TIMEX", "HOUR this DAYPART", _on(_HERE),
         ("It opened at 9 this morning. => 9 this morning = 2020-08-21T09:00",), behind=_AT),
    Rule("hour of the last part", "TIMEX", "HOUR last DAYPART", _on(_YESTERDAY),
         ("It shut at 10 last night. => 10 last night = 2020-08-20T22:00",), behind=_AT),
    Rule("hour of part of a day", "TIMEX", "HOUR DAY_X DAYPART",
         lambda hour, day, part: Within(at, day) if (at := in_part(hour, part)) else None,
         ("It opens at 8 tomorrow morning. => 8 tomorrow morning = 2020-08-22T08:00",), behind=_AT),
)  # fmt: skip
