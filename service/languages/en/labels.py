"""How dates are written for English readers: "20 August 2020", "since May 2016"."""

from __future__ import annotations

MONTHS = (
    "January February March April May June July August September October November December"
).split()
SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
ORDINALS = ("first", "second", "third", "fourth")
DAYPARTS = {
    "MO": "morning of {}",
    "AF": "afternoon of {}",
    "EV": "evening of {}",
    "NI": "night of {}",
    "DT": "daytime of {}",
}
# TIMEX3's `mod`: what it puts in front of the date.
MODIFIERS = {
    "APPROX": "about {}",
    "START": "early {}",
    "MID": "mid-{}",
    "END": "late {}",
    "BEFORE": "before {}",
    "AFTER": "after {}",
    "ON_OR_BEFORE": "by {}",
    "ON_OR_AFTER": "from {}",
    "MORE_THAN": "before {}",  # "more than ten years ago"
    "LESS_THAN": "after {}",
    "EQUAL_OR_MORE": "by {}",
    "EQUAL_OR_LESS": "from {}",
}
RELATIONS = {
    "within": "{}",
    "throughout": "throughout {}",
    "since": "since {}",
    "until": "until {}",
    "by": "by {}",
    "before": "before {}",
    "after": "after {}",
}
RANGE = "{} to {}"
WEEK, WEEKEND = "week of {}", "weekend of {}"
QUARTER, HALF_YEAR, DECADE = "{} quarter of {}", "{} half of {}", "the {}s"
ARTICLE = "the "
CENTURY, BC = "{} century", "{} BC"
CLOCK = "{}, {:02d}:{:02d}"
