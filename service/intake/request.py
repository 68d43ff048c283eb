"""A request as JSON: checked for its shape here, and for its sense by `fields`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, NoReturn

from marshmallow import (
    RAISE,
    Schema,
    ValidationError,
    fields,
    post_load,
    validate,
    validates_schema,
)

from service.document import Document
from service.intake.fields import ACCEPTED, LONGEST_DATE, InputError, read_document
from service.intake.problem import RequestError

BODY = "a JSON object with the fields: " + ", ".join(ACCEPTED)
_ERRORS = {"null": "is null", "invalid": "has the wrong type", "required": "is missing"}
# A body of many unknown fields is told of the first ones.
ERRORS_TOLD = 20


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
    """An article: `text` and `published`, or `html`."""

    class Meta:
        """A misspelt field would silently be without effect, so it is refused."""

        unknown = RAISE

    text = fields.String(validate=validate.Length(min=1, error="is empty"), **_about("text"))
    html = fields.String(validate=validate.Length(min=1, error="is empty"), **_about("html"))
    published = fields.String(
        validate=validate.Length(1, LONGEST_DATE, error="is empty, or too long for a date"),
        **_about("published"),
    )
    title = fields.String(load_default="", **_about("title"))
    timezone = fields.String(**_about("timezone"))
    language = fields.String(load_default="en", **_about("language"))
    inferred = _Boolean(load_default=True, **_about("inferred"))

    @validates_schema(pass_original=True, skip_on_field_errors=False)
    def _text_or_html(self, _: Any, original: Any, **__: Any) -> None:
        """Hold what openapi.yaml says (`TEXT_OR_HTML`)."""
        if not isinstance(original, dict):
            return
        if "html" in original and "text" in original:
            each = "cannot be sent together with `{}`"
            raise ValidationError({"text": [each.format("html")], "html": [each.format("text")]})
        if "html" not in original:
            missing = [name for name in ("text", "published") if name not in original]
            if missing:
                raise ValidationError({name: ["is missing"] for name in missing})

    @post_load
    def _read(self, data: dict[str, Any], **_: Any) -> TimelineRequest:
        inferred = data.pop("inferred")
        try:
            return TimelineRequest(read_document(**data), inferred)
        except InputError as error:
            raise ValidationError(error.detail, field_name=error.field) from None


# The same in JSON Schema, for openapi.yaml.
TEXT_OR_HTML = {
    "oneOf": [{"required": ["text"]}, {"required": ["html"]}],
    "dependentRequired": {"text": ["published"]},
}


def read_json(data: bytes) -> Any:
    """Return the JSON value. Raises RequestError for anything else."""
    try:
        return json.loads(data.decode("utf-8"), parse_constant=_no_json)
    except (ValueError, RecursionError) as error:
        reason = "too deeply nested" if isinstance(error, RecursionError) else str(error)
        detail = f"The body is not JSON in UTF-8: {reason}."
        raise RequestError(HTTPStatus.BAD_REQUEST, detail, [("body", detail, BODY)]) from None


def read_request(value: Any) -> TimelineRequest:
    """Return the request that a JSON value makes. Raises RequestError, which names the fields."""
    try:
        request: TimelineRequest = _SCHEMA.load(value)
    except ValidationError as error:
        messages = error.normalized_messages()  # type: ignore[no-untyped-call]
        raise fields_refused(list(_field_errors(messages))) from None
    return request


def fields_refused(errors: list[tuple[str, str, str]]) -> RequestError:
    """Return the error for fields: (field, detail, accepted) of each."""
    detail = "; ".join(f"{field} {reason}" for field, reason, _ in errors[:3]) + "."
    return RequestError(HTTPStatus.UNPROCESSABLE_ENTITY, detail, errors[:ERRORS_TOLD])


def _field_errors(messages: Mapping[str, list[str]]) -> Iterator[tuple[str, str, str]]:
    """Yield marshmallow's errors of a request as (field, detail, accepted) of each field."""
    for field, reasons in messages.items():
        if field == "_schema":
            yield "body", "is no JSON object", BODY
        else:
            shortened = field if len(field) <= 64 else field[:64] + "…"
            yield shortened, " ".join(reasons), ACCEPTED.get(field, BODY)


_SCHEMA = TimelineRequestSchema()


def _no_json(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON value")
