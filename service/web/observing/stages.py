"""Who watches the stages of an article's work: the clock of the metrics, the tracer.

The pipeline calls one watch with a stage's name; here it is made of those that layers have left.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from flask import Flask, current_app

from service.pipeline import Watch

_NAME = "dateline.watches"


def watch_with(app: Flask, watch: Watch) -> None:
    """Let `watch` see every stage of the application's work from now on."""
    app.extensions.setdefault(_NAME, []).append(watch)


@contextmanager
def watched(stage: str) -> Iterator[None]:
    """Run a stage before the eyes of all who watch."""
    with ExitStack() as stack:
        for watch in current_app.extensions.get(_NAME, ()):
            stack.enter_context(watch(stage))
        yield
