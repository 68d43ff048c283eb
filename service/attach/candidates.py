"""The dates that an event might have, each with the reasons that speak for it.

Whatever the article names is a candidate where it stands near enough: the expressions of the
sentence, those of the sentences before, the dates of words that tell the same event elsewhere, the
day that most of the article's events are of, the day of publication. Reasons are short strings;
training gives each its weight (service/attach/model.py), so a reason must say something about
English or about news, never about one text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from service.attach.article import Article
from service.attach.attachment import NOW, Link, Place
from service.attach.trigger import Trigger
from service.attach.view import View
from service.calendar.interval import Interval
from service.calendar.period import Grain, Period
from service.languages.en import bounds as english
from service.parse.sentence import Sentence
from service.parse.tree import ancestors

_BACK = 8  # sentences that a date is carried on over
_LEAD = 3  # sentences in which the lead's date may stand
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
    reasons: frozenset[str]


class _Proposal(NamedTuple):
    """One reason, or a few, for one date; several proposals of a date make a candidate."""

    place: Place
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
        value = proposal.place.value
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
        _candidate(article, view, proposal, reasons[value]) for value, proposal in found.items()
    )


def _all(
    article: Article, trigger: Trigger, view: View, namesakes: tuple[Link, ...]
) -> Iterator[_Proposal]:
    yield from _of_sentence(article, trigger, view)
    yield _published(article, trigger, view)
    yield from _of_sentences_before(article, trigger, view)
    yield from _of_the_news(article, trigger, view)
    for link in namesakes:
        yield from _inferred(link, f"namesake:{trigger.form}", f"namesake:{view.dated}")


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
        way = _way(sentence, trigger.index, link)
        if link.place is None or way is None:
            continue
        if link.expression.value == NOW:
            way = f"now-{way}"  # "now" dates little but the present tense
        reasons = [way, f"{way}|{view.kind}", f"{way}|own={view.dated == 'own'}"]
        if way == "direct":
            reasons += [f"direct:{link.relation}", f"direct:steps{min(link.steps, 2)}"]
        if link is nearest:
            reasons += ["nearest", f"nearest|{way}"]
        reasons.append(f"distance{_bucket(abs(link.token - trigger.index))}")
        relation = link.relation if way == "direct" else "within"
        yield _Proposal(link.place, link, relation, tuple(reasons))


def _way(sentence: Sentence, index: int, link: Link) -> str | None:
    """Name the way in the tree between an event and what an expression is attached to.

    direct: the expression is its own. above:RELATION: attached to an event that it depends on,
    RELATION being its own. below:RELATION: attached to an event in that branch below it. beside:
    neither above nor below. free: attached to no event. None where a word between says that the
    two are not of one time: "killed in an attack that followed talks begun in May".
    """
    site = link.site
    if site == index:
        return "direct"
    if site is None:
        return "free"
    if site in ancestors(sentence, index):
        return f"above:{sentence.tokens[index].relation}"
    branch, apart = site, _told_after(sentence, site)
    for above in ancestors(sentence, site):
        apart = apart or sentence.tokens[above].lemma in english.APART
        if above == index:
            return None if apart else f"below:{sentence.tokens[branch].relation}"
        branch, apart = above, apart or _told_after(sentence, above)
    return "beside"


def _told_after(sentence: Sentence, index: int) -> bool:
    """Tell a clause of another time than what it hangs on: "rose after the strike killed him"."""
    if sentence.tokens[index].relation != "advcl":
        return False
    marks = (sentence.tokens[at] for at in sentence.children[index])
    return any(t.relation == "mark" and t.lemma in english.OTHER_TIME for t in marks)


def _published(article: Article, trigger: Trigger, view: View) -> _Proposal:
    today = article.today
    told = _told_today(article)
    reasons = (
        "published",
        f"published|{view.kind}|{view.dated}",
        f"published|{view.kind}",
        f"published|{view.position}",
        f"published|{view.position}|{trigger.form}",
        f"published|{view.quoted}",
        f"published|{view.dated}",
        f"published|clause:{view.clause}",
        f"published|{trigger.form}|above:{view.above}",
        f"published|{told}|{view.dated}",
        f"published|{told}|{view.kind}",
    )
    place = Place(today.value, today, article.today_interval)
    return _Proposal(place, None, _inferred_relation(article, trigger), reasons)


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
        links = [link for link in article.links.get(number, ()) if link.place]
        if not links:
            continue
        seen += 1
        same = article.paragraphs[number] == article.paragraphs[trigger.sentence]
        gap = f"before:gap{_bucket(trigger.sentence - number)}:{'same' if same else 'other'}"
        for link in links:
            way = f"before{seen}:{'main' if _is_main(article, link) else 'aside'}"
            yield from _inferred(link, way, f"{way}|{view.kind}", f"before{seen}:{view.dated}", gap)
        if seen == _MOST_BEFORE:
            return


def _of_the_news(article: Article, trigger: Trigger, view: View) -> Iterator[_Proposal]:
    """Yield the day that most events are of, and the day that the lead tells."""
    relation = _inferred_relation(article, trigger)
    if article.story is not None:
        story = (view.kind, view.dated, view.position, view.quoted)
        reasons = ("story", *[f"story|{each}" for each in story])
        yield from _inferred(article.story, *reasons, relation=relation)
    for number in range(article.lead, min(article.lead + _LEAD, trigger.sentence)):
        for link in article.links.get(number, ()):
            if _is_main(article, link) and link.expression.grain is Grain.DAY:
                reasons = ("lead", f"lead|{view.kind}", f"lead|{view.dated}")
                yield from _inferred(link, *reasons, relation=relation)
                return


def _is_main(article: Article, link: Link) -> bool:
    if link.site is None:
        return False
    return article.sentences[link.sentence].tokens[link.site].relation == "ROOT"


def _inferred(link: Link, *reasons: str, relation: str = "within") -> Iterator[_Proposal]:
    """Yield the date of an expression that stands in another sentence, if it has a place."""
    if link.place is not None:
        yield _Proposal(link.place, None, relation, reasons)


def _candidate(article: Article, view: View, proposal: _Proposal, reasons: set[str]) -> Candidate:
    """Return the candidate, with what the date itself tells: its grain, and whether tense fits."""
    place = proposal.place
    grain = _grain(proposal)
    side = _side(article, place)
    reasons |= {f"side:{side}|{view.kind}", f"grain:{grain}", f"side:{side}|{grain}"}
    return Candidate(*place, proposal.link, proposal.relation, frozenset(reasons))


def _grain(proposal: _Proposal) -> str:
    """Name the grain of a date; "from May to July" is a range, "the past two years" a stretch."""
    if proposal.place.period is not None:
        return _GRAINS.get(proposal.place.period.grain, "coarse")
    told = proposal.link is not None and proposal.link.expression.period is not None
    return "range" if told else "stretch"


def _side(article: Article, place: Place) -> str:
    """Tell whether a date lies before the day of publication, after it, on it or around it."""
    today, interval = article.today_interval, place.interval
    if interval.end is not None and today.start is not None and interval.end <= today.start:
        return "past"
    if interval.start is not None and today.end is not None and interval.start >= today.end:
        return "future"
    if place.period is not None and place.period.grain.rank <= Grain.DAY.rank:
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
    return next((name for limit, name in _BUCKETS if distance <= limit), "far")


_BUCKETS = ((1, "1"), (3, "3"), (6, "6"), (12, "12"))
