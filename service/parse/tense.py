"""Whether the clause that a time expression belongs to is told as past, present or future."""

from __future__ import annotations

from service.languages.en import tense as english
from service.parse.sentence import Sentence
from service.parse.tree import ancestors, child, children, is_verb, token_of
from service.span import Span


def tense_of(sentence: Sentence, span: Span) -> str | None:
    """Return "past", "present" or "future": the tense of what the expression at `span` modifies.

    None when the sentence has no verb above the expression (a headline of nouns) or the span lies
    outside. A perfect counts as past; infinitives and participles take the tense of what they
    depend on, infinitives of plans the future ("agreed to meet on Monday").
    """
    index = token_of(sentence, span)
    if index is None:
        return None
    for above in ancestors(sentence, index):
        if is_verb(sentence, above):
            return verb_tense(sentence, above)
        if _points_ahead(sentence, above):
            return "future"
    return None


def verb_tense(sentence: Sentence, index: int) -> str | None:
    """Return the tense of the clause whose verb is at `index` (see `tense_of`)."""
    verb = sentence.tokens[index]
    if verb.lemma in english.FORWARD_VERBS and _is_passive(sentence, index):
        return "future"
    auxiliaries = children(sentence, index, ("aux", "auxpass"))
    for at in auxiliaries:
        tense = _auxiliary_tense(sentence, at, auxiliaries)
        if tense:
            return tense
    if verb.tag == "VBD":
        return "past"
    if verb.tag in ("VBZ", "VBP"):
        return "present"
    if verb.tag == "VBN" and verb.relation != "conj":
        return "past"
    return _governing_tense(sentence, index)


def _auxiliary_tense(sentence: Sentence, at: int, auxiliaries: tuple[int, ...]) -> str | None:
    """Return the tense that an auxiliary gives its verb, None when it gives none (to, be)."""
    token = sentence.tokens[at]
    if token.tag == "MD":
        perfect = any(sentence.tokens[other].lemma == "have" for other in auxiliaries)
        sure = token.lemma in ("will", "shall")
        return "past" if perfect and not sure else "future"
    if token.lemma == "have" and token.tag != "VB":
        return "past"
    if token.tag == "VBD":
        return "past"
    if token.tag in ("VBZ", "VBP"):
        return "present"
    return None


def _governing_tense(sentence: Sentence, index: int) -> str | None:
    """Return the tense of an infinitive, a participle or a verb that shares its auxiliary."""
    infinitive = child(sentence, index, ("aux",)) is not None
    for above in ancestors(sentence, index):
        token = sentence.tokens[above]
        if infinitive and (token.lemma in english.FORWARD_VERBS or _is_going_to(sentence, above)):
            return "future"
        if infinitive and _points_ahead(sentence, above):
            return "future"
        if is_verb(sentence, above):
            return verb_tense(sentence, above)
    return "past" if sentence.tokens[index].tag == "VBN" else None


def _is_passive(sentence: Sentence, index: int) -> bool:
    """Tell "is scheduled", "a vote scheduled for Monday" from "they scheduled a vote"."""
    return sentence.tokens[index].tag == "VBN" and not any(
        sentence.tokens[at].lemma == "have" for at in children(sentence, index, ("aux",))
    )


def _is_going_to(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.lemma == "go" and token.tag == "VBG"


def _points_ahead(sentence: Sentence, index: int) -> bool:
    return sentence.tokens[index].text.lower() in english.FORWARD_WORDS
