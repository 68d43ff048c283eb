"""The tense of the clause that a time expression, in [brackets], belongs to."""

import pytest

from service.parse import parse
from service.parse.tense import tense_of
from service.span import Span
from tests.reading import document

PAST = [
    "The mayor resigned on [Friday].",
    "The mayor has resigned, effective immediately, after talks [Friday].",
    "Two men were arrested on [Monday] in Lima.",
    "The bridge, closed since [May], is old.",
    "Officials said [Tuesday] that the dam will hold.",
    "She could not be reached on [Monday].",
    "The pilot managed to land on [Sunday].",
    "Prices began to rise in [March].",
    "The strike, which started on [Monday], goes on.",
    "They flew to Rome on [Friday] to see the pope.",
    "The record was set on [Aug. 6].",
    "Repairs were to have begun in [March].",
]
OVER = [
    "The talks lasted until [February].",
    "The road was not reopened until [Tuesday].",
    "Helicopters had been grounded until [Saturday].",
    "Helicopters had been unable to fly until [Saturday].",
]
FUTURE = [
    "The mayor will resign on [Friday].",
    "The envoys are expected to meet on [Monday].",
    "The firm plans to open a shop in [May].",
    "The hearing is scheduled for [Thursday].",
    "The judge has scheduled a hearing for [Thursday].",
    "They agreed to meet on [Sunday].",
    "The court is going to rule on [Monday].",
    "Plans for a vote in [May] were dropped.",
    "The dividend is payable [Dec. 15].",
    "The deadline was extended to [Nov. 20].",
    "The council may vote on [Tuesday].",
    "The bank would have to pay if it accepted a bid by [October].",
]
LATER = [
    "The firm said it would close the plant in [March].",
    "The union said it would not strike on [Monday].",
]
PRESENT = ["Congress meets on [Monday].", "Talks are under way since [Friday]."]
NONE = [
    "Fresh talks on [Monday]",
    "He will retire after losing [Saturday]'s match.",
    "The permit had been due to expire on [Friday].",
]


def tense(marked: str) -> str | None:
    start, end = marked.index("["), marked.index("]") - 1
    (sentence,) = parse(document(marked.replace("[", "").replace("]", "")))
    return tense_of(sentence, Span(start, end))


@pytest.mark.parametrize("marked", PAST)
def test_past(marked: str) -> None:
    assert tense(marked) == "past"


@pytest.mark.parametrize("marked", OVER)
def test_over(marked: str) -> None:
    assert tense(marked) == "over"


def test_what_is_closed_until_a_day_may_be_so_still() -> None:
    assert tense("The road was closed until [Tuesday].") == "past"


@pytest.mark.parametrize("marked", FUTURE)
def test_future(marked: str) -> None:
    assert tense(marked) == "future"


@pytest.mark.parametrize("marked", LATER)
def test_future_seen_from_the_past(marked: str) -> None:
    assert tense(marked) == "later"


@pytest.mark.parametrize("marked", PRESENT)
def test_present(marked: str) -> None:
    assert tense(marked) == "present"


@pytest.mark.parametrize("marked", NONE)
def test_none_without_a_verb(marked: str) -> None:
    assert tense(marked) is None
