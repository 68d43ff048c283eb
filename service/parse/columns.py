"""A parse by column, as the parser gives it and `mending` puts it right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# Tags of verbs that a clause can stand on.
FINITE = ("VBD", "VBZ", "VBP", "MD")
_BEFORE_VERB = ("aux", "auxpass", "advmod", "neg")


@dataclass(slots=True)
class Columns:
    """A row for each token: see `service.parse.sentence.Token`."""

    words: Sequence[str]
    tags: list[str]
    heads: list[int]
    relations: list[str]

    def has(self, head: int, relations: Sequence[str]) -> bool:
        """Tell whether a token has a child with one of the relations."""
        return any(
            above == head and at != head and self.relations[at] in relations
            for at, above in enumerate(self.heads)
        )

    def hang(self, at: int, head: int, relation: str | None = None) -> None:
        """Hang a token on another, with a new relation if one is given."""
        self.heads[at] = head
        if relation is not None:
            self.relations[at] = relation


def finite_of(tree: Columns, verb: int) -> int | None:
    """Return the finite verb of a verb's own words: "has" of "has been closed", or None."""
    words = range(start_of(tree, verb), verb + 1)
    return next((at for at in words if tree.tags[at] in FINITE), None)


def start_of(tree: Columns, verb: int) -> int:
    """Return the first of the auxiliaries and adverbs right before a verb, else the verb."""
    first = verb
    while first and tree.heads[first - 1] == verb and tree.relations[first - 1] in _BEFORE_VERB:
        first -= 1
    return first
