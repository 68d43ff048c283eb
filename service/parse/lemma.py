"""Dictionary forms, from the tables that spaCy's pipelines carry (for English: WordNet's).

spaCy's own lemmatizer needs a component (the attribute ruler) that costs a third of the parsing
time and knows nothing that the tag does not tell; here the tag picks the table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from service.languages.en import clauses as english

WORD_CLASSES = ("verb", "noun", "adj", "adv")

# The table of a Penn Treebank tag, by its first letters.
_TABLE = {"VB": "verb", "NN": "noun", "JJ": "adj", "RB": "adv", "MD": "verb"}


def lemmatizer(
    exceptions: Mapping[str, Mapping[str, Sequence[str]]],
    rules: Mapping[str, Sequence[Sequence[str]]],
    known: Mapping[str, frozenset[str]],
) -> Callable[[str, str], str]:
    """Return the function from a form and its Penn tag to its dictionary form in lower case.

    `exceptions` (irregular forms), `rules` (endings and what replaces them) and `known` (the
    dictionary) are given by word class: verb, noun, adj, adv.
    """

    @lru_cache(maxsize=50_000)
    def lemma(form: str, tag: str) -> str:
        word = form.lower()
        if word in english.NOT:
            return "not"
        if word in english.SHORT and tag[0] in "VM":
            return "have" if tag in ("VBD", "VBP") and word[1:] == "d" else english.SHORT[word]
        table = _TABLE.get(tag[:2])
        if table is None or tag in ("NNP", "NN", "VB"):
            return word
        irregular = exceptions.get(table, {}).get(word)
        if irregular:
            return irregular[0]
        prefix, hyphen, rest = word.rpartition("-")
        if hyphen and rest:
            return prefix + hyphen + lemma(rest, tag)
        dictionary = known.get(table, frozenset())
        return _by_rule(word, rules.get(table, ()), dictionary)

    return lemma


def _by_rule(word: str, rules: Sequence[Sequence[str]], dictionary: frozenset[str]) -> str:
    """Return the first form that a rule gives and the dictionary knows, else a regular guess."""
    forms = [word[: -len(old)] + new for old, new in rules if old and word.endswith(old)]
    for form in forms:
        if form in dictionary:
            return form
    doubled = [
        form for form in forms if form[-3:-2] and form[-1] == form[-2] and form[:-1] in dictionary
    ]
    if doubled:
        return doubled[0][:-1]
    if word in dictionary or not forms:
        return word
    return forms[0]
