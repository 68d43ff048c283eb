"""What a language gives to the engine: words, rules, and evidence for ambiguous words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from service.recognise.grammar import Rule

Symbols = tuple[tuple[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an ambiguous word needs beside it to be time: "May" after "in", "fall" after "last".

    The word before is in `before`, or the word after is in `after`; `numbers`: a number on either
    side will do. `not_of`: it is something else before "of" ("the fall of the city"), unless a
    number follows. `joiners` are passed over on the way to the word before. `capital`: the word
    must begin with a capital letter.
    """

    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    joiners: frozenset[str] = frozenset()
    not_of: bool = False
    capital: bool = False
    numbers: bool = False


@dataclass(frozen=True, slots=True)
class Language:
    """The tables of one language for recognising time expressions, and whether its events are read.

    `words` gives the symbols of each word (lower case); `ambiguous` the evidence for those that are
    often not time; `weak` the symbols that alone make no time expression (numbers, "last"); `glued`
    the words that a number may cling to ("FY24").
    `bounds` matches words that make what follows a limit ("until"), its group `aim` those that also
    point at what has happened ("responsible for Monday's fire"), its group `since` what can only do
    so, `near` what does so to the nearer one, `deadline` what sets a limit where no verb tells
    ("deal by Friday"); `reported` words that date a saying; `passing` words before what is told for
    comparison. `function_words` are the commonest words, by which a text of the language is told;
    `informal` matches what people type in posts and the news do not print, `coming` what shows that
    a post speaks of the time ahead without a verb to tell. `events`: the language is one whose
    events are read too, of which the parser and the stages behind it know the words and the syntax.
    """

    code: str
    words: Mapping[str, Symbols]
    rules: tuple[Rule, ...]
    ambiguous: Mapping[str, Evidence] = field(default_factory=dict)
    weak: frozenset[str] = frozenset()
    glued: frozenset[str] = frozenset()
    bounds: re.Pattern[str] = re.compile("(?!)")
    reported: re.Pattern[str] = re.compile("(?!)")
    passing: re.Pattern[str] = re.compile("(?!)")
    function_words: frozenset[str] = frozenset()
    informal: re.Pattern[str] = re.compile("(?!)")
    coming: re.Pattern[str] = re.compile("(?!)")
    events: bool = False
