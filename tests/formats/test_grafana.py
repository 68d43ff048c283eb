"""Grafana's annotations: epoch milliseconds, read by numpy."""

import json
from html import unescape
from typing import Any

from numpy import datetime64, timedelta64

from service.present.shared.words import what
from service.timeline import Event
from tests.formats.calendar_days import edtf_days, known_days
from tests.formats.test_vis import day
from tests.formats.timelines import Case


def pairs(case: Case) -> list[tuple[dict[str, Any], Event]]:
    dated = [event for event in case.timeline.events if known_days(event.time)]
    return list(zip(json.loads(case.written("grafana")), dated, strict=True))


def test_every_dated_event_is_an_annotation(case: Case) -> None:
    for read, event in pairs(case):
        assert "<" not in read["title"]
        assert unescape(read["title"]) == what(event)
        assert event.prominence in read["tags"]
        assert "<script" not in read["text"]


def test_regions_are_the_days_of_the_edtf(case: Case) -> None:
    for read, event in pairs(case):
        assert type(read["time"]) is type(read["timeEnd"]) is int
        assert read["time"] < read["timeEnd"]
        start, end = (
            datetime64(read[name], "ms").astype("datetime64[D]") for name in ("time", "timeEnd")
        )
        first, last = edtf_days(event.time)
        if first is not None:
            assert start == day(first)
        if last is not None and event.time.grain != "daypart":
            assert end == day(last)


def test_open_ends_are_clipped(case: Case) -> None:
    tomorrow = datetime64(case.timeline.document.published.midnight.plus_days(1).isoformat())
    for read, event in pairs(case):
        if event.time.interval.end is None:
            start = datetime64(read["time"], "ms").astype("datetime64[D]")
            assert datetime64(read["timeEnd"], "ms") < max(tomorrow, start + timedelta64(1, "D"))
