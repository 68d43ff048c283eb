"""Who a pronoun means, where only one noun nearby can be meant.

A name in the place of the wrong pronoun is a false statement, a pronoun left standing only a vague
one: with two persons in reach, "he" stays "he".
"""

from __future__ import annotations

from collections.abc import Iterator

from service.attach.telling.persons import is_person, known_sex, may_be_person
from service.attach.telling.phrase import Phrase, noun_phrase
from service.attach.telling.quotation import in_quotation
from service.attach.telling.wording import joined, without_loose_marks
from service.languages.en import persons as english
from service.parse.clause import subject
from service.parse.sentence import Place, Sentence, Sentences
from service.parse.tree import (
    NOMINAL_SUBJECTS,
    ancestors,
    are_parted,
    child,
    children,
    holds,
    is_noun,
    is_verb,
    subtree,
)

_REACH = 2  # sentences before the pronoun's own
_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "pobj", "poss", "dative", "conj")


def referent(sentences: Sentences, sentence_index: int, token_index: int) -> Place | None:
    """Return the sentence and the head token of the noun that a pronoun means.

    None when it is not a pronoun of the third person singular, or more than one noun, or none,
    can be meant. "they" is left alone: too much can be meant by it.
    """
    token = sentences[sentence_index].tokens[token_index]
    kind = english.PRONOUNS.get(token.text.lower())
    if kind is None or in_quotation(sentences, sentence_index, token_index):
        return None
    if kind == "thing":
        found = _thing(sentences, sentence_index, token_index)
    else:
        found = _person(sentences, sentence_index, token_index, kind)
    return found if found and _is_sayable(sentences[found[0]], found[1]) else None


def _is_sayable(sentence: Sentence, noun: int) -> bool:
    """Tell whether a noun phrase can stand for the pronoun: a word, and not itself with one."""
    first = subtree(sentence, noun)[:4]
    return sentence.tokens[noun].text.lower() not in english.PRONOUNS and not any(
        sentence.tokens[at].tag in ("PRP", "PRP$", "WP$") for at in first
    )


def _person(sentences: Sentences, sentence_index: int, token_index: int, sex: str) -> Place | None:
    """Return the person whom "he" or "his" means: by the clause it stands in, or the only one.

    "Bell lost his post", "Bell said he lost", "Before his trip, Bell said": Bell, whoever came
    before. But in "Bell told Ruiz he lost" it could be either.
    """
    sentence = sentences[sentence_index]
    if _is_demanded(sentence, token_index):
        return None
    owner = _clause_subject(sentence, token_index)
    if owner is not None:
        if sentence.tokens[owner].text.lower() in english.PRONOUNS:
            return referent(sentences, sentence_index, owner)
        if _suits(sentences, sentence_index, owner, sex) is not None:
            between = _names_between(sentences, sentence_index, owner, token_index, sex)
            return None if between else (sentence_index, owner)
    return _only_person(sentences, sentence_index, token_index, sex)


def _is_demanded(sentence: Sentence, pronoun: int) -> bool:
    """Tell "called for his resignation", "a warrant for his arrest": hardly the caller's own."""
    token = sentence.tokens[pronoun]
    noun = sentence.tokens[token.head]
    if token.relation != "poss" or noun.relation not in ("dobj", "pobj"):
        return False
    above = sentence.tokens[noun.head]
    if noun.relation == "dobj":
        return above.lemma in english.DEMANDING_VERBS
    return above.lemma == "for" and sentence.tokens[above.head].lemma in english.DEMANDING


def _names_between(sentences: Sentences, where: int, owner: int, pronoun: int, sex: str) -> bool:
    """Tell whether another who might be meant is named between a subject and a pronoun."""
    sentence = sentences[where]
    return any(
        not holds(sentence, owner, at)
        and is_noun(sentence, at)
        and sentence.tokens[at].relation in _ARGUMENTS
        and _suits(sentences, where, at, sex) is not None
        for at in range(owner + 1, pronoun)
    )


def _only_person(
    sentences: Sentences, sentence_index: int, token_index: int, sex: str
) -> Place | None:
    """Return the one person of that sex in reach; None when there is another who might be."""
    found: Place | None = None
    named = ""
    for where, noun in _before(sentences, sentence_index, token_index):
        suits = _suits(sentences, where, noun, sex)
        if suits is None:
            continue
        # "a reporter", met in passing, is no one that a text goes on with.
        name = sentences[where].tokens[noun].text
        in_passing = (
            name.islower() and sentences[where].tokens[noun].relation not in NOMINAL_SUBJECTS
        )
        suits = suits and not in_passing
        if not suits or (named and name != named):
            return None
        found, named = found or (where, noun), name
    return None if found and _is_another(sentences, found, sex) else found


def _is_another(sentences: Sentences, found: Place, sex: str) -> bool:
    """Tell somebody met by whom the text goes on with: "She danced before the Queen. She won."."""
    number, noun = found
    tokens = sentences[number].tokens
    met = tokens[noun].relation not in NOMINAL_SUBJECTS
    return met and any(
        english.PRONOUNS.get(token.text.lower()) == sex and token.relation in NOMINAL_SUBJECTS
        for token in tokens[:noun]
    )


def _suits(sentences: Sentences, where: int, noun: int, sex: str) -> bool | None:
    """Tell whether a noun can be meant: True, False for a name that might be, None for no."""
    known = known_sex(sentences, where, noun)
    if known is None:
        return False if may_be_person(sentences[where], noun) else None
    return True if known in ("person", sex) else None


def _clause_subject(sentence: Sentence, index: int) -> int | None:
    """Return the subject that binds a pronoun: of its clause for "his", of the one above for "he".

    "Bell sold his house", "Bell said he would go". An object ("saw him") is bound by none.
    """
    token = sentence.tokens[index]
    if token.relation not in ("poss", "nsubj", "nsubjpass"):
        return None
    for above in ancestors(sentence, index):
        if not is_verb(sentence, above):
            continue
        own = child(sentence, above, NOMINAL_SUBJECTS)
        if own is not None and own > index and are_parted(sentence, index, own):
            return None  # "Its chief resigned; the board will meet"
        if own is not None and own != index and not holds(sentence, own, index):
            return subject(sentence, above)
        if own != index and sentence.tokens[above].relation == "relcl":
            return None
    return None


def _before(sentences: Sentences, sentence_index: int, token_index: int) -> Iterator[Place]:
    """Yield the noun phrases in reach before a pronoun, by sentence and head token.

    Those of its own sentence come first, without any that the pronoun is itself part of; earlier
    sentences stop at a headline.
    """
    for where in range(sentence_index, max(-1, sentence_index - _REACH - 1), -1):
        sentence = sentences[where]
        if sentence.kind != "body":
            return
        end = token_index if where == sentence_index else len(sentence.tokens)
        for at in range(end):
            token = sentence.tokens[at]
            predicate = token.relation == "pobj" and sentence.tokens[token.head].lemma == "as"
            if not is_noun(sentence, at) or token.relation not in _ARGUMENTS or predicate:
                continue
            if where < sentence_index or not holds(sentence, at, token_index):
                yield where, at


def _thing(sentences: Sentences, sentence_index: int, token_index: int) -> Place | None:
    """Return the thing or body that "it" or "its" means: its clause's subject, or the only name."""
    sentence = sentences[sentence_index]
    if _is_empty(sentence, token_index):
        return None
    owner = _clause_subject(sentence, token_index)
    if owner is None:
        return _last_subject(sentences, sentence_index, token_index)
    if sentence.tokens[owner].text.lower() in ("it", "its"):
        return referent(sentences, sentence_index, owner)
    # "Orrin's stock fell when it issued a warning": Orrin did, not its stock.
    singular = sentence.tokens[owner].tag in ("NN", "NNP") and not children(
        sentence, owner, ("poss",)
    )
    person = known_sex(sentences, sentence_index, owner) is not None
    return (sentence_index, owner) if singular and not person else None


def _is_empty(sentence: Sentence, index: int) -> bool:
    """Tell the "it" of "it is important to note", which means nothing."""
    verb = sentence.tokens[index].head
    told = child(sentence, verb, ("acomp", "attr", "oprd"))
    clause = child(sentence, verb, ("ccomp", "xcomp", "csubj", "advcl"))
    return told is not None and clause is not None


def _last_subject(sentences: Sentences, sentence_index: int, token_index: int) -> Place | None:
    """Return the only name in reach before a pronoun, if it is a subject."""
    found: Place | None = None
    named = ""
    for where, noun in _before(sentences, sentence_index, token_index):
        token = sentences[where].tokens[noun]
        if where < sentence_index - 1:
            break
        if token.tag not in ("NNP", "NN") or is_person(sentences[where], noun):
            continue
        is_subject = token.relation in NOMINAL_SUBJECTS
        if is_subject and token.tag == "NN" and _is_aside(sentences[where], token.head):
            continue
        if token.tag == "NN" and not is_subject:
            continue
        if named and token.text != named:
            return None
        found = found or ((where, noun) if is_subject else None)
        named = token.text
    return found


def _is_aside(sentence: Sentence, verb: int) -> bool:
    """Tell a clause beside the main one: "When the bank collapsed, he sold it"."""
    return sentence.tokens[verb].relation in ("advcl", "relcl")


def name_of(sentence: Sentence, noun: int) -> str:
    """Return the noun phrase by which a description calls what a pronoun means, kept short."""
    return _name(sentence, noun_phrase(Phrase(sentence, noun, brevity=3), noun))


def owner_of(sentence: Sentence, noun: int) -> str:
    """Return the same in front of what it owns: "Bell’s" for Bell of the University of Lima."""
    members = noun_phrase(Phrase(sentence, noun, brevity=3), noun)
    return _name(sentence, [at for at in members if at <= noun]) + "’s"


def _name(sentence: Sentence, members: list[int]) -> str:
    text = joined(sentence, without_loose_marks(sentence, members))
    return text.removesuffix("’s").removesuffix("'s")
