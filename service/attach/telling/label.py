"""Dates for people, from the pieces that a language's table gives."""

from __future__ import annotations

from collections.abc import Callable

from service.calendar.interval import Interval
from service.calendar.moment import Moment
from service.calendar.period import Grain, Period
from service.languages.en import labels as english


def label(period: Period | None, interval: Interval, mod: str | None, relation: str) -> str:
    """Return a date as people write it: "since May 2016", "early May 2020", "20 August 2020".

    Without a `period` the label is that of `interval`, both ends included.
    """
    text = _of_period(period) if period is not None else _of_range(interval)
    if mod is not None:
        text = _modified(text, english.MODIFIERS.get(mod, "{}"))
    return english.RELATIONS[relation].format(text)


def _modified(text: str, form: str) -> str:
    """Put a modifier behind the article: "the early 1990s"."""
    article = english.ARTICLE if text.startswith(english.ARTICLE) else ""
    return article + form.format(text.removeprefix(article))


def _of_period(period: Period) -> str:
    return _LABELS[period.grain](period)


def _of_range(interval: Interval) -> str:
    start, end = interval.start, interval.end
    if start is None or end is None:
        return ""
    write = next(write for whole, write in _ENDS if start[whole:] == end[whole:] == _FIRST[whole:])
    return english.RANGE.format(write(start), write(end.plus_seconds(-1)))


def _year(year: int) -> str:
    return str(year) if year > 0 else english.BC.format(1 - year)


def _month(moment: Moment) -> str:
    return f"{english.MONTHS[moment.month - 1]} {_year(moment.year)}"


def _day(moment: Moment) -> str:
    return f"{moment.day} {_month(moment)}"


def _clock(period: Period) -> str:
    start = period.start
    return english.CLOCK.format(_day(start), start.hour, start.minute)


def _season(period: Period) -> str:
    return f"{english.SEASONS[period.start.month]} {_year(period.start.year)}"


def _part_of_year(form: str, months: int) -> Callable[[Period], str]:
    def write(period: Period) -> str:
        ordinal = english.ORDINALS[(period.start.month - 1) // months]
        return form.format(ordinal, _year(period.start.year))

    return write


def _century(period: Period) -> str:
    year = period.start.year
    number = (year if year >= 0 else 1 - year) // 100 + 1
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return _in_era(english.CENTURY.format(f"{number}{ending}"), year)


def _decade(period: Period) -> str:
    year = period.start.year
    first = year if year >= 0 else (1 - year) // 10 * 10
    return _in_era(english.DECADE.format(first), year)


def _in_era(label: str, year: int) -> str:
    return label if year >= 0 else english.BC.format(label)


_FIRST = Moment(1)
# How the ends of a range are written: as years or months where it is made of whole ones.
_ENDS: tuple[tuple[int, Callable[[Moment], str]], ...] = (
    (1, lambda moment: _year(moment.year)),
    (2, _month),
    (6, _day),
)

_LABELS: dict[Grain, Callable[[Period], str]] = {
    Grain.SECOND: _clock,
    Grain.MINUTE: _clock,
    Grain.HOUR: _clock,
    Grain.DAYPART: lambda p: english.DAYPARTS[p.part or "DT"].format(_day(p.start)),
    Grain.DAY: lambda p: _day(p.start),
    Grain.WEEKEND: lambda p: english.WEEKEND.format(_day(p.start)),
    Grain.WEEK: lambda p: english.WEEK.format(_day(p.start)),
    Grain.MONTH: lambda p: _month(p.start),
    Grain.SEASON: _season,
    Grain.QUARTER: _part_of_year(english.QUARTER, 3),
    Grain.HALF_YEAR: _part_of_year(english.HALF_YEAR, 6),
    Grain.YEAR: lambda p: _year(p.start.year),
    Grain.DECADE: _decade,
    Grain.CENTURY: _century,
}
