"""Times of day and parts of the day, alone and on a day."""

from __future__ import annotations

from dataclasses import replace

from service.calendar.period import Grain
from service.recognise.grammar import Rule
from service.recognise.meaning import Fields, Meaning, Nearest, Part, Relative, Within


def _half_day(fields: Fields, afternoon: bool) -> Fields | None:
    """Return a twelve-hour time as a twenty-four-hour one."""
    if fields.hour is None or not 1 <= fields.hour <= 12:
        return None
    return replace(fields, hour=fields.hour % 12 + (12 if afternoon else 0))


def _hour(hour: int, afternoon: bool) -> Fields | None:
    return _half_day(Fields(hour=hour, minute=0), afternoon)


def _on(day: Meaning, time: Fields) -> Within:
    return Within(time, day)


_HERE = Relative(Grain.DAY, 0)

RULES = (
    Rule("hour and half of day", "TIME", "HOUR HALF_DAY", _hour,
         ("It opens at 8 p.m. today. => 8 p.m. today = 2020-08-21T20:00",)),
    Rule("clock and half of day", "TIME", "(CLOCK|CLOCK_DOT|CLOCK_3|CLOCK_4) HALF_DAY", _half_day,
         ("Shots fell at 8:30 a.m. => 8:30 a.m. = 2020-08-21T08:30",)),
    Rule("clock", "TIME", "CLOCK", lambda t: t),
    Rule("clock hours", "TIME", "(CLOCK|CLOCK_4) (hrs|hours)", lambda t: t),
    Rule("noon", "TIME", "CLOCK_WORD", lambda t: t,
         ("The bomb went off at noon Thursday. => noon Thursday = 2020-08-20T12:00",)),
    Rule("o'clock", "TIME", "COUNT (o’clock|o'clock)",
         lambda n: Fields(hour=n, minute=0) if 1 <= n <= 12 else None),
    Rule("with zone", "TIME_Z", "TIME ,? (ZONE)", lambda t, zone: replace(t, zone=zone)),
    Rule("four figures with zone", "TIME_Z", "CLOCK_4 ZONE", lambda t, zone: replace(t, zone=zone),
         ("Lift-off came at 0618 EDT. => 0618 EDT = 2020-08-21T06:18",)),
    Rule("time", "TIME_Z", "TIME", lambda t: t),
    Rule("hour in a part of the day", "TIME_Z", "(HOUR|CLOCK) (o’clock)? in the DAYPART",
         lambda t, part: _in_part(t, part)),
    Rule("time on a day", "DAYTIME", "TIME_Z ,? (on)? DAY_X", lambda t, d: Within(t, d),
         ("It opens at 15:00 GMT Saturday. => 15:00 GMT Saturday = 2020-08-22T15:00",)),
    Rule("day and time", "DAYTIME", "DAY_X ,? (at)? TIME_Z", _on,
         ("It opens Saturday at 3 p.m. => Saturday at 3 p.m. = 2020-08-22T15:00",)),
    Rule("time alone", "DAYTIME", "TIME_Z", lambda t: t),
    Rule("part of the day", "DAYTIME", "(the|this)? DAYPART", lambda p: Within(p, _HERE)),
    Rule("this part", "DAYTIME", "this DAYPART", lambda p: Within(p, _HERE),
         ("It rained this morning. => this morning = 2020-08-21TMO",)),
    Rule("last night", "DAYTIME", "last DAYPART", lambda p: Within(p, Relative(Grain.DAY, -1)),
         ("It rained last night. => last night = 2020-08-20TNI",)),
    Rule("part on a day", "DAYTIME", "DAY_X DAYPART", _on,
         ("It rained on Tuesday night. => Tuesday night = 2020-08-18TNI",)),
    Rule("part of a day", "DAYTIME", "(the)? DAYPART (of|on)? DAY_X", lambda p, d: Within(p, d),
         ("It rained on the morning of Aug. 3. => the morning of Aug. 3 = 2020-08-03TMO",)),
    Rule("tonight", "DAYTIME", "TONIGHT", lambda _: Within(Fields(part="NI"), _HERE),
         ("It may rain tonight. => tonight = 2020-08-21TNI",)),
    Rule("overnight", "DAYTIME", "OVERNIGHT", lambda _: Within(Fields(part="NI"), _HERE)),
    Rule("time tonight", "DAYTIME", "TIME_Z TONIGHT", lambda t, _: Within(t, _HERE)),
    Rule("tonight at", "DAYTIME", "TONIGHT at TIME_Z", lambda _, t: Within(t, _HERE)),
    Rule("part of the daytime", "DAYTIME", "PART DAYTIME", lambda mod, t: Part(t, mod),
         ("It rained late Tuesday night. => late Tuesday night = 2020-08-18TNI",)),
    Rule("time of day", "TIMEX", "DAYTIME", lambda t: t,
         ("Good evening from the newsroom. =>",),
         behind=r"(?<!good )(?<!high )(?<!operation )(?<!\d[-:.])"),
)  # fmt: skip


def _in_part(time: int | Fields, part: Fields) -> Fields | None:
    """Return "6 in the morning" as a time."""
    fields = Fields(hour=time, minute=0) if isinstance(time, int) else time
    return _half_day(fields, part.part != "MO")
