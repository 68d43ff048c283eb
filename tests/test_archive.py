"""An archive in partitions: complete, restartable, and the same whoever does the work."""

import gzip
import json
import os
import signal
from datetime import date
from pathlib import Path
from typing import Any

import pytest

distributed = pytest.importorskip("distributed", reason="needs requirements-archive.txt")
pyarrow = pytest.importorskip("pyarrow", reason="needs requirements-archive.txt")

from pyarrow import parquet  # noqa: E402

from service.archive.output import ArchiveError, Output  # noqa: E402
from service.archive.run import Plan, run  # noqa: E402
from service.archive.source import files, partitions  # noqa: E402
from service.archive.work import Job, do  # noqa: E402
from service.cli import main  # noqa: E402

LIMIT = 10_000
TEXT = "The envoys met on Monday and {} ministers resigned two days later, on Wednesday."


def rows(count: int) -> list[dict[str, Any]]:
    return [
        {"id": f"a{number}", "text": TEXT.format(number), "published": "2020-08-21"}
        for number in range(count)
    ]


def as_lines(values: list[Any]) -> bytes:
    return "".join(json.dumps(value) + "\n" for value in values).encode()


def answers(folder: Path) -> list[dict[str, Any]]:
    parts = sorted(folder.glob("part-*.ndjson"))
    return [json.loads(line) for part in parts for line in part.read_text().splitlines()]


def contents(folder: Path) -> dict[str, bytes]:
    """Return all that analysts read, by name."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("part-*")}


def alone(paths: tuple[Path, ...], size: int, job: Job) -> None:
    """Do it all in this process."""
    for partition in partitions(paths, size, LIMIT):
        do(partition, job)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    path.write_bytes(as_lines(rows(60)))
    return path


def test_a_worker_killed_in_the_middle_costs_nothing(source: Path, tmp_path: Path) -> None:
    output = Output(tmp_path / "many", {})
    told: list[int] = []
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs="CRITICAL"
    ) as cluster:
        with distributed.Client(cluster) as client:
            workers = list(client.run(os.getpid).values())

        def tell(partition: Any) -> None:
            told.append(partition.number)
            if len(told) == 3:
                os.kill(workers[0], signal.SIGKILL)

        plan = Plan((source,), 2, LIMIT, 2, cluster.scheduler_address)
        assert run(plan, Job(str(tmp_path / "many"), "parquet"), output, tell) == ()
    assert sorted(told) == sorted(output.finished) == list(range(30))
    assert sum(each.articles for each in output.finished.values()) == 60
    alone((source,), 2, Job(str(tmp_path / "one"), "parquet"))
    assert contents(tmp_path / "many") == contents(tmp_path / "one")
    assert not list(tmp_path.rglob(".unfinished-*"))


def test_what_is_finished_is_not_done_again(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "out"
    command = ["archive", str(source), str(folder), "--rows", "20", "--workers", "1"]
    command += ["--format", "ndjson"]
    assert main(command) == 0
    first, second = capsys.readouterr().out, [p.stat().st_mtime_ns for p in folder.glob("part-*")]
    record = folder / "finished.ndjson"
    done = record.read_text().splitlines(keepends=True)
    assert len(done) == 3
    # As if the machine had died while it wrote the last of them.
    redone = json.loads(done[-1])["number"]
    record.write_text("".join(done)[:-9])
    (folder / f"part-{redone:06}.ndjson").unlink()
    assert main(command) == 0
    assert capsys.readouterr().out == first
    after = {p.name: p.stat().st_mtime_ns for p in folder.glob("part-*")}
    assert len(set(after.values()) & set(second)) == 2
    assert [each["id"] for each in answers(folder)] == [f"a{number}" for number in range(60)]


def test_a_bad_row_becomes_its_own_answer_and_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    good, unclear = rows(1)[0], {**rows(1)[0], "id": 7, "published": "03/04/2020"}
    extra = {**good, "url": "https://example.org", "title": None}
    bad = b'{"id": \n\n\xff\n' + as_lines([[], {"id": "x"}, {**good, "text": "a" * LIMIT}])
    path.write_bytes(as_lines([good]) + bad + as_lines([unclear, extra]))
    alone((path,), 3, Job(str(tmp_path / "out"), "ndjson"))
    told = answers(tmp_path / "out")
    assert [(each["line"], each["id"]) for each in told] == [
        (1, "a0"), (2, None), (4, None), (5, None), (6, "x"), (7, None), (8, 7), (9, "a0"),
    ]  # fmt: skip
    assert ["timeline" in each for each in told] == [True, *[False] * 6, True]
    assert told[6]["problem"]["errors"][0]["field"] == "published"
    assert told[0]["timeline"] == told[7]["timeline"]


def test_every_kind_of_input_says_the_same(source: Path, tmp_path: Path) -> None:
    packed = tmp_path / "packed" / "articles.jsonl.gz"
    table = tmp_path / "table" / "articles.parquet"
    packed.parent.mkdir()
    table.parent.mkdir()
    packed.write_bytes(gzip.compress(source.read_bytes()))
    values = [{**row, "published": date(2020, 8, 21), "title": None} for row in rows(60)]
    parquet.write_table(pyarrow.Table.from_pylist(values), table)
    for number, place in enumerate((source, packed.parent, table)):
        alone(files(place), 25, Job(str(tmp_path / str(number)), "ndjson"))
    first, second, third = (contents(tmp_path / str(number)) for number in range(3))
    assert len(first) == 3
    assert first == second == third


def test_line_numbers_run_through_a_folder_and_columns_have_other_names(tmp_path: Path) -> None:
    for name in ("b", "a"):
        row = {"key": name, "body": TEXT, "published": "2020-08-21"}
        (tmp_path / f"{name}.jsonl").write_bytes(as_lines([row, row]))
    columns = {"id": "key", "text": "body"}
    alone(files(tmp_path), 3, Job(str(tmp_path / "out"), "ndjson", columns))
    told = [(each["line"], each["id"]) for each in answers(tmp_path / "out")]
    assert told == [(1, "a"), (2, "a"), (3, "b"), (4, "b")]
    sizes = [partition.size for partition in partitions(files(tmp_path), 3, LIMIT)]
    assert sum(sizes) == sum(path.stat().st_size for path in tmp_path.glob("*.jsonl"))


def test_tables_for_analysts(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    odd = {"text": "The envoys \ud800 met in 500 BC and left on Monday.", "published": "2020-08-21"}
    path.write_bytes(as_lines([*rows(1), odd, {"id": 3}]))
    alone((path,), 5, Job(str(tmp_path / "out"), "parquet"))
    articles = parquet.read_table(tmp_path / "out" / "articles").to_pylist()
    events = parquet.read_table(tmp_path / "out" / "events").to_pylist()
    assert [row["id"] for row in articles] == ["a0", None, "3"]
    assert sorted(articles[2]["problem_fields"].split()) == ["published", "text"]
    assert [row["events"] for row in articles[:2]] == [
        sum(row["line"] == line for row in events) for line in (1, 2)
    ]
    [met] = [row for row in events if row["article"] == "a0" and row["trigger"] == "met"]
    assert met["start"].date() == date(2020, 8, 17)
    assert (met["value"], met["agent"], met["expression"]) == ("2020-08-17", "The envoys", "Monday")


@pytest.mark.parametrize(
    ("settings", "articles", "told"),
    [({"rows": 3}, 4, "rows was 2, is 3"), ({}, 5, "other articles"), ({}, 2, "fewer articles")],
)
def test_another_input_or_other_settings_are_noticed(
    settings: dict[str, Any],
    articles: int,
    told: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "articles.jsonl"
    command = ["archive", str(path), str(tmp_path / "out"), "--workers", "1", "--rows"]
    path.write_bytes(as_lines(rows(4)))
    assert main([*command, "2"]) == 0
    path.write_bytes(as_lines(rows(articles)[1 if articles == 5 else 0 :]))
    assert main([*command, str(settings.get("rows", 2))]) == 1
    assert told in capsys.readouterr().err


def test_a_folder_of_something_else_is_left_alone(source: Path, tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="something else"):
        Output(source.parent, {})
    assert main(["archive", str(tmp_path / "none.jsonl"), str(tmp_path / "out")]) == 1
    assert not (tmp_path / "out").exists()


def test_without_its_requirements_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("service.cli.archive.find_spec", lambda name: None)
    assert main(["archive", "articles.jsonl", str(tmp_path / "out")]) == 1
    assert "requirements-archive.txt" in capsys.readouterr().err


@pytest.mark.parametrize("argument", ["--column=txt=body", "--column=text", "--rows=0", "--rows=x"])
def test_wrong_arguments_are_told(argument: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as leaving:
        main(["archive", "articles.jsonl", "out", argument])
    assert leaving.value.code == 2
    assert argument.split("=")[0] in capsys.readouterr().err
