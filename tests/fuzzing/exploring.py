"""Read many articles in one process, and hold every answer to the contract."""

from __future__ import annotations

import hashlib
import statistics
import time
from dataclasses import dataclass, field

from hypothesis import HealthCheck, Phase, given, seed, settings

from service.document import Document
from service.pipeline import extract
from service.present.json import write
from tests.contract import check
from tests.fuzzing.articles import BYTES, assemble

_SAMPLE = 10  # one of so many is read again


@dataclass(slots=True)
class Report:
    """What one process saw: seconds per byte by input, answers to compare, and how much was read.

    `slowest` are the five slowest inputs, measured again, with how many times the median they take.
    """

    pace: dict[bytes, float] = field(default_factory=dict)
    sample: dict[bytes, str] = field(default_factory=dict)
    size: int = 0
    events: int = 0
    expressions: int = 0
    foreign: int = 0
    median: float = 0.0
    slowest: list[tuple[float, bytes]] = field(default_factory=list)


def read(data: bytes, report: Report) -> None:
    """Read the article of these bytes and check the answer. Raises what is found."""
    document = assemble(data)
    started = time.process_time()
    timeline = extract(document)
    size = _size(document)
    report.pace[data] = (time.process_time() - started) / size
    check(timeline)
    if len(report.pace) % _SAMPLE == 0:
        report.sample[data] = _digest(write(timeline))
        assert report.sample[data] == _digest(write(extract(document))), "another answer now"
    report.size += size
    report.events += len(timeline.events)
    report.expressions += len(timeline.expressions)
    report.foreign += any(warning.code == "language" for warning in timeline.warnings)


def explore(number: int, inputs: int) -> Report:
    """Read so many articles, different ones for each number."""
    report = Report()
    extract(assemble(b""))  # loads the parser, which is no article's fault

    @seed(number)
    @settings(
        max_examples=inputs,
        database=None,
        deadline=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    @given(BYTES)
    def everything_holds(data: bytes) -> None:
        read(data, report)

    everything_holds()
    report.median = statistics.median(report.pace.values())
    worst = sorted(report.pace, key=report.pace.__getitem__)[-5:]
    report.slowest = sorted(((_again(data) / report.median, data) for data in worst), reverse=True)
    return report


def _again(data: bytes) -> float:
    """Return the seconds per byte of the best of five tries: what is left is not noise."""
    document, tries = assemble(data), []
    for _ in range(5):
        started = time.process_time()
        extract(document)
        tries.append(time.process_time() - started)
    return min(tries) / _size(document)


def _size(document: Document) -> int:
    return max(1, len(document.content.encode("utf-8", "surrogatepass")))


def _digest(answer: str) -> str:
    return hashlib.sha256(answer.encode("utf-8", "surrogatepass")).hexdigest()


def differing(sample: dict[bytes, str]) -> list[bytes]:
    """Return the inputs that this process answers otherwise than the sample says."""
    return [
        data for data, told in sample.items() if _digest(write(extract(assemble(data)))) != told
    ]
