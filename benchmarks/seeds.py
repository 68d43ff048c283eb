"""The seed articles and their timelines as a careful reader drew them up (seeds/README.md)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from service.calendar.moment import from_datetime
from service.document import Document
from service.span import Span

SEEDS = Path(__file__).resolve().parents[1] / "seeds"


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as the reader tells it: `spans` are its triggers in the text, first the main one.

    `values` are the TIMEX3 values that are right; a range is "first/last", both inclusive.
    """

    spans: tuple[Span, ...]
    trigger: str
    values: tuple[str, ...]
    relation: str
    factuality: str
    prominence: str
    description: str


@dataclass(frozen=True, slots=True)
class Seed:
    """A seed article and its entries in timeline order."""

    name: str
    document: Document
    entries: tuple[Entry, ...]


def load_seeds(folder: Path = SEEDS) -> Iterator[Seed]:
    """Yield the seeds by name. Raises ValueError when an entry's trigger is not in its text."""
    for path in sorted(folder.glob("[0-9]*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        published = from_datetime(datetime.fromisoformat(told["published"]))
        document = Document(text, published, told["title"] or "")
        yield Seed(path.stem, document, tuple(_entry(e, text, path) for e in told["entries"]))


def _entry(told: dict[str, object], text: str, path: Path) -> Entry:
    trigger = str(told["trigger"])
    places = [str(told.get("at", f"[{trigger}]")), *_strings(told.get("also", []))]
    values = _strings(told["values"]) if "values" in told else [str(told["value"])]
    return Entry(
        tuple(_place(place, text, path) for place in places),
        trigger,
        tuple(values),
        str(told["relation"]),
        str(told["factuality"]),
        str(told["prominence"]),
        str(told["description"]),
    )


def _strings(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def _place(context: str, text: str, path: Path) -> Span:
    """Return where the bracketed word of a context stands in the text: once, or it is an error."""
    before, word, after = re.split(r"[\[\]]", context)
    bounds = (r"\b" if not before else "", r"\b" if not after else "")
    pattern = re.escape(before) + bounds[0] + re.escape(word) + bounds[1] + re.escape(after)
    found = list(re.finditer(pattern, text))
    if len(found) != 1:
        raise ValueError(f"{path.name}: {context!r} stands {len(found)} times in the text")
    start = found[0].start() + len(before)
    return Span(start, start + len(word))
