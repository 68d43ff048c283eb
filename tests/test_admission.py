"""Overload: refused at once, with the health still told; and the time budget."""

import time
from typing import Any

import pytest
from flask import Flask

from service import create_app
from service.settings import Settings
from service.web import admission
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
