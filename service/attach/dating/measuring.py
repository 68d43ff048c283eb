"""Events that the text puts a measured time from another: "resigned two days after the vote".

The date of one is that of the other, moved. It is as exact as the words are: days count from a day
to a day, weeks to a week, months to a month, years to a year. What the context alone dates is
nothing to measure from: there the order alone is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from service.attach.dating.bounding import TRUST, settle
from service.attach.dating.choice import Dated, Known
from service.attach.dating.coreference import same_event
from service.attach.dating.sequence import Stated
from service.attach.finding.article import Article
from service.attach.finding.attachment import Link
from service.attach.finding.trigger import Trigger
from service.calendar.period import Grain, Period, period_at

# How sure the date of another word for the event must be.
_KNOWN = 0.7
# How sure the day of the news must be.
_LIKELY = 0.6
_WHOLE = re.compile(r"P[\dX]+[DWMY]")
_GRAINS = {"D": Grain.DAY, "W": Grain.WEEK, "M": Grain.MONTH, "Y": Grain.YEAR}


def measured(article: Article, dated: Known, stated: Sequence[Stated]) -> Known:
    """Return the dated events, with those that lie a stated time from one whose date is known."""
    known = dict(dated)
    for pair in stated:
        if pair.apart is None:
            continue
        new = next(_moved(article, known, pair, pair.apart), None)
        if new is not None:
            settle(article, known, pair, new)
    return known


def _moved(article: Article, known: Known, pair: Stated, apart: Link) -> Iterator[Dated]:
    """Yield the event of a pair that has no date of its own, dated from the one that has."""
    for start, trigger, side in ((pair.earlier, pair.later, 1), (pair.later, pair.earlier, -1)):
        own, base = known.get(trigger.place), _known_date(article, known, start)
        if (own is not None and own.has_own_date) or base is None or base.period is None:
            continue
        period = _shifted(base.period, apart.expression.value, side)
        # "The arrest comes two days after": the news may be of yesterday, so no day is counted.
        if period is not None and (base.link is not None or period.grain is not Grain.DAY):
            confidence = base.confidence * TRUST
            date = (period.value, period, period.interval)
            yield Dated(trigger, *date, apart, "within", confidence)


def _known_date(article: Article, known: Known, start: Trigger) -> Dated | None:
    """Return an event with a date of its own, or with that of another word that tells it.

    What is told in the present is of the day of the news: "the closing comes four months after".
    """
    own = known.get(start.place)
    if own is not None and (own.has_own_date or _is_news(own)):
        return own if own.relation == "within" else None
    if start.form != "noun":
        return None
    named = (
        each
        for each in known.values()
        if each.link is not None
        and each.relation == "within"
        and each.confidence >= _KNOWN
        and each.trigger.stem == start.stem
    )
    return next((each for each in named if same_event(article, start, each.trigger)), None)


def _is_news(dated: Dated) -> bool:
    return dated.trigger.form == "present" and dated.confidence >= _LIKELY


def _shifted(period: Period, distance: str, side: int) -> Period | None:
    """Return the period so long after or before another, None where that is too coarse."""
    count, grain = int(distance[1:-1]), _GRAINS[distance[-1]]
    if period.grain.rank <= Grain.DAY.rank:
        period = period_at(Grain.DAY, period.start)
    if period.grain.rank > grain.rank:
        return None
    return period_at(grain, period.start).shifted(side * count)


def exceeds(length: str, grain: Grain) -> bool:
    """Tell whether a TIMEX3 duration of whole units is longer than a period of a grain."""
    unit = _GRAINS.get(length[-1]) if _WHOLE.fullmatch(length) else None
    if unit is None:
        return False
    return unit.rank > grain.rank or (unit is grain and length[1:-1] != "1")
