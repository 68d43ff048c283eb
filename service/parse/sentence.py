"""What parsing gives: sentences of plain tokens, whatever parser made them."""

from __future__ import annotations

from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, a headline, a byline or a dateline (`kind`: body, headline, byline, dateline).

    `children` holds, for each token, the indexes of the tokens that depend on it, in text order.
    """

    span: Span
    tokens: tuple[Token, ...]
    kind: str = "body"
    children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        below: list[list[int]] = [[] for _ in self.tokens]
        for index, token in enumerate(self.tokens):
            if token.head != index:
                below[token.head].append(index)
        object.__setattr__(self, "children", tuple(map(tuple, below)))
