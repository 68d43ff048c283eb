"""The parser's steps as numpy scores them, held to spaCy's."""

from typing import Any

import pytest
import spacy
from spacy.tokens import Doc

from service.parse.pipeline import DEFAULT_PIPELINE
from service.parse.transitions import transitions

TEXTS = [
    "Envoys who had met in Kyoto on Friday, May 15, agreed that the talks, begun in 2011, failed.",
    "The bridge was closed after cracks were found; repairs will last until June.",
    "No!",
    "",
]


@pytest.fixture(scope="module")
def nlp() -> spacy.language.Language:
    return spacy.load(DEFAULT_PIPELINE, exclude=["ner"])


def _config(nlp: spacy.language.Language) -> dict[str, Any]:
    config: dict[str, Any] = nlp.config["components"]["parser"]["model"]
    return config


def _encoded(nlp: spacy.language.Language, texts: list[str]) -> list[Doc]:
    docs = [nlp.make_doc(text) for text in texts]
    encoder: Any = nlp.get_pipe("tok2vec")
    encoder.set_annotations(docs, encoder.predict(docs))
    return docs


def test_trees_are_those_of_spacy(nlp: spacy.language.Language) -> None:
    parser: Any = nlp.get_pipe("parser")
    ours = transitions(parser, _config(nlp))
    assert ours is not None
    trees = []
    for predict in (parser.predict, ours):
        docs = _encoded(nlp, TEXTS)
        parser.set_annotations(docs, predict(docs))
        trees.append([doc.to_array(["HEAD", "DEP"]).tolist() for doc in docs])
    assert trees[0] == trees[1]
    assert {nlp.vocab.strings[relation] for _, relation in trees[0][0]} > {"ROOT", "relcl", "nsubj"}


@pytest.mark.parametrize(
    "changed",
    [
        {"@architectures": "spacy.MishParser.v1"},
        {"use_upper": False},
        {"maxout_pieces": 3},
    ],
)
def test_another_network_is_left_to_spacy(
    nlp: spacy.language.Language, changed: dict[str, object]
) -> None:
    assert transitions(nlp.get_pipe("parser"), {**_config(nlp), **changed}) is None


def test_a_parser_that_keeps_several_trees_is_left_to_spacy(nlp: spacy.language.Language) -> None:
    parser: Any = nlp.get_pipe("parser")
    parser.cfg["beam_width"] = 4
    try:
        assert transitions(parser, _config(nlp)) is None
    finally:
        parser.cfg["beam_width"] = 1
