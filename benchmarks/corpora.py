"""The development corpora: where they lie, what each measures, which documents are held out.

They are no part of the project; without them `make accuracy` has nothing to measure.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from service.calendar.moment import Moment, from_datetime
from service.document import Document

EVAL_BESIDE = Path(__file__).resolve().parents[2] / "shared" / "eval"
TASKS = ("timexes", "events", "timelines")
PARTS = ("all", "tuned on", "held out")


@dataclass(frozen=True, slots=True)
class Corpus:
    """The gold documents of one file: `task` is timexes, events or timelines."""

    name: str
    task: str
    documents: tuple[dict[str, Any], ...]

    def part(self, name: str) -> tuple[dict[str, Any], ...]:
        """Return the documents of a part: all, tuned on (four fifths) or held out (a fifth)."""
        if name == "all":
            return self.documents
        wanted = name == "held out"
        return tuple(d for d in self.documents if is_held_out(d["id"]) == wanted)


def is_held_out(name: str) -> bool:
    """Tell whether a document belongs to the fifth whose errors nobody looks at."""
    return hashlib.sha256(name.encode()).digest()[0] % 5 == 0


def load_corpora(folder: Path, only: frozenset[str]) -> tuple[Corpus, ...]:
    """Return the corpora below `folder`/dev, of the names in `only` (all when it is empty).

    Raises LookupError when `only` names a corpus that is not there.
    """
    paths = [path for task in TASKS for path in sorted((folder / "dev" / task).glob("*.jsonl"))]
    unknown = only - {path.stem for path in paths}
    if unknown:
        names = sorted({path.stem for path in paths})
        raise LookupError(f"no corpus {', '.join(sorted(unknown))}; there are {', '.join(names)}")
    return tuple(
        Corpus(path.stem, path.parent.name, _documents(path))
        for path in paths
        if not only or path.stem in only
    )


def as_document(gold: dict[str, Any]) -> Document:
    """Return the article of a gold document, as a client would post it."""
    return Document(gold["text"], _moment(gold["dct"]), gold.get("title") or "")


def _documents(path: Path) -> tuple[dict[str, Any], ...]:
    # Not splitlines(): it would cut at the odd line separators that JSON strings may hold.
    lines = path.read_text(encoding="utf-8").split("\n")
    return tuple(json.loads(line) for line in lines if line.strip())


def _moment(written: str) -> Moment:
    return from_datetime(datetime.fromisoformat(written))
