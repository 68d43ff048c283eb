"""English words that decide how a clause is quoted."""

from __future__ import annotations

from service.languages.table import words

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

# Verbs that leave the telling to their noun: "held talks", "came under attack", "paid a visit",
# "the talks began". The clause of such a verb is the noun's own.
LIGHT_VERBS = words(
    """
    hold make take give have conduct launch carry stage undertake mount come undergo suffer perform
    do pay reach begin start open end finish conclude continue resume happen occur place follow
    deliver cast file issue get see face host attend join enter commit sustain post score announce
    """
)

# Verbs that make their object, not their subject, do what the infinitive says ("asked him to
# testify") are the rule; with these it is the subject: "promised him to come".
SUBJECT_CONTROL = words("promise threaten vow pledge use take spend")
