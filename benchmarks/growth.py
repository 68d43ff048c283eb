"""How the time grows with the text, on news and on texts made to hurt."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.articles import PUBLISHED, texts_of, worst_cases
from benchmarks.clock import seconds
from service.document import Document
from service.languages import load
from service.parse.cutting import cut
from service.pipeline import extract
from service.recognise.recognise import Recogniser

_SIZES = (1_000, 10_000, 100_000, 1_048_576)
# Characters read at each size, so that what the service keeps of earlier texts helps all alike.
_READ = 100_000


def growth_lines() -> list[str]:
    """Return the table of microseconds a word, for texts of 1 kB to 1 MiB."""
    rows: dict[str, list[float]] = {"whole service": [], "recognise": [], "cut": []}
    for size in _SIZES:
        texts = texts_of(size, max(1, _READ // size))
        words = sum(len(text.split()) for text in texts)
        recogniser = Recogniser(load("en"))  # whose memory is empty
        work: dict[str, Callable[[str], object]] = {
            "whole service": lambda text: extract(Document(text, PUBLISHED)),
            "recognise": recogniser.recognise,
            "cut": cut,
        }
        for name, each in work.items():
            taken = seconds(lambda read=each, all_=texts: [*map(read, all_)])
            rows[name].append(1e6 * taken / words)
    return _table("microseconds a word", rows)


def worst_lines() -> list[str]:
    """Return the table of microseconds a character for recognising and cutting hard texts."""
    rows: dict[str, list[float]] = {}
    for name, generate in worst_cases().items():
        texts = [generate(size) for size in _SIZES[1:]]
        recognisers = [Recogniser(load("en")) for _ in texts]  # whose memories are empty
        rows[f"recognise: {name}"] = [
            1e6 * seconds(lambda t=text, r=recogniser: r.recognise(t)) / len(text)
            for text, recogniser in zip(texts, recognisers, strict=True)
        ]
        rows[f"cut: {name}"] = [1e6 * seconds(lambda t=text: cut(t)) / len(text) for text in texts]
    return _table("microseconds a character", rows)


def _table(title: str, rows: dict[str, list[float]]) -> list[str]:
    columns = max(len(figures) for figures in rows.values())
    head = f"{title:36}" + "".join(f"{size:>12,}" for size in _SIZES[-columns:])
    return [
        head,
        *(f"{name:36}" + "".join(f"{f:12.2f}" for f in figures) for name, figures in rows.items()),
    ]
