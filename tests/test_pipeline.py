"""The one function: article in, timeline out."""

from collections.abc import Iterator
from contextlib import contextmanager

from service.calendar.moment import Moment
from service.document import Document
from service.pipeline import extract

PUBLISHED = Moment(2020, 8, 21)


def test_a_text_of_book_length_is_read_as_far_as_an_answer_allows_and_says_so() -> None:
    sentence = "The council met on Monday and closed the old bridge over the river. "
    timeline = extract(Document(sentence * 7_000, PUBLISHED))
    assert [warning.code for warning in timeline.warnings] == ["too-long"]
    assert len(timeline.expressions) == 7_000
    assert timeline.events


def test_each_stage_is_watched_in_the_order_of_the_data() -> None:
    seen: list[str] = []

    @contextmanager
    def watch(stage: str) -> Iterator[None]:
        yield
        seen.append(stage)

    document = Document("The council met on Monday.", PUBLISHED)
    assert extract(document, watch=watch) == extract(document)
    assert seen == ["recognise", "parse", "resolve", "attach", "order"]


def test_an_article_is_read_whole() -> None:
    timeline = extract(Document("The council met on Monday. It closed the bridge.", PUBLISHED))
    assert timeline.warnings == ()


def test_a_day_in_brackets_confirms_the_weekday() -> None:
    timeline = extract(Document("The envoys met on Thursday (20).", PUBLISHED))
    assert [e.text for e in timeline.expressions] == ["Thursday (20)"]
    assert timeline.warnings == ()


def test_a_day_in_brackets_that_disagrees_with_the_weekday_gives_a_warning() -> None:
    timeline = extract(Document("The envoys met on Thursday (19).", PUBLISHED))
    assert [warning.code for warning in timeline.warnings] == ["weekday-mismatch"]
    assert timeline.warnings[0].span == timeline.expressions[0].span


def test_a_date_in_figures_that_reads_both_ways_gives_a_warning() -> None:
    timeline = extract(Document("The envoys met on 3/4/2020.", PUBLISHED))
    assert [expression.value for expression in timeline.expressions] == ["2020-03-04"]
    assert [warning.code for warning in timeline.warnings] == ["ambiguous-date"]


def test_a_document_that_writes_the_day_first_does_so_throughout() -> None:
    timeline = extract(Document("They met on 3/4/2020 and on 25/4/2020.", PUBLISHED))
    assert [e.value for e in timeline.expressions] == ["2020-04-03", "2020-04-25"]


def test_the_anchor_is_named() -> None:
    text = "On Aug. 3 the envoys met. Two days later they parted. The law of 1998 stands."
    anchors = [e.anchor for e in extract(Document(text, PUBLISHED)).expressions]
    assert anchors == ["published", "t1", None]
