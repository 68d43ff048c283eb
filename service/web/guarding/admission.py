"""Who is worked for, and how long: the turn at the processor, the time budget, the 503.

A view does an article's work in `with turn() as watch:`, which waits for the gate and times the
stages. Under load a request is refused before its body is read; one that is let in reads its body
first and takes its turn then, so that a body that is slow to come holds nobody up.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus

from flask import Flask, current_app, request

from service.pipeline import Watch
from service.settings import Settings
from service.web.guarding.gate import Gate
from service.web.observing import metrics
from service.web.observing.stages import watched
from service.web.problems import Problem

_NAME = "dateline.admission"


class Admission:
    """The gate of this process, the time budget, and the places for long streams."""

    def __init__(self, settings: Settings) -> None:
        self.gate = Gate(settings.threads // 2, settings.max_wait / 1000)
        self.time_budget = settings.time_budget
        self.streams = threading.BoundedSemaphore(max(1, settings.threads // 4))


def install(app: Flask, settings: Settings) -> None:
    """Give the application its gate, and let it turn articles away while that is crowded."""
    app.extensions[_NAME] = Admission(settings)
    app.before_request(_refuse_early)


def of(app: Flask) -> Admission:
    """Return what `install` gave the application."""
    found: Admission = app.extensions[_NAME]
    return found


def _refuse_early() -> None:
    if request.method == "POST" and of(current_app).gate.crowded:
        raise _busy("More articles wait here than can be answered soon.")


@contextmanager
def turn() -> Iterator[Watch]:
    """Wait for the processor and keep it while the block runs; yield the watch for `extract`.

    Raises Problem (503) when the time budget is over, in the line or between two stages.
    """
    admission = of(current_app)
    deadline = time.monotonic() + admission.time_budget

    @contextmanager
    def watch(stage: str) -> Iterator[None]:
        if time.monotonic() > deadline:
            raise _too_slow(admission)
        with watched(stage):
            yield

    with metrics.WAITING.track_inprogress():
        called = admission.gate.enter(admission.time_budget)
    if not called:
        raise _too_slow(admission)
    try:
        yield watch
    finally:
        admission.gate.leave()


@contextmanager
def stream() -> Iterator[None]:
    """Hold one of the places for requests that stay long and take a turn for each article.

    Raises Problem (503) when all are taken: the other threads are left for single articles.
    """
    streams = of(current_app).streams
    if not streams.acquire(blocking=False):
        raise _busy("As many bulk requests as can be served at once are being served.")
    try:
        yield
    finally:
        streams.release()


def _busy(detail: str) -> Problem:
    return Problem(HTTPStatus.SERVICE_UNAVAILABLE, detail, headers={"Retry-After": "1"})


def _too_slow(admission: Admission) -> Problem:
    seconds = admission.time_budget
    return _busy(f"The answer would take longer than {seconds} s, waiting for its turn included.")
