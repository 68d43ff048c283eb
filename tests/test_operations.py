"""Keys, limits, headers, ids, logs and metrics, each switched on by its setting."""

import json
import logging
import time
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service import create_app
from service.cli import main
from service.document import Document
from service.settings import Settings
from service.web import admission, keys, logs
from service.web.problems import Problem
from tests.test_error_shape import GOOD, check

__all__ = ["check"]
KEY = "dateline_0123456789"
ENTRY = f"newsroom:{keys.hash_of(KEY)}"
FREE = ("/healthz", "/readyz", "/docs/", "/openapi.json")


def client_of(**settings: Any) -> FlaskClient:
    return create_app(Settings(**settings)).test_client()


def post(client: FlaskClient, **headers: str) -> Any:
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.post("/v1/timeline", json=GOOD, headers=sent)


class TestKeys:
    @pytest.fixture
    def locked(self) -> FlaskClient:
        other = f"desk:{keys.hash_of('another')}"
        return client_of(api_keys=f"{other}, {ENTRY}")

    @pytest.mark.parametrize(
        "headers",
        [
            {"Authorization": f"Bearer {KEY}"},
            {"Authorization": f"bearer  {KEY} "},
            {"X_API_Key": KEY},
            {"Authorization": "Basic eDp5", "X_API_Key": KEY},
        ],
    )
    def test_a_known_key_is_let_in(self, headers: dict[str, str], locked: FlaskClient) -> None:
        assert post(locked, **headers).status_code == 200

    @pytest.mark.parametrize(
        ("headers", "told"),
        [
            ({}, "Bearer realm"),
            ({"Authorization": "Bearer"}, "Bearer realm"),
            ({"Authorization": f"Basic {KEY}"}, "Bearer realm"),
            ({"X_API_Key": " "}, "Bearer realm"),
            ({"Authorization": f"Bearer {KEY}x"}, "invalid_token"),
            ({"Authorization": f"Bearer {keys.hash_of(KEY)}"}, "invalid_token"),
            ({"Authorization": f"Bearer {KEY} {KEY}"}, "invalid_token"),
            ({"X_API_Key": "é\u0080"}, "invalid_token"),
            ({"X_API_Key": "x" * 10_000}, "invalid_token"),
        ],
    )
    def test_others_are_told_how(
        self, headers: dict[str, str], told: str, locked: FlaskClient, check: Any
    ) -> None:
        response = post(locked, **headers)
        [error] = check(response, 401)
        assert error["field"] == "Authorization"
        assert "X-API-Key" in error["accepted"]
        assert told in response.headers["WWW-Authenticate"]
        assert KEY not in response.text

    def test_what_is_guarded(self, locked: FlaskClient, check: Any) -> None:
        for path in ("/metrics", "/v1/nothing"):
            check(locked.get(path), 401)
        assert locked.get("/metrics", headers={"X-API-Key": KEY}).status_code == 200
        for path in FREE:
            with locked.get(path) as response:
                assert response.status_code == 200

    def test_without_keys_nobody_is_asked(self, client: FlaskClient) -> None:
        assert post(client, X_API_Key="whatever").status_code == 200

    def test_the_file(self, tmp_path: Any, check: Any) -> None:
        file = tmp_path / "keys"
        file.write_text(f"# ours\n\n{ENTRY}  # until May\n")
        locked = client_of(api_keys_file=str(file))
        assert post(locked, X_API_Key=KEY).status_code == 200
        check(post(locked), 401)

    def test_an_empty_file_lets_nobody_in(self, tmp_path: Any, check: Any) -> None:
        file = tmp_path / "keys"
        file.write_text("# none yet\n")
        check(post(client_of(api_keys_file=str(file)), X_API_Key=KEY), 401)

    @pytest.mark.parametrize("entry", [KEY, f"newsroom:{KEY}", f"a b:{keys.hash_of(KEY)}", ":"])
    def test_a_wrong_entry_is_refused_without_showing_it(self, entry: str) -> None:
        with pytest.raises(ValueError, match="DATELINE_API_KEYS: not NAME:HASH") as raised:
            client_of(api_keys=entry)
        assert KEY not in str(raised.value)

    def test_a_file_that_is_not_there_is_refused(self) -> None:
        with pytest.raises(OSError, match="no_such_file"):
            client_of(api_keys_file="no_such_file")

    def test_the_command_makes_one_that_works(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["key", "desk-2"]) == 0
        key_line, entry_line = capsys.readouterr().out.splitlines()
        key, entry = key_line.split()[-1], entry_line.split()[-1]
        assert entry.startswith("desk-2:")
        assert key not in entry_line
        assert post(client_of(api_keys=entry), X_API_Key=key).status_code == 200
        assert len({keys.generate() for _ in range(100)}) == 100

    def test_the_command_refuses_a_name_that_no_entry_can_have(self) -> None:
        with pytest.raises(SystemExit):
            main(["key", "a:b"])


class TestLimits:
    def test_too_many_are_told_when_to_come_again(self, check: Any) -> None:
        limited = client_of(rate_limit="2 per minute")
        assert [post(limited).status_code for _ in range(2)] == [200, 200]
        response = post(limited)
        check(response, 429)
        assert 0 < int(response.headers["Retry-After"]) <= 61
        for path in FREE:
            with limited.get(path) as free:
                assert free.status_code == 200

    def test_each_address_has_its_own_count_behind_a_trusted_proxy(self) -> None:
        limited = client_of(rate_limit="1 per minute", trusted_proxies=1)
        addresses = ["1.2.3.4", "1.2.3.4", "5.6.7.8", "6.6.6.6, 5.6.7.8"]
        statuses = [post(limited, X_Forwarded_For=a).status_code for a in addresses]
        assert statuses == [200, 429, 200, 429]

    def test_an_untrusted_client_cannot_name_its_address(self) -> None:
        limited = client_of(rate_limit="1 per minute")
        addresses = ["1.2.3.4", "5.6.7.8"]
        assert [post(limited, X_Forwarded_For=a).status_code for a in addresses] == [200, 429]

    def test_each_key_has_its_own_count(self) -> None:
        other = "another"
        limited = client_of(
            api_keys=f"{ENTRY} desk:{keys.hash_of(other)}", rate_limit="1 per minute"
        )
        given = [KEY, KEY, other, other]
        assert [post(limited, X_API_Key=k).status_code for k in given] == [200, 429, 200, 429]

    def test_without_its_storage_memory_stands_in(self) -> None:
        nowhere = "redis://127.0.0.1:1/0"
        limited = client_of(rate_limit="1 per minute", rate_limit_storage=nowhere)
        assert [post(limited).status_code for _ in range(2)] == [200, 429]

    @pytest.mark.parametrize("limit", ["many", "5", "5 per fortnight"])
    def test_a_limit_that_is_none_is_refused(self, limit: str) -> None:
        with pytest.raises(ValueError, match="DATELINE_RATE_LIMIT must be"):
            client_of(rate_limit=limit)

    def test_a_storage_that_is_none_is_refused(self) -> None:
        with pytest.raises(ValueError, match="DATELINE_RATE_LIMIT_STORAGE"):
            client_of(rate_limit="1 per minute", rate_limit_storage="floppy://a")


class TestHeaders:
    @pytest.mark.parametrize("path", ["/healthz", "/v1/timeline", "/nowhere", "/metrics"])
    def test_every_answer_is_secured(self, path: str, client: FlaskClient) -> None:
        headers = client.get(path).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["Content-Security-Policy"].startswith("default-src 'none'")

    def test_the_documentation_may_run_its_own_scripts(self, client: FlaskClient) -> None:
        with client.get("/docs/") as response:
            policy = response.headers["Content-Security-Policy"]
        assert "script-src 'self'" in policy
        assert "http" not in policy

    def test_no_origin_may_read_unless_it_is_set(self, client: FlaskClient) -> None:
        response = post(client, Origin="https://a.example")
        assert "Access-Control-Allow-Origin" not in response.headers

    def test_origins_that_are_set_may_read(self) -> None:
        shared = client_of(cors_origins="https://a.example, https://b.example", api_keys=ENTRY)
        response = post(shared, Origin="https://b.example", X_API_Key=KEY)
        assert response.headers["Access-Control-Allow-Origin"] == "https://b.example"
        assert "X-Request-ID" in response.headers["Access-Control-Expose-Headers"]
        other = post(shared, Origin="https://c.example", X_API_Key=KEY)
        assert "Access-Control-Allow-Origin" not in other.headers

    def test_the_browser_s_question_needs_no_key_and_counts_for_nothing(self) -> None:
        shared = client_of(cors_origins="*", api_keys=ENTRY, rate_limit="1 per minute")
        asked = {
            "Origin": "https://a.example",
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "authorization, content-type",
        }
        for _ in range(3):
            response = shared.options("/v1/timeline", headers=asked)
            assert response.status_code == 200
            assert response.headers["Access-Control-Allow-Origin"] == "*"
            assert "authorization" in response.headers["Access-Control-Allow-Headers"].lower()


class TestLogs:
    def test_a_well_formed_id_comes_back(self, client: FlaskClient) -> None:
        assert post(client, X_Request_ID="a-1.B:2_c").headers["X-Request-ID"] == "a-1.B:2_c"

    @pytest.mark.parametrize("given", ["", "a b", "x" * 65, "é", '"}', "a;b"])
    def test_another_is_replaced(self, given: str, client: FlaskClient) -> None:
        made = [post(client, X_Request_ID=given).headers["X-Request-ID"] for _ in range(2)]
        assert made[0] != made[1]
        assert all(len(each) == 32 for each in made)

    def test_refusals_carry_it_too(self, client: FlaskClient) -> None:
        assert client.get("/nowhere").headers["X-Request-ID"]

    def test_the_body_does_not_hold_it(self, client: FlaskClient) -> None:
        first, second = post(client, X_Request_ID="one"), post(client, X_Request_ID="two")
        assert first.data == second.data

    def test_a_request_is_a_line_of_json_without_its_text_or_key(self) -> None:
        locked = client_of(api_keys=ENTRY)
        headers = {"X-API-Key": KEY, "X-Request-ID": "abc"}
        with _lines() as lines, locked.post("/v1/timeline?format=json", json=GOOD, headers=headers):
            pass
        [line] = lines
        told = json.loads(line)
        assert (told["request_id"], told["client"], told["status"]) == ("abc", "newsroom", 200)
        assert (told["method"], told["path"], told["level"]) == ("POST", "/v1/timeline", "INFO")
        assert told["milliseconds"] > 0
        assert "rained" not in line
        assert KEY not in line

    def test_a_path_cannot_break_a_line(self, client: FlaskClient) -> None:
        with _lines("text") as lines, client.get("/a%0Ab%1b[2J"):
            pass
        [line] = lines
        assert "\n" not in line
        assert "\x1b" not in line

    def test_a_fault_is_told_without_its_words(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(document: Document, **_: object) -> None:
            try:
                raise KeyError(document.text)
            except KeyError as error:
                raise RuntimeError(document.text) from error

        monkeypatch.setattr("service.web.routes.extract", fail)
        with (
            _lines() as lines,
            client_of().post(
                "/v1/timeline", json=GOOD, headers={"X-Request-ID": "abc"}
            ) as response,
        ):
            assert response.status_code == 500
        told = [json.loads(line) for line in lines]
        [fault] = [each for each in told if each["level"] == "ERROR"]
        assert fault["request_id"] == "abc"
        assert "RuntimeError" in fault["exc_info"]
        assert "KeyError" in fault["exc_info"]
        assert "in fail" in fault["exc_info"]
        assert "rained" not in "".join(lines)


class _lines:  # noqa: N801
    """What is logged meanwhile, formatted as the setting says."""

    def __init__(self, format_: str = "json") -> None:
        settings = logs.configuration(Settings(log_format=format_))
        made = settings["formatters"][format_]
        options = {name: value for name, value in made.items() if name != "()"}
        self.lines: list[str] = []
        self.handler = logging.Handler()
        self.handler.setFormatter(made["()"](**options))
        self.handler.addFilter(logs.RequestIdFilter())
        self.handler.emit = lambda record: self.lines.append(self.handler.format(record))  # type: ignore[method-assign]
        self.logger = logging.getLogger("service")

    def __enter__(self) -> list[str]:
        self.before = self.logger.level
        self.logger.setLevel(logging.INFO)
        self.logger.addHandler(self.handler)
        return self.lines

    def __exit__(self, *_: object) -> None:
        self.logger.removeHandler(self.handler)
        self.logger.setLevel(self.before)


def figures(client: FlaskClient) -> dict[str, float]:
    with client.get("/metrics") as response:
        assert response.content_type.startswith("text/plain")
        lines = [line for line in response.text.splitlines() if not line.startswith("#")]
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines)}


def test_metrics_count_requests_stages_words_and_events(client: FlaskClient) -> None:
    before = figures(client)
    with post(client), client.get("/nowhere"), client.post("/v1/timeline", json={}):
        pass
    after = figures(client)
    grown = {name: after[name] - before.get(name, 0) for name in after}
    assert grown['dateline_requests_total{endpoint="/v1/timeline",status="200"}'] == 1
    assert grown['dateline_requests_total{endpoint="/v1/timeline",status="422"}'] == 1
    assert grown['dateline_requests_total{endpoint="none",status="404"}'] == 1
    assert grown["dateline_articles_total"] == 1
    assert grown["dateline_words_total"] == len(GOOD["text"].split())
    assert grown["dateline_events_total"] == 1
    for stage in ("recognise", "parse", "resolve", "attach", "order", "present"):
        assert grown[f'dateline_stage_seconds_count{{stage="{stage}"}}'] == 1
    assert grown["dateline_requests_in_flight"] == 0
    assert grown["dateline_articles_waiting"] == 0


class TestOverload:
    @pytest.fixture
    def app(self) -> Flask:
        return create_app(Settings(time_budget=1))

    def test_who_would_wait_too_long_is_refused_at_once(
        self, app: Flask, monkeypatch: pytest.MonkeyPatch, check: Any
    ) -> None:
        monkeypatch.setattr(type(admission.of(app).gate), "crowded", True)
        client = app.test_client()
        response = post(client)
        check(response, 503)
        assert response.headers["Retry-After"] == "1"
        for path in FREE:
            with client.get(path) as free:
                assert free.status_code == 200

    def test_who_is_not_called_within_the_budget_is_refused(self, app: Flask, check: Any) -> None:
        gate = admission.of(app).gate
        assert gate.enter(0)
        response = post(app.test_client())
        check(response, 503)
        assert "1 s" in response.get_json()["detail"]
        gate.leave()
        assert post(app.test_client()).status_code == 200

    def test_work_that_takes_too_long_ends_between_two_stages(
        self, app: Flask, monkeypatch: pytest.MonkeyPatch, check: Any
    ) -> None:
        monkeypatch.setattr("service.pipeline.parse", lambda _: time.sleep(1.1) or ())
        check(post(app.test_client()), 503)
        assert admission.of(app).gate.busy_for == 0

    def test_long_streams_have_few_places(self) -> None:
        app = create_app(Settings(threads=8))
        with (
            app.test_request_context(),
            admission.stream(),
            admission.stream(),
            pytest.raises(Problem),
            admission.stream(),
        ):
            pass
        with app.test_request_context(), admission.stream():
            pass
