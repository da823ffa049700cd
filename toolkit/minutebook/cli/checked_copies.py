"""The copies that `check --comments` writes: "draft (checked).docx" beside "draft.docx"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.cli import files
from minutebook.cli.cannot_run import CannotRun
from minutebook.source import CannotBeRead

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from minutebook.cli.minutes_in_folders import Candidate

_CHECKED = " (checked)"


def checked_name(name: str) -> str:
    """Return what the copy with comments is called: "draft (checked).docx"; a copy keeps its name."""
    if name == files.STANDARD_STREAM:
        return name
    from pathlib import Path  # what nearly every check does without

    path = Path(name)
    return name if path.stem.endswith(_CHECKED) else str(path.with_name(f"{path.stem}{_CHECKED}{path.suffix}"))


def is_copy(name: str) -> bool:
    """Whether a file is called like a copy with comments."""
    return checked_name(name) == name


def untouched(name: str, original: bytes | None = None) -> bool:
    """Whether a copy is still as Minutebook wrote it, or holds just what the original holds."""
    from minutebook.word.comments import is_as_written
    from minutebook.word.rewriting import same_parts

    try:
        content = files.read(name)
        return is_as_written(content) or (original is not None and same_parts(content, original))
    except (CannotRun, CannotBeRead):
        return False


def one_of_each(found: Sequence[Candidate], named: Collection[str]) -> list[Candidate]:
    """Leave out copies that stand beside their originals; or the original, where somebody works in the copy.

    Args:
        found: the files.
        named: those that were named themselves; they stay.
    """
    copies = {one.name for one in found if _CHECKED in one.name and is_copy(one.name)}
    left_out: set[str] = set()
    for one in found if copies else ():
        copy = files.with_slashes(checked_name(one.name))
        if one.name not in copies and copy in copies:
            left_out.add(copy if untouched(copy) else one.name)
    return [one for one in found if one.name not in left_out or one.name in named]
