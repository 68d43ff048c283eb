"""English words that turn a clause to the future."""

from __future__ import annotations

from service.languages.table import words

# Modal verbs: "will meet Monday"; "said it would close in May"; "may meet on Friday".
FUTURE_MODALS = words("will would shall wo 'll ’ll 'd ’d may might could can should must ca")

# What these tell lies ahead of them: "is scheduled for Monday", "set to open in May", "plans to
# vote on Friday", "threatened to strike Monday".
FORWARD_VERBS = words(
    """
    schedule slate expect plan set intend hope want aim propose promise pledge vow threaten agree
    prepare decide seek await postpone delay urge order ask invite offer wait arrange undertake
    anticipate book commit predict forecast project due poise
    """
)

# The same of nouns and adjectives: "plans for a vote in May", "due Monday", "ready to fly Friday".
FORWARD_WORDS = words(
    """
    plan plans deadline due likely ready proposal promise pledge intention hope deal agreement
    upcoming forthcoming planned scheduled expected possible potential able set bound willing
    decision threat order request invitation schedule
    """
)
