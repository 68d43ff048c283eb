"""Time expressions of a second language are words and rules: their engine holds no English word.

The words are made from dateparser's locale data, as a language's folder would make them.
"""

from importlib import import_module

import pytest

from service.calendar.moment import Moment
from service.calendar.period import Grain
from service.document import Document
from service.languages.language import Evidence, Language, Symbols
from service.pipeline import extract
from service.recognise.grammar import Rule
from service.recognise.meaning import Direction, Fields, Nearest, Relative
from service.recognise.recognise import Recogniser
from service.resolve.resolve import resolve

MONTHS = (
    "january february march april may june july august september october november december"
).split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
UNITS = {"day": Grain.DAY, "week": Grain.WEEK, "month": Grain.MONTH, "year": Grain.YEAR}


def words_of_locale(code: str) -> dict[str, Symbols]:
    """Return the names of months, weekdays and units that dateparser knows for a language."""
    names = import_module(f"dateparser.data.date_translation_data.{code}").info
    words: dict[str, Symbols] = {}
    for number, month in enumerate(MONTHS, 1):
        words.update({name.lower(): (("MONTH", number),) for name in names[month]})
    for number, weekday in enumerate(WEEKDAYS, 1):
        fields = Fields(weekday=number)
        words.update({name.lower(): (("WEEKDAY", fields),) for name in names[weekday]})
    for unit, grain in UNITS.items():
        words.update({name.lower(): (("UNIT", grain),) for name in names[unit]})
    return words


GERMAN = Language(
    code="de",
    words=words_of_locale("de"),
    # "Die" is short for Dienstag, and the commonest article: as a word of time it needs evidence.
    ambiguous={"die": Evidence(before=frozenset(["am"]))},
    rules=(
        Rule("tag monat", "TAG", "DAY . MONTH", lambda day, month: Fields(month=month, day=day)),
        Rule("tag monat jahr", "TIMEX", "TAG YEAR", lambda d, y: d.merged(Fields(year=y))),
        Rule("tag", "TIMEX", "TAG", lambda d: d),
        Rule("monat jahr", "TIMEX", "MONTH YEAR", lambda m, y: Fields(month=m, year=y)),
        Rule("wochentag", "TIMEX", "WEEKDAY", lambda w: w),
        Rule("letzter wochentag", "TIMEX", "(letzten|letzter) WEEKDAY",
             lambda w: Nearest(w, Direction.LAST)),
        Rule("letzte einheit", "TIMEX", "(letzten|letztes|letzte) UNIT",
             lambda grain: Relative(grain, -1)),
        Rule("vor einheiten", "TIMEX", "vor INT UNIT", lambda n, grain: Relative(grain, -n)),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er starb am 20. August 2019 in Köln.", ["20. August 2019 = 2019-08-20"]),
        ("Die Wahl war am 3. Mai.", ["3. Mai = 2020-05-03"]),
        ("Im März 1998 begann es.", ["März 1998 = 1998-03"]),
        ("Sie kam am Montag.", ["Montag = 2020-08-17"]),
        ("Sie kam letzten Freitag.", ["letzten Freitag = 2020-08-14"]),
        ("Letztes Jahr stieg der Preis.", ["Letztes Jahr = 2019"]),
        ("Der Preis stieg.", []),
    ],
)
def test_german_from_a_table(text: str, expected: list[str]) -> None:
    document = Document(text, Moment(2020, 8, 21), language="de")
    timexes = Recogniser(GERMAN).recognise(text)
    found = resolve(document, timexes, lambda _: "past", GERMAN)
    assert [f"{e.text} = {e.value}" for e in found] == expected


def test_an_article_in_a_language_without_events(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("service.pipeline.load", {"de": GERMAN}.__getitem__)
    monkeypatch.setattr("service.pipeline.recogniser", {"de": Recogniser(GERMAN)}.__getitem__)
    text = "Die Wahl war am 3. Mai, und am Montag kam der Streit. Er endete letztes Jahr."
    timeline = extract(Document(text, Moment(2020, 8, 21), language="de"))
    assert [e.value for e in timeline.expressions] == ["2020-05-03", "2020-08-17", "2019"]
    assert timeline.events == ()
    assert [warning.code for warning in timeline.warnings] == ["no-events"]


@pytest.mark.parametrize("code", ["fr", "es", "ru", "tr", "sv"])
def test_dateparsers_locale_data_name_months_weekdays_and_units(code: str) -> None:
    symbols = {symbol for kinds in words_of_locale(code).values() for symbol, _ in kinds}
    assert symbols == {"MONTH", "WEEKDAY", "UNIT"}
