"""The core knows nothing of the web, the command line, the formats or the environment."""

import subprocess
import sys

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
