"""How much each process has in hand, seen by all of them, so that new work goes where least waits.

The kernel gives a connection to whichever process reaches for it first, which may be the busiest:
one would refuse while another has room. A byte for each process, in memory that they share, tells
them who should reach.
"""

from __future__ import annotations

import mmap
import time

_PLACES = 1024  # of the service's processes; one beyond is not told of and takes what it gets
_MOST = 254
# Seconds that a connection is left to a process with less in hand, which may be dying or stuck: a
# few times what Python takes at most to let another thread of it run.
_MOMENT = 0.03
_STEP = 0.001


class InHand:
    """The number of requests that each process has in hand, by its place; made before they fork."""

    def __init__(self) -> None:
        self._counts = mmap.mmap(-1, _PLACES)  # 0: nobody is there; else the number and one

    def tell(self, place: int, count: int) -> None:
        """Tell that the process of that place has so many in hand."""
        if place < _PLACES:
            self._counts[place] = min(count, _MOST) + 1

    def leave(self, place: int) -> None:
        """Tell that no process of that place takes anything any more."""
        if place < _PLACES:
            self._counts[place] = 0

    def fewer_elsewhere(self, place: int) -> bool:
        """Whether a process has fewer in hand than that of this place."""
        if place >= _PLACES:
            return False
        mine = self._counts[place]
        return any(0 < count < mine for count in self._counts[:])

    def give_way(self, place: int) -> None:
        """Return when no process has fewer in hand than that of this place, or after a moment."""
        end = time.monotonic() + _MOMENT
        while self.fewer_elsewhere(place) and time.monotonic() < end:
            time.sleep(_STEP)
