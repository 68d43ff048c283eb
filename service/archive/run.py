"""Hand the partitions out to Dask's workers and record what they have done."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from distributed import Client, Future, LocalCluster, as_completed

from service import __version__
from service.archive import source
from service.archive.output import ArchiveError, Output
from service.archive.work import Finished, Job, do

_SECONDS_FOR_A_WORKER = 60
# Partitions that wait at the scheduler for each thread of the workers, so that none is idle.
_AHEAD = 2


@dataclass(frozen=True, slots=True)
class Plan:
    """What is read, and in which pieces: `rows` articles each, no line over `limit` bytes.

    `scheduler` is the address of a running Dask scheduler; without one, `workers` processes are
    started here.
    """

    paths: tuple[Path, ...]
    rows: int
    limit: int
    workers: int
    scheduler: str | None = None


def run(
    plan: Plan, job: Job, output: Output, tell: Callable[[source.Partition], None]
) -> tuple[int, ...]:
    """Do what is not finished; return the numbers of the partitions that could not be done.

    `tell` is called with each partition that is finished now, or was already. The scheduler gives
    the partition of a worker that has died to another one. Raises ArchiveError, and what reading
    the input raises.
    """
    failed = []
    with _client(plan) as client:
        places = sum(client.nthreads().values())
        running: dict[Future, source.Partition] = {}
        done = as_completed()
        for partition in _unfinished(plan, output, tell):
            if len(running) >= _AHEAD * places:
                failed += _take(next(done), running, output, tell)
            key = f"dateline-{uuid4().hex}-{partition.number}"
            future = client.submit(do, partition, job, key=key, pure=False)
            running[future] = partition
            done.add(future)
        for future in done:
            failed += _take(future, running, output, tell)
    output.sweep()
    return tuple(failed)


def _unfinished(
    plan: Plan, output: Output, tell: Callable[[source.Partition], None]
) -> Iterator[source.Partition]:
    count = 0
    for partition in source.partitions(plan.paths, plan.rows, plan.limit):
        count += 1
        if output.is_finished(partition):
            tell(partition)
        else:
            yield partition
    if any(number >= count for number in output.finished):
        raise ArchiveError("the input has changed: it has fewer articles than before")


def _take(
    future: Future,
    running: dict[Future, source.Partition],
    output: Output,
    tell: Callable[[source.Partition], None],
) -> list[int]:
    """Record what came of a partition; return its number where it could not be done."""
    partition = running.pop(future)
    try:
        finished: Finished = future.result()
    except Exception as error:  # whatever befell the workers; a later run tries it again
        logging.getLogger(__name__).error("partition %d: %s", partition.number, error)
        return [partition.number]
    output.add(finished)
    tell(partition)
    return []


@contextmanager
def _client(plan: Plan) -> Iterator[Client]:
    """Connect to the scheduler, or start one with workers here; stop what was started."""
    if plan.scheduler is not None:
        with Client(plan.scheduler) as client:
            _check_workers(client)
            yield client
        return
    cluster = LocalCluster(
        n_workers=plan.workers,
        threads_per_worker=1,
        dashboard_address=None,
        silence_logs="CRITICAL",
    )
    with cluster, Client(cluster) as client:
        yield client


def _check_workers(client: Client) -> None:
    """Raise ArchiveError unless there are workers, all with this version of Dateline."""
    try:
        client.wait_for_workers(1, timeout=_SECONDS_FOR_A_WORKER)
        versions = set(client.run(_version).values())
    except TimeoutError:
        raise ArchiveError(f"no worker has come in {_SECONDS_FOR_A_WORKER} s") from None
    except ModuleNotFoundError as error:
        raise ArchiveError(f"the workers have no Dateline: {error}") from None
    if versions != {__version__}:
        raise ArchiveError(f"Dateline is {__version__} here, on the workers {sorted(versions)}")


def _version() -> str:
    return __version__
