PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test check proof bench screenshots strings lock clean

run: $(VENV)/.installed
	@$(BIN)/python -m desktop_app

