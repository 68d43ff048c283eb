"""Publication dates: what is read, what is refused, and that the clock is never asked."""

from datetime import datetime

import dateparser.date
import dateparser.parser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.publication import read_published, read_zone

TOKYO, NEW_YORK = read_zone("Asia/Tokyo"), read_zone("America/New_York")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2020-08-21", "2020-08-21"),
        (" 2020-08-21\n", "2020-08-21"),
        ("20200821", "2020-08-21"),
        ("2020-W34-5", "2020-08-21"),
        ("2020-08-21T14:05", "2020-08-21T14:05"),
        ("2020-08-21T14:05:09.5Z", "2020-08-21T14:05:09"),
        ("2020-08-21T23:30:00-04:00", "2020-08-21T23:30"),
        ("21 August 2020", "2020-08-21"),
        ("Aug. 21, 2020", "2020-08-21"),
        ("August 21st, 2020", "2020-08-21"),
        ("Friday, August 21, 2020", "2020-08-21"),
        ("Fri, 21 Aug 2020 14:00:00 GMT", "2020-08-21T14:00"),
        ("8:15 p.m. EDT, 21 August 2020", "2020-08-21T20:15"),
        ("2020/08/21", "2020-08-21"),
        ("21.08.2020", "2020-08-21"),
        ("13/04/2020", "2020-04-13"),
        ("04/13/2020", "2020-04-13"),
        ("04/04/2020", "2020-04-04"),
    ],
)
def test_reads(written: str, expected: str) -> None:
    assert read_published(written).isoformat() == expected


@pytest.mark.parametrize(
    "written",
    [
        "03/04/2020", "3.4.2020", "12-10-2020", "20/08/21",  # more than one day
        "yesterday", "today", "now", "Friday", "two days ago", "tomorrow at noon",  # the clock's
        "2020", "August 2020", "2020-08", "21 August",  # no day, or no year
        "2020-02-30", "31/02/2020", "2020-13-40", "1597968000", "soon", "", "  ", "\0", "😀",
    ],
)  # fmt: skip
def test_refuses(written: str) -> None:
    with pytest.raises(ValueError, match=r"is no date|can be read as"):
        read_published(written)


def test_names_both_readings_of_an_ambiguous_date() -> None:
    with pytest.raises(ValueError, match="can be read as 2020-03-04 or 2020-04-03"):
        read_published("03/04/2020")


@pytest.mark.parametrize(
    ("written", "zone", "expected"),
    [
        ("2020-08-21T02:00Z", NEW_YORK, "2020-08-20T22:00"),
        ("2020-08-20T20:00:00Z", TOKYO, "2020-08-21T05:00"),
        ("20 August 2020 8 p.m. EDT", TOKYO, "2020-08-21T09:00"),
        ("2020-08-21T02:00", NEW_YORK, "2020-08-21T02:00"),  # no offset: meant in that zone
        ("2020-08-21", NEW_YORK, "2020-08-21"),
    ],
)
def test_turns_to_the_zone_of_today(written: str, zone: object, expected: str) -> None:
    assert read_published(written, zone).isoformat() == expected


def test_refuses_a_year_that_the_zone_pushes_out_of_the_calendar() -> None:
    with pytest.raises(ValueError, match="outside the years"):
        read_published("0001-01-01T00:00Z", NEW_YORK)


@pytest.mark.parametrize(
    "name", ["", "Mars/Base", "../UTC", "localtime", "europe/paris", "A\0", "/"]
)
def test_knows_no_other_zone(name: str) -> None:
    with pytest.raises(LookupError):
        read_zone(name)


def test_never_asks_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> datetime:
        raise AssertionError("the clock was asked")

    monkeypatch.setattr(dateparser.parser, "_now", refuse)
    monkeypatch.setattr(dateparser.date, "_now", refuse)
    assert read_published("21 August 2020, 5 p.m.").isoformat() == "2020-08-21T17:00"


@given(st.text(max_size=40) | st.from_regex(r"[0-9A-Za-z ,.:/+-]{1,30}", fullmatch=True))
def test_any_text_is_a_moment_or_a_refusal(written: str) -> None:
    try:
        moment = read_published(written, TOKYO)
    except ValueError:
        return
    assert read_published(moment.isoformat()) == moment
