"""Trees that the parser gets wrong and that are put right: whose the word in [brackets] is."""

import pytest

from tests.reading import read

CASES = [
    # A subject, not one of two that "and" joins.
    ("The driver lost control on Lock Bridge and the [car] went into the water.", "went", "nsubj"),
    ("She wrote to the mayor and the [council] will meet on Monday.", "meet", "nsubj"),
    ("He bought shares and [bonds] and sold a house.", "shares", "conj"),
    # A past tense behind an apposition, where no other verb has the noun.
    ("The [contractor], Delmar Inspection, filed for bankruptcy in January.", "filed", "nsubj"),
    (
        "The [administrator], Dr. Jutta Wolff, negotiated until late May, but the talks failed.",
        "negotiated",
        "nsubj",
    ),
    ("The [sale], announced in May, failed.", "failed", "nsubj"),
    # Two verbs of one subject, not a clause on it.
    ("The storm formed in May and [hit] the islands last Friday.", "formed", "conj"),
    ("The [storm] formed on New Year's Eve and was carried to the coast.", "formed", "nsubj"),
    (
        "Two members resigned in January, and the [chair] of the committee, Lucy Farrow, announced"
        " that she would leave.",
        "announced",
        "nsubj",
    ),
    # One or many.
    ("[Shares] in the bank, which have risen by a fifth, fell.", "fell", "nsubj"),
    ("Shares in the bank, which have [risen] by a fifth, fell.", "Shares", "relcl"),
    ("Shares in the bank, which was [founded] in 1864, fell.", "bank", "relcl"),
    ("The owner of two ships, who was [fined] in May, sued.", "owner", "relcl"),
    # A date does nothing: the clause behind it is on what the date is of, unless it tells when.
    ("The pact signed on 9 May 2012, which [binds] both, failed.", "pact", "relcl"),
    ("The floods of that spring, which [killed] five people, were forgotten.", "floods", "relcl"),
    ("Minutes of a meeting on May 14, [unsealed] by a judge, tell it.", "meeting", "acl"),
    ("He left in 2005, when the mine [closed].", "2005", "relcl"),
    # What "It was" picks out belongs to the clause that it is picked out of.
    ("It was not [until] May that they agreed.", "agreed", "prep"),
    ("It was only [on] Monday that the ministry admitted it.", "admitted", "prep"),
    ("It was clear [in] May that he would lose.", "was", "prep"),
    ("Residents of Mill Street, which has been [closed], said it.", "Street", "relcl"),
    # The only verb that a sentence could have.
    ("His [lawyer], Hanne Okafor, first asked for the report in the spring.", "asked", "nsubj"),
    ("Her [opponent], Viktor Aas, conceded shortly before midnight.", "conceded", "nsubj"),
    # What came of it is not the speaker's doing.
    ("A bomb went off in a market, police said, [killing] 12 people.", "went", "advcl"),
    ("The plan will fail, he said, [calling] it a disgrace.", "said", "advcl"),
    # With "that" a clause is on a word that could be several, not on a bare name.
    ("She postponed a trip to Orlo that had been [planned] for Thursday.", "trip", "relcl"),
    # The noun of a preposition.
    ("He was arrested and released on [bail] the following month.", "on", "pobj"),
    # The date of a participle, where the verb behind it has its own.
    (
        "A cease-fire signed in Geneva last [November] collapsed in March.",
        "signed",
        "npadvmod",
    ),
    ("The bank founded by his father last [month] failed.", "failed", "npadvmod"),
    # What is compared with what was expected has the date behind it.
    ("Prices rose faster than expected [in] May.", "rose", "prep"),
    ("Exports fell more than forecast last [month].", "fell", "npadvmod"),
    ("More people came than had died [in] May.", "died", "prep"),
    # A verb, no plural.
    ("The [toll], which was lifted after the accident, returns on July 1.", "returns", "nsubj"),
    # A date, not the kind of what follows.
    ("By [March] prices had doubled.", "By", "pobj"),
    ("By 3 [a.m.] flames had spread to the roof.", "By", "pobj"),
    ("The [March] prices had doubled.", "prices", "compound"),
    # A clause on when something else happened.
    (
        "Tarsia recalled its ambassador to Velmark on Tuesday and suspended ferry services between"
        " the two countries, a day after Velmark's navy [seized] a Tarsian ship.",
        "recalled",
        "advcl",
    ),
    # What stands before a clause that comes first is the main clause's.
    (
        "[In] 2007, after a bridge in Lima collapsed and killed 13 people, the governor resigned.",
        "resigned",
        "prep",
    ),
    ("[In] 1966, two years after the board had refused it, she drew another.", "drew", "prep"),
]


@pytest.mark.parametrize(("marked", "head", "relation"), CASES)
def test_where_a_word_hangs(marked: str, head: str, relation: str):
    sentences, number, index = read(marked)
    tokens = sentences[number].tokens
    assert (tokens[tokens[index].head].text, tokens[index].relation) == (head, relation)


PRESENT = [
    "The Hawks [host] the Bears on Sunday.",
    "Chelsea [host] Arsenal on Sunday.",
    "The Tigers [travel] to Boston on Monday.",
    "The Reds [visit] Chicago on Monday.",
]


@pytest.mark.parametrize("marked", PRESENT)
def test_a_fixture_is_told_in_the_present(marked: str):
    sentences, number, index = read(marked)
    token = sentences[number].tokens[index]
    assert (token.tag, token.relation) == ("VBP", "ROOT")


def test_a_past_tense_without_a_subject_is_a_participle():
    sentences, number, index = read("The sale, [announced] in May, failed.")
    assert sentences[number].tokens[index].tag == "VBN"


def test_news_tells_what_was_where_a_verb_is_spelt_alike():
    sentences, number, index = read('"We [cut] prices in September and will cut more," she said.')
    assert sentences[number].tokens[index].tag == "VBD"
