"""Which date belongs to which event: examples of each way that a text ties the two.

A case is a text, published on 21 August 2020 (a Friday), and for some of its triggers the date
that they must have: value and relation, or None where the text gives them none.
"""

import pytest

from service.calendar.interval import Interval
from service.calendar.moment import Moment
from tests.reading import dates_of, events_of

WITHIN, SINCE, UNTIL = "within", "since", "until"
BEFORE, AFTER, THROUGHOUT = "before", "after", "throughout"

ATTACHED = [
    # Two verbs, two dates.
    (
        "The company opened a plant in Ohio in 2015 and closed it in 2019.",
        {"opened": ("2015", WITHIN), "closed": ("2019", WITHIN)},
    ),
    (
        "The talks that began in March collapsed on Tuesday.",
        {"began": ("2020-03", WITHIN), "collapsed": ("2020-08-18", WITHIN)},
    ),
    (
        "The museum, which opened in 1931, was damaged by a fire on Saturday.",
        {"opened": ("1931", WITHIN), "damaged": ("2020-08-15", WITHIN)},
    ),
    (
        "The treaty signed in 1998 expires next year.",
        {"signed": ("1998", WITHIN), "expires": ("2021", WITHIN)},
    ),
    (
        "The merger was announced in March and completed in June.",
        {"announced": ("2020-03", WITHIN), "completed": ("2020-06", WITHIN)},
    ),
    # An hour and its day are one date; GMT in brackets tells the hour again.
    (
        "Today: the bridge opens. The new bridge opened to traffic on Friday at 6 a.m., late.",
        {"opened": ("2020-08-21T06:00", WITHIN)},
    ),
    (
        "The blast occurred at 10:35 a.m. (0735 GMT), killing two.",
        {"killing": ("2020-08-21T10:35", WITHIN)},
    ),
    # A range of years that heads a line.
    (
        "She came on Monday.\n1972-74: The deck is replaced.",
        {"replaced": ("1972-01-01/1974-12-31", THROUGHOUT)},
    ),
    # What is picked out of a clause.
    ("It was not until July that the tests confirmed it.", {"confirmed": ("2020-07", WITHIN)}),
    # A chronicle in the present tense.
    (
        "Ruiz resigned on Friday.\n* July 1: She is sworn in. She thanks her party.",
        {"sworn": ("2020-07-01", WITHIN), "thanks": ("2020-07-01", WITHIN)},
    ),
    # The end of something.
    (
        "She had been ill since 2018 and stopped eating on Sunday.",
        {"stopped": ("2020-08-16", WITHIN)},
    ),
    # A length of time that another date lays on the calendar.
    (
        "Sales rose in the six months ended June 30, and fell in the first half of August.",
        {"rose": ("2020-01-01/2020-06-30", WITHIN)},
    ),
    (
        "Profit in the three months to the end of July halved.",
        {"halved": ("2020-05-01/2020-07-31", WITHIN)},
    ),
    (
        "It lost money in the last three months of last year.",
        {"lost": ("2019-10-01/2019-12-31", WITHIN)},
    ),
    (
        "Exports fell for the first nine months of 2019.",
        {"fell": ("2019-01-01/2019-09-30", THROUGHOUT)},
    ),
    # A present tense with a date ahead tells a plan.
    (
        "She plans to brew a copy next summer. An exhibition opens on 3 February.",
        {"opens": ("2021-02-03", WITHIN)},
    ),
    ("Pay will rise by 5 percent from Nov. 1.", {"rise": ("2020-11-01", WITHIN)}),
    ("The oldest beer known until now was thin.", {"known": None}),
    # Limits in three words.
    ("The trial is to begin no earlier than January.", {"begin": ("2021-01", SINCE)}),
    ("It must open no later than June.", {"open": ("2021-06", UNTIL)}),
    ("Prices were lower than in May, officials said.", {"said": ("2020-08-21", WITHIN)}),
    ("The ban was extended until May.", {"extended": ("2021-05", UNTIL)}),
    ("Prices rose faster than expected in July.", {"rose": ("2020-07", WITHIN), "expected": None}),
    # How long after: the date in front is the main clause's.
    (
        "In 1966, two years after the board had turned her down, she drew a sketch of it.",
        {"turned": ("1964", WITHIN), "drew": ("1966", WITHIN)},
    ),
    # A date that is set for something, whatever the news is of.
    (
        "The minister resigned on Friday. A hearing is scheduled for early October.",
        {"resigned": ("2020-08-21", WITHIN), "scheduled": ("2020-10", WITHIN)},
    ),
    # In brackets behind a participle.
    (
        "The drug (approved in 2018) was withdrawn on Monday.",
        {"approved": ("2018", WITHIN), "withdrawn": ("2020-08-17", WITHIN)},
    ),
    # A fronted date is that of every clause it stands before.
    (
        "On Monday, the minister resigned and the parliament elected a successor.",
        {"resigned": ("2020-08-17", WITHIN), "elected": ("2020-08-17", WITHIN)},
    ),
    # Inside a noun's phrase.
    ("The January vote split the party.", {"vote": ("2020-01", WITHIN)}),
    ("The Aug. 7 bombing killed 12 people.", {"bombing": ("2020-08-07", WITHIN)}),
    (
        "She left the party after the vote on Tuesday.",
        {"vote": ("2020-08-18", WITHIN)},
    ),
    # What happened at an event happened on its day.
    (
        "Ruiz, who had been re-elected in May, denied the charges at a hearing on Monday.",
        {
            "re-elected": ("2020-05", WITHIN),
            "denied": ("2020-08-17", WITHIN),
            "hearing": ("2020-08-17", WITHIN),
        },
    ),
    # Who took part is told by what they did.
    (
        "On Monday police shot the man who attacked them.",
        {"shot": ("2020-08-17", WITHIN), "attacked": ("2020-08-17", WITHIN)},
    ),
    # Participles go with their clause.
    (
        "The factory exploded Thursday, killing dozens of workers.",
        {"exploded": ("2020-08-20", WITHIN), "killing": ("2020-08-20", WITHIN)},
    ),
    # What is planned is on the date, not the planning.
    ("They planned to leave the country on Sept. 2.", {"leave": ("2020-09-02", WITHIN)}),
    # What a date is set for is on it, not the setting.
    (
        "On Tuesday the president called an election for 20 November.",
        {"called": ("2020-08-18", WITHIN), "election": ("2020-11-20", WITHIN)},
    ),
    # What is moved is on the date that it is moved to, the moving on its own.
    (
        "The agency on Monday postponed the launch until November.",
        {"postponed": ("2020-08-17", WITHIN), "launch": ("2020-11", WITHIN)},
    ),
    # A figure has a day where somebody tells it.
    (
        "The firm reported a 12 percent fall in first-quarter profit on Wednesday.",
        {"reported": ("2020-08-19", WITHIN), "profit": ("2020-Q1", WITHIN)},
    ),
    ("The city offered a settlement of $4 million in June.", {"offered": ("2020-06", WITHIN)}),
    # What did not happen before a day happened on it.
    ("The road was not reopened until Tuesday evening.", {"reopened": ("2020-08-18TEV", WITHIN)}),
    ("The port did not open until February.", {"open": ("2020-02", WITHIN)}),
    # Shortly before or after an hour is the day of that hour.
    ("The slide struck shortly before dawn on Sunday.", {"struck": ("2020-08-16", WITHIN)}),
    (
        "She won the vote on Sunday. Her opponent conceded shortly before midnight.",
        {"conceded": ("2020-08-16", WITHIN)},
    ),
    (
        "In 1976, when the party lost power, he left for Rome.",
        {"lost": ("1976", WITHIN), "left": ("1976", WITHIN)},
    ),
    # A date in front of a paragraph is that of what it tells.
    # So with a year before a passive, and with a day of no year, the nearest or one ahead.
    (
        "1979: The Rosa is built in Gdansk.\n\nJune 4 - A fire breaks out on board\n\n"
        "Jan. 2: A court will rule.",
        {
            "built": ("1979", WITHIN),
            "breaks": ("2020-06-04", WITHIN),
            "rule": ("2021-01-02", WITHIN),
        },
    ),
    (
        "1971: An inspection finds a leak. The company installs drains and seals the wall. A "
        "plan that was approved in May 1970 is dropped.\n\nSept. 28, 2016, 9 p.m.: A guard sees "
        "a crack. In 2017 he is honoured. The mayor weeps.",
        {
            "finds": ("1971", WITHIN),
            "installs": ("1971", WITHIN),
            "seals": ("1971", WITHIN),
            "approved": ("1970-05", WITHIN),
            "dropped": ("1971", WITHIN),
            "sees": ("2016-09-28T21:00", WITHIN),
            "honoured": ("2017", WITHIN),
        },
    ),
    (
        "The minister resigned on Sunday.\n\nAldane shares jumped on Monday; Crest gained 9%.",
        {"jumped": ("2020-08-17", WITHIN), "gained": ("2020-08-17", WITHIN)},
    ),
    # A statement is of the day on which somebody says it; what is agreed comes after.
    (
        "The airline said in a statement on Monday that it had lost money.",
        {"said": ("2020-08-17", WITHIN), "lost": ("2020-08-17", BEFORE)},
    ),
    (
        "The two firms agreed on Sunday to merge.",
        {"agreed": ("2020-08-16", WITHIN), "merge": ("2020-08-16", AFTER)},
    ),
    # A court's day is that of its judgment.
    (
        "Two officers were convicted of her murder in August 2019.",
        {"convicted": ("2019-08", WITHIN)},
    ),
    # Before whom, and since when.
    ("She will appear before a panel on June 11.", {"appear": ("2021-06-11", WITHIN)}),
    ("The firm will replace them starting Sept. 3.", {"replace": ("2020-09-03", SINCE)}),
    # A clause on a date.
    (
        "He sold the firm in May 2010, when it employed 30 people.",
        {"sold": ("2010-05", WITHIN), "employed": ("2010-05", WITHIN)},
    ),
    # The statement's date is beside the verb of saying.
    ("The army denied on Sunday that it had shelled the town.", {"denied": ("2020-08-16", WITHIN)}),
]


@pytest.mark.parametrize(("text", "expected"), ATTACHED)
def test_dates_that_are_told_with_the_event(text: str, expected: dict[str, tuple[str, str] | None]):
    assert dates_of(text, expected) == expected


def test_what_is_told_as_past_is_on_no_day_to_come():
    found = events_of("She wrote to the mayor, and the council will meet on Monday.")
    assert found["meet"].time.value == "2020-08-24"
    assert "wrote" not in found or found["wrote"].time.value <= "2020-08-21"


def test_a_fiscal_quarter_keeps_its_number_and_lies_where_its_last_day_tells() -> None:
    text = "The company earned $4 million in the fourth quarter ended May 26."
    earned = events_of(text)["earned"].time
    assert earned.value == "2020-Q4"
    assert earned.interval == Interval(Moment(2020, 2, 27), Moment(2020, 5, 27))
