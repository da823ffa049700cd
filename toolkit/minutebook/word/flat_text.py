"""The flat text as it grows, and everything met on the way that has an offset in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from msgspec import structs

from minutebook.page.page import Run
from minutebook.patterns import late_pattern
from minutebook.source import CannotBeRead
from minutebook.word.document import Change
from minutebook.word.looks import unseen
from minutebook.word.package import TOO_MUCH

if TYPE_CHECKING:
    from lxml import etree

    from minutebook.page.page import RunKind, StoryKind
    from minutebook.word.document import Picture
    from minutebook.word.looks import Look

# The longest minutes, word for word, have a tenth of it; more would only keep the machine busy.
MOST_CHARACTERS = 1_000_000
MOST_PARAGRAPHS = 10_000
# Word itself hides the page numbers of a contents list on web pages; everybody else sees them.
_PAGE_NUMBER = late_pattern(r"[\s.\divxlc]*")


class Deferred(NamedTuple):
    """A story that is met inside another one and told after it: a text box or a note."""

    kind: StoryKind
    anchor: int
    element: etree._Element | None
    identity: str
    unseen: bool
    deleted: bool


class FlatText:
    """Collects characters; the attributes tell what holds for the next ones.

    `deleted`, `inserted`, `placeholder`, `prompt`, `unseen` and `target` are what the elements around say, `background`
    is the colour behind the paragraph or cell. A prompt is a placeholder that only asks for words; one in brackets is a
    blank of a form, which stays among the words until it is filled in.
    """

    def __init__(self) -> None:
        self.at = 0
        self.deleted = self.inserted = self.placeholder = self.prompt = self.unseen = False
        self.target = ""
        self.background = ""
        self.runs: list[Run] = []
        self.changes: list[Change] = []
        self.pictures: list[Picture] = []
        self.deferred: list[Deferred] = []
        self.comment_starts: dict[str, int] = {}
        self.comment_ends: dict[str, int] = {}
        self.comment_marks: dict[str, int] = {}
        self.packed: list[str] = []
        self.sections: list[etree._Element] = []
        self._pieces: list[str] = []
        self._lines = 0

    def text(self) -> str:
        """Return everything so far."""
        return "".join(self._pieces)

    def add(self, words: str, look: Look, style: str, element: etree._Element, *, gone: bool) -> None:
        """Add some characters of a run."""
        start = self.at
        end = self.at = start + len(words)
        self._pieces.append(words)
        kind: RunKind = "shown"
        if gone or self.deleted:
            kind = "deleted"
        elif self._hides(words, look):
            kind = "hidden"
        runs = self.runs
        if runs:
            last = runs[-1]
            if last.element is element and last.end == start and last.kind == kind and last.target == self.target:
                runs[-1] = structs.replace(last, end=end)
                return
        placeholder = self.placeholder or style == "placeholder text"
        runs.append(
            Run(
                start,
                end,
                look.bold,
                look.italic,
                look.underlined,
                look.struck,
                look.capitals,
                look.size,
                kind,
                style,
                self.target,
                self.inserted,
                placeholder,
                element,
            )
        )

    def _hides(self, words: str, look: Look) -> bool:
        if self.unseen or self.prompt or unseen(look, self.background):
            return True
        return look.web_hidden and not _PAGE_NUMBER.fullmatch(words)

    def end_line(self) -> None:
        """End a paragraph.

        Raises:
            CannotBeRead: there are more of them, or of characters, than any minutes have.
        """
        self._pieces.append("\n")
        self.at += 1
        self._lines += 1
        if self.at > MOST_CHARACTERS or self._lines > MOST_PARAGRAPHS:
            raise CannotBeRead(TOO_MUCH)

    def change(self, kind: Literal["insertion", "deletion", "move"], author: str, start: int) -> None:
        """Note a tracked change of what was added since `start`; neighbouring ones of one author are one."""
        if self.changes:
            last = self.changes[-1]
            if last.kind == kind and last.author == author and last.start <= start <= last.end:
                self.changes[-1] = structs.replace(last, end=max(last.end, self.at))
                return
        self.changes.append(Change(kind, author, start, self.at))

    def defer(self, kind: StoryKind, element: etree._Element | None, identity: str = "") -> None:
        """Note a story that belongs to this place."""
        self.deferred.append(Deferred(kind, self.at, element, identity, self.unseen, self.deleted))
