"""Articles assembled from bytes: the same bytes always give the same article.

Hypothesis shrinks the bytes and atheris mutates them by what the code did with them, so both search
the same space: the words of the grammar, clauses of the seed articles (there are verbs and nouns in
them, and enough function words for a text to pass for English), and any code point there is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hypothesis import strategies as st

from service.calendar.moment import Moment
from service.document import Document
from service.languages import load
from service.recognise.grammar import words_of
from tests.conftest import ROOT

ENGLISH = load("en")
GRAMMAR = [
    *sorted(words_of(ENGLISH.rules) | set(ENGLISH.words)),
    *"""1 3 12 20 31 1998 2020 500 20th 8:30 12:60 3/4/2020 2020-08-20 2020-02-30 90s '98 1.5 1/2
    BC W54 Q5 99999999999999999999 10000-01-01 ½ １２ ٢٠٢٠""".split(),
]
GLUE = [
    *sorted(ENGLISH.function_words),
    *"""Police killed will meet vote was not denied election war died arrested plans said, that
    U.S. Mr. Kyoto's they n't“ ” ‘ ’ " ( ) [ ] — – … , ; : . ? ! $ %""".split(),
]
CLAUSES = [
    clause
    for path in sorted((ROOT / "seeds").glob("*.txt"))
    for clause in re.findall(r"[^,.;:“”()—\n]+[,.]?", path.read_text("utf-8"))
    if 2 < len(clause.split()) < 20
]
BREAKS = ["", " ", " ", " ", ". ", ".\n\n", "\n", ", ", "\t", "\u2028", "\r\n\r\n", "\u00a0"]
PUBLISHED = [
    Moment(2020, 8, 21, 9, 30), Moment(2020, 8, 21), Moment(2024, 2, 29), Moment(2021, 1, 1),
    Moment(2019, 12, 31, 23, 59, 59), Moment(2000, 1, 1), Moment(1, 1, 1), Moment(9999, 12, 31),
]  # fmt: skip
# For two to eight pieces: short articles, so that many can be read.
BYTES = st.binary(min_size=8, max_size=28)
# One article in about twenty says the same up to a dozen times: time must grow with length alone.
_ONCE = 243


def assemble(data: bytes) -> Document:
    """Return the article that the bytes stand for."""
    source = iter(data)
    published = PUBLISHED[next(source, 0) % len(PUBLISHED)]
    title_pieces = max(0, next(source, 0) % 32 - 24)
    repetitions = max(1, next(source, 0) - _ONCE)
    pieces = list(_pieces(source))
    title, text = "".join(pieces[:title_pieces]), "".join(pieces[title_pieces:])
    return Document(text * repetitions, published, title if title.strip() else "")


def _pieces(source: Iterator[int]) -> Iterator[str]:
    """Yield words, clauses and characters, with what stands between them."""
    for kind in source:
        number = next(source, 0) * 256 + next(source, 0)
        if kind < 120:
            yield GRAMMAR[number % len(GRAMMAR)]
        elif kind < 170:
            yield GLUE[number % len(GLUE)]
        elif kind < 220:
            yield CLAUSES[number % len(CLAUSES)]
        elif kind < 235:
            yield str(number)
        else:
            yield chr((kind - 235) % 17 << 16 | number)
        yield BREAKS[max(0, number // 7 % 24 - 12)] if kind % 3 else " "
