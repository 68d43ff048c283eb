"""The article as the stages see it: one text, with its title in front."""

from __future__ import annotations

from dataclasses import dataclass

from service.calendar.moment import Moment
from service.span import Span

_BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Source:
    """Where the parts of an article come from that was read from a page: "html" or "request".

    A page without a title has none. `found_in` is where the page tells its date, `written` the date
    as it stands there; both are None where the request told it.
    """

    title: str | None
    published: str = "request"
    found_in: str | None = None
    written: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """An article: `text` as posted, its `title` (may be empty), `published`, `language`.

    `published` is the document creation time, in the zone in which "today" is meant. Every stage
    works on `content`, the title and the text as one, and every span counts its code points;
    `locate` turns a span back into one of the title or of the text. `source` is for those who read
    the answer, and None for an article that was posted as text.
    """

    text: str
    published: Moment
    title: str = ""
    language: str = "en"
    source: Source | None = None

    @property
    def content(self) -> str:
        """The title, a blank line, the text; or the text alone."""
        return f"{self.title}{_BREAK}{self.text}" if self.title else self.text

    @property
    def text_start(self) -> int:
        """Where the text begins in `content`."""
        return len(self.title) + len(_BREAK) if self.title else 0

    def locate(self, span: Span) -> tuple[str, Span]:
        """Return "text" or "title", and the span counted from the beginning of that."""
        if span.start < self.text_start:
            return "title", span
        return "text", Span(span.start - self.text_start, span.end - self.text_start)
