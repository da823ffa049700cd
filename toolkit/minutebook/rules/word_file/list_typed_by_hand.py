"""DOC111."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.page.page import Paragraph
from minutebook.patterns import late_pattern
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.word.document import WordDocument

_MARK = late_pattern(r"\s*(?:[-\u2013\u2022\u00b7\u25aa\u25cf*](?=[ \t\xa0])|\(?(?P<letter>[a-z])\)(?=[ \t\xa0]))")
_FEWEST = 2


@rule("DOC111", default="info")
def list_typed_by_hand(document: WordDocument) -> Iterator[Fault]:
    """A list whose marks are typed.

    Dashes, bullets or letters were typed at the beginning of each line. Programs that read aloud do not say that a
    list begins and how long it is, and the lines behind the first one are not moved in. Numbers of items are
    meant to be typed, and are left alone.

    Bad:

        [Heading 1] Estates
        - The lease was agreed.
        - The depot stays open.

    Good:

        [Heading 1] Estates
        [List Bullet] The lease was agreed.
        [List Bullet] The depot stays open.

    When to ignore it: the dashes mark who speaks, or are part of the words.

    Measured on public minutes: no hit in 32 Word files.

    Source: WCAG 2.2, success criterion 1.3.1.
    """
    begun: list[tuple[Paragraph, str]] = []
    for block in (*document.body.blocks, None):
        line = (block, mark) if isinstance(block, Paragraph) and (mark := _mark(document, block)) else None
        if line and (not begun or _follows(line[1], begun[-1][1])):
            begun.append(line)
            continue
        yield from _told(document, begun)
        begun = [line] if line else []


def _mark(document: WordDocument, paragraph: Paragraph) -> str:
    """Return the letter, or a dash for any mark, that is typed before a paragraph in no list; "" for none."""
    if paragraph.list is not None:
        return ""
    found = _MARK.match(document.text, paragraph.start, paragraph.end)
    return "" if found is None else found["letter"] or "-"


def _follows(mark: str, before: str) -> bool:
    return mark == before == "-" or (before != "-" and mark != "-" and ord(mark) == ord(before) + 1)


def _told(document: WordDocument, lines: list[tuple[Paragraph, str]]) -> Iterator[Fault]:
    if len(lines) >= _FEWEST and lines[0][1] in {"-", "a"}:
        first = lines[0][0]
        yield Fault(
            f"The list of {len(lines)} that begins {quote(document.text[first.start : first.end])} is typed by hand.",
            "Delete the marks, select the lines and choose Bullets or Numbering.",
            in_source=(first.start, first.end),
        )
