"""When a page was published and what it is called, by its own metadata.

A wrong date would move every other one, so only what is made to tell it counts: JSON-LD, meta,
microdata, and a `time` in the article's head. Dates in a page's address, its prose or its footer,
dates of change, and dates that can be read in two ways tell nothing. (htmldate, made to find
some date on any page, reads all of those, guesses the order of day and month, and fills in by
the clock.)
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from lxml import html

from service.calendar.moment import Moment
from service.publication import read_published

# The names of meta elements, the more trustworthy first. Those of creation come last: a page can
# be made long before it is published.
_META = """article:published_time og:article:published_time og:published_time article:published
datepublished date_published publish-date publish_date publishdate published_date
publication_date pubdate parsely-pub-date sailthru.date citation_publication_date
citation_online_date dcterms.issued dc.date.issued dc.issued date dc.date dcterms.date
dcterms.created dc.date.created dc.created""".split()
# What a content management system writes for a date that it does not know.
_UNKNOWN = (Moment(1, 1, 1), Moment(1970, 1, 1))
_LONGEST_DATE = 100
# As many dates of one kind are looked at: a page that offers more is a list of articles.
_MOST_DATES = 20
# A paragraph longer than a byline is prose, and a date in it dates what the prose tells.
_LONGEST_BYLINE = 120


@dataclass(frozen=True, slots=True)
class Publication:
    """When a page was published: the moment, where the page tells it, and how it is written."""

    moment: Moment
    where: str
    written: str


def read_publication(tree: html.HtmlElement, zone: ZoneInfo | None) -> Publication | None:
    """Return when the page was published, or None where it does not say, or says two days."""
    for where, values in _claims(tree):
        read = []
        for value in islice(values, _MOST_DATES):
            moment = _moment(value, zone)
            if moment is not None:
                read.append(Publication(moment, where, value))
        if len({each.moment.midnight for each in read}) == 1:
            return read[0]
    return None


def read_title(tree: html.HtmlElement) -> str:
    """Return the title of the article, else of the page, else the empty string."""
    headlines = [node.get("headline") for node in _nodes(tree) if _is_article(node)]
    meta = tree.xpath("//meta[@property='og:title' or @name='og:title']/@content")
    heads = list(tree.iter("h1"))
    named = (heads if len(heads) == 1 else []) + tree.findall(".//head/title")
    for values in (headlines, meta, [each.text_content() for each in named]):
        for value in values:
            title = " ".join(unescape(value).split()) if isinstance(value, str) else ""
            if title:
                return title
    return ""


def _claims(tree: html.HtmlElement) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield where a page may tell its date, and the dates that it tells there; the best first."""
    nodes = list(_nodes(tree))
    yield "JSON-LD datePublished", _dates(node for node in nodes if _is_article(node))
    metas: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or ""
        metas.setdefault(name.lower(), []).append(element.get("content", ""))
    for name in _META:
        yield f"meta {name}", metas.get(name, [])
    yield "JSON-LD datePublished of the page", _dates(nodes)
    yield "microdata datePublished", _microdata(tree)
    times = [each for each in islice(tree.iter("time"), _MOST_DATES) if not _tells_a_change(each)]
    yield "time of publication", map(_written, filter(_tells_publication, times))
    yield "time", map(_written, _outside_prose(times))


def _moment(written: str, zone: ZoneInfo | None) -> Moment | None:
    written = written.strip()
    if len(written) > _LONGEST_DATE or sum(map(str.isdigit, written)) < 5:
        return None
    try:
        moment = read_published(written, zone)
    except ValueError:
        return None
    return None if moment.midnight in _UNKNOWN else moment


def _nodes(tree: html.HtmlElement) -> Iterator[dict[str, Any]]:
    """Yield the things that JSON-LD says the page is about, not those that they refer to."""
    for script in tree.xpath("//script[starts-with(@type, 'application/ld+json')]"):
        try:
            waiting = deque([json.loads(script.text or "", strict=False)])
        except (ValueError, RecursionError):
            continue
        while waiting:
            value = waiting.popleft()
            if isinstance(value, list):
                waiting += value
            elif isinstance(value, dict):
                yield value
                waiting += (value.get("@graph"), value.get("mainEntity"))


def _is_article(node: dict[str, Any]) -> bool:
    """Tell whether the node is of a type that schema.org counts among articles."""
    types = node.get("@type")
    return any(
        isinstance(each, str) and each.endswith(("Article", "Posting", "Report"))
        for each in (types if isinstance(types, list) else [types])
    )


def _dates(nodes: Iterable[dict[str, Any]]) -> Iterator[str]:
    for node in nodes:
        value = node.get("datePublished")
        if isinstance(value, str):
            yield value


def _microdata(tree: html.HtmlElement) -> Iterator[str]:
    for element in tree.iterfind(".//*[@itemprop]"):
        names = element.get("itemprop", "").split()
        if "datePublished" in names and "dateModified" not in names:
            yield _written(element)


def _written(element: html.HtmlElement) -> str:
    value = element.get("content") or element.get("datetime")
    return value if value is not None else str(element.text_content())


def _tells_publication(time: html.HtmlElement) -> bool:
    return "pubdate" in time.attrib or "publish" in _marks(time) or "entry-date" in _marks(time)


def _tells_a_change(time: html.HtmlElement) -> bool:
    changed = any(word in _marks(time) for word in ("updated", "modified"))
    return changed and not _tells_publication(time)


def _marks(element: html.HtmlElement) -> str:
    return f"{element.get('class', '')} {element.get('itemprop', '')}".lower()


def _outside_prose(times: Iterable[html.HtmlElement]) -> Iterator[html.HtmlElement]:
    for time in times:
        paragraph = next(time.iterancestors("p", "li", "td"), None)
        if paragraph is None or len(paragraph.text_content()) <= _LONGEST_BYLINE:
            yield time
