"""Every refusal has one shape: problem details that name the field and what would be accepted."""

import json
from typing import Any

import pytest
from flask.testing import FlaskClient

from service import create_app
from service.settings import Settings
from tests.configured import GOOD


@pytest.mark.parametrize(
    ("changes", "field", "accepted"),
    [
        ({"text": None}, "text", "a string"),
        ({"text": ""}, "text", "white space"),
        ({"text": " \n\t\u2003"}, "text", "white space"),
        ({"text": 5}, "text", "a string"),
        ({"text": ["a"]}, "text", "a string"),
        ({"published": "03/04/2020"}, "published", "ISO 8601"),
        ({"published": "yesterday"}, "published", "ISO 8601"),
        ({"published": "x" * 5000}, "published", "ISO 8601"),
        ({"published": 20200821}, "published", "ISO 8601"),
        ({"published": None}, "published", "ISO 8601"),
        ({"published": ""}, "published", "ISO 8601"),
        ({"timezone": "Mars/Base"}, "timezone", "IANA"),
        ({"timezone": 2}, "timezone", "IANA"),
        ({"timezone": "../../etc/passwd"}, "timezone", "IANA"),
        ({"language": "tlh"}, "language", "BCP 47 tag whose language is one of: en"),
        ({"language": "english please"}, "language", "BCP 47"),
        ({"language": ""}, "language", "BCP 47"),
        ({"language": True}, "language", "BCP 47"),
        ({"title": {}}, "title", "a string"),
        ({"inferred": "true"}, "inferred", "true or false"),
        ({"inferred": 1}, "inferred", "true or false"),
        ({"publised": "2020-08-21"}, "publised", "text, html, published, title"),
        ({"x" * 100_000: 1}, "x" * 64 + "…", "text, html, published, title"),
        ({"\ud800": 1}, "\ud800", "text, html, published, title"),
    ],
)
def test_names_the_field(
    changes: dict[str, Any], field: str, accepted: str, client: FlaskClient, check: Any
) -> None:
    response = client.post("/v1/timeline", json={**GOOD, **changes})
    [error] = check(response, 422)
    assert error["field"] == field
    assert accepted in error["accepted"]
    assert len(response.data) < 2000


@pytest.mark.parametrize("missing", ["text", "published"])
def test_names_what_is_missing(missing: str, client: FlaskClient, check: Any) -> None:
    body = {name: value for name, value in GOOD.items() if name != missing}
    [error] = check(client.post("/v1/timeline", json=body), 422)
    assert (error["field"], error["detail"]) == (missing, "is missing")


def test_names_all_fields_at_once_but_not_without_end(client: FlaskClient, check: Any) -> None:
    errors = check(client.post("/v1/timeline", json={"inferred": 0}), 422)
    assert {error["field"] for error in errors} == {"text", "published", "inferred"}
    many = {f"field {number}": 0 for number in range(1000)}
    assert len(check(client.post("/v1/timeline", json=many), 422)) == 20


@pytest.mark.parametrize(
    "data",
    [
        b"", b"{", b"{'text': 1}", b"\xff\xfe{}", b'{"text": "\x80"}', b"nul", b"\0",
        b'{"text": NaN}', b'{"text": Infinity}', b'{"a": ' + b"9" * 10_000 + b"}",
        b"[" * 200_000, b'{"a":' * 100_000, '{"text": "é"}'.encode("utf-16"), b'{"text": "a\nb"}',
    ],
    ids=range(14),
)  # fmt: skip
def test_broken_json(data: bytes, client: FlaskClient, check: Any) -> None:
    response = client.post("/v1/timeline", data=data, content_type="application/json")
    [error] = check(response, 400)
    assert error["field"] == "body"


@pytest.mark.parametrize("data", [b"[]", b"null", b"1", b'"text"', b"[{}]", b"true"])
def test_json_that_is_no_object(data: bytes, client: FlaskClient, check: Any) -> None:
    response = client.post("/v1/timeline", data=data, content_type="application/json")
    [error] = check(response, 422)
    assert error["field"] == "body"
    assert "a JSON object" in error["accepted"]


@pytest.mark.parametrize(
    "content_type",
    [None, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "json", "é"],
)
def test_wrong_content_type(content_type: str | None, client: FlaskClient, check: Any) -> None:
    body = json.dumps(GOOD)
    [error] = check(client.post("/v1/timeline", data=body, content_type=content_type), 415)
    assert (error["field"], error["accepted"]) == ("Content-Type", "application/json")


@pytest.mark.parametrize("content_type", ["application/json; charset=utf-8", "APPLICATION/JSON"])
def test_content_type_has_parameters_and_no_case(content_type: str, client: FlaskClient) -> None:
    response = client.post("/v1/timeline", data=json.dumps(GOOD), content_type=content_type)
    assert response.status_code == 200


def test_body_over_the_limit(check: Any) -> None:
    small = create_app(Settings(max_body=100)).test_client()
    assert small.post("/v1/timeline", json=GOOD).status_code == 200
    check(small.post("/v1/timeline", json={**GOOD, "title": "x" * 100}), 413)


def test_chunked_body_over_the_limit(check: Any) -> None:
    small = create_app(Settings(max_body=100)).test_client()
    chunked = {
        "wsgi.input_terminated": True,
        "CONTENT_LENGTH": "",
        "HTTP_TRANSFER_ENCODING": "chunked",
    }
    for spaces, status in ((0, 200), (100, 413)):
        response = small.post(
            "/v1/timeline",
            data=json.dumps(GOOD) + " " * spaces,
            content_type="application/json",
            environ_overrides=chunked,
        )
        assert response.status_code == status
    check(response, 413)


def test_the_limit_is_a_mebibyte_unless_set(client: FlaskClient, check: Any) -> None:
    check(client.post("/v1/timeline", json={**GOOD, "title": "x" * 1024 * 1024}), 413)


def test_unknown_route(client: FlaskClient, check: Any) -> None:
    check(client.get("/v2/timeline"), 404)
    check(client.get("/docs/../../etc/passwd"), 404)


def test_wrong_method_tells_the_right_one(client: FlaskClient, check: Any) -> None:
    response = client.get("/v1/timeline")
    check(response, 405)
    assert "POST" in response.headers["Allow"]


@pytest.mark.parametrize("query", ["format=papyrus", "format=", "formt=json"])
def test_unknown_parameter(query: str, client: FlaskClient, check: Any) -> None:
    [error] = check(client.post(f"/v1/timeline?{query}", json=GOOD), 422)
    assert "ics, json" in error["accepted"] or "format" in error["accepted"]


def test_a_fault_of_our_own_has_the_shape_too(monkeypatch: Any, check: Any) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("a secret")

    monkeypatch.setattr("service.web.routes.extract", fail)
    client = create_app(Settings()).test_client()
    response = client.post("/v1/timeline", json=GOOD)
    check(response, 500)
    assert "secret" not in response.text
