"""Words in brackets behind a name, and among its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.patterns import late_pattern
from minutebook.recognising.language.names import BRACKET, EDGES, is_name
from minutebook.recognising.language.roles import is_role

if TYPE_CHECKING:
    from minutebook.page.passages import Passage
    from minutebook.recognising.account import Account

_IN_BRACKETS = late_pattern(r"(?P<joint>[,;])|[^,;]+")
_NEXT_WORD = late_pattern(r" [A-ZÀ-Þ][a-zß-ÿ'’-]+(?=\s*(?:$|[(,]))")


def without_brackets(words: Passage, account: Account) -> tuple[Passage, list[Passage]]:
    """Part words from what stands in brackets among them, and from what stands behind those."""
    text = words.text
    if not any(map(str.isalnum, text)):
        return words, []
    inside: list[Passage] = []
    outside: list[Passage] = []
    position = 0
    closed = [found.span() for found in BRACKET.finditer(text)]
    for start, end in [*(span for span in closed if not _is_of_the_name(text, *span)), (len(text), len(text))]:
        if piece := words.cut(position, start):
            outside.append(piece)
        if start < end:
            inside += _inside(words, start, end, account)
        position = end
    if not outside:
        return (inside[0], inside[1:]) if inside else (words, [])
    more = [_without_edge(piece, account) for piece in outside[1:]]
    return _without_stray(outside[0], account), [*filter(None, more), *inside]


def _inside(words: Passage, start: int, end: int, account: Account) -> list[Passage]:
    """Return what stands in one pair of brackets, parted at its commas."""
    found: list[Passage] = []
    # A bracket may never be closed.
    last = end - (words.text[end - 1] in ")]")
    account.skip(words.cut(start, start + 1))
    for part in _IN_BRACKETS.finditer(words.text, start + 1, last):
        if part["joint"]:
            account.skip(words.cut(*part.span()))
        elif piece := words.cut(*part.span()):
            found.append(piece)
    account.skip(words.cut(last, end))
    return found


def _is_of_the_name(text: str, start: int, end: int) -> bool:
    """Tell whether a bracket holds what somebody is called, between first name and surname: "Robert (Bob) Lark"."""
    inside, before = text[start + 1 : end - 1], text[:start].split()
    if not inside.isalpha() or not inside.istitle() or is_role(inside) or not _NEXT_WORD.match(text, end):
        return False
    return len(before) == 1 and is_name(before[0])


def _without_stray(name: Passage, account: Account) -> Passage:
    """Return a name without the bracket too many that it ends with."""
    end = len(name.text.rstrip(" (["))
    if not 0 < end < len(name.text):
        return name
    account.skip(name.cut(end))
    return name.cut(0, end)


def _without_edge(piece: Passage, account: Account) -> Passage:
    start = len(piece.text) - len(piece.text.lstrip(EDGES))
    account.skip(piece.cut(0, start))
    return piece.cut(start)
