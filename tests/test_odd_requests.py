"""More than a thousand malformed and odd requests: none ends in a 5xx, none computes for 10 s.

Three sources: schemathesis makes requests from openapi.yaml, good ones and broken ones; hypothesis
makes articles of time words in strange company; and a list of what people and attackers send.
"""

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from service import create_app
from service.settings import Settings

LONGEST_SECONDS = 10
MEBIBYTE = 1024 * 1024
PUBLISHED = "2020-08-21"
# A text that does not look English at all is answered without being read.
ENGLISH = "The envoys said on Monday that they had met in the city and that they would meet again."
# The same requests on every run, so that a failure is a change of ours.
steady = settings(
    derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)


@schemathesis.serializer("application/x-ndjson")
def as_they_are(_: schemathesis.SerializationContext, value: Any) -> bytes:
    """A body of lines is described as a text."""
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")


# What is served there is openapi.yaml; test_openapi.py holds the two together.
specified = schemathesis.openapi.from_wsgi("/openapi.json", create_app(Settings()))


@specified.parametrize()
@settings(steady, max_examples=300)
def test_requests_made_from_the_specification(case: Any) -> None:
    started = time.process_time()
    case.call_and_validate(
        checks=[
            not_a_server_error,
            status_code_conformance,
            content_type_conformance,
            response_schema_conformance,
        ],
    )
    assert time.process_time() - started < LONGEST_SECONDS


def send(client: FlaskClient, data: bytes, content_type: str = "application/json") -> int:
    """Post the bytes, check what must hold for any, and return the status."""
    started = time.process_time()
    response = client.post("/v1/timeline", data=data, content_type=content_type)
    assert time.process_time() - started < LONGEST_SECONDS
    assert response.status_code < 500
    assert isinstance(json.loads(response.data), dict)
    return response.status_code


def ask(client: FlaskClient, text: str, published: str = PUBLISHED, **others: str) -> int:
    return send(client, json.dumps({"text": text, "published": published, **others}).encode())


_WORDS = st.sampled_from(
    """Monday May march second the last next of in two 1/2 3/4/05 20 1999 99 '98 year years ago
    ago. since until 30 February 31 9/11 12:60 24:00 th 0 -1 1e9 99999999999999999999 decade BC
    century noon Easter Ramadan fiscal quarter half before after every twice Q5 W54 2020-02-30
    2021-13-45 10000-01-01 ( ) [ “ " ' — – … , . ; : % $ \\ killed met said will not""".split()
)
_ODD = st.text(st.characters(), max_size=5)  # all planes, lone surrogates, controls
_ARTICLE = st.lists(_WORDS | _ODD, min_size=1, max_size=40).flatmap(
    lambda words: st.sampled_from([" ", "", "\n", "\r\n\r\n", "\u2028", "\t"]).map(
        lambda mark: mark.join(words)
    )
)


@settings(steady, max_examples=500)
@given(_ARTICLE, st.text(max_size=20))
def test_time_words_in_strange_company(client: FlaskClient, text: str, title: str) -> None:
    assert ask(client, f"{ENGLISH} {text}", title=title) == 200


@settings(steady, max_examples=200)
@given(st.binary(max_size=60), st.sampled_from([b"", b'{"text": "', b'{"published": ', b"["]))
def test_any_bytes(client: FlaskClient, data: bytes, start: bytes) -> None:
    assert send(client, start + data) in (400, 422)


@settings(steady, max_examples=100)
@given(st.dates() | st.datetimes(timezones=st.timezones()))
def test_every_day_of_the_calendar(client: FlaskClient, published: Any) -> None:
    text = f"{ENGLISH} They left two centuries after 9999, in 3 BC and 10,000 years ago."
    assert ask(client, text, published.isoformat()) in (200, 422)


@pytest.mark.parametrize("plane", range(17))
def test_every_plane(plane: int, client: FlaskClient) -> None:
    characters = "".join(map(chr, range(plane << 16, (plane << 16) + 0x10000, 97)))
    assert ask(client, f"{ENGLISH} On Monday {characters} died. {ENGLISH}") == 200


def _long(unit: str, size: int) -> str:
    """Return the unit over and over, for a body of this many bytes."""
    room = size - 100
    return unit * (room // len(json.dumps(unit)[1:-1].encode()))


def odd_texts() -> Iterator[Any]:
    """Yield texts that are taken, by name."""
    yield pytest.param("\ud800 On Monday \udfff he left. \ud83d", id="lone surrogates")
    yield pytest.param("\0On\0Monday\0 he left.\0", id="NUL")
    yield pytest.param("غادر الرئيس يوم الاثنين. \u202eyadnoM no tfel eH\u202c", id="right to left")
    yield pytest.param("\ufeffHe left on Monday.", id="byte order mark")
    yield pytest.param("e\u0301" * 500 + " on Monday", id="combining")
    yield pytest.param("\u200b".join("He left on Monday"), id="zero width")
    yield pytest.param("Ｍｏｎｄａｙ １２ Ａｐｒｉｌ", id="full width")
    yield pytest.param("١٢ أبريل ٢٠٢٠, १२ May २०२०, ²⁰²⁰, Ⅻ, ½ year ago", id="digits")
    yield pytest.param("<script>alert('Monday')</script>&lt;", id="markup")
    yield pytest.param("x", id="one letter")
    yield pytest.param("\u2028\u0085.", id="line ends")
    yield pytest.param("(" * 5_000 + "Monday" + ")" * 5_000, id="brackets")
    yield pytest.param("9" * 100_000, id="one number")
    yield pytest.param("a" * 200_000, id="one word")


@pytest.mark.parametrize("text", list(odd_texts()))
def test_odd_texts_are_read(text: str, client: FlaskClient) -> None:
    assert ask(client, text) == 200


@pytest.mark.parametrize("unit", ["Monday ", "1/2/3", "a.", "\n", "\0"])
def test_a_mebibyte_of_one_thing(unit: str) -> None:
    # Seconds of a core; on a slow or busy machine more than a request may take.
    patient = create_app(Settings(time_budget=600)).test_client()
    assert ask(patient, _long(unit, MEBIBYTE)) in (200, 422)


@pytest.mark.parametrize(
    "unit", ["in May ", "on Monday ", "1 ", "the day after ", "said. ", "“", "😀 ", "(May 3) "]
)
def test_much_of_one_thing(unit: str, client: FlaskClient) -> None:
    assert ask(client, _long(unit, MEBIBYTE // 32)) == 200


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\u00a0\u3000", " " * 100_000])
def test_nothing_but_white_space(text: str, client: FlaskClient) -> None:
    assert ask(client, text) == 422


@pytest.mark.parametrize(
    "data",
    [
        b"[" * MEBIBYTE,
        b'{"text":' * (MEBIBYTE // 8),
        b'{"text": "a", "published": "2020-08-21", "title": ' + b"[" * 5000 + b"]" * 5000 + b"}",
        b'{"text": ' + b"[" * 900 + b"]" * 900 + b"}",
        b'{"text": 1' + b"0" * 500_000 + b"}",
        b'{"text": 1e' + b"9" * 50_000 + b"}",
        b"{" + b",".join(b'"%d": 1' % number for number in range(60_000)) + b"}",
        b'{"text": "' + b"\\u0000" * 100_000 + b'"}',
        b'{"text": "a", "text": "b"}',
    ],
    ids=["arrays", "objects", "title", "text", "integer", "float", "fields", "NUL", "twice"],
)
def test_json_bombs(data: bytes, client: FlaskClient) -> None:
    assert send(client, data) in (400, 422)


@pytest.mark.parametrize(
    "field", ["text", "published", "title", "timezone", "language", "inferred"]
)
@pytest.mark.parametrize(
    "value", [None, 0, -1, 1.5, True, [], {}, [[]], "\ud800", "\0", "x" * 9999]
)
def test_every_field_with_every_kind_of_value(field: str, value: Any, client: FlaskClient) -> None:
    body = {"text": "He left on Monday.", "published": PUBLISHED, field: value}
    assert send(client, json.dumps(body).encode()) in (200, 422)


@pytest.mark.parametrize(
    "path",
    [
        "/v1/timeline/",
        "//v1/timeline",
        "/v1/%00",
        "/v1/timeline%2f",
        "/%ff",
        "/docs/%2e%2e/x",
        "/*",
    ],
)
@pytest.mark.parametrize(
    "method", ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "X"]
)
def test_odd_paths_and_methods(path: str, method: str, client: FlaskClient) -> None:
    with client.open(path, method=method) as response:
        assert response.status_code < 500
