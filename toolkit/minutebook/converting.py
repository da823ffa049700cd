"""Read any form, write any form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minutebook.edition import in_edition
from minutebook.model.paths import rebuild
from minutebook.model.words import Words
from minutebook.readers import formats as readable
from minutebook.source import CannotBeRead, Source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from minutebook.edition import Edition
    from minutebook.model.meeting import Meeting
    from minutebook.reading import Reading


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
        form: the form, where the name does not tell it: one of `readers.formats`.
        word_styles: the names of an office's own Word styles, and those of ours that they stand for.

    Raises:
        CannotBeRead: it is not what its form says, it is nested too deeply, or no form has this ending.
    """
    form = form or form_to_read(name, said_with="format=...")
    source = Source(name, content) if isinstance(content, str) else source_of(name, content, form)
    return read_source(source, form, word_styles)


def source_of(name: str, content: bytes, form: str) -> Source:
    """Return the text of a file of one of `readers.formats`; that of a Word file knows its document.

    Raises:
        CannotBeRead: it is not what its form says.
    """
    return readable.decoder(form)(name, content)


def read_source(source: Source, form: str, word_styles: Mapping[str, str] | None = None) -> Reading:
    """Read minutes of which the text is there already, in one of `readers.formats`.

    Raises:
        CannotBeRead: they are nested too deeply.
    """
    try:
        options: dict[str, Any] = {"word_styles": word_styles} if word_styles else {}
        taken = {name: value for name, value in options.items() if name in readable.FORMATS[form].options}
        return readable.reader(form)(source, **taken)
    except RecursionError:
        raise CannotBeRead(
            "Lists or quotations are nested too deeply in this file. Check that these are minutes, and part them."
        ) from None


def write(
    meeting: Meeting, form: str, *, edition: Edition | None = None, answered: bool = False, **options: Any
) -> bytes:
    """Write minutes.

    Args:
        meeting: the minutes.
        form: one of `writers.formats`.
        edition: "public" leaves out what is withheld, "full" keeps it; None is what the table says of the form.
        answered: for the public, whether somebody has answered for words that look withheld and are not.
        options: what the writer of this form takes besides.

    Raises:
        CannotBePublished: words look withheld and are not, and the public would read them.
    """
    from minutebook.writers import formats as writable

    edition = edition or writable.FORMATS[form].edition
    if edition == "public" and not answered:
        from minutebook.public_words import make_sure_it_may_go_out

        make_sure_it_may_go_out(meeting)
    shown = in_edition(meeting, edition)
    # Putting texts in order gives them an account of where they stood, which is of no use to a writer.
    return writable.writer(form)(rebuild(shown, {Words: str.__str__}), **options)


# What Word can open, and save in the form that is read here; and make of a form that is written here.
SAVED_BY_WORD = {
    ".doc": "old Word files (.doc)",
    ".docm": "Word files with macros (.docm)",
    ".dotx": "Word templates (.dotx)",
    ".dot": "old Word templates (.dot)",
    ".rtf": "rich text files (.rtf)",
    ".odt": "OpenDocument texts (.odt)",
    ".pdf": "PDF files (.pdf)",
}


def form_to_read(name: str, *, said_with: str = "--from") -> str:
    """Return the form that the ending of a file's name tells.

    Args:
        name: the name of the file.
        said_with: how whoever asks can say the form, where the name does not tell it.

    Raises:
        CannotBeRead: it tells none.
    """
    form = form_by_ending(name, readable.FORMATS)
    if form is None:
        what = next((what for ending, what in SAVED_BY_WORD.items() if name.lower().endswith(ending)), "")
        if what:
            raise CannotBeRead(
                f"Minutebook does not read {what}. Open it in Word and save it as a Word Document (.docx)."
            )
        endings = sorted({ending for known in readable.FORMATS.values() for ending in known.endings})
        raise CannotBeRead(
            f"Minutebook does not know this kind of file by its name. It reads {', '.join(endings)}; "
            f"where the name tells nothing, say which it is with {said_with}."
        )
    return form


def form_by_ending(name: str, forms: Any) -> str | None:
    """Return the first form in a table of forms that has the ending of this name, or None."""
    lowered = name.lower()
    return next((form for form, known in forms.items() if lowered.endswith(known.endings)), None)
