"""English words between an event and its date: how the event lies to it."""

from __future__ import annotations

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
    "throughout": "throughout",
    "during": "within",
    "over": "throughout",
    "for": "throughout",
}

# What opens the first end of a range, and what joins its ends: "from May to July".
RANGE_OPENERS = words("from between")
RANGE_JOINERS = words("to until till through and - – — --")

# "two days later", "a week after the vote": words that count from another event.
COUNTED_FROM = words("after before later earlier following prior")
