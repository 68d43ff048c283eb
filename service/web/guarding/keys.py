"""API keys: who may post, when the operator says that not everybody may.

Only SHA-256 hashes are kept. A slow hash such as a password needs would add nothing: a key is 256
random bits, so that nobody finds it by guessing, however fast the guesses are checked. All hashes
are compared, each in constant time, so that the time of an answer tells nothing about them.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from flask import Flask, g, request

from service.settings import Settings, variable
from service.web.problems import Problem

KEY_HEADER = "X-API-Key"
_PREFIX = "dateline_"
_SCHEME = "Bearer"
NAME = re.compile(r"[\w.-]{1,64}", re.ASCII)
_HASH = re.compile(r"[0-9a-f]{64}")
_FORM = "NAME:HASH as `python -m service key NAME` prints it"
_GUARDED = ("/v1/", "/metrics")


@dataclass(frozen=True, slots=True)
class Key:
    """A key that is accepted: whose it is, and the SHA-256 of it in hexadecimal."""

    name: str
    hash: str


def generate() -> str:
    """Return a new key: 256 random bits behind a prefix by which a leaked one can be found."""
    return _PREFIX + secrets.token_urlsafe(32)


def hash_of(key: str) -> str:
    """Return the hash under which a key is kept."""
    return hashlib.sha256(key.encode("utf-8", "surrogateescape")).hexdigest()


def read_keys(settings: Settings) -> tuple[Key, ...]:
    """Return the keys of the setting and of the file.

    In the setting entries stand between commas or blanks, in the file on lines of their own;
    # begins a comment there. Raises ValueError for what is no entry, OSError for the file.
    """
    entries = [(variable("api_keys"), e) for e in settings.api_keys.replace(",", " ").split()]
    if settings.api_keys_file:
        lines = Path(settings.api_keys_file).read_text("utf-8").splitlines()
        found = [line.partition("#")[0].strip() for line in lines]
        place = variable("api_keys_file")
        entries += [(f"{place}, line {n}", e) for n, e in enumerate(found, 1) if e]
    return tuple(_key(place, entry) for place, entry in entries)


def _key(place: str, entry: str) -> Key:
    name, _, hashed = entry.partition(":")
    if not NAME.fullmatch(name) or not _HASH.fullmatch(hashed):
        # Not quoted: it may be the key itself, put there by mistake.
        raise ValueError(f"{place}: not {_FORM}")
    return Key(name, hashed)


def install(app: Flask, settings: Settings) -> None:
    """Ask for a key where one is configured. Raises ValueError or OSError as `read_keys`."""
    keys = read_keys(settings)
    if not keys and not settings.api_keys_file:
        return

    def check() -> None:
        if request.path.startswith(_GUARDED) and request.method != "OPTIONS":
            g.client = _owner(keys, _given())

    app.before_request(check)


def _given() -> str:
    """Return the key that the request brings. Raises Problem (401) when it brings none."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() == _SCHEME.lower() and token.strip():
        return token.strip()
    if key := request.headers.get(KEY_HEADER, "").strip():
        return key
    raise _unauthorized("The request has no API key.", f'{_SCHEME} realm="dateline"')


def _owner(keys: tuple[Key, ...], given: str) -> str:
    """Return whose key it is. Raises Problem (401) when it is nobody's."""
    hashed = hash_of(given)
    names = [key.name for key in keys if hmac.compare_digest(key.hash, hashed)]
    if not names:
        challenge = f'{_SCHEME} realm="dateline", error="invalid_token"'
        raise _unauthorized("The API key is not known here.", challenge)
    return names[0]


def _unauthorized(detail: str, challenge: str) -> Problem:
    accepted = f"`Authorization: {_SCHEME} KEY` or `{KEY_HEADER}: KEY` with a key of this service"
    return Problem(
        HTTPStatus.UNAUTHORIZED,
        detail,
        [("Authorization", detail, accepted)],
        {"WWW-Authenticate": challenge},
    )
