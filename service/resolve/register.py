"""What kind of text it is: news, a history, or a short post; anchors and some rules depend on it."""

from __future__ import annotations

from collections.abc import Sequence

from service.document import Document
from service.recognise.meaning import Fields, Meaning, Nearest, Origin, Relative, Within
from service.recognise.recognise import Timex

NEWS, HISTORY, POST = "news", "history", "post"
# The development corpora's posts all have fewer characters, their articles all have more.
_POST_LENGTH = 200
_YEARS_OF_A_HISTORY = 3


def register_of(document: Document, timexes: Sequence[Timex]) -> str:
    """Return "post" for a few words, "history" for a text of far years, else "news".

    A history tells the years of its dates, and hardly ever says "today" or "on Monday".
    """
    if len(document.content) <= _POST_LENGTH:
        return POST
    far = near = 0
    for timex in timexes:
        meaning = innermost(timex.meaning)
        if isinstance(meaning, Fields) and meaning.year is not None and not meaning.short_year:
            far += abs(meaning.year - document.published.year) > 1
        elif isinstance(meaning, Fields) and meaning.weekday is not None:
            near += 1
        elif isinstance(meaning, Relative | Nearest) and meaning.origin is Origin.NOW:
            near += 1
    return HISTORY if far >= _YEARS_OF_A_HISTORY and far > 3 * near else NEWS


def innermost(meaning: Meaning) -> Meaning:
    """Return the meaning that a modified, shifted or enclosed one is built on."""
    while True:
        inner = meaning.outer if isinstance(meaning, Within) else getattr(meaning, "base", None)
        if inner is None:
            return meaning
        meaning = inner
