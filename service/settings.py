"""What the operator can set, read from the environment once.

Each field is one variable: `max_body` is DATELINE_MAX_BODY. The README lists them all; a test
holds the two together.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

PREFIX = "DATELINE_"
MEBIBYTE = 1024 * 1024


def cores() -> int:
    """Return the number of processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Settings:
    """How the service runs. All numbers are whole and at least 1.

    `max_body` is the largest request body in bytes, `workers` the number of processes (the work is
    bound by the processor, so one for each core), `timeout` the seconds after which a process that
    has not answered is replaced, `max_requests` how many requests a process serves before a fresh
    one takes its place.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    max_body: int = MEBIBYTE
    workers: int = cores()
    timeout: int = 120
    max_requests: int = 10_000
    log_level: str = "info"

    def __post_init__(self) -> None:
        for each in fields(self):
            value = getattr(self, each.name)
            if isinstance(value, int) and value < 1:
                raise ValueError(f"{variable(each.name)} must be at least 1, not {value}")

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """Return the settings that the variables give; what is not set keeps its default.

        Raises ValueError, naming the variable, for a number that is none.
        """
        given: dict[str, Any] = {}
        for each in fields(cls):
            text = environment.get(variable(each.name))
            if text:
                given[each.name] = _number(each.name, text) if each.type == "int" else text
        return cls(**given)


def variable(name: str) -> str:
    """Return the environment variable of a field."""
    return PREFIX + name.upper()


def _number(name: str, text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise ValueError(f"{variable(name)} must be a whole number, not {text!r}") from None
