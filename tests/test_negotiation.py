"""The form of an answer: `?format=NAME`, then `Accept`, then JSON."""

from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service import present

BODY = {"text": "The minister resigned on Monday.", "published": "2020-08-21"}


def post(client: FlaskClient, accept: str | None, **query: str) -> TestResponse:
    headers = {} if accept is None else {"Accept": accept}
    return client.post("/v1/timeline", json=BODY, headers=headers, query_string=query)


@pytest.mark.parametrize("name", present.names())
def test_every_format_by_its_name_and_by_its_media_type(name: str, client: FlaskClient) -> None:
    media_type = present.find(name).media_type
    named = post(client, "image/png", format=name)
    accepted = post(client, media_type)
    assert named.status_code == accepted.status_code == 200
    assert named.content_type == accepted.content_type == media_type
    assert named.data == accepted.data
    assert named.headers["Vary"] == "Accept"
    extension = present.find(name).extension
    told = f"inline; filename=timeline-2020-08-21.{extension}"
    assert named.headers["Content-Disposition"] == told


@pytest.mark.parametrize(
    ("accept", "mimetype"),
    [
        (None, "application/json"),
        ("", "application/json"),
        ("*/*", "application/json"),
        ("*", "application/json"),
        ("application/*", "application/json"),
        ("text/*", "text/csv"),
        ("application/json, text/plain, */*", "application/json"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/json"),
        ("text/csv, */*", "text/csv"),
        ("text/calendar;q=0.5, text/markdown;q=0.9", "text/markdown"),
        ("text/csv;charset=utf-8", "text/csv"),
        ("TEXT/CSV", "text/csv"),
        ("application/json;q=0, text/calendar;q=0.1", "text/calendar"),
        ("text/*;q=0.5, text/csv;q=0", "text/calendar"),
        ("image/png, application/x-ndjson", "application/x-ndjson"),
        ("application/vnd.dateline.vis+json", "application/vnd.dateline.vis+json"),
        ("text/csv;q=lots, text/markdown", "text/markdown"),
    ],
)
def test_accept_is_read_as_rfc_9110_says(
    accept: str | None, mimetype: str, client: FlaskClient
) -> None:
    response = post(client, accept)
    assert (response.status_code, response.mimetype) == (200, mimetype)


@pytest.mark.parametrize(
    "accept",
    [
        "image/png",
        "text/html",
        "json",
        "text/csv;q=0",
        "*/*;q=0",
        "a/b/c",
        "application/vnd.x+json",
    ],
)
def test_what_nothing_satisfies_is_told_the_known(accept: str, client: FlaskClient) -> None:
    response = post(client, accept)
    assert response.status_code == 406
    assert response.mimetype == "application/problem+json"
    assert response.headers["Vary"] == "Accept"
    [error] = response.get_json()["errors"]
    assert error["field"] == "Accept"
    for name in present.names():
        media_type = present.find(name).media_type.partition(";")[0]
        assert f"{media_type} ({name})" in error["accepted"]


def test_an_unknown_name_is_told_the_known(client: FlaskClient) -> None:
    response = post(client, "text/csv", format="papyrus")
    assert response.status_code == 422
    [error] = response.get_json()["errors"]
    assert error["field"] == "format"
    assert all(name in error["accepted"] for name in present.names())


def test_it_is_documented(specification: dict[str, Any]) -> None:
    operation = specification["paths"]["/v1/timeline"]["post"]
    [parameter] = [each for each in operation["parameters"] if each["name"] == "format"]
    assert parameter["schema"]["enum"] == list(present.names())
    media_types = {present.find(name).media_type.partition(";")[0] for name in present.names()}
    assert set(operation["responses"]["200"]["content"]) == media_types
    assert all(media_type in parameter["description"] for media_type in media_types)
    assert "406" in operation["responses"]
