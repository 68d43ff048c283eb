"""English words that are often not time, and what beside them makes them so: "May", "fall"."""

from __future__ import annotations

from service.languages.en.words import MONTHS, WEEKDAY_ABBREVIATIONS, WEEKDAYS
from service.languages.language import Evidence

_TIME_PREPOSITIONS = frozenset(
    "in on by since until till before after from during between through throughout around about "
    "early late mid of for and to this last next every each past coming - following previous next "
    "that the into coldest warmest hottest wettest driest".split()
)
_DETERMINERS = frozenset(
    "the this last next that each every past coming following previous early late mid of by".split()
)
_MONTH_NEIGHBOURS = (
    _TIME_PREPOSITIONS
    | frozenset("his her its their our my your a an or is was were than the month".split())
    | frozenset(MONTHS)
)
_WEEKDAY_NAMES = frozenset([*WEEKDAYS, *WEEKDAY_ABBREVIATIONS])
_BEFORE_WEEKDAYS = _WEEKDAY_NAMES | frozenset("this next nxt last on every".split())
_AFTER_WEEKDAYS = _WEEKDAY_NAMES | frozenset(
    "night nite morning morn afternoon arvo evening".split()
)
# "By end May", not "in the end May resigned".
_END = frozenset(["end"])
_MONTH_FOLLOWERS = frozenset(MONTHS) | frozenset(["s", "to", "through", "and", "of"])

_TIMES_OF_DAY = frozenset("m pm am noon midday midnight".split())
# What is held or told month by month: "the March meeting".
_MONTHLY = frozenset(
    "meeting decision election elections figures quarter summit deadline data sales poll".split()
)

# "May" also is a verb and a name, "march" and "fall" are verbs, "sun" shines, "second" is a place.
AMBIGUOUS = {
    **dict.fromkeys(
        ("sun", "sat", "wed", "mon"),
        Evidence(
            before=_BEFORE_WEEKDAYS,
            after=_AFTER_WEEKDAYS,
            joiners=frozenset(["or"]),
            numbers=True,
        ),
    ),
    "may": Evidence(
        before=_TIME_PREPOSITIONS - {"the", "and", "about", "into"},
        joiners=_END,
        after=(frozenset(["through", "day", *MONTHS]) | _MONTHLY) - {"meeting"},
        capital=True,
        numbers=True,
    ),
    "april": Evidence(
        before=_MONTH_NEIGHBOURS,
        after=_MONTH_FOLLOWERS | {"fool", "fools"},
        joiners=_END,
        numbers=True,
    ),
    "june": Evidence(before=_MONTH_NEIGHBOURS, after=_MONTH_FOLLOWERS, joiners=_END, numbers=True),
    "august": Evidence(
        before=_MONTH_NEIGHBOURS, after=_MONTH_FOLLOWERS, joiners=_END, numbers=True
    ),
    "ad": Evidence(capital=True, numbers=True),
    "et": Evidence(before=_TIMES_OF_DAY, capital=True, numbers=True),
    "pt": Evidence(before=_TIMES_OF_DAY, capital=True, numbers=True),
    "ct": Evidence(before=_TIMES_OF_DAY, capital=True),
    "march": Evidence(
        before=_TIME_PREPOSITIONS - {"the", "that", "and", "about", "into"},
        joiners=_END,
        after=frozenset(MONTHS) | _MONTHLY,
        capital=True,
        numbers=True,
    ),
    "fall": Evidence(before=_DETERMINERS | {"in"}, not_of=True),
    "jan": Evidence(
        before=_TIME_PREPOSITIONS - {"the", "that", "and", "for", "to"},
        after=frozenset(MONTHS),
        numbers=True,
    ),
    "spring": Evidence(
        before=_DETERMINERS | {"in", "by", "since", "until", "same"},
        after=frozenset(
            "offensive offensives campaign break collection collections fashion semester term "
            "training".split()
        ),
        numbers=True,
    ),
    "mar": Evidence(numbers=True, capital=True),
}
