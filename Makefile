# The front door. `make` alone lists what there is. Needs make and Python 3.11 to 3.13.
.PHONY: help setup demo test browser packages serve accuracy differences benchmark archive sbom audit fuzz lint format openapi lock

VENV = .venv
PY = $(VENV)/bin/python
# Guides `make fuzz`; there is no package of it for every machine, so it is in no requirements.
ATHERIS = atheris==3.0.0
NPM = tests/browser/node_modules

help: ## list the targets
	@sed -n 's/^\([a-z]*\):[^#]*## /\1: /p' Makefile

setup: $(VENV)/runtime $(VENV)/checks ## build .venv with all that the service and its checks need

demo: $(VENV)/runtime ## start the service, post the seed article to it, print the timeline, stop
	@$(PY) -m service demo

serve: $(VENV)/runtime ## run the service until it is stopped
	$(PY) -m service serve

test: setup lint ## lint, types and all tests
	$(PY) -m pytest

browser: setup packages ## the tests in a browser alone, with the npm packages that they compare with
	$(PY) -m pytest tests/browser

packages: $(NPM)/.package-lock.json ## fetch these npm packages

lint: $(VENV)/checks ## lint, format and types, changing nothing
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy

format: $(VENV)/checks ## let ruff mend what it can
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

openapi: $(VENV)/checks ## write openapi.yaml from the code
	$(PY) -m service.web.openapi > openapi.yaml

accuracy: $(VENV)/checks ## the accuracy table, where the corpora are at hand
	$(PY) -m benchmarks.accuracy $(ARGS)

differences: $(VENV)/checks ## write seeds/DIFFERENCES.md, where the program and the careful reader differ
	$(PY) -m benchmarks.differences --write

load: $(VENV)/checks ## the service under too much load, and with its processes killed
	$(PY) -m benchmarks.load $(ARGS)

benchmark: $(VENV)/checks ## words a second and milliseconds an article
	$(PY) -m benchmarks.speed $(ARGS)

archive: $(VENV)/runtime ## add what `python -m service archive` needs
	$(PY) -m pip install -q --disable-pip-version-check --require-hashes -r requirements-archive.txt

sbom: build/tools/ready ## write build/sbom.json: the service's packages, CycloneDX
	build/tools/bin/cyclonedx-py requirements --output-reproducible \
	  --of JSON -o build/sbom.json requirements.txt

audit: build/tools/ready ## look for known vulnerabilities in what is locked (asks a server for them)
	for name in requirements requirements-archive; do \
	  build/tools/bin/pip-audit --disable-pip --require-hashes -r $$name.txt || exit 1; \
	done

fuzz: $(VENV)/checks ## read 200,000 assembled articles and hold every answer to the contract (nightly)
	$(PY) -m tests.fuzzing $(ARGS)
	-$(PY) -m pip install -q --disable-pip-version-check --only-binary :all: $(ATHERIS)
	$(PY) -m tests.fuzzing.guided -runs=50000

lock: ## write the requirements' .txt from their .in files (needs uv)
	for name in requirements requirements-archive requirements-telemetry requirements-dev requirements-tools; do \
	  uv pip compile -q --no-config --universal --generate-hashes --python-version 3.11 \
	    --custom-compile-command "make lock" $$name.in -o $$name.txt || exit 1; \
	done

# The first Python of a supported version on the path; a name that starts none is passed over.
$(VENV)/bin/python:
	@for python in python3.11 python3.12 python3.13 python3; do \
	  if $$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
	      2>/dev/null; then exec $$python -m venv $(VENV); fi; \
	done; echo "make: no Python 3.11, 3.12 or 3.13 on the path" >&2; exit 1

build/tools/ready: $(VENV)/bin/python requirements-tools.txt
	$(PY) -m venv --clear build/tools
	build/tools/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-tools.txt
	@touch $@

$(VENV)/runtime: $(VENV)/bin/python requirements.txt
	$(PY) -m pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/checks: $(VENV)/runtime requirements-dev.txt
	$(PY) -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

# `npm ci` writes this list of what it has installed.
$(NPM)/.package-lock.json: tests/browser/package-lock.json
	@if command -v npm >/dev/null; then npm --prefix tests/browser ci && touch $@; \
	else echo "no npm: tests that compare with its packages will skip"; fi
