"""Many articles at once: on all cores, answered as NDJSON in the order in which they were given."""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from http import HTTPStatus
from multiprocessing import get_context
from typing import Any, TypeVar

from service.bulk import Answer, Line, Manner, answer, answer_line, told
from service.cli.files import Article, articles, count, read, reason
from service.collecting import collect_seldom
from service.intake.problem import RequestError
from service.settings import Settings, cores

_Job = TypeVar("_Job")
_Result = TypeVar("_Result")
# Articles that each process may be ahead of the slowest one.
_AHEAD = 16
_STOPPED = 130  # as shells say it of what was stopped by Ctrl-C


def run(files: Sequence[tuple[str, str]], manner: Manner) -> int:
    """Print a line for each article; return 0, or 1 when one of them failed."""
    failed = total = 0
    # A fresh interpreter for each process: what the parser has started is not copied by halves.
    pool = ProcessPoolExecutor(cores(), get_context("spawn"), initializer=_begin)
    try:
        jobs = articles(files, Settings.from_environment().max_body)
        with _progress(count(files)) as shown:
            for each in _in_order(pool, partial(_answer, manner), jobs, _AHEAD * cores()):
                sys.stdout.buffer.write(each.data)
                sys.stdout.buffer.flush()
                total += 1
                failed += each.failed
                shown.update()
    except KeyboardInterrupt:
        return _STOPPED
    except BrokenProcessPool:
        print(f"a process ended abruptly, after {total:,} articles", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever read the answers has gone; Python would tell of it again when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    finally:
        pool.shutdown(cancel_futures=True)
    if failed:
        print(f"{failed:,} of {total:,} articles failed", file=sys.stderr)
    return int(failed > 0)


def _in_order(
    pool: ProcessPoolExecutor,
    function: Callable[[_Job], _Result],
    jobs: Iterable[_Job],
    ahead: int,
) -> Iterator[_Result]:
    """Yield the results in the order of the jobs, of which at most `ahead` are taken in advance."""
    waiting: deque[Future[_Result]] = deque()
    for job in jobs:
        waiting.append(pool.submit(function, job))
        while waiting and (len(waiting) >= ahead or waiting[0].done()):
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _answer(manner: Manner, job: Article | Line) -> Answer:
    """Answer one article; runs in a process of the pool."""
    if isinstance(job, Line):
        return answer_line(job, manner)
    try:
        field = read(job.name, job.kind)
    except (OSError, UnicodeDecodeError) as error:
        detail = f"{job.name}: {reason(error)}"
        return told(job.name, job.number, RequestError(HTTPStatus.BAD_REQUEST, detail))
    return answer(job.name, job.number, field, manner)


def _begin() -> None:
    """Prepare a process: Ctrl-C is left to the one that the user started."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_seldom()


def _progress(total: int | None) -> Any:
    """Return a bar on standard error, where that is a terminal that the answers do not go to."""
    from tqdm import tqdm

    quiet = sys.stdout.isatty() or None
    return tqdm(total=total, unit=" articles", disable=quiet, file=sys.stderr)
