"""How time is measured here: seconds of the processor, the least of a few runs."""

from __future__ import annotations

import time
from collections.abc import Callable


def seconds(work: Callable[[], object], runs: int = 1) -> float:
    """Return the processor seconds of this process that the work takes, the least of the runs."""
    return min(_once(work) for _ in range(runs))


def _once(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
