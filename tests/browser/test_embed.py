"""A timeline in another site's page."""

import re
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Seen
from tests.browser.visit import SHOWN, begin
from tests.serving import HOST, serving


@pytest.fixture
def site() -> Iterator[tuple[str, list[str]]]:
    """Another site: its address, and a list whose last text is its page."""
    pages: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(pages[-1].encode())

        def log_message(self, format: str, *args: object) -> None:
            """Nobody reads it."""

    server = ThreadingHTTPServer((HOST, 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://{HOST}:{server.server_port}", pages
    server.shutdown()
    server.server_close()


def snippet(page: Page) -> str:
    area = page.get_by_label("As shown, on another site")
    expect(area).to_have_value(re.compile("^<iframe"))
    return area.input_value()


def test_another_site_shows_what_was_shown(
    page: Page, seen: Seen, service: str, site: tuple[str, list[str]]
) -> None:
    begin(page, service)
    page.get_by_label("Stated dates only").check()
    descriptions = page.locator(f"{SHOWN} .what").all_inner_texts()
    address, pages = site
    pages.append(f"<!doctype html><title>Another site</title>{snippet(page)}")
    seen.requests.clear()
    page.goto(address)
    frame = page.frame_locator("iframe")
    expect(frame.locator(f"{SHOWN} .what")).to_have_text(descriptions)
    expect(frame.locator(".chart .item").first).to_be_visible()
    # The article is in none of the requests: browsers keep what stands behind the # to themselves.
    assert all("#" not in url or url.startswith(f"{service}/embed#") for url in seen.requests)
    assert not [url for url in seen.requests if "/v1/" in url]
    assert not seen.complaints


def test_where_the_operator_does_not_allow_it_nobody_frames_it(
    page: Page, site: tuple[str, list[str]], tmp_path: Path
) -> None:
    with serving(tmp_path / "log", workers=1) as running:
        begin(page, f"http://{HOST}:{running.port}")
        expect(page.locator(".embedding .hint")).to_contain_text("DATELINE_FRAME_ANCESTORS")
        address, pages = site
        pages.append(f"<!doctype html><title>Another site</title>{snippet(page)}")
        with page.expect_console_message(lambda message: "frame-ancestors" in message.text):
            page.goto(address)
        expect(page.frame_locator("iframe").locator(SHOWN)).to_have_count(0)


@pytest.mark.parametrize("fragment", ["", "#", "#abc", "#7Vndbts2GH0VQ"])
def test_an_address_that_was_cut_says_so(page: Page, service: str, fragment: str) -> None:
    page.goto(f"{service}/embed{fragment}")
    expect(page.locator("#empty")).to_contain_text("carries no timeline")


def test_markup_in_an_address_is_text(page: Page, seen: Seen, service: str) -> None:
    begin(page, service)
    snippet(page)
    packed = page.evaluate(
        """async () => {
          const { pack, unpack } = await import("/static/js/packed.js");
          const address = new URL(document.getElementById("open-embed").href);
          const carried = await unpack(address.hash.slice(1));
          carried.title = carried.events[0].description = "<img src=x onerror=alert(1)>";
          return pack(carried);
        }"""
    )
    page.goto(f"{service}/embed#{packed}")
    expect(page.locator("h1")).to_have_text("<img src=x onerror=alert(1)>")
    expect(page.locator(f"{SHOWN} .what").first).to_have_text("<img src=x onerror=alert(1)>")
    assert page.locator("img").count() == 0
    assert not seen.complaints
