"""The word that tells an event, and the form that it has."""

from __future__ import annotations

from dataclasses import dataclass

from service.languages.en import triggers as english
from service.languages.en.reporting import REPORTING_VERBS
from service.parse.clause import auxiliaries
from service.parse.sentence import Place, Sentence


@dataclass(frozen=True, slots=True)
class Trigger:
    """A verb, noun or adjective that tells an event: its sentence and token, by index.

    `form` is what `verb_form` returns, "noun" or "adjective". `lemma` is the dictionary form.
    """

    sentence: int
    index: int
    form: str
    lemma: str

    @property
    def place(self) -> Place:
        """The sentence and the token."""
        return self.sentence, self.index

    @property
    def stem(self) -> str:
        """The verb that tells the event: attack, decide for decision."""
        if self.form == "noun":
            return english.verbs_of_nouns().get(self.lemma, self.lemma)
        return self.lemma

    @property
    def says(self) -> bool:
        """Whether the word is one of saying: "announced", "a report"."""
        return self.lemma in REPORTING_VERBS


def verb_form(sentence: Sentence, index: int) -> str:
    """Return the form of a verb with its auxiliaries.

    past ("fell", "was sold"), past-perfect ("had left"), perfect ("has left"), present,
    progressive ("is leaving"), past-progressive, future ("will leave", "is going to leave"), modal
    ("may leave"), infinitive, gerund ("leaving") or participle ("left" alone).
    """
    verb = sentence.tokens[index]
    helpers = auxiliaries(sentence, index)
    tokens = [sentence.tokens[at] for at in helpers if sentence.tokens[at].relation != "neg"]
    for token in tokens:
        if token.tag == "MD":
            return "future" if token.lemma in ("will", "shall") else "modal"
    if any(token.tag == "TO" for token in tokens):
        return "infinitive"
    for token in tokens:
        if token.tag in ("VBD", "VBZ", "VBP"):
            return _compound_form(token.tag, token.lemma, verb.tag)
    return _SIMPLE.get(verb.tag, "infinitive")


_SIMPLE = {
    "VBD": "past",
    "VBZ": "present",
    "VBP": "present",
    "VBG": "gerund",
    "VBN": "participle",
    "VB": "infinitive",
}


def _compound_form(tag: str, auxiliary: str, verb: str) -> str:
    past = tag == "VBD"
    if auxiliary == "have":
        return "past-perfect" if past else "perfect"
    if auxiliary == "be" and verb == "VBG":
        return "past-progressive" if past else "progressive"
    return "past" if past else "present"
