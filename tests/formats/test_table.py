"""The table for a terminal, read by its columns."""

from dataclasses import replace

from service import present
from service.present import table
from service.timeline import Timeline
from tests.formats.timelines import Case


def rendered(timeline: Timeline, *, every: bool = False) -> str:
    return present.render(timeline, present.find("table"), every=every).decode("utf-8")


def test_every_event_is_an_entry(case: Case) -> None:
    entries = case.written("table").partition("\n\n")[0].splitlines()
    dated = [line for line in entries if not line.startswith("  ")]
    events = case.timeline.events
    assert len(dated) == len(events) or dated == ["No dated events."]
    for line, event in zip(dated, events, strict=False):
        assert line.startswith(event.time.label)


def test_table_shows_main_events_unless_asked(timeline: Timeline) -> None:
    assert rendered(timeline).splitlines() == [
        "May 2020  Envoys met",
        "",
        "Warning: The weekday is another.",
    ]


def test_table_marks_what_is_not_plain_fact_and_obeys_no_terminal_code(timeline: Timeline) -> None:
    lines = rendered(timeline, every=True).splitlines()
    assert lines[:4] == [
        "May 2020          Envoys met",
        "since May 2020 ~  (planned) Envoys left Kyoto�[2J [a clerk]",
        "",
        "~ the date is inferred from the context",
    ]


def test_table_wraps_long_clauses_under_their_column(timeline: Timeline) -> None:
    long = replace(timeline.events[0], description="word " * 60)
    lines = rendered(replace(timeline, events=(long,))).splitlines()
    assert all(len(line) <= table.WIDTH for line in lines)
    assert lines[1].startswith(" " * len("May 2020  ") + "word")


def test_table_says_when_there_is_nothing(timeline: Timeline) -> None:
    empty = Timeline(timeline.document, (), (), ())
    assert rendered(empty) == "No dated events.\n"
