"""The English rules, one family a file; of two readings of the same words the earlier rule wins."""

from service.languages.en.rules import (
    calendar,
    clock,
    durations,
    named,
    not_time,
    numbers,
    periods,
    relative,
    sets,
    vague,
    weekdays,
)

RULES = (
    *not_time.RULES,
    *numbers.RULES,
    *calendar.RULES,
    *weekdays.RULES,
    *periods.RULES,
    *relative.RULES,
    *named.RULES,
    *clock.RULES,
    *sets.RULES,
    *vague.RULES,
    *durations.RULES,
)
