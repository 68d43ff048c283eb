"""Dates for people."""

import pytest
from edtf import parse_edtf

from service.attach.telling.label import label
from service.calendar.interval import Interval
from service.calendar.moment import Moment
from service.calendar.period import Grain, daypart, period_at, season
from service.document import Document
from service.pipeline import extract
from tests.reading import document

DAY = Moment(2020, 8, 20)


@pytest.mark.parametrize(
    ("period", "mod", "relation", "text"),
    [
        (period_at(Grain.DAY, DAY), None, "within", "20 August 2020"),
        (period_at(Grain.MONTH, DAY), None, "within", "August 2020"),
        (period_at(Grain.MONTH, Moment(2020, 5)), "START", "within", "early May 2020"),
        (period_at(Grain.MONTH, Moment(2016, 5)), None, "since", "since May 2016"),
        (period_at(Grain.CENTURY, Moment(-430)), None, "within", "5th century BC"),
        (period_at(Grain.CENTURY, Moment(14)), None, "within", "1st century"),
        (period_at(Grain.DECADE, Moment(-472)), None, "within", "the 470s BC"),
        (period_at(Grain.YEAR, Moment(1990)), "APPROX", "within", "about 1990"),
        (period_at(Grain.YEAR, Moment(2018)), None, "until", "until 2018"),
        (period_at(Grain.YEAR, Moment(2018)), None, "by", "by 2018"),
        (period_at(Grain.YEAR, Moment(-217)), None, "within", "218 BC"),
        (period_at(Grain.DECADE, Moment(1991)), "MID", "within", "the mid-1990s"),
        (period_at(Grain.DECADE, Moment(1991)), None, "within", "the 1990s"),
        (period_at(Grain.CENTURY, Moment(1850)), None, "within", "19th century"),
        (period_at(Grain.WEEK, DAY), None, "within", "week of 17 August 2020"),
        (period_at(Grain.QUARTER, DAY), None, "within", "third quarter of 2020"),
        (period_at(Grain.HALF_YEAR, DAY), None, "within", "second half of 2020"),
        (season(2020, "SU"), None, "before", "before summer 2020"),
        (daypart(DAY, "EV"), None, "within", "evening of 20 August 2020"),
        (
            period_at(Grain.MINUTE, Moment(2020, 8, 20, 9, 5)),
            None,
            "within",
            "20 August 2020, 09:05",
        ),
    ],
)
def test_periods(period, mod, relation, text):
    assert label(period, period.interval, mod, relation) == text


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (DAY, Moment(2020, 8, 22), "20 August 2020 to 21 August 2020"),
        (Moment(2020, 5), Moment(2020, 8), "May 2020 to July 2020"),
        (Moment(1998), Moment(2007), "1998 to 2006"),
    ],
)
def test_ranges(start, end, text):
    assert label(None, Interval(start, end), None, "within") == text


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The factory has made tanks since the 1980s.", "1980/.."),
        ("The factory will close by the 2050s.", "../2059"),
        ("The shop has been shut since 3 p.m. on Tuesday.", "2020-08-18/.."),
        ("The minister has led the party since May 2016.", "2016-05/.."),
    ],
)
def test_an_end_of_an_open_interval_is_a_date_of_level_1(text: str, edtf: str) -> None:
    times = [event.time for event in extract(document(text)).events]
    assert edtf in {time.edtf for time in times}
    assert all(parse_edtf(time.edtf) for time in times)


def test_about_a_year_of_five_digits_is_edtf() -> None:
    text = "The hearing will begin on or about April 11, officials said."
    times = {e.trigger.text: e.time for e in extract(Document(text, Moment(9999, 12, 31))).events}
    assert times["begin"].label == "about 11 April 10000"
    assert parse_edtf(times["begin"].edtf)
