"""A Word file as plain data: a page, and what only Word has.

`Run.element` is the `w:r` the characters come from (`m:r` in a formula), in the tree of the part that the story names.
One `w:r` is one run, whatever texts, tabs and line breaks it holds, as long as its characters stand side by side and
show alike; `run_text.characters_of` tells which child of it shows which characters.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from minutebook.page.page import Page, PageSource


class Picture(msgspec.Struct, frozen=True, gc=False):
    """A picture, drawing, chart or embedded object; it holds no characters of the text.

    `at` is the offset in the text where it is anchored; `kind` says what it is ("picture", "drawing", "chart",
    "diagram", "object", "watermark"), `description` is its alternative text (of a watermark what it says), `linked`
    the address of what is not in the file; `decorative` tells that somebody marked it as needing no description, or
    that a drawing lies behind the words. `words` are those that stand in a chart or diagram.
    """

    at: int
    kind: str
    description: str = ""
    linked: str = ""
    element: Any = None
    decorative: bool = False
    words: str = ""


class Comment(msgspec.Struct, frozen=True, gc=False):
    """A comment: `start` to `end` are the characters it is anchored to, `parent` the comment it answers."""

    identity: str
    author: str
    words: str
    start: int
    end: int
    parent: str = ""
    resolved: bool = False


class Change(msgspec.Struct, frozen=True, gc=False):
    """One tracked change: characters `start` to `end`, by whom. `kind` is "insertion", "deletion", "move" or "look"."""

    kind: Literal["insertion", "deletion", "move", "look"]
    author: str
    start: int
    end: int


class Relation(msgspec.Struct, frozen=True, gc=False):
    """Something outside the file that it points to, web links left out: what kind, and where."""

    kind: str
    target: str
    part: str


class WordDocument(Page, frozen=True, kw_only=True, dict=True):
    """Everything a Word file holds that somebody could read.

    `properties` are core properties by their name ("title", "creator",
    "lastModifiedBy", "language"), `custom` the custom ones; `language` is the language of the text as the styles have
    it ("" where none is set). `embedded` names files packed into this one. `style_names` are the names of all
    styles, in small letters, by their identifier.
    """

    pictures: tuple[Picture, ...] = ()
    comments: tuple[Comment, ...] = ()
    changes: tuple[Change, ...] = ()
    outside: tuple[Relation, ...] = ()
    embedded: tuple[str, ...] = ()
    properties: dict[str, str] = {}
    custom: dict[str, str] = {}
    language: str = ""
    style_names: dict[str, str] = {}


class WordSource(PageSource):
    """A Word file as a source: `text` is the flat text of `document`; `content` the bytes of the file."""

    def __init__(self, name: str, content: bytes, document: WordDocument) -> None:
        """Keep the document under `name`."""
        super().__init__(name, document)
        self.content = content
        self.document = document
