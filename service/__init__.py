"""Dateline: a news article and its publication date in, the timeline of its events out.

As a library: `service.pipeline.extract`. As a service: `service.create_app`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from service.settings import Settings

__version__ = "0.1.0"


def create_app(settings: Settings | None = None) -> Flask:
    """Return the Flask application, configured by `settings` (default: by the environment).

    Flask is imported here and not above, so that users of the library do without it.
    """
    from service.settings import Settings
    from service.web.app import build

    return build(settings or Settings.from_environment())
