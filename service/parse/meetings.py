"""Verbs that a parser takes for nouns: what happens on a day to come, and who meets whom."""

from __future__ import annotations

from service.languages.en import mending as english
from service.parse.columns import Columns
from service.parse.tree import SUBJECTS

_TEAMS = ("NNPS", "NNS", "NNP")
_NOMINAL = ("det", "compound", "amod", "nummod", "poss")


def give_present_tense(tree: Columns, at: int) -> None:
    """Give a present tense back: "The toll, suspended in May, returns on Monday", "The Reds visit
    Hull on Monday", "The Reds host the Hawks".
    """
    if tree.tags[at] == "NNS" and tree.has(at, ("nsubj",)) and not tree.has(at, ("cop", "aux")):
        tree.tags[at] = "VBZ"
    if tree.tags[at] == "VB" and tree.has(at, SUBJECTS) and not tree.has(at, ("aux",)):
        tree.tags[at] = "VBD" if tree.words[at] in english.SAME_IN_THE_PAST else "VBP"
    team = at - 1
    if team < 0 or not _is_meeting(tree, at) or tree.heads[team] != at:
        return
    if tree.tags[team] in _TEAMS and tree.relations[team] in ("compound", "nsubj"):
        tree.tags[at] = "VBP"
        tree.relations[team] = "nsubj"
        for before in range(team):
            if tree.heads[before] == at and tree.relations[before] in _NOMINAL:
                tree.hang(before, team)


def give_verb_between_names(tree: Columns, at: int) -> None:
    """Give a verb back between two names: "Leeds host Hull on Sunday"."""
    team, other = at - 1, tree.heads[at]
    if team < 0 or not _is_meeting(tree, at) or tree.relations[other] != "ROOT":
        return
    if other < at or tree.heads[team] not in (at, other):
        return
    if tree.tags[team] != "NNP" or tree.tags[other] != "NNP":
        return
    tree.tags[at] = "VBP"
    for part in range(len(tree.heads)):
        if tree.heads[part] == other and not at < part < other:
            tree.hang(part, team if part < team else at)
    tree.hang(at, at, "ROOT")
    tree.hang(team, at, "nsubj")
    tree.hang(other, at, "dobj")


def _is_meeting(tree: Columns, at: int) -> bool:
    """Tell a word read as a noun that teams do: "host", "travel"."""
    return tree.tags[at] in ("NN", "JJ") and tree.words[at] in english.MEETING
