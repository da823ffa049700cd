"""Where the owners and the due date of an action stand: in its sentence, or in fields of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.inference.action_sentence import due_in, owners_in
from minutebook.model.running_text import plain, standing

if TYPE_CHECKING:
    from minutebook.model.blocks import Action
    from minutebook.model.paths import Path


def owner_place(action: Action, index: int) -> tuple[Path, tuple[int, int] | None]:
    """Return where an owner of an action stands: a path below the action, and a range in the plain text there.

    It is the sentence where the owners were read from it, else the owner's own field.
    """
    found = owners_in(standing(action.task))
    if [owner for owner, _, _ in found] == action.owners:
        return ("task",), _in_whole(action.task, *found[index][1:])
    return ("owners", index), None


def due_place(action: Action) -> tuple[Path, tuple[int, int] | None]:
    """Return where the due date of an action stands, as `owner_place` does for an owner; the task if there is none."""
    if action.due is None:
        return ("task",), None
    found = due_in(standing(action.task))
    if found and found.printed == action.due.printed:
        return ("task",), _in_whole(action.task, found.start, found.end)
    return ("due", "printed"), None


def _in_whole(task: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where words of what stands are in the whole task; None where struck words lie between."""
    words, whole = standing(task)[start:end], plain(task)
    if words == whole[start:end]:
        return start, end
    at = whole.find(words)
    return None if at < 0 else (at, at + len(words))
