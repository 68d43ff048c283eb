"""What the entry of a dated event says of it: where its date is told, its mentions, its weight."""

import pytest

from service.pipeline import extract
from tests.reading import document, events_of


class TestTheSourceOfADate:
    def test_beside_the_event(self):
        time = events_of("The mayor resigned on Monday.")["resigned"].time
        assert (time.source, time.expression) == ("expression", "t1")

    def test_carried_over_from_the_sentence_before(self):
        text = "The storm hit the coast on Tuesday. It killed nine people."
        time = events_of(text)["killed"].time
        assert (time.source, time.expression) == ("inferred", None)


def test_a_description_leaves_out_the_date_that_stands_above_it():
    found = events_of("The factory exploded Thursday, killing dozens of workers.")
    assert found["killing"].description == "The factory exploded, killing dozens of workers"


class TestOneEventOneEntry:
    def test_title_and_body(self):
        found = events_of("The mayor opened the library on Monday.", "Mayor opens library")
        assert [m.text for m in found["opened"].mentions] == ["opens"]
        assert "opens" not in found

    def test_title_in_other_words(self):
        found = events_of("The hurricane killed nine people on Monday.", "Storm kills dozens")
        assert [m.text for m in found["killed"].mentions] == ["kills"]

    def test_verb_and_noun(self):
        found = events_of("Gunmen attacked a hotel on Monday. The attack left ten people dead.")
        assert [m.text for m in found["attacked"].mentions] == ["attack"]

    def test_two_events_of_one_verb(self):
        text = "Iran released a tanker on Monday. Greece released a film on Monday."
        assert sum(e.trigger.text == "released" for e in extract(document(text)).events) == 2


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("It rained for three days last week.", "It rained for three days"),
        ("They met every Friday in 2019.", "They met every Friday"),
        ("He resigned on Monday, two days after the vote.", "He resigned two days after the vote"),
    ],
)
def test_how_long_and_how_often_are_told(text: str, description: str):
    assert description in [event.description for event in events_of(text).values()]


class TestProminence:
    @pytest.mark.parametrize(
        ("text", "word", "prominence"),
        [
            ("It lost $3 million in the quarter that ended June 30.", "ended", "detail"),
            ("The mayor resigned on Monday.", "resigned", "main"),
            ("She met him on Monday but declined to say why.", "declined", "detail"),
            ("Third-quarter profit fell 12 percent.", "profit", "detail"),
            ("Third-quarter profit fell 12 percent.", "fell", "main"),
            ("It reported a third-quarter loss of $3 million.", "loss", "main"),
            ("The storm hit the coast on Tuesday. It killed nine people.", "killed", "main"),
            ("Police said the man was arrested on Sunday.", "said", "detail"),
            ("Police said the man was arrested on Sunday.", "arrested", "main"),
            ("The bus blew up on Monday, killing one man and wounding 30.", "wounding", "main"),
            ("Sales in the three months to July rose 8 percent.", "Sales", "detail"),
            # How long after another event it was is told.
            ("He left the firm on May 4, a week after his arrest.", "arrest", "main"),
            ("Parliament approved the budget yesterday after a debate.", "debate", "detail"),
        ],
    )
    def test_main_and_detail(self, text: str, word: str, prominence: str):
        assert events_of(text)[word].prominence == prominence


def test_confidence_is_a_probability_and_higher_with_a_date_of_its_own():
    found = events_of("The storm hit the coast on Tuesday. Officials said roads closed.")
    assert all(0 < event.confidence < 1 for event in found.values())
    assert found["hit"].confidence > 0.9
