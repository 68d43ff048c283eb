"""Who says so, for events told in someone's words.

`attribution(sentences, sentence_index, token_index)` returns the speaker of a reported clause ("the
plant closed, officials said"), of "according to", or of the quotation that the sentence is part of.
"""

from __future__ import annotations

from service.attach.telling.phrase import Phrase, noun_phrase
from service.attach.telling.quotation import in_quotation
from service.attach.telling.reference import referent
from service.attach.telling.wording import quote_of, run_with, without_loose_marks
from service.languages.en.reporting import REPORTING_VERBS, SOURCE_PREPOSITIONS
from service.parse.clause import subject
from service.parse.sentence import Sentence, Sentences, Token
from service.parse.tree import child, children, holds, is_verb, subtree
from service.timeline import Quote

_REACH = 3  # sentences from a quoted one to the one that names its speaker


def is_reporting(token: Token) -> bool:
    """Tell whether a token is a verb of saying ("said", "announced")."""
    return token.tag.startswith("VB") and token.lemma in REPORTING_VERBS


def attribution(sentences: Sentences, sentence_index: int, token_index: int) -> Quote | None:
    """Return who says that the event of a trigger happened; None when the article itself does.

    The quote's text is the speaker's name or description as the article has it; a pronoun is
    replaced by the name it means where that is safe, with the name's span.
    """
    sentence = sentences[sentence_index]
    for at in _path_up(sentence, token_index):
        verb = _reporting_above(sentence, at)
        if verb is not None and not _is_first_person(sentence, verb):
            return _speaker(sentences, sentence_index, verb)
        source = _named_source(sentence, at)
        if source is not None and not holds(sentence, source, token_index):
            return _quote(sentences, sentence_index, source)
    return _quoted_speaker(sentences, sentence_index, token_index)


def _is_first_person(sentence: Sentence, verb: int) -> bool:
    """Tell whether the one who says so speaks in a quotation: “I told him,” said Bell."""
    head = subject(sentence, verb)
    return head is not None and sentence.tokens[head].text.lower() in ("i", "we")


def _path_up(sentence: Sentence, index: int) -> list[int]:
    path = [index]
    while sentence.tokens[index].head != index:
        index = sentence.tokens[index].head
        path.append(index)
    return path


def _reporting_above(sentence: Sentence, index: int) -> int | None:
    """Return the verb of saying whose statement the clause of `index` is, or None."""
    token = sentence.tokens[index]
    head = sentence.tokens[token.head]
    if token.relation in ("ccomp", "xcomp") and is_reporting(head):
        return token.head
    if not is_verb(sentence, index):
        return None
    for below in children(sentence, index, ("parataxis",)):
        if is_reporting(sentence.tokens[below]):
            return below
    return None


def _named_source(sentence: Sentence, index: int) -> int | None:
    """Return the head of the source that "according to" names beside a word, or None."""
    for below in children(sentence, index, ("prep",)):
        if sentence.tokens[below].text.lower() in SOURCE_PREPOSITIONS:
            for at in subtree(sentence, below):
                if sentence.tokens[at].relation == "pobj":
                    return at
    return None


def _speaker(sentences: Sentences, sentence_index: int, verb: int) -> Quote | None:
    """Return the subject of a verb of saying; of a passive ("was told") the one who told."""
    sentence = sentences[sentence_index]
    if child(sentence, verb, ("auxpass",)) is not None:
        for agent in children(sentence, verb, ("agent",)):
            for at in children(sentence, agent, ("pobj",)):
                return _quote(sentences, sentence_index, at)
        return None
    head = subject(sentence, verb)
    if head is None or sentence.tokens[head].text.lower() in ("it", "there"):
        return _quote(sentences, sentence_index, head) if head is not None else None
    return _quote(sentences, sentence_index, head)


def _quote(sentences: Sentences, sentence_index: int, head: int) -> Quote | None:
    where, noun = referent(sentences, sentence_index, head) or (sentence_index, head)
    sentence = sentences[where]
    if sentence.tokens[noun].tag in ("EX", "WDT", "WP"):
        return None
    members = without_loose_marks(sentence, noun_phrase(Phrase(sentence, noun, brevity=3), noun))
    return quote_of(sentence, run_with(members, noun))


def _quoted_speaker(sentences: Sentences, sentence_index: int, token_index: int) -> Quote | None:
    """Return the speaker of a quotation without a verb of saying of its own."""
    if not in_quotation(sentences, sentence_index, token_index):
        return None
    before = range(sentence_index - 1, max(-1, sentence_index - _REACH - 1), -1)
    after = range(sentence_index + 1, min(len(sentences), sentence_index + _REACH + 1))
    for where in (*before, *after):
        for at, token in enumerate(sentences[where].tokens):
            if is_reporting(token) and not in_quotation(sentences, where, at):
                return _speaker(sentences, where, at)
    return None
