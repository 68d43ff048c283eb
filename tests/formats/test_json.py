"""The contract's JSON, read by Python's json, and checked by JSON Schema and the edtf package."""

import json
from typing import Any

import jsonschema

from tests.formats.calendar_days import edtf_days
from tests.formats.timelines import Case


def test_keeps_the_contract(case: Case, specification: dict[str, Any]) -> None:
    schema = {
        "$ref": "#/components/schemas/Timeline",
        "components": specification["components"],
    }
    read = json.loads(case.written("json"))
    jsonschema.validate(read, schema)
    assert [event["id"] for event in read["events"]] == [e.id for e in case.timeline.events]


def test_start_and_end_are_those_of_the_edtf(case: Case) -> None:
    read = json.loads(case.written("json"))["events"]
    for told, event in zip(read, case.timeline.events, strict=True):
        first, _ = edtf_days(event.time)
        start = told["time"]["start"]
        assert (start is None) is (first is None)
        assert first is None or start.startswith(iso(first))


def iso(day: tuple[int, int, int]) -> str:
    year, month, of_month = day
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{of_month:02d}"
