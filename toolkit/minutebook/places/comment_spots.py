"""Where in a Word file a finding is told: on words of the body, for only they can bear a comment."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from minutebook.model.blocks import Action, Attendance, Decision, Motion, NextMeeting, Person
from minutebook.model.meeting import Item
from minutebook.model.paths import at
from minutebook.page.page import paragraphs_in, words_of
from minutebook.places import Places

if TYPE_CHECKING:
    from minutebook.finding import Finding
    from minutebook.model.paths import Path
    from minutebook.page.page import Paragraph, Story
    from minutebook.reading import Reading
    from minutebook.word.document import WordDocument

# Rules on accessibility are told together, wherever the words stand.
ACCESSIBILITY = frozenset(f"DOC{number}" for number in range(108, 117))
# Which of its texts stands for a thing as a whole.
_MAIN_TEXT: dict[Any, str] = {Item: "title", Action: "task", Decision: "text", Motion: "text", Person: "name"}


class Spot(NamedTuple):
    """Characters `start` to `end` of the text, in the body and never none.

    `own` tells that they are what the finding is about, and not just where something is missing; `outside` is the
    kind of story the words really stand in, where that is not the body.
    """

    start: int
    end: int
    own: bool = True
    outside: str = ""


class Spots:
    """Finds the words in a Word file that a finding is told on."""

    def __init__(self, reading: Reading, document: WordDocument) -> None:
        """Take the reading of a Word file, and the document that was read."""
        self._reading = reading
        self._document = document
        self._text = document.text
        self._places = Places(reading)

    def of(self, finding: Finding) -> Spot:
        """Return where a finding is told."""
        if finding.path:
            start, end = self._places.offsets(self._main(finding.path), finding.span)
            own = finding.path in self._claimed or (start, end) != self._places.offsets(())
        else:
            starts, place = self._reading.source.line_starts, finding.place
            start = starts[place.line - 1] + place.column - 1
            end = starts[place.end_line - 1] + place.end_column - 1
            own = place != self._places.place(())
        if not own and finding.code.startswith("NXT"):
            start, end = self._last.start, self._last.end
        if finding.code in ACCESSIBILITY:
            own, (start, end) = False, self.title
        return self._in_body(start, end, own=own)

    @cached_property
    def title(self) -> tuple[int, int]:
        """Where the title stands, or the first words of the body."""
        found = self._places.offsets(("title",)) if ("title",) in self._claimed else (0, 0)
        spot = self._trimmed(*found) if self._story(found[0]) is self._document.body else None
        return spot or (self._with_words[0].start, self._with_words[0].end)

    @cached_property
    def _claimed(self) -> set[Path]:
        paths = {claim.path for claim in self._reading.claims if claim.by == "text"}
        return {path[:length] for path in paths for length in range(1, len(path) + 1)}

    @cached_property
    def _body(self) -> list[Paragraph]:
        return list(paragraphs_in(self._document.body.blocks))

    @cached_property
    def _with_words(self) -> list[Paragraph]:
        shown = [paragraph for paragraph in self._body if words_of(self._document, paragraph).strip()]
        return shown or [paragraph for paragraph in self._body if self._text[paragraph.start : paragraph.end].strip()]

    @property
    def _last(self) -> Paragraph:
        return self._with_words[-1]

    def _main(self, path: Path) -> Path:
        """Return the path of the text that stands for what is at a path."""
        thing = at(self._reading.meeting, path)
        if isinstance(thing, (Attendance, NextMeeting)) and path[-2:-1] == ("content",):
            # What is missing in them is told on the heading of their section.
            heading = (*path[:-2], "title")
            return heading if heading in self._claimed else path
        field = _MAIN_TEXT.get(type(thing))
        return (*path, field) if field and (*path, field) in self._claimed else path

    @cached_property
    def _stories(self) -> list[tuple[int, Story]]:
        return sorted(
            ((paragraph.start, story) for story in self._document.stories for paragraph in paragraphs_in(story.blocks)),
            key=lambda found: found[0],
        )

    def _story(self, offset: int) -> Story:
        position = bisect_right(self._stories, offset, key=lambda found: found[0]) - 1
        return self._stories[max(position, 0)][1]

    def _in_body(self, start: int, end: int, *, own: bool) -> Spot:
        story = self._story(start)
        if story is self._document.body:
            return Spot(*(self._trimmed(start, end) or self._near(start)), own)
        if story.anchor is None:
            return Spot(*self.title, own, story.kind)
        return Spot(*self._near(story.anchor), own, story.kind)

    def _trimmed(self, start: int, end: int) -> tuple[int, int] | None:
        """Return a range without blanks at its edges, within cells or text that belong together; None for nothing."""
        words = self._text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        if start >= end:
            return None
        first = self._paragraph(start)
        if end > first.end:
            last = self._paragraph(end - 1)
            if last.element.getparent() is not first.element.getparent():
                end = max(first.start + len(self._text[first.start : first.end].rstrip()), start + 1)
        return start, end

    def _near(self, offset: int) -> tuple[int, int]:
        """Return the word at an offset, or that before it; the paragraph before it where it stands in none."""
        paragraph = self._paragraph(offset)
        words = self._text[paragraph.start : paragraph.end]
        if not words.strip():
            before = [one for one in self._with_words if one.start <= offset]
            paragraph = before[-1] if before else self._with_words[0]
            return self._trimmed(paragraph.start, paragraph.end) or (paragraph.start, paragraph.end)
        within = min(max(offset - paragraph.start, 0), len(words))
        head, tail = words[:within], words[within:]
        if tail[:1].strip() and (not head or not head[-1:].strip()):
            return paragraph.start + within, paragraph.start + within + len(tail.split()[0])
        if head.strip():
            last = head.split()[-1]
            first = head.rindex(last)
            return paragraph.start + first, paragraph.start + first + len(last)
        first = within + len(tail) - len(tail.lstrip())
        return paragraph.start + first, paragraph.start + first + len(tail.split()[0])

    def _paragraph(self, offset: int) -> Paragraph:
        position = bisect_right(self._body, offset, key=lambda paragraph: paragraph.start) - 1
        return self._body[max(position, 0)]


def bears_comments(document: WordDocument) -> bool:
    """Whether a Word file has any words that a comment could stand on."""
    return any(document.text[one.start : one.end].strip() for one in paragraphs_in(document.body.blocks))
