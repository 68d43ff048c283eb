"""A refusal as a value: the problem details (RFC 9457) of what cannot be taken."""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

# The names that HTTP libraries know these statuses by; Python's own change with its version.
_TITLES = {
    HTTPStatus.BAD_REQUEST: "Bad Request",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "Request Entity Too Large",
    HTTPStatus.UNPROCESSABLE_ENTITY: "Unprocessable Entity",
    HTTPStatus.INTERNAL_SERVER_ERROR: "Internal Server Error",
    HTTPStatus.SERVICE_UNAVAILABLE: "Service Unavailable",
}


class RequestError(ValueError):
    """What cannot be taken: an HTTP status, why, and (field, detail, accepted) of each field."""

    def __init__(
        self, status: HTTPStatus, detail: str, errors: Iterable[tuple[str, str, str]] = ()
    ) -> None:
        self.status = status
        self.detail = detail
        self.errors = tuple(errors)
        # All of it, so that another process gets it as it was.
        super().__init__(status, detail, self.errors)

    def __str__(self) -> str:
        return self.detail

    def problem(self) -> dict[str, Any]:
        """Return the problem details."""
        return problem(self.status, _TITLES[self.status], self.detail, self.errors)


def problem(
    status: int, title: str, detail: str, errors: Iterable[tuple[str, str, str]] = ()
) -> dict[str, Any]:
    """Return problem details, with the fields' own errors where there are any."""
    names = ("field", "detail", "accepted")
    told = [dict(zip(names, error, strict=True)) for error in errors]
    body = {"type": "about:blank", "title": title, "status": int(status), "detail": detail}
    return {**body, "errors": told} if told else body
