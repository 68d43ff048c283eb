"""The time that a text speaks of where a sentence begins: the news, or what lies behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from service.attach.finding.attachment import Date, Link
from service.attach.finding.trigger import Trigger
from service.calendar.moment import Moment
from service.calendar.period import Grain
from service.languages.en import bounds as english
from service.parse.sentence import Place, Sentence

# Days: what is older is background to the news, and what is older than that its distant past.
_FRESH, _OLD = 31, 366


def settings(
    links: Mapping[int, Sequence[Link]], paragraphs: Sequence[int], published: Moment
) -> tuple[str, ...]:
    """Return, for each sentence, when the dates before it in its paragraph last lay.

    "news" about the publication, "past" within a year of it, "far" before that, "none" where the
    paragraph has told no date yet.
    """
    fresh, old = published.plus_days(-_FRESH), published.plus_days(-_OLD)
    found, setting = [], "none"
    for number, paragraph in enumerate(paragraphs):
        if number and paragraph != paragraphs[number - 1]:
            setting = "none"
        found.append(setting)
        dates = (link.date for link in reversed(links.get(number, ())) if link.date)
        told = next(dates, None)
        if told is not None:
            end = told.interval.end or published
            setting = "news" if end >= fresh else "past" if end >= old else "far"
    return tuple(found)


def narrated(
    sentences: Sequence[Sentence],
    links: Mapping[int, Sequence[Link]],
    verbs: Mapping[Place, Trigger],
    paragraphs: Sequence[int],
) -> tuple[Date | None, ...]:
    """Return, for each sentence, the day on which the story of its paragraph stands before it.

    "Villar visited the town on Wednesday. He was booed": the second sentence begins on Wednesday.
    None where the paragraph has told no day yet, or its last date in another way than by the main
    clause of a past sentence.
    """
    found: list[Date | None] = []
    day: Date | None = None
    for number, paragraph in enumerate(paragraphs):
        if number and paragraph != paragraphs[number - 1]:
            day = None
        if sentences[number].tokens and sentences[number].tokens[0].lemma in english.OPENING_A_TIME:
            day = None
        found.append(day)
        dated = [link for link in links.get(number, ()) if link.date is not None]
        if dated:
            told = [link for link in dated if _is_narrated(sentences[number], link, verbs)]
            day = told[-1].date if told else None
    return tuple(found)


def _is_narrated(sentence: Sentence, link: Link, verbs: Mapping[Place, Trigger]) -> bool:
    if link.site is None or link.date is None or link.relation != "within":
        return False
    verb = verbs.get((link.sentence, link.site))
    period = link.date.period
    return (
        verb is not None
        and verb.form == "past"
        and not verb.says
        and sentence.tokens[link.site].relation == "ROOT"
        and period is not None
        and period.grain.rank <= Grain.YEAR.rank
    )
