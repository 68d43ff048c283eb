"""What the dates of neighbouring events say about an event's own.

A clause shares the date of the clause that it depends on more often than not ("exploded, killing
dozens"), a narrative goes on where the sentence before it stood, and a word that tells an event
told elsewhere has its date. So events are dated twice: each for itself, and then with the first
answers of its neighbours as further reasons.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from service.attach.dating.candidates import Candidate
from service.attach.finding.article import Article
from service.attach.finding.trigger import Trigger
from service.parse.sentence import Place
from service.parse.tree import ancestors

# A first answer likelier than this is worth telling the neighbours.
_SURE = 0.25


class Look(NamedTuple):
    """An event with its candidate dates, and the reasons for it to have none."""

    trigger: Trigger
    options: tuple[Candidate, ...]
    against: frozenset[str]


class Answer(NamedTuple):
    """The likeliest date of an event as far as it is known."""

    trigger: Trigger
    candidate: Candidate
    confidence: float


def answer(look: Look, shares: Sequence[float]) -> Answer | None:
    """Return the likeliest candidate of an event, or None when none is likely."""
    best = max(range(len(look.options)), key=shares.__getitem__)
    if shares[best] < _SURE:
        return None
    return Answer(look.trigger, look.options[best], shares[best])


def look_again(
    article: Article, looks: Sequence[Look], answers: Sequence[Answer | None]
) -> list[Look]:
    """Return the looks with the answers of each event's neighbours as further reasons."""
    by_place = {a.trigger.place: a for a in answers if a is not None}
    tops = _tops(article, by_place)
    kin: dict[str, list[Answer]] = defaultdict(list)
    for each in by_place.values():
        if not each.trigger.says:
            kin[each.trigger.stem].append(each)
    return [_again(article, look, by_place, tops, kin) for look in looks]


def _tops(article: Article, by_place: Mapping[Place, Answer]) -> dict[int, Answer]:
    """Return the answer for the topmost event of each sentence."""
    found: dict[int, Answer] = {}
    for (sentence, index), each in by_place.items():
        tokens = article.sentences[sentence].tokens
        if sentence not in found or tokens[index].relation == "ROOT":
            found[sentence] = each
    return found


def _again(
    article: Article,
    look: Look,
    by_place: Mapping[Place, Answer],
    tops: Mapping[int, Answer],
    kin: Mapping[str, Sequence[Answer]],
) -> Look:
    trigger = look.trigger
    sentence = article.sentences[trigger.sentence]
    against = set(look.against)
    said: list[tuple[Answer, tuple[str, ...]]] = []
    relation = sentence.tokens[trigger.index].relation
    governor = _governor(article, trigger)
    if governor is not None:
        other = by_place.get((trigger.sentence, governor))
        if other is None:
            against |= {"governor undated", f"governor undated:{relation}"}
        else:
            way = f"governor:{relation}"
            said.append((other, ("governor", way, f"{way}|{trigger.form}")))
    before = next((tops[n] for n in range(trigger.sentence - 1, -1, -1) if n in tops), None)
    if before is not None:
        near = trigger.sentence - before.trigger.sentence == 1
        same = article.paragraphs[before.trigger.sentence] == article.paragraphs[trigger.sentence]
        way = f"goes on:{'near' if near else 'far'}:{'same' if same else 'other'}"
        said.append((before, (way, f"goes on|{trigger.form}", f"{way}|{relation == 'ROOT'}")))
    namesake = max(
        (a for a in kin.get(trigger.stem, ()) if a.trigger != trigger),
        key=lambda a: a.confidence,
        default=None,
    )
    if namesake is not None:
        said.append((namesake, ("kin", f"kin|{trigger.form}")))
    options = _with(look.options, said)
    if trigger.form == "gerund" and governor is not None:
        options = _as_governor(options, by_place.get((trigger.sentence, governor)))
    return Look(trigger, options, frozenset(against))


def _as_governor(options: Sequence[Candidate], other: Answer | None) -> tuple[Candidate, ...]:
    """Return the candidates of a gerund, bounded as its clause is: "had left, taking the money"."""
    if other is None:
        return tuple(options)
    chosen = other.candidate
    return tuple(
        option._replace(relation=chosen.relation)
        if option.link is None and option.value == chosen.value
        else option
        for option in options
    )


def _governor(article: Article, trigger: Trigger) -> int | None:
    """Return the nearest event above a trigger in its sentence."""
    sites = article.sites[trigger.sentence]
    sentence = article.sentences[trigger.sentence]
    return next((at for at in ancestors(sentence, trigger.index) if at in sites), None)


def _with(
    options: Sequence[Candidate], said: Sequence[tuple[Answer, tuple[str, ...]]]
) -> tuple[Candidate, ...]:
    found = {option.value: option for option in options}
    for other, reasons in said:
        theirs = other.candidate
        known = found.get(theirs.value)
        if known is None:
            known = theirs._replace(link=None, relation="within", reasons={"lent"})
        found[theirs.value] = known._replace(reasons=known.reasons | {*reasons})
    return tuple(found.values())
