"""Which words of an article tell one and the same event.

"A strike killed the general in January ... the strike": a noun and the verb it comes of, or the
same word twice, may tell one event. They do when nothing parts them: another date, or different
people and things taking part.
"""

from __future__ import annotations

from collections import defaultdict

from service.attach.finding.article import Article
from service.attach.finding.attachment import Link
from service.attach.finding.trigger import Trigger
from service.languages.en import triggers as english

_MOST = 6  # namesakes looked at; a word told more often ("said") tells many events
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss", "attr", "compound", "amod"})


def namesakes(article: Article) -> dict[Trigger, tuple[Link, ...]]:
    """Return, for each trigger, the dates beside other words that may tell the same event."""
    groups: dict[str, list[Trigger]] = defaultdict(list)
    for trigger in article.triggers:
        if not trigger.says:
            groups[trigger.stem].append(trigger)
    found: dict[Trigger, tuple[Link, ...]] = {}
    for group in groups.values():
        if len(group) == 1:
            continue
        dated = [
            (trigger, link)
            for trigger in group
            for link in article.links_of(trigger)
            if link.relation == "within"
        ]
        for trigger in group if dated else ():
            others = [link for other, link in dated if other != trigger]
            found[trigger] = tuple(others[:_MOST])
    return found


def same_event(article: Article, one: Trigger, other: Trigger) -> bool:
    """Tell whether two words of one stem tell one event.

    They share someone or something that takes part ("Iran released the tanker", "its release of the
    tanker"), or one of them only points back ("the attack", "that decision"). A headline tells what
    the body tells again.
    """
    if one.stem != other.stem:
        return False
    if article.in_headline(one) != article.in_headline(other):
        return True
    mine, theirs = _parts(article, one), _parts(article, other)
    return (
        bool(mine & theirs)
        or _points_back(article, one, mine)
        or _points_back(article, other, theirs)
    )


def _points_back(article: Article, trigger: Trigger, parts: set[str]) -> bool:
    """Tell "the attack" and "that decision", with no one named, from "attacks on the army"."""
    sentence = article.sentences[trigger.sentence]
    return (
        trigger.form == "noun"
        and not parts
        and any(
            sentence.tokens[at].lemma in english.POINTING for at in sentence.children[trigger.index]
        )
    )


def _parts(article: Article, trigger: Trigger) -> set[str]:
    """Return the nouns and names that take part in an event, by lemma."""
    sentence = article.sentences[trigger.sentence]
    times = {link.token for link in article.links.get(trigger.sentence, ())}
    found: set[str] = set()
    pending = list(sentence.children[trigger.index])
    while pending:
        at = pending.pop()
        if at in times:
            continue
        token = sentence.tokens[at]
        if token.relation in ("prep", "agent"):
            pending.extend(sentence.children[at])
        elif token.relation in _ARGUMENTS and token.tag[:2] == "NN":
            found.add(token.lemma)
            pending.extend(
                below
                for below in sentence.children[at]
                if sentence.tokens[below].relation in ("compound", "conj", "appos")
            )
    return found
