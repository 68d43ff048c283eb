"""The dates that an event might have, each with the reasons that speak for it.

Whatever the article names is a candidate where it stands near enough: the expressions of the
sentence, those of the sentences before, the dates of words that tell the same event elsewhere, the
day that most of the article's events are of, the day of publication. Reasons are short strings;
training gives each its weight (see `model`), so a reason must say something about English or about
news, never about one text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Set
from functools import cache
from typing import NamedTuple

from service.attach.dating.paths import way_to
from service.attach.dating.standing import leaves
from service.attach.dating.view import View, reasons_for
from service.attach.finding.article import Article
from service.attach.finding.attachment import NOW, Date, Link
from service.attach.finding.trigger import Trigger
from service.calendar.interval import Interval
from service.calendar.period import Grain, Period

_BACK = 8  # sentences that a date is carried on over
_LEAD = 3  # sentences in which the lead's date may stand
_PAST = frozenset(("past", "perfect", "past-perfect", "past-progressive"))
_MOST_BEFORE = 2  # sentences with dates looked at among those before


class Candidate(NamedTuple):
    """A date that an event might have.

    `period` is the calendar period, None for a stretch such as "the past two years", whose place
    `interval` tells. `link` is the expression in the event's own sentence, None when inferred.
    """

    value: str
    period: Period | None
    interval: Interval
    link: Link | None
    relation: str
    reasons: Set[str]


class _Proposal(NamedTuple):
    """One reason, or a few, for one date; several proposals of a date make a candidate."""

    date: Date
    link: Link | None
    relation: str
    reasons: tuple[str, ...]


def candidates(
    article: Article, trigger: Trigger, view: View, namesakes: tuple[Link, ...]
) -> tuple[Candidate, ...]:
    """Return the candidate dates of an event, each date once.

    `namesakes` are the links of words elsewhere in the article that tell the same event.
    """
    found: dict[str, _Proposal] = {}
    reasons: dict[str, set[str]] = {}
    for proposal in _all(article, trigger, view, namesakes):
        value = proposal.date.value
        known = found.get(value)
        if known is None:
            found[value], reasons[value] = proposal, set(proposal.reasons)
        else:
            reasons[value].update(proposal.reasons)
            if _tells_more(proposal, known, trigger):
                found[value] = proposal
    expressed = [value for value, proposal in found.items() if proposal.link is not None]
    if len(expressed) == 1:
        reasons[expressed[0]].add("only")
    return tuple(
        [_candidate(article, view, proposal, reasons[value]) for value, proposal in found.items()]
    )


def _all(
    article: Article, trigger: Trigger, view: View, namesakes: tuple[Link, ...]
) -> list[_Proposal]:
    again = (f"namesake:{trigger.form}", f"namesake:{view.dated}")
    return [
        *_of_sentence(article, trigger, view),
        _published(article, trigger, view),
        *_of_sentences_before(article, trigger, view),
        *_of_the_news(article, trigger, view),
        *[_Proposal(link.date, None, "within", again) for link in namesakes if link.date],
    ]


def _tells_more(proposal: _Proposal, known: _Proposal, trigger: Trigger) -> bool:
    """Tell which of two expressions of one date names it: the event's own, else any."""
    if proposal.link is None:
        return False
    return known.link is None or (
        proposal.link.site == trigger.index and known.link.site != trigger.index
    )


def _of_sentence(article: Article, trigger: Trigger, view: View) -> Iterator[_Proposal]:
    if not view.links:
        return
    sentence = article.sentences[trigger.sentence]
    nearest = min(
        view.links, key=lambda link: (link.site != trigger.index, abs(link.token - trigger.index))
    )
    for link in view.links:
        way = way_to(sentence, trigger.index, link, article.sites[trigger.sentence])
        if link.date is None or way is None:
            continue
        if way != "direct" and trigger.form in _PAST and _side(article, link.date) == "future":
            continue  # "She wrote to the mayor, and the council will meet on Monday"
        if link.expression.value == NOW:
            way = f"now-{way}"  # "now" dates little but the present tense
        reasons = [way, f"{way}|{view.kind}", f"{way}|own={view.dated == 'own'}"]
        if way == "direct":
            reasons += [f"direct:{link.relation}", f"direct:steps{min(link.steps, 2)}"]
        if link is nearest:
            reasons += ["nearest", f"nearest|{way}"]
        reasons.append(f"distance{_bucket(abs(link.token - trigger.index))}")
        relation = link.relation if way == "direct" else "within"
        yield _Proposal(link.date, link, relation, tuple(reasons))


def _published(article: Article, trigger: Trigger, view: View) -> _Proposal:
    today = article.today
    told = _told_today(article)
    reasons = (
        *reasons_for("published", trigger, view),
        f"published|{view.position}|{trigger.form}",
        f"published|{told}|{view.dated}",
        f"published|{told}|{view.kind}",
    )
    date = Date(today.value, today, article.today_interval)
    return _Proposal(date, None, _inferred_relation(article, trigger), reasons)


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


def _of_sentences_before(article: Article, trigger: Trigger, view: View) -> Iterator[_Proposal]:
    seen = 0
    first = max(0, trigger.sentence - _BACK)
    for number in range(trigger.sentence - 1, first - 1, -1):
        links = [(link, link.date) for link in article.links.get(number, ()) if link.date]
        if not links:
            continue
        seen += 1
        same = article.paragraphs[number] == article.paragraphs[trigger.sentence]
        gap = f"before:gap{_bucket(trigger.sentence - number)}:{'same' if same else 'other'}"
        for link, date in links:
            reasons = _stands_before(seen, _is_main(article, link), view.kind, view.dated)
            yield _Proposal(date, None, "within", (*reasons, gap))
        if seen == _MOST_BEFORE:
            return


@cache  # there are only so many of these, and events ask for them again and again
def _stands_before(seen: int, is_main: bool, kind: str, dated: str) -> tuple[str, ...]:
    way = f"before{seen}:{'main' if is_main else 'aside'}"
    return way, f"{way}|{kind}", f"before{seen}:{dated}"


def _of_the_news(article: Article, trigger: Trigger, view: View) -> Iterator[_Proposal]:
    """Yield the day that most events are of, and the day that the lead tells."""
    relation = _inferred_relation(article, trigger)
    story = article.story.date if article.story is not None else None
    if story is not None and not leaves(article, trigger, view, story):
        reasons = _of_story(view.kind, view.dated, view.position, view.quoted, view.amid)
        yield _Proposal(story, None, relation, reasons)
    for number in range(article.lead, min(article.lead + _LEAD, trigger.sentence)):
        for link in article.links.get(number, ()):
            if _is_main(article, link) and link.expression.grain is Grain.DAY:
                if link.date is not None and not leaves(article, trigger, view, link.date):
                    reasons = (
                        "lead",
                        f"lead|{view.kind}",
                        f"lead|{view.dated}",
                        f"lead|amid:{view.amid}",
                    )
                    yield _Proposal(link.date, None, relation, reasons)
                return


@cache
def _of_story(*told: str) -> tuple[str, ...]:
    return "story", *(f"story|{each}" for each in told)


def _is_main(article: Article, link: Link) -> bool:
    if link.site is None:
        return False
    return article.sentences[link.sentence].tokens[link.site].relation == "ROOT"


def _candidate(article: Article, view: View, proposal: _Proposal, reasons: set[str]) -> Candidate:
    """Return the candidate, with what the date itself tells: its grain, and whether tense fits."""
    date = proposal.date
    reasons.update(_lies(_side(article, date), _grain(proposal), view.kind))
    return Candidate(*date, proposal.link, proposal.relation, reasons)


@cache
def _lies(side: str, grain: str, kind: str) -> tuple[str, ...]:
    return f"side:{side}|{kind}", f"grain:{grain}", f"side:{side}|{grain}"


def _grain(proposal: _Proposal) -> str:
    """Name the grain of a date; "from May to July" is a range, "the past two years" a stretch.

    "The six months ended June 30" are a part of a year like a quarter.
    """
    if proposal.date.period is not None:
        return _GRAINS.get(proposal.date.period.grain, "coarse")
    link = proposal.link
    if link is not None and link.expression.period is not None:
        return "range"
    return "month" if link is not None and len(link.spans) > 1 else "stretch"


def _side(article: Article, date: Date) -> str:
    """Tell whether a date lies before the day of publication, after it, on it or around it."""
    today, interval = article.today_interval, date.interval
    if interval.end is not None and today.start is not None and interval.end <= today.start:
        return "past"
    if date.is_ahead(today):
        return "future"
    if date.period is not None and date.period.grain.rank <= Grain.DAY.rank:
        return "today"
    return "around"


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


def _bucket(distance: int) -> str:
    return _BUCKETS[bisect_left(_LIMITS, distance)]


_LIMITS = (1, 3, 6, 12)
_BUCKETS = (*map(str, _LIMITS), "far")
