"""What lasts until or since an event whose date is told: "led it until her death in 1999"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from service.attach.finding.attachment import Link
from service.languages.en import bounds as english
from service.parse.sentence import Sentence
from service.parse.tree import ancestors, child, children, subtree


def with_lasting(
    sentence: Sentence, links: Sequence[Link], sites: frozenset[int]
) -> tuple[Link, ...]:
    """Return a sentence's links; a date of what bounds another event is a bound of that, too.

    A parser may have given it to the other alone. `sites` are the sentence's events.
    """
    return tuple(each for link in links for each in _with_bounded(sentence, link, sites))


def _with_bounded(sentence: Sentence, link: Link, sites: frozenset[int]) -> tuple[Link, ...]:
    if link.date is None or link.relation != "within":
        return (link,)
    for verb, word, event in _bounds(sentence, link):
        if event in sites and verb in sites:
            relation = english.RELATIONS[word]
            other = link._replace(
                site=verb, steps=0, preposition=word, relation=relation, alone=True
            )
            return other, link._replace(site=event)
    return (link,)


def _bounds(sentence: Sentence, link: Link) -> Iterator[tuple[int, str, int]]:
    """Yield a verb, the word that bounds it, and the event that the word governs."""
    if link.site is None:
        return
    token = sentence.tokens[link.site]
    if token.relation == "pobj" and (word := _limit(sentence, token.head)):
        yield sentence.tokens[token.head].head, word, link.site
    mark = child(sentence, link.site, ("mark",)) if token.relation == "advcl" else None
    if mark is not None and (word := _limit(sentence, mark)):
        yield token.head, word, link.site
    for at in children(sentence, link.site, ("prep",)):
        event = child(sentence, at, ("pobj",))
        word = _limit(sentence, at)
        if word and event is not None and _is_right_behind(sentence, at, link):
            yield link.site, word, event


def _is_right_behind(sentence: Sentence, phrase: int, link: Link) -> bool:
    """Tell a date that stands right behind a phrase that hangs on the same event."""
    path = (link.token, *ancestors(sentence, link.token))
    top = next((at for at in path if sentence.tokens[at].head == link.site), link.token)
    return subtree(sentence, top)[0] == subtree(sentence, phrase)[-1] + 1


def _limit(sentence: Sentence, word: int) -> str:
    text = sentence.tokens[word].text.lower()
    return text if text in english.OPEN_ENDED else ""
