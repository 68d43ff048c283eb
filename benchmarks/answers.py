"""The program's answers to the gold documents, made on all cores."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import Any

from benchmarks.corpora import Corpus, as_document
from service.document import Document
from service.pipeline import extract
from service.span import Span
from service.timeline import Event, Timeline

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the scorers read of a document's answer, its length in words and the seconds it took.

    Spans count from the beginning of the text; what stands in the title is left out, because the
    gold annotations know the text only.
    """

    timexes: tuple[dict[str, Any], ...]
    events: tuple[dict[str, Any], ...]
    words: int
    seconds: float


def key_of(gold: dict[str, Any]) -> Key:
    """Name an article: corpora of different tasks share documents, and each is read once."""
    return gold["id"], gold["text"]


def answer_all(corpora: Iterable[Corpus]) -> dict[Key, Answer]:
    """Return the answer to each article of the corpora."""
    articles = {key_of(d): as_document(d) for corpus in corpora for d in corpus.documents}
    # Long articles first, so that no core is left with one at the end.
    ordered = sorted(articles.items(), key=lambda item: -len(item[1].text))
    with ProcessPoolExecutor(os.cpu_count(), initializer=_warm_up) as pool:
        answers = pool.map(_answer, [document for _, document in ordered], chunksize=4)
        return dict(zip([key for key, _ in ordered], answers, strict=True))


def _warm_up() -> None:
    """Load the parser before the clock runs."""
    extract(Document("The court met on Monday.", as_document(_SAMPLE).published))


_SAMPLE = {"id": "", "text": "", "dct": "2020-08-21"}


def _answer(document: Document) -> Answer:
    start = time.process_time()
    timeline = extract(document)
    seconds = time.process_time() - start
    return Answer(
        tuple(_timexes(timeline)), tuple(_events(timeline)), len(document.text.split()), seconds
    )


def _timexes(timeline: Timeline) -> Iterable[dict[str, Any]]:
    for expression in timeline.expressions:
        place, span = timeline.document.locate(expression.span)
        if place == "text":
            yield {
                **_ends(span),
                "text": expression.text,
                "type": expression.type,
                "value": expression.value,
            }


def _events(timeline: Timeline) -> Iterable[dict[str, Any]]:
    for event in timeline.events:
        place, span = timeline.document.locate(event.trigger.span)
        if place == "text":
            yield _ends(span) | _told(timeline, event)


def _told(timeline: Timeline, event: Event) -> dict[str, Any]:
    _, sentence = timeline.document.locate(event.sentence.span)
    return {
        "value": event.time.value,
        "description": event.description,
        "sentence_start": sentence.start,
        "sentence_end": sentence.end,
        "prominence": event.prominence,
        "source": event.time.source,
        "confidence": event.confidence,
    }


def _ends(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
