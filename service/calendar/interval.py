"""Half-open stretches of time, open at either end where the text leaves them open."""

from __future__ import annotations

from dataclasses import dataclass

from service.calendar.moment import Moment


@dataclass(frozen=True, slots=True)
class Interval:
    """From `start` (its first moment) up to `end` (the first moment after it); None is open.

    Raises ValueError when `end` does not come after `start`.
    """

    start: Moment | None
    end: Moment | None

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueError(f"empty interval: {self.start} to {self.end}")

    def overlaps(self, other: Interval) -> bool:
        """Tell whether some moment lies in both."""
        return (self.start is None or other.end is None or self.start < other.end) and (
            other.start is None or self.end is None or other.start < self.end
        )
