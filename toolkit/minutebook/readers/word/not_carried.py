"""What stands in Word files and in no other form: pictures, charts, objects; and text boxes, which lose their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.page.page import paragraphs_in
from minutebook.reading import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.word.document import WordDocument

_LONGEST_QUOTED = 200
_NAMED = frozenset({"picture", "drawing", "chart", "diagram"})


def not_carried_over(document: WordDocument) -> Iterator[Problem]:
    """Yield a problem for each picture and text box of the minutes; what is on every page is none of theirs."""
    for story in document.stories:
        lines = [*paragraphs_in(story.blocks)] if story.kind == "text box" and not story.of_margin else []
        if not lines:
            continue
        start, end = lines[0].start, lines[-1].end
        shown = ((run.start, run.end) for line in lines for run in line.runs if run.kind == "shown")
        words = " ".join("".join(document.text[first:last] for first, last in shown).split())
        if any(map(str.isalnum, words)):
            yield Problem("REA107", start, end, {"what": "text box", "words": words[:_LONGEST_QUOTED]}, claims=False)
    aside = [
        (line.start, line.end) for story in document.stories if story.of_margin for line in paragraphs_in(story.blocks)
    ]
    for picture in document.pictures:
        if picture.decorative or any(start <= picture.at <= end for start, end in aside):
            continue
        what = picture.kind if picture.kind in _NAMED else "object"
        words = (picture.description or picture.words)[:_LONGEST_QUOTED] or what
        yield Problem("REA107", picture.at, picture.at, {"what": what, "words": words}, claims=False)
