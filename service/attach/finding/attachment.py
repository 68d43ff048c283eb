"""Which word of the sentence each expression of time belongs to, by syntax.

An expression modifies a verb ("met on Monday"), a noun ("the vote in January", "Friday's ruling"),
or stands in front of a clause or in brackets behind it. The word that it modifies need not be one
that tells an event; then the next event above it in the tree is what it dates ("rose to a high for
the year in June": rose). Nothing here goes by nearness.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from service.attach.finding.figures import places_no_event
from service.calendar.interval import Interval
from service.calendar.period import Period, days_of
from service.languages.en import bounds as english
from service.languages.en import tense
from service.parse.sentence import Sentence
from service.parse.tree import child, token_of
from service.resolve.expression import Expression

# Words between a date and what it modifies that carry nothing of their own.
_LINKS = frozenset({"prep", "pobj", "pcomp", "mark", "advmod", "npadvmod", "dep", "punct"})


# TIMEX3's value of "now" and "currently".
NOW = "PRESENT_REF"


class Date(NamedTuple):
    """Where an expression lies on the calendar; `period` is None for "the past two years"."""

    value: str
    period: Period | None
    interval: Interval


class Link(NamedTuple):
    """An expression and the place that it has in its sentence.

    `token` heads the expression; `site` is the trigger that it dates by syntax, None when no event
    stands above it; `steps` counts the content words between the two; `preposition` is the word
    that ties it ("since"), or ""; `relation` is that preposition's (within, since, until, before,
    after, throughout); `date` is None for what has none on the calendar ("two days") and for what
    dates no event ("their first title since 1998").
    """

    expression: Expression
    sentence: int
    token: int
    site: int | None
    steps: int
    preposition: str
    relation: str
    date: Date | None


def attach_expressions(
    content: str,
    sentences: Sequence[Sentence],
    expressions: Sequence[Expression],
    triggers: Mapping[int, frozenset[int]],
    today: Period,
) -> dict[int, tuple[Link, ...]]:
    """Return the links of each sentence that has any, in text order.

    `content` is the article's; `triggers` gives the token indexes of each sentence's triggers;
    `today` is the day of publication, which "now" means.
    """
    starts = [sentence.span.start for sentence in sentences]
    found: dict[int, list[Link]] = {}
    for expression in expressions:
        number = bisect_right(starts, expression.span.start) - 1
        if number < 0:
            continue
        sentence = sentences[number]
        token = token_of(sentence, expression.span) if sentence.tokens else None
        if token is not None:
            site, steps, preposition = _site(
                sentence, token, expression, triggers.get(number, frozenset())
            )
            relation = _relation(preposition, expression)
            date = _date(expression, today)
            link = Link(expression, number, token, site, steps, preposition, relation, date)
            if date is not None and places_no_event(content, sentence, expression.span):
                link = _of_clause_behind(sentence, link)
            found.setdefault(number, []).append(link)
    return {number: tuple(links) for number, links in found.items()}


def _of_clause_behind(sentence: Sentence, link: Link) -> Link:
    """Return a link as the date of the clause on it alone: "since 1953, when the dam broke"."""
    clause = child(sentence, link.token, ("relcl",))
    date = None if clause is None else link.date
    return link._replace(site=clause, steps=0, preposition="", relation="within", date=date)


def _site(
    sentence: Sentence, token: int, expression: Expression, triggers: frozenset[int]
) -> tuple[int | None, int, str]:
    """Return the event above an expression, the words between, and the preposition (see `Link`)."""
    preposition = ""
    steps, at = 0, token
    tokens = sentence.tokens
    while (head := tokens[at].head) != at:
        word = tokens[head]
        if word.tag in ("IN", "TO") and steps == 0:
            preposition = preposition or word.text.lower()
        at = head
        if at in triggers:
            site = _happened_at(sentence, at, expression, triggers)
            if preposition == "for":
                return _set_for(sentence, site, triggers), steps, preposition
            return _handed_on(sentence, site, expression, triggers), steps, preposition
        # "Its report is due by May": the adjective tells it.
        told = child(sentence, at, ("acomp",))
        if told is not None and told in triggers:
            return told, steps, preposition
        steps += word.relation not in _LINKS
    return None, steps, preposition


def _date(expression: Expression, today: Period) -> Date | None:
    if expression.period is not None and expression.interval is not None:
        return Date(expression.period.value, expression.period, expression.interval)
    if expression.value == NOW:
        return Date(today.value, today, today.interval)
    interval = expression.interval
    if interval is None or interval.start is None or interval.end is None:
        return None
    return Date("/".join(day.value for day in days_of(interval)), None, interval)


def _relation(preposition: str, expression: Expression) -> str:
    """Return how an event lies to a date that a preposition ties to it."""
    lasting = english.LASTING if expression.type == "DURATION" else {}
    return lasting.get(preposition) or english.RELATIONS.get(preposition, "within")


def _happened_at(
    sentence: Sentence, noun: int, expression: Expression, triggers: frozenset[int]
) -> int:
    """Return the event that a date belongs to which a parser gives to where it happened.

    "She denied it at a conference on Monday": the denial is on Monday, and so is the conference.
    """
    token = sentence.tokens[noun]
    preposition = sentence.tokens[token.head]
    told = (
        token.relation == "pobj"
        and preposition.lemma in english.DURING
        and preposition.head in triggers
        and token.span.end <= expression.span.start
    )
    return preposition.head if told else noun


def _set_for(sentence: Sentence, verb: int, triggers: frozenset[int]) -> int:
    """Return what a verb sets a date for: "called an election for 20 November" is the election."""
    if sentence.tokens[verb].lemma not in tense.SETTING_VERBS:
        return verb
    told = child(sentence, verb, ("dobj",))
    return told if told is not None and told in triggers else verb


def _handed_on(
    sentence: Sentence, verb: int, expression: Expression, triggers: frozenset[int]
) -> int:
    """Return the event that a date belongs to which a parser gives to a verb.

    "They planned to leave on Thursday": the leaving is on Thursday, unless the date comes before
    the verb ("On Thursday they planned to leave" is the planning's own).
    """
    token = sentence.tokens[verb]
    if token.lemma not in tense.APPOINTING_VERBS or expression.span.start < token.span.start:
        return verb
    told = child(sentence, verb, ("xcomp",))
    return told if told is not None and told in triggers else verb
