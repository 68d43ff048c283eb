"""Events whose date another sentence, another event or the news gives them, and words without one.

The cases are written as in test_events.py.
"""

import pytest

from tests.reading import dates_of

WITHIN, BEFORE, AFTER = "within", "before", "after"

INFERRED = [
    # It goes on with the day that its paragraph tells, not with that of the news.
    (
        "The minister resigned on Thursday.\n\nVillar visited the town on Wednesday. "
        "He was booed by relatives.",
        {"booed": ("2020-08-19", WITHIN)},
    ),
    # So it does with a month long past, unless a sentence opens with a time of its own.
    (
        "The council met on Wednesday.\n\nThe mill shut in March 2011. The owners sold the land.",
        {"sold": ("2011-03", WITHIN)},
    ),
    (
        "The council met on Wednesday.\n\nThe mill shut in March 2011. "
        "During the debate the owners left the hall.",
        {"left": ("2020-08-19", WITHIN)},
    ),
    # What a day behind foretells comes after it.
    ("The court ruled on Monday that it will hear the case.", {"hear": ("2020-08-17", AFTER)}),
    # A narrative goes on.
    (
        "The storm hit the coast on Tuesday. It killed nine people and destroyed a school.",
        {"killed": ("2020-08-18", WITHIN), "destroyed": ("2020-08-18", WITHIN)},
    ),
    # Two days later than the sentence before.
    (
        "The mayor opened the library on Monday. Two days later, the roof collapsed.",
        {"collapsed": ("2020-08-19", WITHIN)},
    ),
    # A noun for what the sentence before told.
    (
        "The governor vetoed the bill on Tuesday. The veto angered the unions.",
        {"angered": ("2020-08-18", WITHIN)},
    ),
    # The order that the text states.
    (
        "A drone strike killed the general in January. That resulted in a vote by parliament.",
        {"killed": ("2020-01", WITHIN), "vote": ("2020-01", AFTER)},
    ),
    (
        "The valley is poor. Its people are used to raids. Few of them own land. "
        "Forty people were killed in an attack that followed talks begun in May.",
        {"begun": ("2020-05", WITHIN), "attack": ("2020-05", AFTER), "killed": None},
    ),
    (
        "The minister arrived in Paris on Monday, before his resignation.",
        {"arrived": ("2020-08-17", WITHIN), "resignation": ("2020-08-17", AFTER)},
    ),
    (
        "Parliament approved the budget yesterday after a debate.",
        {"approved": ("2020-08-20", WITHIN), "debate": ("2020-08-20", BEFORE)},
    ),
]
MEASURED = [
    # The text says how long after, or before, the other event: days to the day, weeks to the week.
    (
        "The minister resigned on Monday, two days after the vote.",
        {"resigned": ("2020-08-17", WITHIN), "vote": ("2020-08-15", WITHIN)},
    ),
    (
        "The mayor quit on Tuesday, a day after prosecutors charged her with taking bribes.",
        {
            "quit": ("2020-08-18", WITHIN),
            "charged": ("2020-08-17", WITHIN),
            "taking": ("2020-08-17", WITHIN),
        },
    ),
    (
        "Ruiz was arrested on July 31, three weeks after the body was found.",
        {"arrested": ("2020-07-31", WITHIN), "found": ("2020-W28", WITHIN)},
    ),
    (
        "The chain filed for bankruptcy in May, four months after it fired its chief.",
        {"filed": ("2020-05", WITHIN), "fired": ("2020-01", WITHIN)},
    ),
    (
        "The firm collapsed in 2019, five years after going public.",
        {"collapsed": ("2019", WITHIN), "going": ("2014", WITHIN)},
    ),
    (
        "Two days before the election, the candidate withdrew. The election was held on Aug. 10.",
        {"withdrew": ("2020-08-08", WITHIN)},
    ),
    (
        "The shop was robbed on Aug. 3. Two men were arrested the day after the robbery.",
        {"arrested": ("2020-08-04", WITHIN)},
    ),
    # What the news tells is fresh enough to count months from.
    (
        "Rovers won the cup on Thursday. Dale scored the goal, nine months after breaking a leg.",
        {"scored": ("2020-08-20", WITHIN), "breaking": ("2019-11", WITHIN)},
    ),
    (
        "A spacecraft has brought back rocks from a comet, sixteen years after it left Earth.",
        {"brought": ("2020-08-21", WITHIN), "left": ("2004", WITHIN)},
    ),
    # From nothing that is known nothing is counted, and it was not today.
    (
        "The inquiry opened on Tuesday. Shaw emigrated two years after the killing.",
        {"opened": ("2020-08-18", WITHIN), "emigrated": None, "killing": None},
    ),
    (
        "She landed on Monday and spoke later in the day before leaving.",
        {"leaving": ("2020-08-17", WITHIN)},
    ),
    # A parser counts from the telling.
    (
        "Rebels shelled a market on Saturday, officials said, a day after a truce ended.",
        {"shelled": ("2020-08-15", WITHIN), "ended": ("2020-08-14", WITHIN)},
    ),
    # The present tells the day of the news, which may have been yesterday.
    (
        "The closing comes four months after Northgate sold its bakery.",
        {"sold": ("2020-04", WITHIN)},
    ),
    (
        "The arrest comes two days after a bomb killed nine people.",
        {"killed": ("2020-08-21", BEFORE)},
    ),
    # No exact measure, or no day to measure from: the order alone is known.
    (
        "The dam broke on Aug. 3, hours after engineers had inspected it.",
        {"broke": ("2020-08-03", WITHIN), "inspected": ("2020-08-03", BEFORE)},
    ),
    (
        "The trial began in January, nearly two years after the city sued the firm.",
        {"began": ("2020-01", WITHIN), "sued": ("2020-01", BEFORE)},
    ),
    (
        "The trial began in January, nine days after the city sued the firm.",
        {"began": ("2020-01", WITHIN), "sued": ("2020-01", BEFORE)},
    ),
]
NO_EVENTS = [
    ("Water boils at 100 degrees.", {"boils": None}),
    ("If the bank fails, depositors will lose money.", {"fails": None, "lose": None}),
    (
        "The plane crashed on Monday. It was too early to know what caused the crash.",
        {"caused": None},
    ),
    # A day of which nobody knows when it was.
    (
        "The road opened on Monday. They met on the Friday before the accident.",
        {"opened": ("2020-08-17", WITHIN), "met": None},
    ),
    ("Anyone who saw the car on Monday is asked to call the police.", {"saw": None}),
    # When that was is said, and nobody knows the day.
    (
        "They reported on Monday that the forest grew 380 million years ago beneath a moor.",
        {"reported": ("2020-08-17", WITHIN), "grew": None},
    ),
    # "Ruiz's appointment came amid protests": nothing tells of it otherwise.
    (
        "Ruiz met the king on Thursday. Ruiz's appointment came amid protests.",
        {"came": None},
    ),
    # A source, and what was some time after.
    (
        "A leak was found on Monday, according to papers obtained by The Times.",
        {"found": ("2020-08-17", WITHIN), "obtained": None},
    ),
    # What lasted longer than the date of something else, and what holds now.
    (
        "The repairs, which took six years, were finished in May.",
        {"took": None, "finished": ("2020-05", WITHIN)},
    ),
    (
        "He was convicted in May and is appealing.",
        {"convicted": ("2020-05", WITHIN), "appealing": None},
    ),
    # In a stretch of time that nothing places; a price of a day.
    (
        "The bank was seized on Monday. In the nine months before its fall it lent $95 million.",
        {"lent": None},
    ),
    (
        "Owners will receive $9 a share, a premium of 24 percent over Friday's closing price.",
        {"receive": ("2020-08-21", AFTER)},
    ),
    ("They had set themselves a deadline of Jan. 31.", {"set": ("2020-08-21", BEFORE)}),
    ("Six people are still missing since Monday.", {"missing": None}),
    (
        "She underwent surgery on Monday and has since recovered.",
        {"recovered": ("2020-08-17", AFTER)},
    ),
    # What is said in a quotation is not of the day on which it is said.
    (
        "Lena Ortiz won the prize on Thursday. “We started with one boat and no plan,” she said.",
        {"won": ("2020-08-20", WITHIN), "started": None},
    ),
    (
        "Lena Ortiz won the prize on Thursday. “We started with one boat in 2011,” she said.",
        {"started": ("2011", WITHIN)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), INFERRED + MEASURED + NO_EVENTS)
def test_dates_that_the_context_gives(text: str, expected: dict[str, tuple[str, str] | None]):
    assert dates_of(text, expected) == expected
