"""iCalendar, read by the icalendar package."""

from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any

from icalendar import Calendar

from service.present.shared.words import plain, what, when
from service.timeline import Event
from tests.formats.calendar_days import edtf_days, has_clock, known_days
from tests.formats.timelines import ODD, Case

STATUS = {
    "asserted": "CONFIRMED",
    "planned": "TENTATIVE",
    "possible": "TENTATIVE",
    "negated": "CANCELLED",
    "cancelled": "CANCELLED",
}


@cache
def entries(case: Case) -> list[Any]:
    [calendar] = Calendar.from_ical(case.written("ics"), multiple=True)
    assert calendar["version"] == "2.0"
    assert calendar["prodid"]
    assert not calendar.errors
    return calendar.subcomponents


def pairs(case: Case) -> list[tuple[Any, Event]]:
    return list(zip(entries(case), case.timeline.events, strict=True))


def is_held(event: Event) -> bool:
    """Tell whether Python's calendar, and so the reader's, has the first and the last day."""
    days = known_days(event.time)
    return days is not None and days[0][0] >= 1 and days[1] < (9999, 12, 31)


def test_every_event_is_an_entry(case: Case) -> None:
    for entry, event in pairs(case):
        assert entry.name == ("VEVENT" if is_held(event) else "VJOURNAL")
        assert what(event) in entry["summary"]
        assert plain(event.sentence.text) in entry["description"]
        assert entry.categories == [event.prominence, event.factuality]
        assert not entry.errors


def test_days_are_days_and_the_end_is_exclusive(case: Case) -> None:
    for entry, event in pairs(case):
        if not is_held(event) or has_clock(event.time):
            continue
        start, end = entry["dtstart"], entry["dtend"]
        assert type(start.dt) is type(end.dt) is date
        assert dict(start.params) == dict(end.params) == {"VALUE": "DATE"}
        first, last = (date(*day) for day in known_days(event.time) or ())
        assert (start.dt, end.dt - timedelta(days=1)) == (first, last)


def test_hours_are_floating(case: Case) -> None:
    for entry, event in pairs(case):
        if not has_clock(event.time):
            continue
        start, end = entry["dtstart"], entry["dtend"]
        assert not start.params
        assert not end.params
        assert start.dt < end.dt
        if event.time.interval.start is not None and event.time.interval.end is not None:
            assert start.dt == datetime.fromisoformat(event.time.edtf)


def test_what_is_uncertain_is_told(case: Case) -> None:
    for entry, event in pairs(case):
        first, last = edtf_days(event.time)
        is_open = first is None or last is None
        if entry.name == "VEVENT":
            assert entry["status"] == STATUS[event.factuality]
            exact = event.time.relation == "throughout" or first == last
            transparent = is_open or not exact or event.time.edtf.endswith("~")
            assert entry["transp"] == ("TRANSPARENT" if transparent else "OPAQUE")
            assert entry["summary"].startswith(when(event)) is transparent
        assert ("open at one end" in entry["description"]) is (is_open and first != last)


def test_the_edtf_is_in_the_description(case: Case) -> None:
    for entry, event in pairs(case):
        [edtf] = [line[6:] for line in entry["description"].split("\n") if line[:5] == "EDTF:"]
        assert edtf == event.time.edtf


def test_identifiers_are_the_article_s_and_the_stamp_is_its_date(case: Case) -> None:
    read = entries(case)
    identifiers = [entry["uid"] for entry in read]
    assert len(identifiers) == len(set(identifiers))
    assert identifiers == [entry["uid"] for entry in entries(case)]
    published = datetime(*case.timeline.document.published, tzinfo=UTC)
    assert all(entry["dtstamp"].dt == published for entry in read)


def test_lines_are_folded_at_75_octets(case: Case) -> None:
    lines = case.written("ics").split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)


def test_what_has_no_date_is_a_journal_entry() -> None:
    undated = [entry for entry, event in pairs(Case("odd", ODD)) if not event.time.edtf]
    assert [entry.name for entry in undated] == ["VJOURNAL", "VJOURNAL"]
    assert not any("dtstart" in entry for entry in undated)
