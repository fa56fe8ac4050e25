# Sets itself up on a machine that has only Python >= 3.11 and make.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo $$p; break; }; done)
BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export NO_MKDOCS_2_WARNING := 1

.PHONY: site test serve check bench lint clean
.DEFAULT_GOAL := site

site: .venv/ready  ## build the sample chronicle into site/
	@$(BIN)/chronicle build
	@echo "打开:$(BIN)/python -m http.server --directory site 8000,再用浏览器访问 http://127.0.0.1:8000/"

serve: .venv/ready  ## live preview on 127.0.0.1
	@$(BIN)/chronicle serve

check: .venv/ready  ## every mistake in the content
	@$(BIN)/chronicle check --strict

test: .venv/ready-dev lint  ## everything; gets a browser when there is none
	@$(BIN)/python -m tests.browser.find --install
	@$(BIN)/pytest -n auto

lint: .venv/ready-dev
	@$(BIN)/ruff check
	@$(BIN)/mypy

bench: .venv/ready-dev  ## side-by-side measurements
	@$(BIN)/python benchmarks/sample_build.py
	@$(BIN)/python -m benchmarks.budgets

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "需要 Python 3.11 以上 / Python 3.11 or newer is needed" >&2; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; \
		echo "无法建立 .venv(Debian、Ubuntu 请先装 python3-venv)/ install python3-venv first" >&2; exit 1; }

.venv/ready: .venv/bin/python pyproject.toml constraints.txt
	@$(BIN)/python -m pip install -q -c constraints.txt -e .
	@touch $@

.venv/ready-dev: .venv/ready
	@$(BIN)/python -m pip install -q -c constraints.txt -e '.[dev]'
	@touch $@

clean:
	rm -rf .venv site .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
