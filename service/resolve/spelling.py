"""How posts and histories of the development data write TIMEX3 values, where news does not.

The value alone differs: `start`, `end`, `grain` and the EDTF stay the calendar's, and so do the
values of events. Each spelling holds for a class of expressions, not for words; docs/values.md
lists them all.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from service.calendar.moment import Moment
from service.calendar.period import Grain, period_at, season
from service.recognise.meaning import (
    Direction,
    Duration,
    Fields,
    Meaning,
    Nearest,
    Relative,
    Repeated,
    Within,
)
from service.recognise.post import POST
from service.resolve.context import PUBLISHED
from service.resolve.durations import duration_value
from service.resolve.register import HISTORY, innermost
from service.resolve.resolution import Resolution


@dataclass(frozen=True, slots=True)
class Spelling:
    """One spelling: its class, an example (a post of 2014-06-18), and the function that writes.

    `write` takes the meaning, its place and the moment of publication; None leaves the value.
    """

    name: str
    example: str
    write: Callable[[Meaning, Resolution, Moment], str | None]


def spelled(meaning: Meaning, found: Resolution, register: str, published: Moment) -> str:
    """Return the TIMEX3 value of an expression as texts of this register write it."""
    for spelling in SPELLINGS.get(register, ()):
        value = spelling.write(meaning, found, published)
        if value is not None:
            return value
    return found.value


def _day(moment: Moment) -> str:
    return period_at(Grain.DAY, moment).value


def _year(meaning: Meaning, found: Resolution, _: Moment) -> str | None:
    core = innermost(meaning)
    told = isinstance(core, Fields) and core.year is not None
    if not told or found.period is None or found.period.grain is not Grain.YEAR:
        return None
    return f"{found.value}-XX-XX"


def _weekday(meaning: Meaning, found: Resolution, _: Moment) -> str | None:
    """Write the weekday behind its date; not where another date of the text tells the day."""
    weekday = _weekday_of(meaning)
    if weekday is None or found.period is None or found.anchor not in (None, PUBLISHED):
        return None
    if found.period.start.weekday != weekday or found.period.grain.rank > Grain.DAY.rank:
        return None
    date = _day(found.period.start)
    return f"{date}-WXX-{weekday}{found.value[len(date) :]}"


def _weekday_of(meaning: Meaning) -> int | None:
    core = innermost(meaning)
    if isinstance(core, Nearest):
        core = core.fields
    if isinstance(core, Relative) and isinstance(meaning, Within):
        core = meaning.fields if isinstance(meaning.fields, Fields) else core
    return core.weekday if isinstance(core, Fields) else None


def _week(_meaning: Meaning, found: Resolution, _: Moment) -> str | None:
    """Write the month of a week, which is that of its Thursday (as ISO 8601 does for the year)."""
    if found.period is None or found.period.grain is not Grain.WEEK:
        return None
    thursday = found.period.start.plus_days(3)
    return f"{period_at(Grain.MONTH, thursday).value}-{found.value[-3:]}"


def _winter(meaning: Meaning, found: Resolution, published: Moment) -> str | None:
    """Name a winter without a year by the year of the post, not by that of its December."""
    core = innermost(meaning)
    if isinstance(core, Nearest) and core.direction is Direction.THIS:
        core = core.fields
    if not isinstance(core, Fields) or core.season is None or core.year is not None:
        return None
    if found.period is None or found.period.start.year != published.year - 1:
        return None
    return season(published.year, core.season).value if core.season == "WI" else None


def _distance(meaning: Meaning, found: Resolution, published: Moment) -> str | None:
    """Count back to the day; hours and minutes, where the time of publication is not known, too."""
    core = innermost(meaning)
    if not isinstance(core, Relative) or not core.distance or core.count > 0:
        return None
    if core.grain.rank < Grain.DAY.rank:
        return _day(published) if found.period is None else None
    if found.period is None or found.anchor != PUBLISHED:
        return None
    if core.grain.rank < Grain.MONTH.rank:
        return _day(published.plus_days(core.count * _DAYS[core.grain]))
    return _day(published.plus_months(core.count * _MONTHS[core.grain]))


_DAYS = {Grain.DAY: 1, Grain.WEEKEND: 7, Grain.WEEK: 7}
_MONTHS = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: 12, Grain.DECADE: 120, Grain.CENTURY: 1200}


def _more(meaning: Meaning, found: Resolution, _: Moment) -> str | None:
    """Leave open how long it is in all: "3 more days" come on top of a length not told."""
    core = innermost(meaning)
    if not isinstance(core, Duration) or not core.more:
        return None
    return found.value.replace(core.amounts[0][0], "X")


def _rank(meaning: Meaning, found: Resolution, _: Moment) -> str | None:
    core = innermost(meaning)
    if isinstance(core, Duration) and core.rank is not None:
        return f"{found.value}-#{core.rank}"
    if isinstance(core, Fields) and core.century is not None and core.century >= 0:
        return f"P1C-#{core.century + 1}"
    return None


def _part_of_every_day(meaning: Meaning, found: Resolution, _: Moment) -> str | None:
    core = innermost(meaning)
    every = "XXXX-XX-XXT"
    if not isinstance(core, Repeated) or not found.value.startswith(every):
        return None
    part = found.value.removeprefix(every)
    return f"T{part}" if part.isalpha() else None


def _set(meaning: Meaning, found: Resolution, _: Moment) -> str | None:
    """Write a set by the pattern of its dates, as TIMEX2 does; a rate ("per day") is no set."""
    return _PATTERNS.get(found.value) if isinstance(meaning, Repeated) else None


_PATTERNS = {"P1D": "XXXX-XX-XX", "P1W": "XXXX-WXX", "P1M": "XXXX-XX", "P1Y": "XXXX"}


def _decades(meaning: Meaning, _found: Resolution, _: Moment) -> str | None:
    core = innermost(meaning)
    return duration_value(core, in_years=False) if isinstance(core, Duration) else None


def _carried_winter(meaning: Meaning, found: Resolution, _: Moment) -> str | None:
    """Name a winter without a year by the year in which it ends."""
    core = innermost(meaning)
    if not isinstance(core, Fields) or core.season != "WI" or core.year is not None:
        return None
    return season(found.period.start.year + 1, "WI").value if found.period else None


SPELLINGS = {
    HISTORY: (
        Spelling("a set", "daily => XXXX-XX-XX", _set),
        Spelling("decades", "a decade => P1DE", _decades),
        Spelling("a winter later on", "the winter => 1607-WI", _carried_winter),
    ),
    POST: (
        Spelling("a year", "2011 => 2011-XX-XX", _year),
        Spelling("a weekday", "this Fri => 2014-06-20-WXX-5", _weekday),
        Spelling("a week", "next week => 2014-06-W26", _week),
        Spelling("a winter", "winter => 2014-WI", _winter),
        Spelling("a distance from now", "2 years ago => 2012-06-18", _distance),
        Spelling("an addition", "3 more days => PXD", _more),
        Spelling("a rank", "1st year => P1Y-#1", _rank),
        Spelling("a part of every day", "every night => TNI", _part_of_every_day),
    ),
}
