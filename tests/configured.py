"""The application with settings of its own, and a good request to it."""

from typing import Any

from flask.testing import FlaskClient

from service import create_app
from service.settings import Settings
from service.web.guarding import keys

GOOD = {"text": "It rained on Monday.", "published": "2020-08-21"}
KEY = "dateline_0123456789"
ENTRY = f"newsroom:{keys.hash_of(KEY)}"
# What asks for no key, has no limit and is never refused.
FREE = ("/healthz", "/readyz", "/docs/", "/openapi.json", "/")


def client_of(**settings: Any) -> FlaskClient:
    return create_app(Settings(**settings)).test_client()


def post(client: FlaskClient, **headers: str) -> Any:
    """Post the good request; `X_API_Key` sends the header X-API-Key."""
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.post("/v1/timeline", json=GOOD, headers=sent)
