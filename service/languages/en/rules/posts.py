"""How people type dates: rules that hold in posts only (docs/values.md tells what a post is)."""

from __future__ import annotations

from dataclasses import replace

from service.calendar.period import Grain
from service.languages.en.rules.durations import lasting
from service.languages.en.rules.hours import twelve_hour
from service.languages.en.words import Unit
from service.recognise.grammar import Rule
from service.recognise.meaning import Duration, Fields, Origin, Relative, Within

POST = "post"
_HERE = Relative(Grain.DAY, 0)
_YESTERDAY = Relative(Grain.DAY, -1)
# "at 1600 Pennsylvania Avenue", "at 1200%".
_NO_CODE = r"(?!\s*(?-i:[A-Z])|[\w%]|[-/:.,]\d)"
_LONG = frozenset("DWMY")


def _one(unit: Unit) -> Duration | None:
    return lasting("1", unit) if unit[0] in _LONG else None


def _ranked(rank: int, unit: Unit) -> Duration | None:
    """Return "first year" as the first of a row of years, "last day" as a day."""
    one = _one(unit)
    return replace(one, rank=rank) if one and rank > 0 else one


def _no_year(time: Fields) -> Fields | None:
    """Return 2245 as a time, but not 1945 or 2015, where a year is as likely."""
    return None if time.hour in (19, 20) else time


# Before all others: after "at" four figures are no year; tonight is meant by "night", and today by
# "on a Friday".
TIMES = (
    Rule("a post's night", "TIMEX", "(night|nighttime)", lambda: Within(Fields(part="NI"), _HERE),
         ("omg so cold at night => night = 2020-08-21TNI",), register=POST),
    Rule("a post's greeting", "TIMEX", "DAYPART", lambda p: Within(p, _HERE),
         ("Morning all!! => Morning = 2020-08-21TMO",), register=POST),
    Rule("a post's time in four figures", "TIMEX", "CLOCK_4", lambda t: t,
         ("omg doors open at 1930 sharp => 1930 = 2020-08-21T19:30",),
         behind=r"(?:\bat |@ ?)", ahead=_NO_CODE, register=POST),
    Rule("a post's time limit in four figures", "TIMEX", "CLOCK_4", _no_year,
         ("omg awake till 0230 => 0230 = 2020-08-21T02:30",
          "waiting till 2019 lol => 2019 = 2019-XX-XX"),
         behind=r"\b(?:til|till|until) ", ahead=_NO_CODE, register=POST),
    Rule("a post's weekday", "TIMEX", "a WD", lambda w: w,
         ("school on a Friday! => a Friday = 2020-08-21-WXX-5",),
         ahead=r"(?!\s+[a-z])", register=POST),
)  # fmt: skip

RULES = (
    Rule("a post's hour tonight", "TIMEX", "HOUR ish? TONIGHT",
         lambda hour, _: Within(time, _HERE) if (time := twelve_hour(hour, True)) else None,
         ("lol see u at 9ish tonight => 9ish tonight = 2020-08-21T21:00",),
         behind=r"(?<![\d-] )(?<!\d-)", register=POST),
    Rule("a post's part of the day", "TIMEX", "(a|an|one) PART? DAYPART",
         lambda *caught: Within(caught[-1], _HERE),
         ("omg a late night => a late night = 2020-08-21TNI",), register=POST),
    Rule("a post's part of a day", "TIMEX", "(a|an) DAY_X DAYPART",
         lambda day, part: Within(part, day),
         ("chilling on a Friday evening => a Friday evening = 2020-08-21-WXX-5TEV",),
         register=POST),
    Rule("a post's last nights", "TIMEX", "last DAYPARTS", lambda p: Within(p, _YESTERDAY),
         ("omg last nights gig => last nights = 2020-08-20TNI",), register=POST),
    Rule("a post's weekend", "TIMEX", "(weekend|wkend|wknd)",
         lambda: Relative(Grain.WEEKEND, 0, Origin.EITHER),
         ("omg weekend! => weekend = 2020-W34-WE",), register=POST),
    Rule("a post's ranked day", "TIMEX", "(the)? RANK UNIT", _ranked,
         ("omg 1st year was fun => 1st year = P1Y-#1",), register=POST),
    Rule("a post's numbered day", "TIMEX", "UNIT INT", lambda unit, _: _one(unit),
         ("omg day 3 already => day 3 = P1D",), register=POST),
    Rule("a post's short unit", "TIMEX", "(a|an) UNIT_SHORT",
         lambda unit: lasting("1", unit) if unit[0] != "TS" else None,
         ("omg wait a min => a min = PT1M",), register=POST),
    Rule("a post's whole day", "TIMEX", "all UNIT", _one,
         ("slept all day lol => all day = P1D",), register=POST),
    Rule("a post's day", "TIMEX", "UNIT", _one,
         ("what a day lol => a day = P1D", "the day was rough lol =>"),
         behind=r"(?<!the )", register=POST),
)  # fmt: skip
