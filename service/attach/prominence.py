"""What belongs in an editor's timeline (main), and what is dated but not missed (detail)."""

from __future__ import annotations

from service.attach.article import Article
from service.attach.merging import Group

_LEAST = 0.5


def prominence(article: Article, group: Group, truth: str) -> str:
    """Return "main" or "detail"."""
    return "main" if group.head.confidence >= _LEAST else "detail"
