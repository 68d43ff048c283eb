"""For calendars: iCalendar (RFC 5545), written by the icalendar package.

Dates have no zone: days are VALUE=DATE, and times are floating. What no calendar holds (no date, a
year before 1 or after 9999) is a VJOURNAL without a date, which readers of events pass over.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from icalendar import STATUS, TRANSP, Calendar, Component, Journal
from icalendar import Event as CalendarEvent

from service.calendar.moment import Moment
from service.document import Document
from service.present.format import Format
from service.present.shared.dates import Stretch, has_clock, in_days, is_exact, python_dates
from service.present.shared.words import plain, spoken, what, when, why
from service.timeline import Event, Timeline

_PRODUCT = "-//Dateline//Event timelines//EN"
_STATUS = {
    "asserted": STATUS.CONFIRMED,
    "planned": STATUS.TENTATIVE,
    "possible": STATUS.TENTATIVE,
    "negated": STATUS.CANCELLED,
    "cancelled": STATUS.CANCELLED,
}
_OPEN = "This entry is the day that is known; the date is open at one end."


def write(timeline: Timeline) -> str:
    """Return a calendar; what identifies it and its entries is the same whenever it is written."""
    document = timeline.document
    said = spoken(timeline)
    digest = _digest(document)
    calendar = Calendar.new(
        prodid=_PRODUCT,
        uid=f"{digest}@dateline",
        name=plain(document.title) or None,
    )
    for event in timeline.events:
        calendar.add_component(
            _entry(
                event,
                uid=f"{digest}-{event.trigger.span.start}@dateline",
                stamp=_stamp(document.published),
                description=_description(event, said),
            )
        )
    return str(calendar.to_ical(), "utf-8")


FORMAT = Format("text/calendar; charset=utf-8", "ics", write)


def _digest(document: Document) -> str:
    told = f"{document.published.isoformat()}\n{document.content}"
    return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _stamp(published: Moment) -> datetime:
    """Return the time of publication, and not the clock's; year 1 for what is older than that."""
    readable = python_dates(Stretch(published, published), clock=True) is not None
    return datetime(*(published if readable else Moment(1)), tzinfo=UTC)


def _entry(event: Event, **told: Any) -> Component:
    """Return the VEVENT of an event, the VJOURNAL of one that no calendar holds."""
    told["categories"] = [event.prominence, event.factuality]
    exact = is_exact(event.time)
    summary = what(event) if exact else f"{when(event)}: {what(event)}"
    stretch = in_days(event.time)
    dates = stretch and python_dates(stretch, clock=has_clock(event.time))
    if not dates:
        return Journal.new(**told, summary=summary)
    return CalendarEvent.new(
        **told,
        summary=summary,
        start=dates[0],
        end=dates[1],
        status=_STATUS[event.factuality],
        transparency=TRANSP.OPAQUE if exact else TRANSP.TRANSPARENT,
    )


def _description(event: Event, said: Mapping[str, str]) -> str:
    interval = event.time.interval
    explained = (_OPEN,) if (interval.start is None) != (interval.end is None) else ()
    return "\n".join((*why(event, said), *explained))
