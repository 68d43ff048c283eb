"""Dates of figures and ranks, which are no event's.

A case is a text, published on 21 August 2020 (a Friday), and the date that the event of a word has
in it: TIMEX3 value, or None where it has none.
"""

import pytest

from service.attach.finding.figures import is_compared, places_no_event
from service.pipeline import extract
from service.span import Span
from tests.reading import document, read

NO_EVENT = [
    "A poll on Sunday put the party on 36 percent, up from 31 percent in [June].",
    "Revenue fell to £412 million from £455 million [a year earlier].",
    "The firm earned $3 million, compared with a loss of $6.1 million in [2018].",
    "Prices rose 3 percent from [July].",
    "Unemployment was lower than in [May].",
    "It was the deadliest fire in the city since [2004].",
    "Harriers reached the final on Saturday for the first time since [1998].",
    "The firm reported its first loss since [2009].",
]
EVENT = [
    "The bus drove 20 miles from Lima on [Monday].",
    "The strike lasted 12 days from [3 May] to 15 May.",
    "More than 300 people drowned in [2018].",
    "The bridge has been closed since [May].",
    "The first man died on [Monday].",
    "The king was the first to fly, and has reigned since [1998].",
]


def places_none(marked: str) -> bool:
    sentences, number, _ = read(marked)
    start = marked.index("[")
    span = Span(start, marked.index("]") - 1)
    content = marked.replace("[", "").replace("]", "")
    rules = (places_no_event, is_compared)
    return any(rule(content, sentences[number], span) for rule in rules)


@pytest.mark.parametrize("marked", NO_EVENT)
def test_a_date_of_a_figure_or_a_rank(marked: str):
    assert places_none(marked)


@pytest.mark.parametrize("marked", EVENT)
def test_a_date_of_an_event(marked: str):
    assert not places_none(marked)


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        (
            "A poll on Sunday put the party on 36 percent, up from 31 percent in June.",
            "put",
            "2020-08-16",
        ),
        (
            "Harriers reached the final on Saturday for the first time since 1998.",
            "reached",
            "2020-08-15",
        ),
        # What happened then is told by a clause of its own.
        (
            "It was the worst flood since 1953, when a dam broke above the town.",
            "broke",
            "1953",
        ),
    ],
)
def test_the_event_keeps_its_own_date(text: str, word: str, value: str):
    given = {event.trigger.text: event.time.value for event in extract(document(text)).events}
    assert given[word] == value
