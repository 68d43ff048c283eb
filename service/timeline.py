"""What Dateline answers: the timeline of an article, as plain values.

The names are those of the HTTP contract; `service.present` turns them into JSON and the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from service.calendar.interval import Interval
from service.calendar.period import Grain
from service.document import Document
from service.resolve.expression import Expression
from service.span import Span


class Quote(NamedTuple):
    """A piece of the article: its words and where they stand."""

    text: str
    span: Span


class Participant(NamedTuple):
    """Who or what took part: `role` is agent, patient or place."""

    role: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class EventTime:
    """When an event happened.

    `value` is TIMEX3 (or "2020-08-19/2020-08-20", both days inclusive, for a range); `edtf` is the
    same in EDTF; `label` is for people. `relation` says how the event lies to the interval: within,
    throughout, since, until, before or after. `source` is "expression" or "inferred"; `expression`
    is the id of the expression it comes from, None when inferred.
    """

    value: str
    edtf: str
    label: str
    grain: Grain
    relation: str
    interval: Interval
    source: str
    expression: str | None


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of the timeline."""

    id: str
    description: str
    trigger: Quote
    sentence: Quote
    time: EventTime
    prominence: str
    factuality: str
    attribution: Quote | None
    participants: tuple[Participant, ...]
    mentions: tuple[Quote, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class TimelineWarning:
    """Something that the reader of the answer should know: a stable `code` and a sentence."""

    code: str
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The answer for one article: events in timeline order, expressions in text order.

    Spans count code points of `document.content`; `document.locate` tells title from text.
    """

    document: Document
    events: tuple[Event, ...]
    expressions: tuple[Expression, ...]
    warnings: tuple[TimelineWarning, ...]
