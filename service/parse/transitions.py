"""spaCy's scores of a parser's next steps, from the same weights, in half of the time.

A transition-based parser builds a tree step by step. What it does next it scores by a few tokens of
its state (the next word, the last ones that wait for their head, their children), each of which has
a row of numbers of its own for each part it can play. spaCy adds these rows up state by state and
takes the interpreter's lock for each sum; numpy adds those of all sentences of a batch at once.
What a state is, which steps it allows and what a step does to it stays spaCy's.

numpy is imported here: import this module only once BLAS is held to one thread (see `pipeline`).
"""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
from spacy.ml.parser_model import ParserStepModel

if TYPE_CHECKING:
    from spacy.tokens import Doc

_Floats = npt.NDArray[np.float32]

_ARCHITECTURE = "spacy.TransitionBasedParser.v2"
_PIECES = 2


class Transitions:
    """Predicts what spaCy's greedy parser of the same model predicts, but for rounding."""

    def __init__(self, parser: Any) -> None:
        lower, upper = parser.model.get_ref("lower"), parser.model.get_ref("upper")
        parts, width, pieces, inputs = lower.get_param("W").shape
        self._moves = parser.moves
        self._next = parser.transition_states
        self._vectors = parser.model.get_ref("tok2vec")
        self._width = width
        self._parts = np.arange(parts, dtype=np.int32)
        # Inputs by parts, and in each part all first pieces, then all second ones.
        self._weights = lower.get_param("W").transpose(3, 0, 2, 1).reshape(inputs, -1).copy()
        self._bias = lower.get_param("b").T.ravel()
        # What plays a part where the state has no token for it.
        self._nobody = lower.get_param("pad")[0].swapaxes(1, 2).reshape(parts, pieces * width)
        self._scores = upper.get_param("W").T.copy()
        self._score_bias = upper.get_param("b")
        # spaCy reads the tokens of states through a step model, of which it needs the size only.
        self._model = SimpleNamespace(state2vec=SimpleNamespace(nF=parts))

    def __call__(self, docs: Sequence[Doc]) -> list[Any]:
        """Return the final state of each document, as spaCy's `DependencyParser.predict` does."""
        states: list[Any] = self._moves.init_batch(docs)
        rows = self._rows(self._vectors.predict(docs))
        unfinished = [state for state in states if not state.is_final()]
        while unfinished:
            tokens = ParserStepModel.get_token_ids(self._model, unfinished)
            unfinished = self._next(unfinished, self._scores_of(tokens, rows))
        return states

    def _rows(self, vectors: _Floats) -> _Floats:
        """Return the rows of each token's parts, one token after the other; last is nobody's."""
        parts, length = len(self._parts), len(vectors) * len(self._parts)
        rows = np.empty((length + parts, self._bias.size), dtype=np.float32)
        np.matmul(vectors, self._weights, out=rows[:length].reshape(len(vectors), -1))
        rows[length:] = self._nobody
        rows[::parts] += self._bias  # each state has one token in the first part
        return rows

    def _scores_of(self, tokens: npt.NDArray[np.int32], rows: _Floats) -> _Floats:
        """Return a score of each step for each state; of a token that lacks the number is -1."""
        tokens *= len(self._parts)
        tokens += self._parts
        sums = rows.take(tokens, axis=0, mode="wrap").sum(axis=1)
        hidden = np.maximum(sums[:, : self._width], sums[:, self._width :])
        scores: _Floats = hidden @ self._scores
        scores += self._score_bias
        return scores


def transitions(parser: Any, config: dict[str, Any]) -> Transitions | None:
    """Return the predictor of a parser, None where its config tells another kind of network."""
    if config["@architectures"] != _ARCHITECTURE or not config["use_upper"]:
        return None
    if config["maxout_pieces"] != _PIECES or parser.model.attrs["unseen_classes"]:
        return None
    return Transitions(parser) if parser.cfg["beam_width"] == 1 else None
