"""`python -m benchmarks.layers`: what the layers around a request cost it.

The same small request, refused with 404, goes through the application with only what it cannot do
without, with the layers that are always there, and with those that settings add. The applications
take turns; the figure is the median of the processor's time a request.
"""

from __future__ import annotations

import io
import logging.config
import statistics
import time
from unittest import mock

from flask import Flask

from service.settings import Settings
from service.web import app
from service.web.guarding import admission, keys
from service.web.observing import logs

_REQUESTS, _TURNS = 300, 15
_KEY = "k"
_HEADERS = {keys.KEY_HEADER: _KEY, "Origin": "https://a.example"}


def applications() -> dict[str, Flask]:
    """Return the applications to compare, by what is in them."""
    with mock.patch.object(app, "LAYERS", (admission,)):
        bare = app.build(Settings())
    everything = Settings(
        api_keys=f"a:{keys.hash_of(_KEY)}", rate_limit="1000000 per minute", cors_origins="*"
    )
    return {
        "none": bare,
        "ids, logs, metrics, headers": app.build(Settings()),
        "and keys, limits, CORS": app.build(everything),
    }


def microseconds(application: Flask) -> float:
    """Return the processor's time that a request takes."""
    client = application.test_client()
    start = time.process_time()
    for _ in range(_REQUESTS):
        client.get("/v1/nothing", headers=_HEADERS).close()
    return 1e6 * (time.process_time() - start) / _REQUESTS


def main() -> None:
    """Print the table."""
    # As the service logs, but to nowhere.
    configuration = logs.configuration(Settings())
    configuration["handlers"]["console"]["stream"] = io.StringIO()
    logging.config.dictConfig(configuration)
    compared = applications()
    figures: dict[str, list[float]] = {name: [] for name in compared}
    for _ in range(_TURNS):
        for name, application in compared.items():
            figures[name].append(microseconds(application))
    medians = {name: statistics.median(all_) for name, all_ in figures.items()}
    print(f"{'layers':30}{'µs a request':>14}{'beside none':>13}")
    for name, median in medians.items():
        print(f"{name:30}{median:14.0f}{median / medians['none']:12.1f}x")


if __name__ == "__main__":
    main()
