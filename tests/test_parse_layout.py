"""What lines and sentences news is cut into, and what each is told to be."""

import pytest

from service.parse.cutting import cut
from service.parse.layout import lines

WRAPPED = """   JOHANNESBURG, August 7 (Xinhua) -- Miners at two shafts west of the
city downed tools on Friday after talks about their pay broke down, a
union official said. Gen. Sipho Nkosi, who had led the talks, flew to
Cape Town.
   The owners of the shafts said they would not raise wages before the
end of the year.
"""


def texts(content: str, title_end: int = 0) -> list[tuple[str, str]]:
    return [(s.kind, s.span.of(content)) for s in cut(content, title_end)]


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("WASHINGTON — President Bell met the envoy.", "WASHINGTON —"),
        ("BERLIN (Reuters) - The bank cut its rate.", "BERLIN (Reuters) -"),
        ("NEW YORK (AP) _ Stocks fell.", "NEW YORK (AP) _"),
        ("CANBERRA, Australia (AP)_ Flights doubled.", "CANBERRA, Australia (AP)_"),
        ("JOHANNESBURG, August 7 (Xinhua) -- Miners met.", "JOHANNESBURG, August 7 (Xinhua) --"),
        ("Beirut, 5 August (AFP) – A blast shook the port.", "Beirut, 5 August (AFP) –"),
        ("LOS ANGELES, Calif. -- The court ruled.", "LOS ANGELES, Calif. --"),
        ("Oslo, May 3 — The king opened the fair.", "Oslo, May 3 —"),
    ],
)
def test_a_place_that_opens_a_report_is_a_dateline(text: str, dateline: str) -> None:
    first, second = texts(text)
    assert first == ("dateline", dateline)
    assert second == ("body", text[len(dateline) :].strip())


@pytest.mark.parametrize(
    "text",
    [
        "NATO troops left the town.",
        "IBM - which makes chips - grew.",
        "The Times - a newspaper - closed.",
        "Mary Bell (left) said so.",
        "A well-known firm (Acme) closed.",
    ],
)
def test_what_only_looks_like_a_dateline_is_body(text: str) -> None:
    assert texts(text) == [("body", text)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("January 09, 2008", "dateline"),
        ("Tuesday, 9 May 2017", "dateline"),
        ("Published: March 3, 2011 10:45 GMT", "dateline"),
        ("2020-08-21", "dateline"),
        ("By Ann Bell and Joe Ruiz", "byline"),
        ("-New York Times", "byline"),
        ("(Reporting by Ann Bell; Editing by J. Ruiz)", "byline"),
        ("Storm closes two airports", "headline"),
        ("The storm closed two airports.", "body"),
        ("“We are closing,” he said.", "body"),
    ],
)
def test_a_line_is_told_for_what_it_is(line: str, kind: str) -> None:
    assert texts(f"{line}\n\nRain fell all night.") == [
        (kind, line),
        ("body", "Rain fell all night."),
    ]


def test_the_title_is_a_headline_whatever_it_ends_with() -> None:
    content = "Is it over?\n\nIt is over"
    assert texts(content, title_end=11) == [("headline", "Is it over?"), ("headline", "It is over")]


def test_one_line_alone_is_body() -> None:
    assert texts("see u at the beach tomorrow") == [("body", "see u at the beach tomorrow")]


def test_wrapped_lines_go_on_and_indented_ones_begin_paragraphs() -> None:
    found = texts(WRAPPED)
    assert [kind for kind, _ in found] == ["dateline", "body", "body", "body"]
    assert found[1][1].startswith("Miners at two shafts west of the\ncity")
    assert found[2][1].endswith("flew to\nCape Town.")
    assert found[3][1].startswith("The owners")


def test_a_line_that_goes_on_in_lower_case_is_one() -> None:
    assert texts("He left for Rome on\nthe early train.") == [
        ("body", "He left for Rome on\nthe early train.")
    ]


def test_lines_of_a_list_stay_apart() -> None:
    text = "KENYA:\nDead: 12\nInjured: 40\nTANZANIA:\nDead: 3\nInjured: 9\n"
    assert len(lines(text)) == 6


@pytest.mark.parametrize(
    "sentence",
    [
        "Gen. Ray Bell and Mrs. Ruiz met Sen. Wu.",
        "The U.S. Embassy in St. Louis closed.",
        "Apple Inc. shares fell to $3.50 on Jan. 5.",
        "John F. Bell left at 8 p.m. Friday.",
        "He paid approx. $5 million.",
        "“Why now?” Bell asked.",
        "“Stop!” he cried.",
        "Shares of Acme Corp. of Delaware rose.",
    ],
)
def test_a_mark_inside_a_sentence_ends_none(sentence: str) -> None:
    assert texts(sentence) == [("body", sentence)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("He works for Acme Inc.", "The firm is small."),
        ("They left the U.S.", "They went to Peru."),
        ("It closed in 1999.", "20 people lost their jobs."),
        ("“We lost.”", "“We will win.”"),
        ("“We lost,” she said.", "“We will win.”"),
        ("(He had left.)", "She stayed."),
        ("Who knows?", "Nobody."),
        ("``It is over.''", "The crowd went home."),
        ("They waited...", "Nothing came."),
    ],
)
def test_a_sentence_ends_where_the_next_begins(first: str, second: str) -> None:
    assert texts(f"{first} {second}") == [("body", first), ("body", second)]


@pytest.mark.parametrize(
    "unit",
    ["Monday ", "a", "No. 5 ", "A.B. ", "A-A-", '"', "...", " \n", "\n", "x\n", "(", "\u2028"],
)
def test_a_megabyte_of_anything_is_cut(unit: str) -> None:
    content = unit * (1_000_000 // len(unit))
    found = cut(content)
    assert all(s.span.end - s.span.start <= 1_001 for s in found)
    assert "".join(s.span.of(content) for s in found).split() == "".join(content).split() or (
        len("".join("".join(s.span.of(content).split()) for s in found))
        == len("".join(content.split()))
    )
