"""The date that an event has from another, by what the text states of their order.

An event of which nothing else is known happened before or after the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from service.attach.dating.choice import Dated, Known
from service.attach.dating.sequence import Stated
from service.attach.finding.article import Article
from service.attach.finding.trigger import Trigger
from service.parse.sentence import Place
from service.parse.tree import holds, subtree

# How sure a date is that another event gives: the words say it, the parse may err.
TRUST = 0.85
# An inferred date that is no surer than this gives way to what the words say.
_GUESS = 0.7


def bounded(article: Article, dated: Known, stated: Sequence[Stated]) -> Known:
    """Return the dated events, and with them those that only a stated order dates.

    `stated` are the pairs of which the text says that one came first.
    """
    known = dict(dated)
    for pair in stated:
        new = _bound(known, pair)
        if new is not None:
            settle(article, known, pair, new)
    return known


def settle(article: Article, known: dict[Place, Dated], pair: Stated, new: Dated) -> None:
    """Enter the new date of one of a pair, and of what hangs on it.

    "After he was charged with taking bribes": the taking has not the date of the main clause. A
    date told within the branch stays.
    """
    known[new.trigger.place] = new
    if new.trigger != pair.below:
        return
    number, top = new.trigger.place
    sentence = article.sentences[number]
    for index in subtree(sentence, top):
        old = known.get((number, index))
        if old is None or index == top:
            continue
        site = old.link.site if old.link is not None else None
        if site is None or not holds(sentence, top, site):
            known[number, index] = new._replace(trigger=old.trigger, link=None)


def _bound(known: Known, pair: Stated) -> Dated | None:
    """Return one event of a pair as before or after the other, None where both stand."""
    first, second = known.get(pair.earlier.place), known.get(pair.later.place)
    if first is not None and _gives_way(second, first, pair.below):
        return _beside(pair.later, first, "after")
    if second is not None and _gives_way(first, second, pair.below):
        return _beside(pair.earlier, second, "before")
    return None


def _gives_way(one: Dated | None, other: Dated, below: Trigger) -> bool:
    """Tell whether a date is none, or knows less than the other with the stated order.

    It may be a guess from the context, or the other's own expression: in "arrived on Monday, before
    his resignation" Monday is the arrival's.
    """
    if one is None:
        return True
    if one.link is None:
        return one.confidence < min(other.confidence, _GUESS)
    return one.link == other.link and other.has_own_date and one.trigger == below


def _beside(trigger: Trigger, other: Dated, relation: str) -> Dated | None:
    if other.relation != "within":
        return None
    confidence = other.confidence * TRUST
    return other._replace(trigger=trigger, link=None, relation=relation, confidence=confidence)
