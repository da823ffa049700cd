# Two commands are enough on a fresh machine with Python 3.11, git and make: `make demo` and `make test`.
.PHONY: demo test lint derived derived-check pictures withholding bench corpus corpus-rules clean
.DEFAULT_GOAL := test
unexport PYTHONDONTWRITEBYTECODE

python := .venv/bin/python
results := build/demo
derived := schema rule_pages command_reference word_template

.venv/installed: pyproject.toml
	python3 -m venv .venv
	$(python) -m pip install --quiet --upgrade 'pip>=25.1'
	$(python) -m pip install --quiet --editable . --group test --group lint --group build
	touch .venv/installed

# Check the drafts among the examples, convert one set of minutes, and say where the results lie.
demo: .venv/installed
	@mkdir -p $(results)
	@.venv/bin/minutebook check examples/drafts || test $$? = 1
	@.venv/bin/minutebook check examples/tern-valley
	@.venv/bin/minutebook convert examples/tern-valley/*.md --to html -o $(results)
	@.venv/bin/minutebook convert examples/tern-valley/*.md --to word -o $(results)
	@echo "The pages and Word documents are in $(results)."

test: .venv/installed
	$(python) -m pytest -n auto

lint: .venv/installed
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy

# Files made from the code: the schemas, the pages of the rules, the command reference, the Word template.
derived: .venv/installed
	for part in $(derived); do $(python) -m minutebook_dev.$$part || exit 1; done

derived-check: .venv/installed
	for part in $(derived); do $(python) -m minutebook_dev.$$part --check || exit 1; done

# How often each rule speaks in a folder of real minutes; CODES="TXT101 TXT103" prints the hits of these.
corpus-rules: .venv/installed
	@$(python) -m minutebook_dev.measure_rules $(or $(FOLDER),../shared/corpus) $(CODES)

# The pictures of the README; needs Chromium.
pictures: .venv/installed
	$(python) -m minutebook_dev.pictures

# What the public would get of words that are not meant for it: a table of spellings, places and forms. Takes some
# minutes; uses LibreOffice, if it is there.
withholding: .venv/installed
	@PYTHONPATH=tests $(python) -m withholding

bench: .venv/installed
	$(python) -m pip install --quiet --group bench
	$(python) benchmarks/run.py
	$(python) benchmarks/growth.py

# What is read in real Word files: FOLDER=… for others than those of ../shared/corpus.
corpus: .venv/installed
	$(python) -m minutebook_dev.corpus_table $(FOLDER)

clean:
	rm -rf build dist .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis
