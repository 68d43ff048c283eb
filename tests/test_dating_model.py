"""The learned part of dating: probabilities over candidates, from weights that lie in a table."""

import pytest

from service.attach.dating.choice import first_looks, shares_of
from service.attach.dating.model import probabilities, weights
from service.attach.finding.article import read_article
from service.languages import load
from service.parse import parse
from service.parse.tense import Tenses
from service.pipeline import recogniser
from service.resolve.resolve import resolve
from tests.reading import document


def test_probabilities_sum_to_one():
    shares = probabilities({"near": 1000, "far": -1000}, [["near"], ["far"], []])
    assert sum(shares) == pytest.approx(1)
    assert shares[0] > shares[2] > shares[1]


def test_a_reason_without_weight_says_nothing():
    assert probabilities({}, [["unheard of"], []]) == (0.5, 0.5)


@pytest.mark.parametrize("name", ["dates_alone", "dates_together"])
def test_the_tables_of_english(name: str):
    table = weights("en", name)
    assert table["direct"] > 0
    assert table["direct|own=True"] > 0


def test_a_language_without_tables():
    with pytest.raises(FileNotFoundError):
        weights("xx", "dates_alone")


def looks_of(text: str):
    doc = document(text)
    sentences = parse(doc)
    timexes = recogniser("en").recognise(doc.content)
    expressions = resolve(doc, timexes, Tenses(sentences), load("en"))
    return first_looks(read_article(doc, sentences, expressions))


class TestLooks:
    def test_each_date_is_one_candidate(self):
        (look,) = looks_of("The mayor resigned on Friday, August 21, this Friday.")
        values = [option.value for option in look.options]
        assert len(values) == len(set(values))

    def test_the_own_expression_is_the_likeliest(self):
        (look,) = looks_of("The mayor resigned on Monday.")
        shares = shares_of(look, weights("en", "dates_alone"))
        assert look.options[max(range(len(shares)), key=shares.__getitem__)].value == "2020-08-17"

    def test_a_date_comes_with_its_reasons(self):
        (look,) = looks_of("The mayor resigned on Monday.")
        own = next(option for option in look.options if option.link is not None)
        assert {"direct", "nearest", "only"} <= own.reasons
