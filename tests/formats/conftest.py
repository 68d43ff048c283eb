"""A test of a format that takes `case` runs on all seeds, and on an odd and an empty timeline."""

import pytest

from benchmarks.seeds import SEEDS
from tests.formats.timelines import MADE, Case, seeds

_SEEDS = [path.stem for path in sorted(SEEDS.glob("[0-9]*.json"))]


@pytest.fixture(params=[*_SEEDS, *(case.name for case in MADE)])
def case(request: pytest.FixtureRequest) -> Case:
    made = next((each for each in MADE if each.name == request.param), None)
    return made or next(each for each in seeds() if each.name == request.param)
