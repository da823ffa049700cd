"""The forms of the table: each makes one file of minutes of a row."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from withholding import plain_forms, word_forms
from withholding.snippets import Paragraph, paragraphs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from withholding.rows import Row

from withholding.publishing import command


@cache
def base(folder: Path) -> bytes:
    """Return what we write, in Word, of the minutes without a snippet."""
    (folder / "base.md").write_bytes(plain_forms.markdown((), marked=True))
    return converted(folder / "base.md", folder / "base.docx")


def converted(path: Path, out: Path) -> bytes:
    """Return the full minutes of a file in another form."""
    out.unlink(missing_ok=True)
    ended = command("convert", str(path), "--edition", "full", "-o", str(out))
    if not out.exists():
        raise ValueError(ended.err)
    return out.read_bytes()


def _word_of_our_markdown(folder: Path, snippet: list[Paragraph], *, opening: bool) -> bytes:
    """Return our own Word file of our Markdown, as it goes to colleagues."""
    (folder / "ours.md").write_bytes(plain_forms.markdown(snippet, marked=True, opening=opening))
    return converted(folder / "ours.md", folder / "ours.docx")


Maker = "Callable[[Path, list[Paragraph], bool], bytes]"

FORMS: dict[str, tuple[str, Callable[[Path, list[Paragraph], bool], bytes]]] = {
    "Markdown, marked": ("md", lambda _, s, o: plain_forms.markdown(s, marked=True, opening=o)),
    "Markdown, unmarked": ("md", lambda _, s, o: plain_forms.markdown(s, marked=False, opening=o)),
    "Word, our template": ("docx", lambda f, s, o: word_forms.in_our_template(base(f), s, opening=o)),
    "Word, of our Markdown": ("docx", lambda f, s, o: _word_of_our_markdown(f, s, opening=o)),
    "Word, heading styles": ("docx", lambda _, s, o: word_forms.by_styles(s, opening=o)),
    "Word, bold headings": ("docx", lambda _, s, o: word_forms.by_bold(s, opening=o)),
    "Word, agenda table": ("docx", lambda _, s, o: word_forms.as_agenda_table(s, opening=o)),
    "plain text": ("txt", lambda _, s, o: plain_forms.text(s, opening=o)),
    "YAML": ("yaml", lambda _, s, o: plain_forms.as_yaml(plain_forms.data(s, opening=o))),
    "JSON": ("json", lambda _, s, o: plain_forms.as_json(plain_forms.data(s, opening=o))),
}
LABELS_ARE_WORDS = ("YAML", "JSON")
"""Forms in which a label in running text is no mark of ours: there it is withheld or refused."""
_CANNOT_SAY = {
    "plain text": frozenset({"after comment", "after footnote", "after empty"}),
    "Word, agenda table": frozenset({"cell", "cell below"}),
    "YAML": frozenset({"after footnote", "after empty"}),
    "JSON": frozenset({"after footnote", "after empty"}),
}


def made(form: str, row: Row, folder: Path) -> bytes | None:
    """Return a row in a form; None where the form cannot say it."""
    snippet = paragraphs(row.snippet)
    if row.place in _CANNOT_SAY.get(form, ()):
        return None
    if form == "Word, agenda table" and any(paragraph.kind == "row" for paragraph in snippet):
        return None
    return FORMS[form][1](folder, snippet, row.opening)


def gold(form: str, row: Row) -> str:
    """Return what must become of a row in a form."""
    return "near" if row.gold == "mark" and form in LABELS_ARE_WORDS else row.gold
