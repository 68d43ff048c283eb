"""How the tables of a language are written down."""

from __future__ import annotations


def words(listed: str) -> frozenset[str]:
    """Return the words of a list written with white space between them."""
    return frozenset(listed.split())
