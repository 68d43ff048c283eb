"""Tokens back to text: original wording, clean spacing, no loose marks at the ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from service.parse.sentence import Sentence
from service.span import Span
from service.timeline import Quote

# A piece of a description: a token of the sentence by its index, or words put in.
Piece = int | str

_CLOSING = set(",.;:!?%)]}’'\"”…") | {"'s", "’s", "n't", "n’t", "''", "'"}
_SPACED_MARKS = frozenset(",;:-–—_()[]") | {"--", "-LRB-", "-RRB-"}
_QUOTES = frozenset({"``", "''"})  # tags
_PAIRS = {"“": "”", "(": ")", "[": "]", "``": "''"}


def joined(sentence: Sentence, pieces: Sequence[Piece]) -> str:
    """Return the text of the pieces in their order, edges trimmed, quotes and brackets paired."""
    text = ""
    before: Piece | None = None
    for piece in pieces:
        if text and _is_spaced(sentence, before, piece):
            text += " "
        text += piece if isinstance(piece, str) else sentence.tokens[piece].text
        before = piece
    return _trimmed(" ".join(_paired(text).split()))


def _is_spaced(sentence: Sentence, before: Piece | None, piece: Piece) -> bool:
    """Tell whether white space parts two pieces; neighbours stand as in the text."""
    if isinstance(piece, str) or not isinstance(before, int):
        return True
    left, right = sentence.tokens[before], sentence.tokens[piece]
    if piece == before + 1:
        return left.span.end < right.span.start
    if right.tag == "``":
        return True
    return right.text not in _CLOSING and left.text not in ("(", "[", "“", "``", "$", "£", "€")


def without_loose_marks(sentence: Sentence, kept: Sequence[int]) -> list[int]:
    """Leave out commas, dashes, brackets and quotes that lost what they set off."""
    tokens = sentence.tokens
    marks = [at for at in kept if tokens[at].text in _SPACED_MARKS or tokens[at].tag in _QUOTES]
    if not marks:
        return [*kept]
    members = set(kept)
    loose = {at for at in marks if _is_loose(sentence, at, members)}
    return [at for at in kept if at not in loose]


def _is_loose(sentence: Sentence, at: int, members: set[int]) -> bool:
    token = sentence.tokens[at]
    if token.tag in ("``", "-LRB-"):
        return at + 1 not in members
    if token.tag == "-RRB-":
        return at - 1 not in members
    if token.tag == "''":
        return at - 1 not in members and at - 2 not in members
    return at + 1 not in members or (at > 0 and at - 1 not in members)


def _paired(text: str) -> str:
    """Mend quotes and brackets of which one half was left behind."""
    for opening, closing in _PAIRS.items():
        opened, closed = text.count(opening), text.count(closing)
        if closed > opened and closing == "”":
            text = opening + text
        elif closed > opened and closing in ")]":
            text = text.replace(closing, "", closed - opened)
        elif opened > closed and opening in "([":
            text = text.replace(opening, "", opened - closed)
        elif opened > closed and opening == "“":
            text += closing
    if text.count('"') % 2:
        text = text.rstrip('"') if text.endswith('"') else _with_opening(text)
    return text


def _with_opening(text: str) -> str:
    """Put the opening quote of a quotation that began before this sentence."""
    at = text.index('"')
    return f'"{text}' if at > 0 and text[at - 1] != " " else text.replace('"', "", 1).strip()


def _trimmed(text: str) -> str:
    text = re.sub(r" ([,.;:!?])(?= |$)", r"\1", text)
    text = re.sub(r",(?: ?,)+", ",", text)
    return text.strip(" ,;:-–—_*•·") or text


def unquoted(text: str) -> str:
    """Return a text without quotation marks around all of it, or a "that" in front."""
    for opening, closing in (("“", "”"), ('"', '"'), ("``", "''")):
        inner = text.removeprefix(opening).removesuffix(closing)
        if len(inner) == len(text) - len(opening) - len(closing) and opening not in inner:
            text = inner.rstrip(" .,;")
    return text.removeprefix("that ")


def shortened(text: str, limit: int) -> str:
    """Cut a text that is longer than `limit` at a word, with an ellipsis."""
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:-–—") + "…"


def run_with(members: Sequence[int], index: int) -> list[int]:
    """Return the unbroken run of tokens that holds `index`: what can be given as one span."""
    if index not in members:
        return [index]
    first = last = members.index(index)
    while first > 0 and members[first - 1] == members[first] - 1:
        first -= 1
    while last + 1 < len(members) and members[last + 1] == members[last] + 1:
        last += 1
    return list(members[first : last + 1])


def quote_of(sentence: Sentence, members: Sequence[int]) -> Quote:
    """Return neighbouring tokens as a quote: the words with single spaces, and their span."""
    tokens = [sentence.tokens[at] for at in members]
    text = tokens[0].text
    for left, right in pairwise(tokens):
        text += (" " if left.span.end < right.span.start else "") + right.text
    return Quote(text, Span(tokens[0].span.start, tokens[-1].span.end))
