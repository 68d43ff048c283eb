"""Measure Dateline on the development corpora and print one table.

usage: python -m benchmarks.accuracy [EVAL_FOLDER] [--only timebank,wikinews] [--errors N]
                                     [--check | --record]

Each corpus is scored whole, on the four fifths that rules may be tuned on, and on the fifth that is
held out; errors are only ever shown of the four fifths. `--check` fails when a figure of a whole
corpus lies more than half a point under its record, `--record` writes the records.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.answers import Answer, Key, answer_all, key_of
from benchmarks.corpora import EVAL_BESIDE, PARTS, Corpus, load_corpora
from benchmarks.records import below_record, write_records
from benchmarks.scores import Figures, calibration, score
from benchmarks.table import Row, calibration_lines, table_lines

Scores = dict[tuple[str, str, str], Figures]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    options = _options(arguments)
    if not (options.folder / "dev").is_dir():
        print(f"no development corpora at {options.folder}: nothing measured")
        return 0
    only = frozenset(name for name in options.only.split(",") if name)
    corpora = load_corpora(options.folder, only)
    answers = answer_all(corpora)
    scores = _scores(options.folder, corpora, answers)
    print("\n".join(table_lines(_rows(corpora, scores, answers))))
    print("\n".join(calibration_lines(calibration(options.folder, corpora, answers))))
    if options.errors:
        _print_errors(options.folder, corpora, answers, options.errors)
    whole = {(c, task): scores[c, task, part] for c, task, part in scores if part == PARTS[0]}
    if options.record:
        write_records(whole)
    if options.check:
        return _report(below_record(whole))
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "folder", nargs="?", type=Path, default=EVAL_BESIDE, help="scorers and dev/"
    )
    parser.add_argument("--only", default="", help="names of corpora, with commas")
    parser.add_argument("--errors", type=int, default=0, help="show up to N errors of each kind")
    after = parser.add_mutually_exclusive_group()
    after.add_argument("--check", action="store_true", help="fail when a figure fell")
    after.add_argument("--record", action="store_true", help="write the figures down")
    return parser.parse_args(arguments)


def _scores(folder: Path, corpora: Sequence[Corpus], answers: Mapping[Key, Answer]) -> Scores:
    return {
        (corpus.name, corpus.task, part): score(folder, corpus, part, answers)[0]
        for corpus in corpora
        for part in PARTS
    }


def _rows(corpora: Sequence[Corpus], scores: Scores, answers: Mapping[Key, Answer]) -> list[Row]:
    rows = []
    for name in dict.fromkeys(corpus.name for corpus in corpora):
        mine = [corpus for corpus in corpora if corpus.name == name]
        for part in PARTS:
            figures = {corpus.task: scores[name, corpus.task, part] for corpus in mine}
            read = [answers[key_of(d)] for d in mine[0].part(part)]
            seconds = sum(answer.seconds for answer in read)
            speed = sum(answer.words for answer in read) / seconds if seconds else 0.0
            rows.append(Row(name, part, len(read), figures, speed))
    return rows


def _print_errors(
    folder: Path, corpora: Sequence[Corpus], answers: Mapping[Key, Answer], limit: int
) -> None:
    for corpus in corpora:
        print(f"\n{corpus.name} {corpus.task}, errors outside the held-out fifth")
        print(score(folder, corpus, "tuned on", answers, limit)[1])


def _report(fallen: list[str]) -> int:
    if not fallen:
        print("no figure fell more than half a point under its record")
        return 0
    print("\n".join(["figures that fell more than half a point under their record:", *fallen]))
    return 1


if __name__ == "__main__":
    sys.exit(main())
