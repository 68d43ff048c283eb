"""Rate limits: how often each client may post, by its key, or by its address where it has none.

The counts are kept in memory, by each process for itself, or in Redis for all of them together.
While Redis does not answer, memory stands in.
"""

from __future__ import annotations

from flask import Flask, g, request
from flask_limiter import Limiter
from limits import parse_many
from limits.errors import ConfigurationError

from service.settings import Settings, variable


def install(app: Flask, settings: Settings) -> None:
    """Hold clients to the limit, where one is set. Raises ValueError when it cannot be read."""
    if not settings.rate_limit:
        return
    try:
        parse_many(settings.rate_limit)
    except ValueError:
        form = 'a limit such as "60 per minute"; several stand between semicolons'
        raise ValueError(f"{variable('rate_limit')} must be {form}") from None
    limiter = Limiter(
        _client,
        application_limits=[settings.rate_limit],
        storage_uri=settings.rate_limit_storage,
        in_memory_fallback_enabled=True,
        headers_enabled=True,
    )
    limiter.request_filter(_is_free)
    try:
        limiter.init_app(app)
    except ConfigurationError as error:
        raise ValueError(f"{variable('rate_limit_storage')}: {error}") from None


def _client() -> str:
    return f"key:{g.client}" if "client" in g else f"address:{request.remote_addr}"


def _is_free() -> bool:
    return not request.path.startswith("/v1/") or request.method == "OPTIONS"
