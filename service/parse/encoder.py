"""spaCy's vectors of words in context, from the same weights, in less than half of the time.

The network is that of spaCy's small pipelines: each attribute of a word (its norm, prefix, suffix,
shape) is hashed to four rows of a table; a maxout layer mixes the attributes; further ones look at
a word and its two neighbours. Three things make it quicker here. The mixing layer is linear up to
its maximum, so the tables are multiplied by its weights once, when loaded, and a word's rows need
only be added. What the layer makes of a word is kept for the next time. And the pieces of a maximum
lie in blocks, so that numpy compares whole columns.

numpy is imported here: import this module only once BLAS is held to one thread (see `pipeline`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from spacy.tokens import Doc

_Floats = npt.NDArray[np.float32]
_Words = npt.NDArray[np.uint64]  # a row of attributes for each word

_EMBEDDING, _ENCODING = "spacy.MultiHashEmbed.v2", "spacy.MaxoutWindowEncoder.v2"
_WORDS = 30_000  # kept by the encoder, with their vectors some 17 MB
_VARIANCE = np.float32(1e-8)  # thinc adds as much, so that no row is divided by zero


class _Table(NamedTuple):
    """The rows of an attribute's table, multiplied by the mixing weights, and its hash's seed."""

    rows: _Floats
    seed: int


class _Memory:
    """The vectors of words, by the words' attributes: no other word changes them.

    All are forgotten when there is no room for those of one more batch.
    """

    def __init__(self, width: int) -> None:
        self._places: dict[bytes, int] = {}
        self._vectors: _Floats = np.empty((_WORDS, width), dtype=np.float32)

    def __call__(self, words: _Words, vectors_of: Callable[[_Words], _Floats]) -> _Floats:
        """Return a vector for each word; those not yet known are asked for, each once."""
        keys = words.view(f"V{words.itemsize * words.shape[1]}").ravel().tolist()
        if len(self._places) + len(keys) > len(self._vectors):
            self._places.clear()
            self._vectors = np.empty((max(_WORDS, len(keys)), self._vectors.shape[1]), np.float32)
        places = self._places
        new = {key: at for at, key in enumerate(keys) if key not in places}
        if new:
            first, behind = len(places), len(places) + len(new)
            self._vectors[first:behind] = vectors_of(words[list(new.values())])
            places.update(zip(new, range(first, behind), strict=True))
        return self._vectors[[places[key] for key in keys]]


class _Maxout(NamedTuple):
    """What follows the sums of a maxout layer: the maximum of the pieces, normalized."""

    bias: _Floats
    scale: _Floats
    shift: _Floats

    def __call__(self, sums: _Floats) -> _Floats:
        """Return a row for each row of sums, the pieces' blocks side by side; changes the sums."""
        sums += self.bias
        width = self.scale.size
        best: _Floats = np.maximum(sums[:, :width], sums[:, width : 2 * width])
        for first in range(2 * width, sums.shape[1], width):
            np.maximum(best, sums[:, first : first + width], out=best)
        best -= np.einsum("ij->i", best)[:, None] / np.float32(width)
        variance = np.einsum("ij,ij->i", best, best)[:, None] / np.float32(width)
        best /= np.sqrt(variance + _VARIANCE)
        best *= self.scale
        best += self.shift
        return best


class Encoder:
    """Gives the vectors that spaCy's `Tok2Vec` of the same model gives, but for rounding.

    Not for several threads at once.
    """

    def __init__(self, model: Any, attributes: Sequence[str]) -> None:
        mixing, *windows = _nodes(model, "maxout")
        mixing_norm, *window_norms = _nodes(model, "layernorm")
        width, weights = mixing.get_dim("nO"), _weights(mixing)
        self._attributes: list[int | str] = list(attributes)
        self._hash = mixing.ops.hash
        self._tables = [
            _Table(node.get_param("E") @ weights[width * at : width * (at + 1)], node.attrs["seed"])
            for at, node in enumerate(_nodes(model, "hashembed"))
        ]
        self._mixed = _maxout(mixing, mixing_norm)
        self._memory = _Memory(width)
        self._windows = [
            (_weights(node), _maxout(node, norm))
            for node, norm in zip(windows, window_norms, strict=True)
        ]

    def __call__(self, docs: Sequence[Doc]) -> list[_Floats]:
        """Return a vector for each token of each document; none depends on another document."""
        attributes = np.concatenate([doc.to_array(self._attributes) for doc in docs])
        words = self._memory(attributes, self._vectors_of)
        # So many empty rows before, between and behind documents that no window reaches over.
        gap = len(self._windows)
        vectors = np.zeros((len(words) + gap * (len(docs) + 1), words.shape[1]), dtype=np.float32)
        places, seen = [], 0
        for number, doc in enumerate(docs, 1):
            place = slice(seen + gap * number, seen + gap * number + len(doc))
            vectors[place] = words[seen : seen + len(doc)]
            seen += len(doc)
            places.append(place)
        for weights, maxout in self._windows:
            vectors += maxout(_windows(vectors) @ weights)
        return [vectors[place] for place in places]

    def _vectors_of(self, words: _Words) -> _Floats:
        """Return a vector for each word, whatever stands beside it."""
        sums = np.zeros((len(words), self._mixed.bias.size), dtype=np.float32)
        for column, table in zip(words.T, self._tables, strict=True):
            different, places = np.unique(column, return_inverse=True)
            keys = self._hash(different, table.seed) % np.uint32(len(table.rows))
            sums += table.rows[keys].sum(axis=1)[places]
        return self._mixed(sums)


def encoder(component: Any, config: dict[str, Any]) -> Encoder | None:
    """Return the encoder of a `Tok2Vec`, None where its config tells another kind of network."""
    embed, encode = config.get("embed", {}), config.get("encode", {})
    if embed.get("@architectures") != _EMBEDDING or encode.get("@architectures") != _ENCODING:
        return None
    if embed["include_static_vectors"] or encode["window_size"] != 1:
        return None
    return Encoder(component.model, embed["attrs"])


def _nodes(model: Any, name: str) -> list[Any]:
    return [node for node in model.walk() if node.name == name]


def _weights(maxout: Any) -> _Floats:
    """Return a layer's weights, inputs by outputs: all first pieces, then all second ones ..."""
    weights: _Floats = maxout.get_param("W")
    outputs, pieces, inputs = weights.shape
    return np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(inputs, pieces * outputs))


def _maxout(maxout: Any, norm: Any) -> _Maxout:
    bias = np.ascontiguousarray(maxout.get_param("b").T).ravel()
    return _Maxout(bias, norm.get_param("G"), norm.get_param("b"))


def _windows(vectors: _Floats) -> _Floats:
    """Return each row with the one before it on its left and the one after it on its right."""
    count, width = vectors.shape
    found = np.zeros((count, 3 * width), dtype=np.float32)
    found[1:, :width] = vectors[:-1]
    found[:, width : 2 * width] = vectors
    found[:-1, 2 * width :] = vectors[1:]
    return found
