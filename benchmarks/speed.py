"""Measure what an article costs and where the time goes, beside what one could use instead.

usage: python -m benchmarks.speed [--articles N]

The text is the seeds', varied (`benchmarks.articles`). Figures are processor seconds of one core,
and all of one run, so that the ratios hold even where the machine does other things; times over
HTTP are those of the clock.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from benchmarks.articles import articles
from benchmarks.clock import seconds
from benchmarks.growth import growth_lines, worst_lines
from benchmarks.over_http import http_lines
from benchmarks.rivals import QUOTED, rivals
from benchmarks.stages import WHOLE, stage_seconds
from service.languages import load
from service.recognise.recognise import Recogniser

_YARDSTICK = "dateparser search_dates"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--articles", type=int, default=60, help="how many articles of 600 words")
    texts = articles(parser.parse_args(arguments).articles)
    words = _words(texts)
    print(f"{len(texts)} articles, {words:,} words\n")
    stages = stage_seconds(texts)
    _print_speeds(texts, stages)
    print("\nwhere the time goes        ms/article   share")
    for stage, taken in stages.items():
        share = taken / stages[WHOLE]
        print(f"{stage:26}{1000 * taken / len(texts):11.2f}{share:8.0%}")
    for lines in (http_lines(texts), growth_lines(), worst_lines()):
        print("", *lines, sep="\n")
    return 0


def _print_speeds(texts: Sequence[str], stages: dict[str, float]) -> None:
    """Print words a second, ours and the rivals', and how many times the yardstick's they are."""
    few = texts[: max(2, len(texts) // 6)]  # some take long
    recogniser = Recogniser(load("en"))
    taken = {
        WHOLE: _speed(texts, stages[WHOLE]),
        "parsing alone": _speed(texts, stages["parse"]),
        "recognising alone": _speed(texts, seconds(lambda: [*map(recogniser.recognise, texts)])),
        **{name: _speed(few, measure(few)) for name, measure in rivals().items()},
        **QUOTED,
    }
    unit = taken[_YARDSTICK] or 1.0
    print(f"{'':26}{'words/s':>11}{'beside ' + _YARDSTICK:>34}")
    for name, speed in taken.items():
        told = f"{speed:11,.0f}{speed / unit:33.1f}x" if speed else "    missing"
        print(f"{name:26}{told}")


def _speed(texts: Sequence[str], taken: float | None) -> float | None:
    return None if taken is None else _words(texts) / taken


def _words(texts: Sequence[str]) -> int:
    return sum(len(text.split()) for text in texts)


if __name__ == "__main__":
    sys.exit(main())
