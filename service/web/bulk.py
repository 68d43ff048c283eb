"""`POST /v1/timelines`: many articles in one request, answered line by line as they come.

One line is read, answered and sent before the next is read, so memory does not grow with the body.
A request keeps one process busy; a client that wants all cores opens as many requests.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import ExitStack
from http import HTTPStatus
from typing import Any

from flask import Response, current_app, request, stream_with_context
from marshmallow import Schema, fields, validate
from werkzeug.wsgi import get_input_stream

from service import present
from service.bulk import (
    ACCEPTED_ID,
    LONGEST_ID,
    MEDIA_TYPE,
    Lines,
    Manner,
    answer_line,
    lines,
    work,
)
from service.intake.problem import RequestError
from service.intake.request import TimelineRequestSchema
from service.timeline import Timeline
from service.web import examples
from service.web.answer import TimelineSchema
from service.web.guarding import admission
from service.web.negotiation import FormatQuerySchema
from service.web.observing import metrics
from service.web.problems import Problem, ProblemSchema
from service.web.routes import ApiBlueprint, refuses

# The type has no registered name.
_MEDIA_TYPES = (MEDIA_TYPE, "application/ndjson", "application/jsonl")

# Seconds after which a client is cut off that neither sends nor reads.
_STALLED = 60

bulk = ApiBlueprint("bulk", __name__, description="Many articles in, many timelines out")


class BulkLineSchema(TimelineRequestSchema):
    """A line of the body: the fields of `POST /v1/timeline`, and an `id`."""

    id = fields.Raw(
        metadata={
            "description": f"given back with the answer: {ACCEPTED_ID}",
            "type": ["string", "integer", "null"],
            "maxLength": LONGEST_ID,
        }
    )


class BulkAnswerSchema(Schema):
    """A line of the answer; it holds either `timeline` or `problem`."""

    id = fields.Raw(
        required=True,
        metadata={
            "description": "The line's own `id`; null where it has none or could not be read.",
            "type": ["string", "integer", "null"],
        },
    )
    line = fields.Integer(
        required=True,
        validate=validate.Range(min=1),
        metadata={"description": "The number of the line in the body; blank ones count, too."},
    )
    timeline = fields.Nested(
        TimelineSchema,
        metadata={"description": "As in the format json; what another format gives is its own."},
    )
    problem = fields.Nested(ProblemSchema)


def _as_lines(schema: str) -> dict[str, Any]:
    """Return the JSON Schema of a text whose lines keep a schema of the components."""
    line = {"$ref": f"#/components/schemas/{schema}"}
    return {"type": "string", "contentMediaType": MEDIA_TYPE, "contentSchema": line}


# flask-smorest would read the body as one JSON value, so what it holds is told by hand.
_BODY = {
    "required": True,
    "content": {MEDIA_TYPE: {"schema": _as_lines("BulkLine"), "examples": examples.BULK_REQUESTS}},
}


@bulk.route("/v1/timelines", methods=["POST"])
@bulk.doc(requestBody=_BODY)
@bulk.arguments(FormatQuerySchema, location="query")
@bulk.alt_response(
    HTTPStatus.OK,
    schema=_as_lines("BulkAnswer"),
    content_type=MEDIA_TYPE,
    description="A line for each line that is not blank, in the same order, each sent as it is"
    " ready. `timeline` is in the form that was asked for: a JSON value, or a string that holds"
    " another form. What is wrong with a line is told in its `problem`.",
    examples=examples.BULK_ANSWERS,
)
@refuses(
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    HTTPStatus.UNPROCESSABLE_ENTITY,
    HTTPStatus.TOO_MANY_REQUESTS,
    HTTPStatus.SERVICE_UNAVAILABLE,
)
def post_timelines(query: dict[str, str]) -> Response:
    """Return the timelines of many articles, line by line.

    Read the answer while you send: the service does not take in what it cannot answer yet.
    """
    if request.mimetype not in _MEDIA_TYPES:
        detail = f'The body is "{request.mimetype}".' if request.mimetype else "No type is given."
        accepted = ("Content-Type", detail, MEDIA_TYPE)
        raise Problem(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, detail, [accepted])
    if (connection := request.environ.get("gunicorn.socket")) is not None:
        connection.settimeout(_STALLED)
    manner = Manner(present.find(query.get("format", "json")), work=_in_turn)
    place = ExitStack()
    place.enter_context(admission.stream())
    limit = current_app.config["MAX_CONTENT_LENGTH"]
    answers = _answers(_body(), limit, manner, place)
    response = Response(stream_with_context(answers), content_type=MEDIA_TYPE)
    # Where the connection breaks before the first answer is asked for, the place is free, too.
    response.call_on_close(place.close)
    # A proxy that collects the answer would keep the client from reading while it sends.
    response.headers["X-Accel-Buffering"] = "no"
    return response


def _body() -> Lines:
    """Return the body. It may be of any length: Flask's limit is one for each line here."""
    stream: Any = get_input_stream(request.environ)
    # werkzeug's own, under its test client, reads lines byte by byte; gunicorn's does not.
    return io.BufferedReader(stream) if isinstance(stream, io.RawIOBase) else stream


def _answers(stream: Lines, limit: int, manner: Manner, place: ExitStack) -> Iterator[bytes]:
    with place:
        for line in lines(stream, limit):
            yield answer_line(line, manner).data


def _in_turn(value: Any, manner: Manner) -> tuple[Timeline, bytes]:
    """Do the work on a line when it is its turn.

    Raises RequestError (503) when the time budget is over.
    """
    try:
        with admission.turn() as watch:
            timeline, written = work(value, manner, watch)
    except Problem as problem:
        status = HTTPStatus(problem.code or HTTPStatus.SERVICE_UNAVAILABLE)
        raise RequestError(status, problem.description or "", problem.errors) from None
    metrics.count_article(timeline)
    return timeline, written
