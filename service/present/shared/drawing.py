"""What a chart draws: the events that have a date, where each lies, and why it lies there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from service.present.shared.dates import Stretch, drawn
from service.present.shared.words import spoken, why
from service.timeline import Event, Timeline


def drawn_events(timeline: Timeline) -> Iterator[tuple[Event, Stretch, Iterable[str]]]:
    """Yield each event that has a date, with its stretch and the reasons for it, in words."""
    said = spoken(timeline)
    for event in timeline.events:
        stretch = drawn(event.time, timeline.document.published)
        if stretch is not None:
            yield event, stretch, why(event, said)
