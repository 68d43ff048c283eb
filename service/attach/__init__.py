"""Events of an article, and the time that belongs to each.

The way of the data goes through three rooms. `finding`: which words tell events, and which
expressions the syntax ties to them. `dating`: `candidates` proposes dates with reasons; `choice`
weighs them, twice, because `neighbours` have a say; `sequence` finds which of two came first,
`measuring` and `bounding` date by it what is left; `spells` counts days back or on; `justified`
takes out what the text hardly dates. `telling`: `merging` makes one entry of one event;
`prominence` tells main from detail; `entries` puts each into words.
"""

from __future__ import annotations

from collections.abc import Sequence

from service.attach.dating.bounding import bounded
from service.attach.dating.choice import date_events
from service.attach.dating.justified import justified
from service.attach.dating.measuring import measured
from service.attach.dating.sequence import stated_order
from service.attach.dating.spells import with_spells
from service.attach.finding.article import read_article
from service.attach.telling.entries import Told, tell
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
    dated = date_events(article)
    dated = measured(article, dated, stated)
    dated = bounded(article, dated, stated)
    dated = with_spells(article, dated)
    return tell(article, justified(article, dated), stated)
