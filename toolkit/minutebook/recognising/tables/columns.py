"""What the columns of a table hold, by the words at their heads."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from minutebook.patterns import late_pattern
from minutebook.recognising.language.names import looks_like_name
from minutebook.vocabulary import table_columns
from minutebook.vocabulary.actions import action_field_of
from minutebook.vocabulary.attendance import column_of, presence_before_names, presence_of
from minutebook.vocabulary.motions import decision_field_of
from minutebook.vocabulary.sections import is_agenda_column, section_of
from minutebook.vocabulary.wording import fold, phrases

HeadsKind = Literal["people", "presences", "actions", "motions", "agenda", "tasks"]

_CONTACTS = late_pattern(
    r"\b(?:e-?mail|phone|tel|telephone|mobile|contact|signature|sign|time (?:in|out))\b",
    re.IGNORECASE,
    signs="mail; phone; tel; mobile; contact; sign; time in; time out",
)
_TASKS = late_pattern(
    r"(?P<owner>[A-ZÀ-Þ][\w'’.-]{0,30}?(?: [A-ZÀ-Þ][\w'’.-]{0,30}?){0,3})(?:['’]s?)?"
    r" (?:tasks?|actions?|to[- ]?dos?)\s*:?\s*$",
    signs="task; action; to do; to-do; todo",
)
# What stands before "tasks" in a heading and is nobody.
_NOT_NAMES = phrases("new; open; key; next; main; old; other; follow up; outstanding; agreed; all; the; previous; team")
_LONGEST = 6
_FEW = 4


class Heads(NamedTuple):
    """The kind of a table, and what each of its columns holds."""

    kind: HeadsKind
    columns: tuple[str, ...]


def heads_of(words: list[str], announced: str = "") -> Heads | None:
    """Return what a row of column headings says, None if it is no such row.

    `announced` is "people" or "actions" where a heading or label right above the table says so.
    """
    folded = ["#" if word.strip(" .") in {"#", "№"} else _one_way(fold(word)) for word in words]
    filled = [word for word in folded if word]
    if not filled or any(len(word.split()) > _LONGEST or "," in word for word in filled):
        return None
    if owner_in_heading(next(word for word in words if word.strip())) and len(words) <= _FEW:
        return Heads(
            "tasks", tuple("task" if at == 0 else "due" if "due" in word else "" for at, word in enumerate(folded))
        )
    colons = sum(word.rstrip().endswith(":") for word in words)
    if colons and colons < len(filled):
        # "Present: | Jo March" is a label with a name.
        return None
    if len(filled) < 2 and not announced:  # One word heads no table.
        return None
    return (
        _presences(folded, filled)
        or _agenda(folded, filled, announced)
        or _actions(folded, filled, announced)
        or _motions(folded, filled)
        or _people(words, folded, filled, announced)
    )


def _one_way(word: str) -> str:
    """Return a heading such as "action / owner" as "action/owner", "owner(s)" as "owners", unless it is known."""
    word = word.replace("(s)", "s") if word.endswith("(s)") and action_field_of(word.replace("(s)", "s")) else word
    return word if " / " not in word or action_field_of(word) else word.replace(" / ", "/")


def is_motion_label(word: str) -> bool:
    """Tell whether a label stands before the words of a motion."""
    return fold(word) in table_columns.MOTIONS


def owner_in_heading(words: str) -> tuple[int, int] | None:
    """Return where the name stands in a heading such as "Jo's tasks" or "Ade Bello tasks:"."""
    found = _TASKS.match(words.strip())
    if not found or section_of(words) or fold(found["owner"]) in _NOT_NAMES:
        return None
    start = len(words) - len(words.lstrip())
    return start + found.start("owner"), start + found.end("owner")


def _presences(folded: list[str], filled: list[str]) -> Heads | None:
    kinds = [presence_before_names(word) or "" for word in folded]
    if (
        any(map(presence_of, folded))
        and len(filled) > 1
        and len({kind for kind in kinds if kind}) > 1
        and all(kind for word, kind in zip(folded, kinds, strict=True) if word)
    ):
        return Heads("presences", tuple(kinds))
    return None


def _people(words: list[str], folded: list[str], filled: list[str], announced: str) -> Heads | None:
    half = len(folded) // 2
    if half > 1 and folded == 2 * folded[:half] and _person_column(folded[0]) == "name":
        # Two lists side by side, each with the same headings.
        one = _people(words[:half], folded[:half], folded[:half], announced)
        return Heads("people", 2 * one.columns) if one else None
    columns = [_person_column(word) for word in folded]
    if columns[:1] == ["name"] and column_of(folded[0]) == "name":
        # Beside names, "Present" heads who was.
        columns = [
            "presence" if column_of(word) == "presence" else column
            for column, word in zip(columns, folded, strict=True)
        ]
    heads = [presence_of(word) if column_of(word) != "name" else None for word in folded]
    if sum(presence is not None for presence in heads) > 1:
        # "Name | Present | Apologies": a mark in a column says which.
        columns = [f"={presence}" if presence else column for column, presence in zip(columns, heads, strict=True)]
    if _names_somebody(words, folded, columns):
        return None
    names = columns.count("name")
    if names > 1 and all(column == "name" for column in columns if column):
        # Attendees in two columns, each with its own heading.
        return Heads("people", tuple(columns))
    if names != 1:
        later = [at for at, column in enumerate(columns) if column == "name"]
        if not names:
            return None
        for at in later[1:]:
            # "Present" heads names where nothing else does.
            other = "presence" if column_of(folded[at]) == "presence" else "capacity"
            columns[at] = other if other not in columns else ""
    known = [column for column, word in zip(columns, folded, strict=True) if word and column]
    others = {column for column in known if column not in {"name", "", "#"}}
    told = others or announced == "people" or ("#" in known and len(filled) < _FEW) or _contacts(filled)
    return Heads("people", tuple(columns)) if told and len(known) >= len(filled) / 2 else None


def _names_somebody(words: list[str], folded: list[str], columns: list[str]) -> bool:
    """Whether a row is somebody's: a name or a number before what the person is, "Jo March | Member"."""
    at = next((at for at, word in enumerate(folded) if word in table_columns.ONE_PERSON), 0)
    before = [word for word, column in zip(words[:at], columns[:at], strict=True) if word.strip() and not column]
    if not any(folded[:at]):
        # "| | Member": a row that was made ready for a name.
        return at > 1 and at == len(folded) - 1
    return any(word.strip(" .").isdecimal() or (len(word.split()) > 1 and looks_like_name(word)) for word in before)


def _contacts(filled: list[str]) -> bool:
    return any(_CONTACTS.search(word) for word in filled)


def _person_column(word: str) -> str:
    if not word:
        return ""
    if word in table_columns.NUMBERS:
        return "#"
    if word in table_columns.SURNAMES:
        return "surname"
    if word in table_columns.NAMES:
        return "name"
    return column_of(word) or ("note" if _CONTACTS.search(word) else "")


def _actions(folded: list[str], filled: list[str], announced: str) -> Heads | None:
    columns: list[str] = []
    for word in folded:
        field: str = action_field_of(word) or ""
        if word in table_columns.NUMBERS:
            field = "number"
        elif word in table_columns.PLACES:
            field = field or "place"
        elif word.rstrip(" ?") in table_columns.FINISHED:
            field = "finished"
        columns.append("" if field in columns else field)
    fields = {column for column in columns if column}
    if "task" not in fields and "owners" in fields and fields & {"due", "status", "finished"}:
        free = next(
            (at for at, (word, column) in enumerate(zip(folded, columns, strict=True)) if word and not column), -1
        )
        if free >= 0 and (announced == "actions" or folded[free] in table_columns.MAYBE_TASKS):
            columns[free] = "task"
            fields.add("task")
    enough = fields & {"owners", "due", "status", "finished"} or (announced == "actions" and len(filled) > 1)
    if "task" not in fields or not enough:
        return None
    return Heads("actions", tuple(columns))


def _motions(folded: list[str], filled: list[str]) -> Heads | None:
    columns: list[str] = []
    for word in folded:
        field = (
            "text"
            if word in table_columns.MOTIONS
            else "movers"
            if word in table_columns.MOVERS
            else decision_field_of(word) or ("more" if word in table_columns.BESIDE_MOTIONS else "")
        )
        columns.append("more" if field and field in columns else field)
    if (
        columns.count("text") == 1
        and len(filled) > 1
        and {"mover", "movers", "seconder", "votes", "result"} & set(columns)
    ):
        return Heads("motions", tuple(columns))
    return None


def _agenda(folded: list[str], filled: list[str], announced: str) -> Heads | None:
    if announced == "actions" or len(filled) < 2:  # One column is no agenda.
        return None
    columns: list[str] = []
    for word in folded:
        if word in table_columns.ITEMS and columns == ["item"]:
            # "Item | Title": the first is its number.
            columns = ["number"]
        if not word and columns == ["item"]:
            # "Item | | Action": the words have no heading.
            columns = ["number", "talk"]
            continue
        columns.append(_agenda_column(word, columns))
    known = [column for column, word in zip(columns, folded, strict=True) if word and column]
    if len(known) < len(filled):
        return None
    has_talk = "talk" in columns or ("item" in columns and {"action", "owners"} & set(columns))
    if not has_talk or not ({"item", "number"} & set(columns)):
        return None
    return Heads("agenda", tuple(columns))


def _agenda_column(word: str, before: list[str]) -> str:
    """Return what a column of an agenda holds, by its heading and the columns before it."""
    field = action_field_of(word)
    item = word in table_columns.ITEMS and "item" not in before
    if word in table_columns.NUMBERS or (not word and not before) or item:
        return "item" if item else "number"
    if word in table_columns.ACTIONS and before:
        if (field == "task" or "action" in word) and (not word.endswith((" by", "owner")) or "/" in word):
            return "action"
        return "due" if field == "due" else "owners"
    if word in table_columns.ASIDE:
        return "due" if word == "date" and {"action", "owners"} & set(before) else "aside"
    if word in table_columns.DECISIONS and "talk" in before:
        return "decision"
    return "talk" if word in table_columns.TALK or is_agenda_column(word) else ""
