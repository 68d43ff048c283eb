"""The answer as a schema, for openapi.yaml only: `service.present.json` is what writes it."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields, validate

from service.calendar.period import Grain


def _one_of(*names: str) -> validate.OneOf:
    return validate.OneOf(names)


def _text(description: str, **kwargs: Any) -> fields.String:
    return fields.String(required=True, metadata={"description": description}, **kwargs)


class SpanSchema(Schema):
    """Offsets in Unicode code points; `end` is exclusive."""

    start = fields.Integer(required=True, validate=validate.Range(min=0))
    end = fields.Integer(required=True, validate=validate.Range(min=0))
    of = fields.String(
        validate=validate.Equal("title"),
        metadata={
            "description": "`title` where the offsets count the title's code points;"
            " absent where they count those of `text`.",
            "enum": ["title"],
        },
    )


class QuoteSchema(Schema):
    """A piece of the article."""

    text = _text("The words as they stand there.")
    span = fields.Nested(SpanSchema, required=True)


class ParticipantSchema(QuoteSchema):
    """Who or what took part."""

    role = _text("agent, patient or place.", validate=_one_of("agent", "patient", "place"))


class EventTimeSchema(Schema):
    """When it happened."""

    value = _text("TIMEX3 value; a range is two of them with a stroke, both inclusive.")
    edtf = _text("The same in EDTF (ISO 8601-2).")
    label = _text("The same for people.")
    grain = _text("How precisely it is known.", validate=_one_of(*Grain))
    relation = _text(
        "How the event lies to the interval.",
        validate=_one_of("within", "throughout", "since", "until", "before", "after"),
    )
    start = _text("The first moment of the interval; null when open.", allow_none=True)
    end = _text("The first moment after the interval; null when open.", allow_none=True)
    source = _text(
        "Expressed beside the event, or inferred.", validate=_one_of("expression", "inferred")
    )
    expression = _text("The `id` of the expression; null when inferred.", allow_none=True)


class EventSchema(Schema):
    """One entry of the timeline."""

    id = _text("Unique in this answer.")
    description = _text("The clause that tells the event, readable on its own.")
    trigger = fields.Nested(QuoteSchema, required=True)
    sentence = fields.Nested(QuoteSchema, required=True)
    time = fields.Nested(EventTimeSchema, required=True)
    prominence = _text(
        "main: belongs in an editor's timeline; detail: dated, but not missed.",
        validate=_one_of("main", "detail"),
    )
    factuality = _text(
        "Whether it happened.",
        validate=_one_of("asserted", "planned", "possible", "negated", "cancelled"),
    )
    attribution = fields.Nested(
        QuoteSchema,
        required=True,
        allow_none=True,
        metadata={"description": "Who says so, when it is reported."},
    )
    participants = fields.List(fields.Nested(ParticipantSchema), required=True)
    mentions = fields.List(
        fields.Nested(QuoteSchema),
        required=True,
        metadata={"description": "Other places of the article that tell the same event."},
    )
    confidence = fields.Float(
        required=True,
        validate=validate.Range(min=0, max=1),
        metadata={"description": "How likely the date is right."},
    )


class ExpressionSchema(QuoteSchema):
    """A time expression (TIMEX3)."""

    id = _text("Unique in this answer.")
    type = _text("TIMEX3 type.", validate=_one_of("DATE", "TIME", "DURATION", "SET"))
    value = _text("TIMEX3 value.")
    mod = _text("TIMEX3 mod.", allow_none=True)
    grain = _text("How precise it is; null where it has none.", allow_none=True)
    start = _text("The first moment; null when open or not on the calendar.", allow_none=True)
    end = _text(
        "The first moment after it; null when open or not on the calendar.", allow_none=True
    )
    anchor = _text(
        "What it was resolved against: published, the `id` of an expression, or null.",
        allow_none=True,
    )
    rule = _text("The rule that read it.")


class WarningSchema(Schema):
    """Something that the reader of the answer should know."""

    code = _text("Stable, for programs.")
    message = _text("A sentence for people.")
    span = fields.Nested(SpanSchema)


class EvidenceSchema(Schema):
    """Where a page tells its date."""

    written_in = _text(
        "The kind of metadata, such as `JSON-LD datePublished` or `meta article:published_time`.",
        data_key="in",
    )
    written = _text("The date as it stands there.")


class SourceSchema(Schema):
    """Where the parts of an article come from that was sent as `html`."""

    title = _text("Null where there is none.", validate=_one_of("html", "request"), allow_none=True)
    published = _text("`html`: from the page's metadata.", validate=_one_of("html", "request"))
    evidence = fields.Nested(
        EvidenceSchema,
        required=True,
        allow_none=True,
        metadata={"description": "Where the page tells its date; null when the request did."},
    )


class TimelineSchema(Schema):
    """The article's events in order, and what they were read from."""

    published = _text("The publication date as it was understood.")
    language = _text("The language that the article was read in.")
    text = fields.String(
        metadata={
            "description": "The main text of the page that was sent as `html`; offsets count its"
            " code points. Absent when `text` was sent, as are `title` and `source`."
        }
    )
    title = fields.String(metadata={"description": "The title that was read with it."})
    source = fields.Nested(SourceSchema)
    events = fields.List(fields.Nested(EventSchema), required=True)
    expressions = fields.List(fields.Nested(ExpressionSchema), required=True)
    warnings = fields.List(fields.Nested(WarningSchema), required=True)
