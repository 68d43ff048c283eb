"""The time that a text speaks of where a sentence begins: the news, or what lies behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from service.attach.attachment import Link
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
    found, setting = [], "none"
    for number, paragraph in enumerate(paragraphs):
        if number and paragraph != paragraphs[number - 1]:
            setting = "none"
        found.append(setting)
        told = [_setting(link, published) for link in links.get(number, ()) if link.date]
        setting = told[-1] if told else setting
    return tuple(found)


def _setting(link: Link, published: Moment) -> str:
    assert link.date is not None
    end = link.date.interval.end
    if end is None or end >= published.plus_days(-_FRESH):
        return "news"
    return "past" if end >= published.plus_days(-_OLD) else "far"
