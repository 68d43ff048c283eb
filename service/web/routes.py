"""The endpoints."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, TypeVar

from flask import Response
from flask_smorest import Blueprint
from marshmallow import Schema, fields, validate

from service.intake.request import TimelineRequestSchema, read_json, read_request
from service.parse.pipeline import pipeline
from service.pipeline import extract
from service.web import examples
from service.web.guarding import admission
from service.web.negotiation import FormatQuerySchema, answer, chosen, in_every_format
from service.web.observing import metrics
from service.web.problems import MEDIA_TYPE, Problem, ProblemSchema
from service.web.request import PARSER, read_body


class ApiBlueprint(Blueprint):
    """A blueprint whose requests are read as ours are."""

    ARGUMENTS_PARSER = PARSER


class StateSchema(Schema):
    """How the service is."""

    status = fields.String(required=True, validate=validate.Equal("ok"))


timelines = ApiBlueprint("timeline", __name__, description="Articles in, timelines out")
health = ApiBlueprint("health", __name__, description="For those who run the service")

# The body is read by hand, in two steps: its bytes at once, the rest when it is its turn.
_BODY = {
    "required": True,
    "content": {
        "application/json": {"schema": TimelineRequestSchema, "examples": examples.REQUESTS}
    },
}
_View = TypeVar("_View", bound=Callable[..., Any])
_REFUSALS = {
    HTTPStatus.BAD_REQUEST: "The body is no JSON.",
    HTTPStatus.NOT_ACCEPTABLE: "No format satisfies the header Accept.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "The body is over the limit.",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: "The body is said to be of another type.",
    HTTPStatus.UNPROCESSABLE_ENTITY: "A field is missing, or cannot be taken as it is.",
    HTTPStatus.UNAUTHORIZED: "An API key is asked for here, and none that is known was given.",
    HTTPStatus.TOO_MANY_REQUESTS: "The limit of requests is reached; Retry-After says until when.",
    HTTPStatus.SERVICE_UNAVAILABLE: "Not now: too much to do (come back after Retry-After), or no"
    " parser.",
}


def refuses(*statuses: HTTPStatus) -> Callable[[_View], _View]:
    """Document the problems that a view may answer with."""

    def decorate(view: _View) -> _View:
        for status in statuses:
            view = timelines.alt_response(
                status,
                schema=ProblemSchema,
                content_type=MEDIA_TYPE,
                description=_REFUSALS[status],
                examples=examples.PROBLEMS.get(status),
            )(view)
        return view

    return decorate


@timelines.route("/v1/timeline", methods=["POST"])
@timelines.doc(requestBody=_BODY)
@timelines.arguments(FormatQuerySchema, location="query")
@in_every_format(timelines)
@refuses(
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.NOT_ACCEPTABLE,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    HTTPStatus.UNPROCESSABLE_ENTITY,
    HTTPStatus.TOO_MANY_REQUESTS,
    HTTPStatus.SERVICE_UNAVAILABLE,
)
def post_timeline(query: dict[str, str]) -> Response:
    """Return the timeline of an article."""
    format_ = chosen(query.get("format"))
    body = read_body()
    with admission.turn() as watch:
        with watch("intake"):
            asked = read_request(read_json(body))
        timeline = extract(asked.document, inferred=asked.inferred, watch=watch)
        with watch("present"):
            response = answer(timeline, format_)
    metrics.count_article(timeline)
    return response


@health.route("/healthz")
@health.response(HTTPStatus.OK, StateSchema, description="The process lives.")
def get_health() -> dict[str, str]:
    """Tell that the process answers."""
    return {"status": "ok"}


@health.route("/readyz")
@health.response(HTTPStatus.OK, StateSchema, description="Articles can be posted.")
@refuses(HTTPStatus.SERVICE_UNAVAILABLE)
def get_readiness() -> dict[str, str]:
    """Tell whether the parser is loaded; load it when it is not."""
    try:
        pipeline()
    except OSError as error:
        raise Problem(HTTPStatus.SERVICE_UNAVAILABLE, str(error)) from error
    return {"status": "ok"}


@health.route("/metrics")
@health.response(
    HTTPStatus.OK,
    {"type": "string"},
    content_type="text/plain",
    description="All counters of all processes, in Prometheus's text format.",
)
@refuses(HTTPStatus.UNAUTHORIZED)
def get_metrics() -> Response:
    """Return the metrics of the service; where API keys are set, one is needed here, too."""
    return metrics.exposition()
