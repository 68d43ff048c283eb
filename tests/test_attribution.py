"""Who says that the event of the word in [brackets] happened."""

import pytest

from service.attach.telling.attribution import attribution, is_reporting
from tests.reading import read

CASES = [
    ("The plant [closed], officials said.", "officials"),
    ("Officials said the plant [closed].", "Officials"),
    ("Ten men [died], according to police in Lima.", "police in Lima"),
    ("The plant, Ms. Wu said, [closed].", "Ms. Wu"),
    ("“We are [going] home,” Bell said.", "Bell"),
    ("“It is sad,” Bell said. “We are [going] home.”", "Bell"),
    ("Mr. Bell came to Lima. He said the firm [grew].", "Mr. Bell"),
    ("The move was [announced], police said, by mistake.", "police"),
    ("“I told him that he would [win],” said Ms. Wu.", "Ms. Wu"),
    ("The plant [closed].", None),
    ("Bell [said] the plant closed.", None),
    ("Bell, who runs the plant, [left].", None),
    ("The so-called “Iron Bridge” [fell].", None),
]


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_attribution(marked: str, expected: str | None) -> None:
    found = attribution(*read(marked))
    assert (found.text if found else None) == expected
    if found:
        assert found.span.of(marked.replace("[", "").replace("]", "")) == expected


@pytest.mark.parametrize(
    ("marked", "reporting"),
    [("Bell [said] so.", True), ("It was [announced].", True), ("A [report] came.", False)],
)
def test_verbs_of_saying(marked: str, reporting: bool) -> None:
    sentences, sentence, index = read(marked)
    assert is_reporting(sentences[sentence].tokens[index]) is reporting
