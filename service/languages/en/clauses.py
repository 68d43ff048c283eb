"""English words that hold a clause together: pronouns, conjunctions, light verbs, prepositions."""

from __future__ import annotations

from service.languages.table import words

# Auxiliaries as tokenisers cut them, and "not".
SHORT = {
    "'s": "be", "’s": "be", "'re": "be", "’re": "be", "'m": "be", "’m": "be",
    "'ve": "have", "’ve": "have", "'d": "would", "’d": "would", "'ll": "will", "’ll": "will",
    "wo": "will", "ca": "can", "sha": "shall",
}  # fmt: skip
NOT = words("n't n’t")

# Pronouns that open a clause on a person, and those that take "were".
PERSONAL_RELATIVES = words("who whose whom")
PLURAL_PRONOUNS = words("they these those we you")

# Adverbs that tie a sentence to the one before; alone they mean nothing.
CONNECTIVES = words(
    """
    however meanwhile moreover furthermore nevertheless nonetheless therefore thus instead besides
    consequently otherwise separately additionally likewise hence accordingly indeed also though
    """
)

CONNECTIVE_PHRASES = frozenset(
    (
        "in addition",
        "in fact",
        "in particular",
        "in contrast",
        "in turn",
        "in short",
        "in one case",
        "for example",
        "for instance",
        "as a result",
        "of course",
        "at the same time",
        "on the other hand",
        "by contrast",
    )
)

# With "than" these say how much: "more than halved".
DEGREES = words("more less")

# Verbs that leave the telling to their noun: "held talks", "came under attack", "paid a visit",
# "the talks began". The clause of such a verb is the noun's own.
LIGHT_VERBS = words(
    """
    hold make take give have conduct launch carry stage undertake mount come undergo suffer perform
    do pay reach begin start open end finish conclude continue resume happen occur place follow
    deliver cast file issue get see face host attend join enter commit sustain post score announce
    """
)

# Prepositions between a light verb and its noun: "came under attack", "put to a vote".
LIGHT_PREPOSITIONS = words("under to into")
# "A call with reporters held on Monday": the call is held, not the reporters.
HOLDING_VERBS = words("hold conduct")

# "Before leaving", "after the vote": two events, told apart; with other words before a gerund the
# two are one ("accused of stealing").
BETWEEN_EVENTS = words("before after since until while when")

# Where something happened: behind a verb, and behind a noun ("won the race in Lima").
PLACE_PREPOSITIONS = words("in at near outside inside across off to from")
PLACE_PREPOSITIONS_OF_NOUNS = words("in at near")
# Whom an event noun affects: "the attack on Iran".
AFFECTED_BY_NOUN = words("of on against")

# What did not happen "until Friday" happened on Friday.
UNTIL = words("until till til")

# Verbs that make their object, not their subject, do what the infinitive says ("asked him to
# testify") are the rule; with these it is the subject: "promised him to come".
SUBJECT_CONTROL = words("promise threaten vow pledge use take spend")

# "When she was 19", "while a student": at an age of one's own, not on a day that is told.
WHEN = words("when while")
AGES = words("young old child kid baby boy girl teenager toddler infant student pupil")
