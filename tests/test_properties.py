"""What must hold for any text: assembled from the grammar's own words, or from anything."""

import edtf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.calendar.moment import Moment
from service.document import Document
from service.languages import load
from service.pipeline import extract
from service.present import json
from service.recognise.grammar import words_of
from service.timeline import Timeline
from tests.timex3 import is_value

PUBLISHED = Moment(2020, 8, 21, 9, 30)
ENGLISH = load("en")
VOCABULARY = [
    *sorted(words_of(ENGLISH.rules) | set(ENGLISH.words)),
    "1", "3", "20", "31", "1998", "2020", "500", "20th", "8:30", "3/4/2020", "2020-08-20", "90s",
    "'98", "1.5", "1/2", "Police", "said", "killed", "will", "meet", "the", "vote", ".", "\n\n",
]  # fmt: skip
PHRASES = st.lists(st.sampled_from(VOCABULARY), max_size=40).map(" ".join)
ANYTHING = st.text(max_size=200)
MODS = {None, "START", "MID", "END", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE",
        "EQUAL_OR_LESS", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"}  # fmt: skip


def read(text: str, title: str = "") -> Timeline:
    return extract(Document(text, PUBLISHED, title))


def check_expressions(timeline: Timeline) -> None:
    content, last = timeline.document.content, 0
    for number, expression in enumerate(timeline.expressions, 1):
        assert expression.id == f"t{number}"
        assert expression.span.of(content) == expression.text
        assert last <= expression.span.start < expression.span.end
        assert is_value(expression.value), expression.value
        assert expression.mod in MODS
        assert expression.type in ("DATE", "TIME", "DURATION", "SET")
        last = expression.span.end


def check_events(timeline: Timeline) -> None:
    content = timeline.document.content
    ids = {expression.id for expression in timeline.expressions}
    for number, event in enumerate(timeline.events, 1):
        assert event.id == f"e{number}"
        assert event.trigger.span.of(content) == event.trigger.text
        assert event.sentence.span.contains(event.trigger.span)
        assert event.description.strip()
        assert is_value(event.time.value), event.time.value
        assert edtf.parse_edtf(event.time.edtf)
        assert (event.time.expression in ids) == (event.time.source == "expression")
        assert 0 <= event.confidence <= 1


def check(timeline: Timeline) -> None:
    check_expressions(timeline)
    check_events(timeline)


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PHRASES)
def test_phrases_of_the_grammar(text: str) -> None:
    check(read(text))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ANYTHING, st.text(max_size=40))
def test_anything_with_any_title(text: str, title: str) -> None:
    check(read(text, title))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PHRASES)
def test_the_same_input_gives_the_same_bytes(text: str) -> None:
    assert json.write(read(text)) == json.write(read(text))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PHRASES, PHRASES)
def test_an_answer_does_not_depend_on_the_text_before(text: str, other: str) -> None:
    first = json.write(read(text))
    read(other)
    assert json.write(read(text)) == first


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PHRASES)
def test_without_inferred_every_date_is_expressed(text: str) -> None:
    document = Document(text, PUBLISHED)
    expressed = extract(document, inferred=False).events
    assert all(event.time.source == "expression" for event in expressed)
    assert len(expressed) <= len(extract(document).events)


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\x00", "\ud800", "?", "1" * 5000])
def test_texts_of_nothing(text: str) -> None:
    check(read(text))
