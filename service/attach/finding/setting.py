"""The time that a text speaks of where a sentence begins: the news, or what lies behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from service.attach.finding.attachment import Link
from service.calendar.moment import Moment

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
