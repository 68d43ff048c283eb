"""Many articles in one request: a line in, a line out, in order, and nothing stops the rest."""

import io
import itertools
import json
from typing import Any

import jsonschema
import pytest
from flask.testing import FlaskClient

from service import bulk, create_app, present
from service.bulk import Line, Manner, answer_line, lines
from service.parse.pipeline import pipeline
from service.settings import Settings
from service.web import examples

GOOD = {"text": "The envoys met on Monday.", "published": "2020-08-21"}
NDJSON = "application/x-ndjson"
CHUNKED = {
    "wsgi.input_terminated": True,
    "CONTENT_LENGTH": "",
    "HTTP_TRANSFER_ENCODING": "chunked",
}


@pytest.fixture(scope="module", autouse=True)
def _parser_loaded() -> None:
    """Load the parser before an article's time budget runs, as the service does."""
    pipeline()


def as_lines(*values: Any) -> bytes:
    return b"".join(json.dumps(value).encode() + b"\n" for value in values)


def read(data: bytes) -> list[dict[str, Any]]:
    assert data == b"" or data.endswith(b"\n")
    return [json.loads(line) for line in data.split(b"\n")[:-1]]


def post(client: FlaskClient, data: bytes, query: str = "", **others: Any) -> Any:
    return client.post(f"/v1/timelines{query}", data=data, content_type=NDJSON, **others)


def ask(client: FlaskClient, data: bytes, query: str = "") -> list[dict[str, Any]]:
    response = post(client, data, query)
    assert (response.status_code, response.content_type) == (200, NDJSON)
    return read(response.data)


def test_each_line_is_answered_as_it_would_be_alone(client: FlaskClient) -> None:
    articles = [GOOD, {**GOOD, "published": "2021-01-05", "inferred": False}]
    answers = ask(client, as_lines(*articles))
    alone = [client.post("/v1/timeline", json=article).get_json() for article in articles]
    assert [answer["timeline"] for answer in answers] == alone
    assert [answer["line"] for answer in answers] == [1, 2]


def test_pages_are_taken_too(client: FlaskClient) -> None:
    [answer] = ask(
        client, as_lines({"html": "<p>They met on Monday.</p>", "published": "2020-08-21"})
    )
    assert answer["timeline"]["text"] == "They met on Monday."


@pytest.mark.parametrize("name", ["a", "", "ü😀\ud800", 0, -7, 2**70, None, "x" * 200])
def test_the_id_is_given_back(name: Any, client: FlaskClient) -> None:
    for line in ({**GOOD, "id": name}, {"id": name}):
        [answer] = ask(client, as_lines(line))
        assert answer["id"] == name


@pytest.mark.parametrize("name", [True, 1.5, [], {}, "x" * 201])
def test_an_id_that_cannot_be_given_back_is_a_problem(name: Any, client: FlaskClient) -> None:
    [answer] = ask(client, as_lines({**GOOD, "id": name}))
    assert answer["id"] is None
    assert answer["problem"]["errors"][0]["field"] == "id"


BROKEN = {
    b"{": 400,
    b"nul": 400,
    b"\xff\xfe": 400,
    b'{"text": "\x80"}': 400,
    b"[" * 100_000: 400,
    b'{"text": NaN}': 400,
    b"9" * 10_000: 400,
    b"[]": 422,
    b"null": 422,
    b'"text"': 422,
    b"{}": 422,
    b'{"id": 5}': 422,
    json.dumps({**GOOD, "published": "03/04/2020"}).encode(): 422,
    json.dumps({**GOOD, "html": "<p>x"}).encode(): 422,
    json.dumps({**GOOD, "publised": 1}).encode(): 422,
    b'{"text": "' + b"x" * 1024 * 1024 + b'"}': 413,
    b"\xef\xbb\xbf" + json.dumps(GOOD).encode(): 400,  # a byte order mark amid the lines
}


def test_a_broken_line_does_not_stop_the_rest(client: FlaskClient, specification: Any) -> None:
    schema = {"$ref": "#/components/schemas/Problem", "components": specification["components"]}
    good = json.dumps({**GOOD, "id": "good"}).encode()
    body = b"".join(good + b"\n" + line + b"\n" for line in BROKEN)
    answers = ask(client, body)
    assert [answer["line"] for answer in answers] == list(range(1, 2 * len(BROKEN) + 1))
    assert all(answer["id"] == "good" and "timeline" in answer for answer in answers[::2])
    assert [answer["problem"]["status"] for answer in answers[1::2]] == list(BROKEN.values())
    for answer in answers[1::2]:
        jsonschema.validate(answer["problem"], schema)
        assert "timeline" not in answer


@pytest.mark.parametrize(
    ("body", "numbers"),
    [
        (b"", []),
        (b"\n", []),
        (b"\n \r\n\t\n", []),
        (b"%s", [1]),
        (b"\xef\xbb\xbf%s\n", [1]),
        (b"\r\n%s\r\n\r\n%s", [2, 4]),
        (b"%s\n\n\n%s\n\n", [1, 4]),
    ],
)
def test_blank_lines_are_counted_and_not_answered(
    body: bytes, numbers: list[int], client: FlaskClient
) -> None:
    answers = ask(client, body.replace(b"%s", json.dumps(GOOD).encode()))
    assert [answer["line"] for answer in answers] == numbers
    assert all("timeline" in answer for answer in answers)


def test_the_limit_is_one_for_a_line_and_not_for_the_body() -> None:
    client = create_app(Settings(max_body=200)).test_client()
    good = json.dumps(GOOD).encode()
    body = (good + b"\n") * 20 + good + b" " * (200 - len(good)) + b"\n" + good + b" " * 200
    for environment in ({}, CHUNKED):
        answers = read(post(client, body, environ_overrides=environment).data)
        assert [("timeline" in answer) for answer in answers] == [True] * 21 + [False]
        assert answers[-1]["problem"]["status"] == 413
        assert "200 bytes" in answers[-1]["problem"]["detail"]


@pytest.mark.parametrize("name", present.names())
def test_every_format_is_offered(name: str, client: FlaskClient) -> None:
    [answer] = ask(client, as_lines(GOOD), f"?format={name}")
    alone = client.post(f"/v1/timeline?format={name}", json=GOOD)
    is_json = alone.mimetype.endswith(("/json", "+json"))
    assert answer["timeline"] == (alone.get_json() if is_json else alone.text)


@pytest.mark.parametrize("query", ["?format=papyrus", "?formt=json"])
def test_unknown_parameters_are_refused_before_the_first_line(
    query: str, client: FlaskClient
) -> None:
    response = post(client, as_lines(GOOD), query)
    assert (response.status_code, response.mimetype) == (422, "application/problem+json")


@pytest.mark.parametrize("content_type", [None, "application/json", "text/plain"])
def test_another_type_is_refused(content_type: str | None, client: FlaskClient) -> None:
    response = client.post("/v1/timelines", data=as_lines(GOOD), content_type=content_type)
    [error] = response.get_json()["errors"]
    assert (response.status_code, error["accepted"]) == (415, NDJSON)


def test_a_fault_of_our_own_is_told_in_its_line(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = itertools.count()

    def fail_once(*_: object, **__: object) -> str:
        if next(calls) == 0:
            raise RuntimeError("a secret")
        return "{}"

    monkeypatch.setattr(bulk.present, "render", lambda *_, **__: fail_once().encode())
    first, second = ask(client, as_lines({**GOOD, "id": 1}, {**GOOD, "id": 2}))
    assert (first["id"], first["problem"]["status"]) == (1, 500)
    assert "secret" not in json.dumps(first)
    assert second == {"id": 2, "line": 2, "timeline": {}}


def test_a_body_that_breaks_off_is_told(client: FlaskClient) -> None:
    class Breaking(io.BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            line = super().readline(size)
            if not line:
                raise ConnectionResetError("gone")
            return line

    stream = Breaking(as_lines(GOOD))
    response = post(
        client, b"", environ_overrides={**CHUNKED, "wsgi.input": stream}, input_stream=stream
    )
    first, second = read(response.data)
    assert "timeline" in first
    assert (second["line"], second["problem"]["status"]) == (2, 400)


def test_one_line_is_held_at_a_time() -> None:
    taken = itertools.count()

    class Counting:
        def readline(self, _: int, /) -> bytes:
            next(taken)
            return as_lines(GOOD)

    answers = (answer_line(line, Manner(present.find("json"))) for line in lines(Counting(), 1000))
    for number in range(3):
        assert next(taken) == 2 * number
        assert next(answers).data


def test_a_line_knows_its_place() -> None:
    stream = io.BytesIO(b"a\n\n" + b"x" * 200_000 + b"\nb")
    numbers = [(line.number, isinstance(line.data, bytes)) for line in lines(stream, 100)]
    assert numbers == [(1, True), (3, False), (4, True)]
    assert Line(1, b"a") == next(lines(io.BytesIO(b"a"), 1))


def test_the_example_of_the_documentation_is_true(client: FlaskClient, specification: Any) -> None:
    schema = {"$ref": "#/components/schemas/BulkAnswer", "components": specification["components"]}
    answers = ask(client, examples.BULK_REQUESTS["two"]["value"].encode())
    told = read(examples.BULK_ANSWERS["two"]["value"].encode())
    for answer in (*answers, *told):
        jsonschema.validate(answer, schema)
        for event in answer.get("timeline", {}).get("events", []):
            del event["confidence"]
    assert answers == told
