"""The recorded accuracy figures, and whether new ones fall under them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

RECORDS = Path(__file__).with_name("records.json")
TOLERANCE = 0.5
# What is on record: {task: its measures}. Clutter is on record as its complement, precision.
MEASURES = {
    "timexes": ("strict", "relaxed", "type", "value"),
    "events": ("precision", "recall", "f1"),
    "timelines": ("precision", "recall", "f1"),
}
Whole = Mapping[tuple[str, str], Mapping[str, float]]


def below_record(figures: Whole, path: Path = RECORDS) -> list[str]:
    """Return a line for each figure more than half a point under its record.

    `figures` maps (corpus, task) to the scorer's figures for the whole corpus. What was not
    measured or is not on record says nothing.
    """
    records = read_records(path)
    return [
        f"{corpus} {task} {measure}: {figures[corpus, task][measure]:.2f}, record {record:.2f}"
        for (corpus, task), measures in sorted(records.items())
        if (corpus, task) in figures
        for measure, record in measures.items()
        if figures[corpus, task][measure] < record - TOLERANCE
    ]


def write_records(figures: Whole, path: Path = RECORDS) -> None:
    """Write the figures as the new records; corpora that were not measured keep theirs."""
    records = read_records(path) | {
        (corpus, task): {measure: new[measure] for measure in MEASURES[task]}
        for (corpus, task), new in figures.items()
    }
    nested = {f"{corpus} {task}": records[corpus, task] for corpus, task in sorted(records)}
    path.write_text(json.dumps(nested, indent=2) + "\n", encoding="utf-8")


def read_records(path: Path = RECORDS) -> dict[tuple[str, str], dict[str, float]]:
    """Return {(corpus, task): {measure: figure}}; empty when nothing is on record yet."""
    if not path.exists():
        return {}
    nested = json.loads(path.read_text(encoding="utf-8"))
    return {(name.split()[0], name.split()[1]): figures for name, figures in nested.items()}
