"""What must hold for any article: some thousands here, `make fuzz` reads many more of them."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.calendar.moment import Moment
from service.document import Document
from service.pipeline import extract
from service.present import json
from service.timeline import Timeline
from tests.contract import check
from tests.fuzzing.articles import BYTES, assemble

PUBLISHED = Moment(2020, 8, 21, 9, 30)
ARTICLES = BYTES.map(assemble)
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(text: str, title: str = "") -> Timeline:
    return extract(Document(text, PUBLISHED, title))


@settings(patient, max_examples=2500)
@given(ARTICLES)
def test_articles_of_the_grammar_s_words(article: Document) -> None:
    check(extract(article))


@settings(patient, max_examples=200)
@given(st.text(max_size=200), st.text(max_size=40))
def test_anything_with_any_title(text: str, title: str) -> None:
    check(read(text, title))


@settings(patient, max_examples=100)
@given(ARTICLES, ARTICLES)
def test_an_answer_depends_on_the_article_alone(article: Document, other: Document) -> None:
    first = json.write(extract(article))
    extract(other)
    assert json.write(extract(article)) == first


@settings(patient, max_examples=100)
@given(ARTICLES)
def test_without_inferred_every_date_is_expressed(article: Document) -> None:
    expressed = extract(article, inferred=False).events
    assert all(event.time.source == "expression" for event in expressed)
    assert len(expressed) <= len(extract(article).events)


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\x00", "\ud800", "?", "1" * 5000])
def test_texts_of_nothing(text: str) -> None:
    check(read(text))


# Each of these once broke what must hold.
@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("The strike starts at midnight on Sunday.", PUBLISHED),
        ("The strike has lasted since 6am on Wednesday.", PUBLISHED),
        ("By the 2050s the ice will be gone; about summer 1999 it began to melt.", PUBLISHED),
        ("He ruled since about summer 1999. It closed at 6am.", Moment(9999, 12, 31)),
        ("She will play next week and publish her report in January.", Moment(9999, 12, 31)),
        ("They met over the weekend, from Monday to Thursday, that week.", Moment(1, 1, 1)),
        ("The group settled there in 58812 BC and in 10,000 BC.", PUBLISHED),
        (
            '" Inspector Karla Vogt told reporters on Sunday.. " independent \x00" '
            'Inspector Karla Vogt told reporters on Sunday.. " independent \x00',
            PUBLISHED,
        ),
    ],
)
def test_what_fuzzing_has_found(text: str, published: Moment) -> None:
    timeline = extract(Document(text, published))
    assert timeline.expressions
    check(timeline)


@pytest.mark.parametrize(
    ("text", "title"),
    [("5 people died.", "Elections in May"), ("It was in May.\r\n \r\n5 people died.", "")],
)
def test_no_expression_goes_on_in_another_paragraph(text: str, title: str) -> None:
    timeline = read(text, title)
    assert [each.text for each in timeline.expressions] == ["May"]
    check(timeline)


def test_an_expression_goes_on_in_the_next_line() -> None:
    assert [each.value for each in read("It was on May\n5 in Paris.").expressions] == ["2020-05-05"]


def test_midnight_at_the_end_of_a_day_begins_the_next() -> None:
    [midnight, _] = read("The strike starts at midnight on Sunday.").expressions
    assert midnight.value == "2020-08-23T24:00"
    assert midnight.interval is not None
    assert midnight.interval.start == Moment(2020, 8, 24)
