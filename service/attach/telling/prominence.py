"""What belongs in an editor's timeline (main), and what is dated but not missed (detail).

The rules are few, each with its reason; they were found on articles that careful readers had put
on timelines, one article left out at a time.
"""

from __future__ import annotations

from collections.abc import Sequence

from service.attach.dating.choice import Dated
from service.attach.finding.article import Article
from service.attach.telling.merging import Group
from service.languages.en import triggers as english
from service.languages.en.bounds import FIGURES
from service.languages.en.clauses import LIGHT_VERBS
from service.languages.en.modality import NEGATING_VERBS
from service.languages.en.tense import TELLING_VERBS
from service.parse.tree import NOMINAL_SUBJECTS, child, first_joined, is_noun, is_verb
from service.timeline import Participant

# An entry that an editor would want has to be right more often than not; a date that the text does
# not tell beside it, a little more often.
_LEAST, _LEAST_INFERRED = 0.5, 0.55
# Forms that tell no happening of their own: part of what another verb tells, or what holds now.
_NO_NEWS = frozenset({"noun", "infinitive", "modal", "adjective", "present", "progressive"})
# "Commanders have already pulled back troops": some time up to now, which is no date to print.
_BOUNDS = frozenset({"before", "after"})


def prominence(
    article: Article, group: Group, truth: str, taking_part: Sequence[Participant]
) -> str:
    """Return "main" or "detail"; `truth` is the event's factuality."""
    head = group.head
    if head.confidence < _LEAST or _is_quoted(article, head) or _bounds_period(article, head):
        return "detail"
    if _names_figure(article, head):
        return "detail"
    if article.in_headline(head.trigger) and article.has_body:
        return "detail"  # the body tells it again, in other words
    # Who writes "on Monday" wants it known.
    if any(each.has_own_date or _is_measured(each) for each in (head, *group.others)):
        return "main"
    if head.confidence < _LEAST_INFERRED:
        return "detail"
    return "main" if _is_news(article, head, truth, taking_part) else "detail"


def _is_measured(dated: Dated) -> bool:
    """Tell "six months after his arrest"."""
    return dated.link is not None and dated.link.date is None


def _names_figure(article: Article, dated: Dated) -> bool:
    """Tell "first-quarter profit" where another word tells of it: "profit rose", "a fall in"."""
    trigger, link = dated.trigger, dated.link
    if trigger.form != "noun" or trigger.lemma not in FIGURES or link is None:
        return False
    sentence = article.sentences[trigger.sentence]
    token = sentence.tokens[trigger.index]
    if link.site != trigger.index:
        return False
    if token.relation in NOMINAL_SUBJECTS:
        verb = sentence.tokens[token.head]
        return is_verb(sentence, token.head) and verb.lemma not in english.COPULAS | LIGHT_VERBS
    if sentence.tokens[link.token].relation not in ("amod", "compound", "nmod", "poss"):
        return False
    above = sentence.tokens[sentence.tokens[token.head].head]
    return token.relation == "pobj" and above.lemma in FIGURES


def _is_quoted(article: Article, dated: Dated) -> bool:
    """Tell words of a quotation: opinions and things said in passing."""
    return dated.trigger.index in article.quoted[dated.trigger.sentence]


def _bounds_period(article: Article, dated: Dated) -> bool:
    """Tell what only says which period is meant: "lost money in the quarter ended March 31".

    "Three days of mourning, which ended on Sunday": there the mourning ended.
    """
    trigger = dated.trigger
    sentence = article.sentences[trigger.sentence]
    token = sentence.tokens[trigger.index]
    if trigger.lemma not in english.BOUNDING_VERBS or token.relation not in ("acl", "relcl"):
        return False
    filled = child(sentence, token.head, ("prep",)) is not None
    links = article.links.get(trigger.sentence, ())
    return not filled and any(link.token == token.head for link in links)


def _is_news(
    article: Article, dated: Dated, truth: str, taking_part: Sequence[Participant]
) -> bool:
    """Tell what is news without a date of its own: a clause that says who did something."""
    trigger = dated.trigger
    sentence = article.sentences[trigger.sentence]
    relation = sentence.tokens[first_joined(sentence, trigger.index)].relation
    # A gerund tells its own event only beside a clause: "exploded, killing and wounding dozens".
    return (
        dated.relation not in _BOUNDS
        and trigger.form not in _NO_NEWS
        and (trigger.form != "gerund" or relation == "advcl")
        and not _only_reports(article, dated)
        and not _keeps_silent(article, dated)
        and trigger.lemma not in english.STATIVE_VERBS
        and truth not in ("possible", "negated")
        and bool(taking_part)
    )


def _only_reports(article: Article, dated: Dated) -> bool:
    """Tell "said that it lost money", whose news is the loss, from "announced a merger"."""
    trigger = dated.trigger
    if not trigger.says:
        return False
    sentence = article.sentences[trigger.sentence]
    told = child(sentence, trigger.index, ("dobj", "nsubjpass"))
    clause = child(sentence, trigger.index, ("ccomp",))
    return told is None or clause is not None or not is_noun(sentence, told)


def _keeps_silent(article: Article, dated: Dated) -> bool:
    """Tell "declined to say what was discussed", which is no news."""
    number, verb = dated.trigger.place
    sentence = article.sentences[number]
    told = child(sentence, verb, ("xcomp",))
    declines = dated.trigger.lemma in NEGATING_VERBS
    return declines and told is not None and sentence.tokens[told].lemma in TELLING_VERBS
