"""On which side of the publication a date lies: what its clause and the words before it tell."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from service.calendar.period import Grain
from service.languages.language import Language
from service.recognise.meaning import Accounted, Fields, Laid, Meaning, Modified, Relative, Within
from service.recognise.recognise import Timex
from service.resolve.opening import POSSESSIVE
from service.resolve.register import innermost
from service.span import Span

TenseOf = Callable[[Span], str | None]

# How far back a word of saying and the beginning of a range may stand, in code points.
_REACH, _RANGE_REACH = 16, 32
# Of one rule at most so many expressions before tell times of a day.
_OF_ONE_DAY = 2


def telling(timexes: Sequence[Timex], at: int) -> Timex:
    """Return the timex whose surroundings tell the side of the one at `at`.

    Of "the six months ended June 30" and a quarter by its end it is the day, of "until 9 p.m. on
    Friday" the time.
    """
    one = timexes[at]
    if isinstance(one.meaning, Laid | Accounted):
        return timexes[at + 1]
    for before in timexes[max(0, at - _OF_ONE_DAY) : at]:
        near = one.span.start - before.span.end < _REACH
        if near and before.rule == one.rule and _day_of(before.meaning) == _day_of(one.meaning):
            return before
    return one


def _day_of(meaning: Meaning) -> Meaning:
    """Return the day of a time that is told with its day."""
    inner = meaning.base if isinstance(meaning, Modified) else meaning
    return inner.outer if isinstance(inner, Within) else inner


def side(timex: Timex, content: str, tense_of: TenseOf, language: Language) -> str | None:
    """Return what tells the last from the coming one: words before the expression, or tense.

    `tense_of` tells the tense of the clause that a span stands in: past, present, future, later (a
    future seen from the past) or None.
    """
    if not _needs_tense(timex.meaning):
        return None
    start, end = timex.span
    if language.reported.search(content, max(0, start - _REACH), start):
        return "past"
    tense = tense_of(timex.span)
    if tense == "over":
        return "past"
    ahead = tense in ("future", "later")
    possessive = content[end : end + 1] in POSSESSIVE
    bound = language.bounds.search(content, max(0, start - _RANGE_REACH), start)
    if bound and bound.lastgroup == "deadline" and (tense or possessive):
        bound = None  # "by Monday the road was open", "caused by Monday's storm"
    if bound and bound.lastgroup == "range" and tense == "past":
        return tense
    if bound and (bound.lastgroup == "since" or (bound.lastgroup == "near" and not ahead)):
        return bound.lastgroup
    if bound and not ahead and not _is_of_accounts(timex.meaning):
        return "near" if possessive and bound.lastgroup == "aim" else "bound"
    if tense == "present" and not possessive:
        # "Talks resume Monday", "the tax rises in April": a plan.
        return "future"
    return tense


def _is_of_accounts(meaning: Meaning) -> bool:
    """Tell what accounts are made for: "earnings for the first quarter" look back, to no limit."""
    core = innermost(meaning)
    if isinstance(core, Relative):
        return core.grain is Grain.YEAR
    return isinstance(core, Fields) and bool(core.quarter or core.half)


def _needs_tense(meaning: Meaning) -> bool:
    """Tell whether the tense may decide between the last and the coming one."""
    meaning = innermost(meaning)
    if isinstance(meaning, Fields):
        return meaning.year is None and meaning.decade is None and meaning.century is None
    return not isinstance(meaning, Relative) or meaning.grain in (Grain.WEEKEND, Grain.YEAR)
