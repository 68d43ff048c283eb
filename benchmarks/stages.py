"""Where the time of an article goes, stage by stage, in process."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from benchmarks.articles import PUBLISHED
from service import present
from service.collecting import collect_seldom
from service.document import Document
from service.pipeline import extract

WHOLE = "whole service, in process"


def stage_seconds(texts: Sequence[str]) -> dict[str, float]:
    """Return the processor seconds that each stage takes for all texts, and last the whole.

    The whole is from the text to the JSON. Before the clock starts an article goes through, with a
    holiday, whose tables are loaded once, and Python's collector is set as the service sets it.
    """
    found: dict[str, float] = defaultdict(float)

    @contextmanager
    def watch(stage: str) -> Iterator[None]:
        start = time.process_time()
        yield
        found[stage] += time.process_time() - start

    form = present.find("json")
    present.render(extract(Document(f"{texts[0]} Thanksgiving Day.", PUBLISHED)), form)
    collect_seldom()
    start = time.process_time()
    for text in texts:
        timeline = extract(Document(text, PUBLISHED), watch=watch)
        with watch("present"):
            present.render(timeline, form)
    return {**found, WHOLE: time.process_time() - start}
