"""The page at `/`, what it is made of, and `/embed`: a timeline that other sites may frame.

Both are frames that the browser fills: the page posts to the API as any client does, and an
embedded timeline travels in the fragment of its address, which no server ever sees.
"""

from __future__ import annotations

import re
from functools import cache

from flask import Blueprint, Flask, Response, make_response, render_template

from service import example, present
from service.settings import Settings, variable

# Everything comes from this service, and nothing that an article says ever runs.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
    " base-uri 'none'; form-action 'none'; frame-ancestors "
)
# A semicolon would begin a directive of its own.
_SOURCE = re.compile(r"[!-:<-~]+")
_NOBODY = "'none'"


def install(app: Flask, settings: Settings) -> None:
    """Add the page, its files and the embedded timeline to the application.

    Raises ValueError when the sites that may frame it cannot be told from the setting.
    """
    page = Blueprint("page", __name__, static_folder="static", template_folder="templates")
    ancestors = _ancestors(settings.frame_ancestors)

    @page.get("/")
    def index() -> Response:
        """Return the page."""
        values = {"framing": ancestors != _NOBODY, "formats": _formats(), "example": _example()}
        return _framed(_NOBODY, "page.html", **values)

    @page.get("/embed")
    def embed() -> Response:
        """Return the frame of an embedded timeline."""
        return _framed(ancestors, "embed.html")

    app.register_blueprint(page)


def _ancestors(setting: str) -> str:
    """Return the sources in the words of the policy. Raises ValueError for what is no source."""
    sources = setting.replace(",", " ").split()
    if not all(_SOURCE.fullmatch(source) for source in sources):
        form = "sources such as https://a.example with blanks between them"
        raise ValueError(f"{variable('frame_ancestors')} must be {form}, not {setting!r}")
    return " ".join(sources) or _NOBODY


def _framed(ancestors: str, template: str, **values: object) -> Response:
    """Return the template, which the sites `ancestors` may frame."""
    response = make_response(render_template(template, **values))
    response.headers["Content-Security-Policy"] = _POLICY + ancestors
    return response


@cache
def _formats() -> tuple[tuple[str, str], ...]:
    """Return the name of each format and the extension of its files."""
    return tuple((name, f".{present.find(name).extension}") for name in present.names())


@cache
def _example() -> dict[str, str] | None:
    """Return the article to begin with; None where the seeds are not installed."""
    try:
        return {"text": example.text(), "published": example.PUBLISHED}
    except OSError:
        return None
