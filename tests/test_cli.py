"""The command line: what it prints, and how it fails."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.cli import main
from service.settings import Settings
from service.web.server import gunicorn_options
from tests.conftest import ROOT

SEED = ROOT / "seeds" / "000_49d3831152552444.txt"
DATE = ("--published", "2020-08-21")


def test_extract_prints_a_table(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(SEED), *DATE]) == 0
    shown = capfd.readouterr().out
    assert "2020" in shown
    assert not shown.startswith("{")


def test_all_shows_at_least_as_much(capfd: pytest.CaptureFixture[str]) -> None:
    main(["extract", str(SEED), *DATE])
    main_only = capfd.readouterr().out
    main(["extract", str(SEED), *DATE, "--all"])
    assert len(capfd.readouterr().out) >= len(main_only)


def test_json_is_the_same_as_over_http(
    capfd: pytest.CaptureFixture[str], client: FlaskClient
) -> None:
    main(["extract", str(SEED), *DATE, "--format", "json"])
    body = {"text": SEED.read_text("utf-8"), "published": "2020-08-21"}
    assert capfd.readouterr().out == client.post("/v1/timeline", json=body).text


def test_reads_standard_input_and_all_fields(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    stdin = io.TextIOWrapper(io.BytesIO("\ufeffThe envoys met today.".encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    zone = ("--timezone", "Asia/Tokyo", "--title", "Talks", "--language", "en-GB")
    date = ("--published", "Aug. 20, 2020 8 p.m. GMT")
    assert main(["extract", "-", *date, *zone, "--format", "json"]) == 0
    answer = json.loads(capfd.readouterr().out)
    assert answer["published"] == "2020-08-21T05:00"
    assert answer["expressions"][0]["value"] == "2020-08-21"
    assert answer["expressions"][0]["span"]["start"] == 15


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["extract", str(SEED)], "--published"),
        (["extract", str(SEED), "--published", "03/04/2020"], "2020-03-04 or 2020-04-03"),
        (["extract", str(SEED), "--published", "yesterday"], "ISO 8601"),
        (["extract", str(SEED), *DATE, "--timezone", "Mars"], "IANA"),
        (["extract", str(SEED), *DATE, "--language", "tlh"], "BCP 47"),
        (["extract", str(SEED), *DATE, "--format", "papyrus"], "json"),
        (["sing"], "extract"),
        ([], "COMMAND"),
    ],
)
def test_wrong_arguments_are_told(
    arguments: list[str], told: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as leaving:
        main(arguments)
    assert leaving.value.code == 2
    assert told in capfd.readouterr().err


def test_wrong_settings_are_told(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATELINE_WORKERS", "lots")
    with pytest.raises(SystemExit) as leaving:
        main(["serve"])
    assert leaving.value.code == 2
    assert "DATELINE_WORKERS must be a whole number" in capfd.readouterr().err


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_a_file_that_cannot_be_read_is_told(
    content: bytes | None, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    article = tmp_path / "article.txt"
    if content is not None:
        article.write_bytes(content)
    assert main(["extract", str(article), *DATE]) == 1
    error = capfd.readouterr().err
    assert "article.txt" in error
    assert "Traceback" not in error


def test_gunicorn_takes_every_option() -> None:
    from gunicorn.config import Config

    options: dict[str, Any] = gunicorn_options(Settings(workers=3))
    config = Config()
    for name, value in options.items():
        config.set(name, value)
    assert config.workers == 3
    assert config.preload_app


def test_the_demo_runs(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["demo"]) == 0
    out, err = capfd.readouterr()
    assert "Posting: 000_49d3831152552444.txt" in out
    assert "2020" in out.partition("published 2020-08-21")[2]
    assert out.endswith("Stopped.\n")
    assert "Traceback" not in err
