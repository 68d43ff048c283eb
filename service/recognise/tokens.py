"""Cut a text into typed tokens, and these into runs that may hold a time expression.

A run is a stretch of neighbouring tokens that all stand in the grammar's vocabulary and of which at
least one is a word of time or a number shaped like one. Everything between runs is never looked at
again, which is where the speed comes from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.languages.language import Evidence, Language, Symbols
from service.recognise.grammar import words_of
from service.recognise.numbers import QUOTES, number_symbols
from service.span import Span

# Possessive quantifiers keep every pattern linear. A number glued to letters is cut off from them
# ("7pm", "26nov"); dates and clock times in digits are one token.
_NUMBER = (
    r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?!\d)"
    r"|\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?![\d/-]|\.\d)"
    r"|\d{4}/\d{1,2}/\d{1,2}(?![\d/])"
    r"|\d{1,2}:\d{2}(?::\d{2})?(?![\d:])"
    r"|\d{1,2}/\d{1,2}(?![\d/])"
    r"|\d{1,3}+(?:,\d{3})++(?:\.\d++)?"
    r"|\d{1,3}(?:st|nd|rd|th)\b"
    r"|\d{2,4}s\b"
    r"|\d++\.\d++(?:\.\d++)*+"
    r"|\d++"
)
# Most tokens are words that begin with none of the letters of "a.m." and "Q1": these come first.
_WORD = r"(?![abpqh])[^\W\d_]++"
_REST = (
    r"(?:[ap]\.\s?m|[ab]\.\s?[dc])\b\.?"
    r"|[qh][1-4](?=fy\d|\b)"
    r"|[^\W\d_]++"
    r"|['’‘`](?:\d{2}s?|s)\b"
    r"|\S"
)
# What a number may cling to ("FY24"): a word, with a figure of its own or not.
_CLINGING = re.compile(r"\d?[^\W\d_]+$")
# A letter held on to, as in "sooo".
_LONG_DRAWN = re.compile(r"([^\W\d_])\1{2,}")
_SHORT = 1_000
_NOT_BEFORE = frozenset("$£€¥#_@")
_TAGS = ("#", "@")
_NOT_AFTER = frozenset("%°€_@")
# Neighbours of an ambiguous word: a word, or a number with what clings to it.
_WORD_BEFORE = re.compile(r"([^\W_]+|-)[\s,.(]*$")
_WORD_AFTER = re.compile(r"\.?[\s,–-]*([^\W_]+)")
_OF = re.compile(r"\s+of\s+(?!\d)")
# No expression goes on in another paragraph, or from the title into the text.
_PARAGRAPH = re.compile(r"\n\s*\n|\r\s*\r|\u2029")
_REACH = 24
# A run longer than any expression is cut, so that endless lists of weekdays stay cheap.
_MAX_RUN = 400


class Lexer:
    """Finds the runs of a text in one language, and the symbols of the tokens of a run."""

    def __init__(self, language: Language) -> None:
        glue = words_of(language.rules)
        # Words that begin with a digit ("2moro", "9/11") are no numbers.
        figures = [
            re.escape(word) + (r"(?![^\W\d_])" if word in language.glued else r"\b")
            for word in language.words
            if word[0].isdecimal()
        ]
        numbers = "|".join([*figures, _NUMBER])
        self._token = re.compile(rf"{_WORD}|(?=\d)(?:{numbers})|{_REST}", re.IGNORECASE)
        self._symbols: dict[str, Symbols] = {
            word: ((word, None), *language.words.get(word, ()))
            for word in glue | language.words.keys()
        }
        self._words = language.words
        self._ambiguous = language.ambiguous
        self._glued = language.glued
        self._seeds = frozenset(
            word
            for word, symbols in language.words.items()
            if any(symbol not in language.weak for symbol, _ in symbols)
        )

    def runs(self, text: str) -> Iterator[Span]:
        """Yield the spans of the runs of a text, from left to right."""
        known, words = self._symbols, self._words
        seeds, ambiguous = self._seeds, self._ambiguous
        start = end = count = 0
        seeded = False
        # Nobody holds on to letters in an article; looking for it would cost a tenth of the time.
        drawn = len(text) <= _SHORT and _LONG_DRAWN.search(text) is not None
        for match in self._token.finditer(text):
            token = match.group().lower().replace("’", "'")
            token = self._undrawn(token) if drawn else token
            if token in known and (token in words or not _begins_with_digit(token)):
                joins = token not in ambiguous or _is_time(text, match, ambiguous[token])
                joins = joins and text[match.start() - 1 : match.start()] not in _TAGS
                seed = joins and token in seeds
            elif _begins_with_digit(token):
                joins = _is_number(text, match, self._glued)
                seed = joins and (len(token) > 3 or token[0] in QUOTES or token[-1].isalpha())
            else:
                joins = seed = False
            # Few gaps are longer than one character, and few of these are looked at.
            parted = (
                count and match.start() - end > 1 and _PARAGRAPH.search(text, end, match.start())
            )
            if joins and count < _MAX_RUN and not parted:
                start = match.start() if count == 0 else start
                end = match.end()
                count += 1
                seeded = seeded or seed
                continue
            if seeded:
                yield Span(start, end)
            start, end, count, seeded = match.start(), match.end(), int(joins), seed
        if seeded:
            yield Span(start, end)

    def tokens(self, run: str) -> list[tuple[int, int, Symbols]]:
        """Return offset, end and symbols of each token of a run."""
        found = []
        for match in self._token.finditer(run):
            token = self._undrawn(match.group().lower().replace("’", "'"))
            symbols = self._symbols.get(token, ())
            if token not in self._words and _begins_with_digit(token):
                symbols += number_symbols(token)
            found.append((match.start(), match.end(), symbols))
        return found

    def _undrawn(self, token: str) -> str:
        """Return a token as the vocabulary spells it: "tomorrowww" is "tomorrow"."""
        if token in self._symbols or not _LONG_DRAWN.search(token):
            return token
        short = (_LONG_DRAWN.sub(letters, token) for letters in (r"\1", r"\1\1"))
        return next((word for word in short if word in self._symbols), token)


def _begins_with_digit(token: str) -> bool:
    """Tell a number, or one behind an apostrophe ('98)."""
    return token[0].isdecimal() or token[1:2].isdigit()


def _is_number(text: str, match: re.Match[str], glued: frozenset[str]) -> bool:
    """Tell a number that may be time from a price, a share, a code or a part of a word."""
    start, end = match.span()
    before = text[start - 1 : start]
    if before in _NOT_BEFORE or text[end : end + 1] in _NOT_AFTER:
        return False
    if before.isalpha():
        word = _CLINGING.search(text, max(0, start - _REACH), start)
        found = word.group().lower() if word else ""
        return found in glued or found.lstrip("0123456789") in glued
    return bool(number_symbols(match.group().lower()))


def _is_time(text: str, match: re.Match[str], evidence: Evidence) -> bool:
    """Tell whether the neighbours of an ambiguous word make it a word of time."""
    start, end = match.span()
    if evidence.capital and not text[start].isupper():
        return False
    before = _WORD_BEFORE.search(text, max(0, start - _REACH), start)
    after = _WORD_AFTER.match(text, end, end + _REACH)
    word_before = before.group(1).lower() if before else ""
    word_after = after.group(1).lower() if after else ""
    if before and word_before in evidence.joiners:
        # "fri or sat": what stands before the joiner tells.
        before = _WORD_BEFORE.search(text, max(0, before.start() - _REACH), before.start())
        word_before = before.group(1).lower() if before else ""
    if evidence.not_of and _OF.match(text, end, end + _REACH):
        return False
    if evidence.numbers and (word_before[:1].isdecimal() or word_after[:1].isdigit()):
        return True
    return word_before in evidence.before or word_after in evidence.after
