"""An article as the event stages see it: its triggers, its expressions in their places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from service.attach.finding.attachment import Date, Link, attach_expressions
from service.attach.finding.heading import with_headings
from service.attach.finding.lasting import with_lasting
from service.attach.finding.ranges import with_ranges
from service.attach.finding.setting import narrated, settings
from service.attach.finding.trigger import Trigger
from service.attach.finding.triggers import find_triggers
from service.calendar.interval import Interval
from service.calendar.moment import Moment
from service.calendar.period import Grain, Period, period_at
from service.document import Document
from service.parse.sentence import Place, Sentence, Sentences
from service.resolve.expression import Expression

_FRESH = 7  # days: what is older is background, not the news

_OPENING, _CLOSING, _EITHER = ("“", "``"), ("”", "''"), '"'


@dataclass(frozen=True, slots=True)
class Article:
    """What every event of an article may look at.

    `links` gives the expressions of a sentence with what they are attached to, by sentence number;
    `sites` the triggers of a sentence by token; `verbs` the triggers that are no nouns, by place;
    `paragraphs` the paragraph of each sentence; `quoted` its tokens in quotation marks; `lead` is
    the number of the first sentence of the body; `story` the day that most of the article's events
    are said to be of, None when it names none; `today` the day of publication, `today_interval`
    where that lies.
    """

    document: Document
    sentences: Sentences
    triggers: tuple[Trigger, ...]
    links: dict[int, tuple[Link, ...]]
    sites: dict[int, frozenset[int]]
    verbs: dict[Place, Trigger]
    paragraphs: tuple[int, ...]
    settings: tuple[str, ...]
    narrated: tuple[Date | None, ...]
    quoted: tuple[frozenset[int], ...]
    lead: int
    story: Link | None
    today: Period
    today_interval: Interval

    @property
    def has_body(self) -> bool:
        """Tell whether there is more than headlines."""
        return self.sentences[self.lead].kind == "body"

    def in_headline(self, trigger: Trigger) -> bool:
        """Tell whether a trigger stands in the title or another headline."""
        return self.sentences[trigger.sentence].kind == "headline"

    def links_of(self, trigger: Trigger) -> list[Link]:
        """Return the expressions that are attached to a trigger itself."""
        links = self.links.get(trigger.sentence, ())
        return [link for link in links if link.site == trigger.index]


# More verbs and event nouns than any text holds that is read at all (see service/parse); only words
# strung together reach it.
_MOST_TRIGGERS = 12_000


def read_article(
    document: Document, sentences: Sequence[Sentence], expressions: Sequence[Expression]
) -> Article:
    """Return the article with its triggers found and its expressions attached."""
    triggers = find_triggers(sentences)[:_MOST_TRIGGERS]
    sites: dict[int, set[int]] = {}
    for trigger in triggers:
        sites.setdefault(trigger.sentence, set()).add(trigger.index)
    frozen = {number: frozenset(indexes) for number, indexes in sites.items()}
    today = period_at(Grain.DAY, document.published)
    alone = attach_expressions(document.content, sentences, expressions, frozen, today)
    lasting = {
        n: with_lasting(sentences[n], each, frozen.get(n, frozenset())) for n, each in alone.items()
    }
    ranges = {number: with_ranges(document.content, each) for number, each in lasting.items()}
    paragraphs = _paragraphs(document.content, sentences)
    links = with_headings(document.content, sentences, ranges, frozen, paragraphs)
    quoted = _quoted(document.content, sentences)
    triggers = _looking_ahead(triggers, links, today.interval)
    verbs = {t.place: t for t in triggers if t.form != "noun"}
    lead = next((n for n, s in enumerate(sentences) if s.kind == "body"), 0)
    return Article(
        document=document,
        sentences=Sentences(sentences),
        triggers=triggers,
        links=links,
        sites=frozen,
        verbs=verbs,
        paragraphs=paragraphs,
        settings=settings(links, paragraphs, document.published),
        narrated=narrated(sentences, links, verbs, paragraphs),
        quoted=quoted,
        lead=lead,
        story=_story(links, quoted, document.published),
        today=today,
        today_interval=today.interval,
    )


def _looking_ahead(
    triggers: Sequence[Trigger], links: Mapping[int, Sequence[Link]], today: Interval
) -> tuple[Trigger, ...]:
    """Return the triggers; a present tense with a date ahead is future: "opens on 3 February"."""
    ahead = {
        (link.sentence, link.site)
        for link in chain.from_iterable(links.values())
        if link.date is not None and link.date.is_ahead(today)
    }
    return tuple(
        replace(trigger, form="future")
        if trigger.form == "present" and trigger.place in ahead
        else trigger
        for trigger in triggers
    )


def _story(
    links: Mapping[int, Sequence[Link]], quoted: Sequence[frozenset[int]], published: Moment
) -> Link | None:
    """Return the first link to the day up to publication that most events are tied to.

    Days that somebody names in a quotation do not count.
    """
    days: dict[str, list[Link]] = {}
    for link in chain.from_iterable(links.values()):
        period = link.expression.period
        if link.site is None or link.date is None or period is None:
            continue
        if link.token in quoted[link.sentence]:
            continue
        if period.grain.rank > Grain.DAY.rank:
            continue
        if published.plus_days(-_FRESH) <= period.start <= published:
            days.setdefault(period.start.midnight.isoformat(), []).append(link)
    return max(days.values(), key=len)[0] if days else None


def _paragraphs(content: str, sentences: Sequence[Sentence]) -> tuple[int, ...]:
    found, number, end = [], 0, 0
    for sentence in sentences:
        number += "\n" in content[end : sentence.span.start]
        found.append(number)
        end = sentence.span.end
    return tuple(found)


def _quoted(content: str, sentences: Sequence[Sentence]) -> tuple[frozenset[int], ...]:
    """Return the quoted tokens; a quotation goes on over sentences, but not over paragraphs."""
    found, inside, end = [], False, 0
    for sentence in sentences:
        inside = inside and "\n" not in content[end : sentence.span.start]
        end = sentence.span.end
        marked = set()
        for index, token in enumerate(sentence.tokens):
            if token.text in _OPENING:
                inside = True
            elif token.text in _CLOSING:
                inside = False
            elif token.text == _EITHER:
                inside = not inside
            elif inside:
                marked.add(index)
        found.append(frozenset(marked))
    return tuple(found)
