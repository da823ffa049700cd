"""What a clerk types, in a small language of its own: no form of minutes has the last word on what a row means.

` // ` begins a new paragraph, ` / ` a new line without a blank one, ` \\ ` breaks a line inside its paragraph
(Shift+Enter in Word). `**bold**`, `_italic_` and `++underlined++` are how words look. How a paragraph begins tells what
it is: `## ` and `### ` headings, `- ` and `1. ` entries of lists, `> ` a quotation, `| a | b |` a row of a table,
`<!-- -->` a comment, `[^] ` a footnote of the paragraph before it, `{empty}` a paragraph with nothing in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["heading", "bullet", "number", "quotation", "row", "comment", "footnote", "empty", "words"]
Break = Literal["", "line", "hard"]

_KINDS: tuple[tuple[str, Kind], ...] = (
    (r"(?P<level>#{2,4}) (?P<words>.*)", "heading"),
    (r"- (?P<words>.*)", "bullet"),
    (r"(?P<typed>\d{1,2})\. (?P<words>.*)", "number"),
    (r"> (?P<words>.*)", "quotation"),
    (r"\| (?P<words>.*) \|", "row"),
    (r"<!-- (?P<words>.*) -->", "comment"),
    (r"\[\^\] (?P<words>.*)", "footnote"),
    (r"(?P<words>)\{empty\}", "empty"),
    (r"(?P<words>.*)", "words"),
)
_HEADING_NUMBER = re.compile(r"(?P<number>\d+(?:\.\d+)*\.?) (?P<title>.*)")
_LOOKS = re.compile(r"\*\*(?P<b>.+?)\*\*|\+\+(?P<u>.+?)\+\+|(?<!\w)_(?P<i>.+?)_(?!\w)")


@dataclass(frozen=True)
class Run:
    """Words of one look: "b" bold, "i" italic, "u" underlined; and what stands before them."""

    words: str
    look: str = ""
    after: Break = ""


@dataclass(frozen=True)
class Paragraph:
    """One paragraph, its lines and its runs."""

    kind: Kind
    lines: tuple[tuple[Break, str], ...]
    level: int = 0
    number: str = ""

    @property
    def words(self) -> str:
        """Return the words as typed, lines joined by a blank."""
        return " ".join(line for _, line in self.lines)

    @property
    def cells(self) -> list[str]:
        """Return the cells of a row."""
        return [cell.strip() for cell in self.words.split(" | ")]

    @property
    def runs(self) -> list[Run]:
        """Return the runs, for forms that know looks."""
        return [
            Run(run.words, run.look, after if at == 0 else "")
            for after, line in self.lines
            for at, run in enumerate(runs(line))
        ]


def runs(line: str) -> list[Run]:
    """Return the runs of one line."""
    found, end = [], 0
    for match in _LOOKS.finditer(line):
        if match.start() > end:
            found.append(Run(line[end : match.start()]))
        found.append(Run(str(match[str(match.lastgroup)]), str(match.lastgroup)))
        end = match.end()
    if end < len(line):
        found.append(Run(line[end:]))
    return found


def plain(line: str) -> str:
    """Return a line without its looks."""
    return "".join(run.words for run in runs(line))


def paragraphs(snippet: str) -> list[Paragraph]:
    """Return what a snippet holds."""
    return [_paragraph(text) for text in snippet.split(" // ")]


def _paragraph(text: str) -> Paragraph:
    first, *more = re.split(r" ([/\\]) ", text)
    match, kind = next((match, kind) for pattern, kind in _KINDS if (match := re.fullmatch(pattern, first)))
    words, level, number = match["words"], 0, ""
    if kind == "heading":
        level = len(match["level"]) - 1
        if numbered := _HEADING_NUMBER.fullmatch(words):
            number, words = numbered["number"], numbered["title"]
    if kind == "number":
        number = match["typed"] + "."
    lines: list[tuple[Break, str]] = [("", words)]
    lines += [("hard" if how == "\\" else "line", line) for how, line in zip(more[::2], more[1::2], strict=True)]
    return Paragraph(kind, tuple(lines), level, number)
