"""Languages: found by their folder, and told from others."""

import pytest

from service.calendar.moment import Moment
from service.document import Document
from service.languages import CODES, load
from service.pipeline import extract

FOREIGN = {
    "de": (
        "Der Minister sagte am Montag in Berlin, dass die Verhandlungen im Mai begonnen haben und "
        "dass die Regierung bis Ende des Jahres eine Entscheidung treffen will. Zwei Tage spaeter "
        "trat er zurueck."
    ),
    "fr": (
        "Le ministre a dit lundi que les discussions avaient commence en mai et que le "
        "gouvernement prendrait une decision avant la fin de l'annee. Deux jours plus tard il a "
        "demissionne."
    ),
    "es": (
        "El ministro dijo el lunes que las conversaciones empezaron en mayo y que el gobierno "
        "tomara una decision antes del fin de este ano. Dos dias mas tarde presento su renuncia."
    ),
    "it": (
        "Il ministro ha detto lunedi che i colloqui sono iniziati a maggio e che il governo "
        "prendera una decisione entro la fine di questo anno. Due giorni dopo si e dimesso."
    ),
    "nl": (
        "De minister zei maandag dat de gesprekken in mei zijn begonnen en dat de regering voor "
        "het einde van het jaar een besluit wil nemen. Twee dagen later trad hij af."
    ),
    "pt": (
        "O ministro disse na segunda-feira que as conversas comecaram em maio e que o governo vai "
        "tomar uma decisao antes do fim deste ano. Dois dias depois renunciou ao cargo."
    ),
    "ru": (
        "Министр сказал в понедельник, что переговоры начались в мае и что правительство примет "
        "решение до конца этого года. Два дня спустя он подал в отставку и уехал из столицы "
        "домой."
    ),
}


@pytest.mark.parametrize("code", FOREIGN)
def test_a_text_in_another_language_gets_a_warning_and_no_nonsense(code: str) -> None:
    timeline = extract(Document(FOREIGN[code], Moment(2020, 8, 21)))
    assert [warning.code for warning in timeline.warnings] == ["language"]
    assert (timeline.events, timeline.expressions) == ((), ())


def test_a_few_words_are_not_judged() -> None:
    timeline = extract(Document("Paris, Rome, Berlin: 3 May 2019", Moment(2020, 8, 21)))
    assert timeline.warnings == ()


def test_links_handles_and_hashtags_are_in_no_language() -> None:
    text = (
        "Spring dresses, new arrivals! #blogshop #fashion @shop @plum http://t.co/Ax1b2Cd3Ef "
        "http://t.co/Zy9x8Wv7Ut open today till late"
    )
    timeline = extract(Document(text, Moment(2020, 8, 21)))
    assert timeline.warnings == ()
    assert "today" in [expression.text for expression in timeline.expressions]


def test_an_unknown_language_is_a_lookup_error() -> None:
    with pytest.raises(LookupError, match="xx"):
        load("xx")


def test_a_region_belongs_to_its_language() -> None:
    assert "en" in CODES
    assert load("en-GB") is load("en-gb") or load("en-GB").code == "en"
