"""What the page costs to load, and what it does where the service asks for a key."""

from pathlib import Path

from playwright.sync_api import Page, Request, expect

from service.web.guarding.keys import generate, hash_of
from tests.browser.visit import SHOWN, begin
from tests.serving import HOST, serving

MOST_BYTES = 300_000


def test_all_of_it_is_small(page: Page, service: str) -> None:
    finished: list[Request] = []
    page.on("requestfinished", lambda request: finished.append(request))
    begin(page, service)
    sizes = [request.sizes() for request in finished]
    assert len(sizes) > 20
    assert (
        sum(each["responseHeadersSize"] + each["responseBodySize"] for each in sizes) < MOST_BYTES
    )


def test_a_key_is_asked_for_where_one_is_needed(page: Page, tmp_path: Path) -> None:
    key = generate()
    with serving(tmp_path / "log", workers=1, api_keys=f"desk:{hash_of(key)}") as running:
        page.goto(f"http://{HOST}:{running.port}")
        expect(page.get_by_label("API key")).to_be_hidden()
        page.get_by_role("button", name="Begin with an example").click()
        expect(page.locator("#key-error")).to_contain_text("no API key")
        page.get_by_label("API key").fill(key)
        page.get_by_role("button", name="Draw the timeline").click()
        expect(page.locator(SHOWN).first).to_be_visible()
        with page.expect_download():
            page.get_by_role("button", name="Download").click()
