"""CSV, read by Python's csv module as a spreadsheet reads it."""

import csv
from io import StringIO

from service.present.csv import COLUMNS
from service.present.shared.words import plain
from tests.formats.calendar_days import edtf_days
from tests.formats.timelines import ODD, Case

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def rows(case: Case) -> list[dict[str, str]]:
    written = case.written("csv")
    assert written.startswith("\ufeff")
    return list(csv.DictReader(StringIO(written[1:], newline=""), strict=True))


def unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell


def test_every_event_is_a_row(case: Case) -> None:
    read = rows(case)
    assert [row["id"] for row in read] == [event.id for event in case.timeline.events]
    for row, event in zip(read, case.timeline.events, strict=True):
        assert list(row) == list(COLUMNS)
        assert unguarded(row["description"]) == plain(event.description)
        assert unguarded(row["sentence"]) == plain(event.sentence.text)
        assert unguarded(row["edtf"]) == event.time.edtf
        assert float(row["confidence"]) == round(event.confidence, 2)
        assert (row["factuality"], row["prominence"]) == (event.factuality, event.prominence)


def test_the_ends_are_those_of_the_edtf(case: Case) -> None:
    for row, event in zip(rows(case), case.timeline.events, strict=True):
        first, last = edtf_days(event.time)
        start, end = event.time.interval.start, event.time.interval.end
        assert unguarded(row["start"]) == (start.isoformat() if start else "")
        assert unguarded(row["end_exclusive"]) == (end.isoformat() if end else "")
        assert (start and start[:3]) == first
        if event.time.grain != "daypart":
            assert (end and end.plus_seconds(-1)[:3]) == last


def test_no_cell_is_a_formula() -> None:
    cells = [cell for row in rows(Case("odd", ODD)) for cell in row.values()]
    assert any(cell.startswith("'=") for cell in cells)
    assert not [cell for cell in cells if cell.startswith(FORMULA)]
