"""`key`: make an API key, to give away, and its hash, to keep."""

from __future__ import annotations

import argparse
from typing import Any

from service.settings import variable


def register(commands: Any) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("key", help="make an API key and print it with its hash")
    parser.add_argument("name", help="whose key it is, as logs will call it: letters, digits, _.-")
    parser.set_defaults(run=lambda chosen: run(chosen, parser))


def run(chosen: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Print a new key and the entry that lets it in."""
    from service.web.guarding.keys import NAME, generate, hash_of

    if not NAME.fullmatch(chosen.name):
        parser.error("a name has 1 to 64 letters, digits and the marks _ . -")
    key = generate()
    print(f"key, for the client; it is shown only now: {key}")
    print(f"entry, for {variable('api_keys')} or its file: {chosen.name}:{hash_of(key)}")
    return 0
