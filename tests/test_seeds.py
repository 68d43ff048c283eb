"""The seed articles are golden: their timelines are drawn up by a reader, and held by a floor."""

import json
from datetime import date

import pytest

from benchmarks.differences import (
    DIFFERENCES,
    FLOOR,
    Outcome,
    alike,
    difference_lines,
    figures,
    read_all,
)
from benchmarks.seeds import SEEDS, Seed, load_seeds

SEED_LIST = list(load_seeds())
# The share of the lines of DIFFERENCES.md that may be otherwise on another processor, where the
# parser rounds a little otherwise.
ROUNDING = 0.03
PROMINENCES = {"main", "detail"}
FACTUALITIES = {"asserted", "planned", "possible", "negated", "cancelled"}
RELATIONS = {"within", "throughout", "since", "until", "before", "after"}


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    return read_all(SEED_LIST)


class TestTheReadersTimelines:
    def test_twenty_beside_the_first(self):
        assert len(SEED_LIST) == len(list(SEEDS.glob("[0-9]*.txt"))) >= 21

    @pytest.mark.parametrize("seed", SEED_LIST, ids=lambda seed: seed.name)
    def test_entries_are_well_formed(self, seed: Seed):
        assert len(seed.document.text.split()) in range(200, 600)
        for entry in seed.entries:
            assert entry.values
            assert entry.prominence in PROMINENCES
            assert entry.factuality in FACTUALITIES
            assert entry.relation in RELATIONS

    @pytest.mark.parametrize("seed", SEED_LIST, ids=lambda seed: seed.name)
    def test_days_exist(self, seed: Seed):
        values = {v for e in seed.entries for value in e.values for v in value.split("/")}
        days = [value for value in values if len(value) == len("2020-08-21") and "W" not in value]
        assert all(date.fromisoformat(day) for day in days)


class TestTheProgram:
    def test_reaches_the_floor(self, outcomes: list[Outcome]):
        floor = json.loads(FLOOR.read_text(encoding="utf-8"))
        measured = figures(outcomes)
        fallen = {name: measured[name] for name, least in floor.items() if measured[name] < least}
        assert not fallen, f"{measured}, and the floor is {floor}"

    def test_differences_are_recorded_openly(self, outcomes: list[Outcome]):
        recorded = {
            line
            for line in DIFFERENCES.read_text(encoding="utf-8").splitlines()
            if line.startswith("- ")
        }
        found = {line for outcome in outcomes for line in difference_lines(outcome)}
        changed = recorded ^ found
        allowed = ROUNDING * len(recorded)
        assert len(changed) <= allowed, "run make differences:\n" + "\n".join(sorted(changed))


class TestAlike:
    @pytest.mark.parametrize(
        ("one", "other", "expected"),
        [
            ("the jury convicted the mayor", "A jury convicted the mayor of Velm", True),
            ("the jury convicted the mayor", "The mayor resigned", False),
            ("", "The mayor resigned", False),
        ],
    )
    def test_half_of_the_words(self, one: str, other: str, expected: bool):
        assert alike(one, other) is expected
