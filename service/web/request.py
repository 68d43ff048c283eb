"""The request: JSON and query, checked for shape here and for sense by `service.intake`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, NoReturn

from flask import Request
from marshmallow import RAISE, Schema, ValidationError, fields, post_load, validate
from webargs.flaskparser import FlaskParser

from service import present
from service.document import Document
from service.intake import ACCEPTED, LONGEST_DATE, InputError, read_document
from service.web.problems import Problem

_BODY = "a JSON object with the fields: " + ", ".join(ACCEPTED)
_QUERY = {"format": "one of: " + ", ".join(present.names())}
_ERRORS = {"null": "is null", "invalid": "has the wrong type", "required": "is missing"}


@dataclass(frozen=True, slots=True)
class TimelineRequest:
    """What is asked: the timeline of an article, with or without inferred dates."""

    document: Document
    inferred: bool


class _Boolean(fields.Boolean):
    """True or false, and none of the words and numbers that marshmallow takes for them."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> bool:
        if not isinstance(value, bool):
            raise self.make_error("invalid")
        return value


def _about(name: str) -> dict[str, Any]:
    """Return what all fields have in common: their errors and their description."""
    return {"error_messages": _ERRORS, "metadata": {"description": ACCEPTED[name]}}


class TimelineRequestSchema(Schema):
    """An article."""

    class Meta:
        """A misspelt field would silently be without effect, so it is refused."""

        unknown = RAISE

    text = fields.String(
        required=True, validate=validate.Length(min=1, error="is empty"), **_about("text")
    )
    published = fields.String(
        required=True,
        validate=validate.Length(1, LONGEST_DATE, error="is empty, or too long for a date"),
        **_about("published"),
    )
    title = fields.String(load_default="", **_about("title"))
    timezone = fields.String(**_about("timezone"))
    language = fields.String(load_default="en", **_about("language"))
    inferred = _Boolean(load_default=True, **_about("inferred"))

    @post_load
    def _read(self, data: dict[str, Any], **_: Any) -> TimelineRequest:
        inferred = data.pop("inferred")
        try:
            return TimelineRequest(read_document(**data), inferred)
        except InputError as error:
            raise ValidationError(error.detail, field_name=error.field) from None


class TimelineQuerySchema(Schema):
    """How the answer is wanted."""

    class Meta:
        """As for the body."""

        unknown = RAISE

    format = fields.String(
        load_default="json",
        validate=validate.OneOf(present.names(), error="is not a format that is known here"),
        metadata={"description": "the form of the answer"},
    )


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
            return json.loads(data.decode("utf-8"), parse_constant=_no_json)
        except (ValueError, RecursionError) as error:
            reason = "too deeply nested" if isinstance(error, RecursionError) else str(error)
            detail = f"The body is not JSON in UTF-8: {reason}."
            raise Problem(HTTPStatus.BAD_REQUEST, detail, [("body", detail, _BODY)]) from None

    def handle_error(self, error: ValidationError, *_: Any, **__: Any) -> NoReturn:
        """Raise the validation errors of a request as a Problem."""
        errors = [
            (_shortened(field), " ".join(reasons), _accepted(location, field))
            if field != "_schema"
            else ("body", "is no JSON object", _BODY)
            for location, by_field in _by_location(error).items()
            for field, reasons in by_field.items()
        ]
        detail = "; ".join(f"{field} {reason}" for field, reason, _ in errors[:3]) + "."
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, detail, errors)


PARSER = _RequestParser(unknown=RAISE)


def _no_json(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON value")


def _by_location(error: ValidationError) -> dict[str, dict[str, list[str]]]:
    """Return webargs' form of the errors: where the field stands, its name, the reasons."""
    messages: dict[str, dict[str, list[str]]] = error.normalized_messages()  # type: ignore[no-untyped-call]
    return messages


def _accepted(location: str, field: str) -> str:
    if location == "json":
        return ACCEPTED.get(field, _BODY)
    return _QUERY.get(field, "the parameters: " + ", ".join(_QUERY))


def _shortened(field: str) -> str:
    return field if len(field) <= 64 else field[:64] + "…"
