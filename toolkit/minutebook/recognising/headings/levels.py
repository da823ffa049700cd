"""The number before a heading, and the level that its style gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.dates import find_days
from minutebook.recognising.language.numbers import Numbering, typed_number, written_as
from minutebook.vocabulary.sections import section_of

if TYPE_CHECKING:
    from minutebook.page.lines import Line
    from minutebook.page.page import Paragraph
    from minutebook.page.passages import Passage


def number_of(line: Line) -> tuple[Passage | None, Numbering | None, Passage]:
    """Part the number that is typed before the words; an automatic number is not among them."""
    passage = line.passage
    typed = typed_number(passage.text)
    if typed:
        end, numbering = typed
        words = passage.cut(end)
        if (
            words
            and (words.text[0].isalpha() or words.text[0] in "‘'“\"([")
            and not _counts(passage.text[:end], words.text, parted=len(line.cells) > 1 or _is_styled(line))
        ):
            return passage.cut(0, end), numbering, words
    automatic = written_as(line.counted) if line.counted else None
    return None, automatic, passage


def _is_styled(line: Line) -> bool:
    return style_level(line.paragraph) is not None


def _counts(number: str, words: str, *, parted: bool) -> bool:
    """Whether a figure counts what follows, or begins a date: "3 members of the public", "12 May 2021".

    `parted` tells of a tab behind it, or of a line that is a heading by its style.
    """
    if not number.isdecimal():
        return False
    if section_of(words) is None and not parted:
        # "5 Minute Break": a bare figure is a number only where a tab or the name of a section follows, or by style.
        return True
    days = find_days(f"{number} {words[:30]}")
    return bool(days and days[0].start == 0) or words[:1].islower()


def style_level(paragraph: Paragraph) -> int | None:
    """Return the level of a heading that its style or its outline level gives it."""
    if paragraph.style in {"title", "subtitle"}:
        return 0
    return paragraph.level
