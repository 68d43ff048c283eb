"""The English rules, one family a file; of two readings of the same words the earlier rule wins."""

from service.languages.en.rules import (
    calendar,
    clock,
    durations,
    named,
    not_time,
    numbers,
    periods,
    posts,
    quarters,
    ranges,
    relative,
    sets,
    stretches,
    vague,
    weekdays,
)

RULES = (
    *not_time.RULES,
    *posts.TIMES,
    *numbers.RULES,
    *calendar.RULES,
    *ranges.RULES,
    *weekdays.RULES,
    *quarters.RULES,
    *periods.RULES,
    *relative.RULES,
    *named.RULES,
    *clock.RULES,
    *sets.RULES,
    *vague.RULES,
    *stretches.RULES,
    *durations.RULES,
    *posts.RULES,
)
