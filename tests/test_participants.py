"""Who takes part in the event of the word in [brackets]."""

import pytest

from service.attach.telling.participants import participants
from tests.reading import read

CASES = [
    (
        "A drone [killed] two men in Baghdad.",
        {"agent": "A drone", "patient": "two men", "place": "Baghdad"},
    ),
    ("Two men were [killed] by a drone.", {"agent": "a drone", "patient": "Two men"}),
    ("Two men [killed] by a drone were buried.", {"agent": "a drone", "patient": "Two men"}),
    ("The firm plans to [sell] its ships.", {"agent": "The firm", "patient": "its ships"}),
    (
        "Ruiz, who [won] the race in Lima, left.",
        {"agent": "Ruiz", "patient": "the race", "place": "Lima"},
    ),
    ("It led to a [vote] by Iraq’s parliament.", {"agent": "Iraq’s parliament"}),
    ("Iraq’s [attack] on Kuwait failed.", {"agent": "Iraq", "patient": "Kuwait"}),
    ("They held [talks] in Geneva.", {"agent": "They", "place": "Geneva"}),
    ("Lee was arrested and [charged].", {"patient": "Lee"}),
    ("Rain [fell].", {"agent": "Rain"}),
    ("There [were] riots.", {}),
]


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_participants(marked: str, expected: dict[str, str]) -> None:
    found = participants(*read(marked))
    assert {participant.role: participant.text for participant in found} == expected
    text = marked.replace("[", "").replace("]", "")
    assert all(participant.span.of(text) == participant.text for participant in found)


def test_a_date_is_no_place() -> None:
    sentences, sentence, index = read("The plant [closed] in May.")
    may = next(t.span for t in sentences[0].tokens if t.text == "May")
    assert [p.role for p in participants(sentences, sentence, index, [may])] == ["agent"]
