"""Walks through a sentence's tree of dependencies."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator

from service.parse.sentence import Sentence
from service.span import Span

# Relations of a subject to its verb, "there" and clauses among them; and of those that a noun has.
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
NOMINAL_SUBJECTS = ("nsubj", "nsubjpass")


def is_verb(sentence: Sentence, index: int) -> bool:
    """Tell whether a token is a verb (modal verbs are not)."""
    return sentence.tokens[index].tag.startswith("VB")


def is_noun(sentence: Sentence, index: int) -> bool:
    """Tell whether a token is a noun or a name."""
    return sentence.tokens[index].tag.startswith("NN")


def child(sentence: Sentence, index: int, relations: Collection[str]) -> int | None:
    """Return the first child with one of the relations, or None."""
    for below in sentence.children[index]:
        if sentence.tokens[below].relation in relations:
            return below
    return None


def children(sentence: Sentence, index: int, relations: Collection[str]) -> tuple[int, ...]:
    """Return the children with one of the relations, in text order."""
    tokens = sentence.tokens
    return tuple([at for at in sentence.children[index] if tokens[at].relation in relations])


def ancestors(sentence: Sentence, index: int) -> Iterator[int]:
    """Yield the governor of a token, its governor, and so on up to the root."""
    while (head := sentence.tokens[index].head) != index:
        yield head
        index = head


def first_joined(sentence: Sentence, index: int) -> int:
    """Return the first of the words that "and" joins, on which the others hang."""
    while sentence.tokens[index].relation == "conj":
        index = sentence.tokens[index].head
    return index


def are_parted(sentence: Sentence, one: int, other: int) -> bool:
    """Tell whether a semicolon stands between two tokens: "due by May; it says it will move"."""
    first, last = sorted((one, other))
    return any(token.text == ";" for token in sentence.tokens[first:last])


def subtree(sentence: Sentence, index: int, without: Collection[int] = ()) -> list[int]:
    """Return a token and all below it, in text order; branches in `without` are left out."""
    first, last, unbroken = sentence.reaches[index]
    if unbroken and not (without and any(first <= at <= last for at in without)):
        return list(range(first, last + 1))
    found, pending = [], [index]
    while pending:
        at = pending.pop()
        found.append(at)
        pending += [below for below in sentence.children[at] if below not in without]
    return sorted(found)


def holds(sentence: Sentence, top: int, index: int) -> bool:
    """Tell whether a token is another or stands below it."""
    first, last, unbroken = sentence.reaches[top]
    if unbroken or not first <= index <= last:
        return first <= index <= last
    return index == top or top in ancestors(sentence, index)


def token_of(sentence: Sentence, span: Span) -> int | None:
    """Return the token that heads a span: the first in it that depends on a token outside.

    None when the span holds no token of the sentence.
    """
    inside = _inside(sentence, span)
    return next(_tops(sentence, inside), inside[0]) if inside else None


def tokens_of(sentence: Sentence, span: Span) -> tuple[int, ...]:
    """Return all tokens of a span that depend on a token outside, which head it together."""
    inside = _inside(sentence, span)
    return tuple(_tops(sentence, inside)) or tuple(inside[:1])


def _inside(sentence: Sentence, span: Span) -> range:
    tokens = sentence.tokens
    first_after = bisect_left(tokens, span.end, key=lambda token: token.span.start)
    first_in = bisect_right(tokens, span.start, key=lambda token: token.span.end)
    return range(first_in, first_after)


def _tops(sentence: Sentence, inside: range) -> Iterator[int]:
    for index in inside:
        token = sentence.tokens[index]
        if (token.head == index or token.head not in inside) and token.tag[0].isalpha():
            yield index
