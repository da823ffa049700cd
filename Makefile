# Two commands are enough on a fresh machine with Python 3.11 or newer, git and make: `make demo` and `make test`.
# `make PYTHON=python3.13 test` uses a Python of your choice; otherwise the newest that is there is taken.
.PHONY: environment demo test lint derived derived-check constraints pictures withholding bench corpus corpus-rules \
  cases clean
.DEFAULT_GOAL := test
unexport PYTHONDONTWRITEBYTECODE

PYTHON ?=
VENV ?= .venv
python := $(VENV)/bin/python
minutebook := $(VENV)/bin/minutebook
pinned := .ci/constraints.txt
cases := ../shared/cases/run.py
derived := schema rule_pages command_reference word_template

# Named another Python than the environment was made with, make the environment anew.
version = $(shell $(1) -c 'import sys; print(sys.version)' 2>/dev/null)
ifneq ($(PYTHON),)
ifneq ($(call version,$(PYTHON)),$(call version,$(python)))
anew := --clear
.PHONY: $(minutebook)
endif
endif

# What an office installs, and no more.
$(minutebook): pyproject.toml
	@chosen=$$(sh toolkit/minutebook_dev/choose_python.sh $(PYTHON)) && $$chosen -m venv $(anew) $(VENV)
ifdef PINNED
	$(python) -m pip install --quiet --require-hashes --requirement $(pinned)
	$(python) -m pip install --quiet --no-deps --no-build-isolation --editable .
else
	$(python) -m pip install --quiet --editable .
endif
	@touch $@

# With it, what developers need; with PINNED=1 it is there already.
$(VENV)/installed: $(minutebook)
	$(if $(PINNED),,$(python) -m pip install --quiet --upgrade 'pip>=25.1')
	$(if $(PINNED),,$(python) -m pip install --quiet --group development)
	@touch $@

environment: $(VENV)/installed

# The way of one set of minutes, from the draft to the page the public reads.
demo: $(minutebook)
	@$(python) -m minutebook_dev.demo

test: $(VENV)/installed
	$(python) -m pytest -n auto $(OPTIONS)

lint: $(VENV)/installed
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy

# Files made from the code: the schemas, the pages of the rules, the command reference, the Word template.
derived: $(VENV)/installed
	for part in $(derived); do $(python) -m minutebook_dev.$$part || exit 1; done

derived-check: $(VENV)/installed
	for part in $(derived); do $(python) -m minutebook_dev.$$part --check || exit 1; done

# The versions that .ci/run installs: of everything, for every Python we support, with hashes and without addresses.
constraints: $(VENV)/installed
	$(python) -m pip install --quiet --group pins
	echo '# Made by “make constraints”: what .ci/run installs, the same bytes everywhere.' > $(pinned)
	$(VENV)/bin/uv pip compile pyproject.toml --group development --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-header --no-annotate --upgrade --quiet >> $(pinned)

# How often each rule speaks in a folder of real minutes; CODES="TXT101 TXT103" prints the hits of these.
corpus-rules: $(VENV)/installed
	@$(python) -m minutebook_dev.measure_rules $(or $(FOLDER),../shared/corpus) $(CODES)

# The pictures of the README; needs Chromium.
pictures: $(VENV)/installed
	$(python) -m minutebook_dev.pictures

# What the public would get of words that are not meant for it: a table of spellings, places and forms. Takes some
# minutes; uses LibreOffice, if it is there.
withholding: $(VENV)/installed
	@PYTHONPATH=tests $(python) -m withholding $(OPTIONS)

bench: $(VENV)/installed
	$(python) -m pip install --quiet --group bench
	$(python) benchmarks/run.py
	$(python) benchmarks/growth.py

# What is read in real Word files: FOLDER=… for others than those of ../shared/corpus.
corpus: $(VENV)/installed
	$(python) -m minutebook_dev.corpus_table $(FOLDER)

# Small minutes with the facts a careful clerk would read from them; they stand beside the checkout, not in it.
cases: $(VENV)/installed
	@if [ -f $(cases) ]; then $(python) $(cases) --bin $(minutebook) $(OPTIONS); \
	else echo "The cases are not here: $(cases) is missing."; fi

clean:
	rm -rf build dist $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
