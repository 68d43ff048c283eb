"""References without a date: now, recently, soon, in the past, in the future."""

from __future__ import annotations

from service.recognise.grammar import Rule
from service.recognise.meaning import Vague

_AFTER_THE_PAST = (
    r"(?=\W*$|[.,;:!?)\"”’]| \(|\s(?:and|or|but|is|was|has|had|as|for|in|to|that|when|with|of|"
    r"about|by|on|at|he|they|we)\b)"
)

# "The current owner", not "the current swept him away".
_BEFORE_WHAT_IS_CURRENT = (
    r"(?=\s+(?!(?:was|is|are|were|in|into|of|on|to|from|through|at|and|or|that|which|had|has|will"
    r"|would|could|can|flow\w*|ran|runs|swept|carr\w+|accounts?)\b)\w)"
)

# "The future" is a time; a "future wife" and a "recent study" tell which is meant. Annotators of
# news mark these seldom, those of histories always.
_AFTER_A_NOUN = (
    r"(?=\W*$|\W*[^\w\s]|\s+(?:is|was|are|were|will|would|has|had|have|can|could|may|might|must|looks?|"
    r"lies?|of|in|for|as|to|at|on|with|by|from|and|or|but|away|that|when|where|which|if|than|"
    r"depends?|seems?|holds?|do|does|don|doesn|did)\b)"
)

_AHEAD = r"\b(?:will|would|could|may|might|can|to|should|must)"

RULES = (
    Rule("vague", "TIMEX", "right? VAGUE", lambda v: v,
         ("She now lives in Ohio. => now = PRESENT_REF",)),
    Rule("the future", "TIMEX", "the (near|foreseeable|immediate|not too distant)? FUTURE",
         lambda _: Vague("FUTURE_REF"),
         ("She thinks of the future. => the future = FUTURE_REF",)),
    Rule("future", "TIMEX", "FUTURE", lambda _: Vague("FUTURE_REF"),
         ("Its future is unclear. => future = FUTURE_REF",
          "He may lead future talks. =>", "He met his future wife there. =>"),
         ahead=_AFTER_A_NOUN),
    Rule("future before a noun", "TIMEX", "FUTURE", lambda _: Vague("FUTURE_REF"),
         register="history"),
    Rule("the past", "TIMEX", "the (recent|distant)? past", lambda: Vague("PAST_REF"),
         ahead=_AFTER_THE_PAST),
    Rule("at present", "TIMEX", "(the)? present (time|day)", lambda: Vague("PRESENT_REF"),
         ("At the present time it is closed. => the present time = PRESENT_REF",)),
    Rule("this time", "TIMEX", "(this|the present) (crucial)? (time|moment)",
         lambda: Vague("PRESENT_REF"), behind=r"\b(?:at|by|until|since|from) ",
         ahead=r"(?! (?:last|next)\b)"),
    Rule("near term", "TIMEX", "the (near|short|medium|long) term", lambda: Vague("FUTURE_REF"),
         ("It pays off in the near term. => the near term = FUTURE_REF",)),
    Rule("current", "TIMEX", "current", lambda: Vague("PRESENT_REF"),
         ("The current was strong. =>", "It fed the first tidal current into the grid. =>"),
         ahead=_BEFORE_WHAT_IS_CURRENT),
    Rule("recent", "TIMEX", "recent", lambda: Vague("PAST_REF"), register="history"),
    Rule("former", "TIMEX", "former", lambda: Vague("PAST_REF"), register="history"),
    Rule("these days", "TIMEX", "these days", lambda: Vague("PRESENT_REF")),
    Rule("some day", "TIMEX", "one day", lambda: Vague("FUTURE_REF"),
         ("She hopes to return one day. => one day = FUTURE_REF",
          "It rained for one day. => one day = P1D",
          "He had been in the job one day. => one day = P1D"),
         ahead=r"(?=[.,;]|$)",
         behind=rf"{_AHEAD}\b[^.;]{{0,30}} "
                r"(?<!\bfor )(?<!\bin )(?<!within )(?<!after )(?<!than )(?<!only )(?<!just )"
                r"(?<!least )(?<!last )(?<!take )(?<!by )(?<!of )"),
    Rule("some day, first", "TIMEX", "one day", lambda: Vague("FUTURE_REF"),
         ("One day, she says, the wall will be gone. => One day = FUTURE_REF",
          "One day, he walked in. => One day = P1D"),
         ahead=rf"(?=[.,;]? [^.]{{0,35}}{_AHEAD}\b)", behind=r"(?:^|[.!?\"“\n]\s?)"),
    Rule("some day ahead", "TIMEX", "one day", lambda: Vague("FUTURE_REF"),
         ("It will one day be rebuilt. => one day = FUTURE_REF",), behind=_AHEAD + " "),
    Rule("the other day", "TIMEX", "the other day", lambda: Vague("PAST_REF"),
         ("She called the other day. => the other day = PAST_REF",)),
    Rule("some day or other", "TIMEX", "some day soon?", lambda: Vague("FUTURE_REF"),
         ("Some day soon the champion will retire. => Some day soon = FUTURE_REF",)),
    Rule("more recently", "TIMEX", "(more|most) recently", lambda: Vague("PAST_REF")),
    Rule("as soon as possible", "TIMEX", "as soon as possible", lambda: Vague("FUTURE_REF")),
    Rule("long ago", "TIMEX", "long ago", lambda: Vague("PAST_REF"),
         ("He had left long ago for Rome. => long ago = PAST_REF",)),
)  # fmt: skip
