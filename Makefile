# make run | test | check | crash | soak | bench | backtest | sample | look | audit | sbom | lock | clean

PYTHON ?= python3
FAST   := --doctest-modules --ignore dashboard/ui --ignore dashboard/store/migrations dashboard tests/spec tests/unit tests/test_house_rules.py
TWICE  := -n 2 --dist loadscope
VENV   := .venv
BIN    := $(VENV)/bin
BUILT  := $(VENV)/built

.DEFAULT_GOAL := run
.PHONY: run ready test check crash soak bench backtest sample look audit sbom lock clean packages

# The stamps make the environment once and again only when the pins change.
$(BUILT)-run: requirements.lock
	.ci/venv $(PYTHON) $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	touch $@

$(BUILT)-dev: requirements-dev.txt $(BUILT)-run
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@

run: $(BUILT)-run
	$(BIN)/streamlit run app.py

ready: $(BUILT)-dev packages

test: ready
	$(BIN)/pytest $(TWICE) $(FAST) tests/backtest tests/pages
	$(BIN)/pytest $(TWICE) tests/browser
	SOAK_SECONDS=120 $(BIN)/python -m tests.soak

check: $(BUILT)-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	git ls-files -z -- . ':!tests' ':!requirements.lock' | xargs -0 $(BIN)/detect-secrets-hook
	$(BIN)/python -m tools.audit
	$(BIN)/pytest --quiet $(FAST) --ignore tests/unit/store

crash: ready
	CRASH_ROUNDS=100 $(BIN)/pytest tests/unit/store/test_killed_at_any_moment.py

soak: $(BUILT)-dev
	$(BIN)/python -m tests.soak

bench: $(BUILT)-dev
	$(BIN)/python -m bench
	$(BIN)/python -m tests.hostile

backtest: $(BUILT)-dev
	$(BIN)/python -m bench.backtest
	$(BIN)/pytest tests/backtest

sample: $(BUILT)-run
	$(BIN)/python -m tools.sample

look: ready
	$(BIN)/python -m tests.browser.look look

audit: $(BUILT)-dev
	$(BIN)/python -m tools.audit --strict

sbom: $(BUILT)-dev
	$(BIN)/cyclonedx-py requirements requirements.lock --output-file sbom.json

lock: $(BUILT)-dev
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--output-file requirements.lock requirements.txt

packages:
	.ci/packages

clean:
	rm -rf $(VENV) look out sbom.json .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage htmlcov
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
