"""Moments, periods and intervals: the arithmetic that every date stands on."""

from datetime import date, timedelta

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.calendar.interval import Interval
from service.calendar.moment import Moment, from_datetime, from_ordinal, is_date
from service.calendar.period import DAYPARTS, Grain, Period, daypart, period_at
from tests.timex3 import is_value

YEARS = st.integers(min_value=-3000, max_value=9998)
DAYS = st.dates()
GRAINS = [grain for grain in Grain if grain is not Grain.DAYPART]


@pytest.mark.parametrize(
    ("grain", "value", "start", "end"),
    [
        (Grain.MINUTE, "2020-08-21T15:04", "2020-08-21T15:04", "2020-08-21T15:05"),
        (Grain.HOUR, "2020-08-21T15", "2020-08-21T15:00", "2020-08-21T16:00"),
        (Grain.DAY, "2020-08-21", "2020-08-21", "2020-08-22"),
        (Grain.WEEKEND, "2020-W34-WE", "2020-08-22", "2020-08-24"),
        (Grain.WEEK, "2020-W34", "2020-08-17", "2020-08-24"),
        (Grain.MONTH, "2020-08", "2020-08-01", "2020-09-01"),
        (Grain.SEASON, "2020-SU", "2020-06-01", "2020-09-01"),
        (Grain.QUARTER, "2020-Q3", "2020-07-01", "2020-10-01"),
        (Grain.HALF_YEAR, "2020-H2", "2020-07-01", "2021-01-01"),
        (Grain.YEAR, "2020", "2020-01-01", "2021-01-01"),
        (Grain.DECADE, "202", "2020-01-01", "2030-01-01"),
        (Grain.CENTURY, "20", "2000-01-01", "2100-01-01"),
    ],
)
def test_the_period_around_a_moment(grain: Grain, value: str, start: str, end: str) -> None:
    period = period_at(grain, Moment(2020, 8, 21, 15, 4, 5))
    assert (period.value, period.start.isoformat()) == (value, start)
    assert period.end.isoformat() in (end, f"{end}:00")


def test_winter_belongs_to_the_year_of_its_december() -> None:
    assert period_at(Grain.SEASON, Moment(2020, 1, 3)).value == "2019-WI"


@pytest.mark.parametrize(
    ("year", "value", "decade", "century"),
    [(-478, "BC0479", "BC047", "BC04"), (0, "BC0001", "BC000", "BC00"), (79, "0079", "007", "00")],
)
def test_years_before_our_era(year: int, value: str, decade: str, century: str) -> None:
    moment = Moment(year, 5)
    assert period_at(Grain.YEAR, moment).value == value
    assert period_at(Grain.DECADE, moment).value == decade
    assert period_at(Grain.CENTURY, moment).value == century


def test_the_471st_year_before_our_era_lies_in_the_470s() -> None:
    decade = period_at(Grain.DECADE, Moment(-470))
    assert (decade.start.year, decade.end.year) == (-478, -468)


@given(DAYS)
def test_days_agree_with_the_standard_library(day: date) -> None:
    moment = from_datetime(day)
    assert moment.ordinal == day.toordinal()
    assert moment.weekday == day.isoweekday()
    assert moment.isoformat() == day.isoformat()


@given(st.dates(date(2, 1, 1), date(9998, 1, 1)), st.integers(-300, 300))
def test_counting_days_agrees_with_the_standard_library(day: date, count: int) -> None:
    assert from_datetime(day).plus_days(count) == from_datetime(day + timedelta(days=count))


@given(YEARS, st.integers(1, 12), st.integers(1, 28))
def test_an_ordinal_names_one_day(year: int, month: int, day: int) -> None:
    assert from_ordinal(Moment(year, month, day).ordinal) == Moment(year, month, day)


@given(YEARS, st.integers(1, 12), st.integers(1, 28), st.sampled_from(GRAINS))
def test_a_period_holds_its_moment_and_meets_the_next(
    year: int, month: int, day: int, grain: Grain
) -> None:
    moment = Moment(year, month, day, 12)
    period = period_at(grain, moment)
    assert period.start < period.end
    if grain is not Grain.WEEKEND:
        assert period.start <= moment < period.end
        assert period.shifted(1).start == period.end
    assert period.shifted(1).shifted(-1) == period
    assert is_value(period.value)


@settings(deadline=None)  # the reader takes its time
@given(st.integers(1, 9998), st.integers(1, 12), st.integers(1, 28), st.sampled_from(GRAINS))
def test_the_edtf_of_a_period_is_edtf(year: int, month: int, day: int, grain: Grain) -> None:
    assert edtf.parse_edtf(period_at(grain, Moment(year, month, day)).edtf)


@pytest.mark.parametrize(
    ("year", "written"), [(10_000, "Y10000"), (-9_999, "-9999"), (-58_811, "Y-58811")]
)
def test_edtf_of_years_of_five_digits(year: int, written: str) -> None:
    assert period_at(Grain.YEAR, Moment(year)).edtf == written
    assert edtf.parse_edtf(written)


def test_midnight_at_the_end_of_a_day_begins_the_next() -> None:
    midnight = Period(Grain.MINUTE, Moment(2014, 11, 16, 24))
    assert midnight.value == "2014-11-16T24:00"
    assert midnight.edtf == "2014-11-17T00:00:00"
    assert midnight.interval == Interval(Moment(2014, 11, 17), Moment(2014, 11, 17, 0, 1))


@pytest.mark.parametrize("part", DAYPARTS)
def test_parts_of_a_day_begin_on_it(part: str) -> None:
    period = daypart(Moment(2020, 8, 21, 3), part)
    assert period.value == f"2020-08-21T{part}"
    assert period.start.midnight == Moment(2020, 8, 21)


def test_an_interval_is_never_empty() -> None:
    with pytest.raises(ValueError, match="empty"):
        Interval(Moment(2020), Moment(2020))


def test_intervals_are_half_open() -> None:
    may, june = (Period(Grain.MONTH, Moment(2020, m)).interval for m in (5, 6))
    year = Period(Grain.YEAR, Moment(2020)).interval
    assert not may.overlaps(june)
    assert year.overlaps(may)
    assert Interval(None, None).overlaps(year)


@pytest.mark.parametrize(
    ("date_", "there_is"), [((2000, 2, 29), True), ((1900, 2, 29), False), ((2020, 13, 1), False)]
)
def test_days_that_there_are(date_: tuple[int, int, int], there_is: bool) -> None:
    assert is_date(*date_) is there_is
