"""Posts: told from news by what people type; they and histories are spelled as annotators do."""

from __future__ import annotations

import pytest

from service.calendar.moment import Moment
from service.document import Document
from service.languages import load
from service.pipeline import extract
from service.recognise.post import is_post
from service.resolve.expression import Expression
from service.resolve.spelling import SPELLINGS, Spelling
from tests.conftest import ROOT

PUBLISHED = Moment(2014, 6, 18)
DOCUMENT = (ROOT / "docs" / "values.md").read_text("utf-8")
ALL = [(register, spelling) for register, known in SPELLINGS.items() for spelling in known]

CARRIERS = {"post": "@bo ", "history": "The town was taken in August 1606. Such was life during "}


def read(text: str, title: str = "") -> tuple[Expression, ...]:
    return extract(Document(text, PUBLISHED, title)).expressions


@pytest.mark.parametrize(("register", "spelling"), ALL, ids=lambda x: getattr(x, "name", x))
def test_a_spelling_does_what_its_example_says(register: str, spelling: Spelling) -> None:
    words, _, value = spelling.example.partition(" => ")
    found = read(CARRIERS[register] + words)[-1]
    assert (found.text, found.value) == (words, value)
    assert f"| {spelling.name} | {spelling.example} |" in DOCUMENT


@pytest.mark.parametrize(
    ("words", "value", "news"),
    [
        ("2011", "2011-XX-XX", "2011"),
        ("this Fri", "2014-06-20-WXX-5", "2014-06-20"),
        ("Friday night", "2014-06-13-WXX-5TNI", "2014-06-13TNI"),
        ("next week", "2014-06-W26", "2014-W26"),
        ("2 years ago", "2012-06-18", "2012"),
        ("the 19th century", "P1C-#19", "18"),
    ],
)
def test_only_the_value_differs(words: str, value: str, news: str) -> None:
    [typed], [printed] = read(f"@bo {words}"), read(f"@bo {words}", title="At the fair")
    assert (typed.value, printed.value) == (value, news)
    assert (typed.period, typed.interval, typed.type) == (
        printed.period,
        printed.interval,
        printed.type,
    )


def test_the_values_of_events_stay_as_they_are() -> None:
    timeline = extract(Document("omg the mayor resigned on friday!!", PUBLISHED))
    [expression], [event] = timeline.expressions, timeline.events
    assert expression.value == "2014-06-13-WXX-5"
    assert event.time.value == "2014-06-13"


def test_a_winter_is_named_by_the_year_of_the_post() -> None:
    [winter] = extract(Document("brr this winter lol", Moment(2014, 1, 20))).expressions
    assert (winter.value, winter.interval and winter.interval.start) == (
        "2014-WI",
        Moment(2013, 12, 1),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Gig on Friday at the Roxy http://t.co/abc",
        "@ann Friday works",
        "Dress rehearsal Friday #nerves",
        "Sold out on Friday!",
        "on Friday then",
        "Back at school on friday",
        "Friday cannot come sooner :)",
        "Friday at last 🎉",
        "They say I sing on Friday",
        "Sooo tired since Friday",
    ],
)
def test_posts(text: str) -> None:
    assert is_post(Document(text, PUBLISHED), load("en"))


@pytest.mark.parametrize(
    "text",
    [
        "The minister resigned on Monday, two days after the vote. He had taken office in May.",
        "Storm kills two in Ohio; schools shut until Friday",
        '"I will go on Friday!" the coach said. "My work is done."',
        "The U.S. ambassador left on Monday.",
        "World War I began in 1914; Donald I. Rae was born that year.",
        "Police arrested two men on Monday after a chase that ended ...",
        "Write to desk@example.org before Friday.",
        "Yahoo!'s shares fell on Friday.",
        "Item #3 was sold on Friday.",
    ],
)
def test_briefs_are_no_posts(text: str) -> None:
    assert not is_post(Document(text, PUBLISHED), load("en"))
    assert not any("WXX" in found.value for found in read(text))


def test_what_has_a_title_or_is_long_is_no_post() -> None:
    assert not is_post(Document("omg friday", PUBLISHED, "Home"), load("en"))
    assert not is_post(Document("omg friday " * 50, PUBLISHED), load("en"))
