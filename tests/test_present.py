"""The formats, on a timeline made by hand."""

import json
from dataclasses import replace

import pytest

from service import present
from service.span import Span
from service.timeline import Timeline


def rendered(timeline: Timeline, name: str, *, every: bool = False) -> str:
    return present.render(timeline, present.find(name), every=every).decode("utf-8")


def test_formats_are_found_by_their_names() -> None:
    assert {"json", "table"} <= set(present.names())
    assert "format" not in present.names()
    assert all(present.find(name).media_type for name in present.names())


def test_an_unknown_format_is_told_the_known_ones() -> None:
    with pytest.raises(LookupError, match=r"csv, .*, vis"):
        present.find("papyrus")


def test_json_spans_cover_their_words(timeline: Timeline) -> None:
    answer = json.loads(rendered(timeline, "json"))
    quotes = [answer["events"][1][key] for key in ("trigger", "sentence", "attribution")]
    quotes += answer["events"][1]["participants"] + answer["expressions"]
    for quote in quotes:
        assert "of" not in quote["span"]
        span = Span(quote["span"]["start"], quote["span"]["end"])
        assert span.of(timeline.document.text) == quote["text"]


def test_json_says_which_spans_are_of_the_title(timeline: Timeline) -> None:
    [mention] = json.loads(rendered(timeline, "json"))["events"][0]["mentions"]
    assert mention == {"text": "Talks", "span": {"start": 0, "end": 5, "of": "title"}}


def test_json_holds_every_event_and_all_of_it(timeline: Timeline) -> None:
    answer = json.loads(rendered(timeline, "json"))
    assert answer["published"] == "2020-08-21"
    assert [event["prominence"] for event in answer["events"]] == ["main", "detail"]
    first, second = answer["events"]
    assert first["time"] == {
        "value": "2020-05",
        "edtf": "2020-05",
        "label": "May 2020",
        "grain": "month",
        "relation": "within",
        "start": "2020-05-01",
        "end": "2020-06-01",
        "source": "expression",
        "expression": "t1",
    }
    assert (second["time"]["end"], second["time"]["expression"]) == (None, None)
    assert answer["warnings"][0]["span"] == {"start": 14, "end": 17}
    assert first["confidence"] == 0.91


def test_json_survives_half_a_character(timeline: Timeline) -> None:
    halved = replace(timeline.events[0], description="\ud83d left")
    answer = json.loads(rendered(replace(timeline, events=(halved,)), "json"))
    assert answer["events"][0]["description"] == "\ud83d left"


def test_formats_change_nothing(timeline: Timeline) -> None:
    for name in present.names():
        assert rendered(timeline, name) == rendered(timeline, name)
