"""Tell a text that is plainly not in the language it is said to be in."""

from __future__ import annotations

import re
from itertools import islice

from service.languages.language import Language

_WORD = re.compile(r"[^\W\d_]+")
# Links, handles and hashtags are in no language.
_NO_WORDS = re.compile(r"(?:https?://|www\.)\S*|[@#]\w+")
_READ = 20_000
# So many code points and words are looked at, and so many are needed to judge at all.
_LOOKED_AT = 2_000
_NEEDED = 20
# In the development articles function words make up 28 percent and more; other European languages
# share a few of their spellings (tests/test_languages.py).
_LEAST_SHARE = 0.12


def is_foreign(text: str, language: Language) -> bool:
    """Return True for a text of some length that hardly holds the language's function words."""
    plain = _NO_WORDS.sub(" ", text[:_READ])
    words = [match.group().lower() for match in islice(_WORD.finditer(plain), _LOOKED_AT)]
    if len(words) < _NEEDED:
        return False
    known = sum(word in language.function_words for word in words)
    return known < _LEAST_SHARE * len(words)
