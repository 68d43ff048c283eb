"""Which words of an article tell events: verbs and nouns, told from states and modifiers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from service.attach.finding.trigger import Trigger, verb_form
from service.languages.en import triggers as english
from service.languages.en.bounds import STARTING
from service.languages.en.tense import APPOINTING_VERBS
from service.parse.sentence import Sentence
from service.parse.tree import child

# A verb in these relations is no clause of its own: "has left", "the killed man", "a working
# group", "including", "based on".
_NO_CLAUSE = frozenset(
    {"aux", "auxpass", "amod", "compound", "prep", "nmod", "punct", "neg", "det"}
)
# A noun in these relations names its neighbour's kind, not an event: "the election commission".
_NO_NOUN = frozenset({"compound", "nmod", "npadvmod", "poss"})
# What "starting" has where it is a verb, not a preposition ("free starting June 3").
_ARGUMENTS = frozenset({"dobj", "xcomp", "nsubj", "mark"})
# Grades of service/languages/en/event_nouns.tsv from which a noun counts as telling an event.
_EITHER, _BOTH = 4, 6


def find_triggers(sentences: Sequence[Sentence]) -> tuple[Trigger, ...]:
    """Return the words that may tell an event, in text order.

    "The killed man had been working in the building where talks began" gives working, talks and
    began. States are left in where a clause tells them ("owned"); copulas are not.
    """
    return tuple(trigger for n, sentence in enumerate(sentences) for trigger in _of(n, sentence))


def _of(number: int, sentence: Sentence) -> Iterator[Trigger]:
    if sentence.kind in ("byline", "dateline", "heading"):
        return
    for index, token in enumerate(sentence.tokens):
        tag = token.tag
        if tag[:2] == "VB":
            if _is_event_verb(sentence, index):
                form = verb_form(sentence, index)
                if form == "present":
                    form = _told_in_present(sentence, index)
                yield Trigger(number, index, form, token.lemma)
        elif tag in ("NN", "NNS"):
            if _is_event_noun(sentence, index):
                yield Trigger(number, index, "noun", token.lemma)
        elif (
            tag == "JJ"
            and token.lemma in english.DATED_ADJECTIVES
            and (token.relation != "amod" or token.head < index)
        ):
            yield Trigger(number, index, "adjective", token.lemma)


def _told_in_present(sentence: Sentence, index: int) -> str:
    """Return the form that a verb in the present has by what it tells.

    "A hearing is scheduled for May 3" tells what is ahead ("is expected to fail" what holds now),
    a headline what has happened ("Trump meets Iraqi leader").
    """
    token = sentence.tokens[index]
    appoints = token.lemma in APPOINTING_VERBS and token.tag == "VBN"
    if appoints and child(sentence, index, ("xcomp", "ccomp")) is None:
        return "future"
    return "past" if sentence.kind == "headline" else "present"


def _is_event_verb(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    if token.relation in _NO_CLAUSE or token.lemma in english.COPULAS:
        return False
    if token.text == "missing" and child(sentence, index, ("dobj",)) is None:
        return False
    if token.text in STARTING and token.relation in ("advcl", "acl", "xcomp"):
        below = [sentence.tokens[at] for at in sentence.children[index]]
        return any(each.relation in _ARGUMENTS or each.text == "at" for each in below)
    if token.relation == "advcl" and sentence.tokens[index - 1].text == "than":
        return False  # "more than expected"
    return not (
        token.tag in ("VBG", "VBN")
        and token.lemma in english.PREPOSITIONAL
        and token.relation not in ("ROOT", "ccomp", "conj")
        and not sentence.children[index]
    )


def _is_event_noun(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    if token.relation in _NO_NOUN or token.lemma in english.NO_EVENTS:
        return False
    if token.lemma in english.MORE_EVENTS:
        return True
    act, verbal = english.event_nouns().get(token.lemma, (0, 0))
    return max(act, verbal) >= _EITHER or act + verbal >= _BOTH
