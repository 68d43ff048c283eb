"""Events of an article, and the time that belongs to each.

The way of the data: `article` finds triggers and attaches expressions to them by syntax,
`candidates` proposes dates with reasons, `dating` weighs them, `sequence` bounds what is left by
the events told beside it, `coreference` makes one entry of one event, `prominence` tells main from
detail, and `entries` puts each into words.
"""

from __future__ import annotations

from collections.abc import Sequence

from service.attach.article import read_article
from service.attach.dating import date_events
from service.attach.entries import Told, tell
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
    return tell(article, date_events(article))
