"""For FullCalendar: the events of a feed (https://fullcalendar.io/docs/event-parsing).

FullCalendar reads years of four digits, and takes those below 100 for years of the twentieth
century: what lies outside the years 100 to 9999 is left out, rather than shown on a wrong day.
"""

from __future__ import annotations

from typing import Any

from service.present.format import OBJECTS, Format
from service.present.shared.dates import Stretch, has_clock, in_days, is_exact, javascript
from service.present.shared.encoding import json_line
from service.present.shared.fields import flat
from service.present.shared.words import spoken, what
from service.timeline import Event, Timeline

_YEARS = range(100, 10_000)


def write(timeline: Timeline) -> str:
    """Return an event for each of the timeline's that a calendar can show."""
    said = spoken(timeline)
    return json_line(
        [
            _event(event, stretch, flat(event, said))
            for event in timeline.events
            if (stretch := in_days(event.time)) is not None and _is_readable(stretch)
        ]
    )


FORMAT = Format("application/vnd.dateline.fullcalendar+json", "json", write, schema=OBJECTS)


def _is_readable(stretch: Stretch) -> bool:
    return stretch.start.year in _YEARS and stretch.end.year in _YEARS


def _event(event: Event, stretch: Stretch, known: dict[str, Any]) -> dict[str, Any]:
    clock = has_clock(event.time)
    return {
        "id": event.id,
        "title": what(event),
        "start": javascript(stretch.start, clock=clock),
        "end": javascript(stretch.end, clock=clock),
        "allDay": not clock,
        "display": "auto" if is_exact(event.time) else "background",
        "classNames": [f"source-{event.time.source}", f"factuality-{event.factuality}"],
        "extendedProps": known,
    }
