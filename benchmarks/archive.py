"""Measure an archive with one worker against two, in one run.

usage: python -m benchmarks.archive [--articles N]

The articles are those of benchmarks.speed, 600 words each, in partitions of 10. Both runs start
their workers and let them read a partition, to load the parser, before the clock runs. The seconds
are of the wall, for which workers are bought. Run it on a machine that does nothing else.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from distributed import Client, LocalCluster

from benchmarks.speed import articles
from service.archive.output import Output
from service.archive.run import Plan, run
from service.archive.source import Partition, partitions
from service.archive.work import Job, do
from service.settings import MEBIBYTE

_ROWS = 10


def _tell(_: Partition) -> None:
    """Nobody is watching."""


def _seconds(path: Path, folder: Path, workers: int) -> float:
    """Return the seconds that so many workers take for the file, ready as they are."""
    first = next(partitions((path,), _ROWS, MEBIBYTE))
    with LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) as cluster:
        with Client(cluster) as client:
            warm = [
                client.submit(
                    do, first, Job(str(folder / "warm"), "parquet"), workers=[each], pure=False
                )
                for each in client.nthreads()
            ]
            client.gather(warm)
        plan = Plan((path,), _ROWS, MEBIBYTE, workers, cluster.scheduler_address)
        output = Output(folder / str(workers), {})
        started = time.perf_counter()
        run(plan, Job(str(folder / str(workers)), "parquet"), output, _tell)
        return time.perf_counter() - started


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(description="an archive with one worker and with two")
    parser.add_argument("--articles", type=int, default=400)
    count = parser.parse_args(arguments).articles
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "articles.jsonl"
        rows = ({"text": text, "published": "2020-08-21"} for text in articles(count))
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        taken = {workers: _seconds(path, folder, workers) for workers in (1, 2)}
        written = sum(part.stat().st_size for part in (folder / "2").rglob("part-*"))
        for workers, seconds in taken.items():
            print(f"{workers} worker(s): {count / seconds:8.1f} articles a second")
        print(f"ratio: {taken[1] / taken[2]:.2f}")
        print(
            f"bytes an article: {path.stat().st_size / count:,.0f} in, {written / count:,.0f} out"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
