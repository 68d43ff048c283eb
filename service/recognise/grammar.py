"""Rules, and the trie that they compile to.

A rule is a record: a name, the symbol that it gives, a pattern over the symbols of tokens and of
other rules, and a function from what the pattern caught to a meaning. A pattern is a line of words:

    THE?            a name in capitals is a symbol, given by the lexicon or by another rule;
                    what it stands for is passed to the function
    month of        anything else is a word or mark of the text as it is (lower case), not passed
    ?               what stands before it may be missing (a missing symbol passes nothing)
    (a|an|the)      one of several
    \\(  \\)          brackets of the text

The engine holds no word of any language.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

_ITEM = re.compile(r"(\\\S|\([^)]*\)|\S+?)(\??)(?=\s|$)")
_SYMBOL = re.compile(r"[A-Z][A-Z_0-9]*$")


@dataclass(frozen=True, slots=True)
class Rule:
    """One fact of the grammar.

    `gives` is the symbol of the result; TIMEX is an expression of its own. `parts` splits the
    expression into several: each part lists the positions, among the caught symbols, that it
    covers, and `build` then returns one meaning for each. `ahead` and `behind` are patterns that
    the text after and before the expression must match, in at most 40 characters. `examples` are
    tests: "text => expression = value; ..." for an article published on Friday 2020-08-21, or
    after "@ date" on that date.
    """

    name: str
    gives: str
    pattern: str
    build: Callable[..., Any]
    examples: tuple[str, ...] = ()
    parts: tuple[tuple[int, ...], ...] = ()
    ahead: str = ""
    behind: str = ""
    register: str = ""


@dataclass(slots=True)
class Node:
    """A place in the trie: where each symbol leads, and the rules that are complete here."""

    edges: dict[str, Node] = field(default_factory=dict)
    rules: list[Rule] = field(default_factory=list)


def is_symbol(name: str) -> bool:
    """Tell a symbol (its value is passed to the rule) from a word of the text."""
    return bool(_SYMBOL.match(name))


def spellings(pattern: str) -> Iterable[tuple[str, ...]]:
    """Return every sequence of symbols and words that a pattern allows."""
    choices: list[tuple[tuple[str, ...], ...]] = []
    for item, optional in _ITEM.findall(pattern):
        body = item[1:-1] if item.startswith("(") else item
        body = body.removeprefix("\\")
        ways = [tuple(way.split()) for way in body.split("|")]
        choices.append((*ways, ()) if optional else tuple(ways))
    for way in itertools.product(*choices):
        yield tuple(itertools.chain.from_iterable(way))


def compiled(rules: Iterable[Rule]) -> Node:
    """Return the root of the trie of these rules."""
    root = Node()
    for rule in rules:
        for spelling in spellings(rule.pattern):
            node = root
            for name in spelling:
                node = node.edges.setdefault(name, Node())
            if rule not in node.rules:
                node.rules.append(rule)
    return root


def words_of(rules: Iterable[Rule]) -> frozenset[str]:
    """Return the words and marks that the patterns name."""
    return frozenset(
        name
        for rule in rules
        for spelling in spellings(rule.pattern)
        for name in spelling
        if not is_symbol(name)
    )
