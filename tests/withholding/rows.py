"""The rows of the table: what is typed, where, and what must become of it. They live in `rows.tsv`."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from withholding.publishing import CANARY, INNOCENT_AFTER

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).parent
GOLD = ("mark", "near", "public")
SECRET_SENTENCE = f"The offer from {CANARY} is 2,000 pounds."
INNOCENT_SENTENCE = f"The council thanked the friends of {INNOCENT_AFTER} Garden."

# Where the wording stands. {w} is the wording, {s} what it keeps from the public (or, of innocent words, what follows).
PLACES = {
    "first": "## 2. The lease // {w} // {s}",
    "later": "## 2. The lease // The council met the landlord in May. // {w} // {s}",
    "after comment": "## 2. The lease // <!-- seen by the chair --> // {w} // {s}",
    "after footnote": "## 2. The lease // [^] Deferred from the May meeting. // {w} // {s}",
    "after empty": "## 2. The lease // {empty} // {w} // {s}",
    "in subitem": "## 2. Estates // The council met in May. // ### 2.1 The lease // {w} // {s}",
    "next line": "## 2. The lease // {w} / {s}",
    "hard break": "## 2. The lease // {w} \\ {s}",
    "same line": "## 2. The lease // {w} {s}",
    "bullet": "## 2. The lease // - {w} // - {s}",
    "later bullet": "## 2. The lease // - The roof was mended. // - {w} // - {s}",
    "number": "## 2. The lease // 1. {w} // 2. {s}",
    "quotation": "## 2. The lease // > {w} // > {s}",
    "cell": "## 2. The lease // | Matter | Note | // | {w} | {s} |",
    "cell below": "## 2. The lease // | Matter | Note | // | Lease | {w} | // | Lease | {s} |",
    "heading": "## 2. {w} // {s}",
    "bare heading": "## {w} // {s}",
    "subheading": "## 2. Estates // The council met in May. // ### 2.1 {w} // {s}",
    "heading over items": "## {w} // ### 2.1 The lease // {s}",
    "end of heading": "## 2. The lease ({w}) // {s}",
    "opening": "{w} // {s}",
    "whole": "{w}",
}


@dataclass(frozen=True)
class Row:
    """One row: what must become of it, where it stands, the wording, and all that is typed."""

    gold: str
    place: str
    wording: str

    @property
    def opening(self) -> bool:
        """Say whether it stands before the first item."""
        return self.place == "opening"

    @property
    def snippet(self) -> str:
        """Return all that is typed, in the language of snippets."""
        sentence = INNOCENT_SENTENCE if self.gold == "public" else SECRET_SENTENCE
        wording = self.wording.replace("{s}", sentence)
        return PLACES[self.place].replace("{w}", wording).replace("{s}", sentence)

    def __str__(self) -> str:
        """Name the row."""
        return f"{self.gold:6} {self.place}: {self.wording}"


def rows() -> Iterator[Row]:
    """Return all rows."""
    with (FOLDER / "rows.tsv").open(encoding="utf-8", newline="") as file:
        for line in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if line and not line[0].startswith("#"):
                gold, places, wording = line
                yield from (Row(gold, place.strip(), wording) for place in places.split(","))


def shapes() -> Iterator[tuple[str, str]]:
    """Return the shapes of a key of withholding in plain data: what must become of each, and the JSON."""
    with (FOLDER / "shapes.tsv").open(encoding="utf-8", newline="") as file:
        for line in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if line and not line[0].startswith("#"):
                gold, value = line
                yield gold, value
