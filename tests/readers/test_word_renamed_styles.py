"""Offices give the styles of the template names of their own; minutes in them stay what they are."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from word_files import docx, paragraph, style, zipped

from minutebook.converting import read, write

MARKDOWN = """---
minutes: 1
body: Larkspur Council
date: Monday 8 June 2026
---

# June meeting

## 1. Money

The accounts were read; [the paper](https://example.org/june) is on the web site.

- **Action 1:** Jo March to write to the bank
  - **Due:** 3 July 2026

- **Restricted passage:** a named person's affairs
  - **Public summary:** A debt was considered.
  - **Withheld:** One tenant owes £90.

## 2. Estates

**Restricted:** financial affairs

The landlord offers nine years.
"""
MEETING = read(MARKDOWN.encode(), name="june.md").meeting


def renamed(*, identifiers: bool) -> bytes:
    """Return the minutes in Word with every style of ours renamed, as Word or another program does it."""

    def named_anew(part: bytes) -> bytes:
        part = re.sub(rb'(<w:name w:val=")Minutes ', rb"\1Office ", part)
        return re.sub(rb'="Minutes([A-Z])', rb'="Office\1', part) if identifiers else part

    with zipfile.ZipFile(io.BytesIO(write(MEETING, "word", edition="full"))) as package:
        return zipped({name: named_anew(package.read(name)) for name in package.namelist()})


def test_a_style_that_was_only_renamed_is_known_by_its_identifier() -> None:
    assert read(renamed(identifiers=False), name="june.docx").meeting == MEETING
    # Where nothing is left of our names, the settings must say.
    assert read(renamed(identifiers=True), name="june.docx").meeting != MEETING


def test_settings_map_every_style_of_the_template_those_inside_paragraphs_too() -> None:
    names = ("Body", "Detail", "Number", "Label", "Action", "Field", "Restricted", "Restricted Text", "Linked Words")
    styles = {f"Office {name}": f"Minutes {name}" for name in (*names, "Link Target")}
    assert read(renamed(identifiers=True), name="june.docx", word_styles=styles).meeting == MEETING


@pytest.mark.parametrize("ours", ["Heading 1", "heading 1"])
def test_a_style_without_an_outline_level_can_stand_for_our_headings(ours: str) -> None:
    body = paragraph("Roads", '<w:pStyle w:val="Agenda"/>') + paragraph("Mend it", '<w:pStyle w:val="Point"/>')
    content = docx(body, {"styles": style("Agenda", "Agenda Line") + style("Point", "Point")})
    meeting = read(content, name="june.docx", word_styles={"Agenda Line": ours, "Point": "Minutes Action"}).meeting
    assert [item.title for item in meeting.items] == ["Roads"]
    assert [action.task for action in meeting.actions] == ["Mend it"]
