"""A bottom-up chart parser over the tokens of one run.

Cells are filled from right to left, so that everything which starts further right is complete when
it is needed. A constituent spans at most MAX_TOKENS tokens and a cell holds at most MAX_READINGS
readings of a symbol; the work is therefore linear in the length of the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from service.recognise.grammar import Node, Rule, is_symbol
from service.recognise.meaning import Meaning

MAX_TOKENS = 20
MAX_READINGS = 40
TIMEX = "TIMEX"


@dataclass(frozen=True, slots=True)
class Reading:
    """A TIMEX constituent: token indices, its rule, and the meanings of its parts."""

    start: int
    end: int
    rule: Rule
    parts: tuple[tuple[int, int, Meaning], ...]


# A caught symbol: what it stands for, its first token, the token after its last.
Caught = tuple[Any, int, int]


class Chart:
    """The parse of one run; `symbols` holds, per token, its (symbol, value) pairs."""

    def __init__(self, root: Node, symbols: Sequence[Sequence[tuple[str, Any]]]) -> None:
        self._root = root
        self._symbols = symbols
        self._cells: list[dict[str, list[tuple[Any, int]]]] = [{} for _ in range(len(symbols) + 1)]
        self.readings: list[list[Reading]] = [[] for _ in symbols]
        for start in range(len(symbols) - 1, -1, -1):
            self._fill(start)

    def _fill(self, start: int) -> None:
        cell = self._cells[start]
        agenda: list[tuple[str, Any, int]] = [
            (symbol, value, start + 1) for symbol, value in self._symbols[start]
        ]
        for symbol, value, end in agenda:  # grows while it is walked
            known = cell.setdefault(symbol, [])
            if (value, end) in known or len(known) >= MAX_READINGS:
                continue
            known.append((value, end))
            node = self._root.edges.get(symbol)
            if node is not None:
                caught: tuple[Caught, ...] = ((value, start, end),) if is_symbol(symbol) else ()
                self._walk(node, caught, start, end, agenda)

    def _walk(
        self,
        node: Node,
        caught: tuple[Caught, ...],
        start: int,
        end: int,
        agenda: list[tuple[str, Any, int]],
    ) -> None:
        for rule in node.rules:
            result = rule.build(*[value for value, _, _ in caught])
            if result is None:
                continue
            if rule.gives == TIMEX:
                self._read(rule, result, caught, start, end)
            else:
                agenda.append((rule.gives, result, end))
        if not node.edges or end - start >= MAX_TOKENS:
            return
        for symbol, values in self._cells[end].items():
            onward = node.edges.get(symbol)
            if onward is None:
                continue
            passed = is_symbol(symbol)
            for value, after in values:
                if after - start <= MAX_TOKENS:
                    more = (*caught, (value, end, after)) if passed else caught
                    self._walk(onward, more, start, after, agenda)

    def _read(
        self, rule: Rule, result: Any, caught: tuple[Caught, ...], start: int, end: int
    ) -> None:
        if rule.parts:
            parts = tuple(
                (caught[places[0]][1], caught[places[-1]][2], meaning)
                for places, meaning in zip(rule.parts, result, strict=True)
            )
        else:
            parts = ((start, end, result),)
        self.readings[start].append(Reading(start, end, rule, parts))
