"""What the public would get of every row in every form, and how that is printed."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from withholding import plain_forms
from withholding.forms import FORMS, gold, made
from withholding.plain_forms import PUBLIC_AFTER, PUBLIC_BEFORE
from withholding.publishing import INNOCENT_AFTER, published, tidy_up
from withholding.rows import SECRET_SENTENCE, rows, shapes
from withholding.snippets import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

COLUMNS = ("published", "withheld", "refused", "public", "spoken against", "broken", "disagree")


@dataclass(frozen=True)
class Result:
    """What became of one row in one form."""

    form: str
    gold: str
    place: str
    wording: str
    outcome: str
    why: str = ""
    disagrees: str = ""

    @property
    def fails(self) -> bool:
        """Say whether that is not what must become of it."""
        good = {"mark": ("withheld",), "near": ("withheld", "refused"), "public": ("public",)}
        return self.outcome not in good[self.gold] or bool(self.disagrees)

    def __str__(self) -> str:
        """Tell it in one line."""
        parts = (self.gold, self.place, self.wording, self.outcome, self.why, self.disagrees)
        return " | ".join(part for part in parts if part)


@dataclass(frozen=True)
class Case:
    """One file of the table."""

    form: str
    gold: str
    place: str
    wording: str
    path: Path

    def result(self) -> Result:
        """Publish it and say what became of it."""
        public = (PUBLIC_BEFORE, PUBLIC_AFTER, *((INNOCENT_AFTER,) if self.gold == "public" else ()))
        told = published(self.path, self.gold, public)
        return Result(self.form, self.gold, self.place, self.wording, told.outcome, told.why, told.disagrees)


def cases(form: str, folder: Path, share: int = 1) -> list[Case]:
    """Write the files of one form: all, or one row of so many, others in each form; our own marks always."""
    ending, written, found = FORMS[form][0], set[bytes](), list[Case]()
    folder.mkdir(parents=True, exist_ok=True)
    turn = [*FORMS].index(form)
    for at, row in enumerate(rows()):
        if row.gold != "mark" and (at + turn) % share:
            continue
        file = made(form, row, folder)
        # In plain text bold is not said: one of the rows that are the same there is enough.
        if file is None or (ending in ("txt", "md") and file in written):
            continue
        written.add(file)
        path = folder / f"row-{at:04}.{ending}"
        path.write_bytes(file)
        tidy_up()
        found.append(Case(form, gold(form, row), row.place, row.wording, path))
    if ending in ("yaml", "json"):
        found += _shapes(form, folder)
    return found


def _shapes(form: str, folder: Path) -> Iterable[Case]:
    ending = FORMS[form][0]
    for at, (wanted, keys) in enumerate(shapes()):
        data = plain_forms.data(paragraphs(f"## 2. The lease // {SECRET_SENTENCE}"))
        data["items"][2] |= json.loads(keys)
        path = folder / f"shape-{at:02}.{ending}"
        path.write_bytes((plain_forms.as_yaml if ending == "yaml" else plain_forms.as_json)(data))
        yield Case(form, wanted, "key", keys, path)


def results(form: str, folder: Path, share: int = 1) -> list[Result]:
    """Return what became of the rows in one form."""
    return [case.result() for case in cases(form, folder / form.replace(" ", "-").replace(",", ""), share)]


def printed(found: Sequence[Result]) -> str:
    """Return the table."""
    by_form = defaultdict[str, list[Result]](list)
    for result in found:
        by_form[result.form].append(result)
    width = max(map(len, by_form))
    lines = [f"{'form':{width}}  {'rows':>5}  " + "  ".join(f"{column:>9}" for column in COLUMNS)]
    for form, several in [*by_form.items(), ("all", list(found))]:
        counts = Counter(result.outcome for result in several)
        counts["disagree"] = sum(bool(result.disagrees) for result in several)
        numbers = "  ".join(f"{counts[column]:>{max(9, len(column))}}" for column in COLUMNS)
        lines.append(f"{form:{width}}  {len(several):>5}  {numbers}")
    return "\n".join(lines)


def failures(found: Sequence[Result]) -> str:
    """Return every row that fails, by form and by what became of it."""
    groups = defaultdict[tuple[str, str], list[Result]](list)
    for result in found:
        if result.fails:
            kind = result.outcome if result.outcome in ("published", "spoken against", "broken") else "other"
            groups[result.form, kind].append(result)
    lines: list[str] = []
    for (form, kind), several in groups.items():
        lines += [f"== {form}: {kind} ({len(several)})", *map(str, several), ""]
    return "\n".join(lines)
