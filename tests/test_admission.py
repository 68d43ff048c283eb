"""Overload: refused at once, with the health still told; the time budget; whose turn it is."""

import json
import time
from pkgutil import resolve_name
from typing import Any

import pytest
from flask import Flask

from service import create_app
from service.settings import Settings
from service.web.guarding import admission
from service.web.problems import Problem
from tests.configured import FREE, post


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

    @pytest.mark.parametrize("path", ["/v1/timeline", "/v1/timelines"])
    @pytest.mark.parametrize(
        "work",
        [
            "service.intake.request:_SCHEMA.load",
            "service.intake.page:read_page",
            "service.pipeline:parse",
            "service.present:render",
        ],
    )
    def test_all_that_takes_time_is_done_in_turn(
        self, app: Flask, monkeypatch: pytest.MonkeyPatch, path: str, work: str
    ) -> None:
        done, seen = resolve_name(work), []

        def watched(*arguments: Any, **named: Any) -> Any:
            seen.append(admission.of(app).gate.busy_for)
            return done(*arguments, **named)

        monkeypatch.setattr(work.replace(":", "."), watched)
        page = {"html": "<p>It rained on Monday.</p>", "published": "2020-08-21"}
        kind = "application/x-ndjson" if path.endswith("s") else "application/json"
        response = app.test_client().post(path, data=json.dumps(page), content_type=kind)
        assert "2020-08-17" in response.get_data(as_text=True)
        assert seen
        assert all(seconds > 0 for seconds in seen)
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
