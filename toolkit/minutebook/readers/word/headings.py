"""Headings laid out as Markdown, and what is noted right under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.markdown.heading_numbers import is_action_label, number_of_heading
from minutebook.model.running_text import escape
from minutebook.model.words import Words
from minutebook.readers.word.laying_out import laid_as_words, laid_field, laid_heading, laid_label, laid_whole, placed
from minutebook.readers.word.our_styles import is_ours
from minutebook.readers.word.printed_words import (
    NUMBER,
    PUBLIC_TITLE,
    all_alike,
    between,
    literal,
    parted,
    printed,
    shown,
)
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from minutebook.page.page import Paragraph, Run
    from minutebook.readers.word.page import MarkdownPage
    from minutebook.readers.word.printed_words import Printed
    from minutebook.word.document import WordDocument

_DEEPEST = 6


class Headings:
    """Writes headings. `takes_notes` tells that nothing but notes stands under the last one so far.

    `restricted` tells that one of the notes says the item is withheld.
    """

    def __init__(self, page: MarkdownPage, document: WordDocument) -> None:
        """Begin before the first heading."""
        self._page = page
        self._text = document.text
        self._ours = is_ours(document)
        self.takes_notes = False
        self.restricted = False
        self._noted = False
        # The title, where it is also what the public is told.
        self._public = ""

    def write(self, paragraph: Paragraph) -> None:
        """Write a heading, if it has any word."""
        runs = shown(paragraph.runs)
        number, rest = self._number(paragraph, runs)
        title = printed(self._text, rest, plain_look=not self._ours and all_alike(rest))
        for left in title.left:
            self._page.leave(*left)
        if not number and not title.exact and title.words:
            number, title = self._typed(rest, title)
        if not number and not title.words:
            return
        markup = str.__str__(title.words)
        beside = bool(number) and number_of_heading(f"{number} {markup}".rstrip()) == number
        page = self._page
        page.begin()
        page.put("#" * min((paragraph.level or 1) + 1, _DEEPEST), " ")
        if beside:
            page.put(*laid_whole(number), " " if markup else "")
        if not beside and (number_of_heading(markup) or (title.exact and is_action_label(markup))):
            page.put_all(laid_as_words(title.words))
        else:
            page.put_all(laid_heading(title.words))
        self.takes_notes, self.restricted, self._noted = True, False, False
        self._public = markup if any(run.style == PUBLIC_TITLE for run in rest) else ""
        if number and not beside:
            self._begin_note()
            page.put("**Number:** ", *placed(escape(number), number))

    def _number(self, paragraph: Paragraph, runs: list[Run]) -> tuple[Words, list[Run]]:
        numbered, rest = parted(runs, NUMBER)
        if numbered:
            return literal(self._text, numbered), rest
        return Words(paragraph.number.strip() if paragraph.list is None or not paragraph.list.bullet else ""), runs

    def _typed(self, runs: list[Run], title: Printed) -> tuple[Words, Printed]:
        """Part a number that is typed like the words from them."""
        words = literal(self._text, runs)
        length = len(number_of_heading(words))
        if not length or not words.pieces:
            return Words(""), title
        start = words.pieces[0].start
        if self._text[start : start + length] != words[:length]:
            return Words(""), title
        rest = between(runs, start + length, runs[-1].end)
        plain_look = not self._ours and all_alike(rest)
        return literal(self._text, between(runs, start, start + length)), printed(
            self._text, rest, plain_look=plain_look
        )

    def note(self, name: Words, words: Printed) -> None:
        """Write a note with its label under the heading: why the item is withheld, or what section it is."""
        self._begin_note()
        self.restricted = self.restricted or fold(name).rstrip(": ") == "restricted"
        self._page.put(*laid_label(name))
        if words.words:
            self._page.put(" ", *laid_field(str.__str__(words.words), words.words))
        if self._public and self.restricted:
            self._begin_note()
            self._page.put(f"**Public title:** {self._public}")
            self._public = ""

    def _begin_note(self) -> None:
        if self._noted:
            self._page.line()
        else:
            self._page.begin()
        self._noted = True
