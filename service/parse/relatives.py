"""Clauses that a parser hangs on the nearer of two nouns: "shares in a bank that fell"."""

from __future__ import annotations

from service.languages.en import mending as english
from service.parse.columns import Columns, finite_of, start_of
from service.parse.tree import SUBJECTS

# A comma stands so few words behind a month: "May 9, 2012,".
_DATE = 4
_PICKED = ("prep", "npadvmod")


def give_clause_to_its_noun(tree: Columns, at: int) -> None:
    """Hang a relative clause on the right one of two nouns, where English tells."""
    noun = tree.heads[at]
    nearer = _nearer(tree, at, noun)
    if nearer is not None:
        tree.hang(at, nearer)
        return
    preposition = tree.heads[noun]
    other = tree.heads[preposition]
    if tree.relations[noun] != "pobj" or tree.relations[preposition] != "prep" or at < noun:
        return
    if _is_of_one(tree, noun, other) or _agrees(tree, at, noun, other):
        tree.hang(at, other)
    elif _is_date(tree, noun, at):
        give_clause_past_date(tree, at)


def _nearer(tree: Columns, at: int, noun: int) -> int | None:
    """Return the noun right in front of a clause that goes with its verb and the further one not.

    "Residents of Mill Street, which has been closed, said": the street.
    """
    first = next((n for n in range(noun + 1, at) if tree.tags[n] in ("WDT", "WP")), None)
    if first is None or tree.heads[first] != at or tree.relations[first] not in SUBJECTS:
        return None
    near = first - 2 if tree.words[first - 1] == "," else first - 1
    preposition = tree.heads[near]
    if tree.relations[near] != "pobj" or tree.heads[preposition] != noun or near <= noun:
        return None
    several = tree.tags[noun] == "NNS" and tree.tags[near] in ("NN", "NNP")
    return near if several and _number(tree, at) == "one" else None


def give_clause_past_date(tree: Columns, at: int) -> bool:
    """Hang a clause behind a date and a comma on the noun that the date is of, and tell if so.

    "The pact signed on May 9, which binds both", "a meeting on May 14, reported on Monday".
    """
    date = tree.heads[at]
    preposition = tree.heads[date]
    noun = tree.heads[preposition]
    if tree.relations[noun] == "acl":
        noun = tree.heads[noun]
    if tree.relations[preposition] != "prep" or tree.tags[noun] not in ("NN", "NNS"):
        return False
    if not _is_date(tree, date, at):
        return False
    tree.hang(at, noun)
    return True


def _is_date(tree: Columns, noun: int, at: int) -> bool:
    """Tell a date with a comma behind it, and no clause that tells what was then."""
    following = next((n for n in range(noun + 1, at) if tree.words[n] == ","), at)
    if following == at or tree.words[following + 1].lower() in english.THEN:
        return False
    named = english.length_of_date(tree.words[noun : noun + 1]) > 0
    return following - noun <= _DATE and (named or tree.words[noun] in english.DATE_NOUNS)


def give_date_to_cleft(tree: Columns, at: int) -> None:
    """Hang what "It was" picks out on the clause that it is picked out of.

    "It was not until May that they agreed" is "They did not agree until May".
    """
    was = tree.heads[at]
    that = was + 1
    while that < at and tree.words[that] != "that":
        that += 1
    if not was or that == at or tree.words[was - 1].lower() != "it":
        return
    if tree.words[was] not in english.SINGULAR_VERBS or not tree.has(at, SUBJECTS):
        return
    if tree.has(was, ("acomp", "attr")):
        return  # "It was clear in May that they would lose"
    picked = [n for n in range(was + 1, that) if tree.heads[n] == was]
    if any(tree.relations[n] in _PICKED for n in picked):
        for n in picked:
            if tree.relations[n] in (*_PICKED, "neg"):
                tree.hang(n, at)


def _is_of_one(tree: Columns, name: int, noun: int) -> bool:
    """Tell "a trip to Lima that had been planned".

    With "that" a clause tells which one of several is meant, and a bare name means one alone.
    """
    bare = tree.tags[name] == "NNP" and not tree.has(name, ("det", "compound", "appos"))
    that = tree.words[name + 1 : name + 2] == ["that"]
    return bare and that and tree.tags[noun] in ("NN", "NNS")


def _agrees(tree: Columns, at: int, noun: int, other: int) -> bool:
    """Tell "shares in the bank, which have risen" and "the owner of the ships, who was fined"."""
    first = noun + 2 if tree.words[noun + 1] == "," else noun + 1
    asking = tree.heads[first] == at and tree.tags[first] in ("WDT", "WP")
    if not asking or tree.relations[first] not in SUBJECTS:
        return False
    pair = {"many": ("NN", "NNS"), "one": ("NNS", "NN")}.get(_number(tree, at))
    return pair == (tree.tags[noun], tree.tags[other])


def _number(tree: Columns, verb: int) -> str:
    """Tell "which was closed" (one) from "which were closed" (many); "" where English does not."""
    finite = finite_of(tree, verb)
    if finite is None:
        return ""
    word, tag = tree.words[finite], tree.tags[finite]
    if word in english.PLURAL_VERBS or tag == "VBP":
        return "many"
    return "one" if word in english.SINGULAR_VERBS or tag == "VBZ" else ""


def give_date_to_participle(tree: Columns, at: int) -> None:
    """Give back a date: "A treaty signed in Geneva last May failed in June" was signed in May."""
    verb = tree.heads[at]
    if start_of(tree, verb) != at + 1 or not _has_date_behind(tree, verb):
        return
    for participle in range(at - 1, 0, -1):
        if tree.words[participle] == ",":
            return
        noun = tree.heads[participle]
        if tree.relations[participle] == "acl" and tree.heads[noun] == verb:
            tree.hang(at, participle)
            return


def _has_date_behind(tree: Columns, verb: int) -> bool:
    return any(
        tree.heads[prep] == verb
        and tree.relations[prep] == "prep"
        and english.length_of_date(tree.words[prep + 1 : prep + 3])
        for prep in range(verb + 1, len(tree.heads))
    )
