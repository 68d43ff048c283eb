"""Durations: their TIMEX3 value, and the stretch of the calendar that an anchored one covers."""

from __future__ import annotations

from service.calendar.interval import Interval
from service.calendar.moment import Moment
from service.recognise.meaning import Direction, Duration


def duration_value(duration: Duration, *, in_years: bool = True) -> str:
    """Return the TIMEX3 value: P3M, PT2H30M, P1Y6M, PXD.

    A decade is P10Y, or P1DE if not `in_years`; decades without a number are PXDE either way.
    """
    amounts = [_in_years(amount) if in_years else amount for amount in duration.amounts]
    days = "".join(f"{n}{unit}" for n, unit in amounts if not unit.startswith("T"))
    times = "".join(f"{n}{unit[1:]}" for n, unit in amounts if unit.startswith("T"))
    return f"P{days}" + (f"T{times}" if times else "")


def _in_years(amount: tuple[str, str]) -> tuple[str, str]:
    number, unit = amount
    if unit not in _YEARS or not number.isdigit():
        return amount
    return str(int(number) * _YEARS[unit]), "Y"


_YEARS = {"DE": 10, "CE": 100, "ML": 1000}
_MONTHS = {"M": 1, "Q": 3, "Y": 12}
_DAYS = {"D": 1, "W": 7, "WE": 7}
_SECONDS = {"TS": 1, "TM": 60, "TH": 3600}


def stretch(duration: Duration, now: Moment) -> Interval | None:
    """Return where "the past two years" or "the coming days" lies; None for a free duration."""
    if duration.side is None:
        return None
    sign = -1 if duration.side is Direction.LAST else 1
    at = now.midnight if all(u not in _SECONDS for _, u in duration.amounts) else now
    moved = at
    for number, unit in map(_in_years, duration.amounts):
        if not number.isdigit() or len(number) > 4:
            return None
        count = sign * int(number)
        if unit in _MONTHS:
            moved = moved.plus_months(count * _MONTHS[unit])
        elif unit in _DAYS:
            moved = moved.plus_days(count * _DAYS[unit])
        elif unit in _SECONDS:
            moved = moved.plus_seconds(count * _SECONDS[unit])
        else:
            return None
    first, last = sorted((at, moved))
    return Interval(first, last) if first < last else None
