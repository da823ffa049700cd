"""The page being written: paragraphs and tables in the named styles of the template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.word.markup import R, W, add, add_words, printable
from minutebook.writers.word.blanks import mark_blanks
from minutebook.writers.word.numbering import Numbering
from minutebook.writers.word.styles import Styles

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml import etree

    from minutebook.model.running_text import Run
    from minutebook.writers.word.numbering import ListLevel
    from minutebook.writers.word.package import Package

_AFTER_TABLE = 160  # a table leaves no room below itself
_LINKED = ("http://", "https://", "mailto:")


class Page:
    """Writes into the body of a document, one paragraph or table after the other."""

    def __init__(self, package: Package, styles: Mapping[str, str]) -> None:
        """Begin an empty body; the page size, header and footer of the template stay.

        Args:
            package: the template.
            styles: the names that its styles have instead of ours, and ours.
        """
        self._package = package
        self._body = package.part("word/document.xml")[0]
        self._section = self._body.find(f"{W}sectPr")
        for element in list(self._body):
            self._body.remove(element)
        self.styles = Styles(package.look("word/styles.xml"), styles)
        self.numbering = Numbering(package.part("word/numbering.xml"), self.styles)

    @property
    def after_table(self) -> bool:
        """Whether the last thing on the page is a table, which would join a table that follows it."""
        # From behind: lxml counts the children of an element, one by one, to tell how many there are.
        last = next(self._body.iterchildren(reversed=True), None)
        return last is not None and last.tag == f"{W}tbl"

    @property
    def width(self) -> int:
        """The width of the text, in twentieths of a point."""
        if self._section is None:
            return 9000
        size, margins = self._section.find(f"{W}pgSz"), self._section.find(f"{W}pgMar")
        if size is None or margins is None:
            return 9000
        return int(size.get(f"{W}w", 0)) - int(margins.get(f"{W}left", 0)) - int(margins.get(f"{W}right", 0))

    def paragraph(
        self, style: str, indent: int = 0, *, keep_with_next: bool = False, close: bool = False
    ) -> etree._Element:
        """Add an empty paragraph, moved in by `indent` beyond what its style says.

        Args:
            style: the name of its style.
            indent: in twentieths of a point.
            keep_with_next: whether it must stand on one page with what follows.
            close: whether it leaves no room before what follows.
        """
        indents = {"left": self.styles.left(style) + indent} if indent else {}
        room = {"after": 0} if close else {}
        return self._paragraph(style, indents, room, keep_with_next=keep_with_next)

    def entry(self, level: ListLevel, indent: int = 0) -> etree._Element:
        """Add an empty paragraph with the next bullet or number of a list, moved in by `indent`."""
        left, step = indent + self.numbering.step, self.numbering.step
        return self._paragraph(level.style, {} if left == level.left else {"left": left, "hanging": step}, {}, level)

    def _paragraph(
        self,
        style: str,
        indents: dict[str, int],
        room: dict[str, int],
        level: ListLevel | None = None,
        *,
        keep_with_next: bool = False,
    ) -> etree._Element:
        if self.after_table and self.styles.before(style) < _AFTER_TABLE:
            room = {"before": _AFTER_TABLE, **room}
        paragraph = add(self._body, "p")
        properties = add(paragraph, "pPr")
        add(properties, "pStyle", val=self.styles.identifier(style))
        if keep_with_next:
            add(properties, "keepNext")
        if level:
            numbering = add(properties, "numPr")
            add(numbering, "ilvl", val=level.level)
            add(numbering, "numId", val=level.number)
        if room:
            add(properties, "spacing", **room)
        if indents:
            add(properties, "ind", **indents)
        return paragraph

    def table(self) -> etree._Element:
        """Add an empty table."""
        return add(self._body, "tbl")

    def finish(self, *, blanks: bool = False) -> None:
        """Close the body; `blanks` makes fields of what is to be filled in."""
        if blanks:
            mark_blanks(self._body, self.styles)
        if self._section is not None:
            self._body.append(self._section)

    def words(self, paragraph: etree._Element, text: str, style: str = "") -> None:
        """Add literal words to a paragraph, in a character style where one is named."""
        run = add(paragraph, "r")
        if style:
            add(add(run, "rPr"), "rStyle", val=self.styles.identifier(style))
        add_words(run, text)

    def runs(self, paragraph: etree._Element, runs: Iterable[Run], style: str = "") -> None:
        """Add running text to a paragraph. Neighbouring runs of one link share it.

        Args:
            paragraph: where to.
            runs: the words.
            style: a character style for words that are no code, and no link whose address is printed: “Minutes Words”
                for those that look like more than they are, such as a label, and must not be taken for it.
        """
        link, holder = "", paragraph
        for run in runs:
            if run.link != link:
                self._name_target(paragraph, link)
                link = run.link
                holder = self._link(paragraph, link) if link else paragraph
            self._run(holder, run, style)
        self._name_target(paragraph, link)

    def _run(self, holder: etree._Element, run: Run, style: str) -> None:
        element = add(holder, "r")
        style = _style_of(run) if run.code or not style or _is_printed(run.link) else style
        if run.bold or run.italic or run.struck or style:
            properties = add(element, "rPr")
            if style:
                add(properties, "rStyle", val=self.styles.identifier(style))
            for name in ("b", "bCs") * run.bold + ("i", "iCs") * run.italic + ("strike",) * run.struck:
                add(properties, name)
        add_words(element, run.text)

    def _link(self, paragraph: etree._Element, address: str) -> etree._Element:
        if _leads_inside(address):
            return add(paragraph, "hyperlink", anchor=printable(address[1:]))
        if not _leads_out(address):
            return paragraph
        link = add(paragraph, "hyperlink")
        link.set(f"{R}id", self._package.link(printable(address)))
        return link

    def _name_target(self, paragraph: etree._Element, address: str) -> None:
        """Print the address of a link that Word is not given: it would lead into the reader's own files."""
        if _is_printed(address):
            self.words(paragraph, f" ({address})", "Minutes Link Target")


def _leads_out(address: str) -> bool:
    return address.lower().startswith(_LINKED)


def _leads_inside(address: str) -> bool:
    """Whether an address is a place in the text; Word keeps names that begin with a low line for itself."""
    return address.startswith("#") and address[1:2] not in ("", "_")


def _is_printed(address: str) -> bool:
    return bool(address) and not _leads_inside(address) and not _leads_out(address)


def _style_of(run: Run) -> str:
    """Return the character style of a run. Nothing but their style tells which words lead to a printed address."""
    if _is_printed(run.link):
        return "Minutes Linked Code" if run.code else "Minutes Linked Words"
    return "Minutes Code" if run.code else "Hyperlink" if run.link else ""
