"""Prometheus metrics at /metrics, summed over all processes of the service.

Under several processes each one counts in a file of its own, and whoever is asked adds them up
(`prometheus_client`'s multiprocess mode, which PROMETHEUS_MULTIPROC_DIR switches on before this
module is imported). The file is named by the process's place, not by its id: a process that takes
a place over counts on, so that there are never more files than places.
"""

from __future__ import annotations

import os
import time

from flask import Flask, Response, g, request
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
    multiprocess,
    values,
)

from service.settings import Settings
from service.timeline import Timeline
from service.web.observing import stages

DIRECTORY_VARIABLE = "PROMETHEUS_MULTIPROC_DIR"
_SECONDS = (0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30)


class _Place:
    """Which of the service's processes this is; 0 is the one that the others are forked from."""

    number = 0


if DIRECTORY_VARIABLE in os.environ:
    values.ValueClass = values.MultiProcessValue(lambda: _Place.number)  # type: ignore[no-untyped-call]

_registry = CollectorRegistry()
REQUESTS = Counter(
    "dateline_requests", "Requests answered.", ["endpoint", "status"], registry=_registry
)
SECONDS = Histogram(
    "dateline_request_seconds",
    "From the request's head to the answer's last byte.",
    ["endpoint"],
    buckets=_SECONDS,
    registry=_registry,
)
STAGES = Histogram(
    "dateline_stage_seconds",
    "Work on an article, by stage.",
    ["stage"],
    buckets=_SECONDS,
    registry=_registry,
)
ARTICLES = Counter("dateline_articles", "Articles read.", registry=_registry)
WORDS = Counter("dateline_words", "Words of the articles read.", registry=_registry)
EVENTS = Counter("dateline_events", "Events found.", registry=_registry)
IN_FLIGHT = Gauge(
    "dateline_requests_in_flight",
    "Requests being answered.",
    registry=_registry,
    multiprocess_mode="livesum",
)
WAITING = Gauge(
    "dateline_articles_waiting",
    "Articles that wait for the processor.",
    registry=_registry,
    multiprocess_mode="livesum",
)


def install(app: Flask, _: Settings) -> None:
    """Count the application's requests."""
    stages.watch_with(app, lambda stage: STAGES.labels(stage).time())
    app.before_request(_begin)
    app.after_request(_count)


def take_place(number: int) -> None:
    """Count as the process of that place from now on; called in a new process."""
    _Place.number = number


def leave_place(number: int) -> None:
    """Forget what a dead process had in hand; what it has counted stays."""
    multiprocess.mark_process_dead(number)  # type: ignore[no-untyped-call]


def count_article(timeline: Timeline) -> None:
    """Count an article that has been read."""
    ARTICLES.inc()
    WORDS.inc(len(timeline.document.content.split()))
    EVENTS.inc(len(timeline.events))


def exposition() -> Response:
    """Return all metrics in Prometheus's text format."""
    registry = _registry
    if DIRECTORY_VARIABLE in os.environ:
        registry = CollectorRegistry()
        multiprocess.MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return Response(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)


def _begin() -> None:
    g.began = time.monotonic()
    IN_FLIGHT.inc()


def _count(response: Response) -> Response:
    endpoint = request.url_rule.rule if request.url_rule else "none"
    began = g.began

    def finish() -> None:
        IN_FLIGHT.dec()
        REQUESTS.labels(endpoint, str(response.status_code)).inc()
        SECONDS.labels(endpoint).observe(time.monotonic() - began)

    response.call_on_close(finish)
    return response
