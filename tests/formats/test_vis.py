"""vis-timeline's items, by its documentation; test_browsers.py lets it read for itself."""

import json
from html import unescape
from typing import Any

from numpy import datetime64, timedelta64

from service.present.shared.words import what
from service.timeline import Event
from tests.formats.calendar_days import edtf_days, has_clock, known_days
from tests.formats.timelines import Case


def pairs(case: Case) -> list[tuple[dict[str, Any], Event]]:
    dated = [event for event in case.timeline.events if known_days(event.time)]
    return list(zip(json.loads(case.written("vis")), dated, strict=True))


def test_every_dated_event_is_an_item(case: Case) -> None:
    for item, event in pairs(case):
        assert (item["id"], item["group"], item["edtf"]) == (
            event.id,
            event.prominence,
            event.time.edtf,
        )
        assert "<" not in item["content"]
        assert unescape(item["content"]) == what(event)
        assert f"grain-{event.time.grain.value}" in item["className"].split()
        assert f"source-{event.time.source}" in item["className"].split()


def test_items_lie_where_the_edtf_does(case: Case) -> None:
    published = datetime64(case.timeline.document.published.midnight.isoformat())
    for item, event in pairs(case):
        start, end = datetime64(item["start"]), datetime64(item["end"])
        assert start < end
        first, last = edtf_days(event.time)
        if first is not None:
            assert start.astype("datetime64[D]") == day(first)
        if last is not None and event.time.grain != "daypart":
            assert (end - timedelta64(1, "s")).astype("datetime64[D]") == day(last)
        if last is None and event.time.relation == "since" and day(first) <= published:
            assert end == published + timedelta64(1, "D")


def test_a_range_is_what_is_longer_than_a_day(case: Case) -> None:
    for item, event in pairs(case):
        longer = datetime64(item["end"]) - datetime64(item["start"]) > timedelta64(1, "D")
        assert item["type"] == ("range" if longer else "box")
        assert not (longer and has_clock(event.time))


def day(parts: tuple[int, int, int]) -> datetime64:
    year, month, of_month = parts
    return datetime64(
        f"{year:05d}-{month:02d}-{of_month:02d}"
        if year < 0
        else f"{year:04d}-{month:02d}-{of_month:02d}"
    )
