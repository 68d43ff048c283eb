"""When each event happened: the likeliest of its candidates, or none."""

from __future__ import annotations

from dataclasses import dataclass

from service.attach.article import Article
from service.attach.attachment import Link
from service.attach.candidates import Candidate, candidates
from service.attach.coreference import namesakes
from service.attach.model import probabilities, weights
from service.attach.trigger import Trigger
from service.calendar.interval import Interval
from service.calendar.period import Period

# Below this a date is likelier wrong than worth having: it is not given.
LEAST_CONFIDENCE = 0.4


@dataclass(frozen=True, slots=True)
class Dated:
    """An event with its date: see `Candidate`; `confidence` is how likely the date is right."""

    trigger: Trigger
    value: str
    period: Period | None
    interval: Interval
    link: Link | None
    relation: str
    confidence: float


def date_events(article: Article) -> tuple[Dated, ...]:
    """Return the events that have a date, in text order."""
    table = weights(article.document.language, "date_weights")
    known = namesakes(article)
    found = []
    for trigger in article.triggers:
        options, against = candidates(article, trigger, known.get(trigger, ()))
        shares = probabilities(table, [*(option.reasons for option in options), against])
        best = max(range(len(options)), key=lambda at: shares[at])
        if shares[best] >= LEAST_CONFIDENCE:
            found.append(_dated(trigger, options[best], shares[best]))
    return tuple(found)


def _dated(trigger: Trigger, candidate: Candidate, confidence: float) -> Dated:
    return Dated(
        trigger,
        candidate.value,
        candidate.period,
        candidate.interval,
        candidate.link,
        candidate.relation,
        confidence,
    )
