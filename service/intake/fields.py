"""The fields of a request, one by one: what each takes, and the article that they make."""

from __future__ import annotations

import re
from dataclasses import replace
from zoneinfo import ZoneInfo

from service import languages
from service.calendar.moment import Moment
from service.document import Document, Source
from service.publication import read_published, read_zone

# What each field takes, in words: descriptions for the documentation, advice in the errors.
ACCEPTED = {
    "text": "the article's text: a string with something other than white space in it; or `html`"
    " in its place",
    "html": "in place of `text`, the article's page: a string of HTML, from which the main text is"
    " read, and title and date where they are not sent",
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
    text: str | None = None,
    published: str | None = None,
    *,
    html: str | None = None,
    title: str = "",
    timezone: str | None = None,
    language: str = "en",
) -> Document:
    """Return the article, ready for `service.pipeline.extract`.

    It comes as `text`, which needs `published`, or as `html`. Raises InputError.
    """
    if not _TAG.fullmatch(language) or language.split("-")[0].lower() not in languages.CODES:
        raise InputError("language", f"{_quoted(language)} is not a language that is known here")
    zone = None if timezone is None else _zone(timezone)
    moment = None if published is None else _moment(published, zone)
    title = title if title.strip() else ""
    if html is not None:
        if text is not None:
            raise InputError("html", "cannot be sent together with `text`")
        return _from_page(html, moment, title, zone, language)
    if text is None or not text.strip():
        raise InputError("text", "is missing" if text is None else "is empty")
    if moment is None:
        raise InputError("published", "is missing")
    return Document(text, moment, title, language)


def _from_page(
    html: str, published: Moment | None, title: str, zone: ZoneInfo | None, language: str
) -> Document:
    """Return the article of a page; what the request says goes before what the page says."""
    # Imported here: what reads pages is large, and most requests send a text.
    from service.intake.page import PageError, read_page

    try:
        page = read_page(html, zone)
    except PageError as error:
        raise InputError("html", str(error)) from None
    source = Source(title="request" if title else "html" if page.title else None)
    if published is None:
        found = page.publication
        if found is None:
            raise InputError("published", "is missing, and the page's metadata tell no single date")
        published = found.moment
        source = replace(source, published="html", found_in=found.where, written=found.written)
    title = title or page.title
    return Document(page.text_under(title), published, title, language, source)


def _zone(name: str) -> ZoneInfo:
    try:
        return read_zone(name)
    except LookupError:
        detail = f"{_quoted(name)} is not a time zone that is known here"
        raise InputError("timezone", detail) from None


def _moment(published: str, zone: ZoneInfo | None) -> Moment:
    if len(published) > LONGEST_DATE:
        raise InputError("published", f"{_quoted(published)} is too long for a date")
    try:
        return read_published(published, zone)
    except ValueError as error:
        raise InputError("published", f"{_quoted(published)} {error}") from None


def _quoted(value: str) -> str:
    """Return the value for an error message, shortened where somebody sent a novel."""
    return f'"{value}"' if len(value) <= LONGEST_DATE else f'"{value[:LONGEST_DATE]}…"'
