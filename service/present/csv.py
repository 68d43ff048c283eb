"""For spreadsheets: a row for each event, under a row of names."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Any

from service.calendar.moment import Moment
from service.present.format import Format
from service.present.shared.fields import flat
from service.present.shared.words import spoken
from service.timeline import Event, Timeline

COLUMNS = (
    "id", "label", "start", "end_exclusive", "edtf", "description", "prominence", "factuality",
    "attribution", "participants", "grain", "relation", "source", "expression", "confidence",
    "trigger", "sentence",
)  # fmt: skip
# Excel takes a file that does not begin with this for one in the country's own eight-bit encoding.
_MARK = "\ufeff"
# A cell that begins so is taken for a formula (OWASP, CSV injection); an apostrophe makes it text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write(timeline: Timeline) -> str:
    """Return RFC 4180 text: a comma between cells, CR and LF between rows."""
    said = spoken(timeline)
    sheet = StringIO(newline="")
    writer = csv.writer(sheet)
    writer.writerow(COLUMNS)
    for event in timeline.events:
        cells = {**flat(event, said), **_ends(event)}
        writer.writerow([_guarded(cells[name]) for name in COLUMNS])
    return _MARK + sheet.getvalue()


FORMAT = Format("text/csv; charset=utf-8", "csv", write)


def _ends(event: Event) -> dict[str, str]:
    interval = event.time.interval
    return {"start": _iso(interval.start), "end_exclusive": _iso(interval.end)}


def _iso(moment: Moment | None) -> str:
    return "" if moment is None else moment.isoformat()


def _guarded(value: Any) -> Any:
    """Return the cell, made text where a spreadsheet would calculate it (a year BC, too)."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
