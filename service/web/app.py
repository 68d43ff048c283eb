"""The Flask application, put together."""

from __future__ import annotations

from flask import Flask, Response, redirect
from flask_smorest import Api
from flask_swagger_ui import get_swaggerui_blueprint
from werkzeug.exceptions import HTTPException

from service import __version__
from service.settings import Settings
from service.web.problems import ProblemSchema, respond
from service.web.routes import health, timelines

_DOCS = "/docs"
_SPECIFICATION = "/openapi.json"
_ABOUT = (
    "A news article and its publication date in, the timeline of its events out.\n\n"
    "The answer depends on the request alone. Errors are problem details (RFC 9457) that name"
    " the field and what would be accepted."
)


class _Api(Api):
    """flask-smorest, with problem details for every error."""

    ERROR_SCHEMA = ProblemSchema
    # Each view documents its own refusals.
    DEFAULT_ERROR_RESPONSE_NAME = None

    def _register_pagination_header(self) -> None:
        """Nothing here is paged."""

    def handle_http_exception(self, error: HTTPException) -> Response | HTTPException:
        return respond(error)


def build(settings: Settings) -> Flask:
    """Return the application."""
    app = Flask("service", static_folder=None)
    app.config.update(
        MAX_CONTENT_LENGTH=settings.max_body,
        API_TITLE="Dateline",
        API_VERSION=__version__,
        OPENAPI_VERSION="3.1.0",
        OPENAPI_URL_PREFIX="/",
        OPENAPI_JSON_PATH=_SPECIFICATION,
        API_SPEC_OPTIONS={
            "info": {
                "description": _ABOUT,
                "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
            }
        },
    )
    api = _Api(app)
    api.register_blueprint(timelines)
    api.register_blueprint(health)
    # All assets come from the package: no validator and no fonts of another host.
    offline = {"validatorUrl": None, "layout": "BaseLayout", "app_name": "Dateline"}
    app.register_blueprint(get_swaggerui_blueprint(_DOCS, _SPECIFICATION, config=offline))
    app.add_url_rule("/", "index", lambda: redirect(f"{_DOCS}/"))
    return app
