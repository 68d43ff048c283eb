"""An article's page in HTML: its main text, its title and the date in its metadata.

The page is parsed once. Its metadata are read by `metadata`, its main text by trafilatura. Nothing
is fetched: links, scripts and images of the page are left alone.
"""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from lxml import etree, html
from trafilatura import extract

from service.intake.metadata import Publication, read_publication, read_title

# Its warnings tell the operator nothing: the client is told.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
# What these hold is not the article, and its dates are not the article's.
_APART = etree.XPath(
    "//body//*[self::nav or self::aside or self::footer or self::dialog or self::template"
    " or @role='navigation' or @hidden or @id='comments' or @id='related'"
    " or contains(concat(' ', normalize-space(@class), ' '), ' comments ')"
    " or contains(concat(' ', normalize-space(@class), ' '), ' related ')]"
)
# trafilatura leaves these out with their text, which in prose is a date, a number or a word.
_INLINE = ("time", "data", "output", "label")
_TAG = re.compile(r"<[!/]?[A-Za-z]")
# What libxml2 takes longer and longer for: an element with thousands of attributes.
_MOST_ATTRIBUTES = 200
_ATTRIBUTE = r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+"""
_CROWDED_TAG = re.compile(rf"<[A-Za-z][^\s/>]*+(?:{_ATTRIBUTE}){{{_MOST_ATTRIBUTES + 1}}}")
# Of an article: trafilatura takes up to a tenth of a millisecond for an element, and Lighthouse
# calls a page of 1,400 too large already. What stands apart is not counted.
_MOST_ELEMENTS = 15_000
# XML knows no control characters but these, and half of a surrogate pair is no character at all.
_NO_CHARACTER = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class PageError(ValueError):
    """A page that cannot be read: why, in words that follow the name of the field."""


@dataclass(frozen=True, slots=True)
class Page:
    """What was read: the paragraphs in order, a title ("" for none), when it was published."""

    paragraphs: tuple[str, ...]
    title: str
    publication: Publication | None

    def text_under(self, title: str) -> str:
        """Return the text, without the headline when that only repeats the title."""
        first, *others = self.paragraphs
        repeats = others and first.casefold() == " ".join(title.split()).casefold()
        return "\n\n".join(others if repeats else self.paragraphs)


def read_page(source: str, zone: ZoneInfo | None = None) -> Page:
    """Return what a page of HTML says; its date as the clock in `zone` showed it.

    Raises PageError for what is no HTML, is made to keep a parser busy, or holds no text.
    """
    tree = _parsed(source)
    title = read_title(tree)
    for element in _APART(tree):
        element.drop_tree()
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        raise PageError(f"has an article of more than {_MOST_ELEMENTS:,} elements")
    publication = read_publication(tree, zone)
    etree.strip_tags(tree, *_INLINE)
    # Without its fallbacks, whose time grows faster than the page; comments are not the article.
    text = extract(tree, fast=True, include_comments=False) or ""
    lines = (" ".join(line.split()) for line in text.splitlines())
    paragraphs = tuple(line for line in lines if line)
    if not paragraphs:
        raise PageError("holds no text that could be an article's")
    return Page(paragraphs, title, publication)


def _parsed(source: str) -> html.HtmlElement:
    if not source.strip():
        raise PageError("is empty")
    if not _TAG.search(source):
        raise PageError("is no HTML: there is no tag in it")
    if _CROWDED_TAG.search(source):
        raise PageError(f"has an element with more than {_MOST_ATTRIBUTES} attributes")
    data = _NO_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", source).encode()
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False
    )
    try:
        tree: html.HtmlElement = html.document_fromstring(data, parser=parser)
    except etree.ParserError:
        raise PageError("holds nothing but declarations") from None
    return tree
