"""What several test files share: the application, and a timeline made by hand."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from flask import Flask
from flask.testing import FlaskClient

from service import create_app
from service.calendar.interval import Interval
from service.calendar.moment import Moment
from service.calendar.period import Grain
from service.document import Document
from service.parse.pipeline import pipeline
from service.resolve.expression import Expression
from service.settings import Settings
from service.span import Span
from service.timeline import Event, EventTime, Participant, Quote, Timeline, TimelineWarning

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def app() -> Flask:
    pipeline()  # as the server does: no request's time is spent on it, however slow the disk
    return create_app(Settings())


@pytest.fixture(scope="session")
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture(scope="session")
def specification() -> dict[str, object]:
    return yaml.safe_load((ROOT / "openapi.yaml").read_text("utf-8"))


@pytest.fixture(scope="session")
def check(specification: dict[str, Any]) -> Any:
    """Return a function that checks a response's status and shape and returns its errors."""
    schema = {"$ref": "#/components/schemas/Problem", "components": specification["components"]}

    def checked(response: Any, status: int) -> list[dict[str, str]]:
        assert response.status_code == status
        assert response.content_type == "application/problem+json"
        problem = json.loads(response.data)
        jsonschema.validate(problem, schema)
        assert problem["status"] == status
        assert problem["type"] == "about:blank"
        return problem.get("errors", [])

    return checked


def quote(document: Document, words: str) -> Quote:
    start = document.content.index(words)
    return Quote(words, Span(start, start + len(words)))


@pytest.fixture
def timeline() -> Timeline:
    """A title and a body, a main and a minor event, everything filled in once."""
    document = Document(
        "Envoys met in May 😀 and left\nKyoto on Friday, a clerk said.",
        Moment(2020, 8, 21),
        "Talks",
    )
    may = quote(document, "May")
    sentence = quote(document, document.text)
    month = EventTime(
        "2020-05", "2020-05", "May 2020", Grain.MONTH, "within",
        Interval(Moment(2020, 5), Moment(2020, 6)), "expression", "t1",
    )  # fmt: skip
    later = EventTime(
        "2020-08-21", "2020-05/..", "since May 2020", Grain.DAY, "since",
        Interval(Moment(2020, 8, 21), None), "inferred", None,
    )  # fmt: skip
    place = Participant("place", "Kyoto", quote(document, "Kyoto").span)
    events = (
        Event(
            "e1", "Envoys met", quote(document, "met"), sentence, month, "main", "asserted",
            None, (), (quote(document, "Talks"),), 0.912345,
        ),
        Event(
            "e2", "Envoys left\nKyoto\x1b[2J", quote(document, "left"), sentence, later, "detail",
            "planned", quote(document, "a clerk"), (place,), (), 0.5,
        ),
    )  # fmt: skip
    expression = Expression(
        "t1", "May", may.span, "DATE", "2020-05", None, Grain.MONTH, None, month.interval,
        "published", "month",
    )  # fmt: skip
    warning = TimelineWarning("disagreement", "The weekday is another.", may.span)
    return Timeline(document, events, (expression,), (warning,))
