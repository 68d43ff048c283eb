"""Requests and answers for openapi.yaml; a test posts them and compares."""

from __future__ import annotations

import json
from typing import Any

_TEXT = "The minister resigned on Monday."

REQUESTS: dict[str, Any] = {
    "article": {
        "summary": "An article and its date",
        "value": {"text": _TEXT, "published": "2020-08-21"},
    },
    "everything": {
        "summary": "All fields",
        "value": {
            "title": "A minister resigns",
            "text": _TEXT,
            "published": "Aug. 21, 2020 01:30 GMT",
            "timezone": "America/New_York",
            "language": "en",
            "inferred": False,
        },
    },
    "page": {
        "summary": "A page, which tells its own date",
        "value": {
            "html": "<!doctype html><html><head><title>A minister resigns</title>"
            '<meta property="article:published_time" content="2020-08-21T14:05:00-04:00"></head>'
            f"<body><nav>News Sport</nav><p>{_TEXT}</p><footer>Imprint</footer></body></html>"
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

ANSWERS: dict[str, Any] = {
    "article": {
        "summary": "The answer to `article`",
        "value": {
            "published": "2020-08-21",
            "language": "en",
            "events": [
                {
                    "id": "e1",
                    "description": "The minister resigned",
                    "trigger": {"text": "resigned", "span": {"start": 13, "end": 21}},
                    "sentence": {
                        "text": "The minister resigned on Monday.",
                        "span": {"start": 0, "end": 32},
                    },
                    "time": {
                        "value": "2020-08-17",
                        "edtf": "2020-08-17",
                        "label": "17 August 2020",
                        "grain": "day",
                        "relation": "within",
                        "start": "2020-08-17",
                        "end": "2020-08-18",
                        "source": "expression",
                        "expression": "t1",
                    },
                    "prominence": "main",
                    "factuality": "asserted",
                    "attribution": None,
                    "participants": [
                        {"role": "agent", "text": "The minister", "span": {"start": 0, "end": 12}}
                    ],
                    "mentions": [],
                    "confidence": 0.99,
                }
            ],
            "expressions": [
                {
                    "id": "t1",
                    "text": "Monday",
                    "span": {"start": 25, "end": 31},
                    "type": "DATE",
                    "value": "2020-08-17",
                    "mod": None,
                    "grain": "day",
                    "start": "2020-08-17",
                    "end": "2020-08-18",
                    "anchor": "published",
                    "rule": "day",
                }
            ],
            "warnings": [],
        },
    }
}

_LINES: tuple[dict[str, Any], ...] = (
    {"id": "a", "text": _TEXT, "published": "2020-08-21"},
    {"id": "b", "text": _TEXT, "published": "03/04/2020"},
)
_TOLD: tuple[dict[str, Any], ...] = (
    {"id": "a", "line": 1, "timeline": ANSWERS["article"]["value"]},
    {"id": "b", "line": 2, "problem": _AMBIGUOUS},
)


def _as_lines(values: tuple[dict[str, Any], ...]) -> str:
    return "".join(json.dumps(value, separators=(",", ":")) + "\n" for value in values)


BULK_REQUESTS: dict[str, Any] = {
    "two": {"summary": "Two articles, one with an ambiguous date", "value": _as_lines(_LINES)}
}
BULK_ANSWERS: dict[str, Any] = {"two": {"summary": "The answers", "value": _as_lines(_TOLD)}}
