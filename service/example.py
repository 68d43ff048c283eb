"""The article that the demonstration and the page begin with."""

from __future__ import annotations

from pathlib import Path

ARTICLE = Path(__file__).parents[1] / "seeds" / "000_49d3831152552444.txt"
PUBLISHED = "2020-08-21"


def text() -> str:
    """Return the text of the article. Raises OSError where the seeds are not installed."""
    return ARTICLE.read_text("utf-8")
