"""Parts of periods and days: "early May", "the end of last year", "late Tuesday", "by EOD"."""

from __future__ import annotations

from collections.abc import Callable

from service.calendar.period import Grain
from service.recognise.grammar import Rule
from service.recognise.meaning import Fields, Holding, Modified, Origin, Part, Relative


def _part_of_month(mod: str) -> Callable[[int | Fields], Part]:
    return lambda month: Part(month if isinstance(month, Fields) else Fields(month=month), mod)


RULES = (
    Rule("early", "PART", "(the)? early (-|in|on)?", lambda: "START"),
    Rule("late", "PART", "(the)? late (-|in|on)?", lambda: "END"),
    Rule("mid", "PART", "(the)? mid -?", lambda: "MID"),
    Rule("early to mid", "PART", "(the)? early -? (to|and|or) -? mid -?", lambda: "START"),
    Rule("mid to late", "PART", "(the)? mid -? (to|and|or) -? late", lambda: "END"),
    Rule("beginning of", "PART", "(the)? (beginning|start|opening) of", lambda: "START"),
    Rule("middle of", "PART", "(the)? middle of", lambda: "MID"),
    Rule("end of", "PART", "(the)? (end|close) of", lambda: "END"),
    Rule("way through", "PART", "(midway|halfway) through", lambda: "MID",
         ("He left midway through 2019. => midway through 2019 = 2019",)),
    Rule("end of the day's work", "PART",
         "(end of day|end of play|close of play) on?", lambda: "END",
         ("They met at end of play on Monday. => end of play on Monday = 2020-08-17",)),
    Rule("early part of", "PART", "(the)? (early|opening|first) part of", lambda: "START",
         ("It rained in the early part of July. => the early part of July = 2020-07",)),
    Rule("late part of", "PART", "(the)? (latter|later|late|last|final) part of", lambda: "END",
         ("It rained in the latter part of July. => the latter part of July = 2020-07",)),
    Rule("earlier", "PART", "earlier (in|on)?", lambda: "START"),
    Rule("later", "PART", "later (in|on)?", lambda: "END"),
    Rule("first half", "HALF_PART", "(the)? first half of", lambda: "START"),
    Rule("second half", "HALF_PART", "(the)? (second|latter|last) half of", lambda: "END"),
    Rule("part of a period", "PERIOD_PART", "PART OUTER", lambda mod, p: Part(p, mod),
         ("It was held in early May. => early May = 2020-05",
          "He died in late 2011. => late 2011 = 2011",
          "It opened at the end of last year. => the end of last year = 2019")),
    Rule("part of a day", "DAY_PART", "PART DAY_X", lambda mod, d: Part(d, mod),
         ("The deal was signed late Tuesday. => late Tuesday = 2020-08-18",)),
    Rule("the year", "TIMEX", "the (full|fiscal)? year",
         lambda: Relative(Grain.YEAR, 0, Origin.EITHER),
         ahead=r"(?! (?:ended|ending|to|of|when|that|before|after|since)\b|-)"),
    Rule("the new year", "TIMEX", "the new year",
         lambda: Part(Holding(Grain.YEAR, Fields(month=1, day=1)), "START"),
         ("It takes effect in the new year. => the new year = 2021",
          "They met for the New Year holiday. =>"),
         ahead=r"(?!['’]s\b| (?:holidays?|celebrations?|part(?:y|ies)|eve|break|festiv\w+)\b)"),
    Rule("year's end", "TIMEX", "(the)? UNIT ('s)? -? end",
         lambda unit: Part(Relative(unit[2], 0, Origin.EITHER), "END")
         if unit[2] in (Grain.YEAR, Grain.QUARTER, Grain.MONTH) and unit[1] == 1 else None,
         ("They must pay by month's end. => month's end = 2020-08",)),
    Rule("around the year's end", "TIMEX", "(around|about) (the)? year -? end",
         lambda: Part(Relative(Grain.YEAR, 0, Origin.EITHER), "END")),
    Rule("end of a told year", "TIMEX", "year -? end YEAR_X", lambda y: Part(y, "END"),
         ("It was due at year-end 2019. => year-end 2019 = 2019",)),
    *(
        Rule(f"{word} in a month", "PART_OF_MONTH", f"{word} -? (MON|MY)", _part_of_month(mod))
        for word, mod in (("early", "START"), ("mid", "MID"), ("late", "END"))
    ),
    Rule("part of a month before a noun", "TIMEX", "the PART_OF_MONTH", lambda part: (part,),
         ("The mid-January storm closed schools. => mid-January = 2020-01",),
         parts=((0,),), ahead=r"(?= [a-z]+)(?! (?:of|to|and|or|but|in|on|at|by|was|is)\b)"),
    Rule("part of period", "TIMEX", "PERIOD_PART", lambda p: p),
    Rule("half of a period", "TIMEX", "HALF_PART OUTER", lambda mod, p: Part(p, mod),
         ("It throve in the first half of the 19th century. "
          "=> the first half of the 19th century = 18",
          "It rained in the second half of May. => the second half of May = 2020-05",
          "He scored in the first half of Saturday's match. => Saturday = 2020-08-15"),
         ahead=r"(?!['’]s\b)"),
    Rule("about part of period", "TIMEX", "(about|around) PERIOD_PART",
         lambda p: Modified(p, "APPROX"),
         ("It opened around the end of June. => around the end of June = 2020-06",)),
    Rule("middle of the year", "TIMEX", "mid -? year",
         lambda: Part(Relative(Grain.YEAR, 0, Origin.EITHER), "MID"),
         ("It will recover by mid-year. => mid-year = 2020",),
         behind=r"\b(?:by|from|until|since|at|in) "),
    Rule("some time in a period", "TIMEX", "sometime (PERIOD|PERIOD_PART)", lambda p: p,
         ("It opens sometime next year. => sometime next year = 2021",)),
    Rule("part of day", "TIMEX", "DAY_PART", lambda p: p),
    Rule("end of a day's work", "TIMEX", "(eod|cob) on? DAY_X", lambda d: Part(d, "END"),
         ("Send it by COB Monday. => COB Monday = 2020-08-24",
          "They had corn on the cob Monday. => Monday = 2020-08-17"),
         behind=r"(?<!\bthe )(?<!\ba )"),
    Rule("day and the end of its work", "DAY_PART", "DAY_X (eod|cob)", lambda d: Part(d, "END"),
         ("She replied on Monday EOD. => Monday EOD = 2020-08-17",)),
    Rule("end of today's work", "TIMEX", "(eod|cob)",
         lambda: Part(Relative(Grain.DAY, 0), "END"),
         ("Send it by EOD. => EOD = 2020-08-21", "The cob was white. =>"),
         behind=r"\b(?:by|before|at|until|till) "),
    Rule("end of a period in short", "TIMEX", "end (MON|MY|Y)", _part_of_month("END"),
         ("It opens by end June. => end June = 2021-06",
          "It will end March 3. => March 3 = 2021-03-03"),
         behind=r"\b(?:by|at|until|till|since|from|before) ", ahead=r"(?! \d)"),
    Rule("end of a period with a hyphen", "PERIOD_PART", "end - (MON|MY|Y)", _part_of_month("END"),
         ("It opens by end-March. => end-March = 2021-03",)),
    Rule("about a day", "TIMEX", "(about|around|approximately) DATE",
         lambda d: Modified(d, "APPROX"),
         ("It opened about Aug. 4. => about Aug. 4 = 2020-08-04",)),
)  # fmt: skip
