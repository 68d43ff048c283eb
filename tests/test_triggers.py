"""Which words tell events: verbs and nouns, told from states, modifiers and auxiliaries."""

import pytest

from service.attach.finding.trigger import verb_form
from service.attach.finding.triggers import find_triggers
from service.languages.en.triggers import event_nouns, verbs_of_nouns
from service.parse import parse
from tests.reading import document, read

FOUND = [
    ("The killed man had been working in the building where talks began.", "working talks began"),
    ("The village came under attack.", "came attack"),
    ("The minister took office.", "took"),
    ("The two sides held talks in Geneva.", "held talks"),
    ("Her resignation followed the vote.", "resignation followed vote"),
    ("The election commission met.", "met"),
    ("He was tired.", ""),
    ("The rent is payable on Monday.", "payable"),
    ("A team of five, including a doctor, arrived.", "arrived"),
    ("The government fell.", "fell"),
]
FORMS = [
    ("The ship [sank].", "past"),
    ("The ship was [sold].", "past"),
    ("The ship had [sunk].", "past-perfect"),
    ("The ship has [sunk].", "perfect"),
    ("The ship [carries] coal.", "present"),
    ("The ship is [sinking].", "progressive"),
    ("The ship was [sinking].", "past-progressive"),
    ("The ship will [sink].", "future"),
    ("The ship may [sink].", "modal"),
    ("They wanted to [sink] the ship.", "infinitive"),
    ("The mine exploded, [sinking] the ship.", "gerund"),
    ("The ship [sunk] by a mine was new.", "participle"),
    ("The captain was arrested and [charged].", "past"),
]


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_triggers(text: str, words: str):
    sentences = parse(document(text))
    found = [sentences[t.sentence].tokens[t.index].text for t in find_triggers(sentences)]
    assert found == words.split()


@pytest.mark.parametrize(("marked", "form"), FORMS)
def test_forms(marked: str, form: str):
    sentences, number, index = read(marked)
    assert verb_form(sentences[number], index) == form


def test_a_headline_tells_in_the_present_what_has_happened():
    sentences = parse(document("The mayor spoke.", title="Mayor opens library"))
    forms = {t.lemma: t.form for t in find_triggers(sentences)}
    assert forms == {"open": "past", "speak": "past"}


def test_the_nouns_know_their_verbs():
    assert verbs_of_nouns()["decision"] == "decide"
    assert verbs_of_nouns()["attack"] == "attack"
    assert "table" not in verbs_of_nouns() or event_nouns()["table"][0] < 4


def test_grades_are_single_figures():
    assert all(0 <= grade <= 9 for grades in event_nouns().values() for grade in grades)
