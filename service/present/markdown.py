"""For documents: a table in GitHub Flavored Markdown."""

from __future__ import annotations

import re

from service.present.format import Format
from service.present.shared.words import INFERRED, plain, what, when
from service.timeline import Event, Timeline

_HEAD = "| When | What | EDTF |\n| --- | --- | --- |\n"
_MARK = r"\*"
# What begins code, emphasis, a link, an image, HTML, an entity, a cell, mathematics.
_MEANINGFUL = re.compile(r"[\\`*_\[\]<>#|~&$]")


def write(timeline: Timeline) -> str:
    """Return the table, and below it what there is to explain and to warn of."""
    parts = [
        _HEAD + "".join(map(_row, timeline.events)) if timeline.events else "No dated events.\n"
    ]
    if any(event.time.source == "inferred" for event in timeline.events):
        parts.append(f"{_MARK} {INFERRED}\n")
    parts += [f"Warning: {_text(each.message)}\n" for each in timeline.warnings]
    return "\n".join(parts)


FORMAT = Format("text/markdown; charset=utf-8", "md", write, main_only=True)


def _row(event: Event) -> str:
    mark = f" {_MARK}" if event.time.source == "inferred" else ""
    edtf = f"`{event.time.edtf}`" if event.time.edtf else ""
    return f"| {_text(when(event))}{mark} | {_text(what(event))} | {edtf} |\n"


def _text(text: str) -> str:
    """Return the text as Markdown that shows it as it is."""
    return _MEANINGFUL.sub(r"\\\g<0>", plain(text))
