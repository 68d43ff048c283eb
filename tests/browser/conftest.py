"""The running service, and the Chromium that this machine has, if it has one."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.serving import HOST, serving

_NAMES = (
    "chromium", "chromium-browser", "google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)  # fmt: skip
# No sandbox: within a container there is none to be had, and all that is opened is our own.
_FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="session")
def chromium() -> str:
    """The program. First of all fixtures: where there is none, nothing else is started."""
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        pytest.skip(f"no browser: none of {', '.join(_NAMES[:3])} is installed")
    return path


@pytest.fixture(scope="session")
def service(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the service, as `python -m service serve` runs it; anybody may frame it."""
    log = tmp_path_factory.mktemp("service") / "log"
    with serving(log, workers=1, frame_ancestors="*") as running:
        yield f"http://{HOST}:{running.port}"


# One browser for each file: while Playwright is at work no other test can run an event loop.
@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=list(_FLAGS))
        yield running
        running.close()


@dataclass(frozen=True)
class Seen:
    """What a page asked for, and what it complained of: errors and breaches of its policy."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page of a fresh profile."""
    with browser.new_context() as context:
        yield context.new_page()


@pytest.fixture
def seen(page: Page) -> Seen:
    """What the page does from now on."""
    seen = Seen()
    page.on("request", lambda request: seen.requests.append(request.url))
    page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    page.on("console", lambda message: seen.complaints.append(message.text))
    return seen
