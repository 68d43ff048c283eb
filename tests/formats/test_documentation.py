"""docs/formats.md names every format as the code has it, and shows what the code writes."""

import re

import pytest

from service import present
from service.calendar.moment import Moment
from service.document import Document
from service.pipeline import extract
from tests.conftest import ROOT
from tests.formats.timelines import Case

TEXT = (ROOT / "docs" / "formats.md").read_text("utf-8")


@pytest.fixture(scope="module")
def example() -> Case:
    [article] = re.findall(r"<!-- article -->\n```\n(.*?)\n```", TEXT, re.DOTALL)
    return Case("example", extract(Document(article, Moment(2020, 8, 21))))


def test_the_table_lists_every_format_with_its_media_type() -> None:
    listed = dict(re.findall(r"^\| `(\w+)` \| `(\S+)` \|", TEXT, re.MULTILINE))
    assert listed == {
        name: present.find(name).media_type.partition(";")[0] for name in present.names()
    }


def test_every_format_has_a_section_and_an_excerpt() -> None:
    sections = re.findall(r"^## (\w+)$", TEXT, re.MULTILINE)
    assert sorted(sections) == list(present.names())
    assert re.findall(r"<!-- excerpt: (\w+) -->", TEXT) == sections


@pytest.mark.parametrize("name", present.names())
def test_the_excerpt_is_what_is_written(name: str, example: Case) -> None:
    [shown] = re.findall(rf"<!-- excerpt: {name} -->\n```\n(.*?)\n```", TEXT, re.DOTALL)
    assert shown in example.written(name).replace("\r\n", "\n")
