"""Dates that head a paragraph, as in a chronicle: "May 11, 2011: Water is seen. The gate is shut."

All that the paragraph tells without another date is of the date in front.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from service.attach.finding.attachment import Link
from service.parse.sentence import Sentence
from service.parse.tree import are_parted, first_joined, is_verb

# What may stand there besides dates.
_BESIDES = re.compile(r"[\s,.():*•·–—_-]*")

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
        opens = opens or (number > 0 and sentences[number - 1].kind == "heading")
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
    """Return the last date of a heading in which nothing else stands."""
    if sentence.kind != "heading":
        return None
    at = sentence.span.start
    for link in links:
        if not _BESIDES.fullmatch(content, at, link.expression.span.start):
            return None
        at = link.expression.span.end
    dated = [link for link in links if link.date is not None]
    return dated[-1] if dated and _BESIDES.fullmatch(content, at, sentence.span.end) else None


def _main_verbs(sentence: Sentence, triggers: frozenset[int]) -> Iterator[int]:
    """Yield the events that the sentence itself tells: its root, and what is joined to it."""
    for at in sorted(triggers):
        top = first_joined(sentence, at)
        if _is_before_semicolon(sentence, top):
            top = sentence.tokens[top].head
        if sentence.tokens[top].relation == "ROOT" and is_verb(sentence, at):
            yield at


def _is_before_semicolon(sentence: Sentence, verb: int) -> bool:
    """Tell "A barge strikes a pier; the bridge is closed", whose second verb governs the first."""
    token = sentence.tokens[verb]
    before = token.relation == "ccomp" and verb < token.head
    return before and are_parted(sentence, verb, token.head)
