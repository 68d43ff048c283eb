"""Dates that place a figure or a rank and no event of their sentence.

"The poll put it on 36 percent, up from 31 percent in June": the poll is not of June. "Their first
title since 1998": the title is not of 1998, and whatever was then is not told.
"""

from __future__ import annotations

from bisect import bisect_left

from service.languages.en import bounds as english
from service.languages.en.modality import RANKING_WORDS
from service.parse.sentence import Sentence, Token
from service.span import Span

_REACH = 70  # code points before a date in which the comparison that it ends must begin
_RANKED = 12  # tokens before "since" among which the rank stands


def places_no_event(content: str, sentence: Sentence, span: Span) -> bool:
    """Tell a date that only says of when a figure is, or since when a rank holds."""
    if english.OF_FIGURE.match(content, span.end):
        return True
    before = _before(content, sentence, span)
    if before.endswith(english.DEADLINE):
        return True
    return before.endswith(english.SINCE) and _is_ranked(sentence, span)


def is_compared(content: str, sentence: Sentence, span: Span) -> bool:
    """Tell a date that only says what a figure is compared with: "up from 31 percent in June"."""
    before = _before(content, sentence, span)
    return bool(english.COMPARING.search(before) and english.COMPARED.search(before))


def _before(content: str, sentence: Sentence, span: Span) -> str:
    return content[max(sentence.span.start, span.start - _REACH) : span.start]


def _is_ranked(sentence: Sentence, span: Span) -> bool:
    """Tell "the worst storm since 1998", "for the first time since May"."""
    at = bisect_left(sentence.tokens, span.start, key=lambda token: token.span.start) - 1
    for token in reversed(sentence.tokens[max(0, at - _RANKED) : at]):
        if token.text in ",;:" or token.tag in ("VBD", "VBZ", "VBP"):
            return False
        if _ranks(token):
            return True
    return False


def _ranks(token: Token) -> bool:
    return token.tag in english.RANKING_TAGS or token.text.lower() in RANKING_WORDS
