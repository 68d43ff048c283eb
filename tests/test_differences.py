"""The comparison with the reader's timelines: perfect answers score full, and faults are named."""

from dataclasses import replace

import pytest

from benchmarks.differences import compare, difference_lines, figures
from benchmarks.seeds import Entry, Seed, load_seeds
from service.calendar.interval import Interval
from service.calendar.moment import Moment
from service.calendar.period import Grain
from service.span import Span
from service.timeline import Event, EventTime, Quote, Timeline

SEED = next(load_seeds())
START = SEED.document.text_start


def event_of(entry: Entry, seed: Seed) -> Event:
    """Return the event that tells an entry just as the reader does."""
    span = Span(entry.spans[0].start + START, entry.spans[0].end + START)
    day = Interval(Moment(2020), Moment(2021))
    time = EventTime(entry.values[0], "", "", Grain.DAY, entry.relation, day, "inferred", None)
    return Event(
        "e1",
        entry.description,
        Quote(entry.trigger, span),
        Quote(seed.document.text, Span(START, START + len(seed.document.text))),
        time,
        entry.prominence,
        entry.factuality,
        None,
        (),
        (),
        0.9,
    )


def timeline_of(events: list[Event]) -> Timeline:
    return Timeline(SEED.document, tuple(events), (), ())


@pytest.fixture
def perfect() -> list[Event]:
    return [event_of(entry, SEED) for entry in SEED.entries]


def is_strike(event: Event) -> bool:
    return event.trigger.text == "killed"


def test_the_readers_own_timeline_is_perfect(perfect):
    outcome = compare(SEED, timeline_of(perfect))
    assert set(figures([outcome]).values()) == {100.0}
    assert difference_lines(outcome) == []


def test_an_empty_timeline_misses_all():
    outcome = compare(SEED, timeline_of([]))
    assert figures([outcome])["recall"] == 0
    assert len(difference_lines(outcome)) == len(outcome.missed) > 0


def test_a_wrong_date_is_wrong_and_missed(perfect):
    wrong = [replace(e, time=replace(e.time, value="2019-01")) for e in perfect if is_strike(e)]
    perfect = [*wrong, *(event for event in perfect if not is_strike(event))]
    lines = difference_lines(compare(SEED, timeline_of(perfect)))
    assert [line.split(":")[0] for line in lines] == ["- wrong", "- missed"]


def test_a_time_of_day_is_no_difference(perfect):
    last = perfect[-1]
    perfect[-1] = replace(last, time=replace(last.time, value=f"{last.time.value}T15:00"))
    assert figures([compare(SEED, timeline_of(perfect))])["precision"] == 100


def test_an_event_of_another_place_is_extra(perfect):
    quote = Quote("Trump", Span(START, START + 1))
    elsewhere = replace(perfect[0], trigger=quote, sentence=quote, prominence="main")
    outcome = compare(SEED, timeline_of([*perfect, elsewhere]))
    assert [line.split(":")[0] for line in difference_lines(outcome)] == ["- extra"]


def test_a_detail_is_not_counted(perfect):
    extra = replace(perfect[0], prominence="detail", description="nothing")
    assert figures([compare(SEED, timeline_of([*perfect, extra]))])["precision"] == 100
