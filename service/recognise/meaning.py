"""What the words of a time expression mean, before any calendar date is known.

A meaning never holds a date that the words do not say: "Thursday" is the field weekday 4, "two
weeks ago" is minus two weeks from now. `service.resolve` turns a meaning into a place on the
calendar, given an anchor.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum

from service.calendar.period import Grain


class Origin(StrEnum):
    """Where counting starts: the speaker's now, the date that the narrative has reached, or either.

    "last week" counts from now, "the following week" from then; "a year earlier" may do either.
    """

    NOW = "now"
    THEN = "then"
    EITHER = "either"


class Direction(StrEnum):
    """Which of the like periods is meant: the last, this, or the next one."""

    LAST = "last"
    THIS = "this"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class Fields:
    """Parts of a calendar date or a time of day as far as the words tell them.

    `year` is astronomical. `weekday` is ISO (Monday 1). `part` is a TIMEX3 part of the day (MO, AF,
    EV, NI, DT), `season` SP, SU, FA or WI. `zone` is the offset from UTC in minutes.
    `decade` is a year's first three digits (199), `century` the first two (19); before our era they
    are negative: -47 for the 470s BC, -4 for the 4th century BC. `short_year`: the century was left
    out ('98). `figures`: for a date in figures, how its day and month stand: "day-first",
    "month-first" or "either".
    """

    century: int | None = None
    decade: int | None = None
    year: int | None = None
    season: str | None = None
    half: int | None = None
    quarter: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: int | None = None
    short_year: bool = False
    figures: str | None = None

    def merged(self, other: Fields) -> Fields | None:
        """Return both together, or None where both tell the same part differently."""
        told = {}
        for name in _FIELD_NAMES:
            mine, theirs = getattr(self, name), getattr(other, name)
            if mine is not None and theirs is not None and mine is not False and mine != theirs:
                return None
            told[name] = mine if mine is not None and mine is not False else theirs
        return Fields(**told)


_FIELD_NAMES = tuple(field.name for field in fields(Fields))


@dataclass(frozen=True, slots=True)
class Relative:
    """The period of a grain `count` places from the origin: "last month", "two weeks ago".

    `distance`: told as a distance from now ("a year ago"), not by the calendar ("last year").
    """

    grain: Grain
    count: int
    origin: Origin = Origin.NOW
    distance: bool = False


@dataclass(frozen=True, slots=True)
class Uncounted:
    """A period of a grain, nobody says how many places from the origin: "a few weeks later"."""

    grain: Grain


@dataclass(frozen=True, slots=True)
class Nearest:
    """The last, this or the next period that has these fields: "last Monday", "next June"."""

    fields: Fields
    direction: Direction
    origin: Origin = Origin.NOW
    count: int = 1


@dataclass(frozen=True, slots=True)
class Beside:
    """The last before or the next after another date: "the Sunday after Easter".

    `base` None is what is no date: "the Friday before the accident".
    """

    fields: Fields
    direction: Direction = Direction.LAST
    base: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Within:
    """The fields or the holiday inside an outer period: "tomorrow morning", "January this year"."""

    fields: Fields | Holiday
    outer: Meaning


@dataclass(frozen=True, slots=True)
class Nth:
    """The n-th of something inside an outer period; -1 is the last: "the first Monday of May".

    `what` is a grain or fields with a weekday. `outer` None is the period that the text has
    reached: "the third week".
    """

    number: int
    what: Grain | Fields
    outer: Meaning | None


@dataclass(frozen=True, slots=True)
class Shifted:
    """So many grains from another date: "the day after tomorrow", "a week from Tuesday"."""

    base: Meaning
    grain: Grain
    count: int


@dataclass(frozen=True, slots=True)
class Holding:
    """The period of a grain that holds a date: "the week of March 6"."""

    grain: Grain
    base: Meaning


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch inside a period by TIMEX3's mod START, MID or END: "early May", "late 2011"."""

    base: Meaning
    mod: str


@dataclass(frozen=True, slots=True)
class Modified:
    """Anything with another TIMEX3 mod: APPROX, MORE_THAN, LESS_THAN, BEFORE, AFTER ..."""

    base: Meaning
    mod: str


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day, by the key of the holiday table, in the year that is told, or in none."""

    name: str
    year: int | None = None
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: TIMEX3 amounts such as ("2", "Y"), ("X", "D"), ("30", "TM").

    Decades, centuries and millennia are DE, CE and ML, as in TIMEX2.
    `side` tells where an anchored one lies: LAST "the past two years", NEXT "the coming days".
    `more`: on top of a length not told ("3 more days"). `rank`: one of a row ("first year").
    """

    amounts: tuple[tuple[str, str], ...]
    side: Direction | None = None
    more: bool = False
    rank: int | None = None


@dataclass(frozen=True, slots=True)
class Laid:
    """A length of time beside a date: LAST up to its end ("the six months ended June 30"), NEXT
    from its start ("the first six months of 2019"), by the `side` of the length.
    """

    length: Duration
    beside: Meaning


@dataclass(frozen=True, slots=True)
class Accounted:
    """A quarter of accounts by its end, and its number: "the fourth quarter ended Aug. 26"."""

    end: Meaning
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Repeated:
    """A set of times, by its TIMEX3 value: P1D, P1W, XXXX-WXX-1, XXXX-SU."""

    value: str


@dataclass(frozen=True, slots=True)
class Rate:
    """So much in each period, by its length in TIMEX3: P1D "per day", P1Y "$2 million a year"."""

    value: str


@dataclass(frozen=True, slots=True)
class Vague:
    """A reference without a place on the calendar: PAST_REF, PRESENT_REF or FUTURE_REF."""

    value: str


@dataclass(frozen=True, slots=True)
class Nothing:
    """Words that look like time and are not; they make no expression."""


NOTHING = Nothing()

Meaning = (
    Fields
    | Relative
    | Uncounted
    | Nearest
    | Beside
    | Within
    | Nth
    | Shifted
    | Holding
    | Part
    | Modified
    | Holiday
    | Duration
    | Laid
    | Accounted
    | Repeated
    | Rate
    | Vague
    | Nothing
)
