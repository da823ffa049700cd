"""The table of `make withholding`: nothing that is meant to be kept from the public is published, in any form.

The rows are in `withholding/rows.tsv`, where anybody can add one. Here each form meets our own marks and a third of
the other rows, a different third than its neighbours; `make withholding` walks all. Each form must also leave ordinary
words alone, name the place where it refuses, and say the same in `check --stage publish` as in `convert`.
"""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from outside import missing
from withholding import plain_forms, publishing
from withholding.forms import FORMS, made
from withholding.libreoffice import python_with_uno, results_by_libreoffice
from withholding.rows import GOLD, PLACES, Row, rows, shapes
from withholding.snippets import Paragraph, paragraphs, runs
from withholding.table import Result, failures, results

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("form", FORMS)
def test_nothing_meant_to_be_withheld_is_published_and_ordinary_words_are(form: str, tmp_path: Path) -> None:
    assert failures(results(form, tmp_path, share=3)) == ""


@pytest.mark.libreoffice
def test_the_same_after_libreoffice_saved_the_file_or_somebody_typed_in_it(tmp_path: Path) -> None:
    if not shutil.which("soffice"):
        missing("soffice is not installed: run “apt-get install libreoffice-writer-nogui”")
    if not python_with_uno():
        missing("no Python here has LibreOffice's uno: run “apt-get install python3-uno”")
    assert failures(results_by_libreoffice(tmp_path, share=8)) == ""


def test_the_table_is_large_enough_and_says_nothing_twice() -> None:
    found = list(rows())
    assert {row.gold for row in found} == set(GOLD)
    assert {row.place for row in found} <= set(PLACES)
    assert len({row.wording for row in found}) >= 150
    assert len({row.wording for row in found if row.gold == "public"}) >= 40
    assert len(list(shapes())) >= 20
    assert len({(row.place, row.wording) for row in found}) == len(found)


def test_every_row_holds_the_word_that_is_looked_for() -> None:
    for row in rows():
        assert (publishing.INNOCENT if row.gold == "public" else publishing.CANARY) in row.snippet, row


@pytest.mark.parametrize("form", FORMS)
def test_minutes_without_a_mark_are_published_in_every_form(form: str, tmp_path: Path) -> None:
    row = Row("public", "first", f"The gate at {publishing.INNOCENT} Farm is mended.")
    path = tmp_path / f"minutes.{FORMS[form][0]}"
    file = made(form, row, tmp_path)
    assert file is not None
    path.write_bytes(file)
    assert publishing.published(path, "public").outcome == "public"
    # The measure itself: the same words, looked for as a secret, have got out.
    path.write_bytes(made(form, Row("near", "first", "The gate is mended."), tmp_path) or b"")
    assert publishing.published(path, "near").outcome == "published"


def test_a_secret_is_found_in_every_public_form(tmp_path: Path) -> None:
    path = tmp_path / "minutes.md"
    path.write_bytes(plain_forms.markdown(paragraphs(f"## 2. The lease // {publishing.CANARY}"), marked=True))
    for kind in ("html", *publishing.OTHER_EDITIONS):
        ended, words = publishing.edition(path, kind)
        assert ended.status == 0
        assert publishing.CANARY in (words or "")


def test_what_is_withheld_is_told_from_what_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "minutes.json"
    data = plain_forms.data(paragraphs(f"## 2. The lease // {publishing.CANARY}"))
    data["items"][2]["restriction"] = {"reason": "commercial"}
    path.write_text(json.dumps(data), "utf-8")
    assert publishing.published(path, "mark").outcome == "withheld"
    del data["items"][3]
    path.write_text(json.dumps(data), "utf-8")
    assert publishing.published(path, "mark").outcome == "broken"


@pytest.mark.parametrize(
    ("gold", "status", "said", "outcome"),
    [
        ("near", 1, 'Not written: x.html.\n  item 2, first paragraph: "Confidential"', "refused"),
        ("near", 1, "Not written: x.html.", "broken"),
        ("near", 2, "item 2", "broken"),
        ("near", 0, "item 2", "broken"),
        ("public", 1, "item 2", "spoken against"),
    ],
)
def test_a_refusal_ends_with_1_and_names_the_place(gold: str, status: int, said: str, outcome: str) -> None:
    ended = publishing.Ended(status, "", said)
    assert publishing.judged(gold, {"html": (ended, None), "md": (ended, None)}, ()).outcome == outcome
    # Half a refusal is none.
    written = publishing.Ended(0, "", "")
    assert publishing.judged(gold, {"html": (ended, None), "md": (written, "words")}, ()).outcome == "broken"


def test_a_result_fails_unless_it_is_what_must_become_of_the_row() -> None:
    def result(gold: str, outcome: str, disagrees: str = "") -> Result:
        return Result("form", gold, "first", "words", outcome, disagrees=disagrees)

    good = {("mark", "withheld"), ("near", "withheld"), ("near", "refused"), ("public", "public")}
    outcomes = ("published", "withheld", "refused", "public", "spoken against", "broken")
    assert {(gold, outcome) for gold in GOLD for outcome in outcomes if not result(gold, outcome).fails} == good
    assert result("near", "refused", "check finds nothing").fails


def test_snippets_are_read() -> None:
    heading, words, row, note = paragraphs("## 2.1 The lease // **Restricted:** x / y \\ z // | a | b | // [^] Seen.")
    assert heading == Paragraph("heading", (("", "The lease"),), 1, "2.1")
    assert words.lines == (("", "**Restricted:** x"), ("line", "y"), ("hard", "z"))
    assert row.cells == ["a", "b"]
    assert (note.kind, note.words) == ("footnote", "Seen.")
    assert [(run.words, run.look) for run in runs("**a** b ++c++ _d_")] == [
        ("a", "b"),
        (" b ", ""),
        ("c", "u"),
        (" ", ""),
        ("d", "i"),
    ]
