"""Headers for the browser's sake, and who may read across origins."""

import pytest
from flask.testing import FlaskClient

from tests.configured import ENTRY, KEY, client_of, post


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
