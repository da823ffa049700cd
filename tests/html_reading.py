"""Looking into pages of HTML, for tests."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import msgspec
from lxml import html

from minutebook.model.blocks import Action, Decision, Motion, Paragraph, Question, Remark, Restriction, Table
from minutebook.model.meeting import Item, Meeting
from minutebook.model.paths import walk
from minutebook.model.running_text import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"\w+")
_RUNNING = {
    Meeting: ("title",),
    Item: ("title",),
    Paragraph: ("text",),
    Table: ("headings", "rows", "caption"),
    Action: ("task",),
    Decision: ("text",),
    Motion: ("text",),
    Question: ("text",),
    Restriction: ("public_title", "public_summary"),
}
# What a page shows in its own words, or not at all.
_OTHERWISE = {"language", "status", "held", "section", "extra", "presence", "meeting", "outcome"}


def parsed(page: bytes) -> html.HtmlElement:
    return html.document_fromstring(page.decode("utf-8"))


def words_of_page(page: bytes) -> Counter[str]:
    """Count every word that a reader of the page can come to: those of the head and of styles left out."""
    body = parsed(page).body
    return Counter(_WORD.findall(" ".join(str(text) for text in body.itertext() if text.strip())))


def words_of_minutes(meeting: Meeting) -> Counter[str]:
    """Count every word of the minutes that a page must show; a series that the title names is named by it."""
    if meeting.series in plain(meeting.title):
        meeting = msgspec.structs.replace(meeting, series="")
    words: Counter[str] = Counter()
    for _, struct in walk(meeting):
        if not isinstance(struct, (str, Remark)):
            for text in _texts(struct):
                words.update(_WORD.findall(text))
    return words


def _texts(struct: msgspec.Struct) -> Iterator[str]:
    running = _RUNNING.get(type(struct), ())
    for name in struct.__struct_fields__:
        if name not in _OTHERWISE:
            for text in _flat(getattr(struct, name)):
                yield plain(text) if name in running else text


def _flat(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for part in value:
            yield from _flat(part)
