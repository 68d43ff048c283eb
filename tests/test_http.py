"""The HTTP contract: what is answered, and that the answer depends on the request alone."""

import json
import os
import subprocess
import sys
from typing import Any

import jsonschema
import pytest
from flask import Flask
from flask.testing import FlaskClient

from service import create_app
from service.settings import Settings
from service.web import examples
from tests.conftest import ROOT

ARTICLE = (ROOT / "seeds" / "000_49d3831152552444.txt").read_text("utf-8")
SEED = {"text": ARTICLE, "published": "2020-08-21"}


def post(client: FlaskClient, body: dict[str, Any], **query: str) -> Any:
    return client.post("/v1/timeline", json=body, query_string=query)


@pytest.fixture(scope="session")
def schema(specification: dict[str, Any]) -> dict[str, Any]:
    """The answer's schema, with the definitions that it refers to."""
    return {"$ref": "#/components/schemas/Timeline", "components": specification["components"]}


@pytest.mark.parametrize("path", sorted((ROOT / "seeds").glob("*.txt")), ids=lambda path: path.stem)
def test_answers_keep_the_contract(path: Any, client: FlaskClient, schema: Any) -> None:
    response = post(client, {"text": path.read_text("utf-8"), "published": "2020-08-21"})
    assert (response.status_code, response.content_type) == (200, "application/json")
    answer = response.get_json()
    jsonschema.validate(answer, schema)
    identifiers = [each["id"] for kind in ("events", "expressions") for each in answer[kind]]
    assert len(identifiers) == len(set(identifiers))


def test_spans_count_code_points_of_the_text_as_posted(client: FlaskClient) -> None:
    text = "😀 «Ñandú»\r\nThe envoys met in Geneva on Monday."
    answer = post(client, {"text": text, "published": "2020-08-21", "title": "A 😀"}).get_json()
    [monday] = answer["expressions"]
    span = monday["span"]
    assert monday["text"] == "Monday" == text[span["start"] : span["end"]]
    assert (monday["value"], monday["end"]) == ("2020-08-17", "2020-08-18")


def test_the_title_is_read_too(client: FlaskClient) -> None:
    answer = post(client, {"text": "They left.", "title": "Talks end Monday", **_DATE}).get_json()
    [monday] = answer["expressions"]
    assert monday["span"] == {"start": 10, "end": 16, "of": "title"}


_DATE = {"published": "2020-08-21"}


def test_today_is_meant_in_the_time_zone(client: FlaskClient) -> None:
    body = {"text": "The envoys met today.", "published": "2020-08-21T02:00Z"}
    assert post(client, body).get_json()["expressions"][0]["value"] == "2020-08-21"
    answer = post(client, {**body, "timezone": "America/New_York"}).get_json()
    assert answer["expressions"][0]["value"] == "2020-08-20"
    assert answer["published"] == "2020-08-20T22:00"


def test_a_regional_language_is_read_as_its_language(client: FlaskClient) -> None:
    answer = post(client, {**SEED, "language": "en-GB"}).get_json()
    assert answer["language"] == "en-GB"
    assert answer["expressions"]


def test_without_inferred_every_event_has_its_expression(client: FlaskClient) -> None:
    answer = post(client, {**SEED, "inferred": False}).get_json()
    assert all(event["time"]["source"] == "expression" for event in answer["events"])


def test_the_same_request_gets_the_same_bytes(app: Flask, client: FlaskClient) -> None:
    first = post(client, SEED).data
    post(client, {"text": "On 3 March 1804 it snowed. Two days later it thawed.", **_DATE})
    assert post(client, SEED).data == first
    assert post(create_app(Settings()).test_client(), SEED).data == first


@pytest.mark.parametrize(("zone", "seed"), [("Asia/Tokyo", "1"), ("America/Los_Angeles", "2")])
def test_another_process_in_another_zone_gives_the_same_bytes(
    zone: str, seed: str, client: FlaskClient
) -> None:
    program = (
        "import sys, service; from tests.test_http import SEED;"
        "client = service.create_app().test_client();"
        "sys.stdout.buffer.write(client.post('/v1/timeline', json=SEED).data)"
    )
    environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": "C"}
    ran = subprocess.run(
        [sys.executable, "-c", program], env=environment, cwd=ROOT, capture_output=True, check=True
    )
    assert ran.stdout == post(client, SEED).data


def test_the_table_is_asked_for_by_name(client: FlaskClient) -> None:
    response = post(client, SEED, format="table")
    assert response.content_type == "text/plain; charset=utf-8"
    assert response.text.endswith("\n")


def test_the_examples_of_the_documentation_are_true(client: FlaskClient, schema: Any) -> None:
    assert set(examples.ANSWERS) <= set(examples.REQUESTS)
    for name, request in examples.REQUESTS.items():
        response = post(client, request["value"])
        assert response.status_code == 200
        if name in examples.ANSWERS:
            assert without_confidence(response.get_json()) == without_confidence(
                examples.ANSWERS[name]["value"]
            )
    for status, problems in examples.PROBLEMS.items():
        for problem in problems.values():
            response = post(client, {"text": "It rained.", "published": "03/04/2020"})
            assert (response.status_code, response.get_json()) == (status, problem["value"])


def without_confidence(answer: dict[str, Any]) -> dict[str, Any]:
    """Return the answer without the figure that every training moves."""
    events = [{**event, "confidence": None} for event in answer["events"]]
    return {**answer, "events": events}


def test_it_is_alive_and_ready(client: FlaskClient) -> None:
    for path in ("/healthz", "/readyz"):
        response = client.get(path)
        assert (response.status_code, response.get_json()) == (200, {"status": "ok"})


def test_it_is_not_ready_without_its_parser(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATELINE_PIPELINE", "no_such_pipeline")
    response = client.get("/readyz")
    assert response.status_code == 503
    assert "no_such_pipeline" in response.get_json()["detail"]
    assert client.get("/healthz").status_code == 200


def test_the_documentation_needs_no_other_host(client: FlaskClient) -> None:
    page = client.get("/docs/").text
    links = [
        word for word in page.replace("'", '"').split('"') if word.startswith(("/docs", "http"))
    ]
    assert len(links) > 4
    for link in links:
        if not link.startswith("http://localhost/"):
            with client.get(link) as response:
                assert response.status_code == 200, link
    assert '"validatorUrl": null' in page
    assert json.loads(client.get("/openapi.json").data)["openapi"].startswith("3.1")
