"""`archive`: the timelines of millions of articles, on all cores or on a Dask cluster."""

from __future__ import annotations

import argparse
import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from service import __version__
from service.intake import ACCEPTED
from service.parse.pipeline import DEFAULT_PIPELINE, PIPELINE_VARIABLE
from service.settings import Settings, cores

_INSTALL = "python -m pip install --require-hashes -r requirements-archive.txt"
_STOPPED = 130  # as shells say it of what was stopped by Ctrl-C


def register(commands: Any) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("archive", help="read millions of articles, restartably, on Dask")
    parser.add_argument(
        "input", type=Path, help="a JSONL (.gz) or Parquet file, or a folder of them"
    )
    parser.add_argument(
        "output", type=Path, help="a folder, new or of an earlier run to go on with"
    )
    parser.add_argument("--format", default="parquet", choices=("parquet", "ndjson"))
    parser.add_argument("--rows", type=_whole, default=500, help="articles in a partition")
    parser.add_argument("--workers", type=_whole, default=cores(), help="processes started here")
    parser.add_argument("--scheduler", metavar="ADDRESS", help="of a running Dask cluster")
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        type=_column,
        metavar="FIELD=NAME",
        help="the input's column for a field: id, " + ", ".join(ACCEPTED),
    )
    for name, metavar in (("timezone", "ZONE"), ("language", "TAG")):
        parser.add_argument(
            f"--{name}", metavar=metavar, help=f"of articles without: {ACCEPTED[name]}"
        )
    parser.set_defaults(run=lambda chosen: run(chosen, parser))


def run(chosen: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Read the archive; 1 when a partition could not be done, 130 when stopped by Ctrl-C."""
    missing = [name for name in ("distributed", "pyarrow") if find_spec(name) is None]
    if missing:
        print(f"{parser.prog}: needs {' and '.join(missing)}: {_INSTALL}", file=sys.stderr)
        return 1
    try:
        return _run(chosen)
    except KeyboardInterrupt:
        print("Stopped; the same command goes on from here.", file=sys.stderr)
        return _STOPPED
    except (OSError, ValueError) as error:
        print(f"{parser.prog}: {error}", file=sys.stderr)
        return 1


def _run(chosen: argparse.Namespace) -> int:
    from tqdm import tqdm

    from service.archive.output import Output
    from service.archive.run import Plan, run
    from service.archive.source import Partition, files
    from service.archive.work import Job

    limit = Settings.from_environment().max_body
    paths = files(chosen.input)
    plan = Plan(paths, chosen.rows, limit, chosen.workers, chosen.scheduler)
    given = {"timezone": chosen.timezone, "language": chosen.language}
    defaults = {name: value for name, value in given.items() if value is not None}
    job = Job(str(chosen.output.resolve()), chosen.format, dict(chosen.column), defaults)
    settings = {
        "dateline": __version__,
        "pipeline": os.environ.get(PIPELINE_VARIABLE, DEFAULT_PIPELINE),
        "files": [path.name for path in paths],
        "rows": plan.rows,
        "max_body": limit,
        "format": job.form,
        "columns": job.columns,
        "defaults": defaults,
    }
    output = Output(chosen.output, settings)
    size = sum(path.stat().st_size for path in paths)
    with tqdm(total=size, unit="B", unit_scale=True, disable=None, file=sys.stderr) as shown:

        def tell(partition: Partition) -> None:
            shown.update(partition.size)

        failed = run(plan, job, output, tell)
    return _summary(output.finished.values(), failed)


def _summary(finished: Any, failed: tuple[int, ...]) -> int:
    """Print what came of it; return the exit status."""
    articles, problems, events = (
        sum(getattr(each, name) for each in finished) for name in ("articles", "problems", "events")
    )
    print(f"{articles:,} articles, {events:,} events; {problems:,} articles could not be taken")
    if failed:
        told = ", ".join(map(str, failed[:10]))
        print(f"{len(failed):,} partitions failed ({told}): run it again", file=sys.stderr)
    return int(bool(failed))


def _whole(text: str) -> int:
    """Return a whole number of at least 1. Raises ValueError."""
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def _column(text: str) -> tuple[str, str]:
    """Return field and column. Raises ArgumentTypeError for a field that there is not."""
    field, _, name = text.partition("=")
    if field not in ("id", *ACCEPTED) or not name:
        raise argparse.ArgumentTypeError(f"{text!r} is not FIELD=NAME of a known field")
    return field, name
