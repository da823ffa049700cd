"""The only place where a path that the user gave is opened, and the one temp-and-rename."""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from minutebook.cli.cannot_run import CannotRun
from minutebook.converting import source_of
from minutebook.reports.printable import visible
from minutebook.source import NOTHING_IN_IT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

    from minutebook.source import Source

STANDARD_STREAM = "-"
# Word keeps a file with such a name beside every document that is open.
_MARK_OF_WORD = "~$"
LARGEST = 10 * 1024 * 1024
_MEGABYTE = 1024 * 1024
# What this run has written, in order: however it ends, what is said of it must be true.
written: list[str] = []


def read(name: str) -> bytes:
    """Return the content of the file called `name`, or of standard input for "-".

    Raises:
        CannotRun: there is no such file, it is no ordinary file, too large, empty, or may not be read; or it is the
            mark of a document that is open in Word.
    """
    if os.path.basename(name).startswith(_MARK_OF_WORD):
        raise CannotRun(
            f"{shown(name)}: This is not the document, but the mark that Word keeps beside it while it is open. "
            'Give the document itself, whose name does not begin with "~$".',
            briefly="a mark that Word keeps beside an open document",
        )
    content = _read_standard_input() if name == STANDARD_STREAM else _read_file(name)
    if len(content) > LARGEST:
        raise _too_large(name, None)
    if not content.strip():
        raise _empty(name)
    return content


def source(name: str, content: bytes, form: str) -> Source:
    """Return the text of a file of one of `readers.formats`, whose content has been read.

    Raises:
        CannotRun: there are no words in it.
        CannotBeRead: it is not what its form says.
    """
    found = source_of(with_slashes(name), content, form)
    if form != "word":
        if not found.text.strip():  # nothing but the mark of an encoding
            raise _empty(name)
        return found
    from minutebook.word.document import WordSource

    if not isinstance(found, WordSource) or found.document.has_words:
        return found
    if found.document.pictures:
        raise CannotRun(
            f"{shown(name)}: There are only pictures in this file, and no words. "
            "If they show printed minutes, have their text recognised first.",
            briefly="only pictures",
        )
    raise _empty(name)


def _empty(name: str) -> CannotRun:
    return CannotRun(
        f"{shown(name)}: {NOTHING_IN_IT}",
        briefly="empty",
    )


def read_text(name: str, called: str) -> str:
    """Return the text of a settings file, which must be UTF-8.

    Args:
        name: its path.
        called: how it is named to the user.

    Raises:
        CannotRun: it cannot be read, or is not UTF-8.
    """
    content = read(name)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise CannotRun(f"{shown(called)}: Line {line} is not UTF-8. Save the file again as UTF-8.") from None


def _read_standard_input() -> bytes:
    return sys.stdin.buffer.read(LARGEST + 1)


def _read_file(name: str) -> bytes:
    try:
        # Without O_NONBLOCK, opening a pipe would wait for ever for somebody to write into it.
        handle = os.open(name, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except IsADirectoryError:
        raise CannotRun(_is_folder(name)) from None
    except (OSError, ValueError) as error:
        raise CannotRun(_cannot_open(name, error)) from None
    with os.fdopen(handle, "rb") as file:
        about = os.fstat(file.fileno())
        if stat.S_ISDIR(about.st_mode):
            raise CannotRun(_is_folder(name))
        if not stat.S_ISREG(about.st_mode):
            raise CannotRun(
                f"{shown(name)}: This is a pipe or a device, not an ordinary file. "
                'Save the minutes in a file, or pass them to standard input and write "-" for the name.'
            )
        if about.st_size > LARGEST:
            raise _too_large(name, about.st_size)
        try:
            # Room for as much as may be read would be made ready for every small file; one that grows is read on.
            content = file.read(about.st_size + 1)
            return content + file.read(LARGEST + 1 - len(content)) if len(content) > about.st_size else content
        except OSError as error:
            raise CannotRun(_cannot_open(name, error)) from None


def write(name: str, content: bytes) -> None:
    """Put `content` into the file called `name`, whole or not at all; "-" is standard output.

    A folder that does not exist is made.

    Raises:
        CannotRun: the folder cannot be made or written, or something that is no ordinary file is in the way.
    """
    if name == STANDARD_STREAM:
        try:
            sys.stdout.flush()
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            send_nowhere(sys.stdout)
            reason = "it is closed" if error.errno == errno.EBADF else _reason(error)
            raise CannotRun(f"Nothing more can be written to standard output ({reason}).") from None
        return
    import tempfile
    from pathlib import Path

    path = Path(name)
    mode = mode_to_give(name)
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=".minutebook-", suffix=".tmp", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).chmod(mode)
        Path(temporary).replace(path)
        temporary = ""
        written.append(name)
    except (OSError, ValueError) as error:
        raise CannotRun(_cannot_write(name, error)) from None
    finally:
        # Whatever stopped it, Ctrl-C too: nothing half-written is left behind.
        if temporary:
            with suppress(OSError):
                Path(temporary).unlink()


def send_nowhere(stream: TextIO) -> None:
    """Let what is still to be printed go nowhere, so that nobody stumbles over it when the program ends."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def is_file(path: str | os.PathLike[str]) -> bool:
    """Whether an ordinary file has this name; what cannot be looked at is none."""
    return os.path.isfile(path)


def is_folder(name: str) -> bool:
    """Whether a folder has this name; a name that nothing can have is none."""
    return os.path.isdir(name)


def same_file(one: str, other: str) -> bool:
    """Whether two names lead to one file."""
    try:
        return STANDARD_STREAM not in {one, other} and os.path.samefile(one, other)
    except (OSError, ValueError):
        return False


def shown(name: str) -> str:
    """Return a file's name as it is printed: `/` between folders, nothing that could steer a terminal."""
    return "standard input" if name == STANDARD_STREAM else visible(with_slashes(name))


def with_slashes(name: str) -> str:
    """Return a file's name with `/` between folders, whatever the system uses."""
    return name.replace(os.sep, "/")


def mode_to_give(name: str) -> int:
    """Return the permissions for a file to be written: those of the one it replaces, else what new files get here.

    Raises:
        CannotRun: something that is no ordinary file has this name.
    """
    try:
        about = os.lstat(name)
    except (OSError, ValueError):
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask
    if stat.S_ISLNK(about.st_mode):
        raise CannotRun(
            f"{shown(name)}: This is a link, and Minutebook does not write through links. "
            "Give the name of the file itself."
        )
    if stat.S_ISDIR(about.st_mode):
        raise CannotRun(f"{shown(name)}: This is a folder. Give the name of a file in it.")
    if not stat.S_ISREG(about.st_mode):
        raise CannotRun(f"{shown(name)}: This is a pipe or a device. Give the name of an ordinary file.")
    return stat.S_IMODE(about.st_mode)


def _is_folder(name: str) -> str:
    return f"{shown(name)}: This is a folder, and a file is needed. Give the name of a file in it."


def _too_large(name: str, size: int | None) -> CannotRun:
    fact = f"is {size // _MEGABYTE} MB" if size else f"is more than {LARGEST // _MEGABYTE} MB"
    return CannotRun(
        f"{shown(name)}: The file {fact} in size, and Minutebook reads no more than {LARGEST // _MEGABYTE} MB. "
        "Check that these are the minutes; if they are, take out what does not belong to them.",
        briefly=f"larger than {LARGEST // _MEGABYTE} MB",
    )


def _cannot_open(name: str, error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return f"{shown(name)}: There is no such file. Check the name, and the folder you are in."
    if isinstance(error, PermissionError):
        return f"{shown(name)}: You are not allowed to read this file. Ask its owner, or make a copy that you may read."
    return f"{shown(name)}: The file cannot be opened ({_reason(error)}). Check the name."


def _cannot_write(name: str, error: Exception) -> str:
    parent = os.path.dirname(name) or "."
    folder = shown(parent)
    if isinstance(error, NotADirectoryError | FileExistsError):
        folder = next(shown(str(one)) for one in _above(name) if os.path.lexists(one))
        return f'{shown(name)}: "{folder}" is not a folder. Choose another place for the file.'
    if isinstance(error, PermissionError) and is_file(name) and os.access(parent, os.W_OK):
        return (
            f"{shown(name)}: This file cannot be replaced. It may be open in Word: close it there and run this again."
        )
    if isinstance(error, PermissionError):
        return f'{shown(name)}: You are not allowed to write in "{folder}". Choose another folder.'
    return f'{shown(name)}: Nothing can be written in "{folder}" ({_reason(error)}). Choose another folder.'


def _above(name: str) -> Iterator[str]:
    """Yield the folder that a file stands in, and those above it."""
    while name and (above := os.path.dirname(name)) != name:
        name = above or "."
        yield name
        if not above:
            return


def _reason(error: Exception) -> str:
    strerror = getattr(error, "strerror", None)
    return visible(strerror or str(error)).lower()
