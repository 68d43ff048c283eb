"""What must hold for the answer to any article, whatever its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import edtf
import fastjsonschema
import yaml

from service.calendar.interval import Interval
from service.calendar.moment import Moment, is_date
from service.document import Document
from service.present.json import structure
from service.timeline import Timeline
from tests.conftest import ROOT
from tests.timex3 import is_value

MODS = {None, "START", "MID", "END", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE",
        "EQUAL_OR_LESS", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"}  # fmt: skip
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_INSTANT = re.compile(r"-?\d{4,}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?")


def check(timeline: Timeline) -> None:
    """Fail with an AssertionError, or a JsonSchemaException, for an answer outside the contract."""
    answer = structure(timeline)
    _validator()(answer)
    for quote in _quotes(answer):
        _check_quote(quote, timeline.document)
    _check_expressions(timeline)
    _check_events(timeline)


@cache
def _validator() -> Any:
    """Return openapi.yaml's schema of the answer, compiled."""
    specification = yaml.safe_load((ROOT / "openapi.yaml").read_text("utf-8"))
    components = {"components": specification["components"]}
    return fastjsonschema.compile({"$ref": "#/components/schemas/Timeline", **components})


def _quotes(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every object of the answer that quotes the article."""
    if isinstance(value, dict):
        if "span" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _quotes(each)


def _check_quote(quote: dict[str, Any], document: Document) -> None:
    span = quote["span"]
    source = document.title if span.get("of") == "title" else document.text
    assert 0 <= span["start"] < span["end"] <= len(source), quote
    # A participant is told so that it can be read alone: without clauses, a pronoun by its name.
    if "text" in quote and "role" not in quote:
        quoted = source[span["start"] : span["end"]]
        # What the parser is given has blanks for NULs, too (service/parse/pipeline.py).
        assert quote["text"] in (quoted, " ".join(quoted.replace("\0", " ").split())), quote


def _check_expressions(timeline: Timeline) -> None:
    last = 0
    for number, expression in enumerate(timeline.expressions, 1):
        assert expression.id == f"t{number}"
        assert last <= expression.span.start < expression.span.end
        assert is_value(expression.value), expression.value
        assert expression.mod in MODS
        _check_interval(expression.interval)
        last = expression.span.end


def _check_events(timeline: Timeline) -> None:
    ids = {expression.id for expression in timeline.expressions}
    for number, event in enumerate(timeline.events, 1):
        assert event.id == f"e{number}"
        assert event.sentence.span.contains(event.trigger.span)
        assert event.description.strip()
        assert is_value(event.time.value), event.time.value
        assert _is_edtf(event.time.edtf), event.time.edtf
        assert (event.time.expression in ids) == (event.time.source == "expression")
        assert event.time.interval is not None
        _check_interval(event.time.interval)


def _check_interval(interval: Interval | None) -> None:
    if interval is None:
        return
    ends = [moment for moment in (interval.start, interval.end) if moment is not None]
    assert ends, "an interval that is open on both sides says nothing"
    assert ends == sorted(set(ends))
    for moment in ends:
        assert _is_moment(moment), moment
        assert _INSTANT.fullmatch(moment.isoformat())


def _is_moment(moment: Moment) -> bool:
    clock = moment.hour < 24 and moment.minute < 60 and moment.second < 60
    return is_date(moment.year, moment.month, moment.day) and clock and min(moment[3:]) >= 0


def _is_edtf(text: str) -> bool:
    """Tell whether a text is a date in EDTF, or an interval from one to another or to "..".

    The library reads each end ("198X", "Y10000"), but not all of them in an interval.
    """
    ends = text.split("/")
    return len(ends) <= 2 and all(end == ".." or _is_edtf_date(end) for end in ends)


@cache
def _is_edtf_date(text: str) -> bool:
    if _DAY.fullmatch(text):  # most are, and the library takes its time
        return is_date(*map(int, text.split("-")))
    try:
        return bool(edtf.parse_edtf(text))
    except edtf.EDTFParseException:
        return False
