"""What the chart draws: open ends, years before our era, one event or 500, decades and hours."""

import re
from collections.abc import Iterable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Seen
from tests.browser.visit import SHOWN

TEXT = "It happened then."
PACK = """async (carried) => (await import("/static/js/packed.js")).pack(carried)"""
TICKS = ".axis .tick, .axis .context"

MIDDLE = """() => {
  const box = document.querySelector(".chart [data-events='e12'] .stretch").getBoundingClientRect();
  return box.left + box.width / 2;
}"""


def event(number: int, start: str | None, end: str | None, **time: str) -> dict[str, Any]:
    """Return an event as the contract has it, within this interval."""
    return {
        "id": f"e{number}",
        "description": f"Event {number}",
        "trigger": {"text": "happened", "span": {"start": 3, "end": 11}},
        "sentence": {"text": TEXT, "span": {"start": 0, "end": len(TEXT)}},
        "time": {
            "value": "", "edtf": "", "label": f"{start} to {end}", "grain": "day",
            "relation": "within", "start": start, "end": end, "source": "expression",
            "expression": None, **time,
        },
        "prominence": "main",
        "factuality": "asserted",
        "attribution": None,
        "participants": [],
        "mentions": [],
        "confidence": 0.9,
    }  # fmt: skip


def draw(page: Page, service: str, events: Iterable[dict[str, Any]]) -> int:
    """Draw these events in an embedded timeline; return how many bars it takes."""
    carried = {"title": "Drawn", "published": "2020-08-21", "expressions": []}
    page.goto(f"{service}/embed")
    packed = page.evaluate(PACK, {**carried, "events": list(events)})
    page.goto("about:blank")
    page.goto(f"{service}/embed#{packed}")
    page.locator(".chart .item").first.wait_for()
    return page.locator(".chart .item").count()


def width(page: Page, number: int) -> float:
    box = page.locator(f".chart [data-events='e{number}'] .stretch").bounding_box()
    assert box
    return box["width"]


def test_an_imprecise_date_is_the_stretch_that_it_is(page: Page, service: str) -> None:
    year = event(1, "2018-01-01", "2019-01-01")
    day = event(2, "2020-03-02", "2020-03-03")
    month = event(3, "2020-05-01", "2020-06-01")
    assert draw(page, service, [year, day, month]) == 3
    assert width(page, 2) < width(page, 3) < width(page, 1)


@pytest.mark.parametrize(
    ("start", "end", "relation"),
    [
        ("2016-05-01", None, "since"),
        (None, "2019-01-01", "until"),
        (None, "2019-01-01", "before"),
        ("2021-01-01", None, "after"),
    ],
)
def test_an_open_end_is_pointed(
    page: Page, seen: Seen, service: str, start: str | None, end: str | None, relation: str
) -> None:
    draw(page, service, [event(1, start, end, relation=relation)])
    expect(page.locator(".chart .stretch.open")).to_have_count(1)
    assert 0 < width(page, 1) < 900
    assert not seen.complaints


def test_years_before_our_era_are_named_so(page: Page, seen: Seen, service: str) -> None:
    events = [event(1, "-0217-01-01", "-0216-01-01"), event(2, "0044-03-15", "0044-03-16")]
    draw(page, service, events)
    assert "218 BC" in page.locator(TICKS).all_text_contents()
    expect(page.locator(".era")).to_have_text(["218 BC", "44"])
    assert not seen.complaints


def test_a_single_event_has_its_chart(page: Page, seen: Seen, service: str) -> None:
    assert draw(page, service, [event(1, "2020-08-21", "2020-08-22")]) == 1
    assert page.locator(TICKS).count() > 1
    assert not seen.complaints


def test_five_hundred_events_of_one_day_are_one_bar_and_all_listed(
    page: Page, service: str
) -> None:
    events = [event(number, "2020-08-20", "2020-08-21") for number in range(500)]
    assert draw(page, service, events) == 1
    expect(page.locator(".chart .label")).to_contain_text("500 entries")
    expect(page.locator(SHOWN)).to_have_count(500)


def test_five_hundred_events_over_decades_are_all_drawn(
    page: Page, seen: Seen, service: str
) -> None:
    days = [f"{1980 + n // 12}-{n % 12 + 1:02d}" for n in range(500)]
    events = [event(n, f"{day}-07", f"{day}-08") for n, day in enumerate(days)]
    assert draw(page, service, events) == 500
    assert not seen.complaints


def test_it_zooms_from_decades_to_hours(page: Page, service: str) -> None:
    hours = [event(n, f"2020-08-20T{n:02d}:00", f"2020-08-20T{n + 1:02d}:00") for n in range(9, 17)]
    draw(page, service, [event(1, "1950-01-01", "1960-01-01"), *hours])
    assert "1950" in page.locator(TICKS).all_text_contents()
    for _ in range(40):
        page.locator(".chart").dispatch_event(
            "wheel", {"deltaY": -100, "ctrlKey": True, "clientX": page.evaluate(MIDDLE)}
        )
    expect(page.locator(".axis .tick").first).to_have_text(re.compile(r"^1\d:\d\d$"))
    page.locator(".chart").press("0")
    expect(page.locator(TICKS).get_by_text("1950")).to_be_visible()
