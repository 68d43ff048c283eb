"""Two expressions that are the ends of one range: "from Monday to Thursday", "Aug. 19-20"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from service.attach.finding.attachment import Date, Link
from service.calendar.interval import Interval
from service.calendar.period import days_of
from service.languages.en import bounds as english


def with_ranges(content: str, links: Sequence[Link]) -> tuple[Link, ...]:
    """Return a sentence's links; the first end of a range stands for the whole, the last for none,
    though it belongs to the same event.

    The event lasts throughout: "He governed from 1998 to 2006" is 1998-01-01/2006-12-31. "From 3 to
    5 p.m. on Monday" is within that day.
    """
    found = list(links)
    for at, (first, last) in enumerate(pairwise(links)):
        date = _range(content, first, last)
        if date is not None:
            relation = "within" if date.period else "throughout"
            found[at] = first._replace(date=date, relation=relation)
            found[at + 1] = last._replace(date=None, site=first.site)
    return tuple(found)


def _range(content: str, first: Link, last: Link) -> Date | None:
    """Return the date from the first end to the last, None where the two are no range."""
    if first.date is None or last.date is None:
        return None
    between = content[first.expression.span.end : last.expression.span.start].strip().lower()
    opened = english.RANGE_OPENER.search(
        content, max(0, first.expression.span.start - 9), first.expression.span.start
    )
    hyphen = re.fullmatch(r"[-–—]+", between) is not None
    if not hyphen and not (opened and between in english.RANGE_JOINERS):
        return None
    start, end = first.date.interval.start, last.date.interval.end
    if start is None or end is None or start >= end:
        return None
    interval = Interval(start, end)
    days = days_of(interval)
    if days[0] == days[1]:
        return Date(days[0].value, days[0], interval)
    return Date("/".join(day.value for day in days), None, interval)
