"""The page as it is served: its policy, its parts, and who may frame an embedded timeline."""

import re

import pytest
from flask.testing import FlaskClient

from service import create_app, example, present
from service.settings import Settings
from tests.conftest import ROOT

STATIC = ROOT / "service" / "web" / "static"


def policy(client: FlaskClient, path: str) -> dict[str, str]:
    """Return the directives of the page's Content-Security-Policy."""
    header = client.get(path).headers["Content-Security-Policy"]
    return dict(directive.strip().split(" ", 1) for directive in header.split(";"))


@pytest.mark.parametrize("path", ["/", "/embed"])
def test_the_policy_lets_nothing_in_that_is_not_ours(client: FlaskClient, path: str) -> None:
    directives = policy(client, path)
    assert directives["default-src"] == "'none'"
    assert directives["script-src"] == directives["style-src"] == "'self'"
    assert not re.search("unsafe|http|data:", " ".join(directives.values()))


@pytest.mark.parametrize("path", ["/", "/embed"])
def test_everything_that_a_page_names_is_served_here(client: FlaskClient, path: str) -> None:
    html = client.get(path).text
    named = set(re.findall(r'(?:href|src)="([^"#]+)"', html))
    assert len(named) > 4
    for each in named:
        assert each.startswith("/")
        with client.get(each) as response:
            assert response.status_code == 200, each


@pytest.mark.parametrize("path", ["/", "/embed"])
def test_nothing_stands_inline(client: FlaskClient, path: str) -> None:
    html = client.get(path).text
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]* src=)", html)


def test_every_module_imports_what_is_there() -> None:
    for module in STATIC.glob("js/*.js"):
        for name in re.findall(r'from "\./([^"]+)"', module.read_text("utf-8")):
            assert (STATIC / "js" / name).exists(), f"{module.name}: {name}"


def test_the_page_offers_every_format_and_the_example(client: FlaskClient) -> None:
    html = client.get("/").text
    assert re.findall(r'<option value="(\w+)"', html) == list(present.names())
    assert example.text()[:60] in html


def test_nobody_frames_the_page_and_who_may_frame_a_timeline_is_set() -> None:
    assert policy(create_app(Settings()).test_client(), "/embed")["frame-ancestors"] == "'none'"
    sources = "https://news.example, https://*.desk.example"
    client = create_app(Settings(frame_ancestors=sources)).test_client()
    assert policy(client, "/embed")["frame-ancestors"] == sources.replace(",", "")
    assert policy(client, "/")["frame-ancestors"] == "'none'"


@pytest.mark.parametrize("wrong", ["*; script-src *", "a.example;", "https://bücher.example"])
def test_sources_that_would_change_the_policy_are_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="DATELINE_FRAME_ANCESTORS must be"):
        create_app(Settings(frame_ancestors=wrong))
