"""Make the table of nouns that can tell an event, from WordNet's files.

usage: python -m training.event_nouns WORDNET_FOLDER > service/languages/en/event_nouns.tsv

WORDNET_FOLDER holds data.noun, data.verb, index.noun and cntlist.rev of WordNet 3.0 (Debian's
package wordnet-base puts them in /usr/share/wordnet). For each noun the table gives two grades from
0 to 9: the share of its uses that name an act or an event (lexicographer files noun.act,
noun.event, noun.process, noun.phenomenon), and the share of its uses that a verb makes (persons,
things and places aside). Uses are the sense counts of WordNet's tagged texts, smoothed by the order
of the senses. Nouns with no share worth telling are left out. A third column names the verb that
most of its uses come of, if any.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

# Lexicographer file numbers (WordNet's lexnames): act, event, phenomenon, process.
_EVENT_FILES = frozenset({"04", "11", "19", "22"})
# Where a noun made of a verb may still happen at a time: noun.act, cognition, communication, event,
# feeling, phenomenon, possession ("loss"), process, relation, state ("injury"),
# time ("launch"). Persons ("minister"), artifacts and places that a verb makes do not happen.
_DERIVED_FILES = _EVENT_FILES | frozenset({"09", "10", "12", "21", "24", "26", "28"})
_LEAST_SHARE = 0.3

HEADER = """\
# Nouns that can tell an event: noun; share of its uses that name an act or event, share that come
# of a verb (0 to 9 each); that verb. Made by training/event_nouns.py from WordNet 3.0, Copyright
# 2006 by Princeton University, all rights reserved. WordNet is provided "as is"; it may be used,
# copied, modified and distributed for any purpose and without fee, with this notice kept.
"""


class Synset(NamedTuple):
    """What a line of data.noun tells: lexicographer file, words, which of them come of a verb."""

    file: str
    words: tuple[str, ...]
    derived: dict[int, str]


def synsets(folder: Path) -> dict[str, Synset]:
    """Return the synsets of data.noun by offset (format: wndb(5WN)).

    `derived` gives the verb that a word, by its place in the synset, comes of; 0 stands for all.
    """
    verbs = {offset: words for offset, _, words, _ in _lines(folder / "data.verb")}
    found = {}
    for offset, file, words, pointers in _lines(folder / "data.noun"):
        derived = {
            int(ends[:2], 16): verbs[target][max(int(ends[2:], 16), 1) - 1]
            for symbol, target, pos, ends in reversed(pointers)
            if symbol == "+" and pos == "v"
        }
        found[offset] = Synset(file, words, derived)
    return found


def _lines(path: Path) -> Iterator[tuple[str, str, tuple[str, ...], list[list[str]]]]:
    """Yield offset, lexicographer file, words and pointers of each line of a data file."""
    for line in path.read_text(encoding="ascii").splitlines():
        if line.startswith(" "):
            continue
        fields = line.partition("|")[0].split()
        count = int(fields[3], 16)
        words = tuple(fields[4 + 2 * n].lower() for n in range(count))
        at = 4 + 2 * count
        pointers = [fields[at + 1 + 4 * n : at + 5 + 4 * n] for n in range(int(fields[at]))]
        yield fields[0], fields[1], words, pointers


def counts(folder: Path) -> dict[tuple[str, int], int]:
    """Return how often each sense of a noun was tagged, by word and sense number."""
    found: dict[tuple[str, int], int] = defaultdict(int)
    for line in (folder / "cntlist.rev").read_text(encoding="ascii").splitlines():
        key, sense, count = line.split()
        word, _, rest = key.partition("%")
        if rest.startswith("1:"):
            found[word, int(sense)] = int(count)
    return found


def grades(folder: Path) -> Iterator[tuple[str, int, int, str]]:
    """Yield each noun worth telling with its two grades and its verb."""
    by_offset, tagged = synsets(folder), counts(folder)
    for line in (folder / "index.noun").read_text(encoding="ascii").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split()
        word, senses = fields[0], int(fields[2])
        if "_" in word or not word.replace("-", "").isalpha():
            continue
        total = event = verb = 0.0
        verbs: dict[str, float] = defaultdict(float)
        for number, offset in enumerate(fields[-senses:], 1):
            synset = by_offset[offset]
            weight = tagged[word, number] + 1.0 / number
            total += weight
            event += weight * (synset.file in _EVENT_FILES)
            place = synset.words.index(word) + 1 if word in synset.words else 0
            made = place in synset.derived or 0 in synset.derived
            # Of the groups (noun.group) that a verb makes, gatherings happen; governments do not.
            gathering = synset.file == "14" and word.endswith(("ing", "ence"))
            if made and (synset.file in _DERIVED_FILES or gathering):
                verb += weight
                verbs[synset.derived.get(place) or synset.derived[0]] += weight
        if max(event, verb) / total >= _LEAST_SHARE:
            source = max(verbs, key=lambda name: verbs[name]) if verbs else ""
            yield word, round(9 * event / total), round(9 * verb / total), source


def main() -> None:
    """Print the table."""
    sys.stdout.write(HEADER)
    for word, event, verb, source in grades(Path(sys.argv[1])):
        sys.stdout.write(f"{word}\t{event}{verb}\t{source}".rstrip() + "\n")


if __name__ == "__main__":
    main()
