"""English words of time: what each stands for, by the symbol that the rules use."""

from __future__ import annotations

import re
from typing import Any

from service.calendar.period import Grain
from service.languages.en.holidays import SIGNS as HOLIDAY_SIGNS
from service.languages.language import Symbols
from service.recognise.meaning import Direction, Fields, Relative, Vague

MONTHS = (
    "january february march april may june july august september october november december"
).split()
_MONTH_ABBREVIATIONS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAY_ABBREVIATIONS = {
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5,
    "sat": 6, "sun": 7,
}  # fmt: skip
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
# "Falls" and "springs" are water.
_COUNTED_SEASONS = ("summer", "autumn", "winter")
_DAYPARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "nite": "NI",
    "daytime": "DT", "dawn": "MO", "dusk": "EV", "sunrise": "MO", "sunset": "EV",
    "nightfall": "NI", "daybreak": "MO", "nighttime": "NI", "morn": "MO",
    "midmorning": "MO", "midafternoon": "AF", "arvo": "AF",
}  # fmt: skip
_LIGHTS = ("dawn", "dusk", "sunrise", "sunset", "daybreak")
_CLOCK_WORDS = {"noon": 12, "midday": 12, "midnight": 24}

Unit = tuple[str, int, Grain, int]
# Units: the TIMEX3 letter of a duration (a leading T is a time of day), how many of it one makes,
# and the grain for counting on the calendar with how many of that.
_UNITS: dict[str, Unit] = {
    "second": ("TS", 1, Grain.SECOND, 1),
    "minute": ("TM", 1, Grain.MINUTE, 1),
    "hour": ("TH", 1, Grain.HOUR, 1),
    "day": ("D", 1, Grain.DAY, 1),
    "week": ("W", 1, Grain.WEEK, 1),
    "weekend": ("WE", 1, Grain.WEEKEND, 1),
    "fortnight": ("W", 2, Grain.WEEK, 2),
    "month": ("M", 1, Grain.MONTH, 1),
    "quarter": ("Q", 1, Grain.QUARTER, 1),
    "year": ("Y", 1, Grain.YEAR, 1),
    "decade": ("Y", 10, Grain.DECADE, 1),
    "century": ("Y", 100, Grain.CENTURY, 1),
    "millennium": ("Y", 1000, Grain.CENTURY, 10),
}
_UNIT_PLURALS = {"century": "centuries", "millennium": "millennia"}
_UNIT_ABBREVIATIONS = {
    "sec": "second", "secs": "second", "min": "minute", "mins": "minute", "hr": "hour",
    "hrs": "hour", "wk": "week", "wks": "week", "mth": "month", "mths": "month", "yr": "year",
    "yrs": "year",
}  # fmt: skip

_CARDINALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = dict(
    zip(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        range(20, 100, 10),
        strict=True,
    )
)
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_DECADES = {f"{word[:-1]}ies": tens // 10 for word, tens in _TENS.items()}

_DAYS = {
    "today": 0, "tdy": 0, "yesterday": -1, "yest": -1, "tmoro": 1, "2morrow": 1,
    "2day": 0, "2moro": 1, "yday": -1, "tomorrow": 1, "tmr": 1,
    "tmrw": 1, "trmw": 1, "tomo": 1, "tmw": 1, "tomoz": 1,
}  # fmt: skip
_DIRECTIONS = {
    "last": Direction.LAST, "past": Direction.LAST, "previous": Direction.LAST,
    "preceding": Direction.LAST, "prior": Direction.LAST, "this": Direction.THIS,
    "current": Direction.THIS, "present": Direction.THIS, "next": Direction.NEXT,
    "nxt": Direction.NEXT, "coming": Direction.NEXT, "following": Direction.NEXT,
    "upcoming": Direction.NEXT,
}  # fmt: skip
_VAGUE = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF",
    "presently": "PRESENT_REF", "recently": "PAST_REF", "lately": "PAST_REF",
}  # fmt: skip
_FREQUENCIES = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W",
    "biweekly": "P2W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y",
    "everyday": "P1D",
}  # fmt: skip
# Minutes from UTC. Of names that several zones share, the one that American news means.
_ZONES = {
    "gmt": 0, "utc": 0, "bst": 60, "cet": 60, "cest": 120, "est": -300, "edt": -240, "cst": -360,
    "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "sgt": 480, "jst": 540,
    "et": -300, "ct": -360, "pt": -480, "ist": 330, "aest": 600, "aedt": 660, "acst": 570,
    "acdt": 630, "awst": 480, "nzst": 720, "nzdt": 780, "hkt": 480, "pkt": 300, "wib": 420,
    "sast": 120, "eet": 120, "eest": 180, "kst": 540, "akst": -540, "akdt": -480, "hst": -600,
    "aoe": -720, "msk": 180,
}  # fmt: skip


# Words that the rules name themselves and that alone show that time is spoken of.
_SIGNS = (
    "ago moment past present time term latest possible weekends quarterly current recent former "
    "half clock fy eod cob"
).split()


# What stands for each symbol of the rules.
_SYMBOLS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("MONTH", {word: number for number, word in enumerate(MONTHS, 1)}),
    ("MONTH_SHORT", _MONTH_ABBREVIATIONS),
    ("WEEKDAY", {word: Fields(weekday=n) for n, word in enumerate(WEEKDAYS, 1)}),
    ("WEEKDAYS", {f"{word}s": Fields(weekday=n) for n, word in enumerate(WEEKDAYS, 1)}),
    ("WEEKDAY_SHORT", {word: Fields(weekday=n) for word, n in WEEKDAY_ABBREVIATIONS.items()}),
    ("SEASON", {word: Fields(season=code) for word, code in _SEASONS.items()}),
    ("SEASONS", {f"{word}s": Fields(season=_SEASONS[word]) for word in _COUNTED_SEASONS}),
    ("DAYPART", {word: Fields(part=code) for word, code in _DAYPARTS.items()}),
    ("DAYPARTS", {f"{word}s": Fields(part=code) for word, code in _DAYPARTS.items()}),
    ("DAWN", {word: Fields(part=_DAYPARTS[word]) for word in _LIGHTS}),
    ("CLOCK_WORD", {word: Fields(hour=hour, minute=0) for word, hour in _CLOCK_WORDS.items()}),
    ("UNIT", _UNITS),
    ("UNIT_LONG", {f"{word}long": unit for word, unit in _UNITS.items()}),
    ("UNIT", dict.fromkeys(("wkend", "wknd"), _UNITS["weekend"])),
    ("CENTURY_UNIT", {"century": _UNITS["century"]}),
    ("UNITS", {_UNIT_PLURALS.get(word, f"{word}s"): unit for word, unit in _UNITS.items()}),
    ("UNIT_SHORT", {word: _UNITS[name] for word, name in _UNIT_ABBREVIATIONS.items()}),
    ("CARDINAL", {word: number for number, word in enumerate(_CARDINALS)}),
    ("TENS", _TENS),
    ("ORDINAL", {word: number for number, word in enumerate(_ORDINALS, 1)}),
    ("DECADE", {word: Fields(decade=190 + number) for word, number in _DECADES.items()}),
    ("NEAR_DAY", {word: Relative(Grain.DAY, count) for word, count in _DAYS.items()}),
    ("DIRECTION", _DIRECTIONS),
    ("VAGUE", {word: Vague(value) for word, value in _VAGUE.items()}),
    ("FREQUENCY", _FREQUENCIES),
    ("ZONE", _ZONES),
    ("HALF_DAY", {"am": False, "a.m.": False, "a.m": False, "pm": True, "p.m.": True, "p.m": True}),
    ("TONIGHT", dict.fromkeys(("tonight", "tonite", "2nite"))),
    ("OVERNIGHT", {"overnight": None}),
    ("FUTURE", {"future": None}),
    ("FIELDS", {"9/11": Fields(year=2001, month=9, day=11)}),
    ("QUARTER_P", {f"q{quarter}": Fields(quarter=quarter) for quarter in range(1, 5)}),
    ("HALF_Q", {"h1": Fields(half=1), "h2": Fields(half=2)}),
    ("QUARTER_P", {f"{quarter}q": Fields(quarter=quarter) for quarter in range(1, 5)}),
    ("HALF_YEAR", {f"{half}h": Fields(half=half) for half in (1, 2)}),
    ("BEFORE_OUR_ERA", dict.fromkeys(("bc", "bce", "b.c.", "b.c"))),
    ("OUR_ERA", dict.fromkeys(("ad", "a.d."))),
    ("SIGN", dict.fromkeys((*_SIGNS, *HOLIDAY_SIGNS))),
)


def _table() -> dict[str, Symbols]:
    """Return the symbols of every word."""
    words: dict[str, list[tuple[str, Any]]] = {}
    for symbol, values in _SYMBOLS:
        for word, value in values.items():
            words.setdefault(word, []).append((symbol, value))
    return {word: tuple(symbols) for word, symbols in words.items()}


WORDS = _table()
# Codes of accounts that a year clings to: "FY24", "3Q24", "1H25".
GLUED = frozenset(["fy", "1q", "2q", "3q", "4q", "1h", "2h"])
# Numbers and directions alone tell no time.
WEAK = frozenset(["CARDINAL", "ORDINAL", "DIRECTION"])

# "until Friday", "extended to Nov. 16": ahead, or the nearest, whatever the tense of the verb; but
# accounts "for the six months to June 30" or "the year to May" tell June by their tense, and so
# does the end of a range: "was closed from Jan. 22 to Feb. 8".
BOUNDS = re.compile(
    r"\b(?:(?P<range>from (?:[\w.,'’]+ ){1,3}(?:to|until|through))|"
    r"until|till|til|through|ahead of|"
    r"(?P<aim>(?<!months )(?<!weeks )(?<!year )(?<!backdated )(?<!retroactive )to|for)|"
    r"(?P<since>since|(?<!be )ended(?: on| in)?|"
    r"(?:minister|president|mayor|governor|chairman|chief|leader|secretary|captain|manager) until)|"
    r"(?P<near>as of)|(?P<deadline>by)|effective|payable) (?:the )?$",
    re.IGNORECASE,
)
# "said on Tuesday it would go": the day of the saying, whatever the parser makes of it.
REPORTED = re.compile(r"\b(?:(?<!be )said|announced|reported|told \w+)(?: on)? $", re.I)
# "The steepest drop since March 2020", "more than in May 2019": what follows goes on from neither.
PASSING = re.compile(r"\b(?:since|than|versus)(?: in| on)?(?: the)? $", re.I)

# The commonest words of English texts; they make up a third and more of any article.
FUNCTION_WORDS = frozenset(
    "the of and to in a is that for it was on are as with his they at be this from i have or by "
    "had not but what all were when we there can an your which their said if do will each about "
    "how up out them then she many some so these would other into has more her him no could my "
    "than been who its after before over between under also".split()
)
