"""A table for a person at a terminal: when, and what happened."""

from __future__ import annotations

from textwrap import wrap

from service.present.format import Format
from service.timeline import Event, Timeline

WIDTH = 100
_INFERRED = "~"
_LEGEND = f"{_INFERRED} the date is inferred from the context"


def write(timeline: Timeline) -> str:
    """Return the events in order, one or more lines each, and what there is to warn of."""
    rows = [(_when(event), _what(event)) for event in timeline.events]
    lines = _laid_out(rows) if rows else ["No dated events."]
    if any(event.time.source == "inferred" for event in timeline.events):
        lines += ["", _LEGEND]
    if timeline.warnings:
        lines += ["", *(f"Warning: {_plain(each.message)}" for each in timeline.warnings)]
    return "\n".join(lines) + "\n"


FORMAT = Format("text/plain; charset=utf-8", write, main_only=True)


def _when(event: Event) -> str:
    mark = f" {_INFERRED}" if event.time.source == "inferred" else ""
    return _plain(event.time.label) + mark


def _what(event: Event) -> str:
    what = event.description
    if event.factuality != "asserted":
        what = f"({event.factuality}) {what}"
    if event.attribution is not None:
        what = f"{what} [{event.attribution.text}]"
    return _plain(what)


def _laid_out(rows: list[tuple[str, str]]) -> list[str]:
    """Return the lines of two columns, the second wrapped."""
    left = max(len(when) for when, _ in rows) + 2
    lines = []
    for when, what in rows:
        first, *more = wrap(what, max(WIDTH - left, 40), break_on_hyphens=False) or [""]
        lines.append(f"{when:<{left}}{first}".rstrip())
        lines += [" " * left + line for line in more]
    return lines


def _plain(text: str) -> str:
    """Return the text on one line, without what a terminal would take for a command."""
    spaced = " ".join(text.split())
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in spaced)
