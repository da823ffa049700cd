"""Take a cell apart: scraps of HTML and Markdown become the kind and the look of its passages."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from minutebook.model.styled_spans import UNPRINTABLE
from minutebook.page.passages import Fragment, Look, Passage
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from minutebook.page.passages import Kind
    from minutebook.recognising.account import Account

_SCRAP = late_pattern(
    r"<(?P<close>/?)(?P<tag>p|br|i|em|b|strong|u|sup|sub|ul|ol|li|span|div|font|h[1-6]|center)\b[^<>\t\r\n]{0,200}>"
    r"|(?P<entity>&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});)"
    r"|(?P<stars>\*{1,3})"
    rf"|(?P<control>{UNPRINTABLE.pattern}+)"
    r"|(?P<blank>\s{2,}|[^\S ])",
    re.IGNORECASE,
)
_LOOKS = {"b": 0, "strong": 0, "i": 1, "em": 1, "u": 2}
_BULLET = late_pattern(r"[•·▪●◦‣⁃∙\uf0b7](?:\s+|$)|[-*–](?:\s+(?=\S))")
_STARS = late_pattern(r"\*{1,3}")
_DEEPEST = 6
_HASHES = late_pattern(r"#{1,6}\s+(?=\S)")


class _Cell:
    """A cell while it is taken apart: the marks that are open, and the passage that grows."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.passages: list[Passage] = []
        self._open = [0, 0, 0]
        self._lists: list[bool] = []
        self._in_entry = False
        self._fragments: list[Fragment] = []
        self._kind: Kind = "paragraph"

    def words(self, text: str, start: int, end: int) -> None:
        """Add words; a blank counts only behind a word."""
        if text[0] == " " and (not self._fragments or self._fragments[-1].text[-1] == " "):
            text, start = text[1:], start + (1 if end - start == len(text) else 0)
        if text:
            self._fragments.append(Fragment(text, start, end, Look(*(depth > 0 for depth in self._open))))

    def stars(self, count: int) -> None:
        """Open or close italics (one star), bold (two) or both (three), as Markdown does."""
        for look, least in ((1, count % 2), (0, count // 2)):
            if least:
                self._open[look] = 0 if self._open[look] else 1

    def tag(self, name: str, *, closing: bool) -> None:
        """Open or close a tag."""
        step = -1 if closing else 1
        if name in _LOOKS:
            self._open[_LOOKS[name]] = max(0, self._open[_LOOKS[name]] + step)
            return
        if name in {"sup", "sub", "span", "font"}:
            return
        self.finish_passage()
        if name in {"ul", "ol"}:
            if not closing:
                self._lists.append(name == "ol")
            elif self._lists:
                self._lists.pop()
            self._in_entry = closing and bool(self._lists)
        elif name == "li":
            self._in_entry = not closing
        elif name.startswith("h") and not closing:
            self._kind = "heading"

    def finish_passage(self) -> None:
        """Keep the passage that has grown, and begin another."""
        fragments, kind, depth, numbered = self._fragments, self._kind, 0, False
        self._fragments, self._kind = [], "paragraph"
        if self._in_entry:
            kind, depth, numbered = (
                "entry",
                min(max(1, len(self._lists)), _DEEPEST),
                bool(self._lists and self._lists[-1]),
            )
        passage = Passage(fragments, kind, depth, numbered=numbered).cut(0)
        if not passage:
            return
        mark = _BULLET.match(passage.text) or _HASHES.match(passage.text)
        if mark:
            self.account.skip(passage.cut(0, mark.end()))
            rest = passage.cut(mark.end())
            if passage.kind != "entry":
                heading = mark[0].startswith("#")
                rest = Passage(rest.fragments, "heading" if heading else "entry", 0 if heading else 1)
            passage = rest
        if passage:
            self.passages.append(passage)


def passages_of(text: str, start: int, end: int, account: Account) -> list[Passage]:
    """Return the passages of the cell that is `text[start:end]`; what is no word goes to the account."""
    cell = _Cell(account)
    stars = _pairs_of_stars(text, start, end)
    position = start
    for scrap in _SCRAP.finditer(text, start, end):
        at, after = scrap.span()
        if scrap["stars"] and at not in stars:
            continue
        if at > position:
            cell.words(text[position:at], position, at)
        position = after
        if scrap["blank"]:
            cell.words(" ", at, at + 1)
        elif scrap["entity"]:
            _entity(cell, scrap["entity"], at)
        else:
            account.structure.append((at, after))
            if scrap["stars"]:
                cell.stars(len(scrap["stars"]))
            elif scrap["tag"]:
                cell.tag(scrap["tag"].lower(), closing=bool(scrap["close"]))
    if position < end:
        cell.words(text[position:end], position, end)
    cell.finish_passage()
    return cell.passages


def _entity(cell: _Cell, entity: str, start: int) -> None:
    meant = html.unescape(entity)
    end = start + len(entity)
    if meant.isspace() or not meant or UNPRINTABLE.search(meant):
        cell.account.structure.append((start, end))
        cell.words(" ", end, end)
    else:
        cell.words(meant, start, end)


def _pairs_of_stars(text: str, start: int, end: int) -> set[int]:
    """Return where the stars stand that open or close bold or italics; a star without its partner is a star."""
    pairs: set[int] = set()
    opening: dict[int, int] = {}
    for found in _STARS.finditer(text, start, end):
        at, count = found.start(), len(found[0])
        before = text[at - 1] if at > start else " "
        after = text[found.end()] if found.end() < end else " "
        if count in opening and not before.isspace() and (count > 1 or not after.isalnum()):
            pairs |= {opening.pop(count), at}
        elif not after.isspace() and (count > 1 or not before.isalnum()):
            opening[count] = at
    return pairs
