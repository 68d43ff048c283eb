"""The request of an endpoint: its body, which `service.intake` reads, and its query."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any, NoReturn

from flask import Request
from marshmallow import RAISE, Schema, ValidationError
from webargs.flaskparser import FlaskParser

from service import present
from service.intake.problem import RequestError
from service.intake.request import (
    TimelineRequest,
    TimelineRequestSchema,
    field_errors,
    fields_refused,
    read_json,
)
from service.web.problems import Problem

__all__ = ["PARSER", "TimelineRequest", "TimelineRequestSchema"]

_QUERY = {"format": "one of: " + ", ".join(present.names())}


class _RequestParser(FlaskParser):
    """Reads JSON strictly, and raises every error as a `Problem`."""

    def load_json(self, req: Request, schema: Schema) -> Any:
        """Return the body's JSON value. Raises Problem: another media type, or no JSON."""
        if not req.is_json:
            detail = f'The body is "{req.mimetype}".' if req.mimetype else "The body has no type."
            accepted = ("Content-Type", detail, "application/json")
            raise Problem(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, detail, [accepted])
        data = req.get_data(cache=False)
        # A chunked body is cut off at the limit in silence; one more byte tells that there is more.
        req.stream.read(1)
        try:
            return read_json(data)
        except RequestError as error:
            raise Problem.of(error) from None

    def handle_error(self, error: ValidationError, *_: Any, **__: Any) -> NoReturn:
        """Raise the validation errors of a request as a Problem."""
        errors: list[tuple[str, str, str]] = []
        for location, messages in error.normalized_messages().items():  # type: ignore[no-untyped-call]
            errors += field_errors(messages) if location == "json" else _query_errors(messages)
        raise Problem.of(fields_refused(errors))


PARSER = _RequestParser(unknown=RAISE)


def _query_errors(messages: dict[str, list[str]]) -> list[tuple[str, str, str]]:
    all_of_them = "the parameters: " + ", ".join(_QUERY)
    return [
        (name[:64], " ".join(reasons), _QUERY.get(name, all_of_them))
        for name, reasons in messages.items()
    ]
