"""Whether a noun names a person, and of which sex, as far as the text tells."""

from __future__ import annotations

from service.languages.en import clauses
from service.languages.en import persons as english
from service.languages.en.reporting import REPORTING_VERBS
from service.parse.sentence import Sentence, Sentences, between
from service.parse.tree import NOMINAL_SUBJECTS, children, is_noun, subtree

# Sentences before and after in which a name's other mentions are looked up: an article's worth.
_NAMED_WITHIN = 60


def known_sex(sentences: Sentences, where: int, noun: int) -> str | None:
    """Return "male", "female" or "person" for a noun known to name one, None for others.

    What one mention of a name tells ("Mr. Bell") holds for the others ("Bell").
    """
    token = sentences[where].tokens[noun]
    if token.text.islower():
        return _kind_of_person(sentences[where], noun)
    mentions = sentences.places[token.text]
    told = {
        _kind_of_person(sentences[number], at)
        for number, at in between(mentions, (where - _NAMED_WITHIN,), (where + _NAMED_WITHIN,))
        if is_noun(sentences[number], at)
    }
    return next((kind for kind in ("male", "female", "person") if kind in told), None)


def _kind_of_person(sentence: Sentence, noun: int) -> str | None:
    return (_sex(sentence, noun) or "person") if is_person(sentence, noun) else None


def may_be_person(sentence: Sentence, noun: int) -> bool:
    """Tell a name in subject place that may be a person's: no article before it, no acronym."""
    token = sentence.tokens[noun]
    return (
        token.text[0].isupper()
        and token.tag == "NNP"
        and (token.relation in NOMINAL_SUBJECTS or _is_met(sentence, noun))
        and not token.text.isupper()
        and not children(sentence, noun, ("det",))
        and not _is_title(sentence, noun)
    )


def _is_met(sentence: Sentence, noun: int) -> bool:
    """Tell an object of two names: "strangled Rhea Tennant", as a person has them."""
    token = sentence.tokens[noun]
    return token.relation in ("dobj", "dative") and bool(children(sentence, noun, ("compound",)))


def _is_title(sentence: Sentence, noun: int) -> bool:
    """Tell what stands in quotation marks: a song, a ship."""
    first = subtree(sentence, noun)[0]
    return any(sentence.tokens[at].tag == "``" for at in (first, max(0, first - 1)))


def is_person(sentence: Sentence, noun: int) -> bool:
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
    lives = token.relation == "nsubj" and sentence.tokens[token.head].lemma in english.LIVING_VERBS
    initialled = any("." in sentence.tokens[at].text for at in described)
    return lives or initialled or (speaks and not _may_be_company(sentence, noun))


def _is_who(sentence: Sentence, clause: int) -> bool:
    below = sentence.children[clause]
    return any(sentence.tokens[at].text.lower() in clauses.PERSONAL_RELATIVES for at in below)


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
    if lemmas & english.FEMALE:
        return "female"
    return _sex_by_name(sentence, noun)


def _sex_by_name(sentence: Sentence, noun: int) -> str | None:
    """Return what the first of several names tells: "Sarah James"."""
    before = [sentence.tokens[at] for at in children(sentence, noun, ("compound",))]
    given = [name.lemma for name in before if name.tag == "NNP" and name.text[0].isupper()]
    if sentence.tokens[noun].tag != "NNP" or not given:
        return None
    if english.HIS_NAMES.isdisjoint(given):
        return None if english.HER_NAMES.isdisjoint(given) else "female"
    return "male" if english.HER_NAMES.isdisjoint(given) else None
