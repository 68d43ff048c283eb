"""The accuracy table: Dateline's figures, and beside them those that others reach."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.corpora import TASKS
from benchmarks.scores import Figures

_HEADER = (
    "corpus     measured         docs  strict relaxed   type  value |  events F1      P      R"
    " | timelines F1     P      R clutter |   words/s"
)
_GAP = "-"


@dataclass(frozen=True, slots=True)
class Row:
    """One line: a corpus, a part of it (or a rival), and {task: figures}."""

    corpus: str
    part: str
    documents: int
    figures: dict[str, Figures] = field(default_factory=dict)
    words_per_second: float = 0.0


def _rival_timexes(corpus: str, name: str, speed: float, figures: Sequence[float]) -> Row:
    measures = dict(zip(("value", "strict", "relaxed"), figures, strict=True))
    return Row(corpus, name, 0, {"timexes": measures}, speed)


# What others reach on the same documents with the same scorer (the README of the evaluation
# folder). HeidelTime 2.2 with TreeTagger runs in its news, narrative or colloquial mode; SUTime is
# that of CoreNLP. "nearest" gives each gold trigger the date of HeidelTime's nearest expression in
# its sentence, else the publication date; "pub. date" gives every gold event that date.
RIVALS = (
    _rival_timexes("timebank", "HeidelTime", 2500, (79.3, 85.4, 92.0)),
    _rival_timexes("timebank", "SUTime", 4000, (68.6, 81.9, 91.2)),
    Row("timebank", "nearest", 0, {"events": {"f1": 81.0}}),
    _rival_timexes("aquaint", "HeidelTime", 2500, (72.9, 82.4, 92.5)),
    _rival_timexes("aquaint", "SUTime", 4000, (67.7, 77.6, 89.2)),
    Row("aquaint", "nearest", 0, {"events": {"f1": 70.0}}),
    _rival_timexes("wikiwars", "HeidelTime", 2500, (84.0, 85.5, 92.0)),
    _rival_timexes("wikiwars", "SUTime", 4000, (49.4, 78.4, 91.4)),
    _rival_timexes("tweets", "HeidelTime", 2500, (59.5, 72.3, 79.6)),
    _rival_timexes("tweets", "SUTime", 4000, (73.3, 84.7, 93.5)),
    Row("wikinews", "nearest", 0, {"events": {"f1": 57.0}}),
    Row("readers", "a reader", 0, {"timelines": {"f1": 92.5}}),
    Row("readers", "pub. date", 0, {"timelines": {"f1": 32.0}}),
)


def table_lines(rows: Iterable[Row]) -> list[str]:
    """Return the lines of the table; a corpus's rivals stand below it."""
    lines = [_HEADER, "-" * len(_HEADER)]
    corpus = None
    for row in rows:
        if corpus not in (None, row.corpus):
            lines += [_line(rival) for rival in RIVALS if rival.corpus == corpus]
        corpus = row.corpus
        lines.append(_line(row))
    lines += [_line(rival) for rival in RIVALS if rival.corpus == corpus]
    return lines


def calibration_lines(rows: Iterable[tuple[float, float, int, int]]) -> list[str]:
    """Return the table of confidence: of the events given so much, how many have a right date."""
    lines = ["", "confidence   events  right date"]
    for low, high, events, right in rows:
        share = f"{100 * right / events:.1f} %" if events else _GAP
        lines.append(f"{low:.2f}-{min(high, 1.0):.2f}   {events:8}{share:>12}")
    return lines


def _line(row: Row) -> str:
    timexes, events, timelines = (row.figures.get(task, {}) for task in TASKS)
    speed = f"{row.words_per_second:,.0f}" if row.words_per_second else _GAP
    return (
        f"{row.corpus:11}{row.part:15}{row.documents or _GAP:>6}"
        f"{_cell(timexes, 'strict', 8)}{_cell(timexes, 'relaxed', 8)}"
        f"{_cell(timexes, 'type', 7)}{_cell(timexes, 'value', 7)} |"
        f"{_cell(events, 'f1', 11)}{_cell(events, 'precision', 7)}{_cell(events, 'recall', 7)} |"
        f"{_cell(timelines, 'f1', 13)}{_cell(timelines, 'precision', 6)}"
        f"{_cell(timelines, 'recall', 7)}{_clutter(timelines)} |{speed:>10}"
    )


def _cell(figures: Figures, measure: str, width: int) -> str:
    return f"{figures[measure]:{width}.1f}" if measure in figures else f"{_GAP:>{width}}"


def _clutter(figures: Figures) -> str:
    """The share of the entries given that belong to no event of the readers."""
    if not figures.get("given"):
        return f"{_GAP:>8}"
    return f"{100 * figures['clutter'] / figures['given']:7.1f}%"
