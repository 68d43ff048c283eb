"""Days that the context alone gives, and hardly that; and days on which it was only told.

What somebody says in a quotation has no day but its own: "we started with one boat" is not of the
day on which it was said.
"""

from __future__ import annotations

from service.attach.dating.choice import Dated, Known
from service.attach.dating.measuring import exceeds
from service.attach.finding.article import Article
from service.attach.finding.attachment import Link
from service.attach.finding.trigger import Trigger
from service.calendar.moment import Moment
from service.languages.en.bounds import ASIDE, COUNTED, STRETCHED
from service.languages.en.clauses import AGES, WHEN
from service.languages.en.modality import PLANNING_VERBS
from service.languages.en.tense import LASTING_VERBS
from service.languages.en.triggers import STATIVE_VERBS
from service.parse.tree import SUBJECTS, child, children, holds

_CLAUSES = frozenset(
    ("present", "progressive", "past", "past-progressive", "past-perfect", "perfect", "modal")
)


def justified(article: Article, dated: Known) -> tuple[Dated, ...]:
    """Return the dated events in text order, without those whose day is hardly justified."""
    in_order = (dated[place] for place in sorted(dated))
    return tuple(
        _told_then(article, each)
        for each in in_order
        if each.has_own_date
        or not (
            _lasts_longer(article, each)
            or _is_of_unknown_day(article, each)
            or _holds_now(article, each)
            or _is_said(article, each)
            or (each.link is None and _is_hardly(article, each))
        )
    )


def _is_hardly(article: Article, inferred: Dated) -> bool:
    return any(hardly(article, inferred) for hardly in _HARDLY)


def _told_then(article: Article, dated: Dated) -> Dated:
    """Return what had happened when a past clause tells something as before the date of that.

    "The ministry confirmed on Thursday that it had received the report."
    """
    trigger, link = dated.trigger, dated.link
    if trigger.form == "perfect" and not dated.has_own_date:
        since = _since(article, trigger)
        return dated if since is None else dated._replace(relation=since)
    if _is_agreed(article, dated) or _is_foretold(article, dated):
        return dated._replace(relation="after")
    if trigger.form != "past-perfect" or link is None or link.site is None:
        return dated
    if link.site == trigger.index or dated.relation != "within":
        return dated
    other = article.verbs.get((trigger.sentence, link.site))
    told = other is not None and (other.says or other.form == "past")
    sentence = article.sentences[trigger.sentence]
    one, two = link.site, trigger.index
    linked = holds(sentence, one, two) or holds(sentence, two, one)
    return dated._replace(relation="before") if told and linked else dated


def _is_agreed(article: Article, dated: Dated) -> bool:
    """Tell what is to come of what was done on a day: "agreed on Sunday to merge"."""
    trigger, link = dated.trigger, dated.link
    if trigger.form != "infinitive" or link is None or dated.relation != "within":
        return False
    sentence = article.sentences[trigger.sentence]
    head = sentence.tokens[trigger.index].head
    plans = sentence.tokens[head].lemma in PLANNING_VERBS
    return plans and link.site == head and sentence.tokens[trigger.index].relation == "xcomp"


def _is_foretold(article: Article, dated: Dated) -> bool:
    """Tell what a day behind only foretells: "The court ruled on Monday that he will be tried"."""
    future = dated.trigger.form == "future" and not dated.has_own_date
    today = article.today_interval.end
    return future and dated.relation == "within" and _is_behind(dated, today)


def _holds_now(article: Article, dated: Dated) -> bool:
    """Tell "He was convicted in May and is appealing": in May he was not."""
    holds = dated.trigger.form == "progressive"
    today = article.today_interval.start
    return holds and dated.link is not None and _is_behind(dated, today)


def _is_behind(dated: Dated, moment: Moment | None) -> bool:
    end = dated.interval.end
    return end is not None and moment is not None and end <= moment


def _since(article: Article, trigger: Trigger) -> str | None:
    """Return how "has since recovered" and "have been killed since" lie to the date told before."""
    sentence = article.sentences[trigger.sentence]
    for at in children(sentence, trigger.index, ("advmod",)):
        if sentence.tokens[at].text.lower() == "since":
            return "after" if at < trigger.index else "since"
    return None


def _sets_scene(article: Article, inferred: Dated) -> bool:
    """Tell "Ruiz's appointment came amid protests", where nothing else tells of the appointment.

    "The announcement came amid protests" is of the day on which somebody announced it.
    """
    number, verb = inferred.trigger.place
    sentence = article.sentences[number]
    words = {sentence.tokens[at].lemma for at in sentence.children[verb]}
    if inferred.trigger.lemma != "come" or "amid" not in words:
        return False
    noun = child(sentence, verb, SUBJECTS)
    told = [t for t in article.triggers if t.place == (number, noun)]
    return any(all(t.stem != each.stem for each in article.triggers if each is not t) for t in told)


def _is_said(article: Article, dated: Dated) -> bool:
    """Tell what is quoted and has no date but that of the saying: "We began with a boat"."""
    trigger, link = dated.trigger, dated.link
    quoted = article.quoted[trigger.sentence]
    return (
        trigger.form in _CLAUSES
        and trigger.index in quoted
        and not trigger.says
        and (link is None or link.token not in quoted)
    )


def _is_in_stretch(article: Article, inferred: Dated) -> bool:
    """Tell "in the nine months before its collapse it lent millions": of no one day.

    Nor is "a wheel failed eight months after that flyby" of a day told elsewhere.
    """
    number, index = inferred.trigger.place
    quoted = article.quoted[number]
    comes = inferred.trigger.form == "present"  # "comes a month after the fire": today
    return any(
        link.date is None
        and (link.token in quoted) == (index in quoted)
        and (link.preposition in STRETCHED or (not comes and _is_counted(article, link, index)))
        and link.expression.type == "DURATION"
        and not link.expression.value.startswith("PT")
        for link in article.links_of(inferred.trigger)
    )


def _is_counted(article: Article, link: Link, verb: int) -> bool:
    """Tell "failed eight months after that flyby", and no aside: "failed, eight months after it".

    Of "eight months after it failed" it is not the failing that is counted.
    """
    content, (start, end) = article.document.content, link.expression.span
    if COUNTED.match(content, end) is None:
        return False
    aside = link.token > verb and content[max(0, start - 2) : start].rstrip().endswith(ASIDE)
    following = article.sentences[link.sentence].tokens[link.token + 1]
    return not aside and not (following.relation == "mark" and following.head == verb)


def _lasts_longer(article: Article, dated: Dated) -> bool:
    """Tell "the repairs took six years and were finished in May": longer than that month."""
    trigger, period = dated.trigger, dated.period
    if period is None or trigger.lemma not in LASTING_VERBS | STATIVE_VERBS:
        return False
    return any(
        link.date is None and exceeds(link.expression.value, period.grain)
        for link in article.links_of(trigger)
    )


def _was_at_an_age(article: Article, inferred: Dated) -> bool:
    """Tell "joined the crew when she was 19", which is of no day told nearby."""
    number, verb = inferred.trigger.place
    sentence = article.sentences[number]
    for clause in children(sentence, verb, ("advcl",)):
        when = child(sentence, clause, ("advmod", "mark"))
        told = child(sentence, clause, ("attr", "acomp"))
        if when is None or told is None or sentence.tokens[clause].lemma != "be":
            continue
        age = sentence.tokens[told]
        if sentence.tokens[when].lemma in WHEN and (age.tag == "CD" or age.lemma in AGES):
            return True
    return False


def _is_of_unknown_day(article: Article, inferred: Dated) -> bool:
    """Tell "met on the Friday before the accident": of a day, and nobody knows which."""
    return any(
        link.expression.type in ("DATE", "TIME")
        and link.expression.value.startswith(("XXXX", "PAST_REF"))
        for link in article.links_of(inferred.trigger)
    )


_HARDLY = (_was_at_an_age, _sets_scene, _is_in_stretch)
