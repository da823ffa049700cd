# Two commands are enough on a fresh machine with Python 3.11, git and make: `make demo` and `make test`.
.PHONY: demo test lint bench derived clean
.DEFAULT_GOAL := test
unexport PYTHONDONTWRITEBYTECODE

python := .venv/bin/python

.venv/installed: pyproject.toml
	python3 -m venv .venv
	$(python) -m pip install --quiet --upgrade 'pip>=25.1'
	$(python) -m pip install --quiet --editable . --group test --group lint --group build
	touch .venv/installed

test: .venv/installed
	$(python) -m pytest -n auto

lint: .venv/installed
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
