"""The day on which the story stands where an event is told, if that is not the day of the news."""

from __future__ import annotations

from service.attach.dating.view import View
from service.attach.finding.article import Article
from service.attach.finding.attachment import Date, Link
from service.attach.finding.trigger import Trigger
from service.parse.tree import ancestors, are_parted, holds


def leaves(article: Article, trigger: Trigger, view: View, news: Date) -> bool:
    """Tell what goes on with another day than that of the news, so that it is not of that one.

    "Villar visited the town on Wednesday. He was booed." "Shares fell on Monday; bonds rose."
    """
    if view.kind != "past" or view.quoted == "quoted":
        return False
    day = _standing(article, trigger, view)
    return day is not None and not day.interval.overlaps(news.interval)


def _standing(article: Article, trigger: Trigger, view: View) -> Date | None:
    day = article.narrated[trigger.sentence]
    if view.dated == "none":
        return day
    if view.dated == "own":
        return None
    if day is not None and all(_is_aside(article, trigger, link) for link in view.links):
        return day
    sentence = article.sentences[trigger.sentence]
    before = [link for link in view.links if link.token < trigger.index]
    if not before or not are_parted(sentence, before[-1].token, trigger.index):
        return None
    site = before[-1].site
    verb = None if site is None else article.verbs.get((trigger.sentence, site))
    return before[-1].date if verb is not None and verb.form == "past" else None


def _is_aside(article: Article, trigger: Trigger, link: Link) -> bool:
    """Tell the date of a clause on who or what takes part: "The peso, which rose in May, fell"."""
    sentence = article.sentences[trigger.sentence]
    site = link.site
    if site is None or site == trigger.index or not holds(sentence, trigger.index, site):
        return False
    path = (site, *ancestors(sentence, site))
    below = path[: path.index(trigger.index)]
    return any(sentence.tokens[at].relation in ("relcl", "acl") for at in below)
