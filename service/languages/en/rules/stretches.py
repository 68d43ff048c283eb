"""Lengths of time that another date lays on the calendar: "the six months ended June 30".

FIRST and LAST are dates without a year and with one: see `ranges`.
"""

from __future__ import annotations

from dataclasses import replace

from service.calendar.period import Grain
from service.recognise.grammar import Rule
from service.recognise.meaning import (
    Direction,
    Duration,
    Fields,
    Laid,
    Meaning,
    Origin,
    Part,
    Relative,
)

_SIDES = {1: Direction.NEXT, -1: Direction.LAST}


def _up_to(length: Duration, end: Meaning) -> tuple[Meaning, Meaning] | None:
    """Return the length up to a date, and the date."""
    if isinstance(end, Part) and end.mod != "END":
        return None
    return Laid(replace(length, side=Direction.LAST), end), end


def _sided(rank: int, length: Duration) -> Duration | None:
    """Return the first so many units of a period, or the last."""
    return replace(length, side=_SIDES[rank]) if rank in _SIDES else None


RULES = (
    Rule("spell that ends", "ENDING", "the? DUR", lambda d: d),
    Rule("year that ends", "ENDING", "the (fiscal|financial)? year",
         lambda: Duration((("1", "Y"),))),
    Rule("spell up to a date", "TIMEX",
         "ENDING (to|through|until|up to|ended|ending|that ended|which ended) (on|in)? "
         "(FIRST|LAST)",
         _up_to,
         ("Sales rose in the six months ended June 30. "
          "=> the six months = P6M; June 30 = 2020-06-30",
          "Profit halved in the three months to the end of March. "
          "=> the three months = P3M; the end of March = 2020-03",
          "Sales rose in the year to March 2019. => the year = P1Y; March 2019 = 2019-03"),
         parts=((0,), (1,))),
    Rule("edge of a period", "EDGE", "the? RANK DUR", _sided),
    Rule("month with an edge", "WHOLE", "MON", lambda m: Fields(month=m)),
    Rule("month of a year with an edge", "WHOLE", "MY", lambda m: m),
    Rule("year with an edge", "WHOLE", "YEAR_X", lambda y: y),
    Rule("the year with an edge", "WHOLE", "(the|this) year",
         lambda: Relative(Grain.YEAR, 0, Origin.EITHER)),
    Rule("spell at the edge of a period", "TIMEX", "EDGE (of|in) WHOLE",
         lambda length, whole: (Laid(length, whole), whole),
         ("Sales fell in the first six months of 2019. => the first six months = P6M; 2019 = 2019",
          "It snowed in the last two weeks of January. "
          "=> the last two weeks = P2W; January = 2020-01"),
         parts=((0,), (1,))),
)  # fmt: skip
