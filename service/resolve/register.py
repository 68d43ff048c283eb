"""Whether a text is a post, news or a history; anchors, spellings and some rules depend on it."""

from __future__ import annotations

from collections.abc import Sequence

from service.calendar.moment import Moment
from service.calendar.period import Grain
from service.document import Document
from service.languages.language import Language
from service.recognise.meaning import (
    Fields,
    Holiday,
    Meaning,
    Nearest,
    Nth,
    Origin,
    Relative,
    Within,
)
from service.recognise.post import POST, is_post
from service.recognise.recognise import Timex
from service.resolve.fields import complete

NEWS, HISTORY = "news", "history"
_MANY = 3
# Far years to one date counted from now: fewer, and the text is no history.
_OFTEN = 8
_LONG_AGO = 60  # years: where news hardly goes, so that one such year tells a history
_FRESH = 31  # days around the publication
# A history comes to it at its end: "Today the fort is a museum".
_TODAY = Relative(Grain.DAY, 0, Origin.NOW)


def register_of(document: Document, timexes: Sequence[Timex], language: Language) -> str:
    """Return "post" for a post, "history" for a text of far years, else "news".

    A history tells the years of its dates, and hardly ever says "today" or "on Monday". News full
    of background tells years as well, but before them a day near its publication.
    """
    if is_post(document, language):
        return POST
    far = near = recent = old = 0
    for timex in timexes:
        meaning = innermost(timex.meaning)
        if not far + recent and _is_fresh(meaning, document.published):
            return NEWS
        year = _told_year(meaning)
        if year is not None:
            if abs(year - document.published.year) > 1:
                far += 1
                old += document.published.year - year > _LONG_AGO
            else:
                recent += 1
        elif _is_near(meaning) and timex.meaning != _TODAY:
            near += 1
    if far > _OFTEN * near and (far >= _MANY or (far == old and not recent)):
        return HISTORY
    return NEWS


def _told_year(meaning: Meaning) -> int | None:
    """Return the year that the words name in full."""
    if isinstance(meaning, Holiday):
        return meaning.year
    return meaning.year if isinstance(meaning, Fields) and not meaning.short_year else None


def _is_fresh(meaning: Meaning, published: Moment) -> bool:
    """Tell what dates news, before any year: "on Monday", "on 4 March", a day of these weeks."""
    if not isinstance(meaning, Fields) or meaning.day is None:
        return _is_near(meaning)
    if meaning.year is None:
        return True
    day = complete(meaning)
    return day is not None and abs(day.start.ordinal - published.ordinal) <= _FRESH


def _is_near(meaning: Meaning) -> bool:
    """Tell a date that is counted from now: a weekday, "last week", "the third quarter"."""
    if isinstance(meaning, Fields):
        accounts = meaning.year is None and (meaning.quarter or meaning.half)
        return meaning.weekday is not None or bool(accounts)
    return isinstance(meaning, Relative | Nearest) and meaning.origin is Origin.NOW


def innermost(meaning: Meaning) -> Meaning:
    """Return the meaning that a modified, shifted or enclosed one is built on."""
    while True:
        if isinstance(meaning, Within | Nth):
            inner = meaning.outer
        else:
            inner = getattr(meaning, "base", None)
        if inner is None:
            return meaning
        meaning = inner
