"""Words by which a post in English is told from news: how people type, and who speaks."""

from __future__ import annotations

import re

from service.languages.table import words

_TYPED = words(
    "u ur im ive dont cant wont didnt isnt doesnt wasnt havent thats whats theres youre ya yea "
    "yeah yep nope lol lmao haha hahaha hehe omg wtf gg pls plz thx tks tmr tmrw tmw tomo tmoz "
    "tomoz trmw tdy 2moro 2nite 2day tonite nite wanna gonna gotta lemme kinda bday rn idk btw smh "
    "tbh imo tgif nxt abt cuz coz gd gng aft bro yummy hey hi hello oh wow yay ugh aww "
    "congrats selfie nah hmm bout cya gtg ftw xmas wkend thru gotcha nvm jus wif wid frm yr wk"
)
# Months and days without their capitals; "may", "march" and "sun" are words of their own.
_DAYS = words(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july "
    "august september october november december"
)
_DROPPED = r"\b[a-z]{2,}in['’](?!\w)"  # sayin'
# The speaker, but no "World War I" and no middle initial.
_SPEAKER = r"\b(?:my|me|myself|I['’](?:m|ve|ll|d))\b|(?:\A\s*|[.!?,;:]\s+|\b[a-z']+\s)I\b(?!\.)"

INFORMAL = re.compile(
    rf"\b(?i:{'|'.join(sorted(_TYPED))})\b(?!\.\w)|\b(?:{'|'.join(sorted(_DAYS))})\b|{_DROPPED}|{_SPEAKER}"
)

# "cya sat", "can't wait for friday": plans that no verb puts into the future.
COMING = re.compile(
    r"\b(?:c(?:ya|[ -]?u)|see (?:yo)?u|see ya|can['’]?t wait|how about|what about|up for|"
    r"who['’]?s (?:up|free|in)|any(?:one|1|body) (?:up|free))\b",
    re.IGNORECASE,
)
