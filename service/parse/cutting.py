"""Lines to sentences, by punctuation alone, before anything is parsed.

A mark that can end a sentence does so unless what stands before it (an abbreviation, an initial)
or after it (a word in lower case) says otherwise. Pieces too long for a sentence are cut at the
best mark in reach, so that work and memory stay linear in the text, whatever it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.languages.en import layout as english
from service.parse.layout import lines
from service.parse.sentence import Sentence
from service.span import Span

# Possessive, and never begun inside a run of marks, so that no text makes it look twice.
_MARK = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’)\]]*+(?:(?=\s)|(?<=[a-z]{3}\.)(?=[A-Z]))")
_BEFORE = re.compile(r"[\w.'’&-]+$")
_AFTER = re.compile(r"\s*[\"'“‘`(\[]*\s?([^\s\"'“‘`(\[]?[\w'’]*\.?)")
_REACH = 60  # characters looked at on either side of a mark; a word is hardly longer

_LONGEST = 1_000  # characters of a sentence, about 160 words
_WEAK_MARKS = (re.compile(r"[;:]\s"), re.compile(r",\s|\s[-–—]+\s"), re.compile(r"\s"))


def cut(content: str, title_end: int = 0) -> tuple[Sentence, ...]:
    """Return the sentences of a text in order, without tokens yet.

    What ends at or before `title_end` (0 when there is no title) is a headline.
    """
    return tuple(
        Sentence(span, (), line.kind)
        for line in lines(content, title_end)
        for long in _sentences(content, line.span)
        for span in _shortened(content, long)
    )


def _sentences(content: str, line: Span) -> Iterator[Span]:
    start = line.start
    for mark in _MARK.finditer(content, line.start, line.end):
        if mark.end() < line.end and _ends(content, start, mark, line.end):
            yield Span(start, mark.end())
            start = mark.end()
            while content[start].isspace():
                start += 1
    yield Span(start, line.end)


def _ends(content: str, start: int, mark: re.Match[str], line_end: int) -> bool:
    """Tell whether a mark ends the sentence that began at `start`."""
    after = _AFTER.match(content, mark.end(), min(line_end, mark.end() + _REACH))
    following = after[1] if after else ""
    if not (following[:1].isalnum() or following[:1] in "$£€@#-–—") or following[:1].islower():
        return False
    opens = following.rstrip(".") in english.OPENERS
    glued = not content[mark.end()].isspace()
    if glued:
        return opens
    if mark[0][0] != "." or mark[0].startswith(".."):
        return not _is_attributed(content, mark, line_end)
    before = _BEFORE.search(content, max(start, mark.start() - _REACH), mark.start())
    word = before[0].lstrip("'’-") if before else ""
    return _stop_ends(word, opens, following, closed=len(mark[0]) > 1)


def _stop_ends(word: str, opens: bool, following: str, *, closed: bool) -> bool:
    """Tell whether a full stop after `word` ends a sentence, before the word `following`."""
    if word in english.TITLES:
        return False
    if _is_initial(word):
        return opens and closed
    if word in english.ABBREVIATIONS or "." in word:
        return opens or (closed and not following[:1].isdigit())
    return True


def _is_initial(word: str) -> bool:
    """Tell a middle initial ("John F."); "I" ends sentences."""
    return len(word) == 1 and word.isalpha() and word.isupper() and word != "I"


def _is_attributed(content: str, mark: re.Match[str], line_end: int) -> bool:
    """Tell whether a quoted question goes on with its speaker: “Why?” Trump asked."""
    if mark[0][-1] not in "\"”'’":
        return False
    return bool(english.SPEAKER.match(content, mark.end(), min(line_end, mark.end() + 100)))


def _shortened(content: str, span: Span) -> Iterator[Span]:
    """Cut what is too long for a sentence at the last good mark within reach."""
    start, end = span
    while end - start > _LONGEST:
        limit = start + _LONGEST
        at = next((a for a in (_last(m, content, start, limit) for m in _WEAK_MARKS) if a), limit)
        yield Span(start, at)
        start = at
        while start < end and content[start].isspace():
            start += 1
    if start < end:
        yield Span(start, end)


def _last(mark: re.Pattern[str], content: str, start: int, limit: int) -> int | None:
    """Return where the last such mark in the second half of the reach ends its word, or None."""
    half = (start + limit) // 2
    ends = [m.start() + (not m[0][0].isspace()) for m in mark.finditer(content, half, limit)]
    return ends[-1] if ends else None
