"""What a format is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from service.timeline import Timeline

OBJECTS: Mapping[str, Any] = {"type": "array", "items": {"type": "object"}}


@dataclass(frozen=True, slots=True)
class Format:
    """One form of a timeline: its media type, the extension of its files, how to write it.

    No two formats have one media type. `main_only` is for formats made to be read by people: they
    show only the entries that belong in an editor's timeline, unless asked for every entry.
    `schema` is the JSON Schema of what is written, for openapi.yaml.
    """

    media_type: str
    extension: str
    write: Callable[[Timeline], str]
    main_only: bool = False
    schema: Mapping[str, Any] = field(default_factory=lambda: {"type": "string"})
