"""The Flask application, put together."""

from __future__ import annotations

import sys

from flask import Flask, Response, current_app
from flask_smorest import Api
from flask_swagger_ui import get_swaggerui_blueprint
from werkzeug.exceptions import HTTPException, InternalServerError
from werkzeug.middleware.proxy_fix import ProxyFix

from service import __version__
from service.intake.problem import RequestError
from service.intake.request import TEXT_OR_HTML
from service.settings import Settings
from service.web import page
from service.web.bulk import BulkAnswerSchema, BulkLineSchema, bulk
from service.web.guarding import admission, headers, keys, limits
from service.web.observing import logs, metrics, tracing
from service.web.problems import Problem, ProblemSchema, respond
from service.web.routes import health, timelines

_DOCS = "/docs"
_SPECIFICATION = "/openapi.json"
_ABOUT = (
    "A news article and its publication date in, the timeline of its events out.\n\n"
    "The answer depends on the request alone. Errors are problem details (RFC 9457) that name"
    " the field and what would be accepted."
)


_KEYS = {
    "bearer": {"type": "http", "scheme": "bearer"},
    "header": {"type": "apiKey", "in": "header", "name": keys.KEY_HEADER},
}
# In the order in which a request passes them; an answer passes them backwards.
LAYERS = (tracing, logs, metrics, headers, keys, admission, limits)


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
    """Return the application.

    Raises ValueError, or OSError for the file of keys, when a setting cannot be taken.
    """
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
    proxies = settings.trusted_proxies
    app.wsgi_app = ProxyFix(app.wsgi_app, x_for=proxies, x_proto=proxies)  # type: ignore[method-assign]
    for layer in LAYERS:
        layer.install(app, settings)
    app.register_error_handler(RequestError, lambda error: respond(Problem.of(error)))
    app.register_error_handler(Exception, _answer_fault)
    api = _Api(app)
    for blueprint in (timelines, bulk, health):
        api.register_blueprint(blueprint)
    _describe(api)
    # All assets come from the package: no validator and no fonts of another host.
    offline = {"validatorUrl": None, "layout": "BaseLayout", "app_name": "Dateline"}
    docs = get_swaggerui_blueprint(_DOCS, _SPECIFICATION, config=offline)
    docs.after_request(_let_docs_run)
    app.register_blueprint(docs)
    page.install(app, settings)
    return app


def _describe(api: Api) -> None:
    """Tell openapi.yaml what the views and schemas do not say of themselves."""
    for name, scheme in _KEYS.items():
        api.spec.components.security_scheme(name, scheme)
    # The first: whether a key is asked for is the operator's to say.
    api.spec.options["security"] = [{}, *({name: []} for name in _KEYS)]
    for schema in (BulkLineSchema, BulkAnswerSchema):
        api.spec.components.schema(schema.__name__.removesuffix("Schema"), schema=schema)
    # What marshmallow cannot say of its fields.
    for name in ("TimelineRequest", "BulkLine"):
        api.spec.components.schemas[name].update(TEXT_OR_HTML)


def _answer_fault(_: Exception) -> Response | HTTPException:
    """Log a fault of our own and answer with 500; no layer beyond sees the exception's message."""
    current_app.log_exception(sys.exc_info())
    return respond(InternalServerError())


def _let_docs_run(response: Response) -> Response:
    """Let the documentation's page run its own scripts, one of which stands in the page."""
    response.headers["Content-Security-Policy"] = (
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
        " img-src 'self' data:; frame-ancestors 'none'"
    )
    return response
