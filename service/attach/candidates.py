"""The dates that an event might have, each with the reasons that speak for it.

Whatever the article names is a candidate where it stands near enough: the expressions of the
sentence, those of the sentences before, the dates of words that tell the same event elsewhere, the
date that the lead tells, the day of publication. Reasons are short strings; training gives each its
weight (service/attach/model.py), so a reason must say something about English or about news, never
about one text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from service.attach.article import Article
from service.attach.attachment import NOW, Link
from service.attach.trigger import Trigger
from service.calendar.interval import Interval
from service.calendar.period import Grain, Period
from service.languages.en import reporting
from service.languages.en import triggers as english
from service.parse.sentence import Sentence
from service.parse.tree import ancestors

_BACK = 8  # sentences that a date is carried on over


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date that an event might have.

    `period` is the calendar period, None for a stretch such as "the past two years", whose place
    `interval` tells. `link` is the expression in the event's own sentence, None when inferred.
    """

    value: str
    period: Period | None
    interval: Interval
    link: Link | None
    relation: str
    reasons: frozenset[str]


def candidates(
    article: Article, trigger: Trigger, namesakes: tuple[Link, ...]
) -> tuple[tuple[Candidate, ...], frozenset[str]]:
    """Return the candidate dates of an event, and the reasons that speak for none.

    `namesakes` are the links of words elsewhere in the article that tell the same event.
    """
    view = _view(article, trigger)
    found: dict[str, Candidate] = {}
    for candidate in _all(article, trigger, namesakes, view):
        known = found.get(candidate.value)
        if known is None:
            found[candidate.value] = candidate
        else:
            found[candidate.value] = _merged(known, candidate)
    only = len({c.value for c in found.values() if c.link is not None}) == 1
    return (
        tuple(_with_side(article, view, candidate, only) for candidate in found.values()),
        _against(article, trigger, view),
    )


@dataclass(frozen=True, slots=True)
class _View:
    """What matters of an event whatever its date: `kind` is its form, reporting verbs apart."""

    kind: str
    dated: str
    position: str
    quoted: str


def _view(article: Article, trigger: Trigger) -> _View:
    links = [link for link in article.links.get(trigger.sentence, ()) if link.place]
    own = any(link.site == trigger.index for link in links)
    kind = trigger.form
    if trigger.form != "noun" and trigger.lemma in reporting.REPORTING_VERBS:
        kind = "says-" + trigger.form
    sentence = article.sentences[trigger.sentence]
    position = (
        sentence.kind
        if sentence.kind != "body"
        else ("lead" if trigger.sentence <= article.lead + 1 else "body")
    )
    quoted = "quoted" if trigger.index in article.quoted[trigger.sentence] else "plain"
    return _View(kind, "own" if own else "sentence" if links else "none", position, quoted)


def _all(
    article: Article, trigger: Trigger, namesakes: tuple[Link, ...], view: _View
) -> Iterator[Candidate]:
    yield from _of_sentence(article, trigger, view)
    yield _published(article, trigger, view)
    yield from _carried(article, trigger, view)
    for link in namesakes:
        found = _candidate(link, f"namesake:{trigger.form}", f"namesake:{view.dated}")
        if found:
            yield replace(found, link=None, relation="within")


def _of_sentence(article: Article, trigger: Trigger, view: _View) -> Iterator[Candidate]:
    sentence = article.sentences[trigger.sentence]
    links = [link for link in article.links.get(trigger.sentence, ()) if link.place]
    if not links:
        return
    nearest = min(links, key=lambda link: abs(link.token - trigger.index))
    for link in links:
        way = _way(sentence, trigger.index, link)
        if link.expression.value == NOW:
            way = f"now-{way}"  # "now" dates little but the present tense
        reasons = [way, f"{way}|{view.kind}", f"{way}|own={view.dated == 'own'}"]
        if way == "direct":
            reasons += [f"direct:{link.relation}", f"direct:steps{min(link.steps, 2)}"]
        if link is nearest:
            reasons += ["nearest", f"nearest|{way}"]
        reasons.append(f"distance{_bucket(abs(link.token - trigger.index))}")
        found = _candidate(link, *reasons)
        if found:
            yield found if way == "direct" else replace(found, relation="within")


def _way(sentence: Sentence, index: int, link: Link) -> str:
    """Name the way in the tree between an event and what an expression is attached to.

    direct: the expression is its own. above:RELATION: attached to an event that it depends on,
    RELATION being its own. below:RELATION: attached to an event in that branch below it. beside:
    neither above nor below. free: attached to no event.
    """
    site = link.site
    if site == index:
        return "direct"
    if site is None:
        return "free"
    if site in ancestors(sentence, index):
        return f"above:{sentence.tokens[index].relation}"
    branch = site
    for above in ancestors(sentence, site):
        if above == index:
            return f"below:{sentence.tokens[branch].relation}"
        branch = above
    return "beside"


def _published(article: Article, trigger: Trigger, view: _View) -> Candidate:
    today = article.today
    reasons = frozenset(
        (
            "published",
            f"published|{view.kind}|{view.dated}",
            f"published|{view.kind}",
            f"published|{view.position}",
            f"published|{view.position}|{trigger.form}",
            f"published|{view.quoted}",
            f"published|{view.dated}",
            f"published|clause:{_clause(article, trigger)}",
            f"published|{_told_today(article)}|{view.dated}",
            f"published|{_told_today(article)}|{view.kind}",
        )
    )
    relation = _inferred_relation(article, trigger)
    return Candidate(today.value, today, today.interval, None, relation, reasons)


def _inferred_relation(article: Article, trigger: Trigger) -> str:
    """Return how an event lies to a day that only the news as a whole gives it.

    What is ahead comes after the day. A perfect outside the lead tells what came about some time up
    to it: "commanders have already pulled back troops"; in the lead it is the news itself.
    """
    if trigger.form in ("future", "infinitive", "modal"):
        return "after"
    if trigger.form == "past-perfect":
        return "before"
    return "before" if trigger.form == "perfect" and trigger.sentence > article.lead else "within"


def _told_today(article: Article) -> str:
    """Name how the day of publication lies to the day that most events are of."""
    if article.story is None:
        return "no story day"
    period = article.story.expression.period
    today = period is not None and period.start.midnight == article.today.start
    return "story today" if today else "story earlier"


def _clause(article: Article, trigger: Trigger) -> str:
    """Name the clause of an event: its relation, and the form of what governs it."""
    return article.sentences[trigger.sentence].tokens[trigger.index].relation


def _carried(article: Article, trigger: Trigger, view: _View) -> Iterator[Candidate]:
    """Yield the dates of the sentences before, and that of the lead."""
    seen = 0
    for number in range(trigger.sentence - 1, max(-1, trigger.sentence - 1 - _BACK), -1):
        links = [link for link in article.links.get(number, ()) if link.place]
        if not links or seen == 2:
            continue
        seen += 1
        same = article.paragraphs[number] == article.paragraphs[trigger.sentence]
        gap = _bucket(trigger.sentence - number)
        for link in links:
            where = "main" if _is_main(article, link) else "aside"
            found = _candidate(
                link,
                f"before{seen}:{where}",
                f"before{seen}:{where}|{view.kind}",
                f"before{seen}:{view.dated}",
                f"before:gap{gap}:{'same' if same else 'other'}",
            )
            if found:
                yield replace(found, link=None, relation="within")
    if article.story is not None:
        found = _candidate(
            article.story,
            "story",
            f"story|{view.kind}",
            f"story|{view.dated}",
            f"story|{view.position}",
            f"story|{view.quoted}",
        )
        if found:
            yield replace(found, link=None, relation=_inferred_relation(article, trigger))
    for number in range(article.lead, min(article.lead + 3, trigger.sentence)):
        for link in article.links.get(number, ()):
            if _is_main(article, link) and link.expression.grain is Grain.DAY:
                found = _candidate(link, "lead", f"lead|{view.kind}", f"lead|{view.dated}")
                if found:
                    relation = _inferred_relation(article, trigger)
                    yield replace(found, link=None, relation=relation)
                return


def _is_main(article: Article, link: Link) -> bool:
    if link.site is None:
        return False
    return article.sentences[link.sentence].tokens[link.site].relation == "ROOT"


def _candidate(link: Link, *reasons: str) -> Candidate | None:
    if link.place is None:
        return None
    return Candidate(*link.place, link, link.relation, frozenset(reasons))


def _merged(known: Candidate, other: Candidate) -> Candidate:
    """Join the reasons; the expression that belongs to the event tells relation and link."""
    first = known
    if ("direct" in other.reasons and "direct" not in known.reasons) or (
        known.link is None and other.link is not None
    ):
        first = other
    return replace(first, reasons=known.reasons | other.reasons)


def _with_side(article: Article, view: _View, candidate: Candidate, only: bool) -> Candidate:
    """Add what the date itself tells: its grain, and whether it fits the verb's tense."""
    today = article.today
    end, start = candidate.interval.end, candidate.interval.start
    if end is not None and end <= today.start:
        side = "past"
    elif start is not None and start >= today.end:
        side = "future"
    elif candidate.period is not None and candidate.period.grain.rank <= Grain.DAY.rank:
        side = "today"
    else:
        side = "around"
    grain = _GRAINS.get(candidate.period.grain, "coarse") if candidate.period else "stretch"
    more = {f"side:{side}|{view.kind}", f"grain:{grain}", f"side:{side}|{grain}"}
    if only and candidate.link is not None:
        more.add("only")
    return replace(candidate, reasons=candidate.reasons | more)


_GRAINS = {
    Grain.SECOND: "day",
    Grain.MINUTE: "day",
    Grain.HOUR: "day",
    Grain.DAYPART: "day",
    Grain.DAY: "day",
    Grain.WEEKEND: "week",
    Grain.WEEK: "week",
    Grain.MONTH: "month",
    Grain.SEASON: "month",
    Grain.QUARTER: "month",
}


def _against(article: Article, trigger: Trigger, view: _View) -> frozenset[str]:
    """Return the reasons for an event to have no date at all."""
    reasons = {
        "none",
        f"none|{view.kind}|{view.dated}",
        f"none|{view.kind}",
        f"none|{view.quoted}",
        f"none|{view.position}",
        f"none|{view.dated}",
        f"none|clause:{_clause(article, trigger)}",
    }
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
            return "definite" if token.lemma in ("the", "this", "that", "these") else "indefinite"
    return "bare"


def _bucket(distance: int) -> str:
    return next((name for limit, name in _BUCKETS if distance <= limit), "far")


_BUCKETS = ((1, "1"), (3, "3"), (6, "6"), (12, "12"))
