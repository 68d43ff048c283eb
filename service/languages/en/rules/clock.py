"""Times of day by the clock, alone and on a day."""

from __future__ import annotations

from dataclasses import replace

from service.calendar.period import Grain
from service.languages.en.rules.calendar import NO_NOUN
from service.languages.en.rules.hours import THAT_DAY, half_day, in_part, twelve_hour
from service.languages.en.rules.weekdays import BESIDE_EVENT
from service.recognise.grammar import Rule
from service.recognise.meaning import (
    Beside,
    Direction,
    Fields,
    Meaning,
    Modified,
    Nearest,
    Origin,
    Relative,
    Shifted,
    Within,
)

_ZONES_BY_NAME = (
    "eastern|central|mountain|pacific|local|moscow|beijing|israel|london|paris|tokyo|new york|"
    "baghdad|berlin|hong kong|sydney|dubai"
)

_HALF_A_DAY = 12  # hours


def _within(time: Fields | Modified, day: Meaning) -> Meaning:
    if isinstance(time, Modified) and isinstance(time.base, Fields):
        return Modified(Within(time.base, day), time.mod)
    return Within(time, day) if isinstance(time, Fields) else day


def _hours(first: int, last: int, afternoon: bool) -> tuple[Fields, Fields] | None:
    """Return "3 to 5 p.m." as two times; "9 to 5 p.m." begins in the morning.

    None for "11 to 2 a.m.", which begins the day before.
    """
    goes_back = first % 12 > last % 12
    if goes_back and not afternoon:
        return None
    begins, ends = twelve_hour(first, afternoon and not goes_back), twelve_hour(last, afternoon)
    return (begins, ends) if begins and ends else None


def _on_day(
    hours: tuple[Fields, Fields] | None, day: Meaning
) -> tuple[Within, Within, Meaning] | None:
    """Return "between 3 and 5 p.m. on Sunday" as two times on a day, and the day."""
    return (*_from_to(*hours, day), day) if hours else None


def _from_to(first: Fields, last: Fields, day: Meaning) -> tuple[Within, Within]:
    """Return two times on a day; a midnight that comes first begins it."""
    first = replace(first, hour=0) if first.hour == 24 else first
    return Within(first, day), Within(last, THAT_DAY)


def _twice(time: Fields | Modified, other: Fields, day: Meaning) -> tuple[Meaning, ...]:
    """Return a time told by two clocks, and its day."""
    return _within(time, day), Within(other, day), day


def _glossed(time: Fields | Modified, other: Fields, day: Meaning) -> tuple[Meaning, Within]:
    """Return "9 p.m. (0200 GMT Tuesday)": of the days around the one nearest to the other time."""
    one = time.base if isinstance(time, Modified) else time
    ahead = (one.hour or 0) - (other.hour or 0) if isinstance(one, Fields) else 0
    away = (ahead < -_HALF_A_DAY) - (ahead > _HALF_A_DAY)
    return _within(time, Shifted(day, Grain.DAY, away) if away else day), Within(other, day)


def _in_part_of_day(time: Fields, part: Meaning) -> tuple[Within, Within] | None:
    """Return "11:02 on the morning of the 4th" as a time of that morning, and the morning."""
    if not isinstance(part, Within) or not isinstance(part.fields, Fields) or not part.fields.part:
        return None
    return Within(in_part(time, part.fields) or time, part.outer), part


def _has_hour(time: Meaning) -> bool:
    fields = time.fields if isinstance(time, Within) else time
    return isinstance(fields, Fields) and fields.hour is not None


RULES = (
    Rule("hour and half of day", "TIME", "HOUR HALF_DAY", twelve_hour,
         ("It opens at 8 p.m. today. => 8 p.m. today = 2020-08-21T20:00",)),
    Rule("hour or so and half of day", "TIME", "HOUR \\+ HALF_DAY", twelve_hour,
         ("omg up at 4+am => 4+am = 2020-08-21T04:00",)),
    Rule("clock and half of day", "TIME", "(CLOCK|CLOCK_DOT|CLOCK_3|CLOCK_4) HALF_DAY", half_day,
         ("Shots fell at 8:30 a.m. => 8:30 a.m. = 2020-08-21T08:30",)),
    Rule("clock", "TIME", "CLOCK", lambda t: t),
    Rule("clock hours", "TIME", "(CLOCK|CLOCK_4) (hrs|hours)", lambda t: t),
    Rule("noon", "TIME", "CLOCK_WORD", lambda t: t,
         ("The bomb went off at noon Thursday. => noon Thursday = 2020-08-20T12:00",)),
    Rule("local time", "TIME", "(CLOCK|CLOCK_DOT|CLOCK_4) ZONE_NAME", lambda t, _: t),
    Rule("name of a zone", "ZONE_NAME", f"({_ZONES_BY_NAME}) (standard|daylight|summer)? time",
         lambda: True),
    Rule("name of an American zone", "ZONE_NAME", "(eastern|central|mountain|pacific)",
         lambda: True),
    Rule("time of a zone by name", "TIME", "TIME ZONE_NAME", lambda t, _: t,
         ("He died at 9:40 p.m. Central time Tuesday. "
          "=> 9:40 p.m. Central time Tuesday = 2020-08-18T21:40",
          "It airs at 8 p.m. Eastern on Monday. => 8 p.m. Eastern = 2020-08-24T20:00; "
          "Monday = 2020-08-24")),
    Rule("time of a zone in brackets", "TIME", "TIME \\( ZONE_NAME \\)", lambda t, _: t,
         ("It shuts at 1 p.m. (London time) on Aug. 31. "
          "=> 1 p.m. (London time) = 2020-08-31T13:00; Aug. 31 = 2020-08-31",)),
    Rule("hour in four figures", "TIMEX", "CLOCK_4", lambda t: t,
         ("It sails at 0655. => 0655 = 2020-08-21T06:55", "It sank at 1655 tons. =>"),
         behind=r"\b(?:at|by|until|till|from|after|before|around|about) ",
         ahead=r"(?<=\b0\d{3})(?![\w%]|[-/:.,]\d)"),
    Rule("with zone", "TIME_Z", "TIME ,? (ZONE)", lambda t, zone: replace(t, zone=zone)),
    Rule("four figures with zone", "TIME_Z", "(CLOCK_4|CLOCK_DOT) ZONE",
         lambda t, zone: replace(t, zone=zone),
         ("Lift-off came at 0618 EDT. => 0618 EDT = 2020-08-21T06:18",)),
    Rule("time", "TIME_Z", "TIME", lambda t: t),
    Rule("time, then its day", "TIMEX", "ABOUT_TIME on DAY_X", lambda t, d: (_within(t, d), d),
         ("It closes at 8 p.m. on Saturday. => 8 p.m. = 2020-08-22T20:00; Saturday = 2020-08-22",),
         parts=((0,), (1,))),
    Rule("time, then part of its day", "TIMEX", "TIME_Z on DAYTIME", _in_part_of_day,
         ("It opens at 9 p.m. on Saturday night. "
          "=> 9 p.m. = 2020-08-22T21:00; Saturday night = 2020-08-22TNI",),
         parts=((0,), (1,))),
    Rule("hour, then part of its day", "TIMEX", "HOUR on WD DAYPART",
         lambda hour, d, part: (Within(at, d), Within(part, d))
         if (at := in_part(hour, part)) else None,
         ("It opens at 9 on Friday night. "
          "=> 9 = 2020-08-21T21:00; Friday night = 2020-08-21TNI",),
         parts=((0,), (1, 2)), behind=r"\b(?:at|by|until|from|about|around|before|after) "),
    Rule("time, then its day of the month", "TIMEX", "ABOUT_TIME on THE_DAY",
         lambda t, d: (_within(t, d), d),
         ("It closes at noon on the 27th. => noon = 2020-08-27T12:00; the 27th = 2020-08-27",),
         parts=((0,), (1,)), ahead=NO_NOUN),
    Rule("time, then the day beside an event", "TIMEX", "ABOUT_TIME on the WD",
         lambda t, weekday: (_within(t, Beside(weekday)), Beside(weekday)),
         ("They met at 8:30 a.m. on the Friday before the accident. "
          "=> 8:30 a.m. = XXXX-XX-XXT08:30; Friday = XXXX-WXX-5",),
         parts=((0,), (1,)), ahead=BESIDE_EVENT),
    Rule("part of the day, then its day", "TIMEX", "DAWN on DAY_X",
         lambda part, d: (Within(part, d), d), parts=((0,), (1,))),
    Rule("day, then its time", "TIMEX", "DAY_X ,? at TIME_Z", lambda d, t: (d, Within(t, d)),
         ("It opens Saturday at 3 p.m. => Saturday = 2020-08-22; 3 p.m. = 2020-08-22T15:00",),
         parts=((0,), (1,))),
    Rule("from time to time on a day", "TIMEX", "TIME_Z (to|until|till|-|–|and) TIME_Z on DAY_X",
         lambda a, b, d: (*_from_to(a, b, d), d),
         ("They talked from 9 a.m. to 5 p.m. on Monday. => 9 a.m. = 2020-08-17T09:00; "
          "5 p.m. = 2020-08-17T17:00; Monday = 2020-08-17",),
         parts=((0,), (1,), (2,))),
    Rule("from time to time of a day", "TIMEX", "TIME_Z (to|until|till|-|–|and) TIME_Z ,? DAY_X",
         _from_to,
         ("It began between midnight and 4 a.m. Thursday. "
          "=> midnight = 2020-08-20T00:00; 4 a.m. Thursday = 2020-08-20T04:00",),
         parts=((0,), (1, 2))),
    Rule("from time to time on some days", "TIMEX",
         "TIME_Z (to|until|till|-|–) TIME_Z ,? WD (to|through|-|–) WD",
         lambda a, b, first, last: (
             *_from_to(a, b, first), first, Nearest(last, Direction.NEXT, Origin.THEN)
         ),
         ("It is open 10 a.m. to 5 p.m. Tuesday through Saturday. => 10 a.m. = 2020-08-25T10:00; "
          "5 p.m. = 2020-08-25T17:00; Tuesday = 2020-08-25; Saturday = 2020-08-29",),
         parts=((0,), (1,), (2,), (3,))),
    Rule("from hour to time on a day", "TIMEX",
         "HOUR (to|until|till|-|–|and) HOUR HALF_DAY on DAY_X",
         lambda a, b, half, d: _on_day(_hours(a, b, half), d),
         ("It runs between 3 and 5 p.m. on Saturday. "
          "=> 3 = 2020-08-22T15:00; 5 p.m. = 2020-08-22T17:00; Saturday = 2020-08-22",),
         parts=((0,), (1, 2), (3,))),
    Rule("from hour to time of a day", "TIMEX",
         "HOUR (to|until|till|-|–|and) HOUR HALF_DAY ,? DAY_X",
         lambda a, b, half, d: on_day[:2] if (on_day := _on_day(_hours(a, b, half), d)) else None,
         ("It runs from 2 to 4 p.m. today. "
          "=> 2 = 2020-08-21T14:00; 4 p.m. today = 2020-08-21T16:00",),
         parts=((0,), (1, 2, 3))),
    Rule("from hour to time tonight", "TIMEX",
         "HOUR (to|until|till|-|–|and) HOUR HALF_DAY TONIGHT",
         lambda a, b, half, _: on_day[:2]
         if (on_day := _on_day(_hours(a, b, half), Relative(Grain.DAY, 0))) else None,
         ("It runs from 5 to 8 p.m. tonight. "
          "=> 5 = 2020-08-21T17:00; 8 p.m. tonight = 2020-08-21T20:00",),
         parts=((0,), (1, 2, 3))),
    Rule("from hour to time", "TIMEX", "HOUR (to|until|till|-|–|and) HOUR HALF_DAY",
         _hours,
         ("It was shut from 9 to 5 p.m. => 9 = 2020-08-21T09:00; 5 p.m. = 2020-08-21T17:00",),
         parts=((0,), (1, 2))),
    Rule("about a time", "ABOUT_TIME", "(about|around) TIME_Z", lambda t: Modified(t, "APPROX")),
    Rule("exact time", "ABOUT_TIME", "TIME_Z", lambda t: t),
    Rule("about a time of day", "TIMEX", "(about|around) DAYTIME",
         lambda t: Modified(t, "APPROX") if _has_hour(t) else None,
         ("It broke at about 2 a.m. Tuesday. => about 2 a.m. Tuesday = 2020-08-18T02:00",)),
    Rule("time in two zones on a day", "TIMEX", "ABOUT_TIME \\( TIME_Z \\) ,? on? DAY_X", _twice,
         ("It broke at 9 a.m. (1300 GMT) Tuesday. "
          "=> 9 a.m. = 2020-08-18T09:00; 1300 GMT = 2020-08-18T13:00; Tuesday = 2020-08-18",),
         parts=((0,), (1,), (2,))),
    Rule("time, and that of another zone with its day", "TIMEX",
         "ABOUT_TIME \\( TIME_Z ,? on? DAY_X \\)", _glossed,
         ("It sank at 9 p.m. (0200 GMT Tuesday). "
          "=> 9 p.m. = 2020-08-17T21:00; 0200 GMT Tuesday = 2020-08-18T02:00",
          "It sank at 9 p.m. (10 p.m. EDT on Monday). "
          "=> 9 p.m. = 2020-08-17T21:00; 10 p.m. EDT on Monday = 2020-08-17T22:00"),
         parts=((0,), (1, 2))),
    Rule("time and that of another zone on a day", "TIMEX", "ABOUT_TIME / TIME_Z ,? on? DAY_X",
         _twice,
         ("It airs at 9 a.m. EDT/2 p.m. BST Monday. => 9 a.m. EDT = 2020-08-24T09:00; "
          "2 p.m. BST = 2020-08-24T14:00; Monday = 2020-08-24",),
         parts=((0,), (1,), (2,))),
)  # fmt: skip
