"""The accuracy command's own parts; the figures themselves need the corpora (`make accuracy`)."""

import json

import pytest

from benchmarks.answers import Answer, key_of
from benchmarks.corpora import EVAL_BESIDE, Corpus, as_document, is_held_out, load_corpora
from benchmarks.records import MEASURES, below_record, read_records, write_records
from benchmarks.scores import calibration, score
from benchmarks.table import RIVALS, Row, table_lines
from service.calendar.moment import Moment

FIGURES = {"strict": 90.0, "relaxed": 95.0, "type": 93.0, "value": 87.0, "gold": 1195}


@pytest.fixture
def records(tmp_path):
    path = tmp_path / "records.json"
    write_records({("timebank", "timexes"): FIGURES}, path)
    return path


class TestRecords:
    def test_hold_the_measures_only(self, records):
        measures = dict.fromkeys(MEASURES["timexes"])
        assert read_records(records)["timebank", "timexes"].keys() == measures.keys()

    @pytest.mark.parametrize(("value", "fell"), [(87.3, False), (86.51, False), (86.4, True)])
    def test_fail_beyond_half_a_point(self, records, value, fell):
        lines = below_record({("timebank", "timexes"): FIGURES | {"value": value}}, records)
        assert bool(lines) == fell
        assert all("timebank timexes value: 86.40, record 87.00" in line for line in lines)

    def test_keep_what_was_not_measured(self, records):
        write_records({("wikinews", "events"): {"precision": 70, "recall": 62, "f1": 66}}, records)
        assert set(read_records(records)) == {("timebank", "timexes"), ("wikinews", "events")}

    def test_say_nothing_of_what_was_not_measured(self, records):
        assert below_record({}, records) == []


class TestCorpora:
    @pytest.fixture
    def folder(self, tmp_path):
        file = tmp_path / "dev" / "timexes" / "tiny.jsonl"
        file.parent.mkdir(parents=True)
        documents = [
            {"id": f"d{n}", "dct": "1998-12-05T09:42", "text": "Noon.\u2028", "timexes": []}
            for n in range(20)
        ]
        lines = [json.dumps(document, ensure_ascii=False) for document in documents]
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return tmp_path

    def test_split_into_fifths(self, folder):
        (corpus,) = load_corpora(folder, frozenset())
        assert [d["id"] for d in corpus.part("held out")] == [
            f"d{n}" for n in range(20) if is_held_out(f"d{n}")
        ]
        assert len(corpus.part("held out")) + len(corpus.part("tuned on")) == 20
        assert 0 < len(corpus.part("held out")) < 10

    def test_unknown_name(self, folder):
        with pytest.raises(LookupError, match="no corpus times; there are tiny"):
            load_corpora(folder, frozenset({"times"}))

    def test_publication_time(self):
        document = as_document({"id": "d", "dct": "1998-12-05T09:42", "title": None, "text": "x"})
        assert document.published == Moment(1998, 12, 5, 9, 42)
        assert document.title == ""


class TestTable:
    def test_rivals_stand_below_their_corpus(self):
        rows = [Row("timebank", "all", 174, {"timexes": FIGURES}), Row("wikinews", "all", 30)]
        lines = table_lines(rows)
        names = [line.split()[0] for line in lines[2:]]
        assert names == ["timebank"] * 4 + ["wikinews"] * 2
        assert "90.0" in lines[2]
        assert "87.0" in lines[2]

    def test_rivals_of_each_corpus(self):
        corpora = {"timebank", "aquaint", "wikiwars", "tweets", "wikinews", "readers"}
        assert {rival.corpus for rival in RIVALS} == corpora


def test_a_missing_part_is_empty():
    assert Corpus("none", "events", ()).part("held out") == ()


@pytest.mark.skipif(not EVAL_BESIDE.is_dir(), reason="the scorers are not at hand")
class TestScores:
    """The gold annotations themselves, given as answers, reach what can be reached."""

    @pytest.mark.parametrize("name", ["aquaint", "wikinews", "readers"])
    def test_gold_is_perfect(self, name):
        for corpus in load_corpora(EVAL_BESIDE, frozenset({name})):
            answers = {key_of(gold): answer_from(gold, corpus.task) for gold in corpus.documents}
            figures, errors = score(EVAL_BESIDE, corpus, "tuned on", answers, errors=5)
            best = figures["value" if corpus.task == "timexes" else "recall"]
            assert best == 100, errors

    def test_calibration_counts_each_confidence(self):
        corpora = load_corpora(EVAL_BESIDE, frozenset({"wikinews"}))
        golds = [gold for corpus in corpora for gold in corpus.documents]
        answers = {key_of(gold): answer_from(gold, "events") for gold in golds}
        rows = calibration(EVAL_BESIDE, corpora, answers)
        assert [count for low, _, count, _ in rows if low != 0.9] == [0] * 5
        assert rows[-1][2] > 100
        assert rows[-1][3] / rows[-1][2] > 0.99


def answer_from(gold, task):
    if task == "timexes":
        return Answer(tuple(gold["timexes"]), (), 1, 1.0)
    told = gold["events"] if task == "events" else gold["entries"]
    shown = {"description": "", "sentence_start": 0, "sentence_end": 0}
    shown |= {"prominence": "main", "confidence": 0.95}
    dated = [{**event, **shown, "value": event["values"][0]} for event in told if event["values"]]
    return Answer((), tuple(dated), 1, 1.0)
