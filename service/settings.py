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
# The fields that take some words only.
CHOICES = {
    "log_level": ("debug", "info", "warning", "error", "critical"),
    "log_format": ("json", "text"),
    "telemetry": ("", "console", "otlp"),
}
_MAY_BE_ZERO = ("trusted_proxies",)


def cores() -> int:
    """Return the number of processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Settings:
    """How the service runs; docs/operations.md says how the parts work together.

    All numbers are whole; `max_body` is in bytes, `max_wait` in milliseconds, `time_budget`,
    `timeout` and `grace` are in seconds. A word or a list that is not set is empty.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    max_body: int = MEBIBYTE
    workers: int = cores()
    threads: int = 32
    max_wait: int = 500
    time_budget: int = 15
    timeout: int = 60
    grace: int = 30
    max_requests: int = 10_000
    log_level: str = "info"
    log_format: str = "json"
    api_keys: str = ""
    api_keys_file: str = ""
    rate_limit: str = ""
    rate_limit_storage: str = "memory://"
    cors_origins: str = ""
    trusted_proxies: int = 0
    telemetry: str = ""
    frame_ancestors: str = ""

    def __post_init__(self) -> None:
        for each in fields(self):
            name, value = each.name, getattr(self, each.name)
            least = 0 if name in _MAY_BE_ZERO else 1
            if isinstance(value, int) and value < least:
                raise ValueError(f"{variable(name)} must be at least {least}, not {value}")
            if name in CHOICES and value not in CHOICES[name]:
                words = ", ".join(filter(None, CHOICES[name]))
                raise ValueError(f"{variable(name)} must be one of: {words}; not {value!r}")

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """Return the settings that the variables give; what is not set keeps its default.

        Raises ValueError, naming the variable, for a number or a word that cannot be taken.
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
