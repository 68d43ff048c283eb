"""The answers as files: NDJSON, or two Parquet tables for those who count and join.

docs/archive.md describes the columns. A file appears under its name only when it is whole, so
whoever reads the folder in the meantime, or after a machine has died, never reads half of one.
"""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

Answer = Mapping[str, Any]
UNFINISHED = ".unfinished-*"

# Names and types of the columns, as pyarrow names the types.
ARTICLES = {
    "id": "string", "line": "int64", "published": "string", "language": "string",
    "events": "int32", "expressions": "int32", "warnings": "string",
    "problem": "string", "problem_fields": "string",
}  # fmt: skip
EVENTS = {
    "article": "string", "line": "int64", "event": "string",
    "start": "timestamp", "end": "timestamp", "value": "string", "edtf": "string",
    "label": "string", "grain": "string", "relation": "string", "source": "string",
    "expression": "string", "description": "string", "trigger": "string", "sentence": "string",
    "prominence": "string", "factuality": "string", "attribution": "string",
    "agent": "string", "patient": "string", "place": "string", "confidence": "float64",
}  # fmt: skip


def _write_ndjson(folder: Path, number: int, answers: Sequence[Answer]) -> None:
    written = "".join(json.dumps(answer, separators=(",", ":")) + "\n" for answer in answers)
    _put(folder / f"part-{number:06}.ndjson", lambda path: path.write_bytes(written.encode()))


def _write_parquet(folder: Path, number: int, answers: Sequence[Answer]) -> None:
    events = [row for answer in answers for row in _events(answer)]
    articles = [_article(answer) for answer in answers]
    for name, columns, rows in (("events", EVENTS, events), ("articles", ARTICLES, articles)):
        _put_table(folder / name / f"part-{number:06}.parquet", columns, rows)


WRITERS: Mapping[str, Callable[[Path, int, Sequence[Answer]], None]] = {
    "parquet": _write_parquet,
    "ndjson": _write_ndjson,
}


def _article(answer: Answer) -> dict[str, Any]:
    timeline, problem = answer.get("timeline", {}), answer.get("problem", {})
    warnings = [warning["code"] for warning in timeline.get("warnings", ())]
    fields = [error["field"] for error in problem.get("errors", ())]
    return {
        "id": _name(answer),
        "line": answer["line"],
        "published": timeline.get("published"),
        "language": timeline.get("language"),
        "events": len(timeline["events"]) if timeline else None,
        "expressions": len(timeline["expressions"]) if timeline else None,
        "warnings": " ".join(warnings) or None,
        "problem": problem.get("detail"),
        "problem_fields": " ".join(fields) or None,
    }


def _events(answer: Answer) -> Iterator[dict[str, Any]]:
    timeline = answer.get("timeline")
    if timeline is None:
        return
    texts = {each["id"]: each["text"] for each in timeline["expressions"]}
    for event in timeline["events"]:
        time, participants = event["time"], reversed(event["participants"])
        yield {
            "article": _name(answer),
            "line": answer["line"],
            "event": event["id"],
            **{name: time[name] for name in ("value", "edtf", "label", "grain", "relation")},
            "source": time["source"],
            "start": _instant(time["start"]),
            "end": _instant(time["end"]),
            "expression": texts.get(time["expression"]),
            **{name: event[name] for name in ("description", "prominence", "factuality")},
            "trigger": event["trigger"]["text"],
            "sentence": event["sentence"]["text"],
            "attribution": event["attribution"] and event["attribution"]["text"],
            **{each["role"]: each["text"] for each in participants},
            "confidence": event["confidence"],
        }


def _name(answer: Answer) -> str | None:
    return None if answer["id"] is None else str(answer["id"])


def _instant(written: str | None) -> datetime | None:
    """Return a moment; None where it is open, or outside the years 1 to 9999."""
    try:
        return None if written is None else datetime.fromisoformat(written)
    except ValueError:
        return None


def _put_table(path: Path, columns: Mapping[str, str], rows: Sequence[Mapping[str, Any]]) -> None:
    import pyarrow
    from pyarrow import parquet

    types = {"timestamp": pyarrow.timestamp("s")}
    schema = pyarrow.schema(
        [(name, types.get(kind) or pyarrow.type_for_alias(kind)) for name, kind in columns.items()]
    )
    values = {name: [_characters(row.get(name)) for row in rows] for name in columns}
    table = pyarrow.table(values, schema=schema)
    _put(path, lambda hidden: parquet.write_table(table, hidden, compression="zstd"))


def _characters(value: Any) -> Any:
    """Return a text without halves of surrogate pairs, which are no characters."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _put(path: Path, write: Callable[[Path], object]) -> None:
    """Write a file that no other worker has begun, and give it its name when it is on the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    hidden = path.with_name(UNFINISHED.replace("*", uuid.uuid4().hex))
    try:
        write(hidden)
        with hidden.open("rb") as written:
            os.fsync(written.fileno())
        hidden.replace(path)
    finally:
        hidden.unlink(missing_ok=True)
