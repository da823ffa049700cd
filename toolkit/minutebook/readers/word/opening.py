"""What stands before the first item, laid out as the details at the top of the Markdown page, and the title."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutebook.page.page import Paragraph
from minutebook.readers.word.laying_out import laid_detail, laid_heading
from minutebook.readers.word.our_styles import OPENING, is_ours, label_and_words
from minutebook.readers.word.printed_words import all_alike, between, literal, printed, shown
from minutebook.vocabulary.header import field_of
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from minutebook.model.words import Words
    from minutebook.page.page import Block, Run
    from minutebook.readers.word.our_styles import StyleNames
    from minutebook.readers.word.page import MarkdownPage
    from minutebook.word.document import WordDocument

_KEYS = {
    "approved": "approved_how",
    "approved by": "approved_by",
    "approved on": "approved_on",
    "amendments": "amendments",
}
_CORRECTION_KEYS = {"correction": "what", "corrected on": "date", "reason": "why"}
_ENGLISH = "en"


class Detail(NamedTuple):
    """A detail of the meeting: its key in the details at the top, and its words."""

    key: str
    words: Words


class Opening:
    """Takes out of a document what becomes details and title.

    `taken` are the places where the paragraphs begin that were taken.
    """

    def __init__(self, page: MarkdownPage, document: WordDocument, names: StyleNames) -> None:
        """Look through the body."""
        self._page = page
        self._document = document
        self._names = names
        self._details: list[Detail] = []
        self._corrections: list[list[Detail]] = []
        self._titles: list[Paragraph] = []
        self.taken: set[int] = set()
        for paragraph in self._before_items(document.body.blocks):
            self._styled(paragraph)

    def _before_items(self, blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
        for block in blocks:
            if isinstance(block, Paragraph):
                if block.level is not None and block.start < block.end:
                    return
                yield block

    def _styled(self, paragraph: Paragraph) -> None:
        style = self._names.of(paragraph)
        if style not in OPENING or paragraph.own_left:
            return
        label, words = label_and_words(paragraph)
        if style == "title":
            self._title(paragraph)
        elif style == "minutes body":
            self._add(paragraph, "body", [*label, *words])
        elif label:
            name = fold(literal(self._document.text, label)).rstrip(": ")
            self._labelled(paragraph, name, words, (label[0].start, label[-1].end))
        else:
            colon = self._document.text.find(":", paragraph.start, paragraph.end) + 1
            if colon:
                name = fold(self._document.text[paragraph.start : colon - 1])
                typed = (paragraph.start, colon)
                self._labelled(paragraph, name, between(words, colon, paragraph.end), typed)

    def _labelled(self, paragraph: Paragraph, name: str, words: list[Run], label: tuple[int, int]) -> None:
        if name in _CORRECTION_KEYS:
            key = _CORRECTION_KEYS[name]
            if key == "what" or not self._corrections:
                self._corrections.append([])
            self._corrections[-1].append(Detail(key, literal(self._document.text, words)))
            self.taken.add(paragraph.start)
        elif key := _KEYS.get(name) or field_of(name) or "":
            self._add(paragraph, key, words)
        else:
            return
        self._page.leave(*label)

    def _title(self, paragraph: Paragraph) -> None:
        self._titles.append(paragraph)
        self.taken.add(paragraph.start)

    def _add(self, paragraph: Paragraph, key: str, words: list[Run]) -> None:
        self._details.append(Detail(key, literal(self._document.text, words)))
        self.taken.add(paragraph.start)

    # -- laying out -------------------------------------------------------------------------------------------------

    def lay_out(self) -> None:
        """Write the details and the title."""
        page = self._page
        page.begin()
        page.put("---")
        self._line("minutes: 1")
        for key, words in self._details:
            if words:
                self._detail(f"{key}: ", words)
        if language := self._language():
            self._line(f"language: {language}")
        self._write_corrections()
        self._line("---")
        self._write_title()

    def _line(self, words: str) -> None:
        self._page.line()
        self._page.put(words)

    def _detail(self, key: str, words: Words) -> None:
        self._line(key)
        self._page.put_all(laid_detail(words))

    def _write_corrections(self) -> None:
        if any(words for correction in self._corrections for _, words in correction):
            self._line("corrections:")
        for correction in self._corrections:
            mark = "  - "
            for key, words in correction:
                if words:
                    self._detail(f"{mark}{key}: ", words)
                    mark = "    "

    def _language(self) -> str:
        """Return the language where it is not British English; what Word takes for American is British as a rule."""
        ours = self._document.custom.get("Minutebook language", "")
        found = ours or self._document.language
        return found if found and found != "en-GB" and (ours or not found.startswith(_ENGLISH)) else ""

    def _write_title(self) -> None:
        text = self._document.text
        written = False
        for paragraph in self._titles:
            runs = shown(paragraph.runs)
            shown_words = printed(text, runs, plain_look=not is_ours(self._document) and all_alike(runs))
            for left in shown_words.left:
                self._page.leave(*left)
            if not shown_words.words:
                continue
            if written:
                self._page.put(" ")
            else:
                self._page.begin()
                self._page.put("# ")
            self._page.put_all(laid_heading(shown_words.words))
            written = True


def other_front_matter(custom: Mapping[str, str]) -> dict[str, str]:
    """Return the front matter of other programs that our writer kept in the properties of the file."""
    pieces: list[str] = []
    while piece := custom.get(f"Minutebook front matter {len(pieces) + 1}"):
        pieces.append(piece)
    if not pieces:
        return {}
    import json  # few files have any

    try:
        found = json.loads("".join(pieces))
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {key: value for key, value in found.items() if isinstance(value, str)}
