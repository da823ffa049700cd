"""The marks that keep words from the public: a closed list.

Four labels of ours withhold, or say what the public may read instead: `Restricted:`, `Restricted passage:`, `Public
title:` and `Public summary:`. They count however they are printed: bold or not, behind a number or a bullet, in a list,
a quotation or a table.

What offices write instead counts where nobody can mistake it: right under a heading or among the paragraphs of an
item, a label with a colon ("Confidential: staffing"), or a line of it alone ("NOT FOR PUBLICATION") that something
follows; and a heading that is such a line ("Closed session"), begins with such a label or ends with it in brackets.
Everything else that looks like it is told by PUB107, and stops the public edition.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from minutebook.model.words import Piece, Words
from minutebook.patterns import late_pattern

MarkKind = Literal["item", "passage", "title", "summary"]

# Mark-up of web pages around a label, which Markdown keeps as words.
_TAGS = r"(?:</?(?:b|i|u|em|strong|span|ins)>)*"
_LABEL = late_pattern(
    rf"{_TAGS}"
    r"(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]\s+|[-*•·▪–—]\s+)?"
    rf"{_TAGS}(?:restricted(?P<passage>\s+passage)?|public\s+(?P<public>title|summary)){_TAGS}"
    rf"\s{{0,9}}:(?!-){_TAGS}[ \t]*",
    re.IGNORECASE,
)
_BESIDE = r"(?:\s+(?:items?|minutes?|sections?|business|sessions?|matters?|part|passages?))?"
_WORDS_OF_OFFICES = (
    rf"(?:(?:strictly\s+)?(?:restricted|confidential|exempt|private|withheld){_BESIDE}"
    r"|closed\s+(?:sessions?|part|business|items?)|in\s+camera|in\s+confidence|not\s+for\s+publication"
    r"|(?:strictly\s+)?private\s+(?:and|&)\s+confidential|commercial\s+in\s+confidence)"
)
_OTHER_LABEL = late_pattern(rf"{_WORDS_OF_OFFICES}\s{{0,9}}:(?!-)[ \t]*", re.IGNORECASE)
_OTHER_LINE = late_pattern(rf"\W{{0,3}}{_WORDS_OF_OFFICES}\W{{0,3}}", re.IGNORECASE)
_AT_END = late_pattern(rf"[(\[]\s?{_WORDS_OF_OFFICES}\s?[)\]]\s*$", re.IGNORECASE)
_ANY = late_pattern(r"restricted|public|confid|exempt|private|closed|camera|withheld|&", re.IGNORECASE)
# What may stand inside a word of Markdown without being one of its letters.
_MARK_UP = late_pattern(r"[*_~`\\]|<!--.*?-->")


class Mark(NamedTuple):
    """A label: what it does, where the words behind it begin, and whether it is one of ours.

    Behind a label of ours stands the reason; behind another, nobody can tell whether the secret itself does.
    """

    kind: MarkKind
    end: int
    ours: bool = True


def mark_at(text: str) -> Mark | None:
    """Return the mark of ours that words begin with, if they do."""
    found = _LABEL.match(text)
    if found is None:
        return None
    if found["public"]:
        return Mark("title" if found["public"].lower() == "title" else "summary", found.end())
    return Mark("passage" if found["passage"] else "item", found.end())


def line_mark(text: str) -> Mark | None:
    """Return the mark that a line of an item begins with, ours or one that offices write; a line may be all mark."""
    ours = mark_at(text)
    if ours is not None:
        return ours
    label = _OTHER_LABEL.match(text)
    if label is not None:
        return Mark("item", label.end(), ours=False)
    line = text.split("\n", 1)[0]
    if _OTHER_LINE.fullmatch(line):
        return Mark("item", len(line), ours=False)
    return None


def withholding_heading(title: str) -> str | None:
    """Return what the public may read of a heading that says it is withheld ("" for nothing), None for any other."""
    if is_heading_of_withholding(title):
        return title
    label = _LABEL.match(title) or _OTHER_LABEL.match(title)
    if label is not None and not title.lower().startswith("public"):
        return ""
    return "" if _AT_END.search(title) else None


def is_heading_of_withholding(title: str) -> bool:
    """Whether a heading says that something is withheld and nothing else: "Closed session"."""
    return _OTHER_LINE.fullmatch(title) is not None


def may_be_mark(text: str) -> bool:
    """Whether a line may begin with a mark, mark-up and character references in it not yet read."""
    return _ANY.search(_MARK_UP.sub("", text)) is not None


def labelled(label: str, words: str) -> Words:
    """Return running text as words behind a label, such as "Restricted passage: a named person"."""
    before = len(label) + 2
    pieces = [Piece(one.start, one.end, one.offset + before, one.length) for one in getattr(words, "pieces", ())]
    return Words(f"{label}: {words}", pieces)
