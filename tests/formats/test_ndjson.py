"""NDJSON, read a line at a time: the events of the contract's JSON."""

import json

from tests.formats.timelines import EMPTY, Case


def test_every_line_is_an_event(case: Case) -> None:
    read = [json.loads(line) for line in case.written("ndjson").splitlines()]
    assert read == json.loads(case.written("json"))["events"]


def test_no_event_is_no_line() -> None:
    assert Case("empty", EMPTY).written("ndjson") == ""
