"""What resolving one expression may look at: the anchors and the clause that it stands in."""

from __future__ import annotations

from dataclasses import dataclass

from service.calendar.moment import Moment
from service.calendar.period import Grain, Period, period_at

PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A period that others are counted from, and its name: "published" or an expression's id."""

    name: str
    period: Period


# A period, and the name of the anchor that it was found from (None: the words alone tell).
Anchored = tuple[Period, str | None]


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one expression.

    `published` is the document creation time. `reached` is the date that the narrative has reached,
    if any, `told` the date told last, in passing or not. `narrative` tells a history, whose dates
    carry their year on, from news and posts, whose dates lie near the publication. `tense` is that
    of the clause, or what else tells the side (see `judgement.nearest`). `quarter` is the quarter
    that the paragraph speaks of, `outlook` one that its sentence expects; `months`: since then it
    speaks of several quarters together ("the nine months"). `day_first`: the document writes its
    dates in figures with the day in front. `fresh`: the date reached stands shortly before;
    `gloss`: so shortly that what follows in brackets speaks of it. `opened` is a year that opens
    the line or the sentence, or a week ahead that it tells, `today` the day told last where that
    stands shortly before, whatever years were told in passing since.
    """

    published: Moment
    reached: Anchor | None = None
    told: Anchor | None = None
    narrative: bool = False
    tense: str | None = None
    quarter: Anchor | None = None
    outlook: Anchor | None = None
    months: bool = False
    day_first: bool = False
    fresh: bool = False
    gloss: bool = False
    opened: Anchor | None = None
    today: Anchor | None = None

    @property
    def now(self) -> Anchor:
        """The day of publication as an anchor."""
        return Anchor(PUBLISHED, period_at(Grain.DAY, self.published))

    @property
    def then(self) -> Anchor:
        """The date that the narrative has reached, else the day of publication."""
        return self.reached or self.now

    @property
    def day(self) -> Anchor:
        """What a time of day belongs to: the day just told, in a history the date reached.

        What is past is of no day to come ("is expected on Friday, he said at 5 p.m."), and what is
        to come of none that is past: "was shot on Friday; a vigil will be held at 6 p.m.".
        """
        told = self.then if self.narrative or self.has_day else self.today or self.now
        if self.narrative:
            return told
        today = self.published.midnight
        ahead, behind = told.period.start > self.published, told.period.end <= today
        amiss = (ahead and self.tense == "past") or (behind and self.tense == "future")
        return self.now if amiss else told

    @property
    def has_day(self) -> bool:
        """Tell whether a day has just been told."""
        reached = self.reached
        return self.fresh and reached is not None and reached.period.grain.rank <= Grain.DAY.rank

    @property
    def is_past(self) -> bool:
        """Tell a clause in the past, and a date since which something has been so."""
        return self.tense in ("past", "since")

    @property
    def base(self) -> Anchor:
        """What a date without a year is counted from."""
        return self.then if self.narrative else self.now
