"""Articles over HTTP: a service in processes of its own, one client and several, and its memory."""

from __future__ import annotations

import http.client
import statistics
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.clients import keep_busy
from benchmarks.load import as_json
from service.cli.running import HOST, free_port, running_service

_HEADERS = {"Content-Type": "application/json"}
_WORKERS = 2
_SECONDS = 10  # for several clients


def http_lines(texts: Sequence[str]) -> list[str]:
    """Return start-up time, what one client and what several see, and memory."""
    begun = time.perf_counter()
    settings = {"workers": _WORKERS, "log_level": "warning", "log_format": "text"}
    with running_service(free_port(), settings) as service:
        ready = time.perf_counter() - begun
        for text in texts[: 5 * _WORKERS]:
            _milliseconds(service.port, text)
        times = sorted(_milliseconds(service.port, text) for text in texts)
        busy = keep_busy(service.port, texts, 2 * _WORKERS, _SECONDS)
        memory = _memory_line(service.process.pid)
    words = sum(len(text.split()) for text in texts)
    return [
        f"start-up: {ready:.1f} s",
        f"a request of {words // len(texts)} words, one client: median "
        f"{statistics.median(times):.1f} ms, 95 percent {times[int(0.95 * len(times))]:.1f} ms, "
        f"{1000 * words / sum(times):,.0f} words/s",
        f"{2 * _WORKERS} clients ({busy.by}), {_WORKERS} workers: {busy.rate:.1f} articles/s, "
        f"{busy.rate * words / len(texts):,.0f} words/s, median {busy.median:.1f} ms, "
        f"99 percent {busy.p99:.1f} ms, failed {busy.failed}",
        memory,
    ]


def _milliseconds(port: int, text: str) -> float:
    """Return how long a request takes, on a connection of its own."""
    begun = time.perf_counter()
    connection = http.client.HTTPConnection(HOST, port)
    connection.request("POST", "/v1/timeline", as_json(text), _HEADERS)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    if answer.status != 200:
        raise RuntimeError(f"the service answered {answer.status}")
    return 1000 * (time.perf_counter() - begun)


def _memory_line(arbiter: int) -> str:
    """Return the memory of the workers: resident, and of that what is shared; Linux tells."""
    children = Path(f"/proc/{arbiter}/task/{arbiter}/children")
    if not children.exists():
        return "memory of a worker: not told by this system"
    rolls = [_roll(int(pid)) for pid in children.read_text().split()]
    rss, uss = (statistics.mean(roll[key] for roll in rolls) for key in ("Rss", "Private"))
    pss = statistics.mean(roll["Pss"] for roll in rolls)
    return (
        f"memory of a worker: {rss:.0f} MB resident, {pss:.0f} MB its share, {uss:.0f} MB its own; "
        f"{100 * (1 - uss / rss):.0f} percent are shared"
    )


def _roll(pid: int) -> dict[str, float]:
    """Return the megabytes of a process by kind, from the kernel's own sums."""
    found: dict[str, float] = {}
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]:
        name, size = line.split()[:2]
        found[name.rstrip(":")] = int(size) / 1024
    return {**found, "Private": found["Private_Clean"] + found["Private_Dirty"]}
