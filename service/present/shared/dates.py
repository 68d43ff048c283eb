"""Calendar arithmetic for the formats: closed ends, whole days, parts, clocks, epochs.

Dates have no zone (they are those of the clock on the wall where "today" is meant), and formats that
count from an epoch are given them as if that wall hung in UTC.
"""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, datetime
from typing import NamedTuple

from service.calendar.moment import Moment
from service.calendar.period import Grain
from service.timeline import EventTime

_EPOCH = Moment(1970).ordinal
_CLOCKS = {Grain.HOUR: 4, Grain.MINUTE: 5, Grain.SECOND: 6}
_PARTS = {
    **_CLOCKS,
    **dict.fromkeys((Grain.MONTH, Grain.SEASON, Grain.QUARTER, Grain.HALF_YEAR), 2),
    **dict.fromkeys((Grain.YEAR, Grain.DECADE, Grain.CENTURY), 1),
}
_FIRST = Moment(1)
_HALF_DAY = 12 * 3600


class Stretch(NamedTuple):
    """A stretch of time with both ends known; `end` is the first moment after it."""

    start: Moment
    end: Moment

    @property
    def last(self) -> Moment:
        """The last second."""
        return self.end.plus_seconds(-1)


def is_exact(time: EventTime) -> bool:
    """Tell whether the event is known to the day or finer, or fills all of its stretch."""
    start, end = time.interval.start, time.interval.end
    if start is None or end is None:
        return False
    to_the_day = end <= start.plus_days(1) and not time.edtf.endswith("~")
    return to_the_day or time.relation == "throughout"


def has_clock(time: EventTime) -> bool:
    """Tell whether the hour is known; the hours of "in the evening" are only a convention."""
    return time.grain in _CLOCKS


def known_parts(time: EventTime) -> int:
    """Return how much of a date is known: 1 the year, 2 the month, 3 the day, 4 the hour, 5, 6.

    A range is of whole years or months where both its ends are.
    """
    start, end = time.interval.start, time.interval.end
    if time.grain is Grain.DAY and start is not None and end is not None:
        return next(n for n in (1, 2, 3) if n == 3 or start[n:] == end[n:] == _FIRST[n:])
    return _PARTS.get(time.grain, 3)


def closed(time: EventTime) -> Stretch | None:
    """Return the stretch of a time; of one open at an end the day at the other, None without any.

    The day of a night, which ends at six, is the one on which it begins: twelve hours before.
    """
    start, end = time.interval.start, time.interval.end
    if start is not None:
        return Stretch(start, end or start.midnight.plus_days(1))
    if end is None:
        return None
    if time.grain is Grain.DAYPART:
        return Stretch(end.plus_seconds(-_HALF_DAY), end)
    return Stretch(end.plus_seconds(-1).midnight, end)


def drawn(time: EventTime, published: Moment) -> Stretch | None:
    """Return the stretch to draw; None for what has no date.

    What has gone on since some day is drawn up to the day of publication, which is as far as the
    article knows; any other open end is cut at the known day.
    """
    start = time.interval.start
    tomorrow = published.midnight.plus_days(1)
    if time.relation == "since" and start is not None and start < tomorrow:
        return Stretch(start, tomorrow)
    return closed(time)


def in_days(time: EventTime) -> Stretch | None:
    """Return `closed` in whole days, for calendars; where the hour is known the clock is kept."""
    stretch = closed(time)
    if stretch is None or has_clock(time):
        return stretch
    first = stretch.start.midnight
    last = first if time.grain is Grain.DAYPART else stretch.last.midnight
    return Stretch(first, last.plus_days(1))


def python_dates(stretch: Stretch, *, clock: bool) -> tuple[date, date] | None:
    """Return start and end as dates, with `clock` as datetimes without a zone.

    None where Python's calendar, the years 1 to 9999, does not hold both.
    """
    if stretch.start.year < MINYEAR or stretch.end.year > MAXYEAR:
        return None
    if clock:
        return datetime(*stretch.start), datetime(*stretch.end)
    return date(*stretch.start[:3]), date(*stretch.end[:3])


def javascript(moment: Moment, *, clock: bool) -> str:
    """Return ISO 8601 as JavaScript's Date reads it, with six digits beyond the years 0 to 9999."""
    year = f"{moment.year:04d}" if 0 <= moment.year <= 9999 else f"{moment.year:+07d}"
    day = f"{year}-{moment.month:02d}-{moment.day:02d}"
    return f"{day}T{moment.hour:02d}:{moment.minute:02d}:{moment.second:02d}" if clock else day


def epoch_milliseconds(moment: Moment) -> int:
    """Return the milliseconds since 1970-01-01T00:00Z, negative before."""
    seconds = (moment.hour * 60 + moment.minute) * 60 + moment.second
    return ((moment.ordinal - _EPOCH) * 86_400 + seconds) * 1000
