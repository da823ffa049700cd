"""What of a meeting the public would read, and what in it looks as if it were withheld."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from minutebook.errors import CannotBeWritten
from minutebook.model.blocks import (
    Action,
    Attendance,
    BlockList,
    Decision,
    Motion,
    NextMeeting,
    Paragraph,
    Question,
    Quotation,
    Table,
    Verbatim,
)
from minutebook.model.running_text import parse, plain
from minutebook.page.page import PageSource, paragraphs_in, words_of
from minutebook.patterns import late_pattern
from minutebook.vocabulary.withholding import MARKINGS, looks_withheld
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Item, Meeting
    from minutebook.model.paths import Path
    from minutebook.source import Source

_IN_MARGIN = late_pattern(
    rf"\b(?:{MARKINGS})\b"
    r"|^\W*(?:Official[ :–-]{1,3}[Ss]ensitive|Confidential|Restricted|Not for publication|In confidence)\W*$"
)
_MOST_NAMED = 5
_SESSION = late_pattern(r"\bsessions?\b", re.IGNORECASE)
_DURATION = late_pattern(r"\d{1,3} ?min(?:ute)?s?\b")


_FIELDS: dict[type, tuple[str, str]] = {
    Action: ("task", "update"),
    Decision: ("text", "reasons"),
    Motion: ("text", "reasons"),
    Question: ("text", "answer"),
}


class LooksWithheld(NamedTuple):
    """Words that look as if they withheld something: where they stand, which, and whether they are only a marking."""

    path: Path
    span: tuple[int, int]
    words: str
    marking: bool


class MarginMark(NamedTuple):
    """A protective mark at the top or foot of every page: the range of the source it stands in, and its words."""

    start: int
    end: int
    words: str


class _Text(NamedTuple):
    path: Path
    text: str
    running: bool = True
    heading: bool = False
    cell: bool = False
    # Whether words of withholding in it would promise that something is withheld.
    promises: bool = True


class CannotBePublished(CannotBeWritten):
    """Minutes that are not written for the public: they look as if words in them were withheld, and are not."""


def looking_withheld(meeting: Meeting) -> Iterator[LooksWithheld]:
    """Yield everything in the public part of a meeting that looks as if it withheld words, in order."""
    for path, text, running, heading, cell, promises in _public_texts(meeting):
        words = plain(text) if running else text
        position = 0
        bold = _bold_at_start(text) if (running and "**" in text) or "_" in text[:1] else 0
        for line in words.split("\n"):
            found = looks_withheld(line, cell=cell, heading=heading, bold=bold)
            if found is not None and (promises or found.marking):
                span = (position + found.start, position + found.end)
                yield LooksWithheld(path, span, words[slice(*span)], found.marking)
            position += len(line) + 1
            bold = 0


def marks_in_margins(source: Source) -> Iterator[MarginMark]:
    """Yield the protective marks at the top and foot of pages, each once; most sources have no margins."""
    if not isinstance(source, PageSource):
        return
    page = source.page
    told: set[str] = set()
    for story in page.stories:
        for paragraph in paragraphs_in(story.blocks) if story.of_margin else ():
            mark = _IN_MARGIN.search(words_of(page, paragraph))
            if mark is not None and mark[0].strip() not in told:
                told.add(mark[0].strip())
                yield MarginMark(paragraph.start, paragraph.end, mark[0].strip())


def make_sure_it_may_go_out(meeting: Meeting) -> None:
    """Refuse minutes in whose public part words look as if they were withheld.

    Raises:
        CannotBePublished: there are such words; the sentence names them.
    """
    found = [one.words for one in looking_withheld(meeting)]
    if found:
        raise cannot_be_published(found)


def cannot_be_published(found: list[str]) -> CannotBePublished:
    """Return the error that names words which look withheld and are not."""
    named = ", ".join(f'"{words}"' for words in found[:_MOST_NAMED])
    more = f" and {len(found) - _MOST_NAMED} more" if len(found) > _MOST_NAMED else ""
    return CannotBePublished(
        f"The minutes look as if something were withheld, but it is not: {named}{more}. "
        'Write "Restricted:" and the reason there, or say that the words may go out.'
    )


def _bold_at_start(text: str) -> int:
    """Return how many characters at the beginning stand out, where the rest does not; 0 where all or none do."""
    runs = parse(text)
    stands_out = [run.bold or run.italic for run in runs]
    first = next((at for at, out in enumerate(stands_out) if not out), len(runs))
    return sum(len(run.text) for run in runs[:first]) if 0 < first < len(runs) else 0


def _public_texts(meeting: Meeting) -> Iterator[_Text]:
    for field in ("title", "body", "series", "venue"):
        if text := getattr(meeting, field):
            yield _Text((field,), text, running=field == "title", heading=field == "title")
    for at, item in enumerate(meeting.items):
        yield from _of_item(item, ("items", at))


def _of_item(item: Item, path: Path) -> Iterator[_Text]:
    if item.restriction is not None:
        return
    if item.number:
        yield _Text((*path, "number"), item.number, running=False, heading=True)
    if item.title:
        yield _Text((*path, "title"), item.title, heading=True)
    texts = list(_of_blocks(item.content, (*path, "content")))
    if fold(plain(item.title)).startswith("agenda"):
        # A session in private is an entry of the agenda: it says what is to come, and promises nothing.
        texts = [text._replace(promises=_SESSION.search(text.text) is None) for text in texts]
    elif texts and _DURATION.search(texts[-1].text):
        # With how long it took, and nothing behind it, it says what happened.
        texts[-1] = texts[-1]._replace(promises=False)
    yield from texts
    for at, below in enumerate(item.items):
        yield from _of_item(below, (*path, "items", at))


def _of_blocks(blocks: list[Any], path: Path) -> Iterator[_Text]:
    for at, block in enumerate(blocks):
        yield from _of_block(block, (*path, at))


def _of_block(block: Any, path: Path) -> Iterator[_Text]:
    if isinstance(block, (Paragraph, Verbatim)):
        yield _Text((*path, "text"), block.text, running=isinstance(block, Paragraph))
    elif isinstance(block, BlockList):
        for at, entry in enumerate(block.entries):
            yield from _of_blocks(entry.content, (*path, "entries", at, "content"))
    elif isinstance(block, Quotation):
        yield from _of_blocks(block.content, (*path, "content"))
    elif isinstance(block, Table):
        yield from _of_table(block, path)
    elif isinstance(block, Attendance):
        yield _Text((*path, "apologies"), block.apologies, running=False)
    elif isinstance(block, NextMeeting):
        yield _Text((*path, "theme"), block.theme, running=False)
    elif isinstance(block, (Action, Decision, Motion, Question)):
        yield from _of_record(block, path)


def _of_record(block: Action | Decision | Motion | Question, path: Path) -> Iterator[_Text]:
    words, below = {
        Action: ("task", "update"),
        Decision: ("text", "reasons"),
        Motion: ("text", "reasons"),
        Question: ("text", "answer"),
    }[type(block)]
    yield _Text((*path, words), getattr(block, words))
    yield from _of_blocks(getattr(block, below), (*path, below))


def _of_table(table: Table, path: Path) -> Iterator[_Text]:
    yield _Text((*path, "caption"), table.caption)
    for column, cell in enumerate(table.headings):
        yield _Text((*path, "headings", column), cell, cell=column > 0)
    for at, row in enumerate(table.rows):
        for column, cell in enumerate(row):
            yield _Text((*path, "rows", at, column), cell, cell=column > 0)
