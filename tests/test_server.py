"""The service under gunicorn with real processes: it stops, starts anew and dies without harm."""

import json
import os
import signal
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from service.cli.running import HOST
from service.settings import Settings
from service.web.server import Server, drop_stalled
from tests.serving import BODY, Service, loaded, serving


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with serving(tmp_path_factory.mktemp("serve") / "log", workers=2) as running:
        yield running


def wait_until(condition: Callable[[], bool], seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_metrics_are_those_of_all_processes(service: Service) -> None:
    before = articles(service)
    with loaded(service) as load:
        wait_until(lambda: len(load.answered) >= 60)
    assert set(load.answered) <= {200, 503}
    wait_until(lambda: articles(service) - before == load.answered.count(200))
    seen = {articles(service) for _ in range(20)}
    assert len(seen) == 1


def articles(service: Service) -> float:
    lines = service.ask("GET", "/metrics").content.decode().splitlines()
    found = [line for line in lines if line.startswith("dateline_articles_total ")]
    return float(found[0].split()[1]) if found else 0.0


def test_a_killed_process_costs_only_what_it_had_in_hand_and_is_replaced(service: Service) -> None:
    victim, *others = service.workers()
    with loaded(service, clients=6) as load:
        wait_until(lambda: len(load.answered) >= 20)
        os.kill(victim, signal.SIGKILL)
        wait_until(lambda: victim not in service.workers() and len(service.workers()) == 2)
        after = len(load.answered)
        wait_until(lambda: len(load.answered) >= after + 20)
    assert len(load.lost) <= 6, "each client has one request at a time with one of two processes"
    assert set(load.answered) <= {200, 503}
    assert set(others) <= service.workers()
    before = articles(service)
    assert service.ask("POST", "/v1/timeline", BODY).status == 200
    assert articles(service) == before + 1
    # Requests are counted out a moment after their last byte; one is this question itself.
    wait_until(lambda: gauge(service, "dateline_requests_in_flight") == 1)


def gauge(service: Service, name: str) -> float:
    lines = service.ask("GET", "/metrics").content.decode().splitlines()
    return sum(float(line.split()[-1]) for line in lines if line.startswith(name))


def test_a_reload_loses_nothing(service: Service) -> None:
    before = service.workers()
    with loaded(service) as load:
        wait_until(lambda: len(load.answered) >= 20)
        service.process.send_signal(signal.SIGHUP)
        wait_until(lambda: len(service.workers()) == 2 and not service.workers() & before)
        after = len(load.answered)
        wait_until(lambda: len(load.answered) >= after + 20)
    assert load.lost == []
    assert set(load.answered) <= {200, 503}


def test_a_body_over_the_limit_is_refused_unread(service: Service) -> None:
    with socket.create_connection((HOST, service.port), timeout=30) as connection:
        head = "POST /v1/timeline HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n"
        connection.sendall(f"{head}Content-Length: 5000000\r\n\r\n".encode())
        assert connection.recv(100).startswith(b"HTTP/1.1 413 ")


def test_the_log_is_lines_of_json_without_the_articles(service: Service) -> None:
    service.ask("POST", "/v1/timeline", BODY, **{"X-Request-ID": "look-here"})
    wait_until(lambda: "look-here" in service.log.read_text())
    log = service.log.read_text()
    lines = [json.loads(line) for line in log.splitlines()]
    [line] = [line for line in lines if line.get("request_id") == "look-here"]
    assert (line["status"], line["address"]) == (200, HOST)
    assert "envoys" not in log


def test_stopping_answers_all_that_was_accepted_and_leaves_no_file(tmp_path: Path) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    with (
        pytest.MonkeyPatch.context() as patch,
        serving(_set(patch, temporary, tmp_path / "log"), workers=2) as stopping,
        loaded(stopping) as load,
    ):
        wait_until(lambda: len(load.answered) >= 20)
        assert list(temporary.glob("dateline-metrics-*"))
        stopping.process.send_signal(signal.SIGTERM)
        assert stopping.process.wait(30) == 0
    assert load.lost == []
    assert set(load.answered) <= {200, 503}
    assert not list(temporary.iterdir())


def _set(patch: pytest.MonkeyPatch, temporary: Path, log: Path) -> Path:
    patch.setenv("TMPDIR", str(temporary))
    return log


def test_processes_are_replaced_after_their_requests_and_nothing_is_lost(tmp_path: Path) -> None:
    with serving(tmp_path / "log", workers=2, max_requests=10) as running:
        first = running.workers()
        with loaded(running) as load:
            wait_until(lambda: not first & running.workers(), seconds=60)
        assert load.lost == []
        assert set(load.answered) <= {200, 503}


def test_keys_are_read_again_on_a_reload_and_a_broken_file_changes_nothing(tmp_path: Path) -> None:
    from service.web.guarding.keys import hash_of

    file = tmp_path / "keys"
    file.write_text(f"old:{hash_of('old')}\n")
    log = tmp_path / "log"

    def status(key: str) -> int:
        status: int = running.ask("GET", "/metrics", **{"X-API-Key": key}).status
        return status

    with serving(log, workers=1, api_keys_file=file) as running:
        assert (status("old"), status("new")) == (200, 401)
        for content, expected in ((f"new:{hash_of('new')}\n", (401, 200)), ("?", (401, 200))):
            before = running.workers()
            file.write_text(content)
            running.process.send_signal(signal.SIGHUP)
            wait_until(lambda b=before: bool(running.workers()) and not running.workers() & b)
            assert (status("old"), status("new")) == expected
        assert "cannot be read" in log.read_text()


def test_a_client_that_stalls_is_dropped() -> None:
    with socket.create_server((HOST, 0)) as listener:
        drop_stalled([listener], seconds=1)
        with socket.create_connection(listener.getsockname()):
            accepted, _ = listener.accept()
            with accepted, pytest.raises(BlockingIOError):
                accepted.recv(1)


@pytest.mark.parametrize(
    "settings", [Settings(api_keys="secret"), Settings(rate_limit="x"), Settings(api_keys_file="x")]
)
def test_what_cannot_be_used_is_told_at_the_start(settings: Settings) -> None:
    with pytest.raises(SystemExit, match="The service cannot start: "):
        Server(settings).load()


def test_a_parser_that_is_not_there_is_told_at_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_PIPELINE", "no_such_pipeline")
    with pytest.raises(SystemExit, match="no_such_pipeline"):
        Server(Settings()).load()
