"""What a table is, by its headings: an attendance list, a list of actions, or neither."""

from __future__ import annotations

from minutebook.vocabulary.actions import action_field_of
from minutebook.vocabulary.attendance import column_of


def attendance_columns(headings: list[str]) -> list[str]:
    """Return what each column of an attendance list holds, nothing if the table is none."""
    columns: list[str] = [column_of(heading) or "" for heading in headings]
    if columns.count("name") != 1 or len(columns) < 2 or not all(columns):  # noqa: PLR2004 (a name alone says nothing)
        return []
    return columns if any(column in {"capacity", "abbreviation", "presence"} for column in columns) else []


def action_columns(headings: list[str]) -> list[str]:
    """Return which field of an action each column holds, nothing if the table is no list of actions."""
    fields: list[str] = [action_field_of(heading) or "" for heading in headings]
    if not all(fields) or len(set(fields)) != len(fields):
        return []
    return fields if "task" in fields and {"owners", "due", "status"} & set(fields) else []
