"""The languages, a folder each, found by name."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from service.languages.language import Language

CODES = tuple(sorted(m.name for m in iter_modules(__path__) if m.ispkg))


@cache
def load(code: str) -> Language:
    """Return the tables of a language, by BCP 47 tag. Raises LookupError when there are none."""
    primary = code.split("-")[0].lower()
    if primary not in CODES:
        raise LookupError(f"unknown language: {code}")
    language: Language = import_module(f"service.languages.{primary}").LANGUAGE
    return language
