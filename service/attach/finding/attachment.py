"""Which word of the sentence each expression of time belongs to, by syntax.

An expression modifies a verb ("met on Monday"), a noun ("the vote in January", "Friday's ruling"),
or stands in front of a clause or in brackets behind it. The word that it modifies need not be one
that tells an event; then the next event above it in the tree is what it dates ("rose to a high for
the year in June": rose). Nothing here goes by nearness.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from service.attach.finding.figures import is_compared, places_no_event
from service.attach.finding.owner import is_moved, of_what_is_ahead, of_what_was_asked, owner
from service.calendar.interval import Interval
from service.calendar.period import Grain, Period, days_of, period_at
from service.languages.en import bounds as english
from service.parse.clause import happens_at_last
from service.parse.sentence import Sentence
from service.parse.tree import SUBJECTS, child, children, token_of
from service.resolve.expression import Expression
from service.span import Span

# Words between a date and what it modifies that carry nothing of their own.
_LINKS = frozenset({"prep", "pobj", "pcomp", "mark", "advmod", "npadvmod", "dep", "punct"})


# A verb in these relations has a clause of its own where it has a subject of its own.
_CLAUSES = frozenset({"conj", "relcl", "ccomp", "advcl", "parataxis"})

# TIMEX3's value of "now" and "currently".
NOW = "PRESENT_REF"


class Date(NamedTuple):
    """Where an expression lies on the calendar; `period` is None for "the past two years"."""

    value: str
    period: Period | None
    interval: Interval

    def is_ahead(self, today: Interval) -> bool:
        """Tell a date that lies after a day, and "the next two years" from that day on."""
        start, edge = self.interval.start, today.end if self.period else today.start
        return start is not None and edge is not None and start >= edge


class Link(NamedTuple):
    """An expression and the place that it has in its sentence.

    `token` heads the expression; `site` is the word that it dates by syntax, a trigger or what
    tells no event ("a budget for 2027"), None when neither is above it; `steps` counts the content
    words between the two; `preposition` is the word that ties it ("since"), or ""; `relation` is
    that preposition's (within, since, until, before, after, throughout); `date` is None for what
    has none on the calendar ("two days") and for what dates no event ("their first title since
    1998"). `spans` are the words that tell the date, more than the expression's own where two
    expressions tell one date. `alone`: it dates its site and nothing else ("a title,
    their first since 1998, when the club was sold").
    """

    expression: Expression
    sentence: int
    token: int
    site: int | None
    steps: int
    preposition: str
    relation: str
    date: Date | None
    spans: tuple[Span, ...]
    alone: bool = False

    @property
    def is_clock(self) -> bool:
        """Tell an hour or a part of a day."""
        period = self.date.period if self.date is not None else None
        return period is not None and period.grain.rank < Grain.DAY.rank


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
    now = Date(today.value, today, today.interval)
    found: dict[int, list[Link]] = {}
    further: list[Link] = []
    for expression in expressions:
        number = bisect_right(starts, expression.span.start) - 1
        if number < 0:
            continue
        sentence = sentences[number]
        token = token_of(sentence, expression.span) if sentence.tokens else None
        if token is None:
            continue
        sites = triggers.get(number, frozenset())
        link = _link(sentence, number, token, expression, sites, now)
        if _is_clock(expression) and content.endswith(english.PAST, 0, expression.span.start):
            link = link._replace(date=None)  # "Lasted past midnight" began the day before.
        # Nothing is compared with what is ahead: "will rise by 5 percent from Nov. 1".
        if link.date is not None and (
            places_no_event(content, sentence, expression.span)
            or (
                not link.date.is_ahead(now.interval)
                and is_compared(content, sentence, expression.span)
            )
        ):
            link = _of_clause_behind(sentence, link)
        found.setdefault(number, []).append(link)
        clause = _clause_on(sentence, token) or _clause_when(sentence, expression)
        if clause in sites and clause != link.site:
            further.append(_of_clause(link, clause))
    for link in further:
        found[link.sentence].append(link)
    return {number: tuple(links) for number, links in found.items()}


def _link(
    sentence: Sentence,
    number: int,
    token: int,
    expression: Expression,
    sites: frozenset[int],
    now: Date,
) -> Link:
    """Return an expression with its place in its sentence, which has this number."""
    site, steps, preposition = _site(sentence, token, expression, sites)
    date, relation = _date(expression, now), _relation(preposition, expression)
    if date is not None and relation in ("before", "after") and _is_clock(expression):
        date, relation = _day_of(expression, relation), "within"
    if date is now and relation == "until":
        date = None  # "The oldest known until now"
    if relation == "until" and site is not None and _is_then(sentence, site):
        relation = "within"
    if date is not None and site is not None:
        ahead = date.is_ahead(now.interval)
        site = of_what_is_ahead(sentence, site) if ahead else of_what_was_asked(sentence, site)
    alone = site is not None and site not in sites
    spans = (expression.span,)
    return Link(expression, number, token, site, steps, preposition, relation, date, spans, alone)


def _clause_on(sentence: Sentence, date: int) -> int | None:
    """Return the verb of a clause that tells what was then: "in 2005, when she was elected"."""
    clause = child(sentence, date, ("relcl",))
    if clause is None:
        return None
    below = [sentence.tokens[at] for at in sentence.children[clause]]
    which = [
        sentence.tokens[word]
        for at in children(sentence, clause, ("prep",))
        if sentence.tokens[at].lemma in ("in", "during")
        for word in sentence.children[at]
    ]
    told = any(t.text.lower() == "when" for t in below) or any(t.tag == "WDT" for t in which)
    return clause if told else None


def _clause_when(sentence: Sentence, expression: Expression) -> int | None:
    """Return the verb of a "when" right behind a date: "In 1976, when they lost, he left"."""
    tokens = sentence.tokens
    at = bisect_left(tokens, expression.span.end, key=lambda token: token.span.start) + 1
    if at >= len(tokens) or tokens[at - 1].text != "," or tokens[at].text.lower() != "when":
        return None
    verb = tokens[at].head
    return verb if tokens[verb].relation in ("advcl", "relcl") else None


def _of_clause_behind(sentence: Sentence, link: Link) -> Link:
    """Return a link as the date of the clause on it alone: "since 1953, when the dam broke"."""
    clause = child(sentence, link.token, ("relcl",))
    date = None if clause is None else link.date
    return _of_clause(link, clause)._replace(date=date)


def _of_clause(link: Link, clause: int | None) -> Link:
    """Return a link as that of a clause on its date: "in 2005, when she was elected"."""
    return link._replace(site=clause, steps=0, preposition="", relation="within")


def _site(
    sentence: Sentence, token: int, expression: Expression, triggers: frozenset[int]
) -> tuple[int | None, int, str]:
    """Return the event above an expression, the words between, and the preposition (see `Link`)."""
    preposition = ""
    steps, at = 0, token
    tokens = sentence.tokens
    while (head := tokens[at].head) != at:
        word = tokens[head]
        if word.tag in ("IN", "TO") or word.text in english.STARTING:
            preposition = _outer(preposition, _preposition(sentence, head), steps)
        at = head
        if at in triggers:
            return owner(sentence, at, expression, preposition, triggers), steps, preposition
        # "Its report is due by May": the adjective tells it.
        told = child(sentence, at, ("acomp",))
        if told is not None and told in triggers:
            return told, steps, preposition
        if _is_clause(sentence, at):
            return None, steps, preposition
        steps += word.relation not in _LINKS
    return None, steps, preposition


def _preposition(sentence: Sentence, index: int) -> str:
    """Return a preposition, with what it says in three words: "no later than"."""
    word = sentence.tokens[index].text.lower()
    if word != "than":
        return word
    return " ".join(token.text.lower() for token in sentence.tokens[max(0, index - 2) : index + 1])


def _outer(preposition: str, word: str, steps: int) -> str:
    """Return what ties a date, a word further up: "ruled it out before the budget in May"."""
    if not preposition:
        return word if steps == 0 else ""
    # "Appeared before a court in May" is in May.
    placed = word == "before" and preposition in ("in", "on", "at")
    return word if word in english.BOUNDING and not placed else preposition


def _is_clause(sentence: Sentence, verb: int) -> bool:
    """Tell a clause of its own, which keeps its dates: "it was sold, and since 2012 it is open"."""
    token = sentence.tokens[verb]
    return token.relation in _CLAUSES and child(sentence, verb, SUBJECTS) is not None


def _date(expression: Expression, now: Date) -> Date | None:
    period, interval = expression.period, expression.interval
    if period is not None and interval is not None and not _is_of_accounts(expression, period):
        return Date(period.value, period, interval)
    if expression.value == NOW:
        return now
    if interval is None or interval.start is None or interval.end is None:
        return None
    days = "/".join(day.value for day in days_of(interval))
    return Date(expression.value if period else days, None, interval)


def _is_of_accounts(expression: Expression, period: Period) -> bool:
    """Tell a fiscal quarter that is none of the calendar's, or is numbered otherwise."""
    apart = expression.value != period.value or expression.interval != period.interval
    return period.grain is Grain.QUARTER and apart


def _relation(preposition: str, expression: Expression) -> str:
    """Return how an event lies to a date that a preposition ties to it."""
    lasts = expression.type == "DURATION" or (
        preposition == "through" and expression.grain is Grain.DAYPART
    )
    lasting = english.LASTING if lasts else {}
    return lasting.get(preposition) or english.RELATIONS.get(preposition, "within")


def _is_then(sentence: Sentence, site: int) -> bool:
    """Tell what happens on the day that an "until" names: what is put off, or did not before."""
    return happens_at_last(sentence, site) or is_moved(sentence, site)


def _is_clock(expression: Expression) -> bool:
    return expression.period is not None and expression.period.grain.rank < Grain.DAY.rank


def _day_of(expression: Expression, relation: str) -> Date:
    """Return the day of what comes before or after an hour: "shortly before dawn on Sunday".

    Before midnight is the day before, or the day that was just told: "the vote on Sunday".
    """
    assert expression.period is not None
    start = expression.period.start
    if relation == "before" and expression.anchor == "published":
        start = start if expression.grain is Grain.DAYPART else start.plus_seconds(-1)
    day = period_at(Grain.DAY, start)
    return Date(day.value, day, day.interval)
