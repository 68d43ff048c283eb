"""A table for a person at a terminal: when, and what happened."""

from __future__ import annotations

from textwrap import wrap

from service.present.format import Format
from service.present.shared.words import INFERRED, plain, what, when
from service.timeline import Event, Timeline

WIDTH = 100
_INFERRED = "~"
_LEGEND = f"{_INFERRED} {INFERRED}"


def write(timeline: Timeline) -> str:
    """Return the events in order, one or more lines each, and what there is to warn of."""
    rows = [(_when(event), what(event)) for event in timeline.events]
    lines = _laid_out(rows) if rows else ["No dated events."]
    if any(event.time.source == "inferred" for event in timeline.events):
        lines += ["", _LEGEND]
    if timeline.warnings:
        lines += ["", *(f"Warning: {plain(each.message)}" for each in timeline.warnings)]
    return "\n".join(lines) + "\n"


FORMAT = Format("text/plain; charset=utf-8", "txt", write, main_only=True)


def _when(event: Event) -> str:
    return f"{when(event)} {_INFERRED}" if event.time.source == "inferred" else when(event)


def _laid_out(rows: list[tuple[str, str]]) -> list[str]:
    """Return the lines of two columns, the second wrapped."""
    left = max(len(date) for date, _ in rows) + 2
    lines = []
    for date, told in rows:
        first, *more = wrap(told, max(WIDTH - left, 40), break_on_hyphens=False) or [""]
        lines.append(f"{date:<{left}}{first}".rstrip())
        lines += [" " * left + line for line in more]
    return lines
