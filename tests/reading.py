"""How the language tests write a case: a text, with the word in question in [brackets]."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from service.calendar.moment import Moment
from service.document import Document
from service.parse import parse
from service.parse.sentence import Sentences
from service.pipeline import extract
from service.span import Span
from service.timeline import Event

PUBLISHED = Moment(2020, 8, 21)
EXAMPLES = Path(__file__).with_name("examples")


def document(text: str, title: str = "") -> Document:
    return Document(text, PUBLISHED, title)


def read(marked: str) -> tuple[Sentences, int, int]:
    """Return the sentences of a text, and the sentence and token of the word in [brackets]."""
    start = marked.index("[")
    text = marked.replace("[", "", 1).replace("]", "", 1)
    sentences = parse(document(text))
    for number, sentence in enumerate(sentences):
        for index, token in enumerate(sentence.tokens):
            if token.span.start == start:
                return sentences, number, index
    raise AssertionError(f"no token begins at the bracket of {marked!r}")


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def events_of(text: str, title: str = "") -> dict[str, Event]:
    """Return the events of a text by their triggers."""
    return {e.trigger.text: e for e in extract(document(text, title)).events}


def dates_of(text: str, words: Iterable[str]) -> dict[str, tuple[str, str] | None]:
    """Return value and relation of the dates of these triggers, None where one is no event."""
    found = events_of(text)
    return {
        word: (found[word].time.value, found[word].time.relation) if word in found else None
        for word in words
    }


def lines_of(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield the examples of a file by their lines: the date, the text, what is expected of it."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            yield number, line.split("\t")
