"""Prints what the public would get of every row in every form: `make withholding`.

Exit status 1 where a row fails. `--failures FILE` writes every row that does, by form and by what became of it.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from withholding.forms import FORMS
from withholding.libreoffice import python_with_uno, results_by_libreoffice
from withholding.table import failures, printed, results


def main() -> int:
    """Print the table."""
    options = argparse.ArgumentParser(prog="withholding", description=__doc__)
    options.add_argument("--failures", type=Path, metavar="FILE")
    options.add_argument("--form", action="append", choices=list(FORMS), help="only this form")
    options.add_argument("--share", type=int, default=1, metavar="N", help="our own marks and one of N other rows")
    options.add_argument("--no-libreoffice", action="store_true")
    chosen = options.parse_args()
    office = not chosen.no_libreoffice
    if office and python_with_uno() is None:
        print("LibreOffice is left out: it needs soffice, and uno for Python (apt-get install python3-uno).")
        office = False
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(os.cpu_count()) as pool:
        tasks = [pool.submit(results, form, Path(folder), chosen.share) for form in chosen.form or FORMS]
        if office:
            tasks.append(pool.submit(results_by_libreoffice, Path(folder) / "libreoffice", chosen.share))
        found = [result for task in tasks for result in task.result()]
    print(printed(found))
    failing = sum(result.fails for result in found)
    print(f"{failing} of {len(found)} are not as they must be.")
    if chosen.failures:
        chosen.failures.write_text(failures(found), "utf-8")
    return int(bool(failing))


if __name__ == "__main__":
    sys.exit(main())
