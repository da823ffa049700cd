"""Read a Word file: laid out as our own Markdown, read as such, and led back to the words of the Word file.

A file that has none of our styles is read another way: one whose agenda is a table by `agenda_table`, any other by
what its paragraphs and tables look like and say (`recognising`).

* `page` is the Markdown page with the places of its characters, `printed_words` the words of Word's runs, `laying_out`
  how they are written so that they say the same.
* `layout` lays out the whole: `opening` the details and the title, `headings`, `blocks` paragraphs in the styles of
  our template (`our_styles`, `records`, `nesting`) and in any other, `tables`; `renamed_styles` finds those styles
  under the names that an office gave them.
* `leading_back` turns claims on characters of the page into claims on those of the Word file.
* `struck_words` tells what is struck out in a field, which holds only what is so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from minutebook.reading import Reading
    from minutebook.source import Source
    from minutebook.word.document import WordSource

# So many passages without a place make another way of reading worth a try.
_MANY = 3


def read(source: Source, *, word_styles: Mapping[str, str] | None = None) -> Reading:
    """Read a Word file.

    Args:
        source: a `WordSource`.
        word_styles: the names of an office's own styles, and the names of ours that they stand for.
    """
    from minutebook.readers.word.our_styles import in_our_styles
    from minutebook.readers.word.renamed_styles import in_our_names
    from minutebook.readers.word.struck_words import with_struck_words_told
    from minutebook.word.document import WordSource

    if not isinstance(source, WordSource):
        raise TypeError("the reader of Word files needs the document, not its text alone")
    source = in_our_names(source, word_styles or {})
    reading = _read_ours(source) if in_our_styles(source.document) else _read_others(source)
    return with_struck_words_told(reading, source.document)


def _read_ours(source: WordSource) -> Reading:
    """Read a Word file in our styles."""
    from msgspec import structs

    from minutebook.readers.markdown.meeting import read_meeting
    from minutebook.readers.word.layout import Layout
    from minutebook.readers.word.leading_back import led_back
    from minutebook.readers.word.opening import other_front_matter
    from minutebook.source import Source as PageSource

    layout = Layout(source.document)
    reading = read_meeting(PageSource(source.name, layout.page.text)).reading
    extra = other_front_matter(source.document.custom)
    meeting = structs.replace(reading.meeting, extra=extra) if extra else reading.meeting
    return led_back(reading, layout.page, source, meeting, layout.problems)


def _read_others(source: WordSource) -> Reading:
    """Read a Word file that does not use our styles."""
    from msgspec import structs

    from minutebook.readers.word.not_carried import not_carried_over

    reading = _read_best(source)
    return structs.replace(reading, problems=(*reading.problems, *not_carried_over(source.document)))


def _read_best(source: WordSource) -> Reading:
    """Read as a table what has its agenda in one, unless much of what stands around the table finds no place so."""
    from minutebook.readers.word.agenda_table import has_agenda_table, read_agenda_table
    from minutebook.recognising.laid_out import LaidOut
    from minutebook.recognising.recogniser import read_page

    if not has_agenda_table(source.document):
        return read_page(source, "word", LaidOut(source.page))
    reading = read_agenda_table(source)
    if sum(problem.code == "REA101" for problem in reading.problems) < _MANY:
        return reading
    other = read_page(source, "word", LaidOut(source.page))
    better = len(other.meeting.attendance) > len(reading.meeting.attendance)
    return other if better and len(other.problems) < len(reading.problems) else reading
