"""Whether a text is a post, news or a history; anchors, spellings and some rules depend on it."""

from __future__ import annotations

from collections.abc import Sequence

from service.document import Document
from service.languages.language import Language
from service.recognise.meaning import Fields, Meaning, Nearest, Origin, Relative, Within
from service.recognise.post import POST, is_post
from service.recognise.recognise import Timex

NEWS, HISTORY = "news", "history"
_MANY = 3


def register_of(document: Document, timexes: Sequence[Timex], language: Language) -> str:
    """Return "post" for a post, "history" for a text of far years, else "news".

    A history tells the years of its dates, and hardly ever says "today" or "on Monday".
    """
    if is_post(document, language):
        return POST
    far = near = recent = 0
    for timex in timexes:
        meaning = innermost(timex.meaning)
        if isinstance(meaning, Fields) and meaning.year is not None and not meaning.short_year:
            if abs(meaning.year - document.published.year) > 1:
                far += 1
            else:
                recent += 1
        elif _is_near(meaning):
            near += 1
    if far > 3 * near and (far >= _MANY or not recent):
        return HISTORY
    return NEWS


def _is_near(meaning: Meaning) -> bool:
    """Tell a date that is counted from now: a weekday, "last week"."""
    if isinstance(meaning, Fields):
        return meaning.weekday is not None
    return isinstance(meaning, Relative | Nearest) and meaning.origin is Origin.NOW


def innermost(meaning: Meaning) -> Meaning:
    """Return the meaning that a modified, shifted or enclosed one is built on."""
    while True:
        inner = meaning.outer if isinstance(meaning, Within) else getattr(meaning, "base", None)
        if inner is None:
            return meaning
        meaning = inner
