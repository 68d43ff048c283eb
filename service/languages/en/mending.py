"""English words by which a parser's tree is put right."""

from __future__ import annotations

from collections.abc import Sequence

from service.languages.table import words

# Conjunctions whose clause says when, why or under what condition something else happened.
ADVERBIAL = words("after before when while as because since until although though once if unless")

# What stands between a clause and what came of it, and what is a speaker's own doing there.
SAID = words("said says announced reported confirmed")
SPEAKING = words(
    """
    adding saying citing noting referring speaking calling telling warning pointing quoting
    describing declining using urging insisting accusing blaming giving offering asking promising
    pledging vowing suggesting arguing explaining echoing stressing rejecting dismissing denying
    """
)

# What teams do to each other, in the present tense where they will: "Leeds host Hull on Sunday".
MEETING = words("host face visit travel play meet open entertain tackle")

# Verbs whose past is spelt like the present.
SAME_IN_THE_PAST = words(
    """
    beat bet bid broadcast burst cast cost cut forecast hit hurt let offset put quit read set shed
    shut split spread upset
    """
)

# Present tenses that are not spelt like their verb.
PRESENT_OF_BE = words("am are 'm 're 've ’m ’re ’ve ai")

# Of one, and of many: "which was", "which were".
SINGULAR_VERBS = words("is was has does")
PLURAL_VERBS = words("are were have do")

# What figures are compared with: "fell more than expected".
EXPECTED = words("expected forecast thought planned anticipated predicted estimated feared hoped")

# What asks for the time of a clause: "in 2005, when it opened", "the year in which it opened".
THEN = words("when where in during at on by after before")

# Dates in lower case: "the floods of that spring, which killed five".
DATE_NOUNS = words("spring summer autumn fall winter day week month year decade century")

_NAMES = words(
    """
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday noon midnight
    """
)
_HALVES = words("a.m. p.m. am pm")
_YEAR = 4  # digits


def length_of_date(following: Sequence[str]) -> int:
    """Return how many of the words behind a preposition are a date: "March", "2009", "3 a.m."."""
    if not following:
        return 0
    first = following[0]
    if first.isdigit():
        if len(following) > 1 and following[1].lower() in _HALVES:
            return 2
        return int(len(first) == _YEAR)
    return int(first.lower() in _NAMES and first[0].isupper())
