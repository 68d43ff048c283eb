"""For Vega-Lite, Observable Plot and data frames: flat rows with ISO dates.

`start` and `end_exclusive` are null where the text leaves them open; `draw_start` and `draw_end`
never are, save for what has no date. JavaScript reads them all as UTC, so a chart in UTC shows the
right days in every zone.
"""

from __future__ import annotations

from typing import Any

from service.calendar.moment import Moment
from service.present.format import OBJECTS, Format
from service.present.shared.dates import drawn, javascript
from service.present.shared.encoding import json_line
from service.present.shared.fields import flat
from service.present.shared.words import spoken
from service.timeline import Event, Timeline


def write(timeline: Timeline) -> str:
    """Return a row for each event, in an array at the root."""
    said = spoken(timeline)
    published = timeline.document.published
    return json_line([{**flat(e, said), **_dates(e, published)} for e in timeline.events])


FORMAT = Format("application/vnd.dateline.rows+json", "json", write, schema=OBJECTS)


def _dates(event: Event, published: Moment) -> dict[str, Any]:
    interval = event.time.interval
    start, end = drawn(event.time, published) or (None, None)
    return {
        "start": _utc(interval.start),
        "end_exclusive": _utc(interval.end),
        "draw_start": _utc(start),
        "draw_end": _utc(end),
    }


def _utc(moment: Moment | None) -> str | None:
    """Return the date alone at midnight, which JavaScript takes for UTC, else the clock and Z."""
    if moment is None:
        return None
    if moment == moment.midnight:
        return javascript(moment, clock=False)
    return f"{javascript(moment, clock=True)}Z"
