"""Which word of the sentence each expression of time belongs to, by syntax.

An expression modifies a verb ("met on Monday"), a noun ("the vote in January", "Friday's ruling"),
or stands in front of a clause or in brackets behind it. The word that it modifies need not be one
that tells an event; then the next event above it in the tree is what it dates ("rose to a high for
the year in June": rose). Nothing here goes by nearness.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from service.languages.en import bounds as english
from service.languages.en import tense
from service.parse.sentence import Sentence
from service.parse.tree import child, token_of
from service.resolve.expression import Expression

# Words between a date and what it modifies that carry nothing of their own.
_LINKS = frozenset({"prep", "pobj", "pcomp", "mark", "advmod", "npadvmod", "dep", "punct"})


@dataclass(frozen=True, slots=True)
class Link:
    """An expression and the place that it has in its sentence.

    `token` heads the expression; `site` is the trigger that it dates by syntax, None when no event
    stands above it; `steps` counts the content words between the two; `preposition` is the word
    that ties it ("since"), or ""; `relation` is that preposition's (within, since, until, before,
    after, throughout).
    """

    expression: Expression
    sentence: int
    token: int
    site: int | None
    steps: int
    preposition: str
    relation: str


def attach_expressions(
    sentences: Sequence[Sentence],
    expressions: Sequence[Expression],
    triggers: Mapping[int, frozenset[int]],
) -> dict[int, tuple[Link, ...]]:
    """Return the links of each sentence that has any, in text order.

    `triggers` gives the token indexes of each sentence's triggers.
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
            link = _link(sentence, number, token, expression, triggers.get(number, frozenset()))
            found.setdefault(number, []).append(link)
    return {number: tuple(links) for number, links in found.items()}


def _link(
    sentence: Sentence,
    number: int,
    token: int,
    expression: Expression,
    triggers: frozenset[int],
) -> Link:
    preposition = ""
    steps, at = 0, token
    tokens = sentence.tokens
    while True:
        head = tokens[at].head
        if head == at:
            return _made(expression, number, token, None, steps, preposition)
        word = tokens[head]
        if word.tag in ("IN", "TO") and steps == 0:
            preposition = preposition or word.text.lower()
        at = head
        if at in triggers:
            at = _planned(sentence, at, expression, triggers)
            return _made(expression, number, token, at, steps, preposition)
        steps += word.relation not in _LINKS


def _planned(
    sentence: Sentence, verb: int, expression: Expression, triggers: frozenset[int]
) -> int:
    """Return the event that a date belongs to which a parser gives to a verb of planning.

    "They planned to leave on Thursday": the leaving is on Thursday, unless the date comes before
    the verb ("On Thursday they planned to leave" is the planning's own).
    """
    token = sentence.tokens[verb]
    if token.lemma not in tense.APPOINTING_VERBS or expression.span.start < token.span.start:
        return verb
    infinitive = child(sentence, verb, ("xcomp",))
    return infinitive if infinitive is not None and infinitive in triggers else verb


def _made(
    expression: Expression,
    number: int,
    token: int,
    site: int | None,
    steps: int,
    preposition: str,
) -> Link:
    relation = english.RELATIONS.get(preposition, "within")
    return Link(expression, number, token, site, steps, preposition, relation)
