"""Which files are minutes, where a folder was named and not a file.

A file in a folder is taken for minutes if

1. it is marked: `minutes: 1` in its front matter, or a name that ends in `.minutes.yaml` or `.minutes.json`;
2. or it fits one of the `files` patterns of the settings;
3. or it is Markdown, a Word file, a web page or text, and looks like minutes: `kinds_of_text.minutes` holds the
   table of signs, such as the words "minutes" and "seconded", who was there, speakers, and names with a day.

Every other such file is named as skipped. So is a web page beside a file of the same name in another form, because it
is made from that one. The files that Word keeps beside an open document ("~$...") are passed over. Folders whose names
begin with a dot, and those of installed packages, are not looked into; links are not followed.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, NamedTuple

from minutebook.cli import files
from minutebook.cli.cannot_run import CannotRun
from minutebook.kinds_of_text.minutes import looks_like_minutes
from minutebook.markdown.marked import is_marked
from minutebook.reports.printable import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutebook.settings import Settings

_WEB_PAGES = (".html", ".htm", ".xhtml")
_WRITTEN = (".md", ".markdown", ".docx")
_LOOKED_INTO = (*_WRITTEN, *_WEB_PAGES, ".txt")
_PLAIN_DATA = (".minutes.yaml", ".minutes.yml", ".minutes.json")
_OTHER_PLAIN_DATA = (".yaml", ".yml", ".json")
_NOT_LOOKED_INTO = frozenset({"node_modules", "__pycache__", "site-packages", "venv"})


class Candidate(NamedTuple):
    """A file that may be minutes; `certain` if the user, the settings or its name says that it is.

    `made_from` is the file beside it that a web page was made from.
    """

    name: str
    certain: bool
    made_from: str = ""


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


def why_not_minutes_by_name(candidate: Candidate) -> str | None:
    """Return why a file that nobody marked is not taken for minutes whatever it holds, or None."""
    name = candidate.name
    if candidate.made_from:
        return f"a page made from {visible(candidate.made_from)}"
    if name.lower().endswith(_OTHER_PLAIN_DATA):
        return "YAML and JSON minutes have names such as june.minutes.yaml"
    if not name.lower().endswith(_LOOKED_INTO):
        return "not a Markdown, Word, HTML, text, YAML or JSON file"
    return None


def why_not_minutes(name: str, text: str) -> str | None:
    """Return None if a file that nobody marked is taken for minutes, else why it is not ("" for the usual reason)."""
    return None if is_marked(text) or looks_like_minutes(name, text) else ""


def _marked_by_name(name: str) -> bool:
    return name.lower().endswith(_PLAIN_DATA)


def _below(folder: str, fits: _Fits) -> Iterator[Candidate]:
    from pathlib import Path

    for path, folders, names in os.walk(folder, onerror=_cannot_list):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _NOT_LOOKED_INTO)
        written = {_stem(base): base for base in names if base.lower().endswith((*_WRITTEN, *_PLAIN_DATA))}
        for base in sorted(names):
            name = files.with_slashes(str(Path(path) / base))
            if base.startswith("~$") or os.path.islink(name):
                continue
            certain = _marked_by_name(name) or fits(name)
            if certain or name.lower().endswith(_LOOKED_INTO):
                beside = written.get(_stem(base), "") if base.lower().endswith(_WEB_PAGES) else ""
                yield Candidate(name, certain, beside)


def _stem(base: str) -> str:
    return base.lower().rsplit(".", 1)[0].removesuffix(".minutes")


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
