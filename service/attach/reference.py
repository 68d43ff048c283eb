"""Who a pronoun means, where only one noun nearby can be meant.

A name in the place of the wrong pronoun is a false statement, a pronoun left standing only a vague
one: with two persons in reach, "he" stays "he".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from service.attach.phrase import Phrase, noun_phrase
from service.attach.wording import joined, without_loose_marks
from service.languages.en import persons as english
from service.languages.en.reporting import REPORTING_VERBS
from service.parse.sentence import Sentence
from service.parse.tree import ancestors, child, children, is_noun, is_verb, subtree

_REACH = 2  # sentences before the pronoun's own
_LIVING = frozenset(("die", "marry", "retire", "resign", "smile", "study", "graduate"))
_KINDS = {
    "he": "male", "him": "male", "his": "male",
    "she": "female", "her": "female",
    "it": "thing", "its": "thing",
}  # fmt: skip
_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "pobj", "poss", "dative", "conj")


def referent(
    sentences: Sequence[Sentence], sentence_index: int, token_index: int
) -> tuple[int, int] | None:
    """Return the sentence and the head token of the noun that a pronoun means.

    None when it is not a pronoun of the third person singular, or more than one noun, or none,
    can be meant. "they" is left alone: too much can be meant by it.
    """
    kind = _KINDS.get(sentences[sentence_index].tokens[token_index].text.lower())
    if kind is None:
        return None
    if kind == "thing":
        return _last_subject(sentences, sentence_index, token_index)
    return _only_person(sentences, sentence_index, token_index, kind)


def _only_person(
    sentences: Sequence[Sentence], sentence_index: int, token_index: int, sex: str
) -> tuple[int, int] | None:
    """Return the one person of that sex in reach; None when there is another who might be.

    In "Bell said he", "Before his trip, Bell said" the speaker is meant, whoever came before.
    """
    speaker = _matrix_subject(sentences[sentence_index], token_index)
    if speaker is not None and _suits(sentences, sentence_index, speaker, sex) is not None:
        return sentence_index, speaker
    found: tuple[int, int] | None = None
    named = ""
    for where, noun in _before(sentences, sentence_index, token_index):
        suits = _suits(sentences, where, noun, sex)
        if suits is None:
            continue
        name = sentences[where].tokens[noun].text
        if not suits or (named and name != named):
            return None
        found, named = found or (where, noun), name
    return found


def _suits(sentences: Sequence[Sentence], where: int, noun: int, sex: str) -> bool | None:
    """Tell whether a noun can be meant: True, False for a name that might be, None for no."""
    known = _known_sex(sentences, where, noun)
    if known is None:
        return False if _may_be_person(sentences[where], noun) else None
    return True if known in ("person", sex) else None


def _matrix_subject(sentence: Sentence, index: int) -> int | None:
    """Return the subject of the verb of saying above a pronoun, or of the clause it precedes."""
    for above in ancestors(sentence, index):
        token = sentence.tokens[above]
        if not is_verb(sentence, above):
            continue
        own = child(sentence, above, ("nsubj", "nsubjpass"))
        if own is not None and index < own and index not in subtree(sentence, own):
            return own
        if token.relation in ("ccomp", "xcomp") and token.head != above:
            outer = child(sentence, token.head, ("nsubj", "nsubjpass"))
            if outer is not None and sentence.tokens[token.head].lemma in REPORTING_VERBS:
                return outer
    return None


def _known_sex(sentences: Sequence[Sentence], where: int, noun: int) -> str | None:
    """Return "male", "female" or "person" for a noun known to name one, None for others.

    What one mention of a name tells ("Mr. Bell") holds for the others ("Bell").
    """
    token = sentences[where].tokens[noun]
    if token.text.islower():
        return _kind_of_person(sentences[where], noun)
    told = {
        _kind_of_person(sentence, at)
        for sentence in sentences
        for at, other in enumerate(sentence.tokens)
        if other.text == token.text and is_noun(sentence, at)
    }
    return next((kind for kind in ("male", "female", "person") if kind in told), None)


def _kind_of_person(sentence: Sentence, noun: int) -> str | None:
    return (_sex(sentence, noun) or "person") if _is_person(sentence, noun) else None


def _may_be_person(sentence: Sentence, noun: int) -> bool:
    """Tell a name in subject place that may be a person's: no article before it, no acronym."""
    token = sentence.tokens[noun]
    return (
        token.text[0].isupper()
        and token.relation in ("nsubj", "nsubjpass")
        and not token.text.isupper()
        and not children(sentence, noun, ("det",))
    )


def _before(
    sentences: Sequence[Sentence], sentence_index: int, token_index: int
) -> Iterator[tuple[int, int]]:
    """Yield the noun phrases in reach before a pronoun, by sentence and head token.

    Those of its own sentence come first; earlier sentences stop at a headline.
    """
    for where in range(sentence_index, max(-1, sentence_index - _REACH - 1), -1):
        sentence = sentences[where]
        if sentence.kind != "body":
            return
        end = token_index if where == sentence_index else len(sentence.tokens)
        for at in range(end):
            token = sentence.tokens[at]
            predicate = token.relation == "pobj" and sentence.tokens[token.head].lemma == "as"
            if is_noun(sentence, at) and token.relation in _ARGUMENTS and not predicate:
                yield where, at


def _is_person(sentence: Sentence, noun: int) -> bool:
    """Tell whether a noun phrase is known to name one person."""
    token = sentence.tokens[noun]
    if token.tag in ("NNS", "NNPS"):
        return False
    if token.lemma in english.PERSONS or _sex(sentence, noun):
        return True
    if token.tag != "NNP":
        return False
    if any(_is_who(sentence, at) for at in children(sentence, noun, ("relcl",))):
        return True
    described = children(sentence, noun, ("appos", "compound"))
    if any(sentence.tokens[at].lemma in english.PERSONS for at in described):
        return True
    speaks = token.relation == "nsubj" and sentence.tokens[token.head].lemma in REPORTING_VERBS
    lives = token.relation == "nsubj" and sentence.tokens[token.head].lemma in _LIVING
    initialled = any("." in sentence.tokens[at].text for at in described)
    return lives or initialled or (speaks and not _may_be_company(sentence, noun))


def _is_who(sentence: Sentence, clause: int) -> bool:
    below = sentence.children[clause]
    return any(sentence.tokens[at].text.lower() in ("who", "whom") for at in below)


def _may_be_company(sentence: Sentence, noun: int) -> bool:
    """Tell a name that a company, a country or a paper could bear too, as most single words."""
    return not any(
        sentence.tokens[at].tag == "NNP" for at in children(sentence, noun, ("compound",))
    )


def _sex(sentence: Sentence, noun: int) -> str | None:
    """Return "male" or "female" where a title or the noun itself tells."""
    told = [noun, *children(sentence, noun, ("compound", "appos"))]
    lemmas = {sentence.tokens[at].lemma.rstrip(".") for at in told}
    if lemmas & english.MALE:
        return "male"
    return "female" if lemmas & english.FEMALE else None


def _last_subject(
    sentences: Sequence[Sentence], sentence_index: int, token_index: int
) -> tuple[int, int] | None:
    """Return the name that "it" goes on with: the only name before it, and a subject."""
    found: tuple[int, int] | None = None
    named = ""
    for where, noun in _before(sentences, sentence_index, token_index):
        sentence, token = sentences[where], sentences[where].tokens[noun]
        if where < sentence_index - 1:
            break
        if token.tag not in ("NNP", "NN") or _is_person(sentence, noun):
            continue
        if token.tag == "NN" and token.relation not in ("nsubj", "nsubjpass"):
            continue
        if named and token.text != named:
            return None
        if token.relation in ("nsubj", "nsubjpass"):
            found, named = found or (where, noun), token.text
        elif token.tag == "NNP":
            named = token.text
    return found


def name_of(sentence: Sentence, noun: int) -> str:
    """Return the noun phrase by which a description calls what a pronoun means, kept short."""
    members = noun_phrase(Phrase(sentence, noun, brevity=3), noun)
    text = joined(sentence, without_loose_marks(sentence, members))
    return text.removesuffix("’s").removesuffix("'s")
