"""What holds for any format, those to come included."""

from dataclasses import replace

import pytest

from service import present
from service.present.shared.words import plain
from tests.conftest import ROOT
from tests.formats.timelines import ODD, Case

HERE = ROOT / "tests" / "formats"


def test_every_format_is_read_back_in_a_test_of_its_own() -> None:
    tested = {path.stem.removeprefix("test_") for path in HERE.glob("test_*.py")}
    assert set(present.names()) == tested - {"every_format", "documentation"}


def test_no_two_formats_have_one_media_type() -> None:
    types = [present.find(name).media_type.partition(";")[0] for name in present.names()]
    assert len(types) == len(set(types))


@pytest.mark.parametrize("name", present.names())
def test_is_written_without_fail_and_always_the_same(name: str, case: Case) -> None:
    written = case.written(name)
    assert written == Case(case.name, case.timeline).written(name)
    assert not written or written.endswith("\n")


@pytest.mark.parametrize("name", sorted(set(present.names()) - {"json", "ndjson"}))
def test_commands_and_half_characters_are_nowhere(name: str) -> None:
    written = Case("odd", ODD).written(name)
    assert not {char for char in written if ord(char) < 32} - {"\r", "\n"}
    assert "\x1b" not in written
    assert "\\ud83d" not in written


@pytest.mark.parametrize("name", sorted(set(present.names()) - {"table"}))
def test_every_edtf_is_there(name: str, case: Case) -> None:
    if case.name == "odd":
        pytest.skip("some of its dates have no place in a calendar; the formats' own tests tell")
    written = case.written(name).replace("\r\n ", "")
    assert all(event.time.edtf in written for event in case.timeline.events)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\nb\t c ", "a b c"),
        ("👩\u200d🚀", "👩\u200d🚀"),
        ("soft\u00adhyphen \u202eback\ufeff", "softhyphen back"),
        ("\x00\ud83d", "��"),
        ("", ""),
    ],
)
def test_plain_text(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_a_publication_before_our_era_fails_nothing() -> None:
    article = replace(ODD.document, published=ODD.events[0].time.interval.start)
    early = Case("early", replace(ODD, document=article))
    assert all(early.written(name) for name in present.names())
