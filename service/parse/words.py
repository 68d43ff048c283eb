"""Text to words: spaCy's tokenizer, which takes a text apart anew each time, with a memory.

spaCy cuts a text at its white space and then each piece by itself. News repeats its pieces, so what
one was cut into is kept. It says nothing of the article that it came from, and all of it is
forgotten when it has grown to a limit.

numpy is imported here: import this module only once BLAS is held to one thread (see `pipeline`).
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from spacy.attrs import SENT_START
from spacy.tokens import Doc

if TYPE_CHECKING:
    from spacy.language import Language

# Different pieces kept; with what spaCy knows of their words some 20 MB.
_LIMIT = 40_000
# spaCy's marks for the first token of a sentence and for the others, -1 without a sign.
_FIRST, _INSIDE = 1, 2**64 - 1


class _Cut(NamedTuple):
    """The words of a piece of text between white space.

    `spaces` tells whether a blank follows each; `norms` holds place and norm of words whose norm is
    not that of the same word elsewhere: "not" for the "n't" of "can't".
    """

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    norms: tuple[tuple[int, str], ...]


class Words:
    """The tokenizer of a pipeline; not for several threads at once."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._cut = cache(self._taken_apart)
        # spaCy keeps what it knows of a word in a zone of memory, and frees all of it at once.
        self._zone = ExitStack()
        self._zone.enter_context(nlp.memory_zone())

    def __len__(self) -> int:
        """The number of different pieces in memory."""
        return self._cut.cache_info().currsize

    def docs(self, texts: Sequence[str]) -> list[Doc]:
        """Return the tokens of each sentence, to be parsed under one root.

        `texts` are not empty, and their white space is single blanks. The documents may be used
        until the next call.
        """
        if len(self) > _LIMIT:
            self._cut.cache_clear()
            self._zone.close()
            self._zone.enter_context(self._nlp.memory_zone())
        return [self._doc(text) for text in texts]

    def of(self, text: str) -> list[str]:
        """Return the words that `docs` takes a text apart into."""
        return [word for piece in text.split(" ") for word in self._cut(piece).words]

    def _doc(self, text: str) -> Doc:
        words: list[str] = []
        spaces: list[bool] = []
        norms: list[tuple[int, str]] = []
        for piece in text.split(" "):
            cut = self._cut(piece)
            norms += [(len(words) + at, norm) for at, norm in cut.norms]
            words += cut.words
            spaces += cut.spaces
        spaces[-1] = False
        doc = Doc(self._nlp.vocab, words=words, spaces=spaces)
        for at, norm in norms:
            doc[at].norm_ = norm
        return doc.from_array([SENT_START], _one_sentence(len(words)))

    def _taken_apart(self, piece: str) -> _Cut:
        tokens = list(self._nlp.tokenizer(piece))
        return _Cut(
            tuple(token.text for token in tokens),
            (*(False for _ in tokens[1:]), True),
            tuple((token.i, token.norm_) for token in tokens if token.norm != token.lex.norm),
        )


def _one_sentence(length: int) -> Any:  # spaCy's type hints know two dimensions only
    marks = np.full(length, _INSIDE, dtype=np.uint64)
    marks[0] = _FIRST
    return marks
