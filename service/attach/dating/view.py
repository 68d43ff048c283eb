"""What matters of an event whatever its date: its form, its place in the article, its dates."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from service.attach.finding.article import Article
from service.attach.finding.attachment import Link
from service.attach.finding.trigger import Trigger
from service.languages.en import triggers as english
from service.parse.tree import ancestors


class View(NamedTuple):
    """An event as its reasons see it.

    `kind` is its form, reporting verbs apart; `dated` tells whether an expression is its "own",
    some other stands in the "sentence", or "none" does; `position` is headline, lead (the first two
    sentences) or body; `quoted` quoted or plain; `clause` the relation to what it depends on;
    `above` the form of the nearest verb above it, reporting verbs apart, or "top". `links` are the
    expressions of its sentence that have a place on the calendar.
    """

    kind: str
    dated: str
    position: str
    quoted: str
    clause: str
    above: str
    amid: str
    links: tuple[Link, ...]


def view_of(article: Article, trigger: Trigger) -> View:
    """Return what matters of an event whatever its date."""
    links = tuple(
        link
        for link in article.links.get(trigger.sentence, ())
        if link.date and (not link.alone or link.site == trigger.index)
    )
    own = any(link.site == trigger.index for link in links)
    kind = trigger.form
    if kind != "noun" and trigger.says:
        kind = "says-" + kind
    sentence = article.sentences[trigger.sentence]
    position = sentence.kind
    if position == "body" and trigger.sentence <= article.lead + 1:
        position = "lead"
    return View(
        kind,
        "own" if own else "sentence" if links else "none",
        position,
        "quoted" if trigger.index in article.quoted[trigger.sentence] else "plain",
        sentence.tokens[trigger.index].relation,
        _above(article, trigger),
        article.settings[trigger.sentence],
        links,
    )


def _above(article: Article, trigger: Trigger) -> str:
    """Return the form of the verb that an event hangs on; "said that it had sold": says-past."""
    sentence = article.sentences[trigger.sentence]
    for at in ancestors(sentence, trigger.index):
        other = article.verbs.get((trigger.sentence, at))
        if other is not None:
            return f"says-{other.form}" if other.says else other.form
    return "top"


def reasons_for(what: str, trigger: Trigger, view: View) -> tuple[str, ...]:
    """Return what an event's form and place say for an answer: "published", or "none" at all."""
    return (
        *_by_place(what, view.kind, view.dated, view.position, view.quoted),
        f"{what}|clause:{view.clause}",
        f"{what}|amid:{view.amid}",
        f"{what}|{trigger.form}|above:{view.above}",
    )


@cache  # there are only some hundred of these, and every event asks for them
def _by_place(what: str, kind: str, dated: str, position: str, quoted: str) -> tuple[str, ...]:
    told = (f"{kind}|{dated}", kind, dated, position, quoted)
    return what, *(f"{what}|{each}" for each in told)


def against(article: Article, trigger: Trigger, view: View) -> frozenset[str]:
    """Return the reasons for an event to have no date at all."""
    reasons = set(reasons_for("none", trigger, view))
    if trigger.lemma in english.STATIVE_VERBS:
        reasons.add("none|state")
        reasons.add(f"none|state|{trigger.form}")
    if trigger.form == "noun":
        act, verbal = english.event_nouns().get(trigger.lemma, (0, 0))
        reasons.add(f"none|act{act // 3}")
        reasons.add(f"none|verbal{verbal // 3}")
        reasons.add(f"none|{_determined(article, trigger)}")
    return frozenset(reasons)


def _determined(article: Article, trigger: Trigger) -> str:
    """Tell "the vote" and "its vote" from "a vote" and bare nouns."""
    sentence = article.sentences[trigger.sentence]
    for at in sentence.children[trigger.index]:
        token = sentence.tokens[at]
        if token.relation == "poss":
            return "owned"
        if token.relation == "det":
            return "definite" if token.lemma in english.POINTING else "indefinite"
    return "bare"
