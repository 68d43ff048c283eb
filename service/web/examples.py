"""Requests and answers for openapi.yaml; a test posts them and compares."""

from __future__ import annotations

from typing import Any

_TEXT = "The talks began in May. The two sides signed the agreement on Thursday."

REQUESTS: dict[str, Any] = {
    "article": {
        "summary": "An article and its date",
        "value": {"text": _TEXT, "published": "2020-08-21"},
    },
    "everything": {
        "summary": "All fields",
        "value": {
            "title": "Talks end",
            "text": _TEXT,
            "published": "Aug. 21, 2020 01:30 GMT",
            "timezone": "America/New_York",
            "language": "en",
            "inferred": False,
        },
    },
}

_AMBIGUOUS: dict[str, Any] = {
    "type": "about:blank",
    "title": "Unprocessable Entity",
    "status": 422,
    "detail": 'published "03/04/2020" can be read as 2020-03-04 or 2020-04-03.',
    "errors": [
        {
            "field": "published",
            "detail": '"03/04/2020" can be read as 2020-03-04 or 2020-04-03',
            "accepted": "the article's date, to which relative dates refer: an ISO 8601 date or"
            " date-time (2020-08-21, 2020-08-21T14:05:00-04:00), or an unambiguous usual form"
            " (21 August 2020, Aug. 21, 2020, 21.08.2020)",
        }
    ],
}

PROBLEMS: dict[int, Any] = {
    422: {"ambiguous": {"summary": "An ambiguous date", "value": _AMBIGUOUS}}
}

ANSWERS: dict[str, Any] = {}
