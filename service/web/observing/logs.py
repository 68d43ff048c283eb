"""Logs: a line of JSON for each request and each fault, tied together by the request's id.

The id comes from the client's X-Request-ID or is made, and goes back in the same header. Nothing
of an article is logged, nor a key or a query; of an exception only the type and the lines it
came through, because its message may quote the article (with log level debug it is whole).
"""

from __future__ import annotations

import logging
import re
import time
import traceback
import uuid
from types import TracebackType
from typing import Any
from urllib.parse import quote

from flask import Flask, Response, g, has_request_context, request
from pythonjsonlogger.json import JsonFormatter

from service.settings import Settings

REQUEST_ID = "X-Request-ID"
_WELL_FORMED = re.compile(r"[A-Za-z0-9._:-]{1,64}")
_LONGEST_PATH = 200
_log = logging.getLogger("service.access")
_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def install(app: Flask, _: Settings) -> None:
    """Give every request its id, and log it when it has been answered."""
    app.before_request(_begin)
    app.after_request(_answer)


def request_id() -> str:
    """Return the id of the request that is being answered; empty outside of any."""
    return str(g.get("request_id", "")) if has_request_context() else ""


def configuration(settings: Settings) -> dict[str, Any]:
    """Return what `logging.config.dictConfig` takes: all lines to standard error."""
    formatter = "text" if settings.log_format == "text" else "json"
    handlers = {"handlers": ["console"], "propagate": False}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"request_id": {"()": RequestIdFilter}},
        "formatters": {
            "json": {
                "()": JsonLines,
                "fmt": ["levelname", "name", "message"],
                "rename_fields": {"levelname": "level", "name": "logger"},
                "timestamp": True,
            },
            "text": {"()": TextLines, "fmt": "{asctime} {levelname} {message}", "style": "{"},
        },
        "handlers": {
            "console": {
                "class": "logging.StreamHandler",
                "formatter": formatter,
                "filters": ["request_id"],
            }
        },
        "root": {"handlers": ["console"], "level": "WARNING"},
        "loggers": {
            "gunicorn.error": {**handlers, "level": settings.log_level.upper()},
            "service": {**handlers, "level": settings.log_level.upper()},
        },
    }


class RequestIdFilter(logging.Filter):
    """Adds the request's id to every line that is written while a request is answered."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let the record pass, with its id."""
        if identity := request_id():
            record.request_id = identity
        return True


class _Discreet(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        """Return the record's line, whatever another formatter has left in the record."""
        record.exc_text = None
        return super().format(record)

    def formatException(self, ei: _ExcInfo) -> str:  # noqa: N802
        """Return the lines that an exception came through, and its type."""
        if logging.getLogger("service").isEnabledFor(logging.DEBUG):
            return super().formatException(ei)
        parts: list[str] = []
        error = ei[1]
        while error is not None:
            frames = "".join(traceback.format_tb(error.__traceback__))
            parts.append(f"{frames}{type(error).__name__}")
            error = error.__cause__ or error.__context__
        return "\nraised while handling\n".join(parts)


class JsonLines(_Discreet, JsonFormatter):
    """A record as a line of JSON."""


class TextLines(_Discreet):
    """A record as a line for people."""


def _begin() -> None:
    given = request.headers.get(REQUEST_ID, "")
    g.request_id = given if _WELL_FORMED.fullmatch(given) else uuid.uuid4().hex
    g.received = time.monotonic()


def _answer(response: Response) -> Response:
    response.headers[REQUEST_ID] = g.request_id
    line = {
        "request_id": g.request_id,
        "method": request.method[:_LONGEST_PATH],
        "path": quote(request.path)[:_LONGEST_PATH],
        "status": response.status_code,
        "client": g.get("client"),
        "address": request.remote_addr,
        "bytes_in": request.content_length,
        "bytes_out": response.content_length,
    }
    received = g.received

    def finish() -> None:
        line["milliseconds"] = round(1000 * (time.monotonic() - received), 1)
        _log.info(
            "{method} {path} {status} {milliseconds} ms {request_id}".format(**line), extra=line
        )

    response.call_on_close(finish)
    return response
