"""When each event happened: the likeliest of its candidates, or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from service.attach.dating.candidates import candidates
from service.attach.dating.coreference import namesakes
from service.attach.dating.model import probabilities, weights
from service.attach.dating.neighbours import Answer, Look, answer, look_again
from service.attach.dating.view import against, view_of
from service.attach.dating.worth import tells_event
from service.attach.finding.article import Article
from service.attach.finding.attachment import Link
from service.attach.finding.trigger import Trigger
from service.calendar.interval import Interval
from service.calendar.period import Period
from service.languages import load
from service.parse.sentence import Place

# Below these a date is likelier wrong than worth having: it is not given. A date that the event's
# own sentence names may be less sure; a noun that only the context dates has to be surer.
LEAST_EXPRESSED, LEAST_INFERRED, LEAST_INFERRED_NOUN = 0.3, 0.4, 0.5


class Dated(NamedTuple):
    """An event with its date: see `Candidate`; `confidence` is how likely the date is right."""

    trigger: Trigger
    value: str
    period: Period | None
    interval: Interval
    link: Link | None
    relation: str
    confidence: float

    @property
    def has_own_date(self) -> bool:
        """Tell whether the text dates this very word."""
        return self.link is not None and self.link.site == self.trigger.index


# Events with their dates, by sentence and token.
Known = Mapping[Place, Dated]


def date_events(article: Article) -> Known:
    """Return the events that have a date."""
    looks = first_looks(article)
    if not looks:
        return {}
    language = load(article.document.language).code
    answers = answers_to(looks, weights(language, "dates_alone"))
    looks = look_again(article, looks, answers)
    final = answers_to(looks, weights(language, "dates_together"))
    given = (each for each in final if each is not None and is_worth_giving(each))
    return {each.trigger.place: _dated(each) for each in given}


def first_looks(article: Article) -> list[Look]:
    """Return the candidate dates of every event of an article (words that tell none left out)."""
    known = namesakes(article)
    found = []
    for trigger in article.triggers:
        view = view_of(article, trigger)
        if not tells_event(article, trigger, view.dated):
            continue
        options = candidates(article, trigger, view, known.get(trigger, ()))
        found.append(Look(trigger, options, against(article, trigger, view)))
    return found


def answers_to(looks: Sequence[Look], table: Mapping[str, int]) -> list[Answer | None]:
    """Return the likeliest date of each event by the weights of a table."""
    return [answer(look, shares_of(look, table)) for look in looks]


def shares_of(look: Look, table: Mapping[str, int]) -> tuple[float, ...]:
    """Return how likely each candidate of an event is, and last how likely it has no date."""
    return probabilities(table, [*[option.reasons for option in look.options], look.against])


def is_worth_giving(each: Answer) -> bool:
    """Tell whether a date is sure enough to be given."""
    if each.candidate.link is not None:
        return each.confidence >= LEAST_EXPRESSED
    noun = each.trigger.form == "noun"
    return each.confidence >= (LEAST_INFERRED_NOUN if noun else LEAST_INFERRED)


def _dated(each: Answer) -> Dated:
    chosen = each.candidate
    return Dated(
        each.trigger,
        chosen.value,
        chosen.period,
        chosen.interval,
        chosen.link,
        chosen.relation,
        each.confidence,
    )
