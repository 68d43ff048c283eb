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
from service.attach.dating.sequence import Apart, Stated
from service.attach.finding.article import Article
from service.attach.finding.trigger import Trigger
from service.calendar.period import Grain, Period, period_at
from service.parse.sentence import Place

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
        elif pair.apart.places:
            _forget(known, pair)
    return known


def _forget(known: dict[Place, Dated], pair: Stated) -> None:
    """Take out what only the context dates: "He left two years after the fire" was not today."""
    above = known.get(pair.above.place)
    if above is not None and above.link is None and above.trigger.form != "present":
        for trigger in (pair.above, pair.below):
            if trigger.place in known and known[trigger.place].link is None:
                del known[trigger.place]


def _moved(article: Article, known: Known, pair: Stated, apart: Apart) -> Iterator[Dated]:
    """Yield the event of a pair that has no date of its own, dated from the one that has."""
    for start, trigger, side in ((pair.earlier, pair.later, 1), (pair.later, pair.earlier, -1)):
        own, base = known.get(trigger.place), _known_date(article, known, start, pair)
        if (own is not None and own.has_own_date) or base is None or base.period is None:
            continue
        period = _shifted(base.period, apart.length, side)
        # "The arrest comes two days after": the news may be of yesterday, so no day is counted.
        if period is not None and (base.link is not None or period.grain is not Grain.DAY):
            confidence = base.confidence * TRUST
            date = (period.value, period, period.interval)
            yield Dated(trigger, *date, apart.link, "within", confidence)


def _known_date(article: Article, known: Known, start: Trigger, pair: Stated) -> Dated | None:
    """Return an event with a date of its own, or with that of another word that tells it.

    What is told above the other may be of the day of the news: "it scored, a month after failing".
    """
    own = known.get(start.place)
    if own is not None and (own.has_own_date or (start == pair.above and _is_news(own, pair))):
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


def _is_news(dated: Dated, pair: Stated) -> bool:
    placed = pair.apart is not None and pair.apart.places
    told = ("present",) if placed else ("present", "past", "perfect")
    return dated.trigger.form in told and dated.confidence >= _LIKELY


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
