"""The seed articles' timelines: what the program answers, against what a careful reader drew up.

usage: python -m benchmarks.differences [--write]

Prints where the two differ. `--write` writes that to seeds/DIFFERENCES.md and raises the floor that
the tests hold (it never lowers it).
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.seeds import SEEDS, Entry, Seed, load_seeds
from service.pipeline import extract
from service.span import Span
from service.timeline import Event, Timeline

DIFFERENCES = SEEDS / "DIFFERENCES.md"
FLOOR = SEEDS / "floor.json"
# Parsers round a little otherwise on another processor; a floor this much below the figures, in
# points, still notices a rule that breaks.
MARGIN = 1.0
_LIKE = 0.5
_SMALL_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a an the of to in on at by for from with and or that which who was were is are be been has"
        " had have will would it its their his her",
    )
)


@dataclass(frozen=True, slots=True)
class Judged:
    """An event that the program gives as main, the entry that it tells, whether its date is right.

    Without an entry the event is one that the reader did not put on the timeline.
    """

    event: Event
    entry: Entry | None
    right: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """A seed with the program's main events judged, and the reader's main entries not found."""

    seed: Seed
    judged: tuple[Judged, ...]
    missed: tuple[Entry, ...]


def compare(seed: Seed, timeline: Timeline) -> Outcome:
    """Judge the main events of a timeline against the entries of its seed."""
    judged = [_judge(seed, timeline, e) for e in timeline.events if e.prominence == "main"]
    found = [j.entry for j in judged if j.right]
    main_entries = (entry for entry in seed.entries if entry.prominence == "main")
    return Outcome(seed, tuple(judged), tuple(e for e in main_entries if e not in found))


def read_all(seeds: Iterable[Seed]) -> list[Outcome]:
    """Run the program on each seed and compare."""
    return [compare(seed, extract(seed.document)) for seed in seeds]


def figures(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Return what is measured, in percent over all seeds together.

    precision: main events whose date is right, of those given; recall: main entries given with a
    right date; of the events that are right, `described`: as the reader tells them, word for word
    or nearly; `relation` and `factuality`: as the reader has them.
    """
    judged = [j for outcome in outcomes for j in outcome.judged]
    right = [(j.event, j.entry) for j in judged if j.right and j.entry is not None]
    wanted = sum(e.prominence == "main" for outcome in outcomes for e in outcome.seed.entries)
    missed = sum(len(outcome.missed) for outcome in outcomes)
    return {
        "precision": _percent(len(right), len(judged)),
        "recall": _percent(wanted - missed, wanted),
        "described": _percent(
            sum(alike(v.description, e.description) for v, e in right), len(right)
        ),
        "relation": _percent(sum(v.time.relation == e.relation for v, e in right), len(right)),
        "factuality": _percent(sum(v.factuality == e.factuality for v, e in right), len(right)),
    }


def alike(one: str, other: str) -> bool:
    """Tell whether two descriptions share at least half of their words (F1), small words aside."""
    words, others = _words(one), _words(other)
    return 2 * len(words & others) >= _LIKE * max(1, len(words) + len(others))


def report(outcomes: Sequence[Outcome]) -> str:
    """Return the text of DIFFERENCES.md."""
    measured = ", ".join(f"{name} {figure:.1f}" for name, figure in figures(outcomes).items())
    lines = [
        "# Where the program still differs from the careful reader",
        "",
        "Written by `make differences`; the tests fail when it no longer tells the truth.",
        "`missed`: an entry of the reader's that is not given, or not with a right date; `wrong`:",
        "an entry given with another date; `extra`: an event that the reader did not put down.",
        "",
        f"In percent, over {len(outcomes)} articles: {measured}.",
    ]
    for outcome in outcomes:
        lines += [
            "",
            f"## {outcome.seed.name}",
            "",
            *(difference_lines(outcome) or ["No difference."]),
        ]
    return "\n".join(lines) + "\n"


def difference_lines(outcome: Outcome) -> list[str]:
    """Return a line for each difference of a seed."""
    lines = []
    for judged in (j for j in outcome.judged if not j.right):
        event, entry = judged.event, judged.entry
        what = f"{event.time.relation} {event.time.value}: {event.description}"
        if entry is None:
            lines.append(f"- extra: {what}")
        else:
            lines.append(
                f"- wrong: {what} (the reader: {entry.relation} {' or '.join(entry.values)})"
            )
    for entry in outcome.missed:
        when = f"{entry.relation} {' or '.join(entry.values)}"
        lines.append(f"- missed: {when}: {entry.description}")
    return lines


def write(outcomes: Sequence[Outcome]) -> None:
    """Write DIFFERENCES.md, and raise the floor to just below the figures where they are higher."""
    DIFFERENCES.write_text(report(outcomes), encoding="utf-8")
    old = json.loads(FLOOR.read_text(encoding="utf-8")) if FLOOR.exists() else {}
    new = {k: max(old.get(k, 0.0), round(v - MARGIN, 1)) for k, v in figures(outcomes).items()}
    FLOOR.write_text(json.dumps(new, indent=2) + "\n", encoding="utf-8")


def _judge(seed: Seed, timeline: Timeline, event: Event) -> Judged:
    mine = _entries_of(seed, timeline, event)
    right = [entry for entry in mine if _day(event.time.value) in entry.values]
    return Judged(event, next(iter(right or mine), None), bool(right))


def _entries_of(seed: Seed, timeline: Timeline, event: Event) -> list[Entry]:
    """Return the entries that an event tells.

    Those whose trigger it shares; else those of its sentence whose trigger its description holds;
    else, for an event of the title, those that are told alike.
    """
    places = [timeline.document.locate(q.span) for q in (event.trigger, *event.mentions)]
    spans = [span for place, span in places if place == "text"]
    shared = [e for e in seed.entries if any(a.overlaps(b) for a in e.spans for b in spans)]
    if shared:
        return shared
    place, sentence = timeline.document.locate(event.sentence.span)
    if place == "title":
        return [e for e in seed.entries if alike(e.description, event.description)]
    return [e for e in seed.entries if _holds(sentence, event.description, e)]


def _holds(sentence: Span, description: str, entry: Entry) -> bool:
    return sentence.contains(entry.spans[0]) and entry.trigger in description.split()


def _day(value: str) -> str:
    """Return a value without its time of day."""
    return re.sub(r"T[^/]*", "", value)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower())) - _SMALL_WORDS


def _percent(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0


def main() -> int:
    """Print the differences or write them down; return the exit status."""
    outcomes = read_all(load_seeds())
    if "--write" in sys.argv[1:]:
        write(outcomes)
    else:
        print(report(outcomes))
    return 0


if __name__ == "__main__":
    sys.exit(main())
