"""The page's own arithmetic: offsets, overlapping marks, moments, scales."""

from typing import Any

import pytest
from playwright.sync_api import Page


def imported(page: Page, service: str, module: str, program: str, argument: Any = None) -> Any:
    """Return what a function of JavaScript makes of a module of the page and an argument."""
    page.goto(f"{service}/embed")
    call = f"async (given) => ({program})(await import('/static/js/{module}.js'), given)"
    return page.evaluate(call, argument)


@pytest.mark.parametrize("text", ["plain", "😀 one", "a😀b😀😀c", "«Ñandú» 👩‍👩‍👧 e\u0301 end"])
def test_code_points_become_units(page: Page, service: str, text: str) -> None:
    units = imported(
        page, service, "offsets",
        "(m, text) => [...Array([...text].length + 1).keys()].map(m.toUnits(text))", text,
    )  # fmt: skip
    assert units == [len(text[:end].encode("utf-16-le")) // 2 for end in range(len(text) + 1)]


def test_overlapping_marks_are_cut_and_lose_nothing(page: Page, service: str) -> None:
    spans = [{"start": 0, "end": 6}, {"start": 4, "end": 8}, {"start": 4, "end": 5}]
    wrong = [{"start": 3, "end": 3}, {"start": 5, "end": 99}]
    pieces = imported(page, service, "marks", "(m, s) => m.pieces(10, s)", spans + wrong)
    assert [(piece["start"], piece["end"], len(piece["spans"])) for piece in pieces] == [
        (0, 4, 1), (4, 5, 3), (5, 6, 2), (6, 8, 1), (8, 10, 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("moment", "name"),
    [
        ("2020-08-21", "21 Aug 2020"),
        ("2020-08-20T22:05", "20 Aug 2020 22:05"),
        ("0044-03-15", "15 Mar 44"),
        ("-0217-06-01T10:00:30", "1 Jun 218 BC 10:00"),
        ("0000-02-29", "29 Feb 1 BC"),
    ],
)
def test_moments_are_named(page: Page, service: str, moment: str, name: str) -> None:
    assert imported(page, service, "moments", "(m, text) => m.momentName(text)", moment) == name


@pytest.mark.parametrize("kind", ["evenScale", "spreadScale"])
def test_a_scale_goes_there_and_back_in_order(page: Page, service: str, kind: str) -> None:
    times = [-7e13, 0, 1, 3.6e6, 1.5e12]
    program = f"""(m, times) => {{
      const scale = m.{kind}(times);
      return times.map((time) => [scale.toPlace(time), scale.toTime(scale.toPlace(time))]);
    }}"""
    found = imported(page, service, "scale", program, times)
    places = [place for place, _ in found]
    assert places == sorted(places)
    assert len(set(places)) == len(places)
    assert [time for _, time in found] == pytest.approx(times, abs=1)
