"""English words that tell a person, and of which sex."""

from __future__ import annotations

from service.languages.table import words

MALE = words(
    """
    mr sir lord king prince father dad son brother uncle nephew husband man boy gentleman actor
    businessman chairman congressman fireman policeman salesman spokesman sportsman monarch pope
    grandfather grandson boyfriend groom widower duke emperor monk priest bishop cardinal
    """
)

FEMALE = words(
    """
    mrs ms miss lady queen princess mother mom daughter sister aunt niece wife woman girl actress
    businesswoman chairwoman congresswoman policewoman spokeswoman grandmother granddaughter
    girlfriend bride widow duchess empress nun
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
