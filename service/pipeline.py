"""Article in, timeline out: the stages, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import cache

from service.attach import attach
from service.document import Document
from service.languages import load
from service.languages.doubt import is_foreign
from service.languages.language import Language
from service.order import order
from service.parse import parse
from service.parse.sentence import Sentence, Sentences
from service.parse.tense import Tenses
from service.recognise.post import POST, is_post
from service.recognise.recognise import Recogniser
from service.resolve.doubts import doubts
from service.resolve.resolve import resolve
from service.timeline import Timeline, TimelineWarning

# Called with a stage's name, it returns the context in which the stage runs: a clock, say.
Watch = Callable[[str], AbstractContextManager[object]]


def extract(document: Document, *, inferred: bool = True, watch: Watch = nullcontext) -> Timeline:
    """Return the event timeline of a news article.

    With `inferred` false only events whose date is expressed beside them are given. Each stage
    (recognise, parse, resolve, attach, order) runs in the context that `watch` returns for its
    name; what that raises ends the work.
    Raises LookupError when the document's language is not known.
    """
    language = load(document.language)
    if is_foreign(document.content, language):
        return Timeline(document, (), (), (_foreign(document),))
    with watch("recognise"):
        register = POST if is_post(document, language) else ""
        timexes = recogniser(document.language).recognise(document.content, register)
    with watch("parse"):
        sentences = parse(document) if language.events else Sentences()
    with watch("resolve"):
        expressions = resolve(document, timexes, Tenses(sentences), language)
    with watch("attach"):
        attached = attach(document, sentences, expressions)
    with watch("order"):
        events = order(attached)
    if not inferred:
        events = tuple(event for event in events if event.time.source == "expression")
    warnings = (*doubts(timexes, expressions), *_unread(sentences), *_untold(language))
    return Timeline(document, events, expressions, warnings)


def _foreign(document: Document) -> TimelineWarning:
    return TimelineWarning(
        "language",
        f"the text does not look like {document.language!r}, so nothing was read from it; "
        "send its own language, or an article in this one",
    )


def _unread(sentences: Sequence[Sentence]) -> tuple[TimelineWarning, ...]:
    """Return a warning for a text of book length, whose end is not read for events."""
    end = max((sentence.span.end for sentence in sentences if sentence.tokens), default=0)
    if not sentences or sentences[-1].span.end <= end:
        return ()
    message = f"the text is too long: events were read from its first {end:,} characters only"
    return (TimelineWarning("too-long", message),)


def _untold(language: Language) -> tuple[TimelineWarning, ...]:
    """Return a warning for a language of which only the time expressions are known."""
    if language.events:
        return ()
    message = f"events are not read in {language.code!r} yet, only time expressions"
    return (TimelineWarning("no-events", message),)


@cache
def recogniser(language: str) -> Recogniser:
    """Return the recogniser of a language, made once. Raises LookupError for an unknown one."""
    return Recogniser(load(language))
