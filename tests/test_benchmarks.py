"""Every benchmark runs, on next to nothing: what it prints is held, how fast it is is not."""

import json
import re
import shutil
import subprocess
import sys
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from benchmarks import accuracy, articles, bulk, clients, clock, growth, load, over_http, speed
from benchmarks.answers import answer_all, key_of
from benchmarks.corpora import EVAL_BESIDE, Corpus
from benchmarks.rivals import QUOTED, rivals
from tests.conftest import ROOT
from tests.serving import serving

MODULES = sorted(path.stem for path in (ROOT / "benchmarks").glob("[a-z]*.py"))
GOLD = {
    "id": "d1",
    "dct": "2020-08-21",
    "title": "Envoys",
    "text": "The envoys met on Monday.",
    "timexes": [
        {"start": 18, "end": 24, "text": "Monday", "type": "DATE", "value": "2020-08-17"},
    ],
}


def load_module(name: str) -> Any:
    try:
        return import_module(f"benchmarks.{name}")
    except ModuleNotFoundError as error:
        if str(error.name).startswith(("benchmarks", "service", "tests")):
            raise
        pytest.skip(f"no {error.name} here")


@pytest.mark.parametrize("name", MODULES)
def test_a_module_says_what_it_is_for(name: str) -> None:
    assert load_module(name).__doc__


def test_articles_are_different_and_the_same_in_every_run() -> None:
    texts = articles.articles(3)
    assert len(set(texts)) == 3
    assert texts == articles.articles(3)
    assert all(600 <= len(text.split()) < 900 for text in texts)
    assert [len(text) for text in articles.texts_of(5000, 2)] == [5000, 5000]


@pytest.mark.parametrize("name", articles.worst_cases())
def test_texts_made_to_hurt_grow_as_told(name: str) -> None:
    generate = articles.worst_cases()[name]
    assert len(generate(10_000)) > 3 * len(generate(1000)) > 1000


def test_the_least_of_the_runs_counts() -> None:
    ran: list[int] = []
    spent = clock.seconds(lambda: ran.append(sum(range(200_000 // (1 + len(ran))))), runs=3)
    assert len(ran) == 3
    assert 0 <= spent < 5


def test_speed_stages_rivals_http_and_growth(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(growth, "_SIZES", (100, 200, 400))
    monkeypatch.setattr(growth, "_READ", 400)
    monkeypatch.setattr(over_http, "_SECONDS", 1)
    assert speed.main(["--articles", "2"]) == 0
    shown = capsys.readouterr().out
    for name in ("whole service, in process", "recognising alone", *rivals(), *QUOTED):
        assert re.search(rf"^{re.escape(name)} +([\d,]+ +[\d.]+x|missing)$", shown, re.M), name
    assert "dateparser search_dates" in shown
    assert not re.search(r"^(dateparser|spaCy).*missing$", shown, re.M)
    for stage in ("recognise", "parse", "resolve", "attach", "order", "present"):
        assert re.search(rf"^{stage} +[\d.]+ +\d+%$", shown, re.M), stage
    assert re.search(r"^start-up: [\d.]+ s$", shown, re.M)
    assert re.search(r"^a request of \d+ words, one client: median [\d.]+ ms", shown, re.M)
    assert re.search(r"^4 clients \((wrk|make load)\), 2 workers: .*, failed \d+$", shown, re.M)
    assert re.search(r"^memory of a worker: ", shown, re.M)
    assert re.search(r"^whole service( +[\d.]+){3}$", shown, re.M)
    assert len(re.findall(r"^cut: .*( +[\d.]+){2}$", shown, re.M)) == len(articles.worst_cases())


@pytest.mark.parametrize("by", ["wrk", "make load"])
def test_clients_count_good_answers_and_others(
    by: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if by == "wrk" and shutil.which("wrk") is None:
        pytest.skip("no wrk here")
    if by != "wrk":
        monkeypatch.setattr(shutil, "which", lambda _: None)
    with serving(tmp_path / "log", workers=1) as service:
        good = clients.keep_busy(service.port, ["It rained on Monday."] * 2, 2, 1)
        bad = clients.keep_busy(service.port, [""], 2, 1)
    assert (good.by, good.failed, bad.rate) == (by, 0, 0)
    assert good.rate > 1
    assert 0 < good.median <= good.p99
    assert bad.failed > 1


def test_load_and_what_happens_to_processes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(load, "_RATES", (0.5, 2.0))
    monkeypatch.setattr(load, "_ROUNDS", 1)
    assert load.main(["--workers", "1", "--seconds", "2"]) == 0
    shown = capsys.readouterr().out
    assert re.search(r"^capacity: [\d.]+ articles/s \(2 clients, closed loop\)$", shown, re.M)
    for factor in ("0.5x", "2.0x"):
        assert re.search(rf"^ +[\d.]+ +{factor} +[\d.]+ +\d+%( +\d+){{2}} +\d+%", shown, re.M)
    for signal in ("SIGKILL", "SIGHUP", "SIGTERM"):
        assert re.search(rf"^{signal} to .*( +\d+){{6}}$", shown, re.M), signal


def test_bulk_loses_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    bulk.main(["30", "--connections", "2"])
    shown = capsys.readouterr().out
    assert "30 of 30 lines" in shown
    assert "lost 0, out of order 0, failed 0" in shown
    assert re.search(r"^memory of the service: \d+ MB after a tenth, \d+ MB at most$", shown, re.M)


def test_layers() -> None:
    program = "from benchmarks import layers; layers._REQUESTS, layers._TURNS = 2, 1; layers.main()"
    # By itself: it sets the logging of its process.
    shown = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    assert len(re.findall(r"^.+ +\d+ +[\d.]+x$", shown, re.M)) == 3


def test_an_archive_with_one_worker_and_with_two(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = load_module("archive")
    # Workers that are threads of this process have the parser loaded.
    monkeypatch.setattr(archive, "LocalCluster", partial(archive.LocalCluster, processes=False))
    monkeypatch.setattr(archive, "_ROWS", 2)
    assert archive.main(["--articles", "3"]) == 0
    shown = capsys.readouterr().out
    assert re.search(r"^1 worker\(s\): +[\d.]+ articles a second$", shown, re.M)
    assert re.search(r"^ratio: [\d.]+$", shown, re.M)


def test_the_page(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    page = load_module("page")
    if shutil.which("chromium") is None:
        pytest.skip("no chromium here")
    monkeypatch.setattr(sys, "argv", ["page", "--times", "1"])
    page.main()
    assert re.search(r"^transferred for all of it: \d+ kB$", capsys.readouterr().out, re.M)


def test_answers_are_told_as_the_scorers_read_them() -> None:
    corpus = Corpus("tiny", "timexes", (GOLD,))
    answer = answer_all([corpus])[key_of(GOLD)]
    assert answer.timexes == tuple(GOLD["timexes"])
    [event] = answer.events
    assert (event["value"], event["sentence_start"]) == ("2020-08-17", 0)
    assert answer.words == 5


def test_accuracy_without_corpora_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert accuracy.main([str(tmp_path)]) == 0
    assert "nothing measured" in capsys.readouterr().out


@pytest.mark.skipif(not EVAL_BESIDE.is_dir(), reason="the scorers are not at hand")
def test_accuracy_of_a_tiny_corpus(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for scorer in EVAL_BESIDE.glob("score_*.py"):
        shutil.copy(scorer, tmp_path)
    path = tmp_path / "dev" / "timexes" / "tiny.jsonl"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(GOLD) + "\n", "utf-8")
    assert accuracy.main([str(tmp_path), "--errors", "3"]) == 0
    assert re.search(r"^tiny +all +1 +100\.0", capsys.readouterr().out, re.M)
