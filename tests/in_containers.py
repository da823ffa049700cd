"""A page of a few lines in every container that anybody's minutes come in."""

from __future__ import annotations

import io
from functools import cache
from html import escape

NAMES = ("x.md", "x.txt", "x.html", "x.docx")
_HEADINGS = ("# ", "## ", "### ")
_ENTRIES = {"- ": ("ul", "List Bullet"), "1. ": ("ol", "List Number")}


@cache
def in_containers(lines: tuple[str, ...]) -> dict[str, bytes]:
    """Return a page in each container, by the name of the file.

    A line that begins with "# ", "## " or "### " is a heading, one with "- " or "1. " an entry of a list, and one
    between "**" is bold from end to end.
    """
    return {"x.md": _markdown(lines), "x.txt": _text(lines), "x.html": _web_page(lines), "x.docx": _word(lines)}


def _entry(line: str) -> str:
    return next((mark for mark in _ENTRIES if line.startswith(mark)), "")


def _heading(line: str) -> int:
    return next((level for level, mark in enumerate(_HEADINGS, 1) if line.startswith(mark)), 0)


def _bold(line: str) -> str:
    return line[2:-2] if line.startswith("**") and line.endswith("**") else ""


def _markdown(lines: tuple[str, ...]) -> bytes:
    above = ""
    text = ""
    for line in lines:
        text += ("\n" if _entry(line) and _entry(line) == _entry(above) else "\n\n") + line
        above = line
    return f"{text.strip()}\n".encode()


def _text(lines: tuple[str, ...]) -> bytes:
    bare = (line.lstrip("# ") if _heading(line) else _bold(line) or line for line in lines)
    return ("\n\n".join(bare) + "\n").encode()


def _web_page(lines: tuple[str, ...]) -> bytes:
    made = ""
    inside = ""
    for line in lines:
        mark = _entry(line)
        if mark != inside:
            made += f"</{_ENTRIES[inside][0]}>" if inside else ""
            made += f"<{_ENTRIES[mark][0]}>" if mark else ""
            inside = mark
        if mark:
            made += f"<li>{escape(line[len(mark) :])}</li>"
        elif level := _heading(line):
            made += f"<h{level}>{escape(line[level + 1 :])}</h{level}>"
        elif _bold(line):
            made += f"<p><b>{escape(_bold(line))}</b></p>"
        else:
            made += f"<p>{escape(line)}</p>"
    return f"<html><body>{made}</body></html>".encode()


def _word(lines: tuple[str, ...]) -> bytes:
    from docx import Document

    document = Document()
    for line in lines:
        if level := _heading(line):
            document.add_heading(line[level + 1 :], level=level - 1)
        elif mark := _entry(line):
            document.add_paragraph(line[len(mark) :], style=_ENTRIES[mark][1])
        elif _bold(line):
            document.add_paragraph().add_run(_bold(line)).bold = True
        else:
            document.add_paragraph(line)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()
