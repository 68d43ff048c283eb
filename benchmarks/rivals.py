"""What a user would pick instead, on the same texts; one not installed is said to be missing.

dateparser comes with the service, and so does spaCy. Microsoft's recognizers need packages that do
not go with ours, so they have an environment of their own; chrono-node is JavaScript's:

    python3 -m venv build/rivals && build/rivals/bin/pip install recognizers-text-suite 'emoji<2'
    npm install --prefix build/rivals chrono-node
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.clock import seconds
from service.parse.pipeline import DEFAULT_PIPELINE

_BUILD = Path(__file__).parents[1] / "build" / "rivals"
_TIMEOUT = 600  # seconds

# Measured elsewhere, on one core of a like machine: they need Java.
QUOTED = {"HeidelTime (quoted)": 2_500, "SUTime (quoted)": 4_000}

_RECOGNIZERS = """
import json, sys, time
from datetime import datetime
from recognizers_date_time import recognize_datetime
texts, reference = json.load(sys.stdin), datetime(2020, 8, 21)
recognize_datetime("last Monday", "en-us", reference=reference)
start = time.process_time()
for text in texts:
    recognize_datetime(text, "en-us", reference=reference)
print(time.process_time() - start)
"""

_CHRONO = """
const chrono = require("chrono-node");
const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
chrono.parse("last Monday");
const start = process.cpuUsage();
for (const text of texts) chrono.parse(text, new Date(2020, 7, 21));
const used = process.cpuUsage(start);
console.log((used.user + used.system) / 1e6);
"""


def rivals() -> dict[str, Callable[[Sequence[str]], float | None]]:
    """Return, by name, what measures a rival: the processor seconds for texts, None if missing."""
    python, modules = _BUILD / "bin" / "python", _BUILD / "node_modules"
    return {
        "dateparser search_dates": _search_dates,
        "spaCy as it comes": _bare_spacy,
        "Microsoft recognizers": lambda texts: _elsewhere(
            [str(python), "-c", _RECOGNIZERS], texts, needs=python
        ),
        "chrono-node": lambda texts: _elsewhere(
            ["node", "-e", _CHRONO], texts, needs=modules / "chrono-node"
        ),
    }


def _search_dates(texts: Sequence[str]) -> float:
    from dateparser.search import search_dates

    search_dates("last Monday", languages=["en"])
    return seconds(lambda: [search_dates(text, languages=["en"]) for text in texts])


def _bare_spacy(texts: Sequence[str]) -> float | None:
    """Measure in a process of its own: the service sets the numerical libraries up in another way.

    The threads of the BLAS are held to one, as for the service.
    """
    code = (
        "import json, sys, time, spacy\n"
        f"texts, nlp = json.load(sys.stdin), spacy.load({DEFAULT_PIPELINE!r})\n"
        "nlp('It rained.')\n"
        "start = time.process_time()\n"
        "for text in texts: nlp(text)\n"
        "print(time.process_time() - start)"
    )
    return _elsewhere([sys.executable, "-c", code], texts, needs=Path(sys.executable))


def _elsewhere(command: Sequence[str], texts: Sequence[str], needs: Path) -> float | None:
    """Run a program that reads texts as JSON and prints its seconds; None when it can not run."""
    if not needs.exists():
        return None
    try:
        done = subprocess.run(
            command,
            input=json.dumps(texts),
            capture_output=True,
            text=True,
            timeout=_TIMEOUT,
            cwd=_BUILD if _BUILD.exists() else None,
            check=True,
        )
        return float(done.stdout)
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
