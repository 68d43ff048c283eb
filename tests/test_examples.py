"""Every example line of tests/examples: the expressions found are those that the line expects."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import pytest

from service.calendar.moment import from_datetime
from service.document import Document
from service.pipeline import extract
from service.resolve.expression import Expression
from tests.reading import EXAMPLES, lines_of


@dataclass(frozen=True)
class Expected:
    text: str
    type: str
    values: tuple[str, ...]
    mod: str | None

    def allows(self, found: Expression) -> bool:
        """Alternatives and an absent mod leave room; text and type do not."""
        return (
            (found.text, found.type) == (self.text, self.type)
            and found.value in self.values
            and self.mod in (None, found.mod or "none")
        )


def read_examples() -> Iterator[object]:
    for path in sorted(EXAMPLES.glob("*/*.tsv")):
        for number, (published, text, expected) in lines_of(path):
            name = f"{path.parent.name}/{path.stem}:{number}"
            # xfail is strict: a line that the program has learned must lose its mark.
            marks = [pytest.mark.xfail(reason=text)] if published.startswith("~") else []
            day = published.removeprefix("~")
            yield pytest.param(path.parent.name, day, text, expected, id=name, marks=marks)


def parse_expected(field: str) -> list[Expected]:
    if field == "-":
        return []
    return [parse_expression(item) for item in field.split(" ; ")]


def parse_expression(item: str) -> Expected:
    text, meaning = item.rsplit(" => ", 1)
    kind, value, *mod = meaning.split()
    return Expected(text, kind, tuple(value.split("|")), mod[0] if mod else None)


def shown(found: Expression) -> str:
    return f"{found.text} => {found.type} {found.value} {found.mod or ''}".rstrip()


@pytest.mark.parametrize(("language", "published", "text", "expected"), list(read_examples()))
def test_example(language: str, published: str, text: str, expected: str) -> None:
    moment = from_datetime(datetime.fromisoformat(published))
    found = extract(Document(text, moment, language=language)).expressions
    wanted = parse_expected(expected)
    right = len(found) == len(wanted) and all(
        want.allows(one) for want, one in zip(wanted, found, strict=True)
    )
    assert right, f"\n{published}: {text}\nexpected {expected}\nfound    " + (
        " ; ".join(map(shown, found)) or "-"
    )


def test_there_are_hundreds_of_examples() -> None:
    assert len(list(read_examples())) >= 400
