"""What a format is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from service.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Format:
    """One form of a timeline: its media type, how to write it, and for whom.

    `main_only` is for formats made to be looked at: they show only the entries that belong in an
    editor's timeline, unless asked for every entry.
    """

    media_type: str
    write: Callable[[Timeline], str]
    main_only: bool = False
