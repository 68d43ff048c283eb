"""An event in the words of the article: its clause, readable on its own.

`describe(sentences, sentence_index, token_index, times)` is the one function here. A verb is told
by its clause, with the subject that it shares with another verb or takes from a relative pronoun;
an event noun by its phrase, or by the clause of a light verb ("held talks") above it. Left out are
who said it, dates, connectives, and clauses that tell another event.
"""

from __future__ import annotations

from collections.abc import Sequence

from service.attach.telling.phrase import Phrase, noun_phrase, verb_members
from service.attach.telling.reference import name_of, owner_of, referent
from service.attach.telling.wording import Piece, joined, shortened, unquoted, without_loose_marks
from service.languages.en import clauses as english
from service.languages.en.triggers import COPULAS
from service.parse.clause import (
    antecedent,
    auxiliaries,
    happens_at_last,
    is_plural,
    light_verb,
    subject,
)
from service.parse.sentence import Place, Sentence, Sentences
from service.parse.tree import SUBJECTS, ancestors, child, is_noun, is_verb, subtree
from service.span import Span

_LIMIT = 200  # characters: what a reader takes in at a glance, by the issue that asked for it
_COMPLEMENTS = ("dobj", "ccomp", "xcomp", "attr")
_BARE = 2  # a noun phrase of so few words does not stand on its own


def describe(
    sentences: Sentences,
    sentence_index: int,
    token_index: int,
    times: Sequence[Span] = (),
) -> str:
    """Return the clause or noun phrase that tells the event of a trigger token.

    `sentences` are the article's, parsed; `times` the spans of the expressions to leave out (those
    that the entry's own date tells). The text is at most 200 characters long.
    """
    sentence = sentences[sentence_index]
    verb = _telling_verb(sentence, token_index, times)
    noun = _modified(sentence, token_index)
    text = ""
    for brevity in range(4):
        phrase = Phrase(sentence, token_index, tuple(times), brevity)
        if verb is None:
            pieces = _noun_pieces(sentences, sentence_index, noun, phrase)
        else:
            pieces = _clause_pieces(sentences, sentence_index, verb, phrase)
        text = unquoted(joined(sentence, pieces)).strip() or sentence.tokens[token_index].text
        if len(text) <= _LIMIT:
            return text
    return shortened(text, _LIMIT)


def _telling_verb(sentence: Sentence, trigger: int, times: Sequence[Span]) -> int | None:
    """Return the verb whose clause tells the event; None when its noun phrase does."""
    if _modified(sentence, trigger) != trigger:
        return None
    if is_verb(sentence, trigger):
        return _told_above(sentence, trigger)
    if is_noun(sentence, trigger):
        light = light_verb(sentence, trigger)
        if light is None and _is_bare_noun(sentence, trigger, times):
            light = _governing_verb(sentence, trigger)
        return None if light is None else _told_above(sentence, light)
    return _governing_verb(sentence, trigger)


def _is_bare_noun(sentence: Sentence, noun: int, times: Sequence[Span]) -> bool:
    """Tell a noun that does not stand on its own: "held talks".

    Of "Revenue for the quarter was $212 million" it is what is left without the date.
    """
    token = sentence.tokens[noun]
    was = token.relation == "nsubj" and sentence.tokens[token.head].lemma in COPULAS
    left_out = tuple(times) if was else ()
    return len(noun_phrase(Phrase(sentence, noun, left_out), noun)) <= _BARE


def _modified(sentence: Sentence, trigger: int) -> int:
    """Return the noun whose phrase tells a participle: "the stolen ship"; else the trigger."""
    token = sentence.tokens[trigger]
    is_modifier = token.relation == "amod" and token.tag in ("VBN", "VBG", "VBD")
    return token.head if is_modifier and is_noun(sentence, token.head) else trigger


def _governing_verb(sentence: Sentence, index: int) -> int | None:
    """Return the verb that a noun or adjective completes: "is available", "died in a raid"."""
    token = sentence.tokens[index]
    if token.relation in ("acomp", "attr", "oprd", "dobj", *SUBJECTS) and token.head != index:
        return token.head if is_verb(sentence, token.head) else None
    if token.relation == "pobj":
        above = sentence.tokens[token.head].head
        return above if above != token.head and is_verb(sentence, above) else None
    return None


def _told_above(sentence: Sentence, verb: int) -> int:
    """Return the verb that a dependent one completes.

    "plans to open", "want him to resign", "accused of stealing" are told from their first word.
    """
    while (above := _completed(sentence, verb)) is not None:
        verb = above
    return verb


def _completed(sentence: Sentence, verb: int) -> int | None:
    """Return the verb that an infinitive or a gerund completes, None where it tells by itself."""
    token = sentence.tokens[verb]
    infinitive = any(sentence.tokens[at].tag == "TO" for at in sentence.children[verb])
    bare = infinitive and child(sentence, verb, (*SUBJECTS, "mark")) is None
    head = token.head
    match token.relation:
        case "xcomp" if sentence.tokens[head].relation == "acomp":  # "is due to leave"
            head = sentence.tokens[head].head
        case "xcomp":
            pass
        case "ccomp" if infinitive or _is_bare(sentence, verb):  # "let them land"
            pass
        case "advcl" if bare:
            pass
        case "acl" | "relcl" if bare:
            head = sentence.tokens[head].head
        case "conj" if bare and infinitive:  # "promised to call a vote and to hold another"
            return _completed(sentence, head)
        case "pcomp" if sentence.tokens[head].lemma not in english.BETWEEN_EVENTS:
            head = sentence.tokens[head].head
        case _:
            return None
    return head if head != verb and is_verb(sentence, head) else None


def _is_bare(sentence: Sentence, verb: int) -> bool:
    """Tell an infinitive without "to" and without a modal verb."""
    return sentence.tokens[verb].tag == "VB" and child(sentence, verb, ("aux",)) is None


def _noun_pieces(
    sentences: Sentences, sentence_index: int, noun: int, phrase: Phrase
) -> list[Piece]:
    members = without_loose_marks(phrase.sentence, noun_phrase(phrase, noun))
    return _resolved(sentences, sentence_index, members)


def _clause_pieces(
    sentences: Sentences, sentence_index: int, verb: int, phrase: Phrase
) -> list[Piece]:
    """Return the clause of a verb, with what it leaves unsaid put in."""
    sentence = phrase.sentence
    if _is_added(sentence, verb) and phrase.brevity == 0:
        return _added_pieces(sentences, sentence_index, verb, phrase)
    head = subject(sentence, verb)
    members = without_loose_marks(sentence, verb_members(phrase, verb))
    if head is not None and head == child(sentence, verb, SUBJECTS):
        pieces: list[Piece] = _resolved(sentences, sentence_index, members)
        filler = _gap_filler(sentences, sentence_index, verb, phrase)
        place = _gap(sentence, verb, members, filler)
        return [*pieces[:place], *filler, *pieces[place:]]
    if head is None:
        return _resolved(sentences, sentence_index, members)
    told = noun_phrase(phrase, head, without=verb)
    lead = _resolved(sentences, sentence_index, without_loose_marks(sentence, told))
    return lead + _auxiliary_pieces(sentence, verb, head, members) + list(members)


def _is_added(sentence: Sentence, verb: int) -> bool:
    """Tell a participle that goes with another verb's clause: "exploded, killing dozens"."""
    token = sentence.tokens[verb]
    return (
        token.relation == "advcl"
        and token.tag == "VBG"
        and is_verb(sentence, token.head)
        and child(sentence, verb, (*SUBJECTS, "mark")) is None
    )


def _added_pieces(
    sentences: Sentences, sentence_index: int, verb: int, phrase: Phrase
) -> list[Piece]:
    """Return the clause that a participle goes with, and the participle in its place."""
    head = phrase.sentence.tokens[verb].head
    main = _clause_pieces(sentences, sentence_index, head, phrase._replace(trigger=head))
    added: list[Piece] = [*without_loose_marks(phrase.sentence, verb_members(phrase, verb))]
    return [*main, ",", *added] if verb > head else [*added, ",", *main]


def _auxiliary_pieces(
    sentence: Sentence, verb: int, head: int, members: Sequence[int]
) -> list[Piece]:
    """Return the auxiliaries that a restored clause lacks: "troops [were] killed in May"."""
    shared = [at for at in auxiliaries(sentence, verb) if at not in members]
    if happens_at_last(sentence, verb):
        shared = [at for at in shared if sentence.tokens[at].relation != "neg"]
    token = sentence.tokens[verb]
    if shared or token.tag != "VBN" or token.relation not in ("acl", "advcl"):
        return list(shared)
    if child(sentence, verb, ("aux", "auxpass")) is not None:
        return []
    return ["were" if is_plural(sentence, head) else "was"]


def _gap_filler(
    sentences: Sentences, sentence_index: int, verb: int, phrase: Phrase
) -> list[Piece]:
    """Return the object that a relative clause takes from its noun: "they signed [the deal]"."""
    sentence = phrase.sentence
    noun = antecedent(sentence, verb) if sentence.tokens[verb].relation == "relcl" else None
    if (
        noun is None
        or child(sentence, verb, ("auxpass",)) is not None
        or any(sentence.tokens[at].tag == "WP$" for at in subtree(sentence, verb))
    ):
        return []
    filler: list[Piece] = []
    carrier = next((at for at in sentence.children[verb] if _carries_gap(sentence, at)), None)
    if carrier is None:
        if child(sentence, verb, _COMPLEMENTS) is not None:
            return []
    elif sentence.tokens[carrier].relation == "prep":
        filler.append(carrier)
    elif sentence.tokens[carrier].tag == "WRB":
        return []
    told = without_loose_marks(sentence, noun_phrase(phrase, noun, without=verb))
    return filler + _resolved(sentences, sentence_index, told)


def _gap(sentence: Sentence, verb: int, members: Sequence[int], filler: Sequence[Piece]) -> int:
    """Return where among the clause's tokens the filler goes: an object right behind its verb."""
    particle = child(sentence, verb, ("prt",))
    last = verb if particle is None else particle
    stranded = any(
        sentence.tokens[at].relation == "prep" and not sentence.children[at]
        for at in sentence.children[verb]
    )
    first = filler[0] if filler else None
    led = isinstance(first, int) and sentence.tokens[first].relation == "prep"
    return len(members) if led or stranded or last not in members else members.index(last) + 1


def _carries_gap(sentence: Sentence, index: int) -> bool:
    """Tell "which", "whom", "when", and "in which", at the head of a relative clause."""
    if sentence.tokens[index].tag in ("WDT", "WP", "WRB"):
        return sentence.tokens[index].relation not in SUBJECTS
    below = sentence.children[index]
    return sentence.tokens[index].relation == "prep" and any(
        sentence.tokens[at].tag in ("WDT", "WP") for at in below
    )


def _resolved(sentences: Sentences, sentence_index: int, members: Sequence[int]) -> list[Piece]:
    """Return the tokens with the first pronoun told by its name, where that is safe."""
    pieces: list[Piece] = list(members)
    sentence = sentences[sentence_index]
    for place, at in enumerate(members):
        tag = sentence.tokens[at].tag
        if tag not in ("PRP", "PRP$", "WP$"):
            continue
        if tag == "WP$":
            found = _owner(sentence, sentence_index, at)
        else:
            found = referent(sentences, sentence_index, at)
        if found is not None and not (found[0] == sentence_index and found[1] in members):
            name = name_of if tag == "PRP" else owner_of
            told = name(sentences[found[0]], found[1])
            # "Canceled all its flights": all the airline's flights.
            pieces[place] = _within(told) if place else told
        return pieces
    return pieces


def _within(name: str) -> str:
    """Return a noun phrase as it stands within a sentence: "The airline’s" is "the airline’s"."""
    return name[0].lower() + name[1:] if name.startswith(("The ", "A ", "An ")) else name


def _owner(sentence: Sentence, sentence_index: int, whose: int) -> Place | None:
    """Return the noun that "whose" stands for: "Bell, whose team won"."""
    for above in ancestors(sentence, whose):
        if is_verb(sentence, above):
            noun = antecedent(sentence, above)
            return None if noun is None else (sentence_index, noun)
    return None
