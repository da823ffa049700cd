"""Read and write Word files inside one process, beside mammoth and python-docx; prints seconds as JSON.

Stands in a folder with one.md, one.docx (an ordinary Word file) and lean.docx (ours) of the same minutes.
"""

from __future__ import annotations

import io
import json
import statistics
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import mammoth
from docx.table import Table

from minutebook.converting import read, write
from minutebook.word.reading import read_document

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.text.paragraph import Paragraph

ROUNDS = 15


def reading(path: Path) -> dict[str, float]:
    """Return the median seconds of reading one file: ours into minutes, mammoth's into HTML."""
    files = unlike(path)
    return _in_turns(
        {
            "minutebook.read": lambda turn: read(files[turn], path.name),
            "mammoth.convert_to_html": lambda turn: mammoth.convert_to_html(io.BytesIO(files[turn])),
        }
    )


def reading_alone(path: Path) -> dict[str, float]:
    """Return the median seconds of reading what a file holds, not yet asking what is an action or a person."""
    files = unlike(path)
    return _in_turns(
        {
            "read_document": lambda turn: read_document(files[turn]),
            "mammoth.convert_to_html": lambda turn: mammoth.convert_to_html(io.BytesIO(files[turn])),
        }
    )


def unlike(path: Path) -> list[bytes]:
    """Return a file for every turn, each with a few words of its own in its sentences.

    What is remembered of one file is then of as little use for the next as it is in a folder of minutes.
    """
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    files = []
    for turn in range(ROUNDS + 1):
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
            for name, part in parts.items():
                ours = name == "word/document.xml"
                package.writestr(name, part.replace(b".</w:t>", b". Note %d.</w:t>" % turn) if ours else part)
        files.append(made.getvalue())
    return files


def writing(text: str) -> dict[str, float]:
    """Return the median seconds of writing one set of minutes, and of python-docx alone building the same page.

    python-docx is given what our file holds, paragraph by paragraph and table by table with their styles and letters,
    and begins with a template of its own, as anybody would who wrote minutes with it.
    """
    meeting = read(text, "one.md").meeting
    page = docx.Document(io.BytesIO(write(meeting, "word", edition="full")))
    content = [_content(block) for block in page.iter_inner_content()]
    return _in_turns(
        {
            "minutebook.write": lambda _: write(meeting, "word", edition="full"),
            "python-docx, the same page": lambda _: _by_python_docx(content),
        }
    )


Runs = list[tuple[str, bool | None]]
Content = tuple[str, Runs] | list[list[str]]


def _content(block: Paragraph | Table) -> Content:
    if isinstance(block, Table):
        return [[cell.text for cell in row.cells] for row in block.rows]
    return (block.style.name or "") if block.style else "", [(run.text, run.bold) for run in block.runs]


def _by_python_docx(content: list[Content]) -> bytes:
    document = docx.Document()
    known = {style.name for style in document.styles}
    for block in content:
        if isinstance(block, list):
            table = document.add_table(rows=len(block), cols=len(block[0]))
            for row, words in zip(table.rows, block, strict=True):
                for cell, text in zip(row.cells, words, strict=True):
                    cell.text = text
        else:
            style, runs = block
            paragraph = document.add_paragraph(style=style if style in known else None)
            for text, bold in runs:
                paragraph.add_run(text).bold = bold
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _in_turns(jobs: dict[str, Callable[[int], object]]) -> dict[str, float]:
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for job in jobs.values():
        job(ROUNDS)
    for turn in range(ROUNDS):
        for name, job in jobs.items():
            begin = time.perf_counter()
            job(turn)
            times[name].append(time.perf_counter() - begin)
    return {name: statistics.median(taken) for name, taken in times.items()}


if __name__ == "__main__":
    here = Path()
    print(
        json.dumps(
            {
                "read an ordinary Word file (pandoc's), in one process": reading(here / "one.docx"),
                "read a Word file of ours, in one process": reading(here / "lean.docx"),
                "read an ordinary Word file, its text alone": reading_alone(here / "one.docx"),
                "write a Word file, in one process": writing((here / "one.md").read_text(encoding="utf-8")),
            }
        )
    )
