"""Which dates do not belong to an event that stands beside them: examples of what parts the two.

A case is a text, published on 21 August 2020 (a Friday), and for some of its triggers the date
that they must have: value and relation, or None where the text gives them none.
"""

import pytest

from tests.reading import dates_of

WITHIN, SINCE, UNTIL = "within", "since", "until"
BEFORE = "before"

PARTED = [
    # The figure that another is compared with.
    (
        "Vaccination rates dropped from 95 percent in 2012 to 81 percent last year.",
        {"dropped": ("2019", WITHIN)},
    ),
    # At an age of one's own.
    (
        "The bridge opened on Thursday. Hallam joined the crew when she was 19.",
        {"opened": ("2020-08-20", WITHIN), "joined": None},
    ),
    # What is moved to a date is on it, and a date that is moved is no event.
    (
        "On Monday the opening was moved to December 2021.",
        {"opening": ("2021-12", WITHIN), "moved": ("2020-08-17", WITHIN)},
    ),
    ("On Monday that date was moved to December.", {"moved": ("2020-08-17", WITHIN)}),
    # What is counted from something that has no date is of no day told elsewhere.
    (
        "The probe was launched in May. Eight months after that flyby a wheel failed.",
        {"launched": ("2020-05", WITHIN), "failed": None},
    ),
    ("Born in Hull in May 1938, she danced from the age of six.", {"danced": None}),
    ("Troops retook the port on Sunday.", {"retook": ("2020-08-16", WITHIN)}),
    (
        "She came on Monday.\nMarch 1989: A barge strikes a pier; the bridge is closed for weeks.",
        {"strikes": ("1989-03", WITHIN), "closed": ("1989-03", WITHIN)},
    ),
    # A birth is of its own time.
    (
        "Ray was born in Enugu and moved to Leeds in 1961.",
        {"born": None, "moved": ("1961", WITHIN)},
    ),
    ("Ray, who was born in Enugu in 1952, died on Friday.", {"born": ("1952", WITHIN)}),
    # What is asked did not happen with the asking.
    (
        "Two senators asked on Wednesday why it took six weeks.",
        {"asked": ("2020-08-19", WITHIN), "took": None},
    ),
    # What is remembered happened before.
    (
        "Relatives met on Friday, before the first anniversary of the sinking that killed 31.",
        {"met": ("2020-08-21", WITHIN), "sinking": None, "killed": None},
    ),
    ("Its report is due by the end of March.", {"due": ("2021-03", UNTIL)}),
    # A clause of its own keeps its date.
    (
        "Digs uncovered the tower in 2007, and since 2012 it has been open to all.",
        {"uncovered": ("2007", WITHIN)},
    ),
    (
        '"How many of the ships will be around in 2030?" he asked.',
        {"asked": ("2020-08-21", WITHIN)},
    ),
    # What is past has no date ahead.
    (
        "The firm announced 800 job cuts over the next 18 months.",
        {"announced": ("2020-08-21", WITHIN)},
    ),
    (
        "The striker has agreed a contract until June 2023.",
        {"agreed": ("2020-08-21", WITHIN), "contract": ("2023-06", UNTIL)},
    ),
    # What looks back, or on to a place, is of another time; so is what bounds it, and its event.
    (
        "A bus blew up on Sunday. The blast, the deadliest in the city since a bombing in 1996,"
        " tore off the roof.",
        {"bombing": ("1996", WITHIN), "tore": ("2020-08-16", WITHIN)},
    ),
    (
        "The crew left Oran and reached Lima, where the captain was charged in May.",
        {"reached": None, "charged": ("2020-05", WITHIN)},
    ),
    (
        "The approval was based on results of a trial, which enrolled 412 people in 2019.",
        {"based": None, "enrolled": ("2019", WITHIN)},
    ),
    ("It followed the dismissal in May of three men.", {"dismissal": ("2020-05", WITHIN)}),
    ("The arrest follows a raid in September.", {"raid": ("2019-09", WITHIN)}),
    ("The arrest comes after a raid in September.", {"raid": ("2019-09", WITHIN)}),
    (
        "When she was nominated on Monday, few had heard of her.",
        {"nominated": ("2020-08-17", WITHIN), "heard": ("2020-08-17", BEFORE)},
    ),
    (
        "“I learned to ride a horse,” she recalled in an interview last month.",
        {"recalled": ("2020-07", WITHIN), "learned": None},
    ),
    # A date inside a clause on somebody, or of another time, is nobody's outside of it.
    (
        "Teams on Wednesday reached a village cut off since a slide buried a road on Sunday, and"
        " found all alive.",
        {"reached": ("2020-08-19", WITHIN), "found": ("2020-08-19", WITHIN)},
    ),
    (
        "The firm, which opened a plant in 1998, cut staff on Monday and sold a mine.",
        {"opened": ("1998", WITHIN), "sold": ("2020-08-17", WITHIN)},
    ),
    # What is told of a quarter is not told in it; what is asked for has not the day of the asking.
    (
        "The firm reported a loss for the second quarter.",
        {"reported": ("2020-08-21", WITHIN), "loss": ("2020-Q2", WITHIN)},
    ),
    ("Her lawyer first asked for the report in May.", {"asked": ("2020-05", WITHIN)}),
    # What came of it, with a date of its own, has that date alone.
    (
        "The club grew fast, reaching 5,000 members in 2012.",
        {"grew": None, "reaching": ("2012", WITHIN)},
    ),
    # What a year's or another's is: no event of that year.
    ("It raised its outlook for 2021.", {"raised": ("2020-08-21", WITHIN)}),
    ("He won the prize for 2019.", {"won": ("2020-08-21", WITHIN)}),
    # What is known of somebody's own happened some time.
    (
        "Corrigan, whose choirs filled halls in four countries, died on Sunday.",
        {"filled": None, "died": ("2020-08-16", WITHIN)},
    ),
    # A clause on who takes part is of another time.
    (
        "Ruiz, who took office in 2016, cancelled a trip that had been set for Monday.",
        {"took": ("2016", WITHIN), "set": ("2020-08-24", WITHIN)},
    ),
    ("Nine people drowned over the weekend.", {"drowned": ("2020-W33-WE", WITHIN)}),
    # A rank holds since then; what happened is of the day of the news.
    (
        "The town saw its worst flooding since 1998.",
        {"saw": ("2020-08-21", WITHIN), "flooding": ("2020-08-21", WITHIN)},
    ),
    ("The club celebrated its first victory since 1998.", {"victory": ("2020-08-21", WITHIN)}),
    # A noun behind a preposition takes no date from its verb.
    (
        "He was arrested on May 4 and released on bail the following month.",
        {"arrested": ("2020-05-04", WITHIN), "released": ("2020-06", WITHIN), "bail": None},
    ),
    # What the main clause tells is not of the time of what is known of its subject.
    (
        "The minister resigned on Thursday.\n\nCoffee rose on Tuesday. The peso, which had gained "
        "since the beginning of the year, slipped to 3,845.",
        {"gained": ("2020", SINCE), "slipped": ("2020-08-18", WITHIN)},
    ),
    # "During his comeback in 2009" is what is denied now.
    (
        "The rider denied on Thursday doping. He denied cheating during a comeback in 2009.",
        {"comeback": ("2009", WITHIN)},
    ),
    # What had happened happened before.
    (
        "In the autumn of 2016 doctors found a tumour that had spread to his lungs.",
        {"found": ("2016-FA", WITHIN), "spread": ("2016-FA", BEFORE)},
    ),
    (
        "The council met on Tuesday in a hearing that lasted past midnight.",
        {"met": ("2020-08-18", WITHIN), "lasted": ("2020-08-18", WITHIN)},
    ),
    # Of a clause on a place.
    (
        "Nine people drowned in Lima, where a dike broke on Monday.",
        {"drowned": ("2020-08-17", WITHIN), "broke": ("2020-08-17", WITHIN)},
    ),
    # What a clause between commas tells of a thing is not of the time of the main one.
    ("The sets, sold in 2011, were banned.", {"sold": ("2011", WITHIN), "banned": None}),
    # A semicolon parts two sentences.
    (
        "Critics called it a coup; a court cleared him in May.",
        {"called": None, "cleared": ("2020-05", WITHIN)},
    ),
    # What is known of somebody is not of the day on which something else happened.
    (
        "Voss, the engineer who built the dam and led the firm, died on Sunday.",
        {"built": None, "led": None, "died": ("2020-08-16", WITHIN)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), PARTED)
def test_dates_that_are_told_beside_the_event(
    text: str, expected: dict[str, tuple[str, str] | None]
):
    assert dates_of(text, expected) == expected
