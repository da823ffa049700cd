"""Tables of people without column headings: which column holds the names, and what the others say of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.patterns import late_pattern
from minutebook.recognising.language.names import AFTER_NAME, BRACKET, EDGES, is_short_for, looks_like_name
from minutebook.recognising.language.roles import is_role
from minutebook.recognising.tables.elements import text_of
from minutebook.vocabulary.attendance import presence_before_names, presence_in_cell, presence_of
from minutebook.vocabulary.titles import has_title

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from minutebook.page.lines import Line
    from minutebook.recognising.tables.elements import Cells

_MOSTLY = 0.8
_SOME = 0.2
_ENOUGH = 3
_SHORT = late_pattern(r"\(?[A-ZÀ-Þ][A-Za-zÀ-ÿ'’.]{0,4}[A-ZÀ-Þ]\.?\)?")
_INITIALS = late_pattern(r"(?P<name>[^()]+?)\s*\((?P<short>[A-Z'’]{2,4})\)")
_NUMBER = late_pattern(r"\d{1,2}[.)]?")
_OF_A_BODY = late_pattern(
    r"\b(?:Trust|Council|Ltd|Limited|Inc|University|College|School|Department|Association|Authority|Services?|Society"
    r"|Foundation|Institute|Agency|Police|Office|Hospital|Union|Company|Team|Parish|Ward|Operations|Finance|Affairs"
    r"|Department of|Board of)\b"
)


def people_columns(rows: Sequence[Cells]) -> tuple[str, ...]:
    """Return what each column of a table of people holds; () where every cell names somebody, or nobody knows."""
    told = [row for row in rows if sum(bool(cell) for cell in row) > 1]
    width = max((len(row) for row in told), default=0)
    if width < 2 or len(told) < len(rows) - _labels(rows):  # A name, and something beside it.
        return ()
    columns = [[text_of(row[at]) for row in told if at < len(row) and row[at]] for at in range(width)]
    kinds = [_kind(cells) for cells in columns]
    names = [at for at, kind in enumerate(kinds) if kind == "name"]
    if not names:
        return ()
    if len(names) > 1:
        kinds = _by_initials(told, kinds, names) or _first_of(columns, kinds, names)
        names = [at for at, kind in enumerate(kinds) if kind == "name"]
    if len(names) != 1 or not any(kind and kind != "name" for kind in kinds):
        return ()
    return tuple(kinds)


def labelled_groups(rows: Sequence[Cells]) -> list[tuple[Line, tuple[Line, ...]]]:
    """Return the labels of a table such as "Members | Jo March, Ann Ito", each with what stands beside it; [] for none.

    Rows without a label go on with the one above them.
    """
    made: list[tuple[Line, tuple[Line, ...]]] = []
    for row in rows:
        if len(row) < 2 or any(row[2:]) or len(row[0]) > 1:  # Label and names.
            return []
        if row[0] and presence_before_names(row[0][0].text):
            made.append((row[0][0], row[1]))
        elif made and not row[0] and row[1]:
            made[-1] = (made[-1][0], (*made[-1][1], *row[1]))
        else:
            return []
    named = sum(bool(lines) and looks_like_name(lines[0].text.split(",")[0]) for _, lines in made)
    known = sum(presence_of(label.text) is not None for label, _ in made)
    return made if len(made) > 1 and known and named >= len(made) / 2 else []


def has_initials(rows: Sequence[Cells]) -> bool:
    """Tell whether every row begins with a name and its initials, "Jo March (JM)", so that it lists people."""
    firsts = [row[0][0].text if row and len(row[0]) == 1 else "" for row in rows]
    return len(firsts) > 1 and all(
        (found := _INITIALS.fullmatch(first)) is not None and is_short_for(found["short"], found["name"])
        for first in firsts
    )


def _by_initials(rows: Sequence[Cells], kinds: list[str], names: Sequence[int]) -> list[str]:
    """Settle which of several columns are names: that to which the initials in another column belong."""
    if kinds.count("abbreviation") != 1:
        return []
    short = kinds.index("abbreviation")
    for at in names:
        pairs = [(text_of(row[short]), text_of(row[at])) for row in rows if len(row) > max(short, at) and row[short]]
        if pairs and all(is_short_for(one.strip("()"), other) for one, other in pairs):
            return ["capacity" if other in names and other != at else kind for other, kind in enumerate(kinds)]
    return []


def _labels(rows: Sequence[Cells]) -> int:
    """Return how many rows hold nothing but a label such as "Apologies"."""
    return sum(
        1 for row in rows if sum(bool(cell) for cell in row) == 1 and presence_in_cell(" ".join(map(text_of, row)))
    )


def _kind(cells: Sequence[str]) -> str:
    """Return what the cells of a column hold, by themselves."""
    if not cells:
        return ""
    if _share(cells, lambda cell: _NUMBER.fullmatch(cell) is not None) > _MOSTLY:
        return "#"
    if _share(cells, lambda cell: _SHORT.fullmatch(cell) is not None) > _MOSTLY:
        return "abbreviation"
    if _share(cells, lambda cell: presence_in_cell(cell) is not None) > _MOSTLY:
        return "presence"
    if _share(cells, _is_of_somebody) > _SOME and _share(cells, has_title) < _SOME:
        return "capacity"
    return "name" if _share(cells, looks_like_name) >= _MOSTLY else ""


def _first_of(columns: Sequence[Sequence[str]], kinds: list[str], names: Sequence[int]) -> list[str]:
    """Settle which of several columns of names are people: those whose names have titles, where some have none."""
    titled = [at for at in names if len(columns[at]) >= _ENOUGH and _share(columns[at], has_title) >= _MOSTLY]
    plain = [at for at in names if not any(map(has_title, columns[at]))]
    if len(titled) == 1 and len(plain) == len(names) - 1:
        return ["capacity" if at in plain else kind for at, kind in enumerate(kinds)]
    return kinds


def _is_of_somebody(cell: str) -> bool:
    """Whether words say what somebody is, or where somebody comes from."""
    bare = AFTER_NAME.split(BRACKET.sub(" ", cell).strip(EDGES), maxsplit=1)[0]
    if presence_of(bare):
        return False
    return is_role(bare) or _OF_A_BODY.search(bare) is not None


def _share(cells: Sequence[str], holds: Callable[[str], bool]) -> float:
    return sum(map(holds, cells)) / len(cells)
