"""Descriptions: the clause of the word in [brackets], readable on its own.

Dates stand in {braces}: they are what the entry's own date tells.
"""

import re

import pytest

from service.attach.telling.describe import describe
from service.span import Span
from tests.reading import read

CASES = [
    ("The plant will [open] {in May}, officials said.", "The plant will open"),
    # A clause, without its date, its connective and who says so.
    ("The mayor [resigned] {on Friday}.", "The mayor resigned"),
    ("However, the mayor [resigned] {on Friday}.", "the mayor resigned"),
    ("In addition, the firm [closed] a plant.", "the firm closed a plant"),
    ("The plant [closed] {in May}, officials said.", "The plant closed"),
    ("Officials said the plant [closed] {in May}.", "the plant closed"),
    ("The plant, officials said, [closed] {in May}.", "The plant closed"),
    ("Ten men [died], according to police.", "Ten men died"),
    ("{On Monday}, Bell [opened] the fair in Lima.", "Bell opened the fair in Lima"),
    ("Bell [met] Ruiz at the palace {on Thursday (20)}.", "Bell met Ruiz at the palace"),
    # A date whose words hang on the verb one by one.
    ("At {7:30 that evening} he [fell].", "he fell"),
    ("He left and [came] back at {9 a.m.}", "He came back"),
    # Brackets with a name in them, and a bullet.
    ("* Bell (NYSE: BLL) {today} [reported] a loss.", "Bell (NYSE: BLL) reported a loss"),
    # A noun that without its date does not stand on its own.
    ("[Revenue] for {the quarter} was $212 million.", "Revenue was $212 million"),
    # "Not until" goes with its date, or stays with it.
    ("It did not [open] until {May}.", "It did open"),
    (
        "It did not [open] until the end of the war in {1945}.",
        "It did not open until the end of the war",
    ),
    ("Lee [took] bribes between {2013} and {2016}.", "Lee took bribes"),
    ("The school [stayed] closed on {Thursday} and on {Friday}.", "The school stayed closed"),
    (
        "Bell [joined] the club after {six years} in Lima.",
        "Bell joined the club after six years in Lima",
    ),
    ("Sales {in the six months ended June 30} [rose].", "Sales rose"),
    ("Profit has more than [halved].", "Profit has more than halved"),
    ("Prices [rose] faster than expected {in May}.", "Prices rose faster than expected"),
    (
        "The trial is to [begin] no earlier {than January} and is expected to last a week.",
        "The trial is to begin",
    ),
    ("Ten bodies were [found] {by Sunday night}.", "Ten bodies were found"),
    ("Schools will [stay] closed until at least {Feb. 16}.", "Schools will stay closed"),
    # Clauses that tell another event are left out.
    ("The bus [crashed] after its driver fell asleep.", "The bus crashed"),
    ("The bus crashed after its driver [fell] asleep.", "The bus’s driver fell asleep"),
    ("Bell [sold] the firm and bought a farm.", "Bell sold the firm"),
    ("Bell [left] the town, where he had lived for years.", "Bell left the town"),
    ("Bell [hired] Ruiz, who had run the port until {May}.", "Bell hired Ruiz"),
    ("The mine [closed] in {May}; the port will follow, Bell said.", "The mine closed"),
    # What a clause leaves unsaid is put in.
    ("Ruiz, whose team [won] the cup, retired.", "Ruiz’s team won the cup"),
    ("Ruiz, whose term [ends] {in May}, said no.", "Ruiz’s term ends"),
    ("Bell sold the firm and [bought] a farm.", "Bell bought a farm"),
    ("Lee was arrested and [charged] with fraud.", "Lee was charged with fraud"),
    ("The talks, which [began] {in May}, go on.", "The talks began"),
    ("Ruiz, who [won] the race {in 2003}, retired.", "Ruiz won the race"),
    ("The sale, [announced] {last May}, was a success.", "The sale was announced"),
    ("Troops [killed] in the raid were buried.", "Troops were killed in the raid"),
    ("A bomb [planted] under a car went off.", "A bomb was planted under a car"),
    ("The treaty they [signed] {in 1991} is dead.", "they signed The treaty"),
    ("The attack in which two boys [died] was filmed.", "two boys died in The attack"),
    ("A bomb went off, [killing] two boys.", "A bomb went off, killing two boys"),
    ("The tax, which it [paid] each year, is gone.", "it paid The tax each year"),
    ("The house he [lived] in was sold.", "he lived in The house"),
    # An infinitive is told from the verb that it completes.
    ("The firm plans to [open] a shop {in May}.", "The firm plans to open a shop"),
    ("The envoys are expected to [meet] {on Monday}.", "The envoys are expected to meet"),
    ("Lee was accused of [stealing] cars.", "Lee was accused of stealing cars"),
    ("Bell flew to Rome to [meet] the pope.", "Bell flew to Rome to meet the pope"),
    ("The firm has plans to [build] a bridge.", "The firm has plans to build a bridge"),
    ("She is due to [leave] for Lima {on Sunday}.", "She is due to leave for Lima"),
    ("They had been due to [meet] {in May}.", "They had been due to meet"),
    ("Malta let them [land] {on 7 July}.", "Malta let them land"),
    (
        "The town was cleared, nine days after the volcano [began] to shake.",
        "the volcano began to shake",
    ),
    # Event nouns: the phrase, or the clause of a light verb.
    ("The [vote] by Iraq’s parliament {in May} failed.", "The vote by Iraq’s parliament"),
    ("It led to a [strike] by miners in Chile.", "a strike by miners in Chile"),
    ("The two sides held [talks] in Geneva {on Monday}.", "The two sides held talks in Geneva"),
    ("The embassy came under [attack] {on Monday}.", "The embassy came under attack"),
    ("It ended in a [vote] demanding that he go.", "a vote demanding that he go"),
    ("Police found the [stolen] ship.", "the stolen ship"),
    # Adjectives that tell an event.
    ("The album will be [available] {in June}.", "The album will be available"),
    # Quotations.
    ("“We are going home,” Bell [said].", "“We are going home,” Bell said"),
    # Pronouns, where one noun alone can be meant.
    ("Mr. Bell came to Lima. He [bought] a farm {in May}.", "Mr. Bell bought a farm"),
    ("Bell [said] it would wait; a vote is due.", "Bell said it would wait"),
    (
        "Pay was frozen and will not be [reviewed] until {June}.",
        "Pay will be reviewed",
    ),
    (
        "When a bank collapsed, he bought it. Critics [called] it a coup.",
        "Critics called it a coup",
    ),
    ("He sent a note that the drains were [clogged].", "the drains were clogged"),
    ("The road did not [open] until {Friday}.", "The road did open"),
    (
        "She has promised to call a vote and to [hold] talks.",
        "She has promised to call a vote and to hold talks",
    ),
    ("The airline canceled all its [flights].", "all the airline’s flights"),
    (
        "A reporter was shot; two men were [convicted] of her murder.",
        "two men were convicted of a reporter’s murder",
    ),
    ("Mr. Bell came to Lima with Mr. Ruiz. He [bought] a farm.", "He bought a farm"),
    (
        "Ms. Wu met Mr. Bell. His [appointment] drew protests.",
        "Mr. Bell’s appointment drew protests",
    ),
    (
        "Mr. Bell of the port office met Ms. Wu. His [appointment] drew protests.",
        "Mr. Bell’s appointment drew protests",
    ),
]


def described(marked: str) -> str:
    """Return the description, with the dates in {braces} left out."""
    plain = re.sub(r"[{}]", "", marked)
    without = marked.replace("[", "").replace("]", "")
    times = []
    for match in re.finditer(r"\{([^}]*)\}", without):
        shift = without[: match.start()].count("{") + without[: match.start()].count("}")
        start = match.start() - shift
        times.append(Span(start, start + len(match[1])))
    return describe(*read(plain), times)


@pytest.mark.parametrize(("marked", "expected"), CASES, ids=[text for text, _ in CASES])
def test_description(marked: str, expected: str) -> None:
    assert described(marked) == expected


def test_a_description_is_short() -> None:
    names = " and ".join(f"the port of the town of Callao {number}" for number in range(12))
    told = described(f"The ministers of both countries [visited] {names} with a band.")
    assert told.startswith("The ministers of both countries visited the port")
    assert len(told) <= 200
    assert told.endswith("…")


def test_appositions_and_brackets_go_when_the_clause_is_long() -> None:
    told = described(
        "Ray Bell, the long-serving and much-praised director of the port authority of Callao on"
        " the central coast, [opened] the new harbour in Lima (the largest on this side of the"
        " ocean) in front of three hundred guests from the region and from abroad."
    )
    assert told.startswith("Ray Bell opened the new harbour in Lima")
    assert len(told) <= 200


@pytest.mark.parametrize("mark", ['"', "(", "and", "—", "who", "Friday"])
def test_any_token_has_a_description(mark: str) -> None:
    told = described(f"Bell, the [{mark}] said {{Friday}}, left ( “ whose he.")
    assert 0 < len(told) <= 200
