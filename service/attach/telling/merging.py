"""One event, one entry: words that tell the same event at the same date are put together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from service.attach.dating.choice import Dated
from service.attach.dating.coreference import same_event
from service.attach.finding.article import Article

# An event is told again soon or not at all; a text of one word a million times stays cheap.
_COMPARED = 20


class Group(NamedTuple):
    """An event: its fullest telling, and the other words that tell it."""

    head: Dated
    others: tuple[Dated, ...]


def merge(article: Article, dated: Sequence[Dated]) -> tuple[Group, ...]:
    """Return the events in text order, each with all its mentions."""
    groups: list[list[Dated]] = []
    by_key: dict[tuple[str, str], list[list[Dated]]] = defaultdict(list)
    for each in dated:
        key = each.trigger.stem, each.value
        home = next((g for g in by_key[key][-_COMPARED:] if _belongs(article, g, each)), None)
        if home is None:
            home = []
            groups.append(home)
            by_key[key].append(home)
        home.append(each)
    return tuple(_group(article, members) for members in groups)


def _belongs(article: Article, group: list[Dated], each: Dated) -> bool:
    if each.trigger.says:
        return False
    return same_event(article, group[0].trigger, each.trigger)


def _group(article: Article, members: list[Dated]) -> Group:
    head = max(members, key=lambda each: _fullness(article, each))
    return Group(head, tuple(each for each in members if each is not head))


def _fullness(article: Article, each: Dated) -> tuple[bool, bool, float, int]:
    """Tell how well a mention stands for its event: the body's clause with its own date first."""
    sentence = article.sentences[each.trigger.sentence]
    clause = each.trigger.form != "noun"
    return (
        sentence.kind == "body",
        clause,
        each.confidence + each.has_own_date,
        -each.trigger.sentence,
    )
