"""The days of holidays, from the `holidays` library's tables of the countries that keep them."""

from __future__ import annotations

import warnings
from functools import lru_cache

from service.calendar.moment import from_datetime
from service.calendar.period import Grain, Period


@lru_cache(maxsize=4096)
def holiday(name: str, year: int) -> Period | None:
    """Return the day of a holiday in a year, or None where it is not known.

    `name` is "COUNTRY:Name in the library", such as "US:Thanksgiving Day".
    """
    import holidays

    country, wanted = name.split(":")
    if not 1 <= year < 9999:
        return None
    known = getattr(holidays, country)
    with warnings.catch_warnings():
        # Of a year for which there is no table the library warns, too; such a day is not known.
        warnings.simplefilter("ignore", UserWarning)
        table = known(
            years=year,
            observed=False,
            language="en_US" if "en_US" in known.supported_languages else None,
            categories=known.supported_categories,
        )
    for day, names in sorted(table.items()):
        if wanted in names.split("; ") and day.year == year:
            return Period(Grain.DAY, from_datetime(day))
    return None
