"""The TIMEX3 values of dates that can not be known, with X for what is missing."""

from __future__ import annotations

from service.calendar.period import Grain
from service.recognise.meaning import (
    Accounted,
    Beside,
    Fields,
    Meaning,
    Relative,
    Uncounted,
    Within,
)


def unknown_value(meaning: Meaning) -> str:
    """Return the TIMEX3 value with X for what is not known."""
    match meaning:
        case Fields():
            return _pattern(meaning)
        case Beside() | Within() if isinstance(meaning.fields, Fields):
            return _pattern(meaning.fields)
        case Accounted(_, number):
            return f"XXXX-Q{number or 'X'}"
        case Relative(grain) | Uncounted(grain):
            return _of_grain(grain)
    return "XXXX-XX-XX"


def _of_grain(grain: Grain) -> str:
    if grain.rank < Grain.DAY.rank:
        return "XXXX-XX-XXTXX"
    if grain.rank >= Grain.YEAR.rank:
        return "XXXX"
    return {Grain.WEEK: "XXXX-WXX", Grain.MONTH: "XXXX-XX"}.get(grain, "XXXX-XX-XX")


def _pattern(fields: Fields) -> str:
    if fields.weekday is not None and fields.month is None:
        day = f"XXXX-WXX-{fields.weekday}"
    elif fields.season is not None:
        return f"XXXX-{fields.season}"
    elif fields.quarter is not None:
        return f"XXXX-Q{fields.quarter}"
    elif fields.half is not None:
        return f"XXXX-H{fields.half}"
    else:
        month = f"{fields.month:02d}" if fields.month else "XX"
        day = f"XXXX-{month}"
        if fields.month is None or fields.day is not None:
            day += f"-{fields.day:02d}" if fields.day else "-XX"
    if fields.hour is not None:
        return f"{day}T{fields.hour:02d}:{fields.minute or 0:02d}"
    return f"{day}T{fields.part}" if fields.part else day
