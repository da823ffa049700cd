"""Measure every rule on a folder of real minutes: `make corpus-rules FOLDER=../shared/corpus`.

Prints, for each rule, how many hits it has in how many files, and how many of these are told without being asked
for. With codes after the folder it prints those hits themselves, so that they can be read beside the minutes.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from minutebook.checking import check
from minutebook.converting import read
from minutebook.rules.catalogue import all_rules
from minutebook.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.finding import Finding

_WRITTEN = frozenset({".md", ".markdown", ".txt"})
# Agendas, lists and blank forms, of which nothing is asked; and what is said about the folder itself.
_LEFT_OUT = frozenset({"not-minutes", "README.md"})


def minutes_in(folder: Path) -> list[Path]:
    """Return the sets of minutes below a folder that are written in Markdown or recognised from pages."""
    found = (path for path in folder.rglob("*") if path.suffix in _WRITTEN and path.is_file())
    return sorted(path for path in found if _LEFT_OUT.isdisjoint(path.relative_to(folder).parts))


def findings_in(path: Path, folder: Path, settings: Settings) -> list[Finding]:
    """Return what the rules find in one file, which is called by its path in the folder."""
    return check(read(path.read_bytes(), name=path.relative_to(folder).as_posix()), settings)


def main(arguments: list[str]) -> int:
    """Print the table, or the hits of the rules that are named."""
    folder, codes = Path(arguments[0]), tuple(arguments[1:])
    paths = minutes_in(folder)
    asked = Settings(select=codes or ("all",))
    every = [finding for path in paths for finding in findings_in(path, folder, asked)]
    if codes:
        for found in every:
            print(f"{found.file}:{found.place.line}:{found.place.column}: {found.message}")
        return 0
    told = Counter(found.code for path in paths for found in findings_in(path, folder, Settings()))
    print("\n".join([*_table(every, told), f"{len(paths)} sets of minutes"]))
    return 0


def _table(every: list[Finding], told: Counter[str]) -> Iterator[str]:
    hits = Counter(found.code for found in every)
    files = Counter(code for code, _ in {(found.code, found.file) for found in every})
    yield f"{'code':8}{'hits':>6}{'files':>7}{'told':>6}  name"
    for rule in all_rules():
        yield f"{rule.code:8}{hits[rule.code]:6}{files[rule.code]:7}{told[rule.code]:6}  {rule.name}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
