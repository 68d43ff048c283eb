"""English words that turn a clause to the future, or keep it from turning."""

from __future__ import annotations

from service.languages.table import words

# Verbs of appointing, whose date is the appointed one: "has scheduled a hearing Thursday", "is
# expected Monday", "they planned a march on Saturday".
APPOINTING_VERBS = words("schedule slate plan expect book postpone reschedule")

# "Had hoped to open in May": it may have come to nothing already.
AIMING_VERBS = APPOINTING_VERBS | words("hope intend aim mean")

# With "for" and a date: whose object is on that date ("called an election for May").
SETTING_VERBS = APPOINTING_VERBS | words("set call order fix announce")

# With a gerund these tell the end of something: "stopped eating".
ENDING_VERBS = words("stop cease quit finish")

# With a date that something is moved to: "extended the offer to Nov. 20", "put off until May".
PROLONGING_VERBS = words("extend postpone delay adjourn defer put prolong move suspend push")
# Told in the past with a date ahead: "was scheduled for May", "was extended until June".
FIXING_VERBS = APPOINTING_VERBS | PROLONGING_VERBS | words("set fix")
# Of these the first: what they move is on the date that they move it to.
MOVING_VERBS = words("postpone delay adjourn defer move push reschedule")
PROLONGING_PREPOSITIONS = words("to until till through")

# What these tell in the past was over when it ended: "lasted until May", "ran until Friday".
LASTING_VERBS = words(
    """
    last continue run stay remain live work serve keep hold wait sleep fight rule govern reign lead
    play teach drag go reside sit head chair own rain snow talk spend take
    """
)

# With what is feared or awaited: "warned of floods on Sunday", "braced for a storm Monday".
FORESEEING_VERBS = words("warn brace prepare")
FORESEEING_PREPOSITIONS = words("of about for against")

# An infinitive below a verb lies ahead of it ("agreed to meet on Monday", "asked him to testify
# Friday") unless the verb says that it came about, or did not: "managed to land on Monday".
IMPLICATIVE_VERBS = words(
    """
    manage begin start continue fail try help force cause use come get prove appear seem happen
    refuse decline cease stop rush dare bother tend serve go claim profess
    """
)

# "None could be reached Wednesday" and "would not comment Wednesday" tell how an inquiry came out.
SOUGHT_VERBS = words("reach locate contact")
TELLING_VERBS = words("comment say elaborate disclose discuss specify confirm identify reveal give")

# Adjectives whose infinitive is of the time of their verb: "was unable to leave on Monday".
PREVENTED_WORDS = words("unable powerless")

# Nouns and adjectives that point ahead: "plans for a vote in May", "payable Dec. 15", "a deadline
# of Nov. 10", "effective Jan. 1".
FORWARD_WORDS = words(
    """
    plan plans deadline due likely ready proposal promise pledge intention hope payable effective
    upcoming forthcoming planned scheduled expected possible potential set bound willing decision
    threat order request invitation schedule able eligible
    """
)
