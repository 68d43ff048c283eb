"""A stretch of the article's text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """Offsets in Unicode code points of the text as posted; `end` is exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the text that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether all of `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end
