"""For TimelineJS (Knight Lab): https://timeline.knightlab.com/docs/json-format.html.

It skips an event without a start in silence, so events without any date are told on the title
slide. It drops an end unless both ends have the same parts, and takes an end for inclusive. All its
texts are HTML.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from service.calendar.moment import Moment
from service.present.format import Format
from service.present.shared.dates import Stretch, in_days, known_parts
from service.present.shared.encoding import json_line
from service.present.shared.words import plain, spoken, what, when, why
from service.timeline import Event, Timeline

_PARTS = ("year", "month", "day", "hour", "minute", "second")


def write(timeline: Timeline) -> str:
    """Return the object that `new TL.Timeline(element, object)` takes."""
    said = spoken(timeline)
    slides, undated = [], []
    for event in timeline.events:
        stretch = in_days(event.time)
        if stretch is None:
            undated.append(what(event))
        else:
            slides.append(_slide(event, stretch, why(event, said)))
    return json_line({**_title(timeline.document.title, undated), "events": slides})


FORMAT = Format(
    "application/vnd.dateline.timelinejs+json", "json", write, schema={"type": "object"}
)


def _slide(event: Event, stretch: Stretch, reasons: Iterable[str]) -> dict[str, Any]:
    text = "".join(f"<p>{escape(reason)}</p>" for reason in reasons)
    return {
        "unique_id": event.id,
        **_dates(event, stretch),
        "display_date": escape(when(event)),
        "text": {"headline": escape(what(event)), "text": text},
        "group": event.prominence,
    }


def _dates(event: Event, stretch: Stretch) -> dict[str, Any]:
    """Return the start, and the end where it is known and another."""
    interval = event.time.interval
    count = known_parts(event.time)
    first, last = _parts(stretch.start, count), _parts(stretch.last, count)
    if interval.start is None or interval.end is None or first == last:
        return {"start_date": first}
    return {"start_date": first, "end_date": last}


def _parts(moment: Moment, count: int) -> dict[str, int]:
    return dict(zip(_PARTS[:count], moment, strict=False))


def _title(title: str, undated: Sequence[str]) -> dict[str, Any]:
    """Return the title slide, where there is something to show on it."""
    if not title and not undated:
        return {}
    listed = "".join(f"<li>{escape(each)}</li>" for each in undated)
    text = f"<p>Without a date:</p><ul>{listed}</ul>" if undated else ""
    shown = {"headline": escape(plain(title)), "text": text}
    return {"title": {"unique_id": "title", "text": shown}}
