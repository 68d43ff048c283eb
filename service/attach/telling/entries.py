"""Dated triggers to entries of the timeline: one event, one entry, told in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.attach.dating.choice import Dated
from service.attach.dating.sequence import Stated
from service.attach.finding.article import Article
from service.attach.finding.owner import is_moved
from service.attach.telling.attribution import attribution
from service.attach.telling.describe import describe
from service.attach.telling.factuality import factuality
from service.attach.telling.merging import Group, merge
from service.attach.telling.participants import participants
from service.attach.telling.prominence import prominence
from service.attach.telling.timing import event_time
from service.span import Span
from service.timeline import Event, Quote


@dataclass(frozen=True, slots=True)
class Told:
    """The events in text order, ids e1, e2 ..., and the pairs of ids (earlier, later) stated."""

    events: tuple[Event, ...]
    earlier: tuple[tuple[str, str], ...] = ()


def tell(article: Article, dated: Sequence[Dated], stated: Sequence[Stated]) -> Told:
    """Return the entries of dated events, and the order of theirs that the text states."""
    groups = merge(article, dated)
    names = {
        each.trigger: f"e{n}"
        for n, group in enumerate(groups, 1)
        for each in (group.head, *group.others)
    }
    events = [_event(article, group, names[group.head.trigger]) for group in groups]
    return Told(
        _told_once(events),
        tuple(
            (names[pair.earlier], names[pair.later])
            for pair in stated
            if pair.earlier in names
            and pair.later in names
            and names[pair.earlier] != names[pair.later]
        ),
    )


def _told_once(events: Sequence[Event]) -> tuple[Event, ...]:
    """Return the events; of several main ones with one description only the surest stays main.

    "Guards ended a ten-day strike" is the clause of the ending and of the strike.
    """
    best: dict[str, Event] = {}
    for event in events:
        if event.prominence == "main":
            known = best.get(event.description)
            if known is None or known.confidence < event.confidence:
                best[event.description] = event
    return tuple(
        event
        if best.get(event.description, event) is event
        else replace(event, prominence="detail")
        for event in events
    )


def _event(article: Article, group: Group, name: str) -> Event:
    dated = group.head
    trigger = dated.trigger
    sentences = article.sentences
    sentence = sentences[trigger.sentence]
    times = () if is_moved(sentence, trigger.index) else _times(article, dated)
    taking_part = participants(sentences, trigger.sentence, trigger.index, times)
    truth = _truth(article, dated)
    return Event(
        id=name,
        description=describe(sentences, trigger.sentence, trigger.index, times),
        trigger=_quote(article, dated),
        sentence=Quote(sentence.span.of(article.document.content), sentence.span),
        time=event_time(dated),
        prominence=prominence(article, group, truth, taking_part),
        factuality=truth,
        attribution=attribution(sentences, trigger.sentence, trigger.index),
        participants=taking_part,
        mentions=tuple(_quote(article, other) for other in group.others),
        confidence=round(min(dated.confidence, 0.99), 2),
    )


def _times(article: Article, dated: Dated) -> tuple[Span, ...]:
    """Return the spans of the expressions that the entry's own date tells.

    How long or how often something happened is no part of its date: "lasted three weeks".
    """
    index, chosen = dated.trigger.index, dated.link
    found: list[Span] = []
    for link in article.links.get(dated.trigger.sentence, ()):
        if (link.site == index and link.date is not None) or link == chosen:
            found += link.spans
    return tuple(found)


def _truth(article: Article, dated: Dated) -> str:
    """Return the factuality of an event; what has a date ahead of publication is no fact yet."""
    truth = factuality(article.sentences, dated.trigger.sentence, dated.trigger.index)
    if truth != "asserted" or dated.relation in ("until", "before"):
        return truth
    start, tomorrow = dated.interval.start, article.today_interval.end
    ahead = start is not None and tomorrow is not None and start >= tomorrow
    return "planned" if ahead else truth


def _quote(article: Article, dated: Dated) -> Quote:
    token = article.sentences[dated.trigger.sentence].tokens[dated.trigger.index]
    return Quote(token.text, token.span)
