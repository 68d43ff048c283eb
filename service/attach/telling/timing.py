"""A chosen date as the timeline gives it: value, EDTF, label, interval."""

from __future__ import annotations

from functools import lru_cache

from service.attach.dating.choice import Dated
from service.attach.telling.label import label
from service.calendar.interval import Interval
from service.calendar.moment import Moment
from service.calendar.period import Grain, Period, days_of
from service.languages.en import bounds as english
from service.timeline import EventTime


def event_time(dated: Dated) -> EventTime:
    """Return the time of an event; open ends by its relation ("since May": no end)."""
    expression = dated.link.expression if dated.link is not None else None
    mod = expression.mod if expression is not None else None
    edtf, text, interval = _written(dated.period, dated.interval, mod, dated.relation, _told(dated))
    return EventTime(
        value=dated.value,
        edtf=edtf,
        label=text,
        grain=dated.period.grain if dated.period is not None else Grain.DAY,
        relation=dated.relation,
        interval=interval,
        source="expression" if expression is not None else "inferred",
        expression=expression.id if expression is not None else None,
    )


@lru_cache(maxsize=1024)  # most events of an article share their dates with others
def _written(
    period: Period | None, interval: Interval, mod: str | None, relation: str, told: str
) -> tuple[str, str, Interval]:
    """Return a date in EDTF, for people, and with its open end."""
    return (
        _edtf(period, interval, mod, relation),
        label(period, interval, mod, told),
        _opened(interval, relation),
    )


def _told(dated: Dated) -> str:
    """Return the relation as the label tells it: a range says by itself that it lasts."""
    if dated.period is None:
        return "within"
    limit = dated.link is not None and dated.link.preposition in english.LIMITS
    if dated.relation == "until" and limit:
        return "by"
    return dated.relation


def _opened(interval: Interval, relation: str) -> Interval:
    """Open the end that the relation leaves open.

    Before and after include the period itself: "before his departure" on Thursday may be Thursday.
    """
    if relation in ("since", "after"):
        return Interval(interval.start, None)
    if relation in ("until", "before"):
        return Interval(None, interval.end)
    return interval


def _edtf(period: Period | None, interval: Interval, mod: str | None, relation: str) -> str:
    """Return the value in EDTF: 2020-05/.. for what is open, ~ for what is approximate."""
    edtf = period.edtf if period else "/".join(day.edtf for day in days_of(interval))
    first, _, last = edtf.partition("/")
    start, end = interval.start, interval.end
    if relation in ("since", "after") and start is not None:
        return f"{_edge(first, start)}/.."
    if relation in ("until", "before") and end is not None:
        return f"../{_edge(last or first, end.plus_seconds(-1))}"
    is_season = period is not None and period.grain is Grain.SEASON
    # Neither a season, nor a clock, nor digits left out, nor a year of five digits takes a "~".
    plain = not last and not set(edtf) & set("XTY") and not is_season
    return f"{edtf}~" if mod == "APPROX" and plain else edtf


def _edge(edtf: str, moment: Moment) -> str:
    """Return a date as an end of an interval, which has neither a clock nor digits left out.

    ISO 8601-2 level 1: 1980/.. for "since the 1980s", and the day for what began at three.
    """
    return f"{moment.year:04d}" if "X" in edtf else edtf.partition("T")[0]
