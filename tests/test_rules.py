"""Every rule's own examples: what it must read, and what it must leave alone."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from service.calendar.moment import Moment
from service.calendar.period import Grain
from service.document import Document
from service.languages import CODES, load
from service.languages.en.holidays import COUNTED, FIXED, HOLIDAYS
from service.pipeline import extract
from service.recognise.grammar import Rule, spellings
from service.recognise.recognise import Recogniser
from tests.reading import EXAMPLES, lines_of

PUBLISHED = Moment(2020, 8, 21)  # a Friday


def examples() -> Iterator[object]:
    for code in CODES:
        for rule in load(code).rules:
            for number, example in enumerate(rule.examples):
                yield pytest.param(code, example, id=f"{code}:{rule.name}:{number}")


@pytest.mark.parametrize(("code", "example"), list(examples()))
def test_example_of_a_rule(code: str, example: str) -> None:
    text, _, expected = example.rpartition(" =>")
    found = extract(Document(text, PUBLISHED, language=code)).expressions
    assert "; ".join(f"{e.text} = {e.value}" for e in found) == expected.strip()


def written(phrase: str) -> str:
    """Return a phrase of tokens as people write it: "St. Patrick's Day"."""
    marks = ((" 's", "'s"), ("s ' ", "s' "), (" ' ", "'"), (" .", "."), (" - ", "-"))
    for apart, together in marks:
        phrase = phrase.replace(apart, together)
    return phrase.title().replace("'S", "'s")


NAMED_DAYS = [*(phrase for known in HOLIDAYS.values() for phrase in known), *COUNTED, *FIXED]


@pytest.mark.parametrize("phrase", NAMED_DAYS)
def test_every_named_day_is_a_day(phrase: str) -> None:
    name = written(phrase)
    [found] = extract(Document(f"They met on {name}, and left.", PUBLISHED)).expressions
    assert (found.text, found.grain) == (name, Grain.DAY)


def texts(code: str) -> Iterator[str]:
    """Yield all that the tests read in a language."""
    for rule in load(code).rules:
        yield from (example.rpartition(" =>")[0] for example in rule.examples)
    for path in EXAMPLES.glob(f"{code}/*.tsv"):
        yield from (text for _, (_, text, _) in lines_of(path))
    if code == "en":
        yield from map(written, NAMED_DAYS)


@pytest.mark.parametrize("code", CODES)
def test_every_rule_reads_an_example(code: str) -> None:
    language = load(code)
    used: set[int] = set()

    def watched(place: int, rule: Rule) -> Rule:
        def build(*caught: Any) -> Any:
            meaning = rule.build(*caught)
            if meaning is not None:
                used.add(place)
            return meaning

        return replace(rule, build=build)

    rules = tuple(watched(place, rule) for place, rule in enumerate(language.rules))
    recogniser = Recogniser(replace(language, rules=rules))
    for text in texts(code):
        recogniser.recognise(text)
    assert [rule.name for place, rule in enumerate(rules) if place not in used] == []


def test_rules_of_one_symbol_have_names_of_their_own() -> None:
    for code in CODES:
        rules = load(code).rules
        assert len(rules) == len({(rule.name, rule.gives, rule.pattern) for rule in rules})


def test_a_pattern_spells_out_options_and_choices() -> None:
    assert list(spellings("the? MON (of|in) \\( ,?")) == [
        ("the", "MON", "of", "(", ","),
        ("the", "MON", "of", "("),
        ("the", "MON", "in", "(", ","),
        ("the", "MON", "in", "("),
        ("MON", "of", "(", ","),
        ("MON", "of", "("),
        ("MON", "in", "(", ","),
        ("MON", "in", "("),
    ]


def test_a_rule_is_a_plain_record() -> None:
    rule = Rule("noon", "TIME", "noon", lambda: None)
    assert (rule.examples, rule.parts, rule.register) == ((), (), "")
