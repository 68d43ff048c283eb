"""The order of two events that the text states.

"After the vote he left": the vote is earlier than his leaving. "That resulted in a vote": what the
sentence before told is earlier.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from service.attach.finding.article import Article
from service.attach.finding.attachment import Link
from service.attach.finding.trigger import Trigger
from service.languages.en import bounds as english
from service.parse.sentence import Place, Sentence, Token
from service.parse.tree import NOMINAL_SUBJECTS, child, children

_WHOLE = re.compile(r"P\d{1,3}[DWMY]")


class Apart(NamedTuple):
    """How far apart two events are: a TIMEX3 duration, and its expression where it has one.

    `places`: it is said to tell when the one was ("He left two days after the vote"), not to tell
    of the other besides ("He left, two days after the vote").
    """

    length: str
    link: Link | None
    places: bool


class Stated(NamedTuple):
    """Two events of which the text says that one came first; `below` is told within the other.

    `apart` is the whole number of days, weeks, months or years that the text puts between them.
    """

    earlier: Trigger
    later: Trigger
    below: Trigger
    apart: Apart | None = None

    @property
    def above(self) -> Trigger:
        """The one within which the other is told."""
        return self.later if self.below == self.earlier else self.earlier


def stated_order(article: Article) -> tuple[Stated, ...]:
    """Return the pairs of events whose order the text states, in text order."""
    triggers = {t.place: t for t in article.triggers}
    found: list[Stated] = []
    for trigger in article.triggers:
        found += _beside(article, trigger, triggers)
        found += _led(article, trigger, triggers)
    return tuple(pair for pair in found if pair.earlier != pair.later)


_Triggers = Mapping[Place, Trigger]


def _beside(article: Article, trigger: Trigger, triggers: _Triggers) -> Iterator[Stated]:
    """Yield the order told by "after" and "before", with a noun, a gerund or a clause."""
    sentence = article.sentences[trigger.sentence]
    units = [
        below
        for at in sentence.children[trigger.index]
        if sentence.tokens[at].lemma in english.UNITS
        for below in sentence.children[at]
    ]
    for below in (*sentence.children[trigger.index], *units):
        relation = sentence.tokens[below].relation
        word: int | None = below
        told: int | None = below
        if relation == "prep":
            told = child(sentence, below, ("pobj", "pcomp"))
        elif relation == "advcl":
            word = child(sentence, below, ("mark",))
        else:
            continue
        other = triggers.get((trigger.sentence, told)) if told is not None else None
        if word is None or other is None:
            continue
        later = sentence.tokens[word].lemma in english.LATER
        if not later and sentence.tokens[word].lemma not in english.EARLIER:
            continue
        apart = _distance_before(article, trigger, word)
        main = trigger if apart is None else _reported(article, trigger, triggers)
        yield Stated(other, main, other, apart) if later else Stated(main, other, other, apart)


def _reported(article: Article, trigger: Trigger, triggers: _Triggers) -> Trigger:
    """Return what is told where a parser counts from the telling.

    "Rebels shelled a market on Saturday, officials said, a day after the truce ended."
    """
    if not trigger.says:
        return trigger
    told = child(article.sentences[trigger.sentence], trigger.index, ("ccomp",))
    event = triggers.get((trigger.sentence, told)) if told is not None else None
    dated = {link.site for link in article.links.get(trigger.sentence, ())}
    return event if event and event.index in dated and trigger.index not in dated else trigger


def _distance_before(article: Article, trigger: Trigger, word: int) -> Apart | None:
    """Return what is right before "after": "a day", "the day", not "nearly a year"."""
    tokens = article.sentences[trigger.sentence].tokens
    if _is_unit(tokens, word):
        places = _places(tokens, trigger.index, word - 2)
        return Apart(english.UNITS[tokens[word - 1].lemma], None, places)
    start = tokens[word].span.start
    for link in article.links.get(trigger.sentence, ()):
        expression = link.expression
        between = article.document.content[expression.span.end : start]
        if expression.span.end <= start and not between.strip():
            if not _WHOLE.fullmatch(expression.value) or expression.mod is not None:
                return None
            first = bisect_left(tokens, expression.span.start, key=lambda t: t.span.start)
            return Apart(expression.value, link, _places(tokens, trigger.index, first))
    return None


def _is_unit(tokens: Sequence[Token], word: int) -> bool:
    """Tell "the day" right before "after", but not "later in the day before leaving"."""
    if word < 2 or tokens[word - 2].lemma != "the" or tokens[word - 1].lemma not in english.UNITS:
        return False
    head = tokens[word].head
    return word - 1 in (head, tokens[head].head) or tokens[word - 1].head in (word, head)


def _places(tokens: Sequence[Token], event: int, first: int) -> bool:
    while first and tokens[first - 1].tag in ("RB", "``", "''"):
        first -= 1
    return event < first and tokens[first - 1].text not in english.ASIDE


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
    at = child(sentence, trigger.index, NOMINAL_SUBJECTS)
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
