"""Texts to measure with, made from the seeds, the same in every run."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from service.calendar.moment import Moment
from service.languages import load
from service.recognise.grammar import words_of

PUBLISHED = Moment(2020, 8, 21, 9, 30)

_SEEDS = Path(__file__).parents[1] / "seeds"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WORDS = 600


def articles(count: int) -> list[str]:
    """Return so many different articles of about 600 words.

    Their paragraphs are those of the seeds with other days of the week and other numbers, so that
    no cache meets the same article twice.
    """
    chance = random.Random(20200821)
    return [_article(chance) for _ in range(count)]


def texts_of(size: int, count: int) -> list[str]:
    """Return so many different texts of so many characters each, made in the same way."""
    chance = random.Random(size)
    return [_text(chance, size) for _ in range(count)]


def _text(chance: random.Random, size: int) -> str:
    text = _article(chance)
    while len(text) < size:
        text += "\n\n" + _article(chance)
    return text[:size]


def _article(chance: random.Random) -> str:
    found: list[str] = []
    for paragraph in _paragraphs(chance):
        found.append(paragraph)
        if sum(len(each.split()) for each in found) >= _WORDS:
            return "\n\n".join(found)
    raise AssertionError("paragraphs do not end")


def _paragraphs(chance: random.Random) -> Iterator[str]:
    """Yield the varied paragraphs of seeds in random order, without end."""
    paths = sorted(_SEEDS.glob("*.txt"))
    while True:
        text = chance.choice(paths).read_text(encoding="utf-8")
        text = re.sub("|".join(_DAYS), lambda _: chance.choice(_DAYS), text)
        text = re.sub(r"\b\d\d\b", lambda _: str(chance.randint(10, 28)), text)
        yield from (line for line in text.splitlines() if line)


def worst_cases() -> dict[str, Callable[[int], str]]:
    """Return generators of texts of a given length that a careless pattern would choke on."""
    language = load("en")
    words = [*sorted(words_of(language.rules) | set(language.words)), "1", "15", "1998", "20th"]
    chance = random.Random(1)

    def grammar(length: int) -> str:
        return " ".join(chance.choice(words) for _ in range(length // 5))

    def numbers(length: int) -> str:
        return " ".join(
            chance.choice("1 15 1998 may and - to ,".split()) for _ in range(length // 3)
        )

    return {
        "one weekday": lambda n: "Monday " * (n // 7),
        "digits": lambda n: "1" * n,
        "dots and digits": lambda n: "1." * (n // 2),
        "commas and digits": lambda n: "1,000" * (n // 5),
        "nested phrases": lambda n: "the first of the last of " * (n // 25),
        "the grammar's words": grammar,
        "numbers and months": numbers,
        "blanks": lambda n: "may" + " " * n,
        "one long word": lambda n: "a" * n,
    }
