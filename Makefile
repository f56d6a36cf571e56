# Everything a person types. `make` alone lists it.
#   make start                    ask the example documents
#   make start DOCS=my/folder     ask your own
SHELL := /bin/bash -o pipefail
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

UTBLICK_PORT ?= 8000
PORT ?= $(UTBLICK_PORT)
UTBLICK_INDEX ?= index
export UTBLICK_INDEX
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore

BIN := .venv/bin
# A lock is complete (--no-deps) and names what builds (--no-build-isolation); bytecode can wait.
PIP := $(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --use-pep517 --no-compile
LOCKED := $(PIP) --require-hashes --requirement

NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c '$(NEW_ENOUGH)' 2>/dev/null && echo $$name && break; done)

.PHONY: help start install models format check test lock clean chromium

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-8s %s\n", $$1, $$2}' Makefile

# Status 3: the index stands, but a document in the list just shown could not be read.
start: .venv/core.stamp ## install, index examples/ (or DOCS=folder), serve on 127.0.0.1 (PORT=8000)
ifdef DOCS
	@$(BIN)/utblick build "$(DOCS)" || test $$? -eq 3
else
	@test -e "$(UTBLICK_INDEX)/CURRENT" || $(BIN)/utblick build examples || test $$? -eq 3
endif
	@exec $(BIN)/utblick serve --port "$(PORT)"

install: .venv/core.stamp ## install the program into .venv

models: .venv/models.stamp ## install sentence-transformers too, for UTBLICK_MODEL and training

format: .venv/dev.stamp ## lay the code out and mend what can be mended
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

check: .venv/dev.stamp ## lint, layout, types
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

test: check .venv/models.stamp chromium ## install what tests need, check, run the tests
	$(BIN)/pytest --numprocesses=2

lock: .venv/dev.stamp ## write requirements/*.txt anew (UPGRADE=1: to the newest versions)
	$(COMPILE) --group build --output-file requirements/build.txt
	$(COMPILE) pyproject.toml $(call within,build) --output-file requirements/core.txt
	$(COMPILE) pyproject.toml --extra dev $(call within,build core) --output-file requirements/dev.txt
	$(COMPILE) pyproject.toml --extra models $(call within,build dev) --output-file requirements/models.txt
	$(COMPILE) benchmarks/peers.in $(call within,build models) --output-file benchmarks/peers.txt

clean: ## remove what was made here, except the index
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis dist build
	find graph embeddings loaders queries service tests -name __pycache__ -prune -exec rm -r {} +

# One version of a package for all Pythons, so that the same documents give the same index on each.
COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--fork-strategy fewest --custom-compile-command "make lock" $(if $(UPGRADE),--upgrade)
within = $(foreach lock,$(1),--constraints requirements/$(lock).txt)

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Utblick needs Python 3.11 or newer and found none." \
		"Debian and Ubuntu: sudo apt-get install python3 python3-venv" \
		"(an older release: python3.11 python3.11-venv)." >&2; exit 1; }
	@$(PYTHON) -c '$(NEW_ENOUGH)' || { echo "$(PYTHON) is older than Python 3.11." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { echo "Python's venv module is missing." \
		"Debian and Ubuntu: sudo apt-get install $$($(PYTHON) -c \
		'import sys; print("python%d.%d-venv" % sys.version_info[:2])')" >&2; exit 1; }
	@echo "Making a virtual environment in .venv"
	@$(PYTHON) -m venv $$($(PYTHON) -c 'import torch' 2>/dev/null && echo --system-site-packages) .venv

.venv/core.stamp: requirements/build.txt requirements/core.txt pyproject.toml | .venv/bin/python
	@echo "Installing Utblick (under a minute)"
	@$(LOCKED) requirements/build.txt
	@$(LOCKED) requirements/core.txt
	@$(PIP) --editable .
	@touch $@

.venv/dev.stamp: requirements/dev.txt .venv/core.stamp
	@echo "Installing the tools for development"
	@$(LOCKED) requirements/dev.txt
	@touch $@

# A torch that is there already, a CPU build say, stays: see docs/dependencies.md, "Models".
WITHOUT_TORCH := awk '/^[a-z]/ { keep = !/^(torch|triton|(nvidia|cuda)-[a-z0-9-]+)==/ } keep'
.venv/models.stamp: requirements/models.txt .venv/core.stamp
	@if $(BIN)/python -c 'import torch' 2>/dev/null; \
	then echo "Installing sentence-transformers; the torch that is here stays"; \
		$(WITHOUT_TORCH) $< > .venv/models.txt; \
	else echo "Installing sentence-transformers and torch (several GB, takes minutes)"; \
		cp $< .venv/models.txt; \
	fi
	@$(LOCKED) .venv/models.txt
	@touch $@

ROOT := $(if $(filter-out 0,$(shell id -u)),sudo --non-interactive )
chromium:
	@command -v chromium >/dev/null || { echo "Installing Debian's Chromium for the browser tests"; \
		$(ROOT)apt-get -qq update && \
		$(ROOT)env DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends chromium fonts-liberation >/dev/null; \
	} || echo "Chromium could not be installed: the browser tests skip."
