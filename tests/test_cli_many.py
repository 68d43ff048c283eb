"""`extract` with pages, with many files, and with lines."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from service.cli import main
from tests.conftest import ROOT

PAGES = ROOT / "tests" / "pages"
NEWS = PAGES / "news.html"
TEXT = "The envoys met on Monday."
DATE = ("--published", "2020-08-21")


def read(shown: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in shown.splitlines()]


def test_a_page_is_read(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(NEWS), "--format", "json"]) == 0
    answer = json.loads(capfd.readouterr().out)
    assert answer["source"]["published"] == "html"
    assert answer["text"].startswith("The city closed")


def test_input_tells_what_the_name_does_not(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(NEWS.read_bytes())
    assert main(["extract", str(page), "--input", "html"]) == 0
    assert "The bridge was built" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("data", "quoted"),
    [
        ('<meta charset="windows-1252"><p>It cost £5 on Monday.'.encode("cp1252"), "£5"),
        (b'<meta charset="iso-8859-1"><p>It cost \x805 on Monday.', "€5"),
        ("\ufeff<p>It cost £5 on Monday.".encode("utf-16"), "£5"),
        ("\ufeff<p>It cost £5 on Monday.".encode(), "£5"),
    ],
)
def test_a_page_in_another_encoding(
    data: bytes, quoted: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(data)
    assert main(["extract", str(page), *DATE, "--format", "json"]) == 0
    assert quoted in json.loads(capfd.readouterr().out)["text"]


@pytest.mark.parametrize("data", [b"<p>\xa35", b'<meta charset="martian"><p>\xa35', b"\x89PNG\r\n"])
def test_a_page_in_no_encoding(
    data: bytes, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(data)
    assert main(["extract", str(page), *DATE]) == 1
    assert "page.html: is not text in UTF-8" in capfd.readouterr().err


def test_many_files_are_answered_in_order(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(40)]
    for file in files:
        file.write_text(TEXT, encoding="utf-8")
    assert main(["extract", *map(str, files), *DATE]) == 0
    shown = capfd.readouterr()
    answers = read(shown.out)
    assert [answer["id"] for answer in answers] == list(map(str, files))
    assert [answer["line"] for answer in answers] == list(range(1, 41))
    main(["extract", str(files[0]), *DATE, "--format", "json"])
    alone = json.loads(capfd.readouterr().out)
    assert all(answer["timeline"] == alone for answer in answers)
    assert shown.err == ""


def test_what_fails_is_told_and_stops_nothing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    lines = tmp_path / "articles.ndjson"
    own = {"id": 7, "text": TEXT, "published": "2019-01-05"}
    lines.write_text(f'{json.dumps(own)}\n\n{{"text": "{TEXT}"}}\nno JSON\n', encoding="utf-8")
    missing = tmp_path / "missing"
    files = [missing.with_suffix(".txt"), missing.with_suffix(".jsonl"), lines, NEWS]
    assert main(["extract", *map(str, files), *DATE, "--format", "table"]) == 1
    shown = capfd.readouterr()
    answers = read(shown.out)
    assert [answer["line"] for answer in answers] == [1, 2, 3, 5, 6, 7]
    assert [answer["id"] for answer in answers] == [str(files[0]), None, 7, None, None, str(NEWS)]
    assert [answer["timeline"][:12] for answer in answers if "timeline" in answer][:2] == [
        "31 December ",  # its own date goes before the option
        "17 August 20",
    ]
    assert ["problem" in answer for answer in answers] == [True, True, False, False, True, False]
    assert "3 of 6 articles failed" in shown.err


def test_lines_come_from_standard_input_and_leave_by_a_pipe() -> None:
    line = json.dumps({"text": TEXT, "published": "2020-08-21"}) + "\n"
    command = [sys.executable, "-m", "service", "extract", "-", "--input", "ndjson"]
    ran = subprocess.run(
        command, input=line * 3, cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert [answer["line"] for answer in read(ran.stdout)] == [1, 2, 3]
    assert ran.stderr == ""


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["a.txt", "b.txt", "--published", "03/04/2020"], "2020-03-04 or 2020-04-03"),
        (["a.txt", "-", *DATE], "--input ndjson"),
        (["a.ndjson", "--timezone", "Mars"], "IANA"),
        ([str(PAGES / "undated.html")], "published: is missing, and the page's metadata"),
    ],
)
def test_wrong_arguments_are_told_at_once(
    arguments: list[str], told: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as leaving:
        main(["extract", *arguments])
    assert leaving.value.code == 2
    assert told in capfd.readouterr().err
