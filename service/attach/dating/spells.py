"""Spells of days whose end or beginning is known: "two days of talks that ended Thursday"."""

from __future__ import annotations

import re

from service.attach.dating.choice import Dated, Known
from service.attach.finding.article import Article
from service.attach.finding.attachment import Link
from service.attach.finding.trigger import Trigger
from service.calendar.interval import Interval
from service.calendar.period import Grain
from service.languages.en import bounds as english
from service.parse.sentence import Sentence
from service.parse.tree import children

_DAYS = re.compile(r"P(\d{1,2})D")
_BEFORE_NOUN = ("compound", "nummod", "amod", "nmod", "poss")
_ARGUMENTS = ("nsubj", "nsubjpass", "dobj")


def with_spells(article: Article, dated: Known) -> Known:
    """Return the events, those that lasted some days with the days that they lasted."""
    known = dict(dated)
    for trigger in article.triggers:
        if trigger.form != "noun":
            continue
        length = _length(article, trigger)
        if length is None:
            continue
        verb = _bounding_verb(article.sentences[trigger.sentence], trigger.index)
        bound = known.get((trigger.sentence, verb)) if verb is not None else None
        if bound is not None and bound.period and bound.period.grain is Grain.DAY:
            known[trigger.place] = _spell(trigger, bound, length)
    return known


def _length(article: Article, trigger: Trigger) -> Link | None:
    """Return the duration of an event noun in days: "two days of talks", "the two-day summit"."""
    sentence = article.sentences[trigger.sentence]
    for link in article.links.get(trigger.sentence, ()):
        told = _is_before(sentence, link, trigger) or _has_of(sentence, link, trigger)
        if told and _DAYS.fullmatch(link.expression.value):
            return link._replace(site=trigger.index, relation="within")
    return None


def _is_before(sentence: Sentence, link: Link, trigger: Trigger) -> bool:
    token = sentence.tokens[link.token]
    return token.head == trigger.index and token.relation in _BEFORE_NOUN


def _has_of(sentence: Sentence, link: Link, trigger: Trigger) -> bool:
    return any(
        sentence.tokens[at].lemma == "of" and trigger.index in children(sentence, at, ("pobj",))
        for at in children(sentence, link.token, ("prep",))
    )


def _bounding_verb(sentence: Sentence, noun: int) -> int | None:
    """Return the verb that ends or begins the spell: above its noun, or in a clause behind it."""
    bounding = english.ENDING_VERBS | english.BEGINNING_VERBS
    at = noun
    if sentence.tokens[at].relation == "pobj":  # "two days of talks": the days are the argument
        at = sentence.tokens[sentence.tokens[at].head].head
    for below in (
        *children(sentence, noun, ("relcl", "acl")),
        *children(sentence, at, ("relcl", "acl")),
    ):
        if sentence.tokens[below].lemma in bounding:
            return below
    head = sentence.tokens[at].head
    argument = sentence.tokens[at].relation in _ARGUMENTS
    return head if argument and sentence.tokens[head].lemma in bounding else None


def _spell(trigger: Trigger, bound: Dated, length: Link) -> Dated:
    days = int(length.expression.value[1:-1])
    assert bound.period is not None
    first = last = bound.period
    if bound.trigger.lemma in english.ENDING_VERBS:
        first = first.shifted(1 - days)
    else:
        last = last.shifted(days - 1)
    return bound._replace(
        trigger=trigger,
        value=f"{first.value}/{last.value}",
        period=None,
        interval=Interval(first.start, last.end),
        link=length,
    )
