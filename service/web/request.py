"""The request of an endpoint: its query, and its body, which `service.intake` reads."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any, NoReturn

from flask import request
from marshmallow import RAISE, ValidationError
from webargs.flaskparser import FlaskParser

from service import present
from service.intake.request import fields_refused
from service.web.problems import Problem

_QUERY = {"format": "one of: " + ", ".join(present.names())}


def read_body() -> bytes:
    """Return the body of the request at hand, which is to be JSON; what it holds is not looked at.

    Raises Problem (415) for another media type, HTTPException (413) for a body over the limit.
    """
    if not request.is_json:
        given = request.mimetype
        detail = f'The body is "{given}".' if given else "The body has no type."
        accepted = ("Content-Type", detail, "application/json")
        raise Problem(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, detail, [accepted])
    data = request.get_data(cache=False)
    # A chunked body is cut off at the limit in silence; one more byte tells that there is more.
    request.stream.read(1)
    return data


class _QueryParser(FlaskParser):
    """Reads the query, and raises every error as a `Problem`."""

    def handle_error(self, error: ValidationError, *_: Any, **__: Any) -> NoReturn:
        """Raise the validation errors of a query as a Problem."""
        [messages] = error.normalized_messages().values()  # type: ignore[no-untyped-call]
        raise Problem.of(fields_refused(_query_errors(messages)))


PARSER = _QueryParser(unknown=RAISE)


def _query_errors(messages: dict[str, list[str]]) -> list[tuple[str, str, str]]:
    all_of_them = "the parameters: " + ", ".join(_QUERY)
    return [
        (name[:64], " ".join(reasons), _QUERY.get(name, all_of_them))
        for name, reasons in messages.items()
    ]
