"""The parser behind `parse`: plain tokens, offsets of the text as posted, the same every time."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.parse import parse
from service.parse.pipeline import PIPELINE_VARIABLE, pipeline
from service.parse.sentence import Sentence, Token
from service.parse.tree import ancestors, holds, subtree, token_of
from service.span import Span
from tests.reading import document, span

ARTICLE = """Storm closes two airports
LIMA, Peru (AP) _ A storm closed two airports on Friday, killing a pilot who had landed in Lima.
``It was  over in minutes,'' said Gen. Ray Bell. The U.S. sent help.
"""


def test_tokens_lie_where_the_text_has_them() -> None:
    for sentence in parse(document(ARTICLE)):
        for token in sentence.tokens:
            assert token.span.of(ARTICLE) == token.text
            assert sentence.span.start <= token.span.start
            assert token.span.end <= sentence.span.end


def test_heads_point_into_the_sentence_and_end_at_one_root() -> None:
    for sentence in parse(document(ARTICLE)):
        roots = [i for i, token in enumerate(sentence.tokens) if token.head == i]
        assert len(roots) == 1
        assert subtree(sentence, roots[0]) == list(range(len(sentence.tokens)))
        assert all(
            list(ancestors(sentence, i))[-1:] in ([], roots) for i in range(len(sentence.tokens))
        )


def test_a_token_holds_itself_and_what_is_below_it() -> None:
    # "A trial began yesterday that opened wounds": the clause is parted from its noun.
    heads = (1, 2, 2, 2, 5, 1, 5)
    tokens = [Token("x", Span(at, at + 1), "NN", "x", head, "dep") for at, head in enumerate(heads)]
    sentence = Sentence(Span(0, len(heads)), tuple(tokens))
    assert not sentence.reaches[1].unbroken
    everything = range(len(heads))
    for top in everything:
        assert [at for at in everything if holds(sentence, top, at)] == subtree(sentence, top)


def test_words_have_their_dictionary_forms() -> None:
    sentences = parse(document("The men were killed; they had gone and it's begun, but she won't."))
    lemmas = {token.text: token.lemma for s in sentences for token in s.tokens}
    expected = {"men": "man", "were": "be", "killed": "kill", "had": "have", "gone": "go"}
    assert lemmas | expected | {"begun": "begin", "wo": "will", "n't": "not"} == lemmas


def test_the_title_is_read_in_front() -> None:
    found = parse(document("It rained.", title="Rain in Lima"))
    assert [s.kind for s in found] == ["headline", "body"]


def test_the_price_of_a_text_is_bounded() -> None:
    text = "\n\n".join(f"He met {number} men." for number in range(20_000))
    parsed = [bool(sentence.tokens) for sentence in parse(document(text))]
    assert len(parsed) == 20_000
    assert parsed == sorted(parsed, reverse=True)
    assert 2_000 < sum(parsed) < 10_000


def test_threads_and_earlier_articles_change_nothing() -> None:
    first = parse(document(ARTICLE))
    parse(document("Zyxgub flumped the quorl at Blint. " * 20))
    with ThreadPoolExecutor(4) as pool:
        assert all(again == first for again in pool.map(parse, [document(ARTICLE)] * 8))


def test_an_unknown_pipeline_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PIPELINE_VARIABLE, "no_such_pipeline")
    with pytest.raises(OSError, match="no_such_pipeline"):
        pipeline()


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(), max_size=120))
def test_any_text_is_read(text: str) -> None:
    for sentence in parse(document(text)):
        assert all(token.span.of(text) == token.text for token in sentence.tokens)


@pytest.mark.parametrize(
    "text", ["\ud800 met \udfff", "\x00\x00 a\x00b", "\u202eabc", "", " \n ", "😀" * 50]
)
def test_odd_characters_keep_their_offsets(text: str) -> None:
    for sentence in parse(document(text)):
        assert all(token.span.of(text) == token.text for token in sentence.tokens)


def test_the_head_of_an_expression_is_found() -> None:
    text = "She left early in May."
    (sentence,) = parse(document(text))
    index = token_of(sentence, span(text, "May"))
    assert index is not None
    assert sentence.tokens[index].text == "May"
    assert token_of(sentence, Span(100, 101)) is None
