"""What a client sends, read and checked: the same rules for HTTP and the command line."""

from __future__ import annotations

import re

from service import languages
from service.document import Document
from service.publication import read_published, read_zone

# What each field takes, in words: descriptions for the documentation, advice in the errors.
ACCEPTED = {
    "text": "the article's text: a string with something other than white space in it",
    "published": "the article's date, to which relative dates refer: an ISO 8601 date or date-time"
    " (2020-08-21, 2020-08-21T14:05:00-04:00), or an unambiguous usual form (21 August 2020,"
    " Aug. 21, 2020, 21.08.2020)",
    "title": "the article's title: a string",
    "timezone": 'the zone in which "today" is meant: an IANA time zone name such as'
    " America/New_York; by default the offset of `published`, else UTC",
    "language": "the article's language: a BCP 47 tag whose language is one of: "
    + ", ".join(languages.CODES),
    "inferred": "true or false: whether to give events whose date is inferred, too",
}
LONGEST_DATE = 100
_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,7}")


class InputError(ValueError):
    """A value that cannot be taken: the `field`, what is wrong with it, what would be accepted."""

    def __init__(self, field: str, detail: str) -> None:
        super().__init__(f"{field}: {detail}")
        self.field = field
        self.detail = detail
        self.accepted = ACCEPTED[field]


def read_document(
    text: str,
    published: str,
    *,
    title: str = "",
    timezone: str | None = None,
    language: str = "en",
) -> Document:
    """Return the article, ready for `service.pipeline.extract`. Raises InputError."""
    if not text.strip():
        raise InputError("text", "is empty")
    if not _TAG.fullmatch(language) or language.split("-")[0].lower() not in languages.CODES:
        raise InputError("language", f"{_quoted(language)} is not a language that is known here")
    try:
        zone = None if timezone is None else read_zone(timezone)
    except LookupError:
        detail = f"{_quoted(timezone or '')} is not a time zone that is known here"
        raise InputError("timezone", detail) from None
    if len(published) > LONGEST_DATE:
        raise InputError("published", f"{_quoted(published)} is too long for a date")
    try:
        moment = read_published(published, zone)
    except ValueError as error:
        raise InputError("published", f"{_quoted(published)} {error}") from None
    return Document(text, moment, title if title.strip() else "", language)


def _quoted(value: str) -> str:
    """Return the value for an error message, shortened where somebody sent a novel."""
    return f'"{value}"' if len(value) <= LONGEST_DATE else f'"{value[:LONGEST_DATE]}…"'
