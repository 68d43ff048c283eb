"""API keys and rate limits: who may post, and how often."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.cli import main
from service.cli.running import HOST, free_port
from service.web.guarding import keys
from tests.configured import ENTRY, FREE, KEY, client_of, post


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


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[str]:
    """The address of a Redis of our own."""
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("no redis-server is installed")
    port = free_port()
    command = [program, "--port", str(port), "--bind", HOST, "--save", "", "--dir", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as server:
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            with socket.socket() as probe:
                if probe.connect_ex((HOST, port)) == 0:
                    break
            time.sleep(0.05)
        yield f"redis://{HOST}:{port}/0"
        server.terminate()


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

    def test_in_redis_all_processes_count_together(self, redis: str) -> None:
        settings = {"rate_limit": "2 per minute", "rate_limit_storage": redis}
        processes = [client_of(**settings) for _ in range(3)]
        assert [post(each).status_code for each in processes] == [200, 200, 429]

    @pytest.mark.parametrize("limit", ["many", "5", "5 per fortnight"])
    def test_a_limit_that_is_none_is_refused(self, limit: str) -> None:
        with pytest.raises(ValueError, match="DATELINE_RATE_LIMIT must be"):
            client_of(rate_limit=limit)

    def test_a_storage_that_is_none_is_refused(self) -> None:
        with pytest.raises(ValueError, match="DATELINE_RATE_LIMIT_STORAGE"):
            client_of(rate_limit="1 per minute", rate_limit_storage="floppy://a")
