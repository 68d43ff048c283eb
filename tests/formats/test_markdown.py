"""Markdown, read by markdown-it-py: the cells show the words as they are, and nothing else."""

import itertools
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from service.present.shared.words import what, when
from service.timeline import TimelineWarning
from tests.formats.timelines import EMPTY, ODD, Case

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def inlines(text: str, opening: str) -> list[list[Token]]:
    tokens = READER.parse(text)
    return [
        list(token.children or [])
        for before, token in itertools.pairwise(tokens)
        if before.type == opening and token.type == "inline"
    ]


def shown(children: list[Token]) -> str:
    assert {child.type for child in children} <= {"text", "text_special", "code_inline"}
    return "".join(child.content for child in children)


def test_every_event_is_a_row(case: Case) -> None:
    cells = [shown(children) for children in inlines(case.written("markdown"), "td_open")]
    rows = list(zip(*[iter(cells)] * 3, strict=True))
    assert rows == [
        (
            when(event) + (" *" if event.time.source == "inferred" else ""),
            what(event),
            event.time.edtf,
        )
        for event in case.timeline.events
    ]


def test_what_stands_beside_the_table() -> None:
    warned = replace(ODD, warnings=(TimelineWarning("odd", "*Odd* <b>things</b>."),))
    text = Case("odd", warned).written("markdown")
    assert [shown(children) for children in inlines(text, "paragraph_open")] == [
        "* the date is inferred from the context",
        "Warning: *Odd* <b>things</b>.",
    ]
    assert Case("empty", EMPTY).written("markdown") == "No dated events.\n"
