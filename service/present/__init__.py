"""The forms that a timeline is given out in: a module each, found by its name.

A format is added by adding a module here that defines `FORMAT`; HTTP and the command line offer it
from then on. What several formats need lies in the folder `shared`.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from service.present.format import Format
from service.timeline import Timeline

__all__ = ["Format", "find", "names", "render"]

_NOT_A_FORMAT = "format"


@cache
def names() -> tuple[str, ...]:
    """Return the names of all formats, in alphabetical order."""
    modules = (module.name for module in iter_modules(__path__) if not module.ispkg)
    return tuple(sorted(name for name in modules if name != _NOT_A_FORMAT))


@cache
def find(name: str) -> Format:
    """Return the format of this name. Raises LookupError, listing the known ones."""
    if name not in names():
        raise LookupError(f"unknown format {name!r}; known are: {', '.join(names())}")
    format_: Format = import_module(f"{__name__}.{name}").FORMAT
    return format_


def render(timeline: Timeline, format_: Format, *, every: bool = False) -> bytes:
    """Return the timeline in a format.

    Formats made to be looked at show the entries that belong in an editor's timeline; `every` adds
    the minor ones.
    """
    if format_.main_only and not every:
        main = tuple(event for event in timeline.events if event.prominence == "main")
        timeline = replace(timeline, events=main)
    # What is no character (half of a surrogate pair) is written as its escape, which is JSON, too.
    return format_.write(timeline).encode("utf-8", "backslashreplace")
