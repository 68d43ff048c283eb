"""Cut a text into typed tokens, and these into runs that may hold a time expression.

A run is a stretch of neighbouring tokens that all stand in the grammar's vocabulary and of which at
least one is a word of time or a number shaped like one. Everything between runs is never looked at
again, which is where the speed comes from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from service.calendar.moment import is_date
from service.languages.language import Evidence, Language, Symbols
from service.recognise.grammar import words_of
from service.recognise.meaning import Fields
from service.span import Span

# Possessive quantifiers keep every pattern linear. A number glued to letters is cut off from them
# ("7pm", "26nov"); dates and clock times in digits are one token.
_TOKEN = (
    r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?!\d)"
    r"|\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?![\d/-]|\.\d)"
    r"|\d{4}/\d{1,2}/\d{1,2}(?![\d/])"
    r"|\d{1,2}:\d{2}(?::\d{2})?(?![\d:])"
    r"|\d{1,2}/\d{1,2}(?![\d/])"
    r"|['’‘`]\d{2}s?\b"
    r"|\d{1,3}+(?:,\d{3})++(?:\.\d++)?"
    r"|\d{1,3}(?:st|nd|rd|th)\b"
    r"|\d{2,4}s\b"
    r"|\d++\.\d++(?:\.\d++)*+"
    r"|\d++"
    r"|['’‘`]s\b"
    r"|(?:[ap]\.\s?m|[ab]\.\s?[dc])\b\.?"
    r"|[qh][1-4]\b"
    r"|[^\W\d_]++"
    r"|\S"
)
# A letter held on to, as in "sooo".
_LONG_DRAWN = re.compile(r"([^\W\d_])\1{2,}")
_SHORT = 1_000
_QUOTES = frozenset("'’‘`")
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
_MAX_DIGITS = 6
# A run longer than any expression is cut, so that endless lists of weekdays stay cheap.
_MAX_RUN = 400


def number_symbols(text: str) -> Symbols:
    """Return what a token that begins with a digit may stand for.

    INT a count, YEAR 1000 to 2199, YEAR_2 two digits, DAY 1 to 31, FIELDS a whole date or time in
    digits, DECIMAL. Empty for digits that are none of these.
    """
    if text.isdecimal():
        return _integer_symbols(text)
    if text[0] in _QUOTES:
        return _quoted_symbols(text[1:])
    if not text[0].isdecimal():
        return ()
    if "t" in text:
        return _instant_symbols(text) or _suffixed_symbols(text)
    if text[-1].isalpha():
        return _suffixed_symbols(text)
    if ":" in text:
        return _clock_symbols(text)
    if text.replace(",", "").isdecimal():
        return (("INT", int(text.replace(",", ""))),) if len(text) <= _MAX_DIGITS + 2 else ()
    if text.count(".") == 1 and len(text) <= _MAX_DIGITS:
        symbols: Symbols = (("DECIMAL", text),)
        hour, minute = text.split(".")
        if len(minute) == 2 and int(hour) < 24 and int(minute) < 60:
            symbols += (("CLOCK_DOT", Fields(hour=int(hour), minute=int(minute))),)
        return symbols
    return _date_symbols(text)


def _integer_symbols(text: str) -> Symbols:
    if len(text) > _MAX_DIGITS or not text.isascii():
        return ()
    value = int(text)
    symbols: list[tuple[str, Any]] = [("INT", value)]
    if len(text) == 4:
        if 1000 <= value < 2200:
            symbols.append(("YEAR", value))
        if value // 100 < 24 and value % 100 < 60:
            symbols.append(("CLOCK_4", Fields(hour=value // 100, minute=value % 100)))
    if len(text) == 3 and 1 <= value // 100 <= 12 and value % 100 < 60:
        symbols.append(("CLOCK_3", Fields(hour=value // 100, minute=value % 100)))
    if len(text) == 2:
        symbols.append(("YEAR_2", value))
    if 1 <= value <= 31 and len(text) <= 2:
        symbols.append(("DAY", value))
    if 0 <= value <= 24 and len(text) <= 2:
        symbols.append(("HOUR", value))
    return tuple(symbols)


def _quoted_symbols(digits: str) -> Symbols:
    """Read what stands behind an apostrophe: '98 (Y_TOLD) and '90s (DECADE)."""
    if digits.isdecimal():
        return (("Y_TOLD", Fields(year=int(digits), short_year=True)),)
    decade = dict(_suffixed_symbols(digits)).get("DECADE_2")
    return (("DECADE", decade),) if decade else ()


def _instant_symbols(text: str) -> Symbols:
    """Read 2020-08-20T14:05:00Z."""
    day, _, time = text.partition("t")
    if len(day) != 10:
        return ()
    year, month, of_month = map(int, day.split("-"))
    clock = _clock_symbols(re.split(r"[z+-]", time)[0])
    if not clock or not is_date(year, month, of_month):
        return ()
    instant = replace(clock[0][1], year=year, month=month, day=of_month)
    return (("FIELDS", instant),)


def _suffixed_symbols(text: str) -> Symbols:
    """Read 20th (ORDINAL, ORDINAL_FIGURES), 1990s (DECADE) and 90s (DECADE_2)."""
    if text[-1] != "s":
        if not text[:-2].isdecimal():
            return ()
        return (("ORDINAL", int(text[:-2])), ("ORDINAL_FIGURES", int(text[:-2])))
    digits = text[:-1]
    if not digits.isdecimal() or digits[-1] != "0":
        return ()
    if len(digits) == 3:
        return (("DECADE_3", int(digits[:-1])),)
    year = int(digits)
    if len(digits) == 2:
        return (("DECADE_2", Fields(decade=year // 10 + 190)),)
    return (("DECADE", Fields(decade=year // 10)),)


def _clock_symbols(text: str) -> Symbols:
    hour, minute, *rest = (int(part) for part in text.split(":"))
    if hour > 24 or minute > 59 or (rest and rest[0] > 59):
        return ()
    return (("CLOCK", Fields(hour=hour % 24, minute=minute, second=rest[0] if rest else None)),)


def _date_symbols(text: str) -> Symbols:
    """Read 2020-08-20, 8/20/2020, 20.08.2020, 8-20-98; month first, where both fit."""
    parts = re.split(r"[/.-]", text)
    if len(parts) == 2 and "/" in text:
        return (("FRACTION", text),)
    if len(parts) != 3:
        return ()
    first, second, third = map(int, parts)
    if len(parts[0]) == 4:
        fits = is_date(first, second, third)
        return (("FIELDS", Fields(year=first, month=second, day=third)),) if fits else ()
    if len(parts[2]) not in (2, 4):
        return ()
    months_first = is_date(2000, first, second)
    days_first = is_date(2000, second, first)
    if not months_first and not days_first:
        return ()
    # With full stops the day comes first (DIN 1355, and wherever dates are written so).
    if "." in text:
        months_first = months_first and not days_first
    order = "either" if months_first and days_first and first != second else "month-first"
    order = order if months_first else "day-first"
    month, day = (first, second) if months_first else (second, first)
    short = len(parts[2]) == 2
    return (("FIELDS", Fields(year=third, month=month, day=day, short_year=short, figures=order)),)


class Lexer:
    """Finds the runs of a text in one language, and the symbols of the tokens of a run."""

    def __init__(self, language: Language) -> None:
        glue = words_of(language.rules)
        # Words that begin with a digit ("2moro", "9/11") are no numbers.
        figures = [re.escape(word) + r"\b" for word in language.words if word[0].isdecimal()]
        self._token = re.compile("|".join([*figures, _TOKEN]), re.IGNORECASE)
        self._symbols: dict[str, Symbols] = {
            word: ((word, None), *language.words.get(word, ()))
            for word in glue | language.words.keys()
        }
        self._words = language.words
        self._ambiguous = language.ambiguous
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
                joins = _is_number(text, match)
                seed = joins and (len(token) > 3 or token[0] in _QUOTES or token[-1].isalpha())
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


def _is_number(text: str, match: re.Match[str]) -> bool:
    """Tell a number that may be time from a price, a share, a code or a part of a word."""
    start, end = match.span()
    before = text[start - 1 : start]
    if before.isalpha() or before in _NOT_BEFORE or text[end : end + 1] in _NOT_AFTER:
        return False
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
