"""What every format is read back from: the timelines of the seeds, an empty one, and an odd one."""

from dataclasses import dataclass
from functools import cache

from benchmarks.seeds import load_seeds
from service import present
from service.calendar.interval import Interval
from service.calendar.moment import Moment
from service.calendar.period import Grain
from service.document import Document
from service.pipeline import extract
from service.span import Span
from service.timeline import Event, EventTime, Quote, Timeline

# What the formats' readers would take for a command, or cannot hold.
NASTY = (
    "=HYPERLINK(\"x\")", "+1", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'quoted'",
    "<script>alert(1)</script>", "a <b>bold</b> & a &lt;tag&gt;", "| a | table |", "[a](b) ![c](d)",
    "*star* _line_ `code` ~~gone~~ $x$ # 1. - \\", "a,b;c\\n\"d\"", "BEGIN:VEVENT\r\nEND:VEVENT",
    "\x00NUL \x1b[2J \x7f", "half \ud83d a character", "👩\u200d🚀 \u202eback", "ä" * 200,
    "{{x}} ${y}",
)  # fmt: skip


def event(
    number: int,
    edtf: str,
    start: Moment | None,
    end: Moment | None,
    grain: Grain = Grain.DAY,
    relation: str = "within",
    factuality: str = "asserted",
) -> Event:
    """Return an event with a nasty description, dated as said."""
    words = NASTY[number % len(NASTY)]
    quote = Quote(words, Span(number, number + 1))
    time = EventTime(
        "", edtf, edtf or "undated", grain, relation, Interval(start, end), "inferred", None
    )
    return Event(f"e{number}", words, quote, quote, time, "main", factuality, quote, (), (), 0.5)


DATES = (
    ("-0043-03-15", Moment(-43, 3, 15), Moment(-43, 3, 16)),
    ("0000", Moment(0), Moment(1), Grain.YEAR),
    ("-0499-01-01/-0399-12-31", Moment(-499), Moment(-398), Grain.CENTURY),
    ("0001", Moment(1), Moment(2), Grain.YEAR),
    ("0044-03-15", Moment(44, 3, 15), Moment(44, 3, 16)),
    ("0099", Moment(99), Moment(100), Grain.YEAR),
    ("0100", Moment(100), Moment(101), Grain.YEAR),
    ("9998-12-31", Moment(9998, 12, 31), Moment(9999)),
    ("9999", Moment(9999), Moment(10_000), Grain.YEAR),
    ("Y12000", Moment(12_000), Moment(12_001), Grain.YEAR),
    ("2016-02-29", Moment(2016, 2, 29), Moment(2016, 3, 1), Grain.DAY, "within", "planned"),
    ("2016-02", Moment(2016, 2), Moment(2016, 3), Grain.MONTH, "within", "possible"),
    ("2016-23", Moment(2016, 9), Moment(2016, 12), Grain.SEASON, "within", "cancelled"),
    ("199X", Moment(1990), Moment(2000), Grain.DECADE, "within", "negated"),
    ("2013-01-01/2016-12-31", Moment(2013), Moment(2017), Grain.DAY, "throughout"),
    ("2020-08-19/2020-08-20", Moment(2020, 8, 19), Moment(2020, 8, 21), Grain.DAY, "throughout"),
    ("2020-08-17/2020-08-23", Moment(2020, 8, 17), Moment(2020, 8, 24), Grain.WEEK),
    ("2020-08-20", Moment(2020, 8, 20, 18), Moment(2020, 8, 21, 6), Grain.DAYPART),
    ("2020-08-20T00:00:00", Moment(2020, 8, 20), Moment(2020, 8, 20, 1), Grain.HOUR),
    ("2020-08-20T23:59:00", Moment(2020, 8, 20, 23, 59), Moment(2020, 8, 21), Grain.MINUTE),
    ("2020-08-20T23:59:30", Moment(2020, 8, 20, 23, 59, 30), Moment(2020, 8, 20, 23, 59, 31),
     Grain.SECOND),
    ("2016-05/..", Moment(2016, 5), None, Grain.MONTH, "since"),
    ("2021-05-01/..", Moment(2021, 5), None, Grain.DAY, "since", "planned"),
    ("2020-08-20/..", Moment(2020, 8, 20, 15), None, Grain.HOUR, "after"),
    ("../2020-08-20", None, Moment(2020, 8, 20, 16), Grain.HOUR, "before"),
    ("../2020-08-20", None, Moment(2020, 8, 21, 6), Grain.DAYPART, "until"),
    ("../2020", None, Moment(2021), Grain.YEAR, "until"),
    ("../-0044", None, Moment(-43), Grain.YEAR, "before"),
    ("1990~", Moment(1990), Moment(1991), Grain.YEAR),
    ("", None, None),
    ("", None, None, Grain.DAY, "within", "planned"),
)  # fmt: skip
_ARTICLE = Document(" ".join(NASTY), Moment(2020, 8, 21, 14, 5), "<i>Odd</i>\r\n=| *things*")
ODD = Timeline(_ARTICLE, tuple(event(n, *each) for n, each in enumerate(DATES)), (), ())
EMPTY = Timeline(Document("Nothing happened.", Moment(2020, 8, 21)), (), (), ())


@dataclass(frozen=True, eq=False)
class Case:
    """A timeline, and by its name where it comes from."""

    name: str
    timeline: Timeline

    @cache  # noqa: B019 (there are two dozen cases)
    def written(self, format_: str) -> str:
        """Return the timeline in a format, minor events and all."""
        return present.render(self.timeline, present.find(format_), every=True).decode("utf-8")


@cache
def seeds() -> tuple[Case, ...]:
    """Return the timelines of the seed articles."""
    return tuple(Case(seed.name, extract(seed.document)) for seed in load_seeds())


MADE = (Case("odd", ODD), Case("empty", EMPTY))
