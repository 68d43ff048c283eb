"""Article in, timeline out: the stages, one after the other."""

from __future__ import annotations

from service.document import Document
from service.timeline import Timeline


def extract(
    document: Document, *, inferred: bool = True
) -> Timeline:
    """Return the event timeline of a news article.

    With `inferred` false only events whose date is expressed beside them are given.
    Raises LookupError when the document's language is not known.
    """
    raise NotImplementedError
