"""Parts of the day, and times in them: "Tuesday night", "early this morning", "6:30 tonight"."""

from __future__ import annotations

from service.calendar.period import Grain
from service.languages.en.rules.hours import half_day, twelve_hour
from service.recognise.grammar import Rule
from service.recognise.meaning import (
    NOTHING,
    Fields,
    Meaning,
    Origin,
    Part,
    Relative,
    Within,
)


def _on(day: Meaning, time: Fields) -> Within:
    return Within(time, day)


_THAT_DAY = Relative(Grain.DAY, 0, Origin.THEN)
_NEXT_DAY = Relative(Grain.DAY, 1, Origin.THEN)
_HERE = Relative(Grain.DAY, 0)
_ANY_DAY = Relative(Grain.DAY, 0, Origin.EITHER)
_YESTERDAY = Relative(Grain.DAY, -1)
_BEFORE_YESTERDAY = Relative(Grain.DAY, -2)
_TONIGHT = Within(Fields(part="NI"), _HERE)


def _in_part_of(time: Fields, day: Meaning, part: Fields) -> Within | None:
    """Return "6:30 Thursday evening": the part tells the half of the day."""
    if time.hour is not None and time.hour > 12:
        return Within(time, day)
    read = half_day(time, part.part != "MO")
    return Within(read, day) if read else None


def _between_days(
    part: Fields, first: int, last: int, month: int, year: Fields | None = None
) -> Within | None:
    """Return "the night of 23-24 June" as that of the first day, on which it begins."""
    day = Fields(month=month, day=first, year=year.year if year else None)
    return Within(part, day) if last == first + 1 else None


_NOT_A_GREETING = r"(?<!good )(?<!high )(?<!operation )(?<!\d[-:.])"


def _days_away(time: Fields, day: Meaning) -> Within | None:
    """Return a time on a day that is counted: "at noon two days later"."""
    return Within(time, day) if isinstance(day, Relative) and day.grain is Grain.DAY else None


RULES = (
    Rule("time in a part of a day", "DAYTIME", "TIME_Z DAY_X DAYPART",
         _in_part_of),
    Rule("time this part", "DAYTIME", "TIME_Z this DAYPART",
         lambda t, part: _in_part_of(t, _HERE, part)),
    Rule("time that part", "DAYTIME", "TIME_Z (that|the same) DAYPART",
         lambda t, part: _in_part_of(t, _THAT_DAY, part),
         ("She rang on Aug. 4. At 7:30 that evening he came. "
          "=> Aug. 4 = 2020-08-04; 7:30 that evening = 2020-08-04T19:30",)),
    Rule("time the next part", "DAYTIME", "TIME_Z the (following|next) DAYPART",
         lambda t, part: _in_part_of(t, _NEXT_DAY, part),
         ("He left on Aug. 4. At 2:15 the following morning he came. "
          "=> Aug. 4 = 2020-08-04; 2:15 the following morning = 2020-08-05T02:15",)),
    Rule("early hours", "DAYTIME",
         "the (early|wee|small|predawn|pre - dawn) (morning)? hours (of|on)? DAY_X DAYPART?",
         lambda d, *_: Within(Fields(part="MO"), d)),
    Rule("early hours of this part", "DAYTIME",
         "the (early|wee|small|predawn|pre - dawn) hours of (this|the) DAYPART",
         lambda _: Within(Fields(part="MO"), _HERE),
         ("It broke in the early hours of this morning. "
          "=> the early hours of this morning = 2020-08-21TMO",)),
    Rule("time on a day", "DAYTIME", "TIME_Z ,? DAY_X", Within,
         ("It opens at 15:00 GMT Saturday. => 15:00 GMT Saturday = 2020-08-22T15:00",)),
    Rule("time days away", "DAYTIME", "(TIME_Z|DAYPART) AGO", _days_away,
         ("It fell on Aug. 3. At noon two days later he came. "
          "=> Aug. 3 = 2020-08-03; noon two days later = 2020-08-05T12:00",)),
    Rule("day and time", "DAYTIME", "DAY_X ,? TIME_Z", _on,
         ("It opens Saturday, 3 p.m. => Saturday, 3 p.m. = 2020-08-22T15:00",)),
    Rule("part of a day and time", "DAYTIME", "DAY_X DAYPART ,? (at)? TIME_Z",
         lambda day, _, time: Within(time, day),
         ("It ended Tuesday night, 11 p.m. => Tuesday night, 11 p.m. = 2020-08-18T23:00",)),
    Rule("time alone", "DAYTIME", "TIME_Z", lambda t: t),
    Rule("time last part", "DAYTIME", "TIME_Z last DAYPART",
         lambda t, part: _in_part_of(t, _YESTERDAY, part),
         ("It expired at 9:30 last night. => 9:30 last night = 2020-08-20T21:30",)),
    Rule("light of the day", "DAYTIME", "DAWN", lambda p: p),
    Rule("early or late part of the day", "DAYTIME", "PART DAYPART", lambda mod, p: Part(p, mod),
         ("Rain fell by late afternoon. => late afternoon = 2020-08-21TAF",)),
    Rule("part of the day", "DAYTIME", "the DAYPART", lambda p: p,
         ("The fort fell on Aug. 3, 1916. At dawn the guns fell silent. "
          "=> Aug. 3, 1916 = 1916-08-03; dawn = 1916-08-03TMO",)),
    Rule("this part", "DAYTIME", "this DAYPART", lambda p: Within(p, _HERE),
         ("It rained this morning. => this morning = 2020-08-21TMO",)),
    Rule("some part of a day", "TIMEX", "DAYPART", lambda _: NOTHING,
         ("It was a cold morning in Oslo. =>", "It was the third night of raids. =>"),
         behind=r"\b(?:an?|one|another|any|some|that|first|second|third|final|\w+th|\w+est) "
                r"(?:\w+ )?"),
    Rule("any night", "TIMEX", "(night|nighttime)", lambda: Within(Fields(part="NI"), _ANY_DAY),
         ("In 1916 the guns were moved at night. => 1916 = 1916; night = XXXX-XX-XXTNI",),
         behind=_NOT_A_GREETING),
    Rule("any day", "TIMEX", "daytime", lambda: Within(Fields(part="DT"), _ANY_DAY),
         ("It sleeps in daytime. => daytime = XXXX-XX-XXTDT",)),
    Rule("last night", "DAYTIME", "last DAYPART", lambda p: Within(p, _YESTERDAY),
         ("It rained last night. => last night = 2020-08-20TNI",)),
    Rule("part on a day", "DAYTIME", "DAY_X DAYPART", _on,
         ("It rained on Tuesday night. => Tuesday night = 2020-08-18TNI",)),
    Rule("part of a day", "DAYTIME", "(the)? DAYPART (of|on)? DAY_X", Within,
         ("It rained on the morning of Aug. 3. => the morning of Aug. 3 = 2020-08-03TMO",)),
    Rule("night between two days", "DAYTIME", "(the)? DAYPART of DAY (-|–|/|to|and) DAY of? MON Y?",
         _between_days,
         ("It fell on the night of 23-24 June 2019. "
          "=> the night of 23-24 June 2019 = 2019-06-23TNI",)),
    Rule("night between two days, month first", "DAYTIME",
         "(the)? DAYPART of MON DAY (-|–|/|to|and) DAY",
         lambda part, month, first, last: _between_days(part, first, last, month),
         ("It fell on the night of June 23-24. => the night of June 23-24 = 2020-06-23TNI",)),
    Rule("part of a day of the month", "DAYTIME", "(the)? DAYPART of the ORDINAL",
         lambda part, day: Within(part, Fields(day=day)) if 1 <= day <= 31 else None,
         ("It fell on the evening of the 18th. => the evening of the 18th = 2020-08-18TEV",)),
    Rule("tonight", "DAYTIME", "TONIGHT", lambda _: _TONIGHT,
         ("It may rain tonight. => tonight = 2020-08-21TNI",)),
    Rule("the night before last", "DAYTIME", "the DAYPART before last",
         lambda part: Within(part, _BEFORE_YESTERDAY),
         ("We saw him the night before last. => the night before last = 2020-08-19TNI",)),
    Rule("overnight, ahead", "TIMEX", "OVERNIGHT", lambda _: _TONIGHT,
         ("It is expected to snow overnight. => overnight = 2020-08-21TNI",
          "It snowed overnight. => overnight = 2020-08-20TNI"),
         behind=r"\b(?:will|would|may|might|could|should|expected|forecast|likely|due)\b"
                r"[^.;,]{0,25} "),
    Rule("overnight of a day", "DAYTIME", "OVERNIGHT DAY_X",
         lambda _, day: Within(Fields(part="NI"), day),
         ("It burned overnight Tuesday. => overnight Tuesday = 2020-08-18TNI",)),
    Rule("day-part", "DAYTIME", "WD - DAYPART", lambda day, part: Within(part, day),
         ("A Tuesday-night raid failed. => Tuesday-night = 2020-08-18TNI",)),
    Rule("overnight", "DAYTIME", "OVERNIGHT", lambda _: Within(Fields(part="NI"), _YESTERDAY)),
    Rule("hour tonight", "TIMEX", "HOUR TONIGHT",
         lambda hour, _: Within(time, _HERE) if (time := twelve_hour(hour, True)) else None,
         ("They meet at 7 tonight. => 7 tonight = 2020-08-21T19:00",), behind=r"\bat "),
    Rule("clock tonight", "TIMEX", "(CLOCK|CLOCK_DOT) TONIGHT",
         lambda t, _: Within(time, _HERE) if (time := half_day(t, True)) else None,
         ("They meet at 6:30 tonight. => 6:30 tonight = 2020-08-21T18:30",)),
    Rule("time tonight", "DAYTIME", "TIME_Z TONIGHT", lambda t, _: Within(t, _HERE)),
    Rule("tonight at an hour", "TIMEX", "TONIGHT at HOUR",
         lambda _, hour: (_TONIGHT, Within(at, _HERE)) if (at := twelve_hour(hour, True)) else None,
         ("The curfew starts tonight at 9. => tonight = 2020-08-21TNI; 9 = 2020-08-21T21:00",),
         parts=((0,), (1,)), ahead=r"(?=\s*(?:[.,;!?)]|$))"),
    Rule("tonight at", "DAYTIME", "TONIGHT at TIME_Z", lambda _, t: Within(t, _HERE),
         ("Call me tonight at 8 p.m. => tonight at 8 p.m. = 2020-08-21T20:00",)),
    Rule("part of the daytime", "DAYTIME", "PART DAYTIME", lambda mod, t: Part(t, mod),
         ("It rained late Tuesday night. => late Tuesday night = 2020-08-18TNI",)),
    Rule("part of the day, bare", "TIMEX", "DAYPART", lambda p: p,
         ("He was late for morning class. => morning = 2020-08-21TMO",),
         behind=_NOT_A_GREETING),
    Rule("time of day", "TIMEX", "DAYTIME", lambda t: t,
         ("It rained in the evening. => the evening = 2020-08-21TEV",),
         behind=_NOT_A_GREETING),
)  # fmt: skip
