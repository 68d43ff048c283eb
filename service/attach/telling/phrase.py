"""Which tokens of a noun phrase or a clause are quoted, and which branches are left out."""

from __future__ import annotations

from typing import NamedTuple

from service.languages.en import clauses as english
from service.languages.en.reporting import REPORTING_VERBS, SOURCE_PREPOSITIONS
from service.parse.clause import happens_at_last, limits
from service.parse.sentence import Sentence
from service.parse.tree import are_parted, child, children, holds, is_verb, subtree, tokens_of
from service.span import Span

_LONG_RELATIVE = 7  # words; a longer relative clause tells another event
_DATED = ("prep", "agent", "npadvmod", "advmod", "nummod", "pobj", "appos")
_ADVERBIAL = ("npadvmod", "advmod", "prep", "dep")
_SMALL = ("IN", "TO", "RB", "RBR", "RBS", "JJS", "DT", "CC", ",", "-LRB-", "-RRB-")
_BEFORE_NOUN = ("poss", "compound", "nmod", "amod", "nsubj", "nsubjpass", "dobj", "det", "conj")


# Relations of branches that may tell an event of their own.
_TELLING = frozenset({"relcl", "acl", "appos", "advcl", "parataxis", "conj"})


class Phrase(NamedTuple):
    """What is being told: the trigger in its sentence, the dates to leave out, and how brief.

    `brevity` goes from 0 (all that belongs to it) over 1 (no clause of purpose) and 2 (no relative
    clause) to 3 (no apposition, nothing in brackets).
    """

    sentence: Sentence
    trigger: int
    times: tuple[Span, ...] = ()
    brevity: int = 0


def verb_members(phrase: Phrase, verb: int) -> list[int]:
    """Return the tokens of a verb's clause that tell its event, in text order."""
    sentence = phrase.sentence
    dropped = set(_dates(phrase, verb))
    parted = False
    if happens_at_last(sentence, verb) and dropped.issuperset(limits(sentence, verb)):
        dropped.update(children(sentence, verb, ("neg",)))
    for below in sentence.children[verb]:
        parted = parted or _is_parted(sentence, below)
        if _leaves_clause(phrase, verb, below):
            dropped.add(below)
    members = _kept(phrase, verb, dropped)
    return _between_semicolons(phrase, verb, members) if parted else members


def _is_parted(sentence: Sentence, below: int) -> bool:
    """Tell a semicolon, or a clause that holds one."""
    token = sentence.tokens[below]
    inside = sentence.children[below] if token.relation == "ccomp" else ()
    return token.text == ";" or any(sentence.tokens[at].text == ";" for at in inside)


def _between_semicolons(phrase: Phrase, verb: int, members: list[int]) -> list[int]:
    """Return the tokens that no semicolon parts from the verb: "He said no; a vote is due"."""
    marks = [at for at in subtree(phrase.sentence, verb) if phrase.sentence.tokens[at].text == ";"]
    first = max((at for at in marks if at < verb), default=-1)
    last = min((at for at in marks if at > verb), default=len(phrase.sentence.tokens))
    return [at for at in members if first < at < last]


def noun_phrase(phrase: Phrase, noun: int, without: int | None = None) -> list[int]:
    """Return the tokens of a noun's phrase; the branch that holds `without` is left out."""
    sentence = phrase.sentence
    dropped = set(_dates(phrase, noun))
    for below in sentence.children[noun]:
        token = sentence.tokens[below]
        second = token.relation == "conj" and is_verb(sentence, below)
        if second or (without is not None and _tells(sentence, below, without)):
            dropped.add(below)
    members = _kept(phrase, noun, dropped)
    return members + _adopted(phrase, members) if noun == phrase.trigger else members


def _tells(sentence: Sentence, below: int, event: int) -> bool:
    """Tell a branch of a noun that holds the event, or stands beside it in apposition."""
    return sentence.tokens[below].relation == "appos" or holds(sentence, below, event)


def _adopted(phrase: Phrase, members: list[int]) -> list[int]:
    """Return the participle right behind an event noun, which a parser may tie to the verb.

    "resulted in a vote by Parliament demanding that troops leave": with no comma between, it
    is the vote that demands.
    """
    sentence, following = phrase.sentence, members[-1] + 1
    if phrase.brevity >= 2 or following >= len(sentence.tokens):
        return []
    token = sentence.tokens[following]
    if token.tag != "VBG" or token.relation not in ("advcl", "acl") or token.head > members[0]:
        return []
    return _kept(phrase, following, set(_dates(phrase, following)))


def _kept(phrase: Phrase, top: int, dropped: set[int]) -> list[int]:
    """Return the subtree of `top` without the dropped branches, inside noun phrases too."""
    sentence, tokens = phrase.sentence, phrase.sentence.tokens
    members = subtree(sentence, top, dropped)
    telling = [at for at in members if tokens[at].relation in _TELLING and at != top]
    further = {at for at in telling if _leaves_phrase(phrase, at)}
    further |= _loose_links(sentence, top, dropped | further)
    if further:
        members = subtree(sentence, top, dropped | further)
    while len(members) > 1 and tokens[members[-1]].tag in (".", ":", ",", "CC"):
        members.pop()
    return members


def _leaves_clause(phrase: Phrase, verb: int, below: int) -> bool:
    """Tell whether a direct child of the verb is left out of its clause."""
    sentence = phrase.sentence
    token = sentence.tokens[below]
    match token.relation:
        case "mark":
            return not _is_degree(sentence, verb, below)
        case "parataxis" | "intj" | "preconj":
            return True
        case "conj":
            return is_verb(sentence, below)
        case "ccomp":
            return _runs_on(sentence, verb, below)
        case "advcl":
            return not _holds_trigger(phrase, below) and not _is_purpose(phrase, below)
        case "npadvmod":
            first = subtree(sentence, below)[0]
            if below > verb:  # a parser's name for a loose phrase: ", continuing months of talks"
                return sentence.tokens[first].tag == "VBG"
            mark = child(sentence, verb, ("mark",))  # "nine days after the volcano began"
            return mark is not None and below < mark
        case "advmod":
            return token.text.lower() in english.CONNECTIVES or token.tag == "WRB"
        case "prep" if below < verb and _is_connective(sentence, below):
            return True
        case "prep":
            return token.text.lower() in SOURCE_PREPOSITIONS or _is_relative_phrase(sentence, below)
        case "cc":
            return below < verb and not any(
                at < verb and sentence.tokens[at].relation == "conj"
                for at in sentence.children[verb]
            )
        case _:
            return token.tag in ("WDT", "WP") and sentence.tokens[verb].relation == "relcl"


def _is_other_clause(sentence: Sentence, at: int) -> bool:
    """Tell a parser's slip: "is to begin in May and is expected to last" joins no infinitive."""
    helper = child(sentence, at, ("aux", "auxpass"))
    infinitive = sentence.tokens[sentence.tokens[at].head].tag == "VB"
    return infinitive and helper is not None and sentence.tokens[helper].tag in ("VBZ", "VBD")


def _is_measure(sentence: Sentence, verb: int) -> bool:
    """Tell the clause of "rose faster than expected" from clauses that tell another event."""
    mark = child(sentence, verb, ("mark",))
    return mark is not None and sentence.tokens[mark].text == "than"


def _is_degree(sentence: Sentence, verb: int, mark: int) -> bool:
    """Tell "profit more than halved", where nothing is compared with a clause."""
    return mark == verb - 1 and sentence.tokens[mark - 1].lemma in english.DEGREES


def _runs_on(sentence: Sentence, verb: int, below: int) -> bool:
    """Tell a clause that only stands beside another ("It rained; the match went on")."""
    if sentence.tokens[verb].lemma in REPORTING_VERBS:
        return False
    return below < verb or are_parted(sentence, verb, below)


def _leaves_phrase(phrase: Phrase, at: int) -> bool:
    """Tell whether a branch that may tell something else than the event does."""
    sentence, token = phrase.sentence, phrase.sentence.tokens[at]
    if _holds_trigger(phrase, at):
        return False
    match token.relation:
        case "relcl":
            long = len(subtree(sentence, at)) > _LONG_RELATIVE
            return phrase.brevity >= 2 or long or _opens_after_comma(sentence, at)
        case "acl":
            return phrase.brevity >= 2 or _opens_after_comma(sentence, at)
        case "appos":
            return phrase.brevity >= 3
        case "conj":
            return _is_other_clause(sentence, at)
        case "advcl":
            return not _is_measure(sentence, at) and (
                phrase.brevity >= 1 or not _is_purpose(phrase, at)
            )
        case _:
            return True


def _opens_after_comma(sentence: Sentence, at: int) -> bool:
    first = subtree(sentence, at)[0]
    return first > 0 and sentence.tokens[first - 1].text in (",", "-", "–", "—", "--", "(")


def _holds_trigger(phrase: Phrase, at: int) -> bool:
    return holds(phrase.sentence, at, phrase.trigger)


def _is_purpose(phrase: Phrase, at: int) -> bool:
    """Tell "flew to Rome to meet the pope", which belongs to the flight, from "after meeting"."""
    sentence = phrase.sentence
    infinitive = sentence.tokens[at].tag == "VB" and child(sentence, at, ("mark",)) is None
    return phrase.brevity == 0 and infinitive and child(sentence, at, ("nsubj",)) is None


def _is_connective(sentence: Sentence, at: int) -> bool:
    """Tell "In addition" from a phrase that tells something."""
    words = [sentence.tokens[below].text.lower() for below in subtree(sentence, at)]
    return " ".join(words) in english.CONNECTIVE_PHRASES


def _is_relative_phrase(sentence: Sentence, at: int) -> bool:
    """Tell "in which" at the head of a relative clause."""
    return any(sentence.tokens[below].tag in ("WDT", "WP") for below in sentence.children[at])


def _loose_links(sentence: Sentence, top: int, dropped: set[int]) -> set[int]:
    """Return the conjunctions of `top` that are left with nothing to join."""
    below = sentence.children[top]
    found = set()
    for place, at in enumerate(below):
        if sentence.tokens[at].relation == "cc":
            following = [b for b in below[place + 1 :] if sentence.tokens[b].relation == "conj"]
            if following and following[0] in dropped:
                found.add(at)
    return found


def _dates(phrase: Phrase, top: int) -> list[int]:
    """Return the branches below `top` that hold dates and nothing else."""
    sentence = phrase.sentence
    found = []
    for span in phrase.times:
        if not span.overlaps(sentence.span):
            continue
        for n, at in enumerate(tokens_of(sentence, span)):
            relation = sentence.tokens[at].relation
            # What follows the head is a date only by itself: "at 9 | a.m.", not "1811 | three".
            if at == top or relation in _BEFORE_NOUN or (n and relation not in _ADVERBIAL):
                break
            while _is_all_date(phrase, sentence.tokens[at].head):
                at = sentence.tokens[at].head
            # A preposition that holds more than the date keeps it: "after a year at the port".
            if sentence.tokens[at].relation == "pobj" or _holds_trigger(phrase, at):
                break
            found.append(at)
    return found


def _is_all_date(phrase: Phrase, at: int) -> bool:
    """Tell whether a branch holds nothing but dates and small words with them ("on", "late")."""
    sentence = phrase.sentence
    if sentence.tokens[at].relation not in _DATED:
        return False
    return all(
        sentence.tokens[below].tag in _SMALL
        or any(sentence.tokens[below].span.overlaps(span) for span in phrase.times)
        for below in subtree(sentence, at)
    )
