"""Two expressions that tell one date: "from Monday to Thursday", "six months ended June 30", "at 6
a.m. on Saturday".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from service.attach.finding.attachment import Date, Link
from service.calendar.interval import Interval
from service.calendar.period import Grain, days_of
from service.languages.en import bounds as english
from service.span import Span

# Code points between a length and the date it ends or begins with: " that ended on ".
_BETWEEN = 16
# The same between an hour and its day: ", on".
_PREPOSITION = 4


def with_ranges(content: str, links: Sequence[Link]) -> tuple[Link, ...]:
    """Return a sentence's links; the first end of a range stands for the whole, the last for none,
    though it belongs to the same event.

    The event lasts throughout: "He governed from 1998 to 2006" is 1998-01-01/2006-12-31. "From 3 to
    5 p.m. on Monday" is within that day. So does a length of time stand for itself and for the date
    that lays it on the calendar. An hour stands for its day as well: "at 6 a.m. on Saturday".
    """
    found = list(links)
    for at, (first, last) in enumerate(pairwise(links)):
        date = _range(content, first, last)
        if date is not None:
            relation = "within" if date.period else "throughout"
            found[at] = first._replace(date=date, relation=relation)
        if date is not None or _lays(content, first, last):
            both = Span(first.expression.span.start, last.expression.span.end)
            found[at] = found[at]._replace(spans=(both, last.expression.span))
            found[at + 1] = _closing(first, last)
        elif _is_hour_of(content, first, last) or _is_hour_again(content, first, last):
            found[at] = found[at]._replace(spans=(*found[at].spans, last.expression.span))
            found[at + 1] = last._replace(date=None)
        elif _is_hour_of(content, last, first):
            found[at + 1] = last._replace(spans=(*found[at].spans, last.expression.span))
            found[at] = found[at]._replace(date=None)
    return tuple(found)


def _is_hour_again(content: str, first: Link, last: Link) -> bool:
    """Tell an hour in another zone: "at 10:35 a.m. (0735 GMT)"."""
    if first.date is None or not first.is_clock or not last.is_clock:
        return False
    return content[first.expression.span.end : last.expression.span.start].strip() == "("


def _is_hour_of(content: str, hour: Link, day: Link) -> bool:
    """Tell an hour beside the day that it is of: "at 6 a.m. on Saturday", "on Saturday at 6"."""
    if hour.date is None or day.date is None or hour.site != day.site:
        return False
    one, other = hour.date.period, day.date.period
    if one is None or other is None or not hour.is_clock or other.grain is not Grain.DAY:
        return False
    first, last = sorted((hour.expression.span, day.expression.span))
    near = len(content[first.end : last.start].strip()) <= _PREPOSITION
    return near and other.start <= one.start < other.end


def _closing(first: Link, last: Link) -> Link:
    """Return the last end of a stretch, which dates no more than the "ended" before it."""
    if last.site is not None and first.token < last.site < last.token:
        return last._replace(alone=True)
    return last._replace(date=None, site=first.site)


def _lays(content: str, first: Link, last: Link) -> bool:
    """Tell the date of "the six months ended June 30", "the first week of May", "the quarter that
    ended in May": it says where the other lies.
    """
    stretch, date = first.expression, last.expression
    between = content[stretch.span.end : date.span.start]
    if stretch.interval is None or date.interval is None or len(between) > _BETWEEN:
        return False
    if stretch.type == "DURATION":
        one, other = stretch.interval, date.interval
        return one.start == other.start or one.end == other.end
    return stretch.grain is Grain.QUARTER and not english.ENDED.isdisjoint(between.split())


def _range(content: str, first: Link, last: Link) -> Date | None:
    """Return the date from the first end to the last, None where the two are no range."""
    if first.date is None or last.date is None:
        return None
    between = content[first.expression.span.end : last.expression.span.start].strip().lower()
    opened = english.RANGE_OPENER.search(
        content, max(0, first.expression.span.start - 9), first.expression.span.start
    )
    hyphen = re.fullmatch(r"[-–—]+", between) is not None
    until = last.relation == "until" and last.site == first.site
    if not hyphen and not (opened and (until or between in english.RANGE_JOINERS)):
        return None
    start, end = first.date.interval.start, last.date.interval.end
    if start is None or end is None or start >= end:
        return None
    interval = Interval(start, end)
    days = days_of(interval)
    if days[0] == days[1]:
        return Date(days[0].value, days[0], interval)
    return Date("/".join(day.value for day in days), None, interval)
