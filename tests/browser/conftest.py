"""The running service, and the Chromium that this machine has, if it has one."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from service.cli.running import free_port, running_service

_NAMES = (
    "chromium", "chromium-browser", "google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)  # fmt: skip
# No sandbox: within a container there is none to be had, and all that is opened is our own.
_FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
_PACKAGES = Path(__file__).parent / "node_modules"


@pytest.fixture(scope="session")
def chromium() -> str:
    """The program. First of all fixtures: where there is none, nothing else is started."""
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        pytest.skip(f"no browser: none of {', '.join(_NAMES[:3])} is installed")
    return path


@pytest.fixture(scope="session")
def service(chromium: str) -> Iterator[str]:
    """The address of the service, as `python -m service serve` runs it."""
    with running_service(free_port()) as address:
        yield address


# One browser for each file: while Playwright is at work no other test can run an event loop.
@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=list(_FLAGS))
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page of a fresh profile."""
    with browser.new_context() as context:
        yield context.new_page()


def npm_file(path: str) -> str:
    """Return a file of an npm package of package.json, or skip the test where it is missing."""
    file = _PACKAGES / path
    if not file.exists():
        pytest.skip(f"no npm package {path.split('/')[0]}: run `npm ci` in tests/browser")
    return file.read_text("utf-8")
