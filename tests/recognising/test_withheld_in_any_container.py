"""What withholds does so in every container, however the lines and columns around it were laid out."""

from __future__ import annotations

import pytest

from minutebook.converting import read
from minutebook.model.withholding_marks import withholding_heading
from minutebook.public_words import looking_withheld
from minutebook.writers.yaml_json import write_yaml

KEPT = "The offer from Quillfeather is low."
TOP = "Minutes of the Larkspur Committee, 9 June 2026\n\n1. Roof\n\nDry.\n\n"


def published(text: bytes | str, name: str) -> bool:
    """Tell whether the public would read the secret, and nobody would be stopped."""
    from minutebook.edition import in_edition

    meeting = read(text, name).meeting
    assert KEPT.split()[3] in str(meeting), "nothing is lost"
    return not any(looking_withheld(meeting)) and "Quillfeather" in str(write_yaml(in_edition(meeting, "public")))


@pytest.mark.parametrize(
    "lines",
    [
        f"2. The lease\n\nRestricted: commercial\n{KEPT}",
        f"2. The lease\n\nThe committee met the landlord in May, in the hall, when\nRestricted: commercial\n{KEPT}",
        f"2. The lease\n\nMatter    Note\n\nRestricted    {KEPT}",
        f"2. The lease\n\nMatter\tNote\n\nConfidential\t{KEPT}",
        f"2. The lease\n\nMatter    Note\n\nRestricted: commercial    {KEPT}",
        f"2. The lease\n\nLease    Restricted: commercial\n\nLease    {KEPT}",
        f"2. The lease (Confidential: staffing)\n\n{KEPT}",
        f"NOT FOR PUBLICATION\n\n2.1 The lease\n\n{KEPT}",
    ],
)
def test_plain_text_withholds_or_is_refused(lines: str) -> None:
    assert not published(f"{TOP}{lines}\n\n3. The garden\n\nGreen.\n", "minutes.txt")


@pytest.mark.parametrize(
    "words",
    [
        f"<p>Restricted: commercial</p><p>{KEPT}</p>",
        f"<p>Restricted: commercial<br>{KEPT}</p>",
        f"<p><b>Restricted:</b> commercial</p><ul><li>{KEPT}</li></ul>",
        f"<ul><li>Restricted: commercial</li><li>{KEPT}</li></ul>",
        f"<p><b>Confidential</b></p><p>{KEPT}</p>",
        f"<table><tr><td>Matter</td><td>Note</td></tr><tr><td>Restricted: commercial</td><td>{KEPT}</td></tr></table>",
    ],
)
def test_web_pages_withhold_or_are_refused(words: str) -> None:
    page = f"<h1>Larkspur Committee, 9 June 2026</h1><h2>1. Lease</h2>{words}<h2>2. Roof</h2><p>Dry.</p>"
    assert not published(page.encode(), "minutes.html")


@pytest.mark.parametrize("label", ["Restricted: a named person's affairs", "**Restricted:** staffing", "CONFIDENTIAL"])
def test_a_line_break_ends_what_the_public_reads_in_yaml(label: str) -> None:
    item = f"- title: Lease\n  content:\n  - block: paragraph\n    text: |-\n      {label}\n      {KEPT}\n"
    text = f"minutes: 1\nitems:\n{item}"
    assert not published(text, "minutes.yaml")


def test_a_label_keeps_its_value_across_a_gap() -> None:
    lines = f"2. The lease\n\nRestricted:    commercial\n\n{KEPT}\n"
    item = read(TOP + lines, "minutes.txt").meeting.items[-1]
    assert item.restriction is not None
    assert item.restriction.reason == "commercial"


def test_a_heading_that_names_a_session_may_be_empty() -> None:
    meeting = read(f"{TOP}2. Closed session\n\n3. The garden\n\nGreen.\n", "minutes.txt").meeting
    assert withholding_heading(meeting.items[1].title) == "Closed session"
    assert not any(looking_withheld(meeting))


def test_struck_words_of_markdown_stay_struck() -> None:
    text = "# Larkspur Committee, 9 June 2026\n\n## 1. Roof\n\nIt leaks ~~badly~~ a little.\n"
    meeting = read(text, "minutes.md").meeting
    assert "It leaks ~~badly~~ a little." in str(write_yaml(meeting))


def test_a_column_of_restricted_funds_withholds_nothing() -> None:
    text = f"{TOP}2. Accounts\n\nFund    Restricted    Unrestricted\n\nQuillfeather appeal    4,000    0\n"
    meeting = read(text, "minutes.txt").meeting
    assert not any(looking_withheld(meeting))
    assert all(item.restriction is None for item in meeting.items)
    assert "block: restricted" not in str(write_yaml(meeting))
