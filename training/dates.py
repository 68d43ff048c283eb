"""Train the weights by which events are dated, on the development corpora.

usage: python -m training.dates EVAL_FOLDER

Writes dates_alone.json and dates_together.json beside the tables of English (see
service/attach/dating/model.py). The fifth of the documents that is held out is never trained on.
The second table is trained on first answers that come from other documents than those they are
given for, as they will in use. Needs numpy, which spaCy brings.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.corpora import Corpus, as_document, is_held_out, load_corpora
from service.attach.dating.choice import answers_to, first_looks
from service.attach.dating.model import UNIT
from service.attach.dating.neighbours import Look, look_again
from service.attach.finding.article import Article, read_article
from service.languages import load
from service.parse import parse
from service.parse.tense import Tenses
from service.pipeline import recogniser
from service.resolve.resolve import resolve

TABLES = Path(__file__).parents[1] / "service" / "languages" / "en"
FOLDS = 8
# The corpora whose annotators dated every event of an article, or left it undated on purpose, tell
# more than those that only annotated some: they count more.
CORPUS_WEIGHT = {"readers": 2.0, "wikinews": 2.0}
REGULARISATION = 5.0
LEAST_SEEN = 5  # documents' worth of a reason: what is rarer says nothing general
STEPS, RATE = 250, 0.08
_TOO_SMALL = 20  # thousandths

Table = dict[str, int]  # in thousandths, as the dating reads them


@dataclass(frozen=True)
class Example:
    """An event with what is known of it: the acceptable values, none when it has no date."""

    place: int  # of the look in its article
    values: tuple[str, ...]
    weight: float
    right: Any


@dataclass(frozen=True)
class Case:
    """A document: its article and looks, and the examples among them."""

    name: str
    article: Article
    looks: list[Look]
    examples: list[Example]


def main() -> None:
    """Run the command."""
    folder = Path(sys.argv[1])
    cases = [case for case in read_cases(folder) if not is_held_out(case.name)]
    looks = [case.looks for case in cases]
    alone = train(cases, looks)
    together = train(cases, second_looks(cases, looks))
    write("dates_alone", alone)
    write("dates_together", together)


def read_cases(folder: Path) -> list[Case]:
    """Return every document of the events and timelines corpora with its examples."""
    sys.path.insert(0, str(folder))
    import score_events
    import score_timelines

    found = []
    for corpus in load_corpora(folder, frozenset()):
        if corpus.task == "timexes":
            continue
        right = (score_events if corpus.task == "events" else score_timelines).right
        found += [_case(corpus, gold, right) for gold in corpus.documents]
    return found


def _case(corpus: Corpus, gold: Mapping[str, Any], right: Any) -> Case:
    document = as_document(dict(gold))
    sentences = parse(document)
    language = load("en")
    timexes = recogniser("en").recognise(document.content)
    expressions = resolve(document, timexes, Tenses(sentences), language)
    article = read_article(document, sentences, expressions)
    looks = first_looks(article)
    make = partial(Example, weight=CORPUS_WEIGHT.get(corpus.name, 1.0), right=right)
    examples = []
    for place, look in enumerate(looks):
        token = sentences[look.trigger.sentence].tokens[look.trigger.index]
        where, span = document.locate(token.span)
        events = gold["events" if corpus.task == "events" else "entries"]
        mine = [e for e in events if e["start"] < span.end and span.start < e["end"]]
        # The readers annotated every event, so that what they left out is none.
        if where == "text" and (mine or corpus.task == "timelines"):
            examples.append(make(place, tuple(v for e in mine for v in e["values"])))
    return Case(gold["id"], article, looks, examples)


def second_looks(cases: Sequence[Case], looks: Sequence[list[Look]]) -> list[list[Look]]:
    """Return the looks with neighbours' answers, each by weights of the other documents."""
    found: list[list[Look]] = [[] for _ in cases]
    for fold in range(FOLDS):
        mine = [n for n, case in enumerate(cases) if fold_of(case.name) == fold]
        rest = [n for n, case in enumerate(cases) if fold_of(case.name) != fold]
        table = train([cases[n] for n in rest], [looks[n] for n in rest])
        for n in mine:
            found[n] = look_again(cases[n].article, looks[n], answers_to(looks[n], table))
    return found


def fold_of(name: str) -> int:
    """Return the fold of a document, the same in every run."""
    return sum(name.encode()) % FOLDS


def train(cases: Sequence[Case], looks: Sequence[Sequence[Look]]) -> Table:
    """Return the weights that make the right dates likeliest (Adam on the whole batch)."""
    events = [
        (mine[example.place], example)
        for case, mine in zip(cases, looks, strict=True)
        for example in case.examples
    ]
    seen = Counter(r for look, _ in events for o in look.options for r in o.reasons)
    seen.update(r for look, _ in events for r in look.against)
    names = {r: n for n, r in enumerate(sorted(r for r, c in seen.items() if c >= LEAST_SEEN))}
    fitted = _fit(events, names).tolist()
    return {name: round(UNIT * weight) for name, weight in zip(names, fitted, strict=True)}


def _fit(events: Sequence[tuple[Look, Example]], names: Mapping[str, int]) -> Any:
    rows: list[int] = []
    columns: list[int] = []
    owner: list[int] = []
    right: list[bool] = []
    for number, (look, example) in enumerate(events):
        truth = [example.right(option.value, example.values) for option in look.options]
        options = [*(option.reasons for option in look.options), look.against]
        for reasons, is_right in zip(options, [*truth, not any(truth)], strict=True):
            known = [names[reason] for reason in sorted(reasons) if reason in names]
            rows += [len(owner)] * len(known)
            columns += known
            owner.append(number)
            right.append(is_right)
    return _descend(
        np.array(rows),
        np.array(columns),
        np.array(owner),
        np.array(right),
        np.array([example.weight for _, example in events]),
        len(names),
    )


def _descend(rows: Any, columns: Any, owner: Any, right: Any, weight: Any, size: int) -> Any:
    """Maximise the likelihood of the right options, all of an event's right ones together."""
    weights = np.zeros(size)
    mean, square = np.zeros(size), np.zeros(size)
    for step in range(1, STEPS + 1):
        scores = np.bincount(rows, weights=weights[columns], minlength=len(owner))
        shares = _softmax(scores, owner, len(weight))
        mass = np.bincount(owner, weights=shares * right, minlength=len(weight))
        wanted = shares * right / np.maximum(mass, 1e-12)[owner]
        error = (shares - wanted) * weight[owner]
        gradient = np.bincount(columns, weights=error[rows], minlength=size)
        gradient += REGULARISATION * weights
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.99 * square + 0.01 * gradient**2
        rate = RATE * (1.0 if step < 0.6 * STEPS else 0.3)
        weights -= rate * mean / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def _softmax(scores: Any, owner: Any, count: int) -> Any:
    highest = np.full(count, -np.inf)
    np.maximum.at(highest, owner, scores)
    shares = np.exp(scores - highest[owner])
    return shares / np.bincount(owner, weights=shares, minlength=count)[owner]


def write(name: str, table: Table) -> None:
    """Write a table; weights too small to matter are left out."""
    kept = {reason: weight / UNIT for reason, weight in table.items() if abs(weight) >= _TOO_SMALL}
    path = TABLES / f"{name}.json"
    path.write_text(json.dumps(kept, indent=0, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
