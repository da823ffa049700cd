"""The picture of a checked Word file: the page as LibreOffice prints it, the comments beside it as Word shows them.

Needs LibreOffice, poppler-utils and Chromium. Without a screen LibreOffice prints no comments, so those are drawn here,
each on the words it is anchored to.
"""

from __future__ import annotations

import html
import re
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

from minutebook.word.reading import read_document
from minutebook.word.threads import threads
from minutebook_dev.derived import CHECKOUT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from minutebook.word.threads import Thread

_DRAFT = CHECKOUT / "examples/drafts/assurance-draft.md"
_DOTS = 110
_POINTS = 72
_CARD, _GAP, _LINE = 330, 12, 19
_LETTERS_A_LINE = 46
_PRINTED_DOTS, _APART, _A4 = 80, 20, (8.27, 11.69)
_PRINTED = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 20px 0 0 20px; background: #e8eaed; white-space: nowrap; font-size: 0; }}
img {{ margin-right: 20px; box-shadow: 0 1px 4px #0005; vertical-align: top; }}
</style>{images}"""
_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')
_LEAD = re.compile(r"^(Put right\.|Please check\.|Tidy up\.)")
_PAGE = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; background: #e8eaed; font: 14px/{line}px Carlito, "DejaVu Sans", sans-serif; color: #242424; }}
img, svg {{ position: absolute; left: 0; top: 0; }}
.card {{ position: absolute; left: {left}px; width: {card}px; box-sizing: border-box; padding: 8px 12px;
  background: #fff; border-left: 4px solid #c0504d; border-radius: 4px; box-shadow: 0 1px 3px #0004; }}
.who {{ font-weight: bold; color: #8a2f2c; }} .card p {{ margin: 0; }} .code {{ font-size: 11px; color: #595959; }}
</style><img src="page.png" alt=""><svg width="{width}" height="{height}">{marks}</svg>{cards}"""


class _Box(NamedTuple):
    """A word on the page, in dots."""

    left: float
    top: float
    right: float
    bottom: float
    word: str


def checked_page(folder: Path) -> tuple[str, int, int]:
    """Make the page in a folder; return its name, width and height."""
    program = [sys.executable, "-c", "from minutebook.cli import main; main()"]
    _run(*program, "convert", str(_DRAFT), "-o", str(folder / "draft.docx"))
    subprocess.run([*program, "check", folder / "draft.docx", "--comments", "-o", folder / "checked.docx"], check=False)  # noqa: S603 - our own program
    profile = f"-env:UserInstallation=file://{folder / 'office'}"
    _run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(folder / "draft.docx"))
    pages = str(folder / "draft.pdf")
    _run("pdftoppm", "-r", str(_DOTS), "-png", "-singlefile", pages, str(folder / "page"))
    boxes = list(_boxes(_run("pdftotext", "-bbox", "-l", "1", pages, "-")))
    marks, cards, bottom = _drawn(boxes, (folder / "checked.docx").read_bytes())
    width, height = (round(side * _DOTS / _POINTS) for side in (595, 842))
    left = width + 20
    page = _PAGE.format(
        line=_LINE, left=left, card=_CARD, width=left, height=max(height, bottom), marks=marks, cards=cards
    )
    (folder / "checked.html").write_text(page, encoding="utf-8")
    return "checked.html", left + _CARD + 20, max(height, bottom)


def printed_pages(document: Path, folder: Path, most: int = 2) -> tuple[str, int, int]:
    """Write a web page that shows the first pages of a Word file as they are printed; return its name and its size."""
    profile = f"-env:UserInstallation=file://{folder / 'office'}"
    _run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(document))
    pages = str(folder / f"{document.stem}.pdf")
    _run("pdftoppm", "-r", str(_PRINTED_DOTS), "-l", str(most), "-png", pages, str(folder / f"{document.stem}-page"))
    shown = sorted(folder.glob(f"{document.stem}-page-*.png"))
    images = "".join(f'<img src="{image.name}" alt="">' for image in shown)
    (folder / f"{document.stem}-pages.html").write_text(_PRINTED.format(images=images), encoding="utf-8")
    across, down = (round(inches * _PRINTED_DOTS) for inches in _A4)
    return f"{document.stem}-pages.html", len(shown) * (across + _APART) + _APART, down + 2 * _APART


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - a fixed command


def _boxes(printed: str) -> Iterator[_Box]:
    for found in _WORD.finditer(printed):
        left, top, right, bottom = (float(side) * _DOTS / _POINTS for side in found.groups()[:4])
        yield _Box(left, top, right, bottom, html.unescape(found[5]))


def _drawn(boxes: list[_Box], content: bytes) -> tuple[str, str, int]:
    """Return the marks on the words, the comments beside them, and where the last one ends."""
    document = read_document(content)
    marks: list[str] = []
    cards: list[str] = []
    end = _GAP
    right = round(595 * _DOTS / _POINTS)
    for thread in threads(document):
        found = _place(boxes, document.text, thread)
        if not found:
            continue
        for one, after in zip(found, [*found[1:], found[-1]], strict=True):
            right_end = after.left if after.left > one.right and after.top == one.top else one.right
            marks.append(
                f'<rect x="{one.left:.0f}" y="{one.top:.0f}" width="{right_end - one.left:.0f}"'
                f' height="{one.bottom - one.top:.0f}" fill="#f6cfcc" style="mix-blend-mode: multiply"/>'
            )
        last = found[-1]
        top = max(end, round(found[0].top) - 8)
        marks.append(
            f'<path d="M{last.right:.0f} {last.bottom:.0f} H{right - 18} L{right + 20} {top + 18}"'
            ' fill="none" stroke="#c0504d" stroke-dasharray="3 3"/>'
        )
        cards.append(f'<div class="card" style="top: {top}px"><p class="who">Minutebook</p>{_words(thread)}</div>')
        lines = sum(1 + len(line) // _LETTERS_A_LINE for line in thread.comment.words.split("\n"))
        end = top + (lines + 1) * _LINE + 16 + _GAP
    return "".join(marks), "".join(cards), end


def _place(boxes: list[_Box], text: str, thread: Thread) -> list[_Box]:
    """Return the boxes of the words that a comment stands on: those that come as often before it as in the text."""
    wanted = text[thread.comment.start : thread.comment.end].split()
    before = " ".join(text[: thread.comment.start].split()).count(" ".join(wanted))
    for first in range(len(boxes)):
        found = boxes[first : first + len(wanted)]
        if all(word in box.word for word, box in zip(wanted, found, strict=False)) and len(found) == len(wanted):
            if not before:
                return found
            before -= 1
    return []


def _words(thread: Thread) -> str:
    lines = [html.escape(line, quote=False) for line in thread.comment.words.split("\n")]
    code = f'<p class="code">{lines.pop()}</p>' if thread.codes else ""
    shown = [_LEAD.sub(r"<b>\1</b>", line).replace("Also:", "<i>Also:</i>", 1) for line in lines]
    return "".join(f"<p>{line}</p>" for line in shown) + code
