"""The way in the tree of a sentence from an event to an expression of time."""

from __future__ import annotations

from service.attach.finding.attachment import Link
from service.attach.finding.owner import is_moved
from service.languages.en import bounds as english
from service.languages.en.clauses import PERSONAL_RELATIVES
from service.languages.en.tense import PROLONGING_PREPOSITIONS
from service.languages.en.triggers import BORN
from service.parse.sentence import Sentence
from service.parse.tree import ancestors, are_parted, holds, subtree


def way_to(sentence: Sentence, index: int, link: Link, sites: frozenset[int]) -> str | None:
    """Name the way in the tree between an event and what an expression is attached to.

    direct: the expression is its own. above:RELATION: attached to an event that it depends on,
    RELATION being its own. below:RELATION: attached to an event in that branch below it. beside:
    neither above nor below. free: attached to no event. None where a word between says that the
    two are not of one time: "killed in an attack that followed talks begun in May".
    `sites` are the sentence's events.
    """
    site = link.site
    if site == index:
        return "direct"
    if site is None:
        return "free"
    if sentence.tokens[site].text.lower() == BORN:
        return None  # "Born in May 1938, she danced from the age of six"
    if holds(sentence, site, index):
        if index < link.token and are_parted(sentence, index, link.token):
            return None  # "Critics called it a coup; a court cleared him in May"
        return _below(sentence, index, site, sites)
    path = [site, *ancestors(sentence, site)]
    top = next((n for n, at in enumerate(path) if holds(sentence, at, index)), len(path))
    path = path[: top + 1]  # up to where the two ways meet, if the sentence has but one root
    apart = any(
        _told_after(sentence, at) or _is_aside(sentence, at, index, sites) for at in path[:-1]
    )
    if apart:
        return None
    if path[-1] != index:
        return "beside"
    if _is_added(sentence, path[-2]):
        return None
    if link.preposition == "for" and sentence.tokens[path[-2]].relation == "dobj":
        return None  # "cut its forecast for the full year"
    if link.preposition in PROLONGING_PREPOSITIONS and is_moved(sentence, site):
        return None  # "moved the launch to May" is not the moving
    if any(_is_apart(sentence, at) for at in path[1:]):
        return None
    return f"below:{sentence.tokens[path[-2]].relation}"


def _below(sentence: Sentence, index: int, site: int, sites: frozenset[int]) -> str:
    """Name the way up to the event of an expression; a clause on who takes part is another way."""
    at = index
    while at != site:
        token = sentence.tokens[at]
        if token.relation == "relcl" and token.head not in sites:
            return f"above:aside:{_is_who(sentence, at)}"
        at = token.head
    return f"above:{sentence.tokens[index].relation}"


def _is_who(sentence: Sentence, clause: int) -> bool:
    """Tell a clause on a person: "who led the party", "whose party won"."""
    return any(
        sentence.tokens[at].text.lower() in PERSONAL_RELATIVES for at in subtree(sentence, clause)
    )


def _is_aside(sentence: Sentence, at: int, index: int, sites: frozenset[int]) -> bool:
    """Tell a clause on who takes part: "Ruiz, who took office in May, cancelled a trip".

    A clause on an event is of its time ("the attack that came on Monday killed ten").
    """
    token = sentence.tokens[at]
    # "A letter, dated Feb. 4, said": that is the letter's own date.
    behind = at > 0 and sentence.tokens[at - 1].text == "," and token.lemma != "date"
    parted = token.relation == "acl" and behind
    clause = token.relation == "relcl" or parted
    noun = sentence.tokens[token.head]
    event = token.head in sites and noun.relation in ("nsubj", "nsubjpass", "dobj")
    return clause and token.head != index and not event


def _is_apart(sentence: Sentence, at: int) -> bool:
    """Tell a word between two events of two times: "the deadliest since a bombing in 1996"."""
    token = sentence.tokens[at]
    lasting = token.relation == "prep" and token.lemma in english.OPEN_ENDED
    return lasting or token.lemma in english.APART


def _is_added(sentence: Sentence, at: int) -> bool:
    """Tell what came of it, or later: "He missed the season, returning in April"."""
    token = sentence.tokens[at]
    behind = at > 0 and sentence.tokens[at - 1].text == ","
    return token.relation == "advcl" and token.tag == "VBG" and behind and token.head < at


def _told_after(sentence: Sentence, index: int) -> bool:
    """Tell a clause of another time than what it hangs on: "rose after the strike killed him"."""
    if sentence.tokens[index].relation != "advcl":
        return False
    marks = (sentence.tokens[at] for at in sentence.children[index])
    return any(t.relation == "mark" and t.lemma in english.OTHER_TIME for t in marks)
