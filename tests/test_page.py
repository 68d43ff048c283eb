"""Pages in HTML: what is read of them, what dates them, and what is refused."""

import os
import subprocess
import sys
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.intake import read_document
from service.intake.page import read_page
from tests.conftest import ROOT

PAGES = ROOT / "tests" / "pages"
PROSE = "<p>The envoys met in the city on Monday and said that they would meet again in May.</p>"


def page(name: str) -> str:
    return (PAGES / f"{name}.html").read_text("utf-8")


def with_head(head: str, body: str = PROSE) -> str:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize(
    ("name", "published", "found_in", "title"),
    [
        ("news", "2021-03-10T21:15", "JSON-LD datePublished", "Harbour bridge closes"),
        ("zone", "2020-12-15T23:40", "meta article:published_time", "Ministers agree on"),
        ("time", "2019-06-07T09:00", "time of publication", "The gallery reopens"),
        ("amp", "2022-09-02T06:05", "JSON-LD datePublished", "Union calls off rail strike & ret"),
        ("plain", "2018-03-05", "meta date", "Museum buys a map"),
        ("short", "2023-05-04", "microdata datePublished", "Brief"),
    ],
)
def test_metadata_are_read(name: str, published: str, found_in: str, title: str) -> None:
    document = read_document(html=page(name))
    assert document.published.isoformat() == published
    assert document.title.startswith(title)
    assert document.source is not None
    assert (document.source.published, document.source.found_in) == ("html", found_in)


def test_the_text_is_the_article_and_nothing_else() -> None:
    text = read_document(html=page("news")).text
    paragraphs = text.split("\n\n")
    assert paragraphs[0].startswith("The city closed the harbour bridge on Tuesday after")
    assert paragraphs[0].endswith("at a news conference.")
    assert paragraphs[2] == "What comes next"
    assert paragraphs[-1] == "We could not wait any longer, the mayor said."
    for boilerplate in ("Sport", "Council rejected", "I crossed it", "grandfather", "Copyright"):
        assert boilerplate not in text


@pytest.mark.parametrize(
    ("name", "paragraphs"), [("zone", 3), ("time", 3), ("undated", 2), ("amp", 3), ("plain", 2)]
)
def test_paragraphs_stay_apart(name: str, paragraphs: int) -> None:
    text = read_document(html=page(name), published="2020-08-21").text
    assert len(text.split("\n\n")) == paragraphs
    assert "cookies" not in text


def test_a_short_article_is_not_drowned_in_navigation() -> None:
    assert read_document(html=page("short")).text == "The chancellor resigned on Tuesday."


def test_a_time_element_in_prose_keeps_its_words() -> None:
    assert "taken in May 1968, and" in read_document(html=page("time")).text


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="date" content="03/04/2020">',
        '<meta name="date" content="2020-08">',
        '<meta name="date" content="0001-01-01T00:00:00Z">',
        '<meta name="date" content="1970-01-01">',
        '<meta name="date" content="yesterday">',
        '<meta property="article:modified_time" content="2020-08-21">',
        '<meta name="copyright" content="2020"><meta itemprop="copyrightYear" content="2020">',
        '<link rel="canonical" href="https://x.example/2020/08/21/a">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "dateModified": "2020-08-21"}'
        "</script>",
        '<script type="application/ld+json">{"@type": "WebSite", "hasPart": {"@type": "Article",'
        ' "datePublished": "2020-08-21"}}</script>',
        '<script type="application/ld+json">{"@type": "Article", "datePublished": "2020-0</script>',
        '<script type="application/ld+json">[{"@type": "Article", "datePublished": "2020-08-21"},'
        '{"@type": "Article", "datePublished": "2020-08-22"}]</script>',
        "<title>News of 21 August 2020</title>",
    ],
)
def test_what_does_not_tell_the_date_dates_nothing(head: str) -> None:
    assert read_page(with_head(head)).publication is None


@pytest.mark.parametrize(
    "body",
    [
        "<footer>Published 21 August 2020 <time datetime='2020-08-21'>then</time></footer>",
        "<nav><time datetime='2020-08-21'>then</time></nav>",
        "<p>Updated <time class='updated' datetime='2020-08-21'>then</time></p>",
        f"<p>{'It is told that they left again on the ship. ' * 3}<time>21 August 2020</time></p>",
        "<p><time>20 August 2020</time> <time>21 August 2020</time></p>",
        "<p class='date'>21 August 2020</p><small>(c) 2020</small>",
        "<p>Posted: 2020-08-21T10:00:00Z</p>",
    ],
)
def test_dates_of_other_things_date_nothing(body: str) -> None:
    assert read_page(with_head("", PROSE + body)).publication is None


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        ('<meta name="DC.date.issued" content="2020-08-21">', "", "2020-08-21"),
        ('<meta name="citation_publication_date" content="2020/08/21">', "", "2020-08-21"),
        ('<meta name="pubdate" content="20200821">', "", "2020-08-21"),
        ('<meta name="pubdate" content="Fri, 21 Aug 2020 14:05:00 GMT">', "", "2020-08-21T14:05"),
        ("", "<p>By A, <time datetime='2020-08-21'>Friday</time></p>", "2020-08-21"),
        ("", "<time>21 August 2020</time>", "2020-08-21"),
        ("", "<time pubdate>21 August 2020</time><time>22 May 2021</time>", "2020-08-21"),
        ("", "<span itemprop='datePublished'>21 August 2020</span>", "2020-08-21"),
        (
            "<meta name=date content=2020-08-22>",
            "<time pubdate>21 August 2020</time>",
            "2020-08-22",
        ),
        ("<meta name=date content=03/04/2020>", "<time pubdate>4 March 2020</time>", "2020-03-04"),
        (
            '<script type="application/ld+json; charset=utf-8">{"@graph": [{"@type": "WebPage",'
            ' "datePublished": "2020-08-21T10:00:00+00:00"}]}</script>',
            "",
            "2020-08-21T10:00",
        ),
    ],
)
def test_dates_as_real_pages_tell_them(head: str, body: str, day: str) -> None:
    publication = read_page(with_head(head, body + PROSE)).publication
    assert publication is not None
    assert publication.moment.isoformat() == day


def test_the_request_goes_before_the_page() -> None:
    document = read_document(html=page("news"), published="2020-08-21", title="Bridge shut")
    assert (document.published.isoformat(), document.title) == ("2020-08-21", "Bridge shut")
    assert document.source is not None
    assert (document.source.title, document.source.published) == ("request", "request")


def test_the_date_is_one_of_the_zone_that_was_asked_for() -> None:
    document = read_document(html=page("zone"), timezone="Europe/Brussels")
    assert document.published.isoformat() == "2020-12-16T00:40"


def test_the_answer_returns_the_text_that_offsets_count(client: FlaskClient) -> None:
    answer = client.post("/v1/timeline", json={"html": page("news")}).get_json()
    assert answer["published"] == "2021-03-10T21:15"
    assert answer["title"] == "Harbour bridge closes after inspection"
    assert answer["source"] == {
        "title": "html",
        "published": "html",
        "evidence": {"in": "JSON-LD datePublished", "written": "2021-03-10T21:15:00-05:00"},
    }
    tuesday = next(each for each in answer["expressions"] if each["text"] == "Tuesday")
    span = tuesday["span"]
    assert answer["text"][span["start"] : span["end"]] == "Tuesday"
    assert tuesday["value"] == "2021-03-09"


def test_a_text_is_answered_without_them(client: FlaskClient) -> None:
    body = {"text": "They met on Monday.", "published": "2020-08-21"}
    answer = client.post("/v1/timeline", json=body).get_json()
    assert not {"text", "title", "source"} & set(answer)


@pytest.mark.parametrize(
    ("body", "fields", "told"),
    [
        ({"html": PROSE, "text": "a"}, {"html", "text"}, "cannot be sent together"),
        ({"published": "2020-08-21"}, {"text"}, "is missing"),
        ({}, {"text", "published"}, "is missing"),
        ({"html": with_head("")}, {"published"}, "tell no single date"),
        ({"html": ""}, {"html"}, "is empty"),
        ({"html": 5}, {"html"}, "wrong type"),
        ({"html": None}, {"html"}, "is null"),
        ({"html": "They met on Monday."}, {"html"}, "is no HTML"),
        ({"html": '{"a": [1 < 2]}'}, {"html"}, "is no HTML"),
        ({"html": "\x89PNG\r\n\x1a\n\0\0"}, {"html"}, "is no HTML"),
        ({"html": "<html><body></body></html>"}, {"html"}, "no text"),
        ({"html": "<script>document.write('x')</script>"}, {"html"}, "no text"),
        ({"html": "<!doctype html>"}, {"html"}, "nothing but declarations"),
    ],
)
def test_what_cannot_be_taken_is_told(
    body: dict[str, Any], fields: set[str], told: str, client: FlaskClient
) -> None:
    response = client.post("/v1/timeline", json=body)
    assert response.status_code == 422
    errors = response.get_json()["errors"]
    assert {error["field"] for error in errors} == fields
    assert told in errors[0]["detail"]


def test_a_page_without_a_date_is_told_what_to_send(client: FlaskClient) -> None:
    [error] = client.post("/v1/timeline", json={"html": page("undated")}).get_json()["errors"]
    assert error["field"] == "published"
    assert "ISO 8601" in error["accepted"]


def test_a_page_is_read_alike_by_any_clock_and_zone() -> None:
    program = (
        "import sys, pathlib; from service.intake import read_document;"
        "pages = [pathlib.Path(name).read_text('utf-8') for name in sys.argv[1:]];"
        "print([repr(read_document(html=page)) for page in pages])"
    )
    paths = [str(PAGES / f"{name}.html") for name in ("news", "zone", "time", "plain", "short")]
    command = [sys.executable, "-c", program, *paths]
    shown = {
        subprocess.run(
            command, env={**os.environ, "TZ": zone}, cwd=ROOT, capture_output=True, check=True
        ).stdout
        for zone in ("Asia/Tokyo", "America/Los_Angeles")
    }
    assert len(shown) == 1


def test_what_reads_pages_is_loaded_for_a_page_only() -> None:
    program = (
        "import sys, service; client = service.create_app().test_client();"
        "client.post('/v1/timeline', json={'text': 'It rained.', 'published': '2020-08-21'});"
        "print({'trafilatura', 'lxml', 'htmldate'} & set(sys.modules))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "set()"
