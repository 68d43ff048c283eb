"""For Grafana: annotations, as its JSON data sources take them (https://grafana.com/docs/grafana).

Times are epoch milliseconds, those of the dashboard in UTC. A region runs to the last millisecond.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any

from service.present.format import OBJECTS, Format
from service.present.shared.dates import Stretch, epoch_milliseconds
from service.present.shared.drawing import drawn_events
from service.present.shared.encoding import json_line
from service.present.shared.words import what
from service.timeline import Event, Timeline


def write(timeline: Timeline) -> str:
    """Return an annotation for each event that has a date, in an array at the root."""
    return json_line([_annotation(*drawn) for drawn in drawn_events(timeline)])


FORMAT = Format("application/vnd.dateline.grafana+json", "json", write, schema=OBJECTS)


def _annotation(event: Event, stretch: Stretch, reasons: Iterable[str]) -> dict[str, Any]:
    """Return an annotation; Grafana takes its title and its text for HTML."""
    time = event.time
    return {
        "id": event.id,
        "time": epoch_milliseconds(stretch.start),
        "timeEnd": epoch_milliseconds(stretch.end) - 1,
        "title": escape(what(event)),
        "text": "<br>".join(map(escape, reasons)),
        "tags": [event.prominence, event.factuality, time.source, time.relation, time.grain.value],
    }
