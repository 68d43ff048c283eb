"""English words between an event and its date: how the event lies to it."""

from __future__ import annotations

import re

from service.languages.table import words

# The relation of an event to the period that a preposition ties it to: "since May", "until 2003".
RELATIONS = {
    "since": "since",
    "until": "until",
    "till": "until",
    "til": "until",
    "through": "until",
    "by": "until",
    "before": "before",
    "after": "after",
    "following": "after",
    "starting": "since",
    "beginning": "since",
    "throughout": "throughout",
    "during": "within",
    "no earlier than": "since",
    "not earlier than": "since",
    "no sooner than": "since",
    "no later than": "until",
    "not later than": "until",
}
# Of these, what has to have happened then at the latest: "by May".
LIMITS = ("by", "no later than", "not later than")
# Of these, what bounds from further up as well: "before the budget in May".
BOUNDING = words("before after since until")
# Of these, what tells how long something lasted, by an event: "led it until her death in 1999".
OPEN_ENDED = words("since until till")
# With a length of time these place an event somewhere in it: "in the nine months before".
STRETCHED = words("in over during within")
# Behind a length of time: it is counted from something.
COUNTED = re.compile(r"\s+(?:after|before|following)\b")
PAST = ("past ", "beyond ")
# Participles that stand for a preposition: "will be free starting June 3".
STARTING = words("starting beginning")
# The same for a length of time: "over the past two years"; "over the weekend" is within it.
# "Worked through the night" till its end; "through Friday" is until then.
LASTING = {"over": "throughout", "for": "throughout", "through": "throughout"}

# What opens the first end of a range, and what joins its ends: "from May to July".
RANGE_OPENER = re.compile(r"\b(?:from|between) $", re.IGNORECASE)
RANGE_JOINERS = words("to until till through and - – — --")

# What a quarter is told by: "the quarter that ended in May".
ENDED = words("ended ending ends")

# What tells two events apart in time: "after the vote", "before leaving". LATER: the clause is
# later than what the word governs; EARLIER: it is earlier.
LATER = words("after following")
EARLIER = words("before")

# With "the" before these, one of them: "the day after the vote".
UNITS = {"day": "P1D", "night": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y"}

# What sets off an aside: "He left, two days after the vote".
ASIDE = (",", "-", "–", "—")

# Verbs whose subject comes first and whose object follows from it: "the strike led to a vote".
LEADING_VERBS = words("result lead cause prompt trigger spark provoke produce precede")
# Verbs whose subject comes later than their object: "the talks followed an attack".
FOLLOWING_VERBS = words("follow succeed")

# Verbs and conjunctions between two events that are not of one time.
APART = words("follow succeed precede")

# Conjunctions of a clause that is of another time than what it hangs on.
OTHER_TIME = words("after before until since")

# Words that open a sentence with a time of its own: "During the visit they signed a treaty".
OPENING_A_TIME = words("while when as during after before once")

# Words that mean what the sentence before told: "That resulted in a vote".
BACKWARD_PRONOUNS = words("that this it which")

# Verbs whose date is the last or the first day of a spell: "two days of talks that ended Friday".
ENDING_VERBS = words("end culminate conclude cap close finish wrap complete")
BEGINNING_VERBS = words("begin start open commence launch")

# Prepositions between what happened and the event at which it did: "denied it at a conference".
DURING = words("at during")

# Verbs of a court, whose date stands behind what they judge: "convicted of murder in 2021".
JUDGING_VERBS = words("convict acquit sentence")

# What is reported of a period.
FIGURES = words(
    """
    profit loss income earnings revenue sale growth fall rise drop increase decrease decline jump
    gain surge plunge slump deficit surplus turnover result
    """
)

# An amount: "£455 million", "27 percent", "a record 3,200".
_AMOUNT = r"(?:[^\W\d]{1,8} ){0,3}[$£€¥#]? ?\d[\d.,]*\S{0,2}(?: [^\W\d]{3,10}){0,2}"
_CHANGED = (
    r"\b(?:up|down|higher|lower|unchanged|increased?|decreased?|rise|rose|risen|drop|dropped|declined?"
    r"|fell|fallen|grew|grown|climbed|jumped|slipped|shrank|doubled|tripled),?"
)
# What a figure is compared with, up to its date: "to £412 million from £455 million", "up from 27
# percent in", "dropped from 95 percent in", "up 3 percent from", "compared with 39 in", "higher
# than in".
COMPARED = re.compile(
    rf"(?:(?:\d\S*(?: [^\W\d]{{3,10}}){{0,2}},?|{_CHANGED}) from {_AMOUNT}"
    rf"|(?:%|\bper ?cent|\bpoints?|{_CHANGED}) from"
    rf"|\b(?:compared (?:with|to)|versus)(?: {_AMOUNT})?"
    r"|(?<!earlier )(?<!later )(?<!sooner )\bthan) "
    r"(?:(?:in|on|at|during|for|set) )?(?:the )?$",
    re.IGNORECASE,
)
# Behind a date whose figure is told: "a premium over Friday's closing price".
OF_FIGURE = re.compile(r"['’]s (?:\w+ )?(?:price|level)\b")
# Without one of these nothing is compared.
COMPARING = re.compile("from |than |compared |versus ", re.IGNORECASE)
SINCE = ("since ", "since\n")
# "They had set themselves a deadline of Jan. 31": not the day of the setting.
DEADLINE = ("deadline of ", "deadline for ")
# Tags of words that rank: "the worst", "most"; and words that do: "the third", "its first".
RANKING_TAGS = ("JJS", "RBS")
