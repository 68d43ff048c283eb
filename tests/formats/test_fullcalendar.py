"""FullCalendar's events, by its documentation; test_browsers.py lets it read for itself."""

import json
from datetime import date, datetime, timedelta
from typing import Any

from service.present.shared.words import what
from service.timeline import Event
from tests.formats.calendar_days import edtf_days, has_clock, known_days
from tests.formats.timelines import Case


def is_shown(event: Event) -> bool:
    """Tell whether a calendar shows it: FullCalendar takes the year 44 for 1944."""
    days = known_days(event.time)
    return days is not None and days[0][0] >= 100 and days[1] < (9999, 12, 31)


def pairs(case: Case) -> list[tuple[dict[str, Any], Event]]:
    shown = [event for event in case.timeline.events if is_shown(event)]
    return list(zip(json.loads(case.written("fullcalendar")), shown, strict=True))


def test_every_event_that_a_calendar_shows_is_there(case: Case) -> None:
    for read, event in pairs(case):
        assert (read["id"], read["title"]) == (event.id, what(event))
        assert read["extendedProps"]["edtf"] == event.time.edtf


def test_days_have_an_exclusive_end_and_hours_a_clock(case: Case) -> None:
    for read, event in pairs(case):
        assert read["allDay"] is not has_clock(event.time)
        if has_clock(event.time):
            start, end = (datetime.fromisoformat(read[name]) for name in ("start", "end"))
            assert len(read["start"]) == len("2020-08-20T15:00:00")
            assert start < end
        else:
            first, last = (date(*day) for day in known_days(event.time) or ())
            assert date.fromisoformat(read["start"]) == first
            assert date.fromisoformat(read["end"]) - timedelta(days=1) == last


def test_what_is_not_exact_is_background(case: Case) -> None:
    for read, event in pairs(case):
        first, last = edtf_days(event.time)
        lasting = event.time.relation == "throughout"
        to_the_day = first == last and not event.time.edtf.endswith("~")
        exact = None not in (first, last) and (lasting or to_the_day)
        assert read["display"] == ("auto" if exact else "background")
