"""The learned part of dating: what each reason weighs, and how sure a choice is.

A conditional logit: the score of a candidate is the sum of the weights of its reasons, and having
no date is a candidate like the others; the exponentials, made to sum to one, are probabilities. The
weights are trained by training/dates.py and lie beside the language's tables.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from itertools import repeat
from math import exp
from pathlib import Path

_TABLES = Path(__file__).parents[2] / "languages"
UNIT = 1000  # training rounds to three decimals


@cache
def weights(language: str, name: str) -> Mapping[str, int]:
    """Return a model's weights in thousandths, by reason. Raises FileNotFoundError for no model."""
    path = _TABLES / language / f"{name}.json"
    table: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))
    return {reason: round(UNIT * weight) for reason, weight in table.items()}


def probabilities(
    table: Mapping[str, int], options: Sequence[Collection[str]]
) -> tuple[float, ...]:
    """Return how likely each option is, given the reasons that speak for each; the sum is one.

    `table` holds weights in thousandths: sums of whole numbers do not depend on the order, which
    of a set is another in each process.
    """
    scores = [sum(map(table.get, reasons, repeat(0))) for reasons in options]
    highest = max(scores)
    shares = [exp((score - highest) / UNIT) for score in scores]
    total = sum(shares)
    return tuple(share / total for share in shares)
