"""Measure how soon the page shows the example's timeline, and how many bytes it takes, in Chromium.

usage: python -m benchmarks.page [--times N]

Each time is a fresh profile: nothing comes from a cache. The time runs from pressing the button
until the first entry and the first bar of the chart are on the page.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from tests.serving import HOST, serving

_CLICK_AND_WAIT = """() => new Promise((done) => {
  const begun = performance.now();
  const there = (each) => document.querySelector(each);
  const isAnswer = (each) => each.name.includes("/v1/timeline");
  const look = () => {
    const answer = performance.getEntriesByType("resource").find(isAnswer);
    if (answer && there("#entries .entry") && there(".chart .item"))
      done([performance.now() - begun, answer.duration]);
    else requestAnimationFrame(look);
  };
  document.getElementById("begin").click();
  look();
})"""


def visit(browser: Browser, address: str) -> tuple[float, float, int]:
    """Return the milliseconds to the timeline and to the service's answer, and all bytes."""
    sizes: list[int] = []
    with browser.new_context() as context:
        page = context.new_page()
        network = context.new_cdp_session(page)
        network.send("Network.enable")
        network.on("Network.loadingFinished", lambda done: sizes.append(_size(done)))
        page.goto(address)
        took, answered = page.evaluate(_CLICK_AND_WAIT)
        page.wait_for_load_state("networkidle")
    return took, answered, sum(sizes)


def _size(done: dict[str, Any]) -> int:
    return int(done["encodedDataLength"])


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=20)
    times = parser.parse_args().times
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("There is no chromium on the path.")
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder) / "log") as service,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        visits = [visit(browser, f"http://{HOST}:{service.port}/") for _ in range(times)]
        browser.close()
    took, answered, sizes = zip(*visits, strict=True)
    print(f"from the button to the timeline, {times} times, milliseconds: {_figures(took)}")
    print(f"of them until the service had answered: {_figures(answered)}")
    print(f"transferred for all of it: {sizes[0] / 1000:.0f} kB")


def _figures(values: Sequence[float]) -> str:
    slowest = max(values)
    return f"first {values[0]:.0f}, median {statistics.median(values):.0f}, slowest {slowest:.0f}"


if __name__ == "__main__":
    main()
