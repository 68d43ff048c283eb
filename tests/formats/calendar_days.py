"""The days of a date by the `edtf` package: what every format has to agree with."""

from functools import cache
from time import struct_time

from edtf import parse_edtf

from service.calendar.period import Grain
from service.timeline import EventTime

Day = tuple[int, int, int]


def edtf_days(time: EventTime) -> tuple[Day | None, Day | None]:
    """Return the first and the last day that an event's EDTF names, None where it is open.

    No date at all, and a year of five digits, which the package cannot read, are the interval.
    """
    if not time.edtf or time.edtf.startswith("Y"):
        start, end = time.interval.start, time.interval.end
        return start and start[:3], end and end.plus_seconds(-1)[:3]
    return _days(time.edtf)


def known_days(time: EventTime) -> tuple[Day, Day] | None:
    """Return the days of `edtf_days`, of a date open at one end only the known day."""
    first, last = edtf_days(time)
    if first is None or last is None:
        day = first or last
        return day and (day, day)
    return first, last


def has_clock(time: EventTime) -> bool:
    return time.grain in (Grain.HOUR, Grain.MINUTE, Grain.SECOND)


@cache
def _days(edtf: str) -> tuple[Day | None, Day | None]:
    date = parse_edtf(edtf)
    return _day(date.lower_strict()), _day(date.upper_strict())


def _day(date: struct_time | float) -> Day | None:
    return None if isinstance(date, float) else tuple(date)[:3]
