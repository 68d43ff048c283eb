"""The libraries that the formats are made for read them: every event is there, on its days.

Their own objects are asked, after they have drawn, on two sides of UTC.
"""

from calendar import monthrange
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from service.timeline import Event
from tests.browser.packages import npm_file
from tests.formats.calendar_days import Day, edtf_days, known_days
from tests.formats.test_fullcalendar import is_shown
from tests.formats.timelines import ODD, Case, seeds

READERS = Path(__file__).parent / "readers"
SCRIPTS = {
    "vis": ("vis-timeline/standalone/umd/vis-timeline-graph2d.min.js",),
    "fullcalendar": ("fullcalendar/all/global.js",),
    "timelinejs": ("@knight-lab/timelinejs/dist/js/timeline.js",),
    "rows": ("vega/build/vega.min.js", "vega-lite/build/vega-lite.min.js"),
}
Read = list[list[Any]]


def test_every_reader_has_its_script() -> None:
    assert {path.stem for path in READERS.glob("*.js")} == {*SCRIPTS, "common"}


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Pacific/Auckland"])
@pytest.mark.parametrize("name", SCRIPTS)
def test_every_event_is_there_on_its_days(name: str, zone: str, browser: Browser) -> None:
    scripts = [npm_file(path) for path in SCRIPTS[name]]
    complaints: list[str] = []
    with browser.new_context(timezone_id=zone) as context:
        page = opened(context.new_page(), scripts)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        program = (READERS / f"{name}.js").read_text("utf-8")
        for case in (*seeds(), Case("odd", ODD)):
            answer = page.evaluate(program, case.written(name))
            assert sorted(answer["read"]) == sorted(expected(name, case)), case.name
            assert answer["whole"], case.name
    assert not complaints


def test_nothing_of_a_text_is_run(browser: Browser) -> None:
    dialogs: list[str] = []
    with browser.new_context() as context:
        context.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
        for name, paths in SCRIPTS.items():
            page = opened(context.new_page(), [npm_file(path) for path in paths])
            page.evaluate(
                (READERS / f"{name}.js").read_text("utf-8"), Case("odd", ODD).written(name)
            )
            assert page.locator("div script").count() == 0, name
    assert not dialogs


def opened(page: Page, scripts: list[str]) -> Page:
    """Return the page with the scripts in it, and cut off from any other host."""
    page.route("**/*", lambda route: route.abort())
    page.set_content("<!doctype html><title>Reader</title>")
    for script in (*scripts, (READERS / "common.js").read_text("utf-8")):
        page.add_script_tag(content=script)
    return page


def expected(name: str, case: Case) -> Read:
    """Return the identifier, the first and the last day of each event that the format tells."""
    return [
        [event.id, *(day and list(day) for day in days(name, event, case))]
        for event in case.timeline.events
        if known_days(event.time) and (name != "fullcalendar" or is_shown(event))
    ]


def days(name: str, event: Event, case: Case) -> tuple[Day, Day | None]:
    """Return the days as the `edtf` package reads them, and where the format clips them."""
    first, last = known_days(event.time) or ((0, 0, 0), (0, 0, 0))
    if name == "fullcalendar":
        return first, last
    if name == "timelinejs":
        return without_the_unknown(event, first, last)
    published = case.timeline.document.published[:3]
    end = event.time.interval.end
    if event.time.relation == "since" and first <= published:
        last = published
    elif event.time.grain == "daypart" and end is not None:
        last = end.plus_seconds(-1)[:3]
    return first, last


def without_the_unknown(event: Event, first: Day, last: Day) -> tuple[Day, Day | None]:
    """Return the days as TimelineJS has them, which puts 1 for a month or a day not given."""
    count = {"year": 1, "decade": 1, "century": 1, "month": 2, "season": 2, "quarter": 2}.get(
        event.time.grain, 3
    )
    if event.time.relation == "throughout" and first[2] == 1:
        if last[1:] == (12, 31) and first[1] == 1:
            count = 1
        elif last[2] == monthrange(*last[:2])[1]:
            count = 2
    begin, end = ((*day[:count], 1, 1)[:3] for day in (first, last))
    is_open = None in edtf_days(event.time)
    return begin, None if is_open or begin == end else end
