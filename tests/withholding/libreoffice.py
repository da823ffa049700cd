"""The Word files of our template after LibreOffice has opened and saved them, and after somebody has typed in them.

One LibreOffice does it all: `office_script.py` talks to it, run by the Python that has LibreOffice's `uno`.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from withholding import plain_forms
from withholding.forms import converted
from withholding.publishing import CANARY
from withholding.rows import FOLDER, SECRET_SENTENCE
from withholding.snippets import paragraphs
from withholding.table import Case, Result, cases

if TYPE_CHECKING:
    from collections.abc import Sequence

# Of what is typed into our template all rows; of what we write of Markdown, which says less in Word, one in ten.
OURS = {"Word, our template": 1, "Word, of our Markdown": 10}
_SECONDS = 1800
_TITLE = "The lease"

# What is typed, where and what must become of it. Where: over the number, the title or the label, before or behind
# them, or in a paragraph of its own under the heading. A typed secret is one of a withheld item.
_LABELS = (
    ("near", "Restricted"),
    ("near", "Restricted: commercial"),
    ("near", "RESTRICTED – commercial"),
    ("near", "Restriced: commercial"),
    ("near", "Confidential"),
    ("near", "Confidential: staffing"),
    ("near", "CONFIDENTIAL – staffing"),
    ("near", "Exempt item"),
    ("near", "Not for publication"),
    ("near", "Closed session"),
    ("near", "Part II – exempt"),
    ("near", "OFFICIAL-SENSITIVE"),
    ("public", "Restricted parking in Marigold Lane"),
    ("public", "Confidential waste: Marigold Shredding"),
    ("public", "Private hire licences: Marigold Cars"),
    ("public", "Exempt charities: Marigold Trust"),
)
_AROUND_A_HEADING = ("over the title", "before the title", "behind the title", "new paragraph", "before the text")
_SECRETS_TYPED = (
    ("over the number", CANARY),
    ("over the number", f"{CANARY} and sons"),
    ("over the number", f"2. {CANARY}"),
    ("before the number", f"{CANARY} "),
    ("behind the number", f" {CANARY}"),
    ("before the title", f"{CANARY} "),
    ("behind the title", f" of {CANARY}"),
    ("over the title", f"The lease of {CANARY}"),
    ("before the label", f"{CANARY} "),
    ("before the label", f"{SECRET_SENTENCE} "),
    ("over the label", f"{CANARY} "),
    ("paragraph before the label", SECRET_SENTENCE),
    ("paragraph behind the label", SECRET_SENTENCE),
    ("line behind the label", SECRET_SENTENCE),
    ("behind the text", f" {SECRET_SENTENCE}"),
    ("before the text", f"{SECRET_SENTENCE} "),
    ("over the text", SECRET_SENTENCE),
    ("new paragraph", SECRET_SENTENCE),
    ("paragraph behind the text", SECRET_SENTENCE),
    ("line behind the text", SECRET_SENTENCE),
    ("paragraph behind the public title", SECRET_SENTENCE),
    ("line behind the public title", SECRET_SENTENCE),
    ("paragraph behind the public summary", SECRET_SENTENCE),
    ("line behind the public summary", SECRET_SENTENCE),
)
_WITHHELD = {
    "item": "## 2. The lease // **Restricted:** commercial // The council agreed.",
    "item told to the public": "## 2. The lease // **Restricted:** commercial / **Public title:** A matter of land / "
    "**Public summary:** The council considered a letter. // The council agreed.",
}


@cache
def python_with_uno() -> str | None:
    """Return a Python that knows LibreOffice, if there is one."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        return None
    beside = Path(office).resolve().parent / "python"
    for python in (str(beside), "/usr/bin/python3", sys.executable, shutil.which("python3")):
        if python and Path(python).exists():
            environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
            tried = subprocess.run([python, "-c", "import uno"], capture_output=True, check=False, env=environment)
            if tried.returncode == 0:
                return python
    return None


def results_by_libreoffice(folder: Path, share: int = 1) -> list[Result]:
    """Return what becomes of the rows of our template in LibreOffice's hands: of all, or of one row of so many."""
    return [case.result() for case in _through_libreoffice(folder, share)]


def _through_libreoffice(folder: Path, share: int) -> list[Case]:
    jobs: list[dict[str, Any]] = []
    found: list[Case] = []
    for form, every in OURS.items():
        inside = folder / form.replace(" ", "-").replace(",", "")
        for case in cases(form, inside, share * every):
            if case.place == "after comment":  # LibreOffice 7.4 without a screen ends while it opens comments so
                continue
            saved = case.path.with_name(f"{case.path.stem}.saved.docx")
            jobs.append({"open": str(case.path), "save": str(saved), "typing": []})
            found.append(replace(case, form=f"{form}, saved by LibreOffice", path=saved))
    typed_jobs, typed = _typing(folder)
    run_jobs([*jobs, *typed_jobs], folder)
    return found + typed


def _typing(folder: Path) -> tuple[list[dict[str, Any]], list[Case]]:
    jobs: list[dict[str, Any]] = []
    found: list[Case] = []

    def add(base: Path, gold: str, where: str, words: str, told: str) -> None:
        out = folder / f"typed-{len(jobs):04}.docx"
        jobs.append({"open": str(base), "save": str(out), "typing": [{"where": where, "words": words}]})
        found.append(Case("Word, our template, typed in LibreOffice", gold, where, told, out))

    secret = base_file(folder, "plain", f"## 2. The lease // {SECRET_SENTENCE}")
    harmless = base_file(folder, "harmless", "## 2. The lease // The council thanked the friends of Larkspur Garden.")
    for gold, words in _LABELS:
        for where in _AROUND_A_HEADING:
            # Words that are run into others say less: only those that stay a mark of their own are in the table.
            parted = {
                "before the title": f"{words}: ",
                "behind the title": f" ({words})",
                "before the text": f"{words}. ",
            }
            add(harmless if gold == "public" else secret, gold, where, parted.get(where, words), words)
    for name, snippet in _WITHHELD.items():
        base = base_file(folder, name, snippet)
        for where, words in _SECRETS_TYPED:
            if "public" in where and "public" not in name:
                continue
            add(base, "near", where, words, f"{name}: {words}")
    return jobs, found


def base_file(folder: Path, name: str, snippet: str) -> Path:
    """Write our Word file of a snippet."""
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / f"base-{name.replace(' ', '-')}.md"
    source.write_bytes(plain_forms.markdown(paragraphs(snippet), marked=True))
    converted(source, source.with_suffix(".docx"))
    return source.with_suffix(".docx")


def run_jobs(jobs: Sequence[dict[str, Any]], folder: Path) -> None:
    """Let one LibreOffice open, type and save."""
    python = python_with_uno()
    if python is None:
        raise FileNotFoundError("LibreOffice and its uno for Python are needed: apt-get install python3-uno")
    listed = folder / "jobs.json"
    listed.write_text(json.dumps(list(jobs)), "utf-8")
    office = shutil.which("soffice") or "libreoffice"
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    with tempfile.TemporaryDirectory() as profile:
        command = [python, str(FOLDER / "office_script.py"), office, profile, str(listed)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, env=environment, check=False)
        if done.returncode:
            raise ChildProcessError(f"LibreOffice: {done.stderr}")
    for job in jobs:
        if not Path(job["save"]).exists():
            raise FileNotFoundError(f"LibreOffice did not save {job['save']}")
