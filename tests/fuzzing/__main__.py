"""Fuzz the extraction, as a nightly task (`make fuzz`).

usage: python -m tests.fuzzing [--inputs N] [--seed N] [--processes N]

Articles are assembled from random bytes (`articles`) and the answers are held to the contract
(`tests/contract.py`): no exception, nothing outside openapi.yaml's schema, spans inside the text,
intervals well-formed. One in ten is read again at once, and in the end by another process that has
read other articles before and hashes otherwise: the answer's bytes must be the same. No article may
take more than 50 times the processor time per byte of the median; one that seems to is measured
again before it counts. `tests.fuzzing.guided` goes on from there.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any

from service.settings import cores
from tests.fuzzing.articles import assemble
from tests.fuzzing.exploring import Report, differing, explore

SLOWEST = 50  # times the median


def _print(reports: Sequence[Report], seconds: float) -> None:
    inputs = sum(len(report.pace) for report in reports)
    size = sum(report.size for report in reports)
    print(f"{inputs:,} articles of {size / inputs:.0f} bytes on average in {seconds:,.0f} s")
    print(f"{sum(r.expressions for r in reports):,} time expressions,", end=" ")
    print(f"{sum(r.events for r in reports):,} events,", end=" ")
    print(f"{sum(r.foreign for r in reports):,} articles not taken for English")
    for report in reports:
        print(f"median {1e6 * report.median:.2f} microseconds a byte; the slowest, times that:")
        print("  " + ", ".join(f"{times:.1f}" for times, _ in report.slowest))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return 1 when something was found."""
    parser = argparse.ArgumentParser(description="fuzz the extraction")
    parser.add_argument("--inputs", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=int(time.strftime("%Y%m%d")))
    parser.add_argument("--processes", type=int, default=cores())
    chosen = parser.parse_args(arguments)
    print(f"seed {chosen.seed}", flush=True)
    started = time.monotonic()
    share = -(-chosen.inputs // chosen.processes)
    numbers = range(chosen.seed, chosen.seed + chosen.processes)
    reports = _in_processes(explore, [(number, share) for number in numbers])
    others = _in_processes(differing, [(report.sample,) for report in reports])
    _print(reports, time.monotonic() - started)
    slow = [data for r in reports for times, data in r.slowest if times > SLOWEST]
    found = {
        "slow": slow,
        "answered otherwise by another process": [data for other in others for data in other],
    }
    for what, inputs in found.items():
        for data in inputs:
            print(f"{what}: {data!r}\n  {assemble(data)}")
    return 1 if any(found.values()) else 0


def _in_processes(work: Callable[..., Any], shares: Sequence[tuple[Any, ...]]) -> list[Any]:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(len(shares), mp_context=context) as pool:
        return [each.result() for each in [pool.submit(work, *share) for share in shares]]


if __name__ == "__main__":
    sys.exit(main())
