"""Tell a post (a tweet, a message, a status line) from news by what people type.

A post is short, has no title, and bears a mark that a news brief does not: a link, a handle, a
hashtag, an emoticon, doubled punctuation, a lower-case beginning, an exclamation, or what the
language lists as informal ("tmr", "gonna", "on friday", "my"). What stands in quotation marks does
not count: people in the news speak like people. Neither do three dots: summaries are cut off.
"""

from __future__ import annotations

import re

from service.document import Document
from service.languages.language import Language

POST = "post"
# The posting services let people write 280 to 500 code points in one piece, and most write less.
_LONGEST = 400

_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|«[^»]*»|``.*?''|''.*?''", re.DOTALL)
_MARKS = re.compile(
    r"""
      https?:// | \bwww\.                        # a link
    | (?<![\w.])@\w | (?:^|\s)@\s                # a handle, "@ the office"
    | (?<![\w&])\#[^\W\d] | \bRT\b               # a hashtag, a repost
    | [:;=]['-]?[)(DPp|\]] | <3 | \^\^ | [♀-➿\U0001F300-\U0001FAFF]
    | ![!?]|\?[!?] | ~ | (?<!\.)\.\.(?!\.) | :: | !(?=\s|$)
    | ([a-z])\1\1                                # soooo
    | \A\s*[a-z]                                 # no capital at the beginning
    """,
    re.VERBOSE | re.DOTALL,
)


def is_post(document: Document, language: Language) -> bool:
    """Tell whether a document is a post; everything that bears no mark of one is not."""
    if document.title or len(document.text) > _LONGEST:
        return False
    said = _QUOTED.sub("“”", document.text)
    return bool(_MARKS.search(said) or language.informal.search(said))
