"""Logs, metrics and traces: what they tell, and what they keep to themselves."""

import json
import logging
import re
import sys

import pytest
from flask.testing import FlaskClient

from service import create_app
from service.document import Document
from service.settings import Settings
from service.web.observing import logs, tracing
from tests.configured import ENTRY, GOOD, KEY, client_of, post


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
    # The one that was refused was looked into, too.
    assert grown['dateline_stage_seconds_count{stage="intake"}'] == 2
    for stage in ("recognise", "parse", "resolve", "attach", "order", "present"):
        assert grown[f'dateline_stage_seconds_count{{stage="{stage}"}}'] == 1
    assert grown["dateline_requests_in_flight"] == 0
    assert grown["dateline_articles_waiting"] == 0


class TestTracing:
    def test_a_request_and_its_stages_are_spans_without_its_text(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        pytest.importorskip("opentelemetry.sdk", reason="requirements-telemetry.txt")
        app = create_app(Settings(telemetry="console"))
        with app.test_client() as client:
            assert post(client).status_code == 200
            assert client.get("/healthz").status_code == 200
        app.extensions[tracing.TRACER].shutdown()
        told = capsys.readouterr().out
        names = re.findall(r'^    "name": "(.+)",$', told, re.MULTILINE)
        stages = ["intake", "recognise", "parse", "resolve", "attach", "order", "present"]
        assert names == [*stages, "POST /v1/timeline"]
        assert len(set(re.findall(r'"trace_id": "(\w+)"', told))) == 1
        assert "rained" not in told

    def test_the_words_of_a_fault_are_in_no_span(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        pytest.importorskip("opentelemetry.sdk", reason="requirements-telemetry.txt")

        def fail(document: Document) -> None:
            raise KeyError(document.text)

        monkeypatch.setattr("service.pipeline.parse", fail)
        app = create_app(Settings(telemetry="console"))
        with app.test_client() as client:
            assert post(client).status_code == 500
        app.extensions[tracing.TRACER].shutdown()
        told = capsys.readouterr().out
        assert '"name": "parse"' in told
        assert "rained" not in told

    def test_without_its_packages_the_start_says_what_is_missing(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "opentelemetry.instrumentation.flask", None)
        with pytest.raises(ValueError, match=r"install -r requirements-telemetry\.txt"):
            create_app(Settings(telemetry="otlp"))
