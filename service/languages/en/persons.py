"""English words that tell a person, and of which sex."""

from __future__ import annotations

from service.languages.table import words

MALE = words(
    """
    mr sir lord king prince father dad son brother uncle nephew husband man boy gentleman actor
    businessman chairman congressman fireman policeman salesman spokesman sportsman monarch pope
    grandfather grandson stepfather stepson ex-husband boyfriend groom widower duke emperor monk
    priest bishop cardinal
    """
)

FEMALE = words(
    """
    mrs ms miss lady queen princess mother mom daughter sister aunt niece wife woman girl actress
    businesswoman chairwoman congresswoman policewoman spokeswoman grandmother granddaughter
    stepmother stepdaughter ex-wife girlfriend bride widow duchess empress nun
    """
)

# Given names in front of another name, each borne by hardly anyone of the other sex and by no
# well-known place. A choice of the commonest in the tables of the US Social Security
# Administration (public domain), with some of other languages that English news is full of.
HIS_NAMES = words(
    """
    james john robert michael william david richard joseph thomas charles christopher daniel matthew
    anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy
    jason jeffrey jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin
    samuel gregory frank alexander raymond patrick jack dennis jerry keith peter martin philip simon
    ian neil graham colin stuart alan roger adam nathan henry arthur walter harold carl albert ralph
    lawrence roy eugene russell bobby johnny billy louis harry fred howard victor luke isaac oliver
    hugh gordon malcolm derek trevor nigel barry leonard bernard gerald jose juan carlos luis miguel
    pedro pablo jorge fernando diego javier mohammed muhammad ahmed ali hassan hussein omar ibrahim
    mahmoud abdul khalid yusuf ivan vladimir sergei dmitri boris igor mikhail nikolai hans klaus
    jürgen heinrich wolfgang pierre jacques françois giovanni giuseppe marco luca paolo antonio
    francesco rajesh sanjay narendra hiroshi kenji
    """
)
HER_NAMES = words(
    """
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra
    margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca
    laura helen cynthia amy kathleen angela anna ruth brenda pamela nicole katherine samantha
    christine catherine debra rachel janet emma maria diane julie joyce evelyn heather joan judith
    olivia hannah megan andrea cheryl jacqueline martha teresa ann alice julia sophia isabella grace
    amber denise danielle marilyn theresa beverly diana sophie lucy claire fiona gillian alison
    louise harriet eleanor caroline joanna charlotte hilary nora rosa carmen ana lucia elena sofia
    fatima aisha ayesha zainab leila layla priya anita sunita indira olga natalia tatiana irina
    svetlana ingrid greta ursula giulia chiara francesca amina amara yuki
    """
)

# Offices and trades; titles before a name and nouns that name a person.
PERSONS = (
    words(
        """
    dr prof professor gen general col colonel lt lieutenant capt captain maj major sgt sergeant adm
    admiral sen senator rep representative gov governor president vice-president premier minister
    chancellor secretary ambassador mayor judge justice attorney lawyer prosecutor defendant suspect
    witness victim officer official agent detective sheriff soldier pilot driver doctor nurse
    surgeon teacher student scientist researcher analyst economist author writer poet novelist
    editor reporter journalist correspondent columnist anchor singer musician composer conductor
    painter artist architect designer engineer director producer player striker goalkeeper
    midfielder defender coach manager trainer boxer golfer runner rider jockey champion ceo cfo
    executive founder owner banker investor trader farmer worker employee rev reverend rabbi imam
    archbishop pastor leader activist dissident rebel commander chief deputy aide adviser advisor
    envoy diplomat spokesperson chairperson counsel candidate nominee lawmaker legislator
    councilman commissioner inspector treasurer foreman astronaut cosmonaut resident neighbor
    neighbour friend person patient inmate prisoner hostage gunman killer attacker bomber hijacker
    robber thief adult child baby teenager fan heir successor predecessor partner rival expert
    historian philosopher inventor explorer sailor skipper swimmer climber pensioner tourist
    passenger survivor refugee migrant publisher broadcaster comedian
    director-general president-elect
    """
    )
    | MALE
    | FEMALE
)

# Pronouns of the third person singular, and whom or what they stand for.
PRONOUNS = {
    "he": "male", "him": "male", "his": "male",
    "she": "female", "her": "female",
    "it": "thing", "its": "thing",
}  # fmt: skip

# What only people do.
LIVING_VERBS = words("die marry retire resign smile study graduate")

# What is asked of somebody else: "demanded his release", "called for his resignation", "a warrant
# for his arrest".
DEMANDING_VERBS = words("demand seek order urge request oppose")
DEMANDING = words("call ask press push appeal campaign petition warrant demand request plea")
