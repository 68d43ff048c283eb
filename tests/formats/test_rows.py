"""Rows for charts, read by numpy; test_browsers.py lets Vega-Lite read for itself."""

import json
from typing import Any

from numpy import datetime64, timedelta64

from service.present.shared.words import plain
from service.timeline import Event
from tests.formats.calendar_days import edtf_days
from tests.formats.test_vis import day
from tests.formats.timelines import Case


def pairs(case: Case) -> list[tuple[dict[str, Any], Event]]:
    return list(zip(json.loads(case.written("rows")), case.timeline.events, strict=True))


def moment(written: str) -> datetime64:
    return datetime64(written.removesuffix("Z"), "s")


def test_every_event_is_a_flat_row(case: Case) -> None:
    for row, event in pairs(case):
        assert not [value for value in row.values() if isinstance(value, (list, dict))]
        assert row["description"] == plain(event.description)
        assert (row["id"], row["grain"]) == (event.id, event.time.grain)
        assert row["edtf"] == event.time.edtf


def test_start_and_end_are_those_of_the_edtf(case: Case) -> None:
    for row, event in pairs(case):
        first, last = edtf_days(event.time)
        assert (row["start"] is None, row["end_exclusive"] is None) == (first is None, last is None)
        if first is not None:
            assert moment(row["start"]).astype("datetime64[D]") == day(first)
        if last is not None and event.time.grain != "daypart":
            end = moment(row["end_exclusive"]) - timedelta64(1, "s")
            assert end.astype("datetime64[D]") == day(last)


def test_there_is_always_a_stretch_to_draw(case: Case) -> None:
    for row, event in pairs(case):
        if edtf_days(event.time) == (None, None):
            assert row["draw_start"] is row["draw_end"] is None
            continue
        assert moment(row["draw_start"]) < moment(row["draw_end"])
        assert row["start"] in (None, row["draw_start"])
        assert row["end_exclusive"] in (None, row["draw_end"])
