"""Which files are minutes, where a folder was named and not a file.

A file in a folder is taken for minutes if

1. it is marked: `minutes: 1` in its front matter, or a name that ends in `.minutes.yaml` or `.minutes.json`;
2. or it fits one of the `files` patterns of the settings;
3. or it is Markdown or a Word file, and two things say so: its name holds a date; its name holds the word
   "minutes"; it tells who was there or sent apologies; it names the next meeting; it takes up the last one
   (matters arising, its minutes); it records an action.

Every other Markdown or Word file is named as skipped. The files that Word keeps beside an open document ("~$...")
are passed over. Folders whose names begin with a dot, and those of installed
packages, are not looked into; links are not followed.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, NamedTuple

from minutebook.cli import files
from minutebook.cli.cannot_run import CannotRun
from minutebook.markdown.marked import is_marked
from minutebook.patterns import late_pattern
from minutebook.vocabulary.sections import section_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutebook.settings import Settings

_MARKDOWN = (".md", ".markdown")
_LOOKED_INTO = (*_MARKDOWN, ".docx")
_PLAIN_DATA = (".minutes.yaml", ".minutes.yml", ".minutes.json")
_OTHER_PLAIN_DATA = (".yaml", ".yml", ".json")
_NOT_LOOKED_INTO = frozenset({"node_modules", "__pycache__", "site-packages", "venv"})
_DATED = late_pattern(r"(?<!\d)(?:19|20)\d\d[-_.]?(?:0[1-9]|1[0-2])(?:[-_.]?(?:0[1-9]|[12]\d|3[01]))?(?!\d)")
_NAMED = late_pattern(r"(?<![a-z])minutes?(?![a-z])", re.IGNORECASE)
_LABEL = late_pattern(
    r"[ \t>]*(?:#{1,6}[ \t]+|[-*+][ \t]+|\d{1,3}[.)][ \t]+)?[*_]{0,2}([A-Z][^:|*_\n]{2,60}?)[*_]{0,2}[ \t]*(:|$)"
)
_ACTION = late_pattern(r"[ \t>]*(?:[-*+][ \t]+)?[*_]{0,2}(?:ACTION|Action)\b[^:\n]{0,40}:")
_KINDS = {
    "attendance": "attendance",
    "apologies": "attendance",
    "next meeting": "next meeting",
    "matters arising": "last meeting",
    "minutes of the last meeting": "last meeting",
}
_ENOUGH = 2
_LINES_LOOKED_AT = 3000


class Candidate(NamedTuple):
    """A file that may be minutes; `certain` if the user, the settings or its name says that it is."""

    name: str
    certain: bool


def candidates(names: Iterable[str], settings: Settings, folder: str, *, only_minutes: bool) -> Iterator[Candidate]:
    """Yield every file to look at, each once, in the order of the names and sorted below each folder.

    Args:
        names: files and folders, as the user typed them.
        settings: for the `files` patterns.
        folder: what those patterns are relative to.
        only_minutes: treat files that were named like files found in a folder, as hooks need.

    Raises:
        CannotRun: nothing has one of the names, or a folder is called like a Word file.
    """
    fits = _Fits(settings.files, folder)
    seen: set[str] = set()
    for name in names:
        if name != files.STANDARD_STREAM and files.is_folder(name):
            if name.lower().rstrip("/" + os.sep).endswith(".docx"):
                raise CannotRun(
                    f"{files.shown(name)}: This is a folder, although it is called like a Word file. "
                    "Give the Word Document (.docx) with the minutes."
                )
            found: Iterable[Candidate] = _below(name, fits)
        elif only_minutes and name != files.STANDARD_STREAM:
            found = [Candidate(name, certain=_marked_by_name(name) or fits(name))]
        else:
            found = [Candidate(name, certain=True)]
        for one in found:
            if one.name not in seen:
                seen.add(one.name)
                yield one


def why_not_minutes_by_name(name: str) -> str | None:
    """Return why a file that nobody marked is not taken for minutes whatever it holds, or None."""
    if name.lower().endswith(_OTHER_PLAIN_DATA):
        return "YAML and JSON minutes have names such as june.minutes.yaml"
    if not name.lower().endswith(_LOOKED_INTO):
        return "not a Markdown, Word, YAML or JSON file"
    return None


def why_not_minutes(name: str, text: str) -> str | None:
    """Return None if a file that nobody marked is taken for minutes, else why it is not ("" for the usual reason)."""
    if is_marked(text) or len(_evidence(name, text)) >= _ENOUGH:
        return None
    return ""


def _evidence(name: str, text: str) -> set[str]:
    base = os.path.basename(name)
    # In Word a heading bears no mark that could be seen in its words.
    bare = not name.lower().endswith(_MARKDOWN)
    found = {kind for kind, pattern in (("date", _DATED), ("minutes", _NAMED)) if pattern.search(base)}
    for line in text.splitlines()[:_LINES_LOOKED_AT]:
        if _ACTION.match(line):
            found.add("action")
        elif (label := _LABEL.match(line)) and (bare or label[2] or "#" in line[:8] or "*" in line[:8]):
            kind = _KINDS.get(section_of(label[1]) or "")
            if kind:
                found.add(kind)
    return found


def _marked_by_name(name: str) -> bool:
    return name.lower().endswith(_PLAIN_DATA)


def _below(folder: str, fits: _Fits) -> Iterator[Candidate]:
    from pathlib import Path

    for path, folders, names in os.walk(folder, onerror=_cannot_list):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _NOT_LOOKED_INTO)
        for base in sorted(names):
            name = files.with_slashes(str(Path(path) / base))
            if base.startswith("~$") or os.path.islink(name):
                continue
            certain = _marked_by_name(name) or fits(name)
            if certain or name.lower().endswith(_LOOKED_INTO):
                yield Candidate(name, certain)


def _cannot_list(error: OSError) -> None:
    name = files.shown(str(error.filename))
    raise CannotRun(
        f"{name}: You are not allowed to look into this folder. Ask its owner, or name the files themselves."
    )


class _Fits:
    """Tells whether a file fits one of the patterns of the settings."""

    def __init__(self, patterns: tuple[str, ...], folder: str) -> None:
        self._folder = folder
        self._patterns = [re.compile(_as_expression(pattern)) for pattern in patterns]

    def __call__(self, name: str) -> bool:
        if not self._patterns:
            return False
        below = files.with_slashes(os.path.relpath(name, self._folder))
        return any(pattern.fullmatch(below) for pattern in self._patterns)


def _as_expression(pattern: str) -> str:
    """Turn a pattern of paths into an expression: `**` is any folders, `*` anything in one name, `?` one character."""
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", pattern.removeprefix("./"))
    meaning = {"**/": r"(?:.*/)?", "**": r".*", "*": r"[^/]*", "?": r"[^/]"}
    return "".join(meaning.get(part) or re.escape(part) for part in parts)
