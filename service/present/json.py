"""The contract's JSON: all that is known, with the names that clients rely upon."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from service.calendar.interval import Interval
from service.calendar.moment import Moment
from service.document import Document
from service.present.format import Format
from service.present.shared.encoding import json_line
from service.resolve.expression import Expression
from service.span import Span
from service.timeline import Event, EventTime, Quote, Timeline, TimelineWarning


def write(timeline: Timeline) -> str:
    """Return the timeline as one line of JSON and a line feed."""
    return json_line(structure(timeline))


FORMAT = Format("application/json", "json", write)


def structure(timeline: Timeline) -> dict[str, Any]:
    """Return the answer as the values that JSON knows."""
    document = timeline.document
    return {
        "published": document.published.isoformat(),
        "language": document.language,
        **_read_from_page(document),
        "events": [_event(event, document) for event in timeline.events],
        "expressions": [_expression(each, document) for each in timeline.expressions],
        "warnings": [_warning(warning, document) for warning in timeline.warnings],
    }


def _read_from_page(document: Document) -> dict[str, Any]:
    """Return what the client cannot know of an article that was sent as a page."""
    source = document.source
    if source is None:
        return {}
    found = {"in": source.found_in, "written": source.written} if source.found_in else None
    told = {"title": source.title, "published": source.published, "evidence": found}
    return {"text": document.text, "title": document.title, "source": told}


def _event(event: Event, document: Document) -> dict[str, Any]:
    return {
        "id": event.id,
        "description": event.description,
        "trigger": _quote(event.trigger, document),
        "sentence": _quote(event.sentence, document),
        "time": _time(event.time),
        "prominence": event.prominence,
        "factuality": event.factuality,
        "attribution": _quote(event.attribution, document) if event.attribution else None,
        "participants": [
            {"role": each.role, "text": each.text, "span": _span(each.span, document)}
            for each in event.participants
        ],
        "mentions": [_quote(mention, document) for mention in event.mentions],
        "confidence": round(event.confidence, 2),
    }


def _time(time: EventTime) -> dict[str, Any]:
    return {
        "value": time.value,
        "edtf": time.edtf,
        "label": time.label,
        "grain": time.grain.value,
        "relation": time.relation,
        **_ends(time.interval),
        "source": time.source,
        "expression": time.expression,
    }


def _expression(expression: Expression, document: Document) -> dict[str, Any]:
    return {
        "id": expression.id,
        "text": expression.text,
        "span": _span(expression.span, document),
        "type": expression.type,
        "value": expression.value,
        "mod": expression.mod,
        "grain": expression.grain.value if expression.grain else None,
        **_ends(expression.interval),
        "anchor": expression.anchor,
        "rule": expression.rule,
    }


def _warning(warning: TimelineWarning, document: Document) -> dict[str, Any]:
    told = {"code": warning.code, "message": warning.message}
    return told if warning.span is None else {**told, "span": _span(warning.span, document)}


def _quote(quote: Quote, document: Document) -> dict[str, Any]:
    return {"text": quote.text, "span": _span(quote.span, document)}


def _span(span: Span, document: Document) -> Mapping[str, int | str]:
    """Return the offsets in `text` as posted, or in `title`, which is then said."""
    where, (start, end) = document.locate(span)
    offsets = {"start": start, "end": end}
    return {**offsets, "of": where} if where == "title" else offsets


def _ends(interval: Interval | None) -> dict[str, str | None]:
    if interval is None:
        return {"start": None, "end": None}
    return {"start": _moment(interval.start), "end": _moment(interval.end)}


def _moment(moment: Moment | None) -> str | None:
    return None if moment is None else moment.isoformat()
