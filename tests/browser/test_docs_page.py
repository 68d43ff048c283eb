"""The documentation of the API, in a browser."""

from playwright.sync_api import Page


def test_the_api_documentation_is_drawn_without_another_host(page: Page, service: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{service}/docs/")
    page.get_by_text("/v1/timeline").first.wait_for()
    assert asked
    assert all(url.startswith((f"{service}/", "data:")) for url in asked)
