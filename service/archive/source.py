"""The input: JSONL or Parquet files, cut into partitions of so many articles."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from service.bulk import Line, lines

_BATCH = 1000  # rows of a Parquet file that are held at a time
SUFFIXES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz", ".parquet")


@dataclass(frozen=True, slots=True)
class Partition:
    """Some articles that follow each other: a line of JSON each, numbered through the input.

    `digest` tells whether they are the same articles as in an earlier run, `size` is what they take
    of the input's bytes as stored.
    """

    number: int
    lines: tuple[Line, ...]
    digest: str
    size: int


def files(place: Path) -> tuple[Path, ...]:
    """Return the file, or the folder's files, by name. Raises FileNotFoundError."""
    if place.is_file() and place.name.endswith(SUFFIXES):
        return (place,)
    found = sorted(path for path in place.glob("*") if path.name.endswith(SUFFIXES))
    if not found:
        wanted = ", ".join(f"*{suffix}" for suffix in SUFFIXES)
        raise FileNotFoundError(f"{place} is no file, and no folder with files, of {wanted}")
    return tuple(found)


def partitions(paths: Sequence[Path], rows: int, limit: int) -> Iterator[Partition]:
    """Yield the input in partitions of `rows` articles.

    A line of more than `limit` bytes has an error in its place. Raises OSError, and pyarrow's
    ArrowInvalid (a ValueError) for what is no Parquet file.
    """
    waiting: list[Line] = []
    number = begin = end = 0
    for line, end in _articles(paths, limit):
        waiting.append(line)
        if len(waiting) == rows:
            yield _partition(number, waiting, end - begin)
            number, begin, waiting = number + 1, end, []
    if waiting:
        yield _partition(number, waiting, end - begin)


def _partition(number: int, waiting: Sequence[Line], size: int) -> Partition:
    digest = hashlib.sha256()
    for line in waiting:
        data = line.data if isinstance(line.data, bytes) else str(line.data).encode()
        digest.update(b"%d %d " % (line.number, len(data)))
        digest.update(data)
    return Partition(number, tuple(waiting), digest.hexdigest(), size)


def _articles(paths: Sequence[Path], limit: int) -> Iterator[tuple[Line, int]]:
    """Yield the articles of all files, and how many bytes of the input are read by then.

    Line numbers run through from one file to the next.
    """
    last = before = 0
    for path in paths:
        first = last
        read = _of_parquet if path.suffix == ".parquet" else _of_json_lines
        for line, position in read(path, limit):
            last = first + line.number
            yield Line(last, line.data), before + position
        before += path.stat().st_size


def _of_json_lines(path: Path, limit: int) -> Iterator[tuple[Line, int]]:
    with ExitStack() as stack:
        stored = stack.enter_context(path.open("rb"))
        stream: Any = stack.enter_context(gzip.open(stored)) if path.suffix == ".gz" else stored
        for line in lines(stream, limit):
            yield line, stored.tell()


def _of_parquet(path: Path, limit: int) -> Iterator[tuple[Line, int]]:
    """Yield the rows as lines of JSON; columns of other types than JSON's are told as text."""
    from pyarrow import parquet

    with parquet.ParquetFile(path) as table:
        size, total, number = path.stat().st_size, table.metadata.num_rows, 0
        for batch in table.iter_batches(_BATCH):
            for row in batch.to_pylist():
                number += 1
                data = json.dumps(row, default=_as_text).encode("ascii")
                [line] = lines(BytesIO(data), limit)
                yield Line(number, line.data), size * number // total


def _as_text(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
