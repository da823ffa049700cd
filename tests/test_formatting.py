"""Tidying: what is ours is put in order, and everything else stays byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown_text import meeting_of
from outside import NO_REAL_MINUTES

from minutebook import formatting
from minutebook.formatting import format_markdown
from minutebook.reports.difference import Difference

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").rglob("*.md"))
CORPUS = Path(__file__).parents[1].parent / "shared" / "corpus"

UNTIDY = """\
---
minutes: 1
Venue :   Board #4
layout:    wide   # theirs
---

#  Title

<!--  a   remark  -->
##   1.    Matters   arising

Words   with   blanks,  and ACTION: Sam to go.

- **action 1** :  Sam to go
  -  __owner:__ Sam
  - *Due* : 3 July 2026
* another   list

|Name|Role|Presence|
|:-|--|-:|
|Ada Brook|clerk|present|

> a | b
> --|--
> long cell | x
"""
TIDY = """\
---
minutes: 1
venue: "Board #4"
layout:    wide   # theirs
---

# Title

<!--  a   remark  -->
## 1. Matters   arising

Words   with   blanks,  and ACTION: Sam to go.

- **Action 1:** Sam to go
  -  **Owner:** Sam
  - **Due:** 3 July 2026
* another   list

| Name      | Role  | Presence |
|:----------|-------|---------:|
| Ada Brook | clerk | present  |

> | a         | b   |
> |-----------|-----|
> | long cell | x   |
"""


def test_what_is_ours_is_put_in_order_and_nothing_else() -> None:
    assert format_markdown(UNTIDY) == TIDY


def test_windows_line_endings_stay() -> None:
    assert format_markdown(UNTIDY.replace("\n", "\r\n")) == TIDY.replace("\n", "\r\n")


def test_a_second_run_changes_nothing() -> None:
    assert format_markdown(TIDY) == TIDY


def test_what_the_minutes_say_is_the_same() -> None:
    assert meeting_of(UNTIDY) == meeting_of(TIDY)


@pytest.mark.parametrize(
    "text",
    [
        "ACTION: Sam to go\n",
        "- Action – Sam to go\n",
        "**Resolution:** The plan is adopted.\n",
        "**Note :** not ours\n",
        "| a | b |\n|---|---|\n| c |\n",
        "Title\n=====\n\nHeading   of   words\n---\n",
        "```\n| a|b |\n|--|--|\n```\n",
        "<table>\n<tr><td>  x  </td></tr>\n</table>\n",
    ],
)
def test_house_style_is_left_alone(text: str) -> None:
    assert format_markdown(text) == text


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_examples_are_tidy(path: Path) -> None:
    text = path.read_bytes().decode()
    assert format_markdown(text) == text


@pytest.mark.skipif(not CORPUS.is_dir(), reason=NO_REAL_MINUTES)
def test_public_minutes_say_the_same_after_tidying() -> None:
    paths = sorted(CORPUS.rglob("*.md"))[::4]
    assert paths
    for path in paths:
        text = path.read_bytes().decode(errors="replace")
        tidied = format_markdown(text)
        assert format_markdown(tidied) == tidied, path
        assert meeting_of(tidied) == meeting_of(text), path


def test_a_file_that_is_not_read_whole_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formatting, "unclaimed", lambda _: [(2, 7)])
    with pytest.raises(ValueError, match=r"line 1, column 3 could not be read, so nothing was changed"):
        format_markdown(UNTIDY)


def test_how_columns_are_aligned_stays_in_the_file_and_is_no_part_of_the_minutes() -> None:
    aligned = "| Roof | Cost |\n|:----:|-----:|\n| tin  | 5    |\n"
    assert format_markdown(aligned) == aligned
    assert meeting_of(aligned) == meeting_of(aligned.replace(":", "-"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_no_edit_reaches_over_the_end_of_a_line(path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace("|--", "|  --").replace("## ", "##   ")
    Difference(text, format_markdown(text))


def test_a_separator_of_lines_that_markdown_does_not_know_ends_no_line() -> None:
    # `str.splitlines` would see a line more before than after.
    text = f"{UNTIDY}\n- **Next\u2028meeting** :\n"
    told = Difference(text, format_markdown(text)).in_words()
    assert told.startswith("lines ")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_what_is_tidied_is_told_whatever_ends_the_lines(ending: str) -> None:
    text = UNTIDY.replace("\n", ending)
    assert Difference(text, format_markdown(text)).in_words() == Difference(UNTIDY, TIDY).in_words()
