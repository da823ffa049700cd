"""Minutes are told from other texts by the signs they bear, whatever they are called and written in."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutebook.converting import form_to_read, source_of
from minutebook.kinds_of_text.minutes import ENOUGH, SIGNS, looks_like_minutes, signs_in
from minutebook.source import CannotBeRead

CORPUS = Path(__file__).parents[3] / "shared/corpus"
TALK = "The pump was looked at twice this month, and the wall behind it is still as wet as it was in spring.\n"

# One text for each sign: what bears it, and the same without it.
BEARING = {
    "called minutes": ("x/marsh-minutes.md", "", "x/marsh.md", ""),
    "name with a day": ("x/2026-04-09.md", "", "x/0409.md", ""),
    "folder of meetings": ("meetings/x.md", "", "letters/x.md", ""),
    "title says minutes": (
        "x.md",
        "# Minutes of the marsh club\n",
        "x.md",
        "# Ten minutes from the marsh: 10 minutes\n",
    ),
    "title names a meeting": ("x.txt", "Marsh Committee, 9 April 2026\n", "x.txt", "Marsh, 9 April 2026\n"),
    "who was there": ("x.md", "**Present:** Ola Fenn, Bea Rook\n", "x.md", "**Present:**\n"),
    "who sent apologies": ("x.txt", "Regrets: Tom Wade\n", "x.txt", "Regrets are few\n"),
    "who led it or wrote": ("x.txt", "Scribe: Tom Wade\n", "x.txt", "Scribe:\n"),
    "day and place": ("x.txt", "Venue: the boat house\n", "x.txt", "Venue\n"),
    "the last meeting": ("x.md", "## Matters arising\n", "x.md", "## Matters\n"),
    "the next meeting": ("x.md", "## Date of next meeting\n", "x.md", "## Date\n"),
    "other business": ("x.txt", "5. Any other business\n", "x.txt", "5. Business\n"),
    "actions": ("x.md", "- ACTION: Ola to mend the pump\n", "x.md", "- Ola mends the pump\n"),
    "what was decided": ("x.txt", "Bea proposed and Tom seconded it.\n", "x.txt", "Bea and Tom were there.\n"),
    "what people said": ("x.txt", "Bea reported on it.\nTom asked why.\n", "x.txt", "Bea reported on it.\n"),
    "how it began or ended": ("x.txt", "The meeting closed at 9pm.\n", "x.txt", "The shop closed at 9pm.\n"),
    "speakers": (
        "x.txt",
        "OF: shall we begin now\nBR: yes we should\n" * 2,
        "x.txt",
        "OF: shall we begin now\nBR: yes we should\n",
    ),
    "an agenda": ("x.md", "# Agenda for April\n", "x.md", "# April\n"),
    "did not take place": ("x.md", "The meeting was cancelled.\n", "x.md", "The order was cancelled.\n"),
    "a list of days": ("x.md", "".join(f"- {day} May 2026\n" for day in range(1, 8)), "x.md", "- 1 May 2026\n"),
}


@pytest.mark.parametrize("sign", BEARING)
def test_a_text_bears_a_sign_and_the_same_without_it_does_not(sign: str) -> None:
    name, text, other_name, other_text = BEARING[sign]
    assert sign in signs_in(name, text + TALK)
    assert sign not in signs_in(other_name, other_text + TALK)


def test_every_sign_is_tried_here() -> None:
    assert set(SIGNS) == {*BEARING, "hardly anything said", "something else"}


def test_names_and_labels_alone_say_nothing() -> None:
    stub = "# Marsh Committee, 9 April 2026\n\nPresent: Ola Fenn, Bea Rook\n\nScribe: Tom Wade\n"
    assert "hardly anything said" in signs_in("x.md", stub)
    assert not looks_like_minutes("minutes/2026-04-09.md", stub.replace("Ola Fenn, Bea Rook", ""))
    assert looks_like_minutes("x.md", stub + TALK)


def test_examples_in_a_page_about_minutes_do_not_make_it_minutes() -> None:
    example = "Present: Ola Fenn\nRegrets: Tom Wade\n\n## Matters arising\n\nACTION: Ola to write\n"
    page = f"# How to write them\n\n{TALK}\n```\n{example}```\n\n    {example.replace(chr(10), chr(10) + '    ')}\n"
    assert looks_like_minutes("x.md", f"# Minutes\n\n{example}{TALK}")
    assert not looks_like_minutes("x.md", page)


IN_OTHER_LANGUAGES = {
    "German": """\
Protokoll der Vorstandssitzung

Datum: 9. April 2026
Anwesend: Ola Fenn, Bea Rook

Die Pumpe am Teich ist seit drei Wochen undicht und wird im Mai ersetzt.
""",
    "Welsh": """\
Cofnodion Pwyllgor y Gors

Dyddiad: 9 Ebrill 2026
Presennol: Ola Fenn, Bea Rook

Roedd y pwmp yn gollwng ers tair wythnos a bydd Bea yn ei drwsio.
""",
    "French": """\
Compte rendu de la réunion du bureau

Présents : Ola Fenn, Bea Rook
Excusés : Tom Wade

La pompe fuit depuis trois semaines et sera remplacée au mois de mai.
""",
}


@pytest.mark.parametrize("text", IN_OTHER_LANGUAGES.values(), ids=IN_OTHER_LANGUAGES)
def test_minutes_in_other_languages_are_minutes(text: str) -> None:
    assert looks_like_minutes("x.txt", text)


def read(path: Path) -> str | None:
    try:
        return source_of(path.name, path.read_bytes(), form_to_read(path.name)).text
    except CannotBeRead:
        return None


def taken_for_minutes(folder: Path) -> tuple[int, int]:
    """Return how many of the files below a folder look like minutes, and how many there are."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".pdf"]
    texts = {path.relative_to(folder).as_posix(): read(path) for path in files}
    return sum(looks_like_minutes(name, text) for name, text in texts.items() if text), len(files)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the public minutes are not beside the project")
def test_public_minutes_are_told_from_what_lies_beside_them() -> None:
    found, number = (0, 0)
    for folder in ("md", "html", "txt", "docx"):
        some, of = taken_for_minutes(CORPUS / folder)
        found, number = found + some, number + of
    assert found >= 0.98 * number
    # Two of the three that are taken for minutes are notes of meetings that were held, and one is what was said in one.
    assert taken_for_minutes(CORPUS / "not-minutes")[0] <= 3


def test_the_weights_are_those_of_the_table() -> None:
    bare = "x.md", "# Minutes of the marsh club, 9 April 2026\n\n" + TALK
    assert sum(SIGNS[sign] for sign in signs_in(*bare)) < ENOUGH
    assert looks_like_minutes("minutes/x.md", bare[1] + "Present: Ola Fenn\n")
