"""The core knows nothing of the web, the command line, the formats or the environment."""

import re
import subprocess
import sys

import pytest

from tests.conftest import ROOT

PROGRAM = """
import sys
import service
from service.calendar.moment import Moment
from service.document import Document
from service.pipeline import extract
extract(Document("The envoys met on Monday.", Moment(2020, 8, 21)))
print("\\n".join(sys.modules))
"""
OUTER = (
    "service.web", "service.cli", "service.present", "service.settings", "service.intake",
    "flask", "flask_smorest", "marshmallow", "apispec", "webargs", "gunicorn", "sqlite3",
    "prometheus_client", "flask_limiter", "redis", "opentelemetry",
)  # fmt: skip


def test_the_core_stands_alone() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = set(ran.stdout.split())
    assert "service.pipeline" in loaded
    assert not {name for name in loaded if name.startswith(OUTER)}


@pytest.mark.parametrize(("room", "others"), [("finding", "dating|telling"), ("dating", "telling")])
def test_the_rooms_of_attaching_follow_each_other(room: str, others: str) -> None:
    """An event is found, dated and told: no room needs what a later one does."""
    found = [
        path.name
        for path in sorted((ROOT / "service" / "attach" / room).glob("*.py"))
        if re.search(rf"service\.attach\.(?:{others})\b", path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_only_the_stages_that_read_events_name_a_language() -> None:
    named = re.compile(r"service\.languages\.[a-z]{2}\b")
    rooms = ("service/languages/", "service/parse/", "service/attach/")
    modules = sorted(path.relative_to(ROOT) for path in (ROOT / "service").rglob("*.py"))
    others = [path for path in modules if not path.as_posix().startswith(rooms)]
    assert [p for p in others if named.search((ROOT / p).read_text(encoding="utf-8"))] == []
