"""JSON on one line."""

from __future__ import annotations

import json
from typing import Any


def json_line(value: Any) -> str:
    """Return the value as JSON in as few characters as can be, and a line feed."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
