"""English words that tell events from states, modifiers and mere carriers of a clause."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from service.languages.table import words

# Copulas and "aged 34": a state, and what happened is told by another word if by any.
COPULAS = words("be age")

# Behind a noun these give a name: "a ship named Aurora".
NAMING_VERBS = words("name call dub title entitle nickname christen")

# What is below these happened before what the sentence tells: "the anniversary of the sinking that
# killed 31", "according to documents obtained by The Times".
RECALLING = words("anniversary centenary centennial bicentenary commemoration remembrance accord")

# On a period these say which one it is: "the quarter that ended in May".
BOUNDING_VERBS = words("begin start end close finish")

# Subjects that stand for anyone or anything.
ANYONE = words("you one people someone anyone everyone nobody")

# What a clause on it tells may be of nobody.
WHOEVER = words("anyone anybody anything whoever")

# What happens to everyone at a time of its own, whatever else a sentence tells of them.
BORN = "born"

# Verbs of being, holding and relating: true over a stretch, with no moment of their own.
STATIVE_VERBS = words(
    """
    have own belong contain consist include involve know understand believe think want need like
    love hate prefer hope wish fear doubt seem appear look resemble mean matter concern depend
    remain stay exist live reside lie stand represent comprise constitute possess lack deserve cost
    weigh measure equal exceed feature support allow enable require work act serve use hold keep
    tend consider regard expect intend plan
    """
)

# Prepositions and conjunctions that the tagger takes for participles: "including", "according to".
PREPOSITIONAL = words(
    """
    include accord follow regard concern involve give base compare depend owe consider bar except
    exclude notwithstand pend touch relate
    """
)

# Adjectives that say when something takes effect: "payable Dec. 15", "due Friday".
DATED_ADJECTIVES = words("due payable effective available")

# Nouns of the calendar and of amounts, whatever WordNet's verbs make of them.
NO_EVENTS = words(
    """
    time period term date year month week weekend day end beginning start rest middle level rate
    number kind way part lot share percent dollar cost price value total amount issue thing
    business work use plan need hope interest order support help example case course fact role
    life power care activity practice behavior behaviour art sport football basketball politics
    energy assistance presence traffic transport ferry budget bond note rent bail parole
    television radio program programme probation market tax dawn dusk sunset sunrise
    """
)


# Happenings that WordNet files under other things: gatherings, figures that a period yields.
MORE_EVENTS = words(
    """
    summit rally coup controversy offensive briefing event glitch leave suit lawsuit settlement
    income earnings revenue profit gain loss bomb accession breakthrough
    """
)

# Words before a noun that say it was told before: "the attack", "this decision".
POINTING = words("the this that these those")


@cache
def event_nouns() -> dict[str, tuple[int, int]]:
    """Return, for each noun of the table, its grades as an act and as made of a verb (0 to 9).

    The table is made from WordNet by training/event_nouns.py.
    """
    return {noun: (int(grades[0]), int(grades[1])) for noun, grades, _ in _rows()}


@cache
def verbs_of_nouns() -> dict[str, str]:
    """Return the verb that a noun of the table comes of: decision, decide."""
    return {noun: verb for noun, _, verb in _rows() if verb}


def _rows() -> list[tuple[str, str, str]]:
    lines = Path(__file__).with_name("event_nouns.tsv").read_text(encoding="ascii").splitlines()
    cells = (line.split("\t") for line in lines if not line.startswith("#"))
    return [(row[0], row[1], row[2] if len(row) > 2 else "") for row in cells]
