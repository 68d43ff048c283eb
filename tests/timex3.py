"""A grammar of the TIMEX3 values that Dateline gives (TimeML 1.2.1, section on `value`)."""

import re

_YEAR = r"(?:BC)?(?:\d{4,}|XXXX)"
_DAY = r"(?:\d{2}|XX)"
_PART = r"(?:MO|AF|EV|NI|DT|XX)"
_CLOCK = r"(?:\d{2}|XX)(?::(?:\d{2}|XX)(?::\d{2})?)?"
_TIME = rf"T(?:{_PART}|{_CLOCK})"
_DATE = "|".join(
    (
        rf"{_YEAR}-{_DAY}-{_DAY}(?:{_TIME})?",
        rf"{_YEAR}-{_DAY}",
        rf"{_YEAR}-W(?:\d{{2}}|XX)(?:-(?:[1-7]|WE|XX))?(?:{_TIME})?",
        rf"{_YEAR}-(?:SP|SU|FA|WI|Q[1-4X]|H[12X])",
        _YEAR,
        r"(?:BC)?\d{2,3}",
        r"PAST_REF|PRESENT_REF|FUTURE_REF",
    )
)
# What posts write otherwise: docs/values.md.
_OF_POSTS = "|".join(
    (
        rf"{_YEAR}-\d{{2}}-\d{{2}}-WXX-[1-7](?:{_TIME})?",
        rf"{_YEAR}-\d{{2}}-W\d{{2}}",
        r"P\d+[CYMWD]-#\d+",
        r"T(?:MO|AF|EV|NI|DT)",
    )
)
_AMOUNT = r"(?:\d+(?:\.\d+)?|X)"
_UNIT = r"(?:Y|M|W|D|Q|WE|DE|CE|ML)"
_DURATION = rf"P(?=.)(?:{_AMOUNT}{_UNIT})*(?:T(?:{_AMOUNT}[HMS])+)?"
VALUE = re.compile(rf"(?:{_DATE}|{_OF_POSTS}|{_DURATION}|XXXX-WXX-WE|XXXX-WXX-[1-7](?:{_TIME})?)")


def is_value(text: str) -> bool:
    """Tell whether a text is a TIMEX3 value, or two days that are both included (a/b)."""
    first, slash, last = text.partition("/")
    if slash:
        return bool(VALUE.fullmatch(first) and VALUE.fullmatch(last))
    return bool(VALUE.fullmatch(text))
