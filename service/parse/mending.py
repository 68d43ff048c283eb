"""What the parser gets wrong in ways that English can tell, put right in its tree.

Each function takes one word and looks at its neighbours; what it cannot be sure of it leaves.
"""

from __future__ import annotations

from collections.abc import Callable

from service.languages.en import mending as english
from service.parse.columns import FINITE, Columns, finite_of, start_of
from service.parse.meetings import give_present_tense, give_verb_between_names
from service.parse.relatives import (
    give_clause_past_date,
    give_clause_to_its_noun,
    give_date_to_cleft,
    give_date_to_participle,
)
from service.parse.tree import SUBJECTS

_PRENOMINAL = (["compound"], ["nummod"], ["nmod"])


def mend(tree: Columns) -> None:
    """Put a sentence's tree right, in place."""
    for at, relation in enumerate(tree.relations):
        repair = _REPAIRS.get(relation)
        if repair is not None:
            repair(tree, at)


def _clause(tree: Columns, at: int) -> None:
    """Tell "The sale, announced in May, failed" from "The firm, Bell & Co., filed a suit".

    The parser sees a clause without a subject where there is a past tense: that is a participle,
    unless an apposition stands between and no other verb has the noun.
    """
    if give_clause_past_date(tree, at):
        return
    noun = tree.heads[at]
    apart = tree.words[start_of(tree, at) - 1] == "," and _apposition_between(tree, noun, at)
    if apart and tree.tags[at] in ("VBD", "VBN") and _has_later_subject(tree, noun, at):
        tree.tags[at] = "VBD"
        _give_subject(tree, at, noun, tree.heads[noun], "ccomp")
    elif apart and tree.relations[noun] == "conj" and _is_verb(tree, tree.heads[noun]):
        # "Two members resigned, and the chair, Lucy Farrow, announced that": no two things joined.
        tree.tags[at] = "VBD"
        _give_subject(tree, at, noun, tree.heads[noun], "conj")
    elif tree.heads[noun] == noun and _is_main(tree, at, apart):
        tree.tags[at] = "VBD"
        _give_subject(tree, at, noun, at, "ROOT")
    elif tree.tags[at] == "VBD":
        if apart and tree.heads[noun] == noun:
            _give_subject(tree, at, noun, at, "ROOT")
        else:
            tree.tags[at] = "VBN"


def _is_main(tree: Columns, at: int, apart: bool) -> bool:
    """Tell a participle that goes on as a verb, or is the only verb that a sentence could have.

    "Her opponent, Viktor Aas, conceded on Sunday."
    """
    if tree.tags[at] in ("VBD", "VBN") and _goes_on(tree, at):
        return True
    past = tree.tags[at] == "VBN" and tree.words[at].endswith("ed") and tree.words[-1] == "."
    return apart and past and not any(tag in FINITE for tag in tree.tags)


def _goes_on(tree: Columns, at: int) -> bool:
    """Tell "The storm formed in May and hit the islands": no participle goes on as a verb."""
    return any(
        tree.heads[other] == at
        and tree.relations[other] == "conj"
        and finite_of(tree, other) is not None
        for other in range(at + 1, len(tree.heads))
    )


def _is_verb(tree: Columns, at: int) -> bool:
    return tree.tags[at][:2] == "VB"


def _apposition_between(tree: Columns, noun: int, at: int) -> bool:
    return any(
        tree.heads[between] == noun and tree.relations[between] == "appos"
        for between in range(noun + 1, at)
    )


def _has_later_subject(tree: Columns, noun: int, at: int) -> bool:
    """Tell whether the verb of which a noun is the subject has another behind a given word."""
    verb = tree.heads[noun]
    return (
        verb > at
        and tree.relations[noun] in SUBJECTS
        and any(
            tree.heads[later] == verb and tree.relations[later] in SUBJECTS
            for later in range(at + 1, verb)
        )
    )


def _give_subject(tree: Columns, verb: int, noun: int, above: int, relation: str) -> None:
    """Make a noun the subject of the verb behind it; what hung on the noun further on moves up."""
    tree.hang(verb, above, relation)
    tree.hang(noun, verb, "nsubj")
    for later in range(verb + 1, len(tree.heads)):
        if tree.heads[later] == noun:
            tree.hang(later, above)


def _joined(tree: Columns, at: int) -> None:
    """Give back a subject: "lost control on the bridge and the car went into the water".

    With no "and" right before its verb, the noun in front is not one of two that are joined.
    """
    first = start_of(tree, at)
    if not first or finite_of(tree, at) is None:
        return
    noun = first - 1
    while tree.relations[noun] in ("pobj", "prep"):
        noun = tree.heads[noun]
    other = tree.heads[noun]
    if tree.relations[noun] != "conj" or not tree.tags[noun].startswith("NN"):
        return
    if not tree.tags[other].startswith(("NN", "PRP")) or tree.has(at, SUBJECTS):
        return
    tree.hang(noun, at, "nsubj")
    for between in range(other + 1, noun):
        if tree.heads[between] == other and tree.relations[between] == "cc":
            tree.hang(between, tree.heads[at])


def _preposition(tree: Columns, at: int) -> None:
    """Give back a date: "By March prices had doubled" are no March prices."""
    if tree.relations[at + 1 : at + 2] == ["dep"]:
        _give_object(tree, at)
    if tree.relations[at + 1 : at + 2] not in _PRENOMINAL:
        return
    last = english.length_of_date(tree.words[at + 1 : at + 3]) + at
    if last == at or at in tree.heads[at + 1 : last + 2]:
        return
    noun = tree.heads[last]
    if noun > last and tree.relations[noun] in SUBJECTS and tree.heads[noun] == tree.heads[at]:
        for part in range(at + 1, last):
            tree.hang(part, last)
        tree.hang(last, at, "pobj")


def _give_object(tree: Columns, at: int) -> None:
    """Give back a noun: "released on bail the following month" is no release on the month."""
    noun = at + 1
    if at in tree.heads[noun:] or not tree.tags[noun].startswith("NN"):
        return
    tree.hang(noun, at, "pobj")
    for later in range(noun + 1, len(tree.heads)):
        if tree.heads[later] == noun and tree.relations[later] == "dobj":
            tree.hang(later, tree.heads[at], "npadvmod")


def _mark(tree: Columns, at: int) -> None:
    if tree.words[at] == "than":
        _comparison(tree, at)
    else:
        _conjunction(tree, at)


def _comparison(tree: Columns, at: int) -> None:
    """Give back a date: "Prices rose faster than expected in May" is the rise of May."""
    expected = tree.heads[at]
    if expected != at + 1 or tree.words[expected] not in english.EXPECTED:
        return
    verb = expected
    while tree.heads[verb] != verb and (verb == expected or not _is_verb(tree, verb)):
        verb = tree.heads[verb]
    for later in range(expected + 1, len(tree.heads)):
        if tree.heads[later] == expected:
            tree.hang(later, verb)


def _conjunction(tree: Columns, at: int) -> None:
    """Give back what stands before a clause: "In May, after he died, she left" is her leaving.

    So it is in "In May, two years after he died, she left".
    """
    verb = tree.heads[at]
    main = tree.heads[verb]
    if tree.words[at].lower() not in english.ADVERBIAL:
        return
    if tree.relations[verb] == "conj" and not tree.has(main, ("mark",)):
        tree.relations[verb] = "advcl"  # "He left and, a day after she died, returned"
    if main <= verb:
        return
    if tree.relations[verb] == "ccomp":
        tree.relations[verb] = "advcl"
    first = _measured_from(tree, at, verb)
    if first and tree.words[first - 1] == ",":
        for before in range(first):
            if tree.heads[before] == verb:
                tree.hang(before, main)


def _measured_from(tree: Columns, at: int, verb: int) -> int:
    """Return the first of the words that say how long after or before: "two years after"."""
    noun = at - 1
    if noun < 0 or tree.relations[noun] != "npadvmod" or tree.heads[noun] != verb:
        return at
    first = noun
    while first and tree.heads[first - 1] == noun:
        first -= 1
    return first


def _consequence(tree: Columns, at: int) -> None:
    """Give back a participle: "A bomb went off, police said, killing two" is the bomb's doing."""
    said = tree.heads[at]
    if tree.tags[at] != "VBG" or tree.words[at - 1] != "," or at < said:
        return
    if tree.words[said].lower() not in english.SAID or tree.words[at] in english.SPEAKING:
        return
    told = (n for n in range(said) if tree.heads[n] == said and tree.relations[n] == "ccomp")
    above = tree.heads[said] if tree.relations[said] == "parataxis" else None
    verb = next(told, above)
    if verb is not None and not tree.has(at, ("mark", *SUBJECTS)):
        tree.hang(at, verb)


_REPAIRS: dict[str, Callable[[Columns, int], None]] = {
    "ROOT": give_present_tense,
    "acl": _clause,
    "advcl": _consequence,
    "ccomp": give_date_to_cleft,
    "compound": give_verb_between_names,
    "conj": _joined,
    "prep": _preposition,
    "npadvmod": give_date_to_participle,
    "relcl": give_clause_to_its_noun,
    "mark": _mark,
}
