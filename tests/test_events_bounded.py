"""Events that last, begin or end with their date, and spells of days.

The cases are written as in test_events.py.
"""

import pytest

from tests.reading import dates_of

WITHIN, SINCE, UNTIL = "within", "since", "until"
BEFORE, THROUGHOUT = "before", "throughout"

BOUNDED = [
    ("The government has banned protests since May.", {"banned": ("2020-05", SINCE)}),
    ("The killed man had been working in the building since 2016.", {"working": ("2016", SINCE)}),
    ("Rescuers worked through Wednesday night.", {"worked": ("2020-08-19TNI", THROUGHOUT)}),
    # What bounds it is an event of that date.
    (
        "The street has been closed since the fire in May.",
        {"closed": ("2020-05", SINCE), "fire": ("2020-05", WITHIN)},
    ),
    (
        "She founded a school, which she led until her retirement in 1999.",
        {"led": ("1999", UNTIL), "retirement": ("1999", WITHIN)},
    ),
    (
        "He ran the firm until its collapse last year.",
        {"ran": ("2019", UNTIL), "collapse": ("2019", WITHIN)},
    ),
    (
        "She led the party until she was arrested in 2005.",
        {"led": ("2005", UNTIL), "arrested": ("2005", WITHIN)},
    ),
    (
        "She led the party from 1976 until her death in 1999.",
        {"led": ("1976-01-01/1999-12-31", THROUGHOUT), "death": ("1999", WITHIN)},
    ),
    ("The loss was offset by a gain in May.", {"offset": ("2020-05", WITHIN)}),
    ("The offer runs through Sept. 4.", {"runs": ("2020-09-04", UNTIL)}),
    ("Nothing was left before the tax year of 2019.", {"left": ("2019", BEFORE)}),
    ("The talks began on Dec. 3 and lasted until July.", {"lasted": ("2020-07", UNTIL)}),
    (
        "The ministry confirmed on Thursday that it had received the report.",
        {"confirmed": ("2020-08-20", WITHIN), "received": ("2020-08-20", BEFORE)},
    ),
    ("The bridge was closed until 2018.", {"closed": ("2018", UNTIL)}),
    ("By October the firm had lost 3 ships.", {"lost": ("2019-10", UNTIL)}),
    (
        "The strike lasted from Monday to Thursday.",
        {"lasted": ("2020-08-17/2020-08-20", THROUGHOUT)},
    ),
    (
        "He governed the state from 1998 to 2006.",
        {"governed": ("1998-01-01/2006-12-31", THROUGHOUT)},
    ),
    (
        "The conference was held Aug. 19-20 in Basel.",
        {"held": ("2020-08-19/2020-08-20", THROUGHOUT)},
    ),
    ("The talks ran from 3 to 5 p.m. on Monday.", {"ran": ("2020-08-17", WITHIN)}),
    (
        "Two days of talks that ended on Thursday produced a deal.",
        {"talks": ("2020-08-19/2020-08-20", WITHIN), "ended": ("2020-08-20", WITHIN)},
    ),
    (
        "A three-day strike began on Monday.",
        {"strike": ("2020-08-17/2020-08-19", WITHIN), "began": ("2020-08-17", WITHIN)},
    ),
    ("The two-day summit ended on Thursday.", {"summit": ("2020-08-19/2020-08-20", WITHIN)}),
    (
        "The fair ended two days of concerts on Wednesday.",
        {"concerts": ("2020-08-18/2020-08-19", WITHIN)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), BOUNDED)
def test_dates_that_bound_an_event(text: str, expected: dict[str, tuple[str, str] | None]):
    assert dates_of(text, expected) == expected
