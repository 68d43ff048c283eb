"""The words of an entry, for people."""

from __future__ import annotations

from collections.abc import Mapping
from unicodedata import category

from service.timeline import Event, Timeline

# They join the parts of an emoji and the letters of some scripts; nobody sees them.
_JOINERS = "\u200c\u200d"
INFERRED = "the date is inferred from the context"


def plain(text: str) -> str:
    """Return the text on one line, without what a terminal or a file format takes for a command.

    Invisible marks are left out; what is no character, or none to be shown, is replaced.
    """
    spaced = " ".join(text.split())
    return spaced if spaced.isprintable() else "".join(map(_shown, spaced))


def _shown(char: str) -> str:
    if char.isprintable() or char in _JOINERS:
        return char
    return "" if category(char) == "Cf" else "\N{REPLACEMENT CHARACTER}"


def what(event: Event) -> str:
    """Return what happened: "(planned) The minister resigns [a clerk]"."""
    told = event.description
    if event.factuality != "asserted":
        told = f"({event.factuality}) {told}"
    if event.attribution is not None:
        told = f"{told} [{event.attribution.text}]"
    return plain(told)


def when(event: Event) -> str:
    """Return the date for people: "since May 2016"."""
    return plain(event.time.label)


def spoken(timeline: Timeline) -> dict[str, str]:
    """Return the words of each time expression, by its id."""
    return {each.id: plain(each.text) for each in timeline.expressions}


def why(event: Event, said: Mapping[str, str]) -> tuple[str, ...]:
    """Return what stands behind a date, a line each: label, EDTF, reason, sentence.

    `said` is what `spoken` returns.
    """
    words = said.get(event.time.expression or "")
    reason = INFERRED[0].upper() + INFERRED[1:] if words is None else f"The text says “{words}”"
    return when(event), f"EDTF: {event.time.edtf}", reason, plain(event.sentence.text)
