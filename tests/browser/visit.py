"""What a visitor does with the page."""

from playwright.sync_api import Page

SHOWN = "#entries .entry"


def begin(page: Page, service: str) -> None:
    """Open the page and have the example article drawn."""
    page.goto(service)
    page.get_by_role("button", name="Begin with an example").click()
    page.locator(SHOWN).first.wait_for()


def paste(page: Page, text: str, published: str = "2020-08-21", title: str = "") -> None:
    """Fill the form in and send it."""
    page.get_by_label("Text", exact=True).fill(text)
    page.get_by_label("Published").fill(published)
    page.get_by_label("Title").fill(title)
    page.get_by_role("button", name="Draw the timeline").click()
