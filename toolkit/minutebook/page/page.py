r"""A page, whatever container it came in: its stories, and one flat text in which every character has an offset.

The text is what makes any container a source like any other: readers claim ranges of it, and a place follows from an
offset. Of Markdown and plain text it is the file itself; Word and web pages have a text laid out for them, where each
paragraph stands on a line of its own ("\n" behind it; a line break inside a paragraph is "\n" too, a tab "\t").
Automatic numbers are not in that text, for nobody typed them: `Paragraph.number` has them. Characters that do not show
(deleted, moved away, hidden) and those of headers, footers, notes and text boxes are in the text too; `Run.kind` and
`Story.kind` tell.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from minutebook.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

# A page with more cells than that in its tables holds no minutes.
MOST_CELLS = 50_000

RunKind = Literal["shown", "deleted", "hidden"]
StoryKind = Literal["body", "header", "footer", "footnote", "endnote", "text box", "comment"]


class Run(msgspec.Struct, frozen=True, gc=False):
    """Characters `start` to `end` of the document's text that look alike.

    `style` is the name of the character style in small letters ("" for none), `target` where a link leads,
    `inserted` tells of a tracked insertion that nobody has accepted, `placeholder` of the grey prompt of a content
    control, `size` is in half-points. `said` are the words that the characters stand for where they are others, such
    as "&" for "&amp;"; None where they are the words themselves. `element` is what they come from in the tree of the
    container, where it has one that is written back.
    """

    start: int
    end: int
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    struck: bool = False
    capitals: bool = False
    size: int = 22
    kind: RunKind = "shown"
    style: str = ""
    target: str = ""
    inserted: bool = False
    placeholder: bool = False
    element: Any = None
    said: str | None = None


class ListPlace(msgspec.Struct, frozen=True, gc=False):
    """Where a paragraph stands in an automatic list.

    `list` tells lists apart (those that Word restarted, too);
    `level` counts from 0, `value` is the number of this paragraph, `bullet` tells that it shows a mark, not a number.
    """

    list: str
    level: int
    value: int
    bullet: bool


class Paragraph(msgspec.Struct, frozen=True, gc=False):
    """One paragraph: characters `start` to `end` of the text, its line ending left out.

    `style` is the name of its style in small letters ("normal" for none), `styles` that and those it is based on.
    `level` is the outline level as printed (1 to 9), None for body text. `left` is how far it is moved in, in
    twentieths of a point, style and list counted in; `own_left` the same beyond what its style says (None where the
    paragraph itself says nothing). `number` is the automatic number as printed ("2.1", "(a)", a bullet), "" for none.
    """

    start: int
    end: int
    runs: tuple[Run, ...]
    style: str = "normal"
    styles: tuple[str, ...] = ()
    level: int | None = None
    left: int = 0
    own_left: int | None = None
    number: str = ""
    list: ListPlace | None = None
    centred: bool = False
    element: Any = None

    @property
    def counted(self) -> str:
        """The automatic number of an entry that is counted; "" for a bullet, and for what is no entry."""
        return self.number if self.list is not None and not self.list.bullet else ""


class Cell(msgspec.Struct, frozen=True, gc=False):
    """One cell: its first column (from 0), how many columns it spans, and its blocks.

    `continues` tells of a cell merged with the one above it; nothing shows of what still stands in it, so its
    characters are hidden.
    """

    column: int
    span: int
    blocks: tuple[Paragraph | Table, ...]
    continues: bool = False


class Row(msgspec.Struct, frozen=True, gc=False):
    """One row of a table; `header` tells that it is marked as the headings of the columns."""

    cells: tuple[Cell, ...]
    header: bool = False


class Table(msgspec.Struct, frozen=True, gc=False):
    """One table, at the offset `start` to `end` of the text. `style` is the name of its style in small letters."""

    start: int
    end: int
    rows: tuple[Row, ...]
    style: str = ""
    left: int = 0
    bordered: bool = True
    element: Any = None


Block = Paragraph | Table


class Story(msgspec.Struct, frozen=True, gc=False):
    """One of the texts of a page. `anchor` is the offset in the text where a note or text box belongs.

    `part` is the name of the part of a package, `identity` that of a note or comment. A note that nothing refers to
    has no anchor, and its characters are hidden. `off` tells of a header or footer for first or even pages while the
    file makes no difference between pages: it is there, and no page shows it.
    """

    kind: StoryKind
    blocks: tuple[Block, ...]
    part: str = ""
    anchor: int | None = None
    identity: str = ""
    off: bool = False

    @property
    def of_margin(self) -> bool:
        """Whether it is a header or footer, or a text box in one, such as the mark "DRAFT" across the page."""
        return self.kind in {"header", "footer"} or "/header" in self.part or "/footer" in self.part


class Page(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """Everything on a page that somebody could read. `stories` begins with the body."""

    text: str
    stories: tuple[Story, ...]

    @property
    def body(self) -> Story:
        """The story that is the document itself."""
        return self.stories[0]

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Every paragraph of every story, those in tables among them, in the order of the text."""
        found = [paragraph for story in self.stories for paragraph in paragraphs_in(story.blocks)]
        return tuple(sorted(found, key=lambda paragraph: paragraph.start))

    @property
    def has_words(self) -> bool:
        """Whether any words show that are part of the document itself, its notes and text boxes."""
        own = (story for story in self.stories if story.kind not in {"header", "footer", "comment"})
        return any(words_of(self, one).strip() for story in own for one in paragraphs_in(story.blocks))


class PageSource(Source):
    """A file that was laid out as a page, as a source: `text` is the flat text of `page`."""

    def __init__(self, name: str, page: Page) -> None:
        """Keep the page under `name`."""
        super().__init__(name, page.text)
        self.page = page


def paragraphs_in(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Yield every paragraph of some blocks, those in tables among them."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs_in(cell.blocks)


def words_of(page: Page, paragraph: Paragraph) -> str:
    """Return the characters of a paragraph that show."""
    return "".join(page.text[run.start : run.end] for run in paragraph.runs if run.kind == "shown")
