# Needs Python 3.11 or newer and make; everything else goes into .venv.
PYTHON ?= python3
PIP_TOOLS := pip-tools==7.6.2

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
DEMO := examples/harbour-bank/assessment.yaml

# The project itself: built by the pinned backend that the lock brings, and found in this folder from then on.
INSTALL_PROJECT := $(PIP) install --no-deps --no-build-isolation --editable .

.DEFAULT_GOAL := help
.PHONY: help demo test lock bench pot pictures golden clean

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## /make \1|/p' $(firstword $(MAKEFILE_LIST)) | while IFS='|' read -r verb what; do printf '%-12s %s\n' "$$verb" "$$what"; done

demo: .venv/.demo-installed ## install into .venv and build the example's report
	$(BIN)/assess build $(DEMO) --output output
	@echo
	@echo "The report: $(CURDIR)/output/index.html"

test: .venv/.test-installed ## install the test tools into .venv; lint, check types, run the tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

bench: .venv/.test-installed ## measure against the floors, in one run
	$(BIN)/python -m benchmarks

pot: .venv/.test-installed ## collect the texts of the interface for translators
	$(BIN)/pybabel --quiet extract --no-default-keywords --keyword say --keyword plural:1,2 --omit-header \
		--add-location=file --sort-by-file --output-file assess/locales/assess.pot assess/reporting assess/rendering

pictures: .venv/.test-installed ## draw the pictures of docs/ anew, with the system's Chromium
	$(BIN)/python docs/pictures.py

golden: .venv/.test-installed ## write the reports anew that tests compare with; read the difference
	$(BIN)/python -m tests.golden

lock: .venv/.created ## compile requirements.lock and requirements-test.lock anew from pyproject.toml
	$(PIP) install "$(PIP_TOOLS)"
	$(COMPILE) --build-deps-for wheel --output-file requirements.lock pyproject.toml
	$(COMPILE) --build-deps-for wheel --extra test --constraint requirements.lock --output-file requirements-test.lock pyproject.toml

# No option lines and no addresses: a lock names versions and hashes, the machine says where packages come from.
COMPILE = CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --upgrade --strip-extras --allow-unsafe \
	--generate-hashes --no-emit-options --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

clean: ## remove .venv, caches and built files; the report in output/ stays
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.created:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Assess needs Python 3.11 or newer; name one: make PYTHON=python3.12 ..." >&2; exit 1; }
	$(PYTHON) -m venv .venv
	@touch $@

.venv/.demo-installed: .venv/.created requirements.lock pyproject.toml
	$(PIP) install --require-hashes --requirement requirements.lock
	$(INSTALL_PROJECT)
	@touch $@

.venv/.test-installed: .venv/.created requirements-test.lock pyproject.toml
	$(PIP) install --require-hashes --requirement requirements-test.lock
	$(INSTALL_PROJECT)
	@touch $@
