"""What programs use: minutes from a file, from text or from python-docx; findings; minutes as bytes.

Everything here says in one sentence, a `MinutebookError`, what it was given that it cannot use, and what to give it.
"""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING, Any, get_args

from minutebook import converting
from minutebook.errors import MinutebookError
from minutebook.model.meeting import Meeting
from minutebook.model.normal_form import normalise
from minutebook.readers import formats as readable
from minutebook.reading import Reading
from minutebook.reports.printable import visible
from minutebook.source import CannotBeRead
from minutebook.writers import formats as writable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from docx.document import Document

    from minutebook.edition import Edition
    from minutebook.finding import Finding
    from minutebook.people import People
    from minutebook.readers.formats import ReadableFormat, TextFormat
    from minutebook.settings import Settings
    from minutebook.writers.formats import WritableFormat

_LONGEST_SHOWN = 60


def read(
    source: str | os.PathLike[str] | bytes | Document,
    name: str | None = None,
    *,
    format: ReadableFormat | None = None,  # noqa: A002 (that is what it is called)
    word_styles: Mapping[str, str] | None = None,
) -> Reading:
    """Read minutes.

    Args:
        source: the path of a file, what a file holds as bytes, or a document of python-docx.
        name: what findings call the file; the ending tells the format. A path is its own name.
        format: the format, where the name does not tell it.
        word_styles: the names of an office's own Word styles, and those of ours that they stand for.

    Raises:
        MinutebookError: there is no such file, it is not what its format says, or nothing tells the format.
    """
    if isinstance(source, bytes):
        content = source
        if name is None and format is None:
            raise MinutebookError(
                'Bytes do not tell what they hold. Give their name, as in read(content, name="minutes.docx"), '
                'or their format, as in read(content, format="word").'
            )
    elif isinstance(source, (str, os.PathLike)):
        path = os.fspath(source)
        if not isinstance(path, str):
            raise MinutebookError("The path is given as bytes. Give it as text, or as a pathlib.Path.")
        if "\n" in path:
            raise MinutebookError(
                "This is text, and read() takes the path of a file. For text, use parse(text, format=...)."
            )
        content, name = _content_of(path), name or path
    elif _is_document(source):
        content, name, format = _saved(source), name or "document.docx", "word"  # noqa: A001 (as above)
    else:
        raise MinutebookError(
            f"read() takes the path of a file, bytes, or a document of python-docx, and not {_kind(source)}."
        )
    if format is not None:
        _known(format, readable.FORMATS, "read")
    name = name or "minutes"
    try:
        return converting.read(content, name, form=format, word_styles=word_styles)
    except CannotBeRead as fault:
        raise CannotBeRead(f"{visible(name)}: {fault}") from None


def parse(text: str, *, format: TextFormat, name: str = "minutes") -> Reading:  # noqa: A002 (that is what it is called)
    """Read minutes out of text.

    Args:
        text: the minutes.
        format: what they are written in.
        name: what findings call them.

    Raises:
        MinutebookError: the text is a path, or not what its format says.
    """
    if not isinstance(text, str):
        raise MinutebookError(f"parse() takes text, and not {_kind(text)}. For bytes and for files, use read().")
    _known(format, get_args(readable.TextFormat), "parse")
    if _looks_like_a_path(text):
        raise MinutebookError(
            f'"{text}" looks like the name of a file, and parse() takes the minutes themselves. Use read("{text}").'
        )
    return converting.read(text, name, form=format)


def check(reading: Reading, settings: Settings | None = None, people: People | None = None) -> list[Finding]:
    """Return every finding about minutes that were read, in the order of the file.

    Args:
        reading: what `read` or `parse` returned.
        settings: which profile and rules to use; the defaults where None.
        people: the standing register, for owners who need no row in the attendance list.

    Raises:
        MinutebookError: something else was given.
    """
    from minutebook import checking

    if not isinstance(reading, Reading):
        raise MinutebookError(f"check() takes what read() or parse() returned, and not {_kind(reading)}.")
    return checking.check(reading, settings, people)


def write(
    minutes: Meeting | Reading,
    format: WritableFormat,  # noqa: A002 (that is what it is called)
    *,
    edition: Edition | None = None,
    **options: Any,
) -> bytes:
    """Return minutes as the bytes of a file.

    Args:
        minutes: what `read` or `parse` returned, or a meeting made by a program.
        format: what to write.
        edition: "public" leaves out what is withheld, "full" keeps it. HTML and Word are public unless "full" is
            asked for; Markdown, YAML and JSON are full unless "public" is.
        options: what the format takes besides. HTML: `fragment`, `heading_level`, `id_prefix`. Word: `template`,
            `styles`, `blanks`.

    Raises:
        MinutebookError: there is no such format, edition or option, the minutes cannot be said in the format, or words
            in them look withheld, are not, and would be published.
    """
    meeting = minutes.meeting if isinstance(minutes, Reading) else minutes
    if not isinstance(meeting, Meeting):
        raise MinutebookError(f"write() takes a meeting, or what read() returned, and not {_kind(minutes)}.")
    _known(format, writable.FORMATS, "write")
    if edition not in {None, "public", "full"}:
        raise MinutebookError(f'There is no edition called "{_shown(edition)}". Give "public" or "full".')
    for option in options:
        known = writable.FORMATS[format].options
        if option not in known:
            there_are = f"There are: {', '.join(known)}." if known else "It takes none."
            raise MinutebookError(f'"{format}" takes no option called "{option}". {there_are}')
    answered = isinstance(minutes, Reading) and (edition or writable.FORMATS[format].edition) == "public"
    if answered and isinstance(minutes, Reading):
        _make_sure_it_may_go_out(minutes)
    return converting.write(normalise(meeting), format, edition=edition, answered=answered, **options)


def _make_sure_it_may_go_out(reading: Reading) -> None:
    """Refuse minutes for the public that hold words which look withheld, unless the clerk has answered for them."""
    from minutebook.checking import stopping_publication
    from minutebook.public_words import cannot_be_published
    from minutebook.reports.not_published import words_of_finding

    if findings := stopping_publication(reading):
        raise cannot_be_published([words_of_finding(reading, finding) for finding in findings])


def _content_of(path: str) -> bytes:
    from minutebook.cli import files
    from minutebook.cli.cannot_run import CannotRun

    if files.is_folder(path):
        raise MinutebookError(f"{files.shown(path)}: This is a folder. Give the path of a file in it.")
    try:
        # "-" is a file like any other to a program.
        return files.read(f"{os.curdir}{os.sep}{path}" if path == files.STANDARD_STREAM else path)
    except CannotRun as fault:
        raise MinutebookError(str(fault)) from None


def _is_document(source: object) -> bool:
    """Whether this is a document of python-docx, which is not imported only to ask."""
    return any((kind.__module__, kind.__name__) == ("docx.document", "Document") for kind in type(source).__mro__)


def _saved(document: Document) -> bytes:
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def _looks_like_a_path(text: str) -> bool:
    endings = tuple(ending for known in readable.FORMATS.values() for ending in known.endings)
    return "\n" not in text and text.lower().rstrip().endswith(endings)


def _known(format: object, formats: Iterable[str], verb: str) -> None:  # noqa: A002 (that is what it is called)
    there_are = list(formats)
    if format not in there_are:
        raise MinutebookError(
            f'Minutebook does not {verb} a format called "{_shown(format)}". There are: {", ".join(there_are)}.'
        )


def _shown(given: object) -> str:
    return repr(given)[1:-1][:_LONGEST_SHOWN] if isinstance(given, str) else repr(given)[:_LONGEST_SHOWN]


def _kind(given: object) -> str:
    return f"an object of type {type(given).__name__}"
