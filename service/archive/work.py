"""One partition: each article answered as over HTTP, the answers written, the count told."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from service import present
from service.archive.source import Partition
from service.archive.tables import WRITERS
from service.bulk import Line, Manner, answer_line
from service.collecting import collect_seldom
from service.intake import ACCEPTED
from service.intake.problem import RequestError
from service.intake.request import read_json

FIELDS = ("id", *ACCEPTED)


@dataclass(frozen=True, slots=True)
class Job:
    """What is done with every partition.

    `folder` is where the answers go, a path that every worker sees; `form` one of
    `service.archive.tables.WRITERS`; `columns` names the input's column of a field that is called
    otherwise there; `defaults` are fields for the articles that lack them.
    """

    folder: str
    form: str
    columns: Mapping[str, str] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finished:
    """A partition that is done: which one, of what input, and what came of it."""

    number: int
    digest: str
    articles: int
    problems: int
    events: int


def do(partition: Partition, job: Job) -> Finished:
    """Answer the partition's articles and write the answers; runs on a worker.

    What is wrong with an article is told in its answer. Raises OSError when nothing can be written.
    """
    collect_seldom()
    manner = Manner(present.find("json"), defaults=job.defaults)
    lines = [_with_fields_alone(line, job.columns) for line in partition.lines]
    answers = [answer_line(line, manner) for line in lines]
    told = [json.loads(answer.data) for answer in answers]
    WRITERS[job.form](Path(job.folder), partition.number, told)
    return Finished(
        partition.number,
        partition.digest,
        len(answers),
        sum(answer.failed for answer in answers),
        sum(len(each["timeline"]["events"]) for each in told if "timeline" in each),
    )


def _with_fields_alone(line: Line, columns: Mapping[str, str]) -> Line:
    """Return the line with the request's fields by their names.

    An archive has columns of its own, which over HTTP would be taken for misspelt fields, and holds
    a null where an article lacks something.
    """
    if isinstance(line.data, RequestError):
        return line
    try:
        row: Any = read_json(line.data)
    except RequestError:
        return line
    if not isinstance(row, dict):
        return line
    values = {name: row.get(columns.get(name, name)) for name in FIELDS}
    given = {name: value for name, value in values.items() if value is not None}
    return Line(line.number, json.dumps(given).encode("ascii"))
