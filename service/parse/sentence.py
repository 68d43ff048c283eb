"""What parsing gives: sentences of plain tokens, whatever parser made them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import chain
from typing import NamedTuple

from service.span import Span


class Token(NamedTuple):
    """A word or mark of a sentence.

    `tag` is the Penn Treebank part of speech, `lemma` the dictionary form in lower case, `head`
    the index in the sentence of the governing token (its own index for the root), `relation` the
    dependency to it, in ClearNLP's labels as spaCy's English pipelines give them.
    """

    text: str
    span: Span
    tag: str
    lemma: str
    head: int
    relation: str


class Reach(NamedTuple):
    """The first and the last token of those below a token and itself; `unbroken`: none lacks."""

    first: int
    last: int
    unbroken: bool


# As `Reach._make`, which is called for each word, without its check.
_reach: Callable[[tuple[int, int, bool]], Reach] = partial(tuple.__new__, Reach)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or what stands beside them (`kind`: body, headline, byline, dateline, heading).

    A heading is a date in front of what happened then, as in a chronicle.

    `children` holds, for each token, the indexes of the tokens that depend on it, in text order;
    `reaches` how far it and all below it reach.
    """

    span: Span
    tokens: tuple[Token, ...]
    kind: str = "body"
    children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)
    reaches: tuple[Reach, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        below: list[list[int]] = [[] for _ in self.tokens]
        downward: list[int] = []
        for index, token in enumerate(self.tokens):
            (downward if token.head == index else below[token.head]).append(index)
        for index in downward:  # grows while it is walked: heads come before what is below them
            downward += below[index]
        object.__setattr__(self, "children", tuple(map(tuple, below)))
        object.__setattr__(self, "reaches", _reaches(self.tokens, downward))


# A sentence and a token, by their numbers.
Place = tuple[int, int]


class Sentences(tuple[Sentence, ...]):
    """The sentences of a text in order."""

    @cached_property
    def places(self) -> Mapping[str, Sequence[Place]]:
        """Where each word of the text stands, in text order."""
        found: dict[str, list[Place]] = {}
        for number, sentence in enumerate(self):
            for index, token in enumerate(sentence.tokens):
                found.setdefault(token.text, []).append((number, index))
        return found

    def places_of(self, words: tuple[str, ...]) -> Sequence[Place]:
        """Return where any of some words stands, in text order; asked again, they are known."""
        if words not in self._together:
            places = [self.places[word] for word in words if word in self.places]
            self._together[words] = sorted(chain.from_iterable(places))
        return self._together[words]

    @cached_property
    def _together(self) -> dict[tuple[str, ...], list[Place]]:
        return {}


def between(
    places: Sequence[Place], start: tuple[int, ...], end: tuple[int, ...]
) -> Sequence[Place]:
    """Return the places from a start on and before an end; (5,) is where sentence 5 begins."""
    return places[bisect_left(places, start) : bisect_left(places, end)]


def _reaches(tokens: Sequence[Token], downward: Sequence[int]) -> tuple[Reach, ...]:
    """Return how far each token reaches; `downward` has every head before what is below it."""
    firsts, lasts, counts = [*range(len(tokens))], [*range(len(tokens))], [1] * len(tokens)
    for index in reversed(downward):
        head = tokens[index].head
        if head != index:
            counts[head] += counts[index]
            if firsts[index] < firsts[head]:
                firsts[head] = firsts[index]
            if lasts[index] > lasts[head]:
                lasts[head] = lasts[index]
    unbroken = [
        count == last - first + 1 for first, last, count in zip(firsts, lasts, counts, strict=True)
    ]
    return tuple(map(_reach, zip(firsts, lasts, unbroken, strict=True)))
