"""Whether a word stands in a quotation that goes on over clauses or sentences."""

from __future__ import annotations

from collections.abc import Sequence

from service.parse.sentence import Sentence

_OPENING, _CLOSING, _EITHER = ("“", "``"), ("”", "''"), '"'
_REACH = 3  # sentences over which a quotation is followed
_SHORTEST = 3  # words; fewer in quotation marks are a name or a phrase, not somebody's words


def in_quotation(sentences: Sequence[Sentence], sentence_index: int, token_index: int) -> bool:
    """Tell whether a token stands inside quotation marks that hold a clause.

    Marks are counted from a few sentences before, as a quotation goes on over sentences.
    """
    opened = False
    length = 0
    for where in range(max(0, sentence_index - _REACH), sentence_index + 1):
        for at, token in enumerate(sentences[where].tokens):
            if where == sentence_index and at == token_index:
                return opened and _closes_far(sentences[where], at, length)
            if token.text in _OPENING or (token.text == _EITHER and not opened):
                opened, length = True, 0
            elif token.text in _CLOSING or (token.text == _EITHER and opened):
                opened = False
            else:
                length += 1
    return False


def _closes_far(sentence: Sentence, index: int, length: int) -> bool:
    """Tell a quoted clause from a quoted word or two."""
    rest = 0
    for token in sentence.tokens[index:]:
        if token.text in (*_CLOSING, _EITHER):
            break
        rest += 1
    return length + rest > _SHORTEST
