"""Find the time expressions of a text and read what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from service.languages.language import Language, Symbols
from service.recognise.chart import Chart, Reading
from service.recognise.grammar import compiled
from service.recognise.meaning import Meaning, Nothing
from service.recognise.post import POST
from service.recognise.tokens import Lexer
from service.span import Span

# How much of the neighbouring text the conditions of a rule see, in code points.
_REACH = 40
_CACHED_RUNS = 20_000


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression: its span, what it means, and the name of the rule that read it.

    `register` is the kind of text where it counts as one: "history", "post" or, empty, any.
    """

    span: Span
    meaning: Meaning
    rule: str
    register: str = ""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A reading of a run, in offsets of the run."""

    end: int
    priority: int
    ahead: re.Pattern[str] | None
    behind: re.Pattern[str] | None
    register: str
    timexes: tuple[Timex, ...]


class Recogniser:
    """Recognises the time expressions of one language; holds no state but a cache of readings."""

    def __init__(self, language: Language) -> None:
        self._lexer = Lexer(language)
        self._root = compiled(language.rules)
        self._priority = {rule: place for place, rule in enumerate(language.rules)}
        # Expressions repeat, and what words mean depends on nothing but the words.
        self._candidates = lru_cache(_CACHED_RUNS)(self._read)

    def recognise(self, text: str, register: str = "") -> tuple[Timex, ...]:
        """Return the time expressions of `text`, from left to right, without overlaps.

        `register` is "post" for a post; elsewhere what only a post means as time is left out.
        """
        runs = self._lexer.runs(text)
        return tuple(timex for run in runs for timex in self._of_run(text, run, register))

    def _of_run(self, text: str, run: Span, register: str) -> Iterator[Timex]:
        """Yield the longest expressions that fit, from left to right."""
        free = 0
        for start, candidates in self._candidates(run.of(text)):
            if start < free:
                continue
            for candidate in candidates:
                if candidate.register == POST != register:
                    continue
                if _fits(candidate, text, run.start + start, run.start + candidate.end):
                    free = candidate.end
                    for timex in candidate.timexes:
                        if isinstance(timex.meaning, Nothing):
                            continue
                        span = Span(run.start + timex.span.start, run.start + timex.span.end)
                        yield replace(timex, span=span)
                    break

    def _read(self, run: str) -> tuple[tuple[int, tuple[_Candidate, ...]], ...]:
        """Return, for each offset of a run where expressions begin, these, the longest first."""
        tokens = self._lexer.tokens(run)
        chart = Chart(self._root, [symbols for _, _, symbols in tokens])
        found = []
        for (start, _, _), readings in zip(tokens, chart.readings, strict=True):
            candidates = [self._candidate(reading, tokens) for reading in readings]
            candidates.sort(key=lambda c: (-c.end, c.priority))
            if candidates:
                found.append((start, tuple(candidates)))
        return tuple(found)

    def _candidate(self, reading: Reading, tokens: list[tuple[int, int, Symbols]]) -> _Candidate:
        rule = reading.rule
        timexes = tuple(
            Timex(Span(tokens[first][0], tokens[last - 1][1]), meaning, rule.name, rule.register)
            for first, last, meaning in reading.parts
        )
        return _Candidate(
            end=tokens[reading.end - 1][1],
            priority=self._priority[rule],
            ahead=re.compile(rule.ahead, re.IGNORECASE) if rule.ahead else None,
            behind=re.compile(f"(?:{rule.behind})$", re.IGNORECASE) if rule.behind else None,
            register=rule.register,
            timexes=timexes,
        )


def _fits(candidate: _Candidate, text: str, start: int, end: int) -> bool:
    """Tell whether the text around an expression meets the conditions of its rule."""
    if text[end : end + 1].isalnum() and text[end - 1].isalnum():
        return False  # "2024 YR4"
    if candidate.ahead and not candidate.ahead.match(text, end, end + _REACH):
        return False
    return not candidate.behind or bool(
        candidate.behind.search(text, max(0, start - _REACH), start)
    )
