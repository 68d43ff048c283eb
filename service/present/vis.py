"""For vis-timeline: the items of a DataSet (https://visjs.github.io/vis-timeline/docs/timeline)."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any

from service.calendar.moment import Moment
from service.present.format import OBJECTS, Format
from service.present.shared.dates import Stretch, javascript
from service.present.shared.drawing import drawn_events
from service.present.shared.encoding import json_line
from service.present.shared.words import what
from service.timeline import Event, Timeline


def write(timeline: Timeline) -> str:
    """Return an item for each event that has a date."""
    return json_line([_item(*drawn) for drawn in drawn_events(timeline)])


FORMAT = Format("application/vnd.dateline.vis+json", "json", write, schema=OBJECTS)


def _item(event: Event, stretch: Stretch, reasons: Iterable[str]) -> dict[str, Any]:
    return {
        "id": event.id,
        "content": escape(what(event)),
        "start": _date(stretch.start),
        "end": _date(stretch.end),
        # A range would be a hair where it is not longer than a day.
        "type": "range" if stretch.start.plus_days(1) < stretch.end else "box",
        "group": event.prominence,
        "title": "<br>".join(map(escape, reasons)),
        "className": _class_name(event),
        "edtf": event.time.edtf,
    }


def _date(moment: Moment) -> str:
    """Return a date with its clock: one without is midnight in London, not where it is read."""
    return javascript(moment, clock=True)


def _class_name(event: Event) -> str:
    time = event.time
    names = [f"grain-{time.grain.value}", f"source-{time.source}", f"relation-{time.relation}"]
    if time.interval.start is None:
        names.append("open-start")
    if time.interval.end is None:
        names.append("open-end")
    return " ".join([*names, f"factuality-{event.factuality}"])
