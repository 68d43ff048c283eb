"""Events of an article, and the time that belongs to each.

The way of the data: `article` finds triggers and attaches expressions to them by syntax;
`candidates` proposes dates with reasons; `dating` weighs them, twice, because `neighbours` have a
say; `sequence` bounds what is left by the events told beside it; `spells` counts days back or on;
`merging` makes one entry of one event; `prominence` tells main from detail; `entries` puts each
into words.
"""

from __future__ import annotations

from collections.abc import Sequence

from service.attach.article import read_article
from service.attach.dating import date_events
from service.attach.entries import Told, tell
from service.attach.sequence import bounded, stated_order
from service.attach.spells import with_spells
from service.document import Document
from service.parse.sentence import Sentence
from service.resolve.expression import Expression

__all__ = ["Told", "attach"]


def attach(
    document: Document, sentences: Sequence[Sentence], expressions: Sequence[Expression]
) -> Told:
    """Return the events of an article that have a date, in text order, and their stated order.

    `sentences` are the article's, parsed; `expressions` its time expressions, resolved.
    Raises FileNotFoundError when the document's language has no weights.
    """
    article = read_article(document, sentences, expressions)
    stated = stated_order(article)
    dated = with_spells(article, bounded(article, date_events(article), stated))
    return tell(article, dated, stated)
