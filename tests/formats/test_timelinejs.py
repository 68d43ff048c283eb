"""TimelineJS, by the rules of its documentation; test_browsers.py lets it read for itself."""

import json
from typing import Any

from service.present.shared.words import what, when
from service.timeline import Event
from tests.formats.calendar_days import Day, edtf_days, has_clock, known_days
from tests.formats.timelines import ODD, Case

PARTS = ("year", "month", "day", "hour", "minute", "second")


def slides(case: Case) -> list[dict[str, Any]]:
    return list(json.loads(case.written("timelinejs"))["events"])


def dated(case: Case) -> list[Event]:
    return [event for event in case.timeline.events if known_days(event.time)]


def parts(day: Day, count: int) -> dict[str, int]:
    return dict(zip(PARTS[:count], day, strict=False))


def test_every_dated_event_is_a_slide(case: Case) -> None:
    read = slides(case)
    assert [slide["unique_id"] for slide in read] == [event.id for event in dated(case)]
    for slide, event in zip(read, dated(case), strict=True):
        assert slide["display_date"] == when(event).replace("<", "&lt;")
        assert "<" not in slide["text"]["headline"]


def test_no_more_of_a_date_than_is_known(case: Case) -> None:
    for slide, event in zip(slides(case), dated(case), strict=True):
        start = slide["start_date"]
        assert tuple(start) == PARTS[: len(start)]
        if not has_clock(event.time):
            first, last = known_days(event.time) or ((), ())
            assert start == parts(first, len(start))
            assert len(start) <= 3
            if event.time.relation == "within" and event.time.grain in ("year", "decade"):
                assert len(start) == 1
            whole_month = last and first and first[1] != last[1]
            assert not (event.time.grain == "month" and len(start) != 2), whole_month


def test_ends_are_inclusive_and_have_the_parts_of_the_start(case: Case) -> None:
    for slide, event in zip(slides(case), dated(case), strict=True):
        first, last = edtf_days(event.time)
        start, end = slide["start_date"], slide.get("end_date")
        if first is None or last is None:
            assert end is None
        elif end is not None:
            assert end.keys() == start.keys()
            assert end != start
            assert has_clock(event.time) or end == parts(last, len(end))
        elif not has_clock(event.time):
            assert start == parts(last, len(start))


def test_what_has_no_date_is_told_on_the_title_slide() -> None:
    title = json.loads(Case("odd", ODD).written("timelinejs"))["title"]
    assert title["text"]["headline"] == "&lt;i&gt;Odd&lt;/i&gt; =| *things*"
    assert title["text"]["text"].count("<li>") == 2
    assert what(ODD.events[-1]).startswith("(planned)")
    assert "(planned)" in title["text"]["text"]
