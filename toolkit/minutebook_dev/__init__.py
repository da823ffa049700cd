"""Generators for what is derived from the code. Run one to write its files, with `--check` to compare them."""
