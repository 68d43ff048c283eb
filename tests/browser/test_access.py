"""Whether everybody can read the page: WCAG A and AA by axe-core, light and dark, wide and narrow.

What was looked at is kept as pictures in build/page.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.packages import npm_file
from tests.browser.visit import SHOWN, begin, paste
from tests.conftest import ROOT

PICTURES = ROOT / "build" / "page"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SIZES: dict[str, Any] = {
    "wide": {"width": 1280, "height": 900},
    "narrow": {"width": 360, "height": 740},
}


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> Any:
    return request.param


@pytest.fixture(params=SIZES)
def size(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def page(browser: Browser, scheme: Any, size: str) -> Iterator[Page]:
    with browser.new_context(color_scheme=scheme, viewport=SIZES[size]) as context:
        yield context.new_page()


def violations(page: Page) -> list[str]:
    """Return what axe-core finds against the page as it is now."""
    page.evaluate(npm_file("axe-core/axe.min.js"))
    found = page.evaluate("rules => axe.run(document, { runOnly: rules })", RULES)["violations"]
    return [f"{each['id']}: {node['html'][:200]}" for each in found for node in each["nodes"]]


def too_wide(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


def test_the_form_empty_and_refused(page: Page, service: str) -> None:
    page.goto(service)
    assert violations(page) == []
    paste(page, "", published="03/04/2020")
    page.locator("#text-error").wait_for()
    assert violations(page) == []
    assert not too_wide(page)


def test_the_result_and_the_embedded_timeline(
    page: Page, service: str, scheme: str, size: str
) -> None:
    begin(page, service)
    page.get_by_label("Main entries only").uncheck()
    page.locator(f"{SHOWN} summary").nth(3).click()
    assert violations(page) == []
    assert not too_wide(page)
    page.screenshot(path=PICTURES / f"{size}-{scheme}.png", full_page=True)
    link = page.get_by_role("link", name="Open it")
    expect(link).to_have_attribute("href", re.compile("#."))
    page.goto(str(link.get_attribute("href")))
    page.locator(SHOWN).first.wait_for()
    assert violations(page) == []
    assert not too_wide(page)
