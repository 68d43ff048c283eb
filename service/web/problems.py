"""Every refusal in one shape: RFC 9457 problem details that say what would be accepted."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from types import MappingProxyType
from typing import Any

from flask import Response
from marshmallow import Schema, fields
from werkzeug.exceptions import HTTPException

from service.intake.problem import RequestError, problem

MEDIA_TYPE = "application/problem+json"


class FieldErrorSchema(Schema):
    """What is wrong with one field."""

    field = fields.String(
        required=True,
        metadata={"description": "The field; `body` for the whole, a parameter by its name."},
    )
    detail = fields.String(required=True, metadata={"description": "What is wrong with it."})
    accepted = fields.String(required=True, metadata={"description": "What would be accepted."})


class ProblemSchema(Schema):
    """Problem details (RFC 9457). Their type is `about:blank`: the status says what kind it is."""

    type = fields.String(required=True, metadata={"examples": ["about:blank"]})
    title = fields.String(required=True, metadata={"description": "The status in words."})
    status = fields.Integer(required=True)
    detail = fields.String(required=True, metadata={"description": "What went wrong, in words."})
    errors = fields.List(
        fields.Nested(FieldErrorSchema),
        metadata={"description": "Field by field, where the request's fields are the trouble."},
    )


class Problem(HTTPException):
    """A refusal: an HTTP status, what went wrong, and (field, detail, accepted) of each field.

    `headers` go out with it: when to come again, say.
    """

    def __init__(
        self,
        status: HTTPStatus,
        detail: str,
        errors: Iterable[tuple[str, str, str]] = (),
        headers: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        super().__init__(detail)
        self.code = status.value
        self.errors = tuple(errors)
        self._headers = headers

    @classmethod
    def of(cls, error: RequestError) -> Problem:
        """Return the error as one of HTTP."""
        return cls(error.status, error.detail, error.errors)

    def get_headers(self, *arguments: Any, **named: Any) -> list[tuple[str, str]]:
        """Return the headers of the response."""
        return [*super().get_headers(*arguments, **named), *self._headers.items()]


def respond(error: HTTPException) -> Response | HTTPException:
    """Return the problem details of any HTTP error, with the headers that belong to it."""
    status = error.code
    if status is None or status < HTTPStatus.BAD_REQUEST:
        return error
    errors = error.errors if isinstance(error, Problem) else ()
    body = problem(status, error.name, error.description or error.name, errors)
    response = Response(json.dumps(body) + "\n", status, content_type=MEDIA_TYPE)
    for name, value in error.get_headers():
        if name.lower() not in ("content-type", "content-length"):
            response.headers[name] = value
    return response
