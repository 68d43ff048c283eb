"""Whether an event happened: asserted, planned, possible, negated or cancelled.

`factuality(sentences, sentence_index, token_index)` looks at the trigger's own auxiliaries and
modifiers first, then at what governs it: a participle or an infinitive is as true as the verb above
it lets it be, and an event noun as true as the verb that has it happen.
"""

from __future__ import annotations

from collections.abc import Sequence

from service.languages.en import modality as english
from service.languages.en.tense import APPOINTING_VERBS, IMPLICATIVE_VERBS, MOVING_VERBS
from service.parse.clause import auxiliaries, clause_verb, happens_at_last, light_verb
from service.parse.sentence import Sentence, Token
from service.parse.tree import child, children, is_noun, is_verb

_ARGUMENTS = ("dobj", "nsubj", "nsubjpass", "pobj", "attr", "conj", "dative")


def factuality(sentences: Sequence[Sentence], sentence_index: int, token_index: int) -> str:
    """Return asserted, planned, possible, negated or cancelled, for the event of a trigger."""
    sentence = sentences[sentence_index]
    if is_verb(sentence, token_index):
        return _of_verb(sentence, token_index)
    if is_noun(sentence, token_index):
        return _of_noun(sentence, token_index) or "asserted"
    verb = clause_verb(sentence, token_index)
    return "asserted" if verb is None else _of_verb(sentence, verb)


def _of_verb(sentence: Sentence, verb: int) -> str:
    own = _own(sentence, verb)
    if own:
        return own
    if _is_appointed(sentence, verb):
        return "planned"
    governed = _governed(sentence, verb)
    if governed:
        return governed
    last = sentence.tokens[-1].text
    is_main = sentence.tokens[verb].relation == "ROOT"
    return "possible" if last == "?" and is_main else "asserted"


def _is_appointed(sentence: Sentence, verb: int) -> bool:
    """Tell "is scheduled for June", whose event is the one that is scheduled."""
    token = sentence.tokens[verb]
    passive = child(sentence, verb, ("auxpass",)) is not None
    when = child(sentence, verb, ("prep", "npadvmod")) is not None
    appoints = token.lemma in APPOINTING_VERBS and token.lemma not in MOVING_VERBS
    return passive and when and appoints


def _own(sentence: Sentence, verb: int) -> str | None:
    """Return what the verb's own auxiliaries, adverbs and conjunctions say, None when nothing."""
    helping = [sentence.tokens[at] for at in auxiliaries(sentence, verb)]
    words = {token.lemma for token in helping} | {token.text.lower() for token in helping}
    if _is_negated(sentence, verb, words):
        return "negated"
    below = [sentence.tokens[at] for at in children(sentence, verb, ("advmod", "mark"))]
    small = {token.text.lower() for token in below}
    if words & english.POSSIBLE_MODALS or small & english.CONDITIONS:
        return "possible"
    if small & english.POSSIBLE_ADVERBS:
        return "possible"
    if words & english.PLANNING_MODALS:
        conditional = words & {"would", "'d", "’d"}
        return "possible" if conditional and _has_condition(sentence, verb) else "planned"
    if any(token.lemma == "be" and token.tag in ("VBZ", "VBP") for token in helping):
        token = sentence.tokens[verb]
        if token.lemma == "go" and child(sentence, verb, ("xcomp",)) is not None:
            return "planned"
    return None


def _is_negated(sentence: Sentence, verb: int, helping: set[str]) -> bool:
    """Tell "did not", "never met", "no one was hurt", "reached no agreement".

    "Did not reopen until Tuesday" is none: it did.
    """
    if helping & english.NEGATIONS or child(sentence, verb, ("neg",)) is not None:
        return not happens_at_last(sentence, verb)
    for at in children(sentence, verb, ("nsubj", "nsubjpass", "dobj", "preconj")):
        if sentence.tokens[at].text.lower() in english.NEGATIONS:
            return True
        first = child(sentence, at, ("det", "preconj"))
        if first is not None and sentence.tokens[first].text.lower() in english.NEGATIONS:
            return True
    return False


def _has_condition(sentence: Sentence, verb: int) -> bool:
    """Tell whether a verb has an "if" clause."""
    return any(
        sentence.tokens[mark].text.lower() in english.CONDITIONS
        for clause in children(sentence, verb, ("advcl",))
        for mark in children(sentence, clause, ("mark",))
    )


def _governed(sentence: Sentence, verb: int) -> str | None:
    """Return what the word above a dependent verb makes of it, None when nothing."""
    token = sentence.tokens[verb]
    head = token.head
    if head == verb:
        return None
    above = sentence.tokens[head]
    infinitive = any(sentence.tokens[at].tag == "TO" for at in children(sentence, verb, ("aux",)))
    if token.relation == "conj":
        shares = is_verb(sentence, head) and not children(sentence, verb, ("aux", "nsubj"))
        return _of_verb_or_none(sentence, head) if shares and token.tag != "VBD" else None
    if token.relation == "ccomp" and not infinitive:
        return _of_complement(above.lemma, token.tag)
    if token.relation == "pcomp" and token.tag == "VBG":
        return _below_preposition(sentence, head)
    if infinitive and token.relation != "pcomp":
        return _of_infinitive(sentence, verb, head)
    if token.relation == "xcomp":
        return _below_verb(sentence, head) if is_verb(sentence, head) else None
    if token.relation in ("acl", "advcl") and token.tag == "VBG":
        # "Agreed to talks, ending a strike": as true as the agreement, and not what is agreed.
        return _of_verb_or_none(sentence, head) if is_verb(sentence, head) else None
    return None


def _of_infinitive(sentence: Sentence, verb: int, head: int) -> str | None:
    """Return what an infinitive is by the word that it completes.

    Verbs of coming about ("managed to", "began to") leave it as true as they are; below others it
    is a plan, a wish or a purpose, and may never be.
    """
    above = sentence.tokens[head]
    if not is_verb(sentence, head):
        if _is_ranked(sentence, head):
            return None
        told = _below_word(above.text.lower()) or _below_word(above.lemma)
        completes = sentence.tokens[verb].relation in ("acl", "relcl") and is_noun(sentence, head)
        return told or ("possible" if completes else None)
    if above.lemma == "be":
        return "planned"
    told = _below_verb(sentence, head)
    if told or above.lemma in IMPLICATIVE_VERBS or above.lemma == "have":
        return told
    return "planned" if _plans(above) else "possible"


def _plans(verb: Token) -> bool:
    """Tell a verb that has a plan below it: "intends to", "is going to", not "went off"."""
    return verb.lemma in english.PLANNING_VERBS or verb.text.lower() == "going"


def _is_ranked(sentence: Sentence, noun: int) -> bool:
    """Tell "the first woman" of "the first woman to fly", who did fly."""
    words = [noun, *children(sentence, noun, ("amod", "nummod"))]
    return any(sentence.tokens[at].text.lower() in english.RANKING_WORDS for at in words)


def _of_complement(lemma: str, tag: str) -> str | None:
    """Return what a verb makes of its that-clause: "denied that", "believes that"."""
    if lemma in ("deny", "doubt"):
        return "negated" if lemma == "deny" else "possible"
    if lemma in english.PLANNING_VERBS and tag in ("VB", "VBG"):
        return "planned"
    return "possible" if lemma in english.UNSURE_VERBS else None


def _below_verb(sentence: Sentence, head: int) -> str | None:
    """Return what a verb makes of an infinitive or participle below it."""
    lemma = sentence.tokens[head].lemma
    above = _own(sentence, head)
    if lemma in english.NEGATING_VERBS:
        return "asserted" if above == "negated" else "negated"
    if above in ("negated", "possible"):
        return above
    if _plans(sentence.tokens[head]):
        return "planned"
    if lemma in english.POSSIBLE_VERBS:
        return "possible"
    return _of_verb_or_none(sentence, head)


def _of_verb_or_none(sentence: Sentence, verb: int) -> str | None:
    told = _of_verb(sentence, verb)
    return None if told == "asserted" else told


def _below_preposition(sentence: Sentence, preposition: int) -> str | None:
    """Return what stands above a gerund: "without firing", "accused of stealing"."""
    token = sentence.tokens[preposition]
    if token.text.lower() in english.NEGATING_PREPOSITIONS:
        return "negated"
    above = sentence.tokens[token.head]
    if token.text.lower() == "from" and above.lemma in english.KEEPING_VERBS:
        return "negated"
    if token.text.lower() in ("of", "for", "on") and above.lemma in english.POSSIBLE_VERBS:
        return "possible"
    told = _below_word(above.text.lower())
    if told or not is_verb(sentence, token.head):
        return told
    return _of_verb_or_none(sentence, token.head)


def _below_word(word: str) -> str | None:
    """Return what a noun or adjective makes of its infinitive: "plans to", "able to"."""
    if word in english.PLANNING_WORDS:
        return "planned"
    return "possible" if word in english.POSSIBLE_WORDS else None


def _of_noun(sentence: Sentence, noun: int) -> str | None:
    """Return what modifies or governs an event noun, None when nothing does."""
    for at in children(sentence, noun, ("amod", "det", "compound")):
        word = sentence.tokens[at].text.lower()
        if word == "no":
            return "negated"
        if told := _below_word(word):
            return told
    token = sentence.tokens[noun]
    head = token.head
    above = sentence.tokens[head]
    if token.relation == "pobj" and above.head != head:
        further = sentence.tokens[above.head]
        if is_verb(sentence, above.head) and above.text.lower() == "for":
            demanded = "possible" if further.lemma in english.DEMANDED_BY else None
            return "planned" if further.lemma in english.PLANNED_BY else demanded
        if is_noun(sentence, above.head):
            return _below_word(further.text.lower())
    if token.relation not in _ARGUMENTS or head == noun:
        return None
    if not is_verb(sentence, head):
        return _of_noun(sentence, head) if token.relation == "conj" else _through(sentence, noun)
    return _of_argument(sentence, noun, head)


def _through(sentence: Sentence, noun: int) -> str | None:
    """Return what a light verb makes of a noun behind a preposition: "came under attack"."""
    light = light_verb(sentence, noun)
    return None if light is None else _of_verb_or_none(sentence, light)


def _of_argument(sentence: Sentence, noun: int, verb: int) -> str | None:
    """Return what a verb makes of an event noun that is its subject or object."""
    lemma = sentence.tokens[verb].lemma
    affected = sentence.tokens[noun].relation in ("dobj", "nsubjpass")
    told = _own(sentence, verb) or _governed(sentence, verb)
    if affected and _is_cancelling(sentence, verb):
        return "cancelled" if told in (None, "asserted") else told
    if affected and told is None:
        # "Set off the slide" sets no date for it.
        return None if child(sentence, verb, ("prt",)) is not None else _made_by(lemma)
    return told if lemma in english.HAPPENING_VERBS else None


def _made_by(lemma: str) -> str | None:
    """Return what a verb makes of the event noun that is its object."""
    if lemma in english.PLANNED_BY:
        return "planned"
    if lemma in english.POSSIBLE_BY:
        return "possible"
    return "negated" if lemma in english.PREVENTED_BY else None


def _is_cancelling(sentence: Sentence, verb: int) -> bool:
    """Tell "cancelled" and "called off"."""
    lemma = sentence.tokens[verb].lemma
    if lemma in english.CANCELLING_VERBS:
        return True
    particle = child(sentence, verb, ("prt",))
    return particle is not None and (
        sentence.tokens[particle].text.lower() == english.CANCELLING_PARTICLES.get(lemma)
    )
