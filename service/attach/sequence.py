"""The order of two events that the text states, and the bound that it gives an undated one.

"After the vote he left": the vote is earlier than his leaving. "That resulted in a vote": what the
sentence before told is earlier. An event of which nothing else is known happened before or after
the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from service.attach.article import Article
from service.attach.dating import Dated
from service.attach.trigger import Trigger
from service.languages.en import bounds as english
from service.parse.sentence import Sentence
from service.parse.tree import child, children

_SUBJECTS = ("nsubj", "nsubjpass")
# How sure a bound is when the date of the other event is: the words say it, the parse may err.
_TRUST = 0.85
# An inferred date that is no surer than this gives way to what the words say.
_GUESS = 0.7


class Stated(NamedTuple):
    """Two events of which the text says that one came first; `below` is told within the other."""

    earlier: Trigger
    later: Trigger
    below: Trigger


def stated_order(article: Article) -> tuple[Stated, ...]:
    """Return the pairs of events whose order the text states, in text order."""
    triggers = {(t.sentence, t.index): t for t in article.triggers}
    found: list[Stated] = []
    for trigger in article.triggers:
        found += _beside(article, trigger, triggers)
        found += _led(article, trigger, triggers)
    return tuple(pair for pair in found if pair.earlier != pair.later)


def bounded(
    article: Article, dated: Sequence[Dated], stated: Sequence[Stated]
) -> tuple[Dated, ...]:
    """Return the dated events, and with them those that only a stated order dates."""
    known = {each.trigger: each for each in dated}
    for earlier, later, below in stated:
        first, second = known.get(earlier), known.get(later)
        if first is not None and _gives_way(second, first, below):
            _bound(known, later, first, "after")
        elif second is not None and _gives_way(first, second, below):
            _bound(known, earlier, second, "before")
    return tuple(sorted(known.values(), key=lambda d: (d.trigger.sentence, d.trigger.index)))


def _gives_way(one: Dated | None, other: Dated, below: Trigger) -> bool:
    """Tell whether a date is none, or knows less than the other with the stated order.

    It may be a guess from the context, or the other's own expression: in "arrived on Monday, before
    his resignation" Monday is the arrival's.
    """
    if one is None:
        return True
    if one.link is None:
        return one.confidence < min(other.confidence, _GUESS)
    lent = one.link == other.link and one.link.site == other.trigger.index
    return lent and one.trigger == below


def _bound(known: dict[Trigger, Dated], trigger: Trigger, other: Dated, relation: str) -> None:
    if other.relation == "within":
        confidence = other.confidence * _TRUST
        known[trigger] = replace(
            other, trigger=trigger, link=None, relation=relation, confidence=confidence
        )


_Triggers = Mapping[tuple[int, int], Trigger]


def _beside(article: Article, trigger: Trigger, triggers: _Triggers) -> Iterator[Stated]:
    """Yield the order told by "after" and "before", with a noun, a gerund or a clause."""
    sentence = article.sentences[trigger.sentence]
    for below in sentence.children[trigger.index]:
        token = sentence.tokens[below]
        if token.relation == "prep":
            word, told = token.lemma, child(sentence, below, ("pobj", "pcomp"))
        elif token.relation == "advcl":
            mark = child(sentence, below, ("mark",))
            word, told = sentence.tokens[mark].lemma if mark is not None else "", below
        else:
            continue
        other = triggers.get((trigger.sentence, told)) if told is not None else None
        if other is not None and word in english.LATER:
            yield Stated(other, trigger, other)
        elif other is not None and word in english.EARLIER:
            yield Stated(trigger, other, other)


def _led(article: Article, trigger: Trigger, triggers: _Triggers) -> Iterator[Stated]:
    """Yield the order told by verbs: "resulted in a vote", "an attack that followed talks"."""
    leads = trigger.lemma in english.LEADING_VERBS
    if not leads and trigger.lemma not in english.FOLLOWING_VERBS:
        return
    sentence = article.sentences[trigger.sentence]
    subject = _subject(article, trigger, triggers)
    if subject is None:
        return
    for told in _objects(sentence, trigger.index):
        other = triggers.get((trigger.sentence, told))
        if other is not None:
            # "was followed by a strike" turns it round, and so does "was caused by".
            passive = child(sentence, trigger.index, ("auxpass",)) is not None
            pair = (subject, other) if leads != passive else (other, subject)
            yield Stated(*pair, other)
            if leads and not passive:
                yield Stated(subject, trigger, trigger)  # the resulting itself comes after


def _subject(article: Article, trigger: Trigger, triggers: _Triggers) -> Trigger | None:
    sentence = article.sentences[trigger.sentence]
    at = child(sentence, trigger.index, _SUBJECTS)
    if at is None:
        return None
    token = sentence.tokens[at]
    if token.lemma not in english.BACKWARD_PRONOUNS:
        return triggers.get((trigger.sentence, at))
    if sentence.tokens[trigger.index].relation == "relcl":
        return triggers.get((trigger.sentence, sentence.tokens[trigger.index].head))
    if token.lemma == "it" or trigger.sentence == 0:
        return None
    before = [
        t for t in article.triggers if t.sentence == trigger.sentence - 1 and t.form != "noun"
    ]
    return before[-1] if before else None


def _objects(sentence: Sentence, verb: int) -> Iterator[int]:
    yield from children(sentence, verb, ("dobj",))
    for preposition in children(sentence, verb, ("prep", "agent")):
        yield from children(sentence, preposition, ("pobj",))
