"""OpenTelemetry: a trace of each request with a span for each stage, when the setting asks for it.

Its packages are in requirements-telemetry.txt and not in requirements.txt, so that a service
without it stays small. Where the traces go is told in OpenTelemetry's own variables
(OTEL_EXPORTER_OTLP_ENDPOINT and others).
"""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager
from functools import partial
from typing import TYPE_CHECKING

from flask import Flask

from service.settings import Settings, variable
from service.web.observing import stages

if TYPE_CHECKING:
    from opentelemetry.sdk.trace.export import SpanExporter
    from opentelemetry.trace import Tracer

TRACER = "dateline.tracer"
_NOT_TRACED = "healthz,readyz,metrics"
_ATTRIBUTES = {"service.name": "dateline"}


def install(app: Flask, settings: Settings) -> None:
    """Trace the application's requests. Raises ValueError when the packages are missing."""
    if not settings.telemetry:
        return
    try:
        from opentelemetry.instrumentation.flask import FlaskInstrumentor
        from opentelemetry.sdk.resources import OTELResourceDetector, Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError as error:
        need = f"{variable('telemetry')} needs `pip install -r requirements-telemetry.txt`"
        raise ValueError(f"{need}: {error}") from None
    resource = Resource.create(_ATTRIBUTES).merge(OTELResourceDetector().detect())
    provider = TracerProvider(resource=resource)
    provider.add_span_processor(BatchSpanProcessor(_exporter(settings.telemetry)))
    FlaskInstrumentor().instrument_app(  # type: ignore[no-untyped-call]
        app, tracer_provider=provider, excluded_urls=_NOT_TRACED
    )
    stages.watch_with(app, partial(_span, provider.get_tracer("service")))
    app.extensions[TRACER] = provider


def _span(tracer: Tracer, stage: str) -> AbstractContextManager[object]:
    """Return a stage's span; an exception's message stays out of it: it may quote the article."""
    return tracer.start_as_current_span(
        stage, record_exception=False, set_status_on_exception=False
    )


def _exporter(name: str) -> SpanExporter:
    if name == "console":
        from opentelemetry.sdk.trace.export import ConsoleSpanExporter

        return ConsoleSpanExporter(out=sys.stdout)
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter

    return OTLPSpanExporter()
