"""Read any form, write any form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import structs

from minutebook import readers, writers
from minutebook.edition import default_edition, in_edition
from minutebook.model.paths import rebuild
from minutebook.model.words import Words
from minutebook.source import CannotBeRead, Source, decode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from minutebook.edition import Edition
    from minutebook.model.meeting import Meeting
    from minutebook.reading import Reading
    from minutebook.word.document import WordSource


def read(
    content: bytes | str,
    name: str = "minutes.md",
    *,
    form: str | None = None,
    word_styles: Mapping[str, str] | None = None,
) -> Reading:
    """Read minutes.

    Args:
        content: what the file holds.
        name: what it is called; its ending tells the form.
        form: the form, where the name does not tell it: one of `readers.FORMS`.
        word_styles: the names of an office's own Word styles, and those of ours that they stand for.

    Raises:
        CannotBeRead: it is not what its form says, it is nested too deeply, or no form has this ending.
    """
    form = form or form_to_read(name)
    source = Source(name, content) if isinstance(content, str) else source_of(name, content, form)
    return read_source(source, form, word_styles)


def source_of(name: str, content: bytes, form: str) -> Source:
    """Return the text of a file of one of `readers.FORMS`; that of a Word file knows its document.

    Raises:
        CannotBeRead: it is not what its form says.
    """
    if form == "html":
        from minutebook.html_text.reading import read_web_page
        from minutebook.page.page import PageSource

        return PageSource(name, read_web_page(content))
    return word_source(name, content) if form == "word" else decode(name, content)


def word_source(name: str, content: bytes) -> WordSource:
    """Return the text of a Word file, which knows its document.

    Raises:
        CannotBeRead: it is no Word file.
    """
    from minutebook.word.document import WordSource
    from minutebook.word.reading import read_document

    return WordSource(name, content, read_document(content))


def read_source(source: Source, form: str, word_styles: Mapping[str, str] | None = None) -> Reading:
    """Read minutes of which the text is there already, in one of `readers.FORMS`.

    Raises:
        CannotBeRead: they are nested too deeply.
    """
    try:
        if form == "word" and word_styles:
            from minutebook.readers.word import read as read_word

            return read_word(source, word_styles)
        return readers.reader(form)(source)
    except RecursionError:
        raise CannotBeRead(
            "Lists or quotations are nested too deeply in this file. Check that these are minutes, and part them."
        ) from None


def write(meeting: Meeting, form: str, *, edition: Edition | None = None, **options: Any) -> bytes:
    """Write minutes.

    Args:
        meeting: the minutes.
        form: one of `writers.FORMS`.
        edition: "public" leaves out what is withheld, "full" keeps it; None is "public" for HTML and Word.
        options: what the writer of this form takes besides.
    """
    edition = edition or default_edition(form)
    shown = in_edition(meeting, edition)
    if form == "word" and edition == "public":
        # Nobody would see in the properties of the file what other programs keep in front matter.
        shown = structs.replace(shown, extra={})
    # Putting texts in order gives them an account of where they stood, which is of no use to a writer.
    return writers.writer(form)(rebuild(shown, {Words: str.__str__}), **options)


# What Word can open, and save in the form that is read here.
_SAVED_BY_WORD = {
    ".doc": "old Word files (.doc)",
    ".docm": "Word files with macros (.docm)",
    ".dotx": "Word templates (.dotx)",
    ".dot": "old Word templates (.dot)",
    ".rtf": "rich text files (.rtf)",
    ".odt": "OpenDocument texts (.odt)",
    ".pdf": "PDF files (.pdf)",
}


def form_to_read(name: str) -> str:
    """Return the form that the ending of a file's name tells.

    Raises:
        CannotBeRead: it tells none.
    """
    form = form_by_ending(name, readers.FORMS)
    if form is None:
        what = next((what for ending, what in _SAVED_BY_WORD.items() if name.lower().endswith(ending)), "")
        if what:
            raise CannotBeRead(
                f"Minutebook does not read {what}. Open it in Word and save it as a Word Document (.docx)."
            )
        endings = sorted({ending for known in readers.FORMS.values() for ending in known.suffixes})
        raise CannotBeRead(
            f"Minutebook does not know this kind of file by its name. It reads {', '.join(endings)}; "
            "where the name tells nothing, say which it is with --from."
        )
    return form


def form_by_ending(name: str, forms: Any) -> str | None:
    """Return the first form in a table of forms that has the ending of this name, or None."""
    lowered = name.lower()
    return next((form for form, known in forms.items() if lowered.endswith(known.suffixes)), None)
