"""The whole text: details, title, and the items with their headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.markdown.heading_numbers import is_action_label, number_of_heading
from minutebook.markdown.protecting import heading, referred, value
from minutebook.markdown.setting import Setting
from minutebook.model.running_text import escape, plain
from minutebook.vocabulary.sections import section_of
from minutebook.writers.markdown.blocks import content
from minutebook.writers.markdown.front_matter import front_matter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Item, Meeting

_DEEPEST = 6


def text_of(meeting: Meeting) -> str:
    """Return the meeting as the text of a Markdown file."""
    parts = [front_matter(meeting).rstrip("\n")]
    if meeting.title:
        parts.append(f"# {heading(meeting.title)}")
    for item in meeting.items:
        parts += _item(item, 2)
    labels = [place for place, part in enumerate(parts) if part[:1] == "#" and is_action_label(part.lstrip("#")[1:])]
    # One such heading is a heading; several would be read as labels of what stands below them.
    for place in labels if len(labels) > 1 else ():
        marks, words = parts[place].split(" ", 1)
        parts[place] = f"{marks} {referred(words)}"
    return "\n\n".join(parts) + "\n"


def _item(item: Item, level: int) -> Iterator[str]:
    section = item.section
    if not item.title and not item.number:
        setting = Setting(before_items=True)
        first_in_item = False
    else:
        setting = Setting(section)
        notes = []
        words = heading(item.title)
        if item.number and number_of_heading(f"{item.number} {words}".rstrip()) == item.number:
            words = f"{item.number} {words}".rstrip()
        else:
            if item.number:
                notes.append(f"**Number:** {escape(item.number)}")
            if number_of_heading(words):
                words = referred(words)
        yield f"{'#' * min(level, _DEEPEST)} {words}".rstrip()
        notes += _notes(item)
        if notes:
            yield "\n".join(notes)
        first_in_item = not notes
    if item.content:
        yield content(item.content, setting, first_in_item=first_in_item)
    for below in item.items:
        yield from _item(below, level + 1)


def _notes(item: Item) -> Iterator[str]:
    if item.section and item.section != section_of(plain(item.title)):
        yield f"**Section:** {item.section}"
    restriction = item.restriction
    if restriction is not None:
        yield f"**Restricted:** {escape(restriction.reason)}".rstrip()
        if restriction.public_title:
            yield f"**Public title:** {value(restriction.public_title)}"
        if restriction.public_summary:
            yield f"**Public summary:** {value(restriction.public_summary)}"
