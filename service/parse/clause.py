"""What a clause leaves unsaid: its subject and its auxiliaries, found where the syntax has them."""

from __future__ import annotations

from service.languages.en import clauses as english
from service.parse.sentence import Sentence
from service.parse.tree import SUBJECTS, ancestors, child, children, is_noun, is_verb, subtree

_FINITE = ("VBD", "VBZ", "VBP")
_RELATIVE = ("WDT", "WP", "WRB")


def clause_verb(sentence: Sentence, index: int) -> int | None:
    """Return the verb of the clause that a token belongs to: itself when a verb, else above it."""
    while not is_verb(sentence, index):
        head = sentence.tokens[index].head
        if head == index:
            return None
        index = head
    if sentence.tokens[index].relation in ("aux", "auxpass"):
        return sentence.tokens[index].head
    return index


def subject(sentence: Sentence, verb: int) -> int | None:
    """Return the head token of a verb's subject, restored where the clause leaves it out.

    "negotiations, which started": negotiations; "was arrested and charged", "plans to open",
    "killing dozens": the subject of the verb that each depends on; "troops killed in": troops.
    None where there is none to be had. The subject is not always the doer (passives).
    """
    own = child(sentence, verb, SUBJECTS)
    if own is None:
        return _shared_subject(sentence, verb)
    if is_relative(sentence, own) and (noun := antecedent(sentence, verb)) is not None:
        return noun
    return own


def is_relative(sentence: Sentence, index: int) -> bool:
    """Tell a relative pronoun (who, which, that)."""
    token = sentence.tokens[index]
    return token.tag in _RELATIVE or (token.tag == "IN" and token.relation in SUBJECTS)


def antecedent(sentence: Sentence, verb: int) -> int | None:
    """Return the noun that a verb's relative clause belongs to, or None outside of one."""
    seen = verb
    while sentence.tokens[seen].relation == "conj" and is_verb(
        sentence, sentence.tokens[seen].head
    ):
        seen = sentence.tokens[seen].head
    token = sentence.tokens[seen]
    if token.relation == "relcl" and token.head != seen:
        return token.head
    for at in subtree(sentence, verb):
        if sentence.tokens[at].text.lower() in english.PERSONAL_RELATIVES:
            return next((at for at in ancestors(sentence, verb) if is_noun(sentence, at)), None)
    return None


def _shared_subject(sentence: Sentence, verb: int) -> int | None:
    token = sentence.tokens[verb]
    head = token.head
    if head == verb:
        return None
    if token.relation == "acl":
        if token.tag not in ("VBN", "VBG"):
            return _doer_of_noun(sentence, head)
        return _held(sentence, head) if token.lemma in english.HOLDING_VERBS else head
    if token.relation == "conj":
        return subject(sentence, head) if is_verb(sentence, head) else None
    if token.relation == "xcomp":
        return _controller(sentence, head)
    if token.relation == "advcl":
        return subject(sentence, head) if is_verb(sentence, head) else None
    if token.relation == "pcomp":
        above = sentence.tokens[head].head
        return subject(sentence, above) if above != head and is_verb(sentence, above) else None
    return None


def happens_at_last(sentence: Sentence, verb: int) -> bool:
    """Tell "did not reopen until Tuesday": on Tuesday it did."""
    return child(sentence, verb, ("neg",)) is not None and bool(limits(sentence, verb))


def limits(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """Return the words that say until when: "until" of "did not reopen until Tuesday"."""
    below = children(sentence, verb, ("prep",))
    return tuple(at for at in below if sentence.tokens[at].text.lower() in english.UNTIL)


def _held(sentence: Sentence, noun: int) -> int:
    """Return what is held in "a call with reporters held on Monday": the call, not the people."""
    token = sentence.tokens[noun]
    above = sentence.tokens[token.head]
    if token.relation == "pobj" and above.text.lower() == "with" and is_noun(sentence, above.head):
        return above.head
    return noun


def _controller(sentence: Sentence, governor: int) -> int | None:
    """Return who does what an infinitive below `governor` says."""
    if not is_verb(sentence, governor):
        above = sentence.tokens[governor].head
        return subject(sentence, above) if is_verb(sentence, above) else None
    if sentence.tokens[governor].lemma not in english.SUBJECT_CONTROL:
        asked = child(sentence, governor, ("dobj",))
        if asked is not None:
            return asked
    return subject(sentence, governor)


def _doer_of_noun(sentence: Sentence, noun: int) -> int | None:
    """Return who has the plan of "plans to open": the noun's owner, or its verb's subject."""
    owner = child(sentence, noun, ("poss",))
    if owner is not None:
        return owner
    token = sentence.tokens[noun]
    if token.relation == "dobj" and is_verb(sentence, token.head):
        return subject(sentence, token.head)
    return None


def auxiliaries(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """Return the auxiliaries (and "not") of a verb, those it shares with an earlier verb included.

    "was arrested and charged": was, for charged too.
    """
    own = children(sentence, verb, ("aux", "auxpass", "neg"))
    token = sentence.tokens[verb]
    if own or token.relation != "conj" or token.tag in _FINITE:
        return own
    return auxiliaries(sentence, token.head) if is_verb(sentence, token.head) else ()


def is_plural(sentence: Sentence, noun: int) -> bool:
    """Tell whether a noun phrase takes "were": plural, or several joined by "and"."""
    token = sentence.tokens[noun]
    if token.tag in ("NNS", "NNPS") or token.text.lower() in english.PLURAL_PRONOUNS:
        return True
    if token.tag == "CD":
        return token.text.lower() not in ("1", "one")
    joined = any(sentence.tokens[at].text == "and" for at in children(sentence, noun, ("cc",)))
    return joined and bool(children(sentence, noun, ("conj",)))


def light_verb(sentence: Sentence, noun: int) -> int | None:
    """Return the light verb whose clause tells the noun's event ("held talks"), or None."""
    token = sentence.tokens[noun]
    at = token.head
    if token.relation == "pobj" and sentence.tokens[at].text.lower() in english.LIGHT_PREPOSITIONS:
        at = sentence.tokens[at].head
    elif token.relation not in ("dobj", "nsubj", "nsubjpass"):
        return None
    if not is_noun(sentence, noun) or sentence.tokens[at].lemma not in english.LIGHT_VERBS:
        return None
    return at if is_verb(sentence, at) else None
