"""Sentences, tokens, tags and dependencies of an article: spaCy, behind one function."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

from service.document import Document
from service.parse.cutting import cut
from service.parse.pipeline import pipeline
from service.parse.sentence import Sentence, Sentences, Token
from service.span import Span

# What parsing costs, in characters: about two seconds' worth on one core, and what a sentence
# costs besides its length.
_BUDGET = 220_000
_SENTENCE_COST = 50

__all__ = ["Sentence", "Sentences", "Token", "cut", "parse"]


def parse(document: Document, spans: Iterable[Span] | None = None) -> Sentences:
    """Return the sentences of `document.content` in order, with their tokens and trees.

    With `spans` given, only sentences that share a character with one of them are parsed; the
    others are returned without tokens. `service.parse.cutting.cut` gives the same sentences,
    none of them parsed, at a hundredth of the price. Offsets count code points of the content.
    Of a text of book length only the first 25,000 words or so are parsed, so that an answer comes
    in seconds whatever is posted.
    Raises OSError when the configured spaCy pipeline is not installed.
    """
    content = document.content
    sentences = cut(content, title_end=len(document.title))
    wanted = _affordable(sentences if spans is None else _touched(sentences, spans))
    parsed = {sentence.span: sentence for sentence in pipeline().parse(content, wanted)}
    return Sentences(parsed.get(sentence.span, sentence) for sentence in sentences)


def _affordable(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Return the sentences, from the first on, that can be parsed within the budget."""
    costs = accumulate(s.span.end - s.span.start + _SENTENCE_COST for s in sentences)
    return sentences[: sum(cost <= _BUDGET for cost in costs)]


def _touched(sentences: tuple[Sentence, ...], spans: Iterable[Span]) -> tuple[Sentence, ...]:
    """Return the sentences that overlap a span; both come in the order of the text."""
    ordered = sorted(spans)
    found, at = [], 0
    for sentence in sentences:
        while at < len(ordered) and ordered[at].end <= sentence.span.start:
            at += 1
        if at < len(ordered) and ordered[at].start < sentence.span.end:
            found.append(sentence)
    return tuple(found)
