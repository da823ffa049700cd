"""What a paragraph of a Word file is, told by how it looks and what it says, where its style does not tell."""

from __future__ import annotations

from typing import Literal, NamedTuple

RoleKind = Literal["title", "heading", "detail", "label", "body", "furniture"]


class Role(NamedTuple):
    """What one paragraph is.

    `kind` says what it is laid out as:

    * "title": the title of the minutes;
    * "heading": the heading of an item at `level` (1 for an item of the agenda); the first `typed` characters of the
      paragraph are its number as typed. An automatic number is the heading's number without being told;
    * "detail": a detail of the meeting (`key` is its key in the front matter: "date", "venue", "chair" …); the first
      `typed` characters are its label, blanks behind it included, and the rest is what it says. Where label and words
      stand in paragraphs of their own (two cells of a table), the label's is a "label" and the words' a "detail";
    * "label": structure, not words of the minutes: the label of a detail in a cell of its own;
    * "body": words, and no heading whatever the style says;
    * "furniture": what belongs to the page (a logo's words, "Page 3 of 7", a repeated title); structure.
    """

    kind: RoleKind
    level: int = 0
    typed: int = 0
    key: str = ""
