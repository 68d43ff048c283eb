"""How seldom Python looks for cycles while articles are read."""

from __future__ import annotations

import gc
from functools import cache

_VALUES_BETWEEN_SEARCHES = 50_000  # Python begins with 700


@cache
def collect_seldom() -> None:
    """Let Python look for cycles less often, and never in what is loaded by now; once in a process.

    An article makes many values and hardly a cycle. What is not looked at is not written to, so
    that processes forked after this go on sharing it.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_VALUES_BETWEEN_SEARCHES)
