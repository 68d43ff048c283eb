"""English words that tell whether an event happened, is planned, possible, denied or called off."""

from __future__ import annotations

from service.languages.table import words

# Modal verbs. "would" is a plan in reported speech ("said it would close") and no more than
# possible under a condition ("would close if").
PLANNING_MODALS = words("will shall wo 'll ’ll would 'd ’d")
POSSIBLE_MODALS = words("may might could can should must ought ca need")

NEGATIONS = words("not n't n’t never no neither nor nobody none nothing hardly scarcely")

# What is below these lies ahead: "plans to build", "is expected to land", "scheduled talks".
PLANNING_VERBS = words(
    """
    plan expect schedule slate set intend agree decide promise pledge vow prepare aim arrange
    undertake await due poise propose commit resolve opt elect choose book vote
    """
)
PLANNING_WORDS = words(
    """
    plan plans decision promise pledge vow intention agreement commitment arrangements preparations
    upcoming forthcoming planned scheduled due set expected impending coming proposed future
    """
)

# What is below these may never be: "threatened to strike", "wants him to resign", "urged talks".
POSSIBLE_VERBS = words(
    """
    threaten want hope wish consider urge ask call demand request seek try attempt fear suspect
    allow permit enable let authorize authorise invite encourage advise recommend suggest order
    require need offer mull weigh contemplate ponder risk believe think doubt speculate imagine
    assume allege accuse appear seem help warn discuss debate oppose favor favour support appeal
    """
)
# The same of their that-clauses: "believes that he fled", "alleged she lied".
UNSURE_VERBS = words(
    """
    hope wish fear suspect believe think doubt speculate imagine assume allege suggest demand urge
    request recommend want
    """
)

POSSIBLE_WORDS = words(
    """
    possible potential likely unlikely able unable alleged suspected threat chance risk possibility
    warrant petition
    fear hope call demand request proposal attempt bid effort offer option ability ready willing
    approval permission way ways power right
    hypothetical would-be eligible
    """
)
POSSIBLE_ADVERBS = words("possibly perhaps maybe allegedly reportedly probably presumably likely")
# What opens a condition: neither it nor what hangs on it has happened.
CONDITIONS = words("if unless whether lest")

# What is below these did not happen: "failed to agree", "denied that", "without firing".
NEGATING_VERBS = words("fail refuse decline deny neglect forget prevent avoid reject rule stop")
# The same with "from": "kept from leaving", while "kept working" is work.
KEEPING_VERBS = NEGATING_VERBS | words("keep bar ban block")
NEGATING_PREPOSITIONS = words("without")

# What these have as object, or as subject of the passive, was called off.
CANCELLING_VERBS = words("cancel scrap abandon shelve scuttle abort annul revoke rescind nix")
CANCELLING_PARTICLES = {"call": "off", "break": "off", "put": "off"}

# What event nouns are that have these above them: "scheduled for release", "authorized the sale";
# "urged talks", "predicted a slowdown"; "averted a strike".
PLANNED_BY = words("plan schedule slate expect await propose authorize authorise order set arrange")
POSSIBLE_BY = words("urge demand seek consider threaten predict forecast fear oppose request mull")
# "Called for his resignation": what is behind "for" below these is asked for and may never be.
DEMANDED_BY = words("call ask press push appeal campaign petition lobby search look")
PREVENTED_BY = words("prevent avoid avert")

# The infinitive tells what came about: "the first woman to fly", "the last to leave".
RANKING_WORDS = words(
    """
    first second third fourth last only latest next youngest oldest
    """
)

# An event noun below these happens when they do: "will hold talks", "did not attend the funeral".
HAPPENING_VERBS = words(
    """
    hold make take give have conduct launch carry stage undertake mount come undergo suffer perform
    do pay reach begin start open happen occur follow deliver cast host attend join plan schedule
    sign win seek expect set organize organise call await propose
    """
)
