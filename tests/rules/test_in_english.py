"""Minutes in another language are read, and not asked for what is known by its English name."""

from __future__ import annotations

import pytest
from in_containers import NAMES, in_containers

from minutebook import check
from minutebook.converting import read
from minutebook.model.meeting import Item
from minutebook.vocabulary.small_words import is_in_another_language

GERMAN = (
    "# Protokoll des Mühlenvereins",
    "Datum: 9. Juni 2026",
    "## Wehr",
    "Das Wehr ist seit dem Winter undicht und wird im Juli von der Firma Reiher geprüft.",
    "## Verschiedenes",
    "Die Schlüssel für das Haus werden nicht mehr verliehen.",
)
WELSH = (
    "# Cyngor Plwyf Nant y Crëyr",
    "Dyddiad: 9 Mehefin 2026",
    "## Y gored",
    "Roedd y gored yn gollwng ers y gaeaf, a bydd Ieuan yn ei thrwsio gyda chymorth y clwb.",
    "## Materion eraill",
    "Nid oedd dim arall i'w drafod, ac mae'r allwedd wedi ei dychwelyd.",
)
ENGLISH = (
    "# Heron Mill Trustees",
    "Date: 9 June 2026",
    "## Weir",
    "The weir has leaked since the winter, and Ieuan will mend it with the help of the club.",
)
ASKED = {"ITM101", "ATT101", "ATT105", "NXT101", "MTG101", "MTG109", "ACT119"}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lines", [GERMAN, WELSH], ids=["German", "Welsh"])
def test_nothing_is_said_to_be_missing_that_has_another_name_there(name: str, lines: tuple[str, ...]) -> None:
    reading = read(in_containers(lines)[name], name)
    assert not {one.code for one in check(reading)} & ASKED
    assert {one.code for one in check(read(in_containers(ENGLISH)[name], name))} & ASKED


@pytest.mark.parametrize("name", ["x.md", "x.html", "x.docx"])
@pytest.mark.parametrize("lines", [GERMAN, WELSH], ids=["German", "Welsh"])
def test_their_headings_are_headings(name: str, lines: tuple[str, ...]) -> None:
    meeting = read(in_containers(lines)[name], name).meeting
    titles = [item.title for _, item in meeting.all_of(Item)]
    assert [line.removeprefix("## ") for line in lines if line.startswith("## ")] == [one for one in titles if one]


@pytest.mark.parametrize("name", ["x.md", "x.html", "x.docx"])
def test_bold_lines_that_head_a_sentence_below_the_details_are_headings_in_any_language(name: str) -> None:
    bold = (GERMAN[0], GERMAN[1], *(f"**{one[3:]}**" if one.startswith("## ") else one for one in GERMAN[2:]))
    meeting = read(in_containers(bold)[name], name).meeting
    assert [item.title for item in meeting.items if item.title] == ["Wehr", "Verschiedenes"]


def test_a_language_that_is_given_counts() -> None:
    marked = "---\nminutes: 1\nlanguage: cy\n---\n\n# Cyngor\n\n## To\n\nMae'n gollwng.\n"
    assert not {one.code for one in check(read(marked, "x.md"))} & ASKED
    assert {one.code for one in check(read(marked.replace("cy\n", "en-US\n"), "x.md"))} & ASKED


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (" ".join(GERMAN), True),
        (" ".join(WELSH), True),
        ("Le toit de la salle est en mauvais état et sera réparé par une entreprise du village.", True),
        (" ".join(ENGLISH), False),
        ("Present: Ola den Boer, Al van der Zee, Mo de la Rue, Di del Rio, Jan van den Berg", False),
        ("DE DER LA PO MA", False),
    ],
)
def test_a_language_is_known_by_its_small_words(text: str, *, other: bool) -> None:
    assert is_in_another_language(text) is other
