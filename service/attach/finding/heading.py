"""Dates that head a paragraph, as in a chronicle: "May 11, 2011: Water is seen. The gate is shut."

All that the paragraph tells without another date is of the date in front.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from service.attach.finding.attachment import Link
from service.parse.sentence import Sentence
from service.parse.tree import is_verb

# What stands in front of a colon or a dash, and what may be there besides dates.
_HEADING = re.compile(r"(?P<front>[^:\n]{3,40}(?::\d\d[^:\n]{0,30})?)(?::| [–—-]+) ")
_BESIDES = re.compile(r"[\s,.()*•·–-]*")

_Links = Mapping[int, tuple[Link, ...]]


def with_headings(
    content: str,
    sentences: Sequence[Sentence],
    links: _Links,
    triggers: Mapping[int, frozenset[int]],
    paragraphs: Sequence[int],
) -> dict[int, tuple[Link, ...]]:
    """Return the links of each sentence, with those to the date that heads its paragraph."""
    found = dict(links)
    heading: Link | None = None
    for number, sentence in enumerate(sentences):
        mine = links.get(number, ())
        opens = number == 0 or paragraphs[number] != paragraphs[number - 1]
        if opens:
            heading = _heading(content, sentence, mine)
        if heading is not None:
            verbs = set(_main_verbs(sentence, triggers.get(number, frozenset())))
            dated = verbs & {link.site for link in mine if link.date is not None}
            further = [_of(heading, number, verb) for verb in sorted(verbs - dated)]
            if opens or not dated:
                found[number] = (*mine, *further)
            else:
                heading = None
    return found


def _of(heading: Link, sentence: int, verb: int) -> Link:
    return heading._replace(sentence=sentence, token=verb, site=verb, steps=0, preposition="")


def _heading(content: str, sentence: Sentence, links: Sequence[Link]) -> Link | None:
    """Return the last date of those that stand alone before a colon or a dash."""
    match = _HEADING.match(content, sentence.span.start) if links else None
    if match is None:
        return None
    end, at = match.end("front"), sentence.span.start
    inside = [link for link in links if link.expression.span.end <= end]
    for link in inside:
        if not _BESIDES.fullmatch(content, at, link.expression.span.start):
            return None
        at = link.expression.span.end
    dated = [link for link in inside if link.date is not None]
    return dated[-1] if dated and _BESIDES.fullmatch(content, at, end) else None


def _main_verbs(sentence: Sentence, triggers: frozenset[int]) -> Iterator[int]:
    """Yield the events that the sentence itself tells: its root, and what "and" joins to it."""
    for at in sorted(triggers):
        top = at
        while sentence.tokens[top].relation == "conj" and is_verb(sentence, top):
            top = sentence.tokens[top].head
        if sentence.tokens[top].relation == "ROOT" and is_verb(sentence, at):
            yield at
