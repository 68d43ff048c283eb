"""A page in HTML in place of a text."""

from playwright.sync_api import Page, expect

from tests.browser.visit import SHOWN, paste

HTML = """<!doctype html><html><head><title>A minister goes</title>
<meta property="article:published_time" content="2020-08-21"></head>
<body><nav>Home Sport Weather</nav><article><h1>A minister goes</h1>
<p>The minister resigned on Monday, a spokesman said, without a word about his reasons.</p>
<p>He had been elected in May 2016 and was re-elected two years later, by a narrow margin.</p>
</article></body></html>"""
FILE = {"name": "article.html", "mimeType": "text/html", "buffer": HTML.encode()}


def test_a_page_is_read_with_its_own_date(page: Page, service: str) -> None:
    page.goto(service)
    page.locator("#file").set_input_files(files=[FILE])
    expect(page.get_by_label("It is a page in HTML")).to_be_checked()
    page.get_by_role("button", name="Draw the timeline").click()
    expect(page.locator(SHOWN).last.locator(".when")).to_have_text("17 August 2020")
    expect(page.locator("#count")).to_contain_text("meta article:published_time")
    expect(page.locator("#article h3")).to_have_text("A minister goes")
    expect(page.locator(".text-of-article")).not_to_contain_text("Weather")
    expect(page.locator("#article .expression").first).to_have_text("Monday")


def test_what_is_read_of_a_page_can_be_mended_and_read_again(page: Page, service: str) -> None:
    page.goto(service)
    page.locator("#file").set_input_files(files=[FILE])
    page.get_by_role("button", name="Draw the timeline").click()
    page.locator(SHOWN).first.wait_for()
    page.locator("#composer > summary").click()
    expect(page.get_by_label("Published")).to_have_value("2020-08-21")
    expect(page.get_by_label("It is a page in HTML")).not_to_be_checked()
    text = page.get_by_label("Text", exact=True)
    text.fill(text.input_value().replace("Monday", "Tuesday"))
    page.get_by_role("button", name="Draw the timeline").click()
    expect(page.locator(SHOWN).last.locator(".when")).to_have_text("18 August 2020")


def test_a_page_that_tells_no_date_asks_for_one(page: Page, service: str) -> None:
    page.goto(service)
    html = HTML.replace("article:published_time", "nothing")
    page.locator("#file").set_input_files(files=[{**FILE, "buffer": html.encode()}])
    page.get_by_role("button", name="Draw the timeline").click()
    expect(page.locator("#published-error")).to_contain_text("is missing")
    page.get_by_label("Published").fill("2020-08-21")
    page.get_by_role("button", name="Draw the timeline").click()
    expect(page.locator(SHOWN).last.locator(".when")).to_have_text("17 August 2020")


def test_a_page_without_text_is_refused_beside_the_text(page: Page, service: str) -> None:
    page.goto(service)
    page.get_by_label("It is a page in HTML").check()
    paste(page, "<p></p>")
    expect(page.locator("#text-error")).not_to_be_empty()
