# The service alone: what builds the environment stays behind in the first stage.
FROM python:3.11-slim AS build
WORKDIR /build
COPY requirements.txt .
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes \
       --only-binary :all: -r requirements.txt \
    && /venv/bin/pip uninstall --yes pip setuptools

FROM python:3.11-slim
COPY --from=build /venv /venv
WORKDIR /dateline
COPY seeds seeds
COPY service service
RUN /venv/bin/python -m compileall -q service \
    && useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin dateline
USER 10001
# Nothing is written but the metrics of the processes, below /tmp: the rest may be read-only.
ENV DATELINE_HOST=0.0.0.0 PYTHONDONTWRITEBYTECODE=1
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["/venv/bin/python", "-c", \
    "import os, urllib.request; urllib.request.urlopen(f\"http://127.0.0.1:{os.environ.get('DATELINE_PORT') or 8000}/healthz\", timeout=4)"]
ENTRYPOINT ["/venv/bin/python", "-m", "service"]
CMD ["serve"]
