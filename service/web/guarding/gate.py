"""The line before the processor: one article is worked on at a time, a few wait, in order.

A process has one core, so two articles at once would only make both late. The line is short on
purpose: when a newcomer would wait too long, turning it away at once serves it better than an
answer that comes after it has given up, and costs the service next to nothing.
"""

from __future__ import annotations

import threading
import time
from collections import deque

# So many may always wait, however long the articles before them take.
_ALWAYS_WELCOME = 2
# Until articles have been measured: seconds an article takes, and the weight of each new one.
_TYPICAL = 0.05
_WEIGHT = 0.1


class Gate:
    """Lets one thread through at a time, first come, first served.

    `seats` is how many threads can wait at all, `patience` how many seconds a newcomer may have to
    expect; `crowded` tells whether a newcomer would have to expect more.
    """

    def __init__(self, seats: int, patience: float) -> None:
        self._seats = seats
        self._patience = patience
        self._lock = threading.Lock()
        self._line: deque[threading.Lock] = deque()
        self._since: float | None = None
        self._mean = _TYPICAL

    @property
    def waiting(self) -> int:
        """How many threads stand in line."""
        return len(self._line)

    @property
    def busy_for(self) -> float:
        """For how many seconds the thread that was let through has been working; 0 when none is."""
        since = self._since
        return 0.0 if since is None else time.monotonic() - since

    @property
    def crowded(self) -> bool:
        """Whether a newcomer would find no seat, or wait longer than it has patience for."""
        waiting = len(self._line)
        if self._since is None or waiting < _ALWAYS_WELCOME:
            return False
        return waiting >= self._seats or (waiting + 1) * self._mean > self._patience

    def enter(self, timeout: float) -> bool:
        """Wait until it is this thread's turn, at most `timeout` seconds; return whether it is.

        Whoever is let through must leave.
        """
        with self._lock:
            if self._since is None:
                self._since = time.monotonic()
                return True
            ticket = threading.Lock()
            ticket.acquire()
            self._line.append(ticket)
        if ticket.acquire(timeout=max(timeout, 0)):
            return True
        with self._lock:
            if ticket in self._line:
                self._line.remove(ticket)
                return False
        return True  # called up in the very moment of giving up

    def leave(self) -> None:
        """Let the next thread through."""
        with self._lock:
            now = time.monotonic()
            self._mean += _WEIGHT * (now - (self._since or now) - self._mean)
            if self._line:
                self._since = now
                self._line.popleft().release()
            else:
                self._since = None
