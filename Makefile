PYTHON ?= python3
BIN := .venv/bin
SUITE := .venv/tinydb-suite/tinydb-4.9.0.tar.gz
.DEFAULT_GOAL := run

.PHONY: run test check proof bench screenshots strings clean

run: .venv/ready
	@$(BIN)/factsheets

test: .venv/ready $(SUITE) check
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -c \
		'import sys; from desktop_app.display import why_no_window; sys.exit(why_no_window() or 0)'
	$(BIN)/pytest -n 2 --dist worksteal

check: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# The long proofs: 10,000 kills and the like, and every form filled in every way.
proof: .venv/ready $(SUITE)
	$(BIN)/pytest -n 2 --dist worksteal -m long

# Our figures beside a peer's or a floor, in one run each.
bench: .venv/ready
	@for name in opening typing export store search tables as_of pictures pictures_deaths pictures_map tabs bulk; do echo "== $$name"; $(BIN)/python -m benchmarks.$$name || exit 1; done

screenshots: .venv/ready
	$(BIN)/python docs/screenshots.py

# Collects the strings to translate.
strings: .venv/ready
	$(BIN)/pybabel -q extract --no-location --sort-output --project=factsheets \
		-o resources/translations/factsheets.pot desktop_app

clean:
	rm -rf .venv build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'Fact Sheets needs Python 3.11 or newer: make PYTHON=python3.12'; exit 1; }
	@$(PYTHON) -m venv .venv || \
		{ echo 'Python cannot make a virtual environment: sudo apt-get install python3-venv'; exit 1; }
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

# TinyDB's own tests are not in its wheel.
$(SUITE): .venv/ready requirements-suite.lock
	$(BIN)/python -m pip download -q --disable-pip-version-check --no-deps --no-binary :all: \
		--require-hashes -d $(@D) -r requirements-suite.lock
	@touch $@
