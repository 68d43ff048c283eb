"""The form of an answer: by `?format=NAME`, else by `Accept` (RFC 9110, 12.5.1), else JSON.

For every endpoint that returns a timeline: `FormatQuerySchema` takes the parameter, `chosen` the
format, `answer` makes the response, and `in_every_format` documents it.
"""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, TypeVar

from flask import Response, after_this_request, request
from flask_smorest import Blueprint
from marshmallow import RAISE, Schema, fields, validate

from service import present
from service.present import Format
from service.timeline import Timeline
from service.web import examples
from service.web.answer import TimelineSchema
from service.web.problems import Problem

_DEFAULT = "json"
# The first of equals is taken.
_NAMES = (_DEFAULT, *(name for name in present.names() if name != _DEFAULT))
MEDIA_TYPES = {present.find(name).media_type.partition(";")[0]: name for name in _NAMES}
_KNOWN = ", ".join(f"{media_type} ({name})" for media_type, name in MEDIA_TYPES.items())
_View = TypeVar("_View", bound=Callable[..., Any])


class FormatQuerySchema(Schema):
    """How the answer is wanted."""

    class Meta:
        """A misspelt parameter would silently be without effect, so it is refused."""

        unknown = RAISE

    format = fields.String(
        validate=validate.OneOf(present.names(), error="is not a format that is known here"),
        metadata={
            "description": "the form of the answer; without it the header Accept chooses among: "
            f"{_KNOWN}; without either it is {_DEFAULT}"
        },
    )


def chosen(name: str | None) -> Format:
    """Return the format of this name, without one that which the request's Accept likes best.

    Raises Problem (406) when it likes none.
    """
    after_this_request(_vary)
    return present.find(name or _accepted())


def answer(timeline: Timeline, format_: Format) -> Response:
    """Return the timeline as a response whose file name tells of what day it is."""
    response = Response(present.render(timeline, format_), content_type=format_.media_type)
    day = timeline.document.published.midnight.isoformat()
    response.headers.set(
        "Content-Disposition", "inline", filename=f"timeline-{day}.{format_.extension}"
    )
    return response


def in_every_format(blueprint: Blueprint) -> Callable[[_View], _View]:
    """Document that a view of the blueprint answers with a timeline, in each media type."""

    def decorate(view: _View) -> _View:
        for media_type, name in reversed(MEDIA_TYPES.items()):
            is_json = name == _DEFAULT
            view = blueprint.alt_response(
                HTTPStatus.OK,
                schema=TimelineSchema if is_json else dict(present.find(name).schema),
                content_type=media_type,
                description="The timeline, in the form that was asked for.",
                examples=examples.ANSWERS if is_json else None,
            )(view)
        return view

    return decorate


def _vary(response: Response) -> Response:
    response.vary.add("Accept")
    return response


def _accepted() -> str:
    """Return the format of the media type that Accept likes best.

    Of equals the one it names more exactly, then the one it names first ("text/csv, */*" is CSV).
    """
    if not request.accept_mimetypes:
        return _DEFAULT
    liked = [(_liking(media_type), name) for media_type, name in MEDIA_TYPES.items()]
    best, name = max(liked, key=lambda each: each[0])
    if best[0] <= 0:
        detail = "No format satisfies the header Accept."
        raise Problem(HTTPStatus.NOT_ACCEPTABLE, detail, [("Accept", detail, f"one of: {_KNOWN}")])
    return name


def _liking(media_type: str) -> tuple[float, int, int]:
    """Return the quality of the most exact range that holds the type, how exact, how early.

    Parameters of a range count for nothing: "text/csv; charset=utf-8" is text/csv.
    """
    kind = media_type.partition("/")[0]
    exactness = {media_type: 3, f"{kind}/*": 2, "*/*": 1, "*": 1}
    found = [
        (exactness[wanted], -place, quality)
        for place, (told, quality) in enumerate(request.accept_mimetypes)
        if (wanted := told.partition(";")[0].strip().lower()) in exactness
    ]
    if not found:
        return 0.0, 0, 0
    exact, early, quality = max(found)
    return quality, exact, early
