"""Fuzz the extraction with atheris, which looks for articles that take another branch of the code.

usage: python -m tests.fuzzing.guided [-runs=N] [other options of libFuzzer]

The same articles as in `tests.fuzzing`, the same contract. atheris is no requirement of the checks,
because it has no package for every machine that they run on; without it this says so and does
nothing. An input that is found is written to a file, crash-...; give its name to read it again.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

# The branches of our own code are the guide; of the libraries' these would be too many.
_OURS = ("service.attach", "service.calendar", "service.languages", "service.order",
         "service.parse", "service.recognise", "service.resolve")  # fmt: skip


def main(arguments: Sequence[str]) -> int:
    """Run the command: until `-runs` inputs are read, or one is found."""
    try:
        import atheris
    except ImportError:
        print("guided fuzzing is skipped: no atheris here (pip install atheris)")
        return 0
    with atheris.instrument_imports(include=list(_OURS)):
        from service.pipeline import extract
        from tests.contract import check
        from tests.fuzzing.articles import assemble

    def hold(data: bytes) -> None:
        check(extract(assemble(data)))

    options = ["-max_len=40", "-len_control=0"]  # as long as the others at once
    atheris.Setup([sys.argv[0], *options, *arguments], hold)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
