"""Whether the clause that a time expression belongs to is told as past, present or future."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from service.languages.en import bounds, clauses
from service.languages.en import tense as english
from service.languages.en.modality import CONDITIONS
from service.parse.clause import happens_at_last
from service.parse.sentence import Sentence
from service.parse.tree import ancestors, are_parted, child, children, is_verb, token_of
from service.span import Span

# A date before its noun tells nothing by the verb's infinitive: "to get around Friday's ruling".
_BEFORE_NOUN = ("poss", "compound", "nmod", "amod")


def tense_of(sentence: Sentence, span: Span) -> str | None:
    """Return "past", "present" or "future": the tense of what the expression at `span` modifies.

    "later" is a future seen from a past ("said it would go on Friday"). "over" is a past that ended
    then: "lasted until Friday", "did not open until Friday". "bound" is a limit: what somebody had
    promised to do by then. None when no verb tells: a headline of nouns, a date in front of its
    noun below an infinitive, a span outside the sentence. A perfect counts as past; participles
    take the tense of what they depend on; infinitives lie ahead of most verbs they depend on
    ("agreed to meet on Monday").
    """
    index = token_of(sentence, span)
    if index is None:
        return None
    below = index
    prenominal = sentence.tokens[index].relation in _BEFORE_NOUN
    for above in ancestors(sentence, index):
        if _is_prevented(sentence, above):
            continue
        if is_verb(sentence, above):
            if prenominal and (_is_infinitive(sentence, above) or _is_done(sentence, above)):
                return None
            if are_parted(sentence, index, above):
                return None
            ahead = _sets_date(sentence, above, below) or (
                not prenominal and _foresees(sentence, above, below)
            )
            if ahead:
                return _ahead_of(sentence, above)
            tense = verb_tense(sentence, above)
            if tense == "present" and _looks_back(sentence, above, below):
                return "past"
            return "over" if tense == "past" and _is_over(sentence, above, below) else tense
        if not prenominal and _points_ahead(sentence, above):
            return _ahead_of(sentence, above)
        below = above
    return None


def _looks_back(sentence: Sentence, verb: int, below: int) -> bool:
    """Tell "The arrest follows a raid in May" and "comes after a raid in May"."""
    lemma = sentence.tokens[verb].lemma
    after = sentence.tokens[below].lemma in bounds.LATER
    return lemma in bounds.FOLLOWING_VERBS or (lemma == "come" and after)


def _is_prevented(sentence: Sentence, index: int) -> bool:
    """Tell "unable to fly" in "had been unable to fly until Friday", whose tense "been" has."""
    token = sentence.tokens[index]
    above = sentence.tokens[token.head]
    infinitive = _is_infinitive(sentence, index) and above.lemma in english.PREVENTED_WORDS
    return infinitive or token.lemma in english.PREVENTED_WORDS


def _is_done(sentence: Sentence, verb: int) -> bool:
    """Tell "will retire after losing Friday's match": the losing lies not as far ahead."""
    token = sentence.tokens[verb]
    preposition = sentence.tokens[token.head]
    return token.tag == "VBG" and token.relation == "pcomp" and preposition.lemma == "after"


def _sets_date(sentence: Sentence, verb: int, below: int) -> bool:
    """Tell whether a verb sets a date, which is that of its child `below`, for something ahead."""
    lemma = sentence.tokens[verb].lemma
    if lemma in english.PROLONGING_VERBS:
        return sentence.tokens[below].lemma in english.PROLONGING_PREPOSITIONS
    return lemma in english.APPOINTING_VERBS


def _is_over(sentence: Sentence, verb: int, below: int) -> bool:
    """Tell "lasted until May", "was mayor until May", "did not open until May", "had hidden until".

    Not "was closed until May", which may still be so.
    """
    limit = sentence.tokens[below].text.lower()
    over = happens_at_last(sentence, verb) or _is_past_perfect(sentence, verb)
    if limit in clauses.UNTIL and over:
        return True
    lemma = sentence.tokens[verb].lemma
    was = lemma == "be" and child(sentence, verb, ("attr",)) is not None
    lasts = was or lemma in english.LASTING_VERBS
    passive = child(sentence, verb, ("auxpass",)) is not None
    return lasts and not passive and limit in english.PROLONGING_PREPOSITIONS


def _foresees(sentence: Sentence, verb: int, below: int) -> bool:
    """Tell whether a verb awaits what its child `below` governs: "warned of floods on Sunday"."""
    awaits = sentence.tokens[verb].lemma in english.FORESEEING_VERBS
    return awaits and sentence.tokens[below].lemma in english.FORESEEING_PREPOSITIONS


def verb_tense(sentence: Sentence, index: int) -> str | None:
    """Return the tense of the clause whose verb is at `index`: past, present, future or later.

    None when the verb has none and depends on nothing that has.
    """
    auxiliaries = _auxiliaries(sentence, index)
    if _is_supposed(sentence, index):
        return "future"
    for at in auxiliaries:
        tense = _auxiliary_tense(sentence, at, index, auxiliaries)
        if tense:
            return tense
    verb = sentence.tokens[index]
    if verb.tag == "VBD":
        return "past"
    if verb.tag in ("VBZ", "VBP"):
        return "present"
    if verb.tag == "VBN" and verb.relation != "conj" and not _is_infinitive(sentence, index):
        return "past"
    if _is_order(sentence, index):
        return "future"
    return _governing_tense(sentence, index)


def _is_order(sentence: Sentence, index: int) -> bool:
    """Tell "Send it by Friday": the bare form of a verb that nobody does and nothing governs."""
    verb = sentence.tokens[index]
    bare = verb.tag == "VB" and verb.head == index
    return bare and not children(sentence, index, ("nsubj", "nsubjpass", "aux", "csubj", "expl"))


def _auxiliaries(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """Return the auxiliaries of a verb, and theirs: of "will be closed" "will" may hang on "be"."""
    own = children(sentence, verb, ("aux", "auxpass"))
    if not own:
        return own
    theirs = (at for one in own for at in children(sentence, one, ("aux",)))
    return tuple(sorted({*own, *theirs}))


def _is_supposed(sentence: Sentence, verb: int) -> bool:
    """Tell the past tense of a condition ahead: "would pay if it accepted a bid by May"."""
    token = sentence.tokens[verb]
    if token.relation != "advcl" or token.tag not in ("VBD", "VBN"):
        return False
    below = children(sentence, verb, ("mark",))
    if not any(sentence.tokens[at].lemma in CONDITIONS for at in below):
        return False
    above = token.head
    while sentence.tokens[above].relation == "xcomp":  # "would have to pay if"
        above = sentence.tokens[above].head
    modals = [sentence.tokens[at] for at in children(sentence, above, ("aux",))]
    return any(modal.tag == "MD" for modal in modals) and not any(
        modal.lemma == "have" for modal in modals
    )


def _auxiliary_tense(
    sentence: Sentence, at: int, verb: int, auxiliaries: tuple[int, ...]
) -> str | None:
    """Return the tense that an auxiliary gives its verb, None when it gives none (to, be)."""
    token = sentence.tokens[at]
    if token.tag == "MD":
        perfect = any(sentence.tokens[other].lemma == "have" for other in auxiliaries)
        came_out = _tells_outcome(sentence, token.lemma, verb)
        if came_out or (perfect and token.lemma != "will"):
            return "past"
        return "later" if token.text.lower() == "would" else "future"
    if token.tag == "VBD" or (token.lemma == "have" and token.tag in ("VBZ", "VBP")):
        return "past"
    if token.tag in ("VBZ", "VBP"):
        return (
            "future"
            if sentence.tokens[verb].lemma == "go" and _has_infinitive(sentence, verb)
            else "present"
        )
    return None


def _tells_outcome(sentence: Sentence, modal: str, verb: int) -> bool:
    """Tell "could not agree", "none could be reached", "would not comment": it came to nothing."""
    lemma = sentence.tokens[verb].lemma
    if modal == "could" and lemma in english.SOUGHT_VERBS:
        return bool(children(sentence, verb, ("auxpass",)))
    if not children(sentence, verb, ("neg",)):
        return False
    return modal == "could" or (modal == "would" and lemma in english.TELLING_VERBS)


def _governing_tense(sentence: Sentence, index: int) -> str | None:
    """Return the tense of an infinitive, a participle or a verb that shares its auxiliary."""
    infinitive = _is_infinitive(sentence, index)
    complement = infinitive and sentence.tokens[index].relation in ("xcomp", "ccomp")
    for above in ancestors(sentence, index):
        if is_verb(sentence, above):
            lemma = sentence.tokens[above].lemma
            if complement and _was_to_have(sentence, above, index):
                return "past"
            if complement and (
                lemma not in english.IMPLICATIVE_VERBS or _is_going(sentence, above)
            ):
                return _ahead_of(sentence, above)
            return verb_tense(sentence, above)
        if infinitive and _points_ahead(sentence, above):
            return _ahead_of(sentence, above)
    return None


def _was_to_have(sentence: Sentence, above: int, infinitive: int) -> bool:
    """Tell "were to have begun in March", which has come to nothing, and "is said to have begun".

    "Expects to have begun by March" is a plan.
    """
    token = sentence.tokens[above]
    auxiliaries = children(sentence, infinitive, ("aux",))
    perfect = any(sentence.tokens[at].lemma == "have" for at in auxiliaries)
    if token.lemma == "be":
        return perfect and token.tag == "VBD"
    return perfect and token.lemma not in english.AIMING_VERBS


def _ahead_of(sentence: Sentence, index: int) -> str | None:
    """Return "future", or None for what had been due: "had been scheduled to expire Friday".

    That may lie behind or ahead ("had planned to close by May; that will slip"). Of other verbs
    the past perfect sets a limit, most often ahead: "said they had agreed to meet on Monday".
    """
    token = sentence.tokens[index]
    if _is_past_perfect(sentence, index):
        return None if token.lemma in english.AIMING_VERBS else "bound"
    if token.text.lower() in english.FORWARD_WORDS:
        above = next(iter(ancestors(sentence, index)), None)
        if above is not None and sentence.tokens[above].lemma == "be":
            return None if _is_past_perfect(sentence, above) else "future"
    return "future"


def _is_past_perfect(sentence: Sentence, verb: int) -> bool:
    auxiliaries = [sentence.tokens[at] for at in children(sentence, verb, ("aux", "auxpass"))]
    return any(token.lemma == "have" and token.tag == "VBD" for token in auxiliaries)


def _is_infinitive(sentence: Sentence, index: int) -> bool:
    """Tell whether the verb has "to" before it."""
    return any(sentence.tokens[at].tag == "TO" for at in children(sentence, index, ("aux",)))


def _has_infinitive(sentence: Sentence, index: int) -> bool:
    return any(_is_infinitive(sentence, at) for at in children(sentence, index, ("xcomp",)))


def _is_going(sentence: Sentence, index: int) -> bool:
    """Tell "is going to", which is a future, from "went to see"."""
    token = sentence.tokens[index]
    return token.lemma == "go" and token.tag == "VBG"


def _points_ahead(sentence: Sentence, index: int) -> bool:
    return sentence.tokens[index].text.lower() in english.FORWARD_WORDS


def _main_tense(sentence: Sentence) -> str | None:
    """Return the tense of what a date heads, None for the present in which a chronicle is told.

    "May 3: The ship sails."
    """
    roots = (at for at, token in enumerate(sentence.tokens) if token.relation == "ROOT")
    tense = next((verb_tense(sentence, at) for at in roots if is_verb(sentence, at)), None)
    return None if tense == "present" else tense


class Tenses:
    """The tenses of an article's clauses, looked up by the span of an expression."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._starts = [sentence.span.start for sentence in sentences]

    def __call__(self, span: Span) -> str | None:
        """Return past, present, future or None (see `tense_of`)."""
        place = bisect_right(self._starts, span.start) - 1
        if place < 0:
            return None
        sentence = self._sentences[place]
        if sentence.kind == "heading" and place + 1 < len(self._sentences):
            return _main_tense(self._sentences[place + 1])
        return tense_of(sentence, span)
