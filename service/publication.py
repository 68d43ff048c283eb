"""The publication date as people and programs write it: a `Moment`, or a refusal that says why."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from dateparser import parse as parse_written

from service.calendar.moment import Moment, from_datetime

# "03/04/2020" is a day in April or one in March, by the country of the writer, and "20/08/21" may
# begin with its year. A date that reads the same in all orders is unambiguous: 13/04/2020.
_ORDERS = ("MDY", "DMY", "YMD")
# Absolute dates only ("yesterday" is none), all three parts of the day, and never the clock:
# dateparser wants a base for what it fills in, though nothing is left to fill in.
_STRICT = {
    "PARSERS": ["absolute-time"],
    "STRICT_PARSING": True,
    "REQUIRE_PARTS": ["year", "month", "day"],
    "RELATIVE_BASE": datetime(2000, 1, 1),
}


def read_published(written: str, zone: ZoneInfo | None = None) -> Moment:
    """Return the moment of publication, as the clock on the wall showed it in `zone`.

    Takes ISO 8601, else the usual written forms of a date. Without `zone` the offset that the date
    itself carries counts, if any. Raises ValueError for what names no day or more than one.
    """
    value = _iso(written.strip())
    if value is None:
        value = _written(written.strip())
    if zone is not None and isinstance(value, datetime) and value.tzinfo is not None:
        try:
            value = value.astimezone(zone)
        except OverflowError:
            raise ValueError("lies outside the years 1 to 9999 in that time zone") from None
    return from_datetime(value)


def read_zone(name: str) -> ZoneInfo:
    """Return the time zone of an IANA name, by the tzdata package and not by the machine's files.

    Raises LookupError for a name that it does not hold.
    """
    if name not in _zone_names():
        raise LookupError(name)
    with files("tzdata.zoneinfo").joinpath(*name.split("/")).open("rb") as data:
        return ZoneInfo.from_file(data, key=name)


@cache
def _zone_names() -> frozenset[str]:
    return frozenset(files("tzdata").joinpath("zones").read_text("ascii").split())


def _iso(text: str) -> date | datetime | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _written(text: str) -> datetime:
    found = set()
    for order in _ORDERS:
        value = parse_written(text, languages=["en"], settings={**_STRICT, "DATE_ORDER": order})
        if value is not None:
            found.add(value)
    if not found:
        raise ValueError("is no date with a day, a month and a year")
    if len(found) > 1:
        days = " or ".join(sorted(value.date().isoformat() for value in found))
        raise ValueError(f"can be read as {days}")
    return found.pop()
