"""The documentation of the API, in a browser."""

from playwright.sync_api import Page

from tests.browser.conftest import Seen


def test_the_api_documentation_is_drawn_without_another_host(
    page: Page, seen: Seen, service: str
) -> None:
    page.goto(f"{service}/docs/")
    page.get_by_text("/v1/timeline").first.wait_for()
    assert seen.requests
    assert all(url.startswith((f"{service}/", "data:")) for url in seen.requests)
    assert not seen.complaints
