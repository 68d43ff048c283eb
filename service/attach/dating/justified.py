"""Days that the context alone gives, and hardly that; and days on which it was only told.

What somebody says in a quotation has no day but its own: "we started with one boat" is not of the
day on which it was said.
"""

from __future__ import annotations

from service.attach.dating.choice import Dated, Known
from service.attach.finding.article import Article
from service.attach.finding.trigger import Trigger
from service.parse.tree import SUBJECTS, child, children, holds

_CLAUSES = frozenset(
    ("present", "progressive", "past", "past-progressive", "past-perfect", "perfect", "modal")
)


def justified(article: Article, dated: Known) -> tuple[Dated, ...]:
    """Return the dated events in text order, without those whose day is hardly justified."""
    in_order = (dated[place] for place in sorted(dated))
    return tuple(
        _told_then(article, each)
        for each in in_order
        if each.link is not None or not (_is_said(article, each) or _sets_scene(article, each))
    )


def _told_then(article: Article, dated: Dated) -> Dated:
    """Return what somebody said on a day that had happened as before that day.

    "The ministry confirmed on Thursday that it had received the report."
    """
    trigger, link = dated.trigger, dated.link
    if trigger.form == "perfect" and not dated.has_own_date and _has_since(article, trigger):
        return dated._replace(relation="after")
    if trigger.form != "past-perfect" or link is None or link.site is None:
        return dated
    if link.site == trigger.index or dated.relation != "within":
        return dated
    above = article.verbs.get((trigger.sentence, link.site))
    told = above is not None and above.says
    below = holds(article.sentences[trigger.sentence], link.site, trigger.index)
    return dated._replace(relation="before") if told and below else dated


def _has_since(article: Article, trigger: Trigger) -> bool:
    """Tell "has since recovered", which was some time after what was told."""
    sentence = article.sentences[trigger.sentence]
    below = children(sentence, trigger.index, ("advmod",))
    return any(sentence.tokens[at].text.lower() == "since" for at in below)


def _sets_scene(article: Article, inferred: Dated) -> bool:
    """Tell "Ruiz's appointment came amid protests", where nothing else tells of the appointment.

    "The announcement came amid protests" is of the day on which somebody announced it.
    """
    number, verb = inferred.trigger.place
    sentence = article.sentences[number]
    words = {sentence.tokens[at].lemma for at in sentence.children[verb]}
    if inferred.trigger.lemma != "come" or "amid" not in words:
        return False
    noun = child(sentence, verb, SUBJECTS)
    told = [t for t in article.triggers if t.place == (number, noun)]
    return any(all(t.stem != each.stem for each in article.triggers if each is not t) for t in told)


def _is_said(article: Article, inferred: Dated) -> bool:
    trigger = inferred.trigger
    return (
        trigger.form in _CLAUSES
        and trigger.index in article.quoted[trigger.sentence]
        and not trigger.says
    )
