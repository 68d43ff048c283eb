"""Headers that every answer carries for the browser's sake, and who may read it across origins."""

from __future__ import annotations

from flask import Flask, Response
from flask_cors import CORS

from service.settings import Settings
from service.web.guarding.keys import KEY_HEADER
from service.web.observing.logs import REQUEST_ID

# An answer of the API is data: nothing in it may run, load or be framed. A page says for itself
# what it needs. HSTS is left to the proxy that ends TLS.
_SECURITY = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_ONE_DAY = 24 * 60 * 60


def install(app: Flask, settings: Settings) -> None:
    """Set the security headers and, for the origins that are allowed, those of CORS."""
    app.after_request(_secure)
    origins = settings.cors_origins.replace(",", " ").split()
    if origins:
        CORS(
            app,
            resources=r"/v1/.*",
            origins="*" if "*" in origins else origins,
            methods=["GET", "POST"],
            allow_headers=["Authorization", "Content-Type", KEY_HEADER, REQUEST_ID],
            expose_headers=["Retry-After", REQUEST_ID],
            send_wildcard=True,
            max_age=_ONE_DAY,
        )


def _secure(response: Response) -> Response:
    for name, value in _SECURITY.items():
        response.headers.setdefault(name, value)
    return response
