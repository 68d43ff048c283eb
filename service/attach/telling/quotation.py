"""Whether a word stands in a quotation that goes on over clauses or sentences."""

from __future__ import annotations

from service.parse.sentence import Place, Sentence, Sentences, between

_OPENING, _CLOSING, _EITHER = ("“", "``"), ("”", "''"), '"'
_MARKS = (*_OPENING, *_CLOSING, _EITHER)
_REACH = 3  # sentences over which a quotation is followed
_SHORTEST = 3  # words; fewer in quotation marks are a name or a phrase, not somebody's words


def in_quotation(sentences: Sentences, sentence_index: int, token_index: int) -> bool:
    """Tell whether a token stands inside quotation marks that hold a clause.

    Marks are counted from a few sentences before, as a quotation goes on over sentences.
    """
    opened: Place | None = None
    here = (sentence_index, token_index)
    for place in between(sentences.places_of(_MARKS), (sentence_index - _REACH,), here):
        text = sentences[place[0]].tokens[place[1]].text
        opens = text in _OPENING or (text == _EITHER and opened is None)
        opened = place if opens else None
    if opened is None:
        return False
    return _closes_far(sentences[sentence_index], token_index, _distance(sentences, opened, here))


def _distance(sentences: Sentences, first: Place, last: Place) -> int:
    """Return how many tokens stand between two."""
    lengths = sum(len(sentences[number].tokens) for number in range(first[0], last[0]))
    return lengths + last[1] - first[1] - 1


def _closes_far(sentence: Sentence, index: int, length: int) -> bool:
    """Tell a quoted clause from a quoted word or two."""
    rest = 0
    for token in sentence.tokens[index:]:
        if token.text in (*_CLOSING, _EITHER):
            break
        rest += 1
    return length + rest > _SHORTEST
