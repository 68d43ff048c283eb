"""Files of the npm packages that package.json lists."""

from pathlib import Path

import pytest

_PACKAGES = Path(__file__).parent / "node_modules"


def npm_file(path: str) -> str:
    """Return a file of a package, or skip the test where the packages are not installed."""
    file = _PACKAGES / path
    if not file.exists():
        pytest.skip(f"no npm package {path.split('/')[0]}: `make packages` fetches it")
    return file.read_text("utf-8")
