"""English verbs of saying: whose clause tells who says so, not what happened."""

from __future__ import annotations

from service.languages.table import words

# Verbs that take what is said: "said that", "announced plans", “…,” Bell told reporters.
REPORTING_VERBS = words(
    """
    say tell announce report state declare claim add note explain insist argue assert maintain
    acknowledge admit confirm concede deny warn allege testify reveal disclose mention observe
    remark reply respond recall suggest contend caution stress emphasize emphasise reiterate write
    ask tweet quote cite complain predict estimate conclude point indicate hint signal signalled
    signaled describe boast joke lament quip shout whisper murmur exclaim answer comment read
    speculate swear assure inform notify advise promise vow pledge
    """
)

# "according to police", "in the words of": the preposition whose object is the source.
SOURCE_PREPOSITIONS = words("according per")
