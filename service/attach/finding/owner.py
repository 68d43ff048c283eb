"""The event that a date belongs to where a parser gives the date to a neighbour of it.

"They planned to leave on Thursday": the leaving. "Reported a fall in profit on Monday": the report.
"""

from __future__ import annotations

from bisect import bisect_left

from service.attach.finding.trigger import verb_form
from service.calendar.period import Grain
from service.languages.en import bounds as english
from service.languages.en import tense
from service.languages.en.modality import DEMANDED_BY
from service.languages.en.reporting import REPORTING_VERBS
from service.parse.sentence import Sentence
from service.parse.tree import child
from service.resolve.expression import Expression

_DONE = ("past", "perfect", "past-perfect", "past-progressive")


def owner(
    sentence: Sentence,
    event: int,
    expression: Expression,
    preposition: str,
    triggers: frozenset[int],
) -> int:
    """Return what an expression belongs to, given the first event above it in the tree.

    `preposition` ties the expression to what is above it; `triggers` are the sentence's events.
    """
    at = _happened_at(sentence, _of_end(sentence, event, triggers), expression, triggers)
    if preposition == "for":
        return _told_for(sentence, at, expression, triggers)
    followed = _followed(sentence, at, triggers)
    if followed is not None and sentence.tokens[followed].span.end < expression.span.start:
        return followed
    moved = _moved(sentence, at) if preposition in tense.PROLONGING_PREPOSITIONS else None
    return _handed_on(sentence, at, expression, triggers) if moved is None else moved


def _of_end(sentence: Sentence, event: int, triggers: frozenset[int]) -> int:
    """Return the end of an event: "stopped eating on Sunday" is the stopping."""
    token = sentence.tokens[event]
    ended = token.relation == "xcomp" and sentence.tokens[token.head].lemma in tense.ENDING_VERBS
    return token.head if ended and token.head in triggers else event


def _happened_at(
    sentence: Sentence, noun: int, expression: Expression, triggers: frozenset[int]
) -> int:
    """Return the event that a date belongs to which a parser gives to where it happened.

    "She denied it at a conference on Monday": the denial is on Monday, and so is the conference.
    """
    token = sentence.tokens[noun]
    preposition = sentence.tokens[token.head]
    if token.lemma in english.FIGURES and _is_day(expression):
        return _reported_figure(sentence, noun, expression, triggers)
    offered = token.relation == "dobj" and token.head in triggers
    if offered and _is_behind_amount(sentence, noun, expression):
        return token.head
    told = (
        token.relation == "pobj"
        and _holds_date(sentence, token.head, expression)
        and preposition.head in triggers
        and token.span.end <= expression.span.start
    )
    return preposition.head if told else noun


def _holds_date(sentence: Sentence, preposition: int, expression: Expression) -> bool:
    """Tell a preposition over which the date of its noun is that of the verb in front, too.

    "Said in a statement on Monday"; "was convicted of her murder in 2021" is the conviction alone.
    """
    word = sentence.tokens[preposition].lemma
    verb = sentence.tokens[sentence.tokens[preposition].head].lemma
    if word == "during":
        return _is_day(expression)
    if word == "in":
        return verb in REPORTING_VERBS
    return word in english.DURING or (word in ("of", "for") and verb in english.JUDGING_VERBS)


def _is_behind_amount(sentence: Sentence, noun: int, expression: Expression) -> bool:
    """Tell a date right behind an amount: "offered a settlement of $4 million in June"."""
    tokens = sentence.tokens
    first = bisect_left(tokens, expression.span.start, key=lambda token: token.span.start)
    before = first - 2 if tokens[first - 1].tag == "IN" else first - 1
    return before > noun and tokens[before].tag == "CD"


def _is_day(expression: Expression) -> bool:
    return expression.period is not None and expression.period.grain.rank <= Grain.DAY.rank


def _reported_figure(
    sentence: Sentence, noun: int, expression: Expression, triggers: frozenset[int]
) -> int:
    """Return the report of a figure for the day behind it: "reported a fall in profit on Monday".

    A figure is that of a month or a quarter; it has a day where somebody tells it.
    """
    at = noun
    if expression.span.start < sentence.tokens[noun].span.start:
        return noun
    while sentence.tokens[at].relation in ("pobj", "prep", "conj"):
        at = sentence.tokens[at].head
    head = sentence.tokens[at].head
    told = sentence.tokens[at].relation == "dobj" and head in triggers
    lemma = sentence.tokens[head].lemma
    return head if told and (lemma in REPORTING_VERBS or lemma == "post") else noun


def _told_for(
    sentence: Sentence, verb: int, expression: Expression, triggers: frozenset[int]
) -> int:
    """Return what a verb tells for a date: "called an election for 20 November" is the election.

    "Cut its forecast for the full year", "passed a budget for 2027": the cut is not of that year.
    """
    told = child(sentence, verb, ("dobj",))
    if told is None or sentence.tokens[told].span.start > expression.span.start:
        return verb
    if sentence.tokens[verb].lemma in tense.SETTING_VERBS:
        return told if told in triggers else verb
    period = expression.period
    return told if period is not None and period.grain.rank >= Grain.YEAR.rank else verb


def _followed(sentence: Sentence, verb: int, triggers: frozenset[int]) -> int | None:
    """Return what something followed: "It followed the dismissal in May of three men"."""
    if sentence.tokens[verb].lemma not in english.FOLLOWING_VERBS:
        return None
    told = child(sentence, verb, ("dobj",))
    return told if told in triggers else None


def is_moved(sentence: Sentence, noun: int) -> bool:
    """Tell "the launch" of "postponed the launch to May"."""
    token = sentence.tokens[noun]
    moved = token.relation in ("dobj", "nsubjpass") and token.tag[:2] == "NN"
    return moved and sentence.tokens[token.head].lemma in tense.MOVING_VERBS


def _moved(sentence: Sentence, verb: int) -> int | None:
    """Return what a verb moves to a date, an event or none: "postponed the launch to May" is the
    launch, and "the date was moved to May" dates nothing.
    """
    if sentence.tokens[verb].lemma not in tense.MOVING_VERBS:
        return None
    return child(sentence, verb, ("dobj", "nsubjpass"))


def of_what_was_asked(sentence: Sentence, noun: int) -> int:
    """Return what a date behind belongs to: in "asked for the report in May" it is the asking."""
    preposition = sentence.tokens[noun].head
    verb = sentence.tokens[preposition].head
    asked = sentence.tokens[noun].relation == "pobj" and sentence.tokens[preposition].lemma == "for"
    demands = sentence.tokens[verb].lemma in DEMANDED_BY
    return verb if asked and demands and verb_form(sentence, verb) in _DONE else noun


def of_what_is_ahead(sentence: Sentence, event: int) -> int | None:
    """Return what a date ahead belongs to, given the event above it, which has none if it is past.

    "Announced job cuts over the next year", "signed a deal until 2030": the cuts, the deal. What
    sets or moves a date keeps it: "was scheduled for May".
    """
    token = sentence.tokens[event]
    if token.tag[:2] != "VB" or verb_form(sentence, event) not in _DONE:
        return event
    if token.lemma in tense.FIXING_VERBS:
        return event
    return child(sentence, event, ("dobj",))


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
