"""The one order of a timeline.

Events go by the start of their intervals (open starts first), then by their ends (shorter first,
open ends last), then in the order in which the text tells them. Where the text says which of two
came first ("after", "resulted in") and their intervals overlap, so that dates cannot tell, the
earlier is put before the later, at the place of the later.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from service.attach.telling.entries import Told
from service.calendar.moment import Moment
from service.timeline import Event

_FIRST, _LAST = Moment(-(10**9)), Moment(10**9)


def order(told: Told) -> tuple[Event, ...]:
    """Return the events in timeline order, with their ids e1, e2 ... renewed in that order."""
    ordered = sorted(told.events, key=_key)
    for earlier, later in told.earlier:
        ordered = _stated(ordered, earlier, later)
    return tuple(replace(event, id=f"e{n}") for n, event in enumerate(ordered, 1))


def _key(event: Event) -> tuple[Moment, Moment, int]:
    interval = event.time.interval
    return interval.start or _FIRST, interval.end or _LAST, event.trigger.span.start


def _stated(events: Sequence[Event], earlier: str, later: str) -> list[Event]:
    """Return the events with one stated pair put right, where the dates leave it open."""
    places = {event.id: at for at, event in enumerate(events)}
    first, second = places[earlier], places[later]
    ordered = list(events)
    if first > second and events[first].time.interval.overlaps(events[second].time.interval):
        ordered.insert(second, ordered.pop(first))
    return ordered
