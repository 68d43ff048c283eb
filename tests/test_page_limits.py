"""Pages that are made to keep a parser busy, or to read what is not theirs."""

import time

import pytest

from service.intake import InputError, read_document
from service.intake.page import PageError, read_page

PROSE = "<p>The envoys met in the city on Monday and said that they would meet again in May.</p>"
MEBIBYTE = 1024 * 1024


def over_and_over(unit: str) -> str:
    return "<html><body>" + unit * (MEBIBYTE // len(unit))


@pytest.mark.parametrize(
    "source",
    [
        over_and_over("<div>"),
        over_and_over("<p>a"),
        over_and_over("<table><tr><td>"),
        over_and_over("</p>"),
        over_and_over("&amp;"),
        over_and_over("&#x41;"),
        over_and_over("<"),
        over_and_over("<!--"),
        over_and_over("<![CDATA["),
        over_and_over("<a b='"),
        over_and_over("<p " + "x " * 199 + ">"),
        "<p " + " ".join(f"a{number}='>'" for number in range(80_000)) + ">x",
        '<script type="application/ld+json">' + "[" * MEBIBYTE,
        '<script type="application/ld+json">[' + "{}," * 300_000 + "{}]</script>" + PROSE,
        "<p>" + "<time datetime='x 2020-01-01'>word</time> " * 25_000,
        '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><p>&b;</p>',
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>A &x; b</p>',
        '<?xml version="1.0" encoding="utf-16"?><html><body><p>He left.</p></body></html>',
        "<p>\ud800 \0 \x1b \ufffe He left on Monday.</p>",
        "<html hidden><body hidden><p hidden>x",
        "<frameset><frame src='x'></frameset>",
        "\ufeff<p>He left.</p>",
    ],
    ids=range(22),
)
def test_hostile_pages_are_read_or_refused_in_time(source: str) -> None:
    started = time.process_time()
    try:
        text = read_document(html=source, published="2020-08-21").text
    except InputError as error:
        text = error.field
    assert "root:" not in text
    # Far more than it takes (at most 3 s): what grew with the square would take minutes.
    assert time.process_time() - started < 30


def test_a_crowded_element_is_not_handed_to_the_parser() -> None:
    attributes = " ".join(f"a{number}='>'" for number in range(201))
    with pytest.raises(PageError, match="200 attributes"):
        read_page(f"<p {attributes}>He left.</p>")
    assert read_page(f"<p {attributes[: attributes.index('a199')]}>He left.</p>").paragraphs


def test_only_an_article_of_very_many_elements_is_refused() -> None:
    links = "<a href='/'>News</a>" * 15_000
    assert read_page(f"<nav>{links}</nav><p>He left.</p>").paragraphs == ("He left.",)
    with pytest.raises(PageError, match="15,000 elements"):
        read_page(f"<p>{links}</p><p>He left.</p>")
