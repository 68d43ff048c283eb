"""Several clients that keep a service busy, each posting one article after the other.

wrk where it is on the path (Debian: `apt-get install wrk`), else the clients of `make load`.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.load import as_json, closed_loop, over_the_wire, percentile
from service.cli.running import HOST

_SCRIPT = Path(__file__).with_name("wrk.lua")


@dataclass(frozen=True, slots=True)
class Busy:
    """What the clients saw: who they were, good answers a second, the rest, milliseconds."""

    by: str
    rate: float
    failed: int
    median: float
    p99: float


def keep_busy(port: int, texts: Sequence[str], clients: int, seconds: int) -> Busy:
    """Post the texts over and over on so many connections. Raises OSError when wrk fails."""
    wrk = shutil.which("wrk")
    if wrk is None:
        return _by_ourselves(port, texts, clients, seconds)
    return _by_wrk(wrk, port, texts, clients, seconds)


def _by_wrk(wrk: str, port: int, texts: Sequence[str], clients: int, seconds: int) -> Busy:
    address = f"http://{HOST}:{port}/v1/timeline"
    options = ["--threads", "1", "--connections", str(clients), "--duration", f"{seconds}s"]
    with tempfile.NamedTemporaryFile("w", encoding="ascii") as bodies:
        bodies.writelines(as_json(text) + "\n" for text in texts)
        bodies.flush()
        done = subprocess.run(
            [wrk, *options, "--timeout", "30s", "--script", str(_SCRIPT), address],
            env={**os.environ, "BODIES": bodies.name},
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode:
        raise OSError(f"wrk: {done.stderr or done.stdout}")
    told = json.loads(done.stdout.splitlines()[-1])
    good = told["answers"] - told["failed"]
    return Busy("wrk", good / told["seconds"], told["failed"], told["p50"], told["p99"])


def _by_ourselves(port: int, texts: Sequence[str], clients: int, seconds: int) -> Busy:
    requests = [over_the_wire(text) for text in texts]
    answers = asyncio.run(closed_loop(port, requests, clients, seconds))
    good = [answer for answer in answers if answer.status == 200]
    rate = len(good) / seconds
    failed = len(answers) - len(good)
    return Busy("make load", rate, failed, percentile(good, 0.5), percentile(good, 0.99))
