"""Our own way through the parser's network, held to spaCy's; and the tokenizer's memory."""

from pathlib import Path

import numpy as np
import pytest
import spacy

from service.parse.encoder import encoder
from service.parse.pipeline import DEFAULT_PIPELINE
from service.parse.words import Words

TEXTS = [
    "Envoys met in Kyoto on Friday, May 15, and couldn't agree.",
    "Dr. Bell's U.S.-made drones (3,400 of them) weren't sold for $1.5m in '98!",
    "Zyxgub flumped :-) https://example.org/a?b=c x@y.org 10km 😀 don't",
    "It rained.",
]


@pytest.fixture(scope="module")
def nlp() -> spacy.language.Language:
    return spacy.load(DEFAULT_PIPELINE)


def test_vectors_are_those_of_spacy_but_for_rounding(nlp: spacy.language.Language) -> None:
    docs = [nlp.make_doc(text) for text in TEXTS]
    component = nlp.get_pipe("tok2vec")
    ours = encoder(component, nlp.config["components"]["tok2vec"]["model"])
    assert ours is not None
    for own, theirs in zip(ours(docs), component.predict(docs), strict=True):
        assert np.abs(own - theirs).max() < 1e-5


def test_a_sentence_has_the_same_vectors_whatever_stands_beside_it(
    nlp: spacy.language.Language,
) -> None:
    ours = encoder(nlp.get_pipe("tok2vec"), nlp.config["components"]["tok2vec"]["model"])
    assert ours is not None
    docs = [nlp.make_doc(text) for text in TEXTS]
    for together, (alone,) in zip(ours(docs), [ours([doc]) for doc in docs], strict=True):
        assert np.abs(together - alone).max() < 1e-5


@pytest.mark.parametrize(
    ("part", "changed"),
    [
        ("embed", {"@architectures": "spacy.CharacterEmbed.v2"}),
        ("embed", {"include_static_vectors": True}),
        ("encode", {"@architectures": "spacy.MishWindowEncoder.v2"}),
        ("encode", {"window_size": 2}),
    ],
)
def test_another_network_is_left_to_spacy(
    nlp: spacy.language.Language, part: str, changed: dict[str, object]
) -> None:
    config = nlp.config["components"]["tok2vec"]["model"]
    other = {**config, part: {**config[part], **changed}}
    assert encoder(nlp.get_pipe("tok2vec"), other) is None


def test_words_are_those_of_spacy_norms_included(nlp: spacy.language.Language) -> None:
    seeds = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
    lines = [" ".join(line.split()) for path in seeds for line in path.read_text().splitlines()]
    texts = [*TEXTS, *(line for line in lines if line)]
    attributes: list[int | str] = ["ORTH", "NORM", "SPACY"]
    for doc, text in zip(Words(spacy.load(DEFAULT_PIPELINE)).docs(texts), texts, strict=True):
        assert doc.to_array(attributes).tolist() == nlp.make_doc(text).to_array(attributes).tolist()


def test_what_is_forgotten_is_found_again(monkeypatch: pytest.MonkeyPatch) -> None:
    words = Words(spacy.load(DEFAULT_PIPELINE))
    first = [[(t.text, t.norm_) for t in doc] for doc in words.docs(TEXTS)]
    size = len(words)
    assert size > 20
    monkeypatch.setattr("service.parse.words._LIMIT", 10)
    assert [[(t.text, t.norm_) for t in doc] for doc in words.docs(TEXTS)] == first
    assert len(words) == size
    words.docs(["Only this."])
    assert len(words) == 2


def test_a_word_has_the_same_vector_whatever_came_before(
    nlp: spacy.language.Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else an answer would depend on the requests before it."""
    monkeypatch.setattr("service.parse.encoder._WORDS", 24)  # so that words are forgotten
    config = nlp.config["components"]["tok2vec"]["model"]
    docs = [nlp.make_doc(text) for text in TEXTS]
    used = encoder(nlp.get_pipe("tok2vec"), config)
    fresh = encoder(nlp.get_pipe("tok2vec"), config)
    assert used is not None
    assert fresh is not None
    used(docs)
    for doc in reversed(docs):
        used([doc])
    for own, theirs in zip(used(docs), fresh(docs), strict=True):
        assert (own == theirs).all()
