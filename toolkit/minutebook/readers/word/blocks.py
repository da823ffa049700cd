"""Paragraphs of a Word file laid out as Markdown: what the named styles of the template mean, and all others."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutebook.markdown.labels import NEXT_MEETING_FIELDS, find_label
from minutebook.model.literal_text import remark
from minutebook.model.words import Words
from minutebook.patterns import late_pattern
from minutebook.readers.word.laying_out import laid_label, laid_paragraph, laid_whole, placed
from minutebook.readers.word.nesting import Holder, Nesting
from minutebook.readers.word.our_styles import LISTS, PASSAGES, PUBLIC, RECORDS, RESTRICTED_TEXT, label_and_words
from minutebook.readers.word.printed_words import Printed, lines, literal, printed
from minutebook.readers.word.records import BLOCK_FIELDS, write_field, write_record
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutebook.page.page import Paragraph, Run
    from minutebook.readers.word.headings import Headings
    from minutebook.readers.word.page import MarkdownPage
    from minutebook.word.document import WordDocument

_APART = "<!-- -->"
_LARGEST = 999_999_999
_STEP = 360
_TICKS = late_pattern(r" {0,3}(`{3,})")
_RESTRICTED_LEFT = 180


class Line(NamedTuple):
    """A paragraph: our style of it, how far it is moved in, its label, and the runs behind it."""

    paragraph: Paragraph
    style: str
    moved: int
    label: list[Run]
    runs: list[Run]


class BlockWriter:
    """Writes paragraphs, one after the other, each inside what it belongs to."""

    def __init__(self, page: MarkdownPage, document: WordDocument, headings: Headings) -> None:
        """Begin with nothing open."""
        self._page = page
        self._document = document
        self._text = document.text
        self._headings = headings
        self.nesting = Nesting()
        self._step = _step(document)
        self._restricted_left = next(
            (one.left - (one.own_left or 0) for one in document.paragraphs if one.style == RESTRICTED_TEXT),
            _RESTRICTED_LEFT,
        )
        self._by_style: dict[str, Callable[[Line], None]] = {
            **dict.fromkeys(RECORDS, self._record),
            "minutes next meeting": self._next_meeting,
            "minutes restricted": self._restricted,
            "minutes field": self._field,
            "minutes apologies": self._apologies,
            "minutes remark": self._remark,
            "minutes verbatim": self._verbatim,
            "quote": self._quotation,
        }

    def paragraph(self, paragraph: Paragraph, style: str) -> None:
        """Write one paragraph, of one of our styles or of any other."""
        label, runs = label_and_words(paragraph)
        if style == RESTRICTED_TEXT and not self.nesting.withholds:
            self.withhold()
        if paragraph.list is not None and style not in self._by_style:
            self._headings.takes_notes = False
            self._entry(Line(paragraph, style, self._list_indent(paragraph, style), [], [*label, *runs]))
            return
        line = Line(paragraph, style, paragraph.own_left or 0, label, runs)
        empty = not label and all(self._text[run.start : run.end].isspace() for run in runs)
        if not empty and not self._noted(line):
            self._headings.takes_notes = False
            self._by_style.get(style, self._plain)(line)

    def caption(self, paragraph: Paragraph) -> Printed:
        """Return the title of a table; a label that only parts the table from what stands before it is left."""
        label, runs = label_and_words(paragraph)
        self._leave(label)
        return self.printed(runs)

    def note(self, paragraph: Paragraph, mark: str) -> None:
        """Write the words of a footnote or endnote, after a mark of its own."""
        words = self.printed([run for part in label_and_words(paragraph) for run in part])
        if words.words:
            self._page.begin(self.prefix_for("", -1))
            self._page.put(mark, *laid_paragraph(words))

    def printed(self, runs: list[Run]) -> Printed:
        """Return the words of some runs, and leave what is in no text."""
        found = printed(self._text, runs)
        for left in found.left:
            self._page.leave(*left)
        return found

    def prefix_for(self, style: str, moved: int, *, block: bool = True) -> str:
        """Return the prefix of a block that begins now, and open what it stands in."""
        holder, _ = self.nesting.find(style, moved, block=block, boundary=True)
        return self._begun(holder).prefix

    def _begun(self, holder: Holder) -> Holder:
        """Write the label of what is withheld, before its first block."""
        if not holder.waiting:
            return holder
        prefix = self._page.mark(holder.record, "- ")
        self._page.put("**Withheld:**")
        return self.nesting.begun(prefix)

    # -- ordinary words ---------------------------------------------------------------------------------------------

    def _plain(self, line: Line) -> None:
        holder, _ = self.nesting.find(line.style, line.moved, block=False)
        self._words(holder, self.printed([*line.label, *line.runs]))

    def _words(self, holder: Holder, words: Printed) -> None:
        if not words.words:
            return
        self._page.begin(self._begun(holder).prefix)
        self._page.put_all(laid_paragraph(words))

    def _noted(self, line: Line) -> bool:
        """Write a note right under a heading, if this is one."""
        if not self._headings.takes_notes or not line.label:
            return False
        name, label = self._name(line), self._label(line)
        if line.style == "minutes restricted" and name not in PASSAGES:
            if not self._headings.restricted and name not in {"restricted", *PUBLIC}:
                # "RESTRICTED ITEM:", "Confidential:" … say by their style what they are.
                self._leave(line.label)
                name, label = "restricted", Words("Restricted:")
            if name != "restricted" and not self._headings.restricted:
                return False
        elif line.style != "minutes detail" or name != "section":
            return False
        self._headings.note(label, self.printed(line.runs))
        return True

    def _name(self, line: Line) -> str:
        return fold(literal(self._text, line.label)).rstrip(": ")

    # -- lists and quotations ---------------------------------------------------------------------------------------

    def _list_indent(self, paragraph: Paragraph, style: str) -> int:
        place = paragraph.list
        if style in LISTS:
            return paragraph.left - self._step
        digit = paragraph.style[-1:]
        level = place.level if place else 0
        if not level and digit.isdecimal() and paragraph.style.startswith("list"):
            level = max(int(digit) - 1, 0)
        return level * self._step

    def _entry(self, line: Line) -> None:
        words = self.printed(line.runs)
        place = line.paragraph.list
        prefix = self.prefix_for(line.style, line.moved)
        mark = "- " if place is None or place.bullet else f"{min(max(place.value, 0), _LARGEST)}. "
        content = self._page.mark(prefix, mark)
        if words.words:
            self._page.put_all(laid_paragraph(words))
        self.nesting.enter(Holder("list continue", line.moved, line.moved + self._step, content))

    def _quotation(self, line: Line) -> None:
        words = self.printed(line.runs)
        holder, fit = self.nesting.find("quote", line.moved, block=True, boundary=bool(line.label))
        if fit == "new":
            base = line.paragraph.left - (line.paragraph.own_left or 0)
            prefix = f"{self._begun(holder).prefix}> "
            holder = Holder("quote", line.moved, line.moved + base, prefix)
            self.nesting.enter(holder)
        self._leave(line.label)
        self._words(holder, words)

    def _leave(self, runs: list[Run]) -> None:
        if runs:
            self._page.leave(runs[0].start, runs[-1].end)

    # -- records ----------------------------------------------------------------------------------------------------

    def _record(self, line: Line) -> None:
        words = self.printed(line.runs)
        prefix = write_record(
            self._page, self.prefix_for(line.style, line.moved), RECORDS[line.style], self._label(line), words
        )
        number = line.paragraph.number.strip()
        if number and any(map(str.isdecimal, number)):
            self._page.mark(prefix, "- ")
            self._page.put(f"**Number:** {number}")
        self.nesting.enter(Holder(outer=line.moved, fields="minutes field", record=prefix))

    def _label(self, line: Line) -> Words:
        return literal(self._text, line.label) if line.label else Words("")

    def _field(self, line: Line) -> None:
        holder, fit = self.nesting.find("minutes field", line.moved, block=False)
        if fit != "field":
            self._plain(line)
            return
        words = self.printed(line.runs)
        prefix, name = write_field(self._page, holder.record, self._label(line), words)
        if name in BLOCK_FIELDS:
            base = line.paragraph.left - (line.paragraph.own_left or 0)
            self.nesting.enter(Holder("minutes field text", line.moved, line.moved + base, prefix))

    def _next_meeting(self, line: Line) -> None:
        words = self.printed(line.runs)
        label = self._label(line)
        markup = str.__str__(words.words)
        found = find_label(markup, 0, len(markup)) if not label and markup else None
        name = fold(label).rstrip(": ") or (found.name if found else "")
        alone = name == "next meeting" and not words.words
        holder, fit = self.nesting.find(line.style, line.moved, block=True, boundary=alone)
        if name not in NEXT_MEETING_FIELDS and not alone:
            self._plain(line)
            return
        if fit != "field":
            opening = label if alone else Words("")
            prefix = write_record(
                self._page, self._begun(holder).prefix, "next meeting", opening or Words("Next meeting:"), _NO_WORDS
            )
            holder = Holder(outer=line.moved, fields="minutes next meeting", record=prefix)
            self.nesting.enter(holder)
        if not alone:
            write_field(self._page, holder.record, label, words)

    def _restricted(self, line: Line) -> None:
        words = self.printed(line.runs)
        name = self._name(line)
        public = name in PUBLIC
        holder, fit = self.nesting.find(line.style, line.moved, block=True, boundary=not public)
        if fit == "field":
            write_field(self._page, holder.record, self._label(line), words)
            return
        if name != "restricted passage" and not public:
            self._leave(line.label)
        label = self._label(line) if name == "restricted passage" else Words("Restricted passage:")
        prefix = write_record(
            self._page, self._begun(holder).prefix, "restricted passage", label, _NO_WORDS if public else words
        )
        inner = line.moved + self._restricted_left
        self.nesting.enter(_withheld(line.moved, inner, prefix))
        if name != "restricted passage" and not public:
            # Its words are not in the file: nothing that follows is withheld.
            self._begun(self.nesting.find(RESTRICTED_TEXT, inner, block=True)[0])
        if public:
            write_field(self._page, prefix, self._label(line), words)

    def withhold(self) -> None:
        """Begin to withhold where nothing says so but the style of the text: its label may have been deleted."""
        self.nesting.leave_all()
        prefix = write_record(self._page, "", "restricted passage", Words("Restricted passage:"), _NO_WORDS)
        self.nesting.enter(_withheld(0, self._restricted_left, prefix))

    # -- attendance, remarks, lines that keep their layout ------------------------------------------------------------

    def _apologies(self, line: Line) -> None:
        words = self.printed(line.runs)
        prefix = self.prefix_for(line.style, line.moved)
        if not words.words or self._page.after_mark:
            self._page.begin(prefix)
            self._page.put(_APART)
        if not words.words:
            self._leave(line.label)
            return
        self._page.begin(prefix)
        if not line.label:
            self._page.put_all(laid_paragraph(words))
        elif words.exact:
            self._leave(line.label)
            self._page.put("**About apologies:** ", *placed(str.__str__(words.words), words.words))
        else:
            self._page.put(*laid_label(self._label(line)), " ")
            self._page.put_all(placed(str.__str__(words.words), words.words))

    def _remark(self, line: Line) -> None:
        self._leave(line.label)
        settled = remark(lines(self._text, line.runs))
        words = settled if isinstance(settled, Words) else Words(settled)
        for piece in words.pieces:
            if not piece.length:  # it would have ended the comment
                self._page.leave(piece.start, piece.end)
        prefix = self.prefix_for(line.style, line.moved)
        self._page.begin(prefix)
        self._page.put("<!-- ", *laid_whole(words), " -->")

    def _verbatim(self, line: Line) -> None:
        words = lines(self._text, [*line.label, *line.runs])
        ticks = max((len(found[1]) for row in words.split("\n") if (found := _TICKS.match(row))), default=2)
        prefix = self.prefix_for(line.style, line.moved)
        self._page.begin(prefix)
        fence = "`" * (ticks + 1)
        self._page.put(f"{fence}\n", *laid_whole(words), f"\n{fence}")


def _withheld(moved: int, inner: int, record: str) -> Holder:
    return Holder(RESTRICTED_TEXT, moved, inner, "", "minutes restricted", record, waiting=True, withheld=True)


_NO_WORDS = Printed(Words(""), exact=False, left=[])


def _step(document: WordDocument) -> int:
    """Return how far one level of a list is moved in."""
    for paragraph in document.paragraphs:
        place = paragraph.list
        if place and place.level == 0 and not paragraph.own_left and LISTS & set(paragraph.styles) and paragraph.left:
            return paragraph.left
    return _STEP
