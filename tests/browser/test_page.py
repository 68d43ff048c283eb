"""The page as a visitor uses it: paste, read, point, filter, take away."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from service import example, present
from tests.browser.conftest import Seen
from tests.browser.visit import SHOWN, begin, paste

ARTICLE = (
    "😀 The minister resigned on Monday. He had been elected in May 2016.\n\n"
    "She will travel to Oslo next week."
)
GERMAN = (
    "Der Minister ist am Montag zurückgetreten, und die Regierung hat es am Abend bestätigt. "
    "Er war seit dem Mai 2016 im Amt, und seine Nachfolgerin wird in der nächsten Woche gewählt."
)
TRIGGER = ".article .trigger.named"


def test_the_example_is_drawn_and_nothing_else_is_asked(
    page: Page, seen: Seen, service: str
) -> None:
    begin(page, service)
    expect(page.locator(SHOWN).first).to_contain_text("a US drone strike killed")
    expect(page.locator(".chart .item").first).to_be_visible()
    expect(page.locator("#article")).to_contain_text("Qassem Soleimani")
    assert all(url.startswith(f"{service}/") for url in seen.requests)
    assert not seen.complaints


def test_a_pasted_article_is_drawn_with_its_reasons(page: Page, service: str) -> None:
    page.goto(service)
    paste(page, ARTICLE, title="A minister goes")
    entries = page.locator(SHOWN)
    expect(entries.nth(0).locator(".when")).to_have_text("May 2016")
    expect(entries.nth(1).locator(".when")).to_have_text("17 August 2020")
    expect(entries.nth(1).locator(".why")).to_have_text(
        "Monday read as day, counted from publication"
    )
    expect(entries.nth(2).locator(".badge")).to_have_text("planned")
    expect(page.locator("#article h3")).to_have_text("A minister goes")
    # The emoji takes two of JavaScript's units, and one of the code points that the API counts.
    expect(page.locator("#article .expression")).to_have_text(["Monday", "May 2016", "next week"])


def test_pointing_at_an_entry_shows_its_sentence_and_the_other_way_round(
    page: Page, service: str
) -> None:
    page.goto(service)
    paste(page, ARTICLE)
    page.locator(SHOWN).nth(1).locator("summary").hover()
    expect(page.locator(TRIGGER)).to_have_text("resigned")
    expect(page.locator(".chart .item.lit")).to_have_count(1)
    page.locator(".article .trigger", has_text="elected").hover()
    expect(page.locator(f"{SHOWN}.lit .when")).to_have_text("May 2016")
    page.locator(".article .trigger", has_text="travel").click()
    expect(page.locator(SHOWN).nth(2)).to_have_attribute("open", "")
    page.locator(".chart .item").nth(1).click()
    expect(page.locator(SHOWN).nth(1)).to_have_attribute("open", "")


def test_the_keyboard_suffices(page: Page, service: str) -> None:
    page.goto(service)
    page.get_by_label("Published").fill("2020-08-21")
    page.get_by_label("Text", exact=True).focus()
    page.keyboard.insert_text(ARTICLE)
    page.keyboard.press("Control+Enter")
    page.locator(SHOWN).first.wait_for()
    page.locator(SHOWN).nth(1).locator("summary").focus()
    expect(page.locator(TRIGGER)).to_have_text("resigned")
    page.keyboard.press("Enter")
    expect(page.locator(SHOWN).nth(1).locator("blockquote")).to_be_visible()
    page.locator("#chart").focus()
    before = page.locator(".axis").inner_html()
    page.keyboard.press("+")
    expect(page.locator(".axis")).not_to_have_js_property("innerHTML", before)
    page.keyboard.press("0")
    expect(page.locator(".axis")).to_have_js_property("innerHTML", before)


def test_filters_leave_what_they_say(page: Page, service: str) -> None:
    begin(page, service)
    page.get_by_label("Main entries only").uncheck()
    every = page.locator(SHOWN).count()
    assert page.locator(f"{SHOWN}.inferred").count() > 0
    page.get_by_label("Stated dates only").check()
    expect(page.locator(f"{SHOWN}.inferred")).to_have_count(0)
    assert 0 < page.locator(SHOWN).count() < every
    page.get_by_label("asserted").uncheck()
    page.get_by_label("possible").uncheck()
    assert page.locator(f"{SHOWN}:not(.planned)").count() == 0
    page.get_by_label("planned").uncheck()
    expect(page.locator("#empty")).to_have_text(re.compile("The filters leave none"))
    expect(page.locator("#chart")).to_be_hidden()


def test_confidence_is_a_filter(page: Page, service: str) -> None:
    begin(page, service)
    every = page.locator(SHOWN).count()
    page.get_by_label("Confidence at least").fill("95")
    assert page.locator(SHOWN).count() < every
    expect(page.locator("#least")).to_have_text("95 %")


def test_errors_stand_beside_their_fields(page: Page, service: str) -> None:
    page.goto(service)
    paste(page, "", published="03/04/2020")
    expect(page.locator("#text-error")).to_contain_text("is empty")
    paste(page, ARTICLE, published="03/04/2020")
    expect(page.locator("#published-error")).to_contain_text("2020-03-04 or 2020-04-03")
    expect(page.get_by_label("Published")).to_be_focused()
    expect(page.locator("#text-error")).to_be_hidden()
    paste(page, ARTICLE)
    expect(page.locator("#published-error")).to_be_hidden()
    expect(page.locator(SHOWN)).to_have_count(3)


def test_warnings_are_shown(page: Page, service: str) -> None:
    page.goto(service)
    paste(page, GERMAN)
    expect(page.locator("#warnings li")).to_have_count(1)


def test_what_has_no_dates_says_so(page: Page, service: str) -> None:
    page.goto(service)
    paste(page, "Grass is green.")
    expect(page.locator("#empty")).to_have_text("The text tells no event that it dates.")


def test_markup_in_an_article_is_text(page: Page, seen: Seen, service: str) -> None:
    page.goto(service)
    text = "<script>alert(1)</script><img src=x> The envoys met on Monday & <b>left</b>."
    paste(page, text, title="<b>Envoys</b>")
    page.locator(SHOWN).first.wait_for()
    expect(page.locator("#article .text-of-article")).to_have_text(text)
    assert page.locator("#result script, #result img, #result b").count() == 0
    assert page.locator("#composer-title").inner_text() == "<b>Envoys</b>"
    assert not seen.complaints


# A page of its own for each: after ten downloads Chromium may hold back a page's next one.
@pytest.mark.parametrize("name", present.names())
def test_every_format_can_be_downloaded(page: Page, service: str, name: str) -> None:
    begin(page, service)
    page.get_by_label("The whole timeline as").select_option(name)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").click()
    assert download.value.suggested_filename.startswith("timeline.")
    assert Path(download.value.path()).stat().st_size > 0


def test_the_json_is_the_service_s_own(page: Page, service: str) -> None:
    begin(page, service)
    page.get_by_label("The whole timeline as").select_option("json")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").click()
    body = {"text": example.text(), "published": example.PUBLISHED}
    answer = page.request.post(f"{service}/v1/timeline", data=body).json()
    assert json.loads(Path(download.value.path()).read_text("utf-8")) == answer


def test_a_format_is_copied(page: Page, service: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    begin(page, service)
    page.get_by_label("The whole timeline as").select_option("table")
    page.get_by_role("button", name="Copy", exact=True).click()
    expect(page.locator("#export-said")).to_have_text("Copied as table.")
    assert "January 2020" in page.evaluate("navigator.clipboard.readText()")


def test_a_file_is_opened_and_a_dropped_one_read(page: Page, service: str) -> None:
    page.goto(service)
    file = {"name": "article.txt", "mimeType": "text/plain", "buffer": ARTICLE.encode()}
    page.locator("#file").set_input_files(files=[file])
    expect(page.get_by_label("Text", exact=True)).to_have_value(ARTICLE)
    page.evaluate(
        """() => {
          const transfer = new DataTransfer();
          transfer.items.add(new File(["It rained."], "rain.txt"));
          document.getElementById("form").dispatchEvent(
            new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
        }"""
    )
    expect(page.get_by_label("Text", exact=True)).to_have_value("It rained.")
