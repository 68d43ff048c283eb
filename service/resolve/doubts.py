"""What an editor should look at: dates that contradict themselves or can be read in two ways."""

from __future__ import annotations

from collections.abc import Sequence

from service.recognise.meaning import Fields
from service.recognise.recognise import Timex
from service.resolve.expression import Expression
from service.resolve.register import innermost
from service.timeline import TimelineWarning

_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def doubts(
    timexes: Sequence[Timex], expressions: Sequence[Expression]
) -> tuple[TimelineWarning, ...]:
    """Return a warning for each expression that is in doubt, in text order."""
    meanings = {timex.span: innermost(timex.meaning) for timex in timexes}
    found = (_doubt(meanings[expression.span], expression) for expression in expressions)
    return tuple(warning for warning in found if warning is not None)


def _doubt(meaning: object, expression: Expression) -> TimelineWarning | None:
    if not isinstance(meaning, Fields) or expression.period is None:
        return None
    day = expression.period.start
    if meaning.weekday is not None and meaning.weekday != day.weekday:
        return TimelineWarning(
            "weekday-mismatch",
            f"“{expression.text}” was read as {day.midnight.isoformat()}, "
            f"which is a {_WEEKDAYS[day.weekday - 1]}",
            expression.span,
        )
    if meaning.figures == "either":
        return TimelineWarning(
            "ambiguous-date",
            f"“{expression.text}” was read as {day.midnight.isoformat()}; "
            "day and month could also be the other way round",
            expression.span,
        )
    return None
