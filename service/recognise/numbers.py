"""What numbers may stand for: years, days, times and whole dates in figures."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from service.calendar.moment import is_date
from service.languages.language import Symbols
from service.recognise.meaning import Fields

QUOTES = frozenset("'’‘`")
_MAX_DIGITS = 6


def number_symbols(text: str) -> Symbols:
    """Return what a token that begins with a digit may stand for.

    INT a count, YEAR 1000 to 2199, YEAR_2 two digits, DAY 1 to 31, FIELDS a whole date or time in
    digits, DECIMAL. Empty for digits that are none of these.
    """
    if text.isdecimal():
        return _integer_symbols(text)
    if text[0] in QUOTES:
        return _quoted_symbols(text[1:])
    if not text[0].isdecimal():
        return ()
    if "t" in text:
        return _instant_symbols(text) or _suffixed_symbols(text)
    if text[-1].isalpha():
        return _suffixed_symbols(text)
    if ":" in text:
        return _clock_symbols(text)
    if text.replace(",", "").isdecimal():
        return (("INT", int(text.replace(",", ""))),) if len(text) <= _MAX_DIGITS + 2 else ()
    if text.count(".") == 1 and len(text) <= _MAX_DIGITS:
        symbols: Symbols = (("DECIMAL", text),)
        hour, minute = text.split(".")
        if len(minute) == 2 and int(hour) < 24 and int(minute) < 60:
            symbols += (("CLOCK_DOT", Fields(hour=int(hour), minute=int(minute))),)
        return symbols
    return _date_symbols(text)


def _integer_symbols(text: str) -> Symbols:
    if len(text) > _MAX_DIGITS or not text.isascii():
        return ()
    value = int(text)
    symbols: list[tuple[str, Any]] = [("INT", value)]
    if len(text) == 4:
        if 1000 <= value < 2200:
            symbols.append(("YEAR", value))
        if value // 100 < 24 and value % 100 < 60:
            symbols.append(("CLOCK_4", Fields(hour=value // 100, minute=value % 100)))
    if len(text) == 3 and 1 <= value // 100 <= 12 and value % 100 < 60:
        symbols.append(("CLOCK_3", Fields(hour=value // 100, minute=value % 100)))
    if len(text) == 2:
        symbols.append(("YEAR_2", value))
    if 1 <= value <= 31 and len(text) <= 2:
        symbols.append(("DAY", value))
    if 0 <= value <= 24 and len(text) <= 2:
        symbols.append(("HOUR", value))
    return tuple(symbols)


def _quoted_symbols(digits: str) -> Symbols:
    """Read what stands behind an apostrophe: '98 (Y_TOLD) and '90s (DECADE)."""
    if digits.isdecimal():
        return (("Y_TOLD", Fields(year=int(digits), short_year=True)),)
    decade = dict(_suffixed_symbols(digits)).get("DECADE_2")
    return (("DECADE", decade),) if decade else ()


def _instant_symbols(text: str) -> Symbols:
    """Read 2020-08-20T14:05:00Z."""
    day, _, time = text.partition("t")
    if len(day) != 10:
        return ()
    year, month, of_month = map(int, day.split("-"))
    clock = _clock_symbols(re.split(r"[z+-]", time)[0])
    if not clock or not is_date(year, month, of_month):
        return ()
    instant = replace(clock[0][1], year=year, month=month, day=of_month)
    return (("FIELDS", instant),)


def _suffixed_symbols(text: str) -> Symbols:
    """Read 20th (ORDINAL, ORDINAL_FIGURES), 1990s (DECADE) and 90s (DECADE_2)."""
    if text[-1] != "s":
        if not text[:-2].isdecimal():
            return ()
        return (("ORDINAL", int(text[:-2])), ("ORDINAL_FIGURES", int(text[:-2])))
    digits = text[:-1]
    if not digits.isdecimal() or digits[-1] != "0":
        return ()
    if len(digits) == 3:
        return (("DECADE_3", int(digits[:-1])),)
    year = int(digits)
    if len(digits) == 2:
        return (("DECADE_2", Fields(decade=year // 10 + 190)),)
    return (("DECADE", Fields(decade=year // 10)),)


def _clock_symbols(text: str) -> Symbols:
    hour, minute, *rest = (int(part) for part in text.split(":"))
    if hour > 24 or minute > 59 or (rest and rest[0] > 59):
        return ()
    return (("CLOCK", Fields(hour=hour % 24, minute=minute, second=rest[0] if rest else None)),)


def _date_symbols(text: str) -> Symbols:
    """Read 2020-08-20, 8/20/2020, 20.08.2020, 8-20-98; month first, where both fit."""
    parts = re.split(r"[/.-]", text)
    if len(parts) == 2 and "/" in text:
        return (("FRACTION", text),)
    if len(parts) != 3:
        return ()
    first, second, third = map(int, parts)
    if len(parts[0]) == 4:
        fits = is_date(first, second, third)
        return (("FIELDS", Fields(year=first, month=second, day=third)),) if fits else ()
    if len(parts[2]) not in (2, 4):
        return ()
    months_first = is_date(2000, first, second)
    days_first = is_date(2000, second, first)
    if not months_first and not days_first:
        return ()
    # With full stops the day comes first (DIN 1355, and wherever dates are written so).
    if "." in text:
        months_first = months_first and not days_first
    order = "either" if months_first and days_first and first != second else "month-first"
    order = order if months_first else "day-first"
    month, day = (first, second) if months_first else (second, first)
    short = len(parts[2]) == 2
    return (("FIELDS", Fields(year=third, month=month, day=day, short_year=short, figures=order)),)
