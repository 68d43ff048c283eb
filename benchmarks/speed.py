"""Measure what a request costs and where it goes, beside dateparser's search, in one run.

usage: python -m benchmarks.speed [--articles N]

The text is the seeds', their numbers and names of days varied by a seeded generator, so that no
cache sees the same article twice. Figures are of one core; run it on a machine that does nothing
else. The last table is for texts made to hurt: time per character must not grow with the length.
"""

from __future__ import annotations

import argparse
import random
import re
import resource
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from service.calendar.moment import Moment
from service.document import Document
from service.languages import load
from service.parse import parse
from service.pipeline import extract
from service.recognise.grammar import words_of
from service.recognise.recognise import Recogniser

SEEDS = Path(__file__).parent.parent / "seeds"
PUBLISHED = Moment(2020, 8, 21, 9, 30)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SIZES = (10_000, 100_000, 1_000_000)


def articles(count: int) -> list[str]:
    """Return so many different articles of about 600 words, the same in every run."""
    chance = random.Random(20200821)
    seeds = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    return [_varied(chance, "\n".join(chance.sample(seeds, 3))) for _ in range(count)]


def _varied(chance: random.Random, text: str) -> str:
    """Return the first 600 words with other days of the week and other numbers."""
    text = re.sub("|".join(_DAYS), lambda _: chance.choice(_DAYS), text)
    text = re.sub(r"\b\d\d\b", lambda _: str(chance.randint(10, 28)), text)
    return " ".join(re.split(r"(?<= )", text)[:600])


def worst_cases() -> dict[str, Callable[[int], str]]:
    """Return generators of texts of a given length that a careless pattern would choke on."""
    language = load("en")
    words = [*sorted(words_of(language.rules) | set(language.words)), "1", "15", "1998", "20th"]
    chance = random.Random(1)

    def grammar(length: int) -> str:
        return " ".join(chance.choice(words) for _ in range(length // 5))

    def numbers(length: int) -> str:
        return " ".join(
            chance.choice("1 15 1998 may and - to ,".split()) for _ in range(length // 3)
        )

    return {
        "one weekday": lambda n: "Monday " * (n // 7),
        "digits": lambda n: "1" * n,
        "dots and digits": lambda n: "1." * (n // 2),
        "commas and digits": lambda n: "1,000" * (n // 5),
        "nested phrases": lambda n: "the first of the last of " * (n // 25),
        "the grammar's words": grammar,
        "numbers and months": numbers,
        "blanks": lambda n: "may" + " " * n,
        "one long word": lambda n: "a" * n,
    }


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _stages(texts: Sequence[str]) -> dict[str, float]:
    """Return the seconds that each stage takes for all the texts."""
    recogniser = Recogniser(load("en"))
    documents = [Document(text, PUBLISHED) for text in texts]
    extract(Document(texts[0], PUBLISHED))  # loads the parser
    return {
        "recognise alone": _seconds(lambda: [recogniser.recognise(text) for text in texts]),
        "parse alone": _seconds(lambda: [parse(document) for document in documents]),
        "whole pipeline": _seconds(lambda: [extract(document) for document in documents]),
    }


def _search_dates(texts: Sequence[str]) -> float:
    """Return the seconds that dateparser's search takes for the texts."""
    from dateparser.search import search_dates

    search_dates("last Monday", languages=["en"])
    return _seconds(lambda: [search_dates(text, languages=["en"]) for text in texts])


def _over_http(texts: Sequence[str]) -> list[float]:
    """Return the seconds of each request through the HTTP API, in process."""
    from service import create_app

    client = create_app().test_client()
    bodies = [{"text": text, "published": "2020-08-21"} for text in texts]
    return [_seconds(lambda b=body: client.post("/v1/timeline", json=b)) for body in bodies]  # type: ignore[misc]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--articles", type=int, default=60, help="how many articles of 600 words")
    texts = articles(parser.parse_args(arguments).articles)
    words = sum(len(text.split()) for text in texts)
    rival = texts[: max(1, len(texts) // 10)]
    rival_speed = sum(len(text.split()) for text in rival) / _search_dates(rival)
    print(f"{len(texts)} articles, {words:,} words\n")
    print(f"{'':24}{'words/s':>12}{'beside search_dates':>22}")
    for stage, seconds in _stages(texts).items():
        print(f"{stage:24}{words / seconds:12,.0f}{words / seconds / rival_speed:21.1f}x")
    requests = _over_http(texts)
    print(f"{'HTTP, in process':24}{words / sum(requests):12,.0f}", end="")
    print(f"{words / sum(requests) / rival_speed:21.1f}x")
    print(f"{'dateparser search_dates':24}{rival_speed:12,.0f}{1:21.1f}x\n")
    print(f"milliseconds a request, median: {1000 * statistics.median(requests):.1f}")
    # ru_maxrss is in kilobytes on Linux, in bytes on macOS.
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    print(f"memory, MB: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit:.0f}\n")
    _print_worst_cases()
    return 0


def _print_worst_cases() -> None:
    print("recognising texts made to hurt, microseconds a character")
    print(f"{'':24}" + "".join(f"{size:>12,}" for size in _SIZES))
    for name, generate in worst_cases().items():
        figures = []
        for size in _SIZES:
            text, recogniser = generate(size), Recogniser(load("en"))
            seconds = _seconds(lambda r=recogniser, t=text: r.recognise(t))  # type: ignore[misc]
            figures.append(1e6 * seconds / len(text))
        print(f"{name:24}" + "".join(f"{figure:12.2f}" for figure in figures))


if __name__ == "__main__":
    sys.exit(main())
