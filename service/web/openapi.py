"""`python -m service.web.openapi`: print openapi.yaml as the code has it."""

from __future__ import annotations

import sys
from typing import Any

from service import create_app
from service.settings import Settings


def specification() -> dict[str, Any]:
    """Return the OpenAPI document of the service, whatever the environment says."""
    app = create_app(Settings())
    document: dict[str, Any] = app.test_client().get("/openapi.json").get_json()
    return document


def as_yaml(document: dict[str, Any]) -> str:
    """Return the document as openapi.yaml holds it."""
    import yaml  # a tool of the checks, which the service does without

    return str(yaml.safe_dump(document, sort_keys=False, allow_unicode=True, width=100))


if __name__ == "__main__":
    sys.stdout.write(as_yaml(specification()))
