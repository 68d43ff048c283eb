"""Sentences, tokens, tags and dependencies of an article: spaCy, behind one function."""

from __future__ import annotations

from itertools import accumulate

from service.document import Document
from service.parse.cutting import cut
from service.parse.pipeline import pipeline
from service.parse.sentence import Sentence, Sentences

# What parsing costs, in characters: about two seconds' worth on one core, and what a sentence
# costs besides its length.
_BUDGET = 220_000
_SENTENCE_COST = 50

__all__ = ["parse"]


def parse(document: Document) -> Sentences:
    """Return the sentences of `document.content` in order, with their tokens and trees.

    Offsets count code points of the content. Of a text of book length only the first 25,000 words
    or so are parsed, so that an answer comes in seconds whatever is posted; the sentences behind
    them are returned without tokens.
    Raises OSError when the configured spaCy pipeline is not installed.
    """
    content = document.content
    sentences = cut(content, title_end=len(document.title))
    parsed = pipeline().parse(content, _affordable(sentences))
    return Sentences((*parsed, *sentences[len(parsed) :]))


def _affordable(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Return the sentences, from the first on, that can be parsed within the budget."""
    costs = accumulate(s.span.end - s.span.start + _SENTENCE_COST for s in sentences)
    return sentences[: sum(cost <= _BUDGET for cost in costs)]
