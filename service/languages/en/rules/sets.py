"""Sets of times: "every Monday", "twice a week", "annually"."""

from __future__ import annotations

from service.languages.en.words import Unit
from service.recognise.grammar import Rule
from service.recognise.meaning import Fields, Rate, Repeated


def _every(unit: Unit, count: int = 1) -> Repeated:
    """Return P1D for "every day", PT2H for "every two hours"."""
    letter, size, _, _ = unit
    if letter.startswith("T"):
        return Repeated(f"PT{count * size}{letter[1]}")
    return Repeated(f"P{count * size}{letter}")


def _open(unit: Unit) -> str:
    return f"TX{unit[0][1]}" if unit[0].startswith("T") else f"X{unit[0]}"


def _rate(unit: Unit) -> Rate:
    return Rate(_every(unit).value)


def _every_weekday(weekday: Fields) -> Repeated:
    return Repeated(f"XXXX-WXX-{weekday.weekday}")


def _every_day_at(time: Fields) -> Repeated:
    return Repeated(f"XXXX-XX-XXT{time.hour:02d}:{time.minute or 0:02d}")


# "300 cars a day", "two trains a day", "millions of tons a year".
_SO_MANY_THINGS = (
    r"(?:\b\d[\d,.]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|dozens?|hundreds?|"
    r"thousands?|millions?|billions?|many|more|several)(?: of)?) (?:[a-z]+ )?[a-z]+s "
)

RULES = (
    Rule("every other unit", "TIMEX", "every other UNIT", lambda unit: _every(unit, 2)),
    Rule("every second unit", "TIMEX", "every second UNIT", lambda unit: _every(unit, 2),
         ("It is held every second year. => every second year = P2Y",)),
    Rule("quarterly", "TIMEX", "quarterly", lambda: Repeated("P3M"), ahead=r"(?=[.,;)]|$)"),
    # "Every second" stands for "always", or for one of two.
    Rule("every unit", "TIMEX", "(every|each) single? UNIT",
         lambda unit: _every(unit) if unit[0] != "TS" else None,
         ("She swims every day. => every day = P1D", "Every second counts. =>")),
    Rule("every unit, short", "TIMEX", "(every|each) (single)? UNIT_SHORT", _every,
         ("It comes out every wk. => every wk = P1W",)),
    Rule("every half hour", "TIMEX", "every half -? (an)? hour", lambda: Repeated("PT30M")),
    Rule("every so many units", "TIMEX", "every COUNT UNITS", lambda n, unit: _every(unit, n),
         ("Trains run every 20 minutes. => every 20 minutes = PT20M",)),
    Rule("every few units", "TIMEX", "every few UNITS", lambda unit: Repeated(f"P{_open(unit)}"),
         ("It floods every few years. => every few years = PXY",)),
    Rule("frequency", "TIMEX", "FREQUENCY", Repeated,
         ("It is held annually. => annually = P1Y",)),
    Rule("times a unit", "TIMEX", "(once|twice) (a|an|per|each|every) UNIT", _rate,
         ("She swims twice a week. => twice a week = P1W",)),
    Rule("so many times a unit", "TIMEX", "AMOUNT times (a|an|per|each|every) UNIT",
         lambda n, unit: _rate(unit),
         ("He calls several times a day. => several times a day = P1D",)),
    Rule("spell of a unit", "TIMEX", "COUNT UNITS (a|an|per|each|every) UNIT",
         lambda n, part, unit: _rate(unit) if part[2].rank < unit[2].rank else None,
         ("She works five days a week. => five days a week = P1W",)),
    Rule("rate of a price", "TIMEX", "(a|an) UNIT", _rate,
         ("It costs $2 million a year. => a year = P1Y",),
         behind=r"(?:[$£€¥][\d.,]+|million|billion|cents|dollars|euros|pounds) "),
    Rule("rate of a night", "TIMEX", "a DAYPART", lambda part: Repeated(f"XXXX-XX-XXT{part.part}"),
         ("A room costs $55 a night. => a night = XXXX-XX-XXTNI",), behind=r"[$£€¥][\d.,]+ "),
    Rule("rate of things", "TIMEX", "(a|an) UNIT", _rate,
         ("It makes 300 cars a day. => a day = P1D",
          "It lost its ships a day later. => a day later = XXXX-XX-XX"),
         behind=_SO_MANY_THINGS,
         ahead=r"(?! (?:and a half|or (?:so|two)|before|after|into|early)\b)"),
    Rule("rate", "TIMEX", "per UNIT",
         lambda unit: _rate(unit) if unit[0] != "TS" else None,
         ("The mine yields 40 tons per day. => per day = P1D",)),
    Rule("every so many weekdays", "TIMEX", "every (ORDINAL|other) WD",
         lambda *caught: _every_weekday(caught[-1]),
         ("They meet every third Saturday. => every third Saturday = XXXX-WXX-6",)),
    Rule("a weekday of every month", "TIMEX", "the RANK WD (of|in) (every|each) UNIT",
         lambda _, __, unit: _every(unit),
         ("It meets on the first Monday of every month. "
          "=> the first Monday of every month = P1M",)),
    Rule("a day of every month", "TIMEX", "the RANK (day)? (of|in) (every|each) UNIT",
         lambda n, unit: Repeated(f"XXXX-XX-{n:02d}")
         if unit[0] == "M" and 1 <= n <= 31 else None,
         ("Rent is due on the 1st of every month. => the 1st of every month = XXXX-XX-01",)),
    Rule("alternate weekdays", "TIMEX", "(alternate|alternating) WEEKDAYS", _every_weekday,
         ("They meet on alternate Mondays. => alternate Mondays = XXXX-WXX-1",)),
    Rule("alternate units", "TIMEX", "(alternate|alternating) UNITS", lambda unit: _every(unit, 2),
         ("They meet in alternate weeks. => alternate weeks = P2W",)),
    Rule("every holiday", "TIMEX", "(every|each) HOLIDAY", lambda _: Repeated("P1Y"),
         ("They meet every Christmas. => every Christmas = P1Y",)),
    Rule("every weekday", "TIMEX", "(every|each) WD", _every_weekday,
         ("They meet every Monday. => every Monday = XXXX-WXX-1",)),
    Rule("each of some weekdays", "EVERY", "(every|each) WD", _every_weekday),
    Rule("every two weekdays", "TIMEX", "EVERY (,|/|and|&|to|-|–) WD",
         lambda first, last: (first, _every_weekday(last)),
         ("They meet every Monday and Thursday. "
          "=> every Monday = XXXX-WXX-1; Thursday = XXXX-WXX-4",),
         parts=((0,), (1,))),
    Rule("every three weekdays", "TIMEX", "EVERY (,|/) WD ,? (,|/|and|&) WD",
         lambda first, second, last: (first, _every_weekday(second), _every_weekday(last)),
         ("They meet every Monday, Wednesday and Friday. "
          "=> every Monday = XXXX-WXX-1; Wednesday = XXXX-WXX-3; Friday = XXXX-WXX-5",),
         parts=((0,), (1,), (2,))),
    Rule("every two weekday mornings", "TIMEX", "EVERY (and|to|-|–) WD DAYPART",
         lambda first, last, part: (first, Repeated(f"XXXX-WXX-{last.weekday}T{part.part}")),
         ("It opens every Monday and Tuesday morning. "
          "=> every Monday = XXXX-WXX-1; Tuesday morning = XXXX-WXX-2TMO",),
         parts=((0,), (1, 2))),
    Rule("every day at a time", "TIMEX", "(every|each) day (at)? TIME", _every_day_at,
         ("He runs every day at 6 a.m. => every day at 6 a.m. = XXXX-XX-XXT06:00",)),
    Rule("every morning at a time", "TIMEX", "(every|each) DAYPART (at)? TIME",
         lambda _, time: _every_day_at(time),
         ("She swims every night at 10 p.m. => every night at 10 p.m. = XXXX-XX-XXT22:00",)),
    Rule("every weekday at a time", "TIMEX", "(every|each) WD (at)? TIME",
         lambda w, time: Repeated(f"XXXX-WXX-{w.weekday}T{time.hour:02d}:{time.minute or 0:02d}"),
         ("It airs every Tuesday at 9 p.m. => every Tuesday at 9 p.m. = XXXX-WXX-2T21:00",)),
    Rule("weekdays", "TIMEX", "WEEKDAYS", _every_weekday,
         ("The museum is closed on Mondays. => Mondays = XXXX-WXX-1",)),
    Rule("weekday mornings", "TIMEX", "(every|each)? WD DAYPARTS",
         lambda w, p: Repeated(f"XXXX-WXX-{w.weekday}T{p.part}")),
    Rule("every weekday morning", "TIMEX", "(every|each) WD DAYPART",
         lambda w, p: Repeated(f"XXXX-WXX-{w.weekday}T{p.part}")),
    Rule("every part of the day", "TIMEX", "(every|each) DAYPART",
         lambda p: Repeated(f"XXXX-XX-XXT{p.part}")),
    Rule("every month", "TIMEX", "(every|each) MON", lambda m: Repeated(f"XXXX-{m:02d}"),
         ("They march each July. => each July = XXXX-07",)),
    Rule("every season", "TIMEX", "(every|each) SEASON", lambda s: Repeated(f"XXXX-{s.season}"),
         ("Prices rise every summer. => every summer = XXXX-SU",)),
    Rule("seasons", "TIMEX", "the? DIRECTION? COUNT? SEASONS",
         lambda *caught: Repeated(f"XXXX-{caught[-1].season}"),
         ("It has rained for the past three summers. => the past three summers = XXXX-SU",)),
    Rule("weekends", "TIMEX", "(every|each)? weekends", lambda: Repeated("XXXX-WXX-WE")),
)  # fmt: skip
