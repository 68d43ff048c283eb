"""How the time grows with the text, on news and on texts made to hurt."""

from __future__ import annotations

from benchmarks.articles import PUBLISHED, text_of, worst_cases
from benchmarks.clock import seconds
from service.document import Document
from service.languages import load
from service.parse import cut
from service.pipeline import extract
from service.recognise.recognise import Recogniser

_SIZES = (1_000, 10_000, 100_000, 1_048_576)


def growth_lines() -> list[str]:
    """Return the table of microseconds a word, for texts of 1 kB to 1 MiB."""
    rows: dict[str, list[float]] = {"whole service": [], "recognise": [], "cut": []}
    for size in _SIZES:
        text, runs = text_of(size), 3 if size < 100_000 else 1
        document, words = Document(text, PUBLISHED), len(text.split())
        recogniser = Recogniser(load("en"))
        work = {
            "whole service": lambda d=document: extract(d),
            "recognise": lambda t=text, r=recogniser: r.recognise(t),
            "cut": lambda t=text: cut(t),
        }
        for name, each in work.items():
            rows[name].append(1e6 * seconds(each, runs) / words)
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
