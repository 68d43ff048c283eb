"""Who did it, to whom, and where: the participants of an event, as the syntax tells them.

`participants(sentences, sentence_index, token_index)` knows passives and by-phrases, restored
subjects, and for event nouns their owner ("Iraq's vote"), "by", "of" and "on" phrases.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from service.attach.telling.phrase import Phrase, noun_phrase
from service.attach.telling.reference import referent
from service.attach.telling.wording import quote_of, run_with, without_loose_marks
from service.languages.en import clauses as english
from service.parse.clause import light_verb, subject
from service.parse.sentence import Sentence, Sentences
from service.parse.tree import child, children, is_verb
from service.span import Span
from service.timeline import Participant


def participants(
    sentences: Sentences,
    sentence_index: int,
    token_index: int,
    times: Sequence[Span] = (),
) -> tuple[Participant, ...]:
    """Return agent, patient and place of a trigger's event, in this order, those that are told.

    `times` are the spans of time expressions, so that "in May" is no place. A participant's text
    is the noun phrase without clauses; a pronoun is told by its name where that is safe.
    """
    sentence = sentences[sentence_index]
    event = token_index
    if is_verb(sentence, event):
        roles = _of_verb(sentence, event)
    else:
        roles = _of_noun(sentence, event)
        light = light_verb(sentence, event)
        if light is not None:
            roles = {**_of_verb(sentence, light), **roles}
    place = roles.get("place") or _place(sentence, event, times)
    if place is not None:
        roles["place"] = place
    return tuple(
        _participant(sentences, sentence_index, role, roles[role])
        for role in ("agent", "patient", "place")
        if role in roles and _is_named(sentence, roles[role], token_index)
    )


def _is_named(sentence: Sentence, head: int, trigger: int) -> bool:
    """Tell whether a noun or pronoun names a participant; "that" and "which" do not."""
    return head != trigger and sentence.tokens[head].tag not in ("WDT", "WP", "IN", "EX", "DT")


def _participant(sentences: Sentences, sentence_index: int, role: str, head: int) -> Participant:
    where, head = referent(sentences, sentence_index, head) or (sentence_index, head)
    sentence = sentences[where]
    members = noun_phrase(Phrase(sentence, head, brevity=3), head)
    upto = [at for at in without_loose_marks(sentence, members) if at <= head]
    quote = quote_of(sentence, run_with(upto, head))
    return Participant(role, quote.text, quote.span)


def _of_verb(sentence: Sentence, verb: int) -> dict[str, int]:
    """Return agent and patient of a verb by their head tokens."""
    told = subject(sentence, verb)
    affected = child(sentence, verb, ("dobj",))
    roles: dict[str, int] = {}
    if _is_passive(sentence, verb):
        by = child(sentence, verb, ("agent",))
        doer = child(sentence, by, ("pobj",)) if by is not None else None
        if doer is not None:
            roles["agent"] = doer
        if told is not None:
            roles["patient"] = told
        return roles
    if told is not None and sentence.tokens[told].tag != "EX":
        roles["agent"] = told
    if affected is not None:
        roles["patient"] = affected
    return roles


def _is_passive(sentence: Sentence, verb: int) -> bool:
    """Tell "was killed" and "troops killed in" from "has killed"."""
    if child(sentence, verb, ("auxpass", "nsubjpass")) is not None:
        return True
    token = sentence.tokens[verb]
    if token.tag != "VBN" or child(sentence, verb, ("aux",)) is not None:
        return False
    if token.relation == "conj" and is_verb(sentence, token.head):
        return _is_passive(sentence, token.head)
    return token.relation in ("acl", "advcl")


def _of_noun(sentence: Sentence, noun: int) -> dict[str, int]:
    """Return agent and patient of an event noun: "Iraq's attack on Iran", "a vote by MPs"."""
    roles: dict[str, int] = {}
    owner = child(sentence, noun, ("poss",))
    if owner is not None:
        roles["agent"] = owner
    for at in children(sentence, noun, ("prep", "agent")):
        below = child(sentence, at, ("pobj",))
        word = sentence.tokens[at].text.lower()
        if below is None:
            continue
        if word == "by":
            roles["agent"] = below
        elif word in english.AFFECTED_BY_NOUN:
            roles.setdefault("patient", below)
    return roles


def _place(sentence: Sentence, index: int, times: Sequence[Span]) -> int | None:
    """Return the head of the named place of an event: "in Paris", "won the race in Lima"."""
    found = _place_below(sentence, index, english.PLACE_PREPOSITIONS, times)
    affected = child(sentence, index, ("dobj",))
    if found is None and affected is not None:
        return _place_below(sentence, affected, english.PLACE_PREPOSITIONS_OF_NOUNS, times)
    return found


def _place_below(
    sentence: Sentence, index: int, prepositions: Collection[str], times: Sequence[Span]
) -> int | None:
    for at in children(sentence, index, ("prep",)):
        if sentence.tokens[at].text.lower() not in prepositions:
            continue
        below = child(sentence, at, ("pobj",))
        if below is None or any(sentence.tokens[below].span.overlaps(span) for span in times):
            continue
        if sentence.tokens[below].tag == "NNP":
            return below
    return None
