"""The figures of an answer: the scorers of the evaluation folder, run as they are."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.answers import Answer, Key, key_of
from benchmarks.corpora import Corpus

Figures = dict[str, float]
CONFIDENCE_BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


def score(
    folder: Path, corpus: Corpus, part: str, answers: Mapping[Key, Answer], errors: int = 0
) -> tuple[Figures, str]:
    """Return the scorer's figures for a part of a corpus, and up to `errors` errors of each kind.

    An empty part has no figures. Raises CalledProcessError when the scorer fails.
    """
    gold = corpus.part(part)
    if not gold:
        return {}, ""
    predicted = [_prediction(corpus.task, d, answers[key_of(d)]) for d in gold]
    scorer = folder / f"score_{corpus.task}.py"
    with tempfile.TemporaryDirectory() as scratch:
        paths = [_write(Path(scratch) / f"{n}.jsonl", d) for n, d in enumerate((gold, predicted))]
        command = [sys.executable, str(scorer), *map(str, paths), "--errors", str(errors)]
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    *lines, last = printed.splitlines()
    return json.loads(last), "\n".join(lines)


def calibration(
    folder: Path, corpora: Iterable[Corpus], answers: Mapping[Key, Answer]
) -> list[tuple[float, float, int, int]]:
    """Return rows (low, high, events, right): how often events of a confidence have a right date.

    Counted over the predicted events whose trigger overlaps a gold event, all documents.
    """
    scorer = _module(folder, "score_events")
    rows = {low: [0, 0] for low in CONFIDENCE_BINS[:-1]}
    for corpus in corpora:
        if corpus.task != "events":
            continue
        for gold in corpus.documents:
            for event in answers[key_of(gold)].events:
                mine = [g for g in gold["events"] if _overlap(g, event)]
                if mine:
                    row = rows[max(low for low in rows if low <= event["confidence"])]
                    row[0] += 1
                    row[1] += any(scorer.right(event["value"], g["values"]) for g in mine)
    highs = CONFIDENCE_BINS[1:]
    return [
        (low, high, row[0], row[1]) for (low, row), high in zip(rows.items(), highs, strict=True)
    ]


def _prediction(task: str, gold: dict[str, Any], answer: Answer) -> dict[str, Any]:
    if task == "timexes":
        return {"id": gold["id"], "timexes": answer.timexes}
    # A timeline is what the reader is shown: the entries that an editor would want.
    events = [e for e in answer.events if task == "events" or e["prominence"] == "main"]
    return {"id": gold["id"], "events": events}


def _write(path: Path, documents: Iterable[dict[str, Any]]) -> Path:
    # ASCII, because the scorers cut their files with splitlines().
    path.write_text("".join(json.dumps(d) + "\n" for d in documents), encoding="ascii")
    return path


def _overlap(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def _module(folder: Path, name: str) -> Any:
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    return import_module(name)
