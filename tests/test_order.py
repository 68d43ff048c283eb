"""The one order of a timeline."""

from dataclasses import replace

from service.attach.telling.entries import Told
from service.calendar.interval import Interval
from service.calendar.moment import Moment
from service.order import order
from service.pipeline import extract
from service.timeline import Event
from tests.reading import document

SAMPLE = extract(document("The mayor resigned on Monday.")).events[0]


def event(name: str, start: Moment | None, end: Moment | None, at: int = 0) -> Event:
    trigger = SAMPLE.trigger._replace(text=name, span=SAMPLE.trigger.span._replace(start=at))
    time = replace(SAMPLE.time, interval=Interval(start, end))
    return replace(SAMPLE, id=name, trigger=trigger, time=time)


def names(told: Told) -> list[str]:
    return [each.trigger.text for each in order(told)]


DAY, NEXT, MONTH = Moment(2020, 8, 1), Moment(2020, 8, 2), Moment(2020, 9, 1)


def test_by_start_with_open_starts_first():
    events = event("later", NEXT, MONTH), event("open", None, MONTH), event("first", DAY, NEXT)
    assert names(Told(events)) == ["open", "first", "later"]


def test_the_shorter_first_and_open_ends_last():
    events = event("open", DAY, None), event("month", DAY, MONTH), event("day", DAY, NEXT)
    assert names(Told(events)) == ["day", "month", "open"]


def test_then_as_the_text_tells_them():
    events = event("second", DAY, NEXT, at=9), event("first", DAY, NEXT, at=3)
    assert names(Told(events)) == ["first", "second"]


def test_stated_order_decides_where_dates_leave_it_open():
    events = event("vote", DAY, NEXT, at=3), event("attack", DAY, NEXT, at=9)
    assert names(Told(events, (("attack", "vote"),))) == ["attack", "vote"]


def test_stated_order_does_not_overrule_dates():
    events = event("vote", DAY, NEXT), event("attack", NEXT, MONTH)
    assert names(Told(events, (("attack", "vote"),))) == ["vote", "attack"]


def test_ids_follow_the_order():
    events = event("later", NEXT, MONTH), event("first", DAY, NEXT)
    assert [each.id for each in order(Told(events))] == ["e1", "e2"]


def test_the_text_states_the_order():
    text = "The opposition left the hall on Tuesday after the vote on Tuesday."
    triggers = [each.trigger.text for each in extract(document(text)).events]
    assert triggers.index("vote") < triggers.index("left")
