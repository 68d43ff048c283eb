"""Whether a word tells an event at all: not a general truth or a condition."""

from __future__ import annotations

from service.attach.finding.article import Article
from service.attach.finding.trigger import Trigger
from service.languages.en import triggers as english
from service.languages.en.modality import CONDITIONS
from service.parse.sentence import Sentence
from service.parse.tree import SUBJECTS, ancestors, child, children, first_joined


def tells_event(article: Article, trigger: Trigger, dated: str) -> bool:
    """Tell whether a trigger may be an entry; `dated` is "own" when an expression dates it.

    What has a date of its own is an event, whatever its form: "If the bank fails in May". Without
    one, "Water boils", "if the bank fails" and "what caused the crash" are none; "anyone who saw
    the car" never is.
    """
    sentence = article.sentences[trigger.sentence]
    if dated != "own" and (
        _is_recalled(sentence, trigger.index) or _is_birth(sentence, trigger.index)
    ):
        return False
    if trigger.form == "noun":
        return True
    if _is_of_anyone(sentence, trigger.index):
        return False
    if dated == "own":
        return True
    if _is_of_owner(sentence, trigger.index) or _is_of_who(sentence, trigger.index):
        return False
    if _is_named(sentence, trigger.index):
        return False
    if _is_conditional(sentence, trigger.index) or _is_asked(sentence, trigger.index):
        return False
    return not (trigger.form == "present" and _is_general(sentence, trigger))


def _is_recalled(sentence: Sentence, index: int) -> bool:
    """Tell "before the anniversary of the sinking that killed 31": long before what dates it."""
    return any(sentence.tokens[at].lemma in english.RECALLING for at in ancestors(sentence, index))


def _is_birth(sentence: Sentence, verb: int) -> bool:
    """Tell "She was born in Lagos and moved to Leeds in 1961": not in the year of the rest."""
    return sentence.tokens[verb].text.lower() == english.BORN


def _is_of_anyone(sentence: Sentence, verb: int) -> bool:
    """Tell "anyone who saw the car between Saturday and Monday"."""
    token = sentence.tokens[verb]
    return token.relation == "relcl" and sentence.tokens[token.head].lemma in english.WHOEVER


def _is_of_owner(sentence: Sentence, verb: int) -> bool:
    """Tell "Voss, whose turbines fed the grid, died on Saturday": known of her, not of that day."""
    if sentence.tokens[verb].relation != "relcl":
        return False
    subject = child(sentence, verb, SUBJECTS)
    return subject is not None and any(
        sentence.tokens[at].tag == "WP$" for at in sentence.children[subject]
    )


def _is_of_who(sentence: Sentence, verb: int) -> bool:
    """Tell "Voss, the engineer who built the dam, died on Saturday": who she was, not what then."""
    verb = first_joined(sentence, verb)
    token = sentence.tokens[verb]
    if token.relation != "relcl" or sentence.tokens[token.head].relation != "appos":
        return False
    subject = child(sentence, verb, SUBJECTS)
    return subject is not None and sentence.tokens[subject].tag == "WP"


def _is_named(sentence: Sentence, verb: int) -> bool:
    """Tell "the ship, named Aurora, sank in May": its name, not its naming."""
    token = sentence.tokens[verb]
    return (
        token.relation == "acl"
        and token.tag == "VBN"
        and token.lemma in english.NAMING_VERBS
        and child(sentence, verb, ("oprd", "dobj", "attr")) is not None
    )


def _is_asked(sentence: Sentence, verb: int) -> bool:
    """Tell what is asked or not known: "what caused the crash", "why it took six weeks"."""
    if sentence.tokens[verb].relation not in ("ccomp", "pcomp", "csubj"):
        return False
    asking = children(sentence, verb, (*SUBJECTS, "advmod"))
    return any(sentence.tokens[at].tag in ("WP", "WRB") for at in asking)


def _is_conditional(sentence: Sentence, verb: int) -> bool:
    """Tell "if the bank fails" and "depositors will lose money if ..."."""
    clauses = (verb, *children(sentence, verb, ("advcl",)))
    marks = [at for clause in clauses for at in children(sentence, clause, ("mark",))]
    return any(sentence.tokens[at].lemma in CONDITIONS for at in marks)


def _is_general(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell a present tense that holds of a kind: "Water boils at 100 degrees", "Cats sleep"."""
    if trigger.says:
        return False
    at = child(sentence, trigger.index, SUBJECTS)
    if at is None:
        return False
    subject = sentence.tokens[at]
    if subject.lemma in english.ANYONE:
        return True
    if subject.tag not in ("NN", "NNS"):
        return False
    below = [sentence.tokens[n] for n in sentence.children[at]]
    definite = any(
        token.relation == "poss" or token.tag in ("NNP", "CD") or token.lemma in english.POINTING
        for token in below
    )
    return not definite
