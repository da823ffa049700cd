"""Minutes around a snippet, in the forms that are text: Markdown, plain text, YAML and JSON."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING, Any

import yaml
from withholding.snippets import Paragraph, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PUBLIC_BEFORE = "Harebell"
PUBLIC_AFTER = "Foxglove"
BODY = "Brackenford Parish Council"
TITLE = f"{BODY}, Tuesday 9 June 2026"
DETAILS = {
    "Date": "Tuesday 9 June 2026",
    "Start": "7pm",
    "Venue": "Brackenford Village Hall",
    "Chair": "Jo March",
    "Minute taker": "Ann Ito",
}
PEOPLE = (
    ("Jo March", "Chair", "JM", "present"),
    ("Sam Reed", "Member", "SR", "present"),
    ("Ann Ito", "Clerk", "AI", "in attendance"),
)
NO_APOLOGIES = "No apologies were received."
BEFORE = f"The council heard that the stile at {PUBLIC_BEFORE} Lane is broken."
AFTER = f"The council thanked the volunteers of {PUBLIC_AFTER} Garden."
ACTION = "SR to write to the landowner by 30 June 2026."


def markdown(snippet: Sequence[Paragraph], *, marked: bool, opening: bool = False) -> bytes:
    """Return minutes in Markdown: marked as ours, or with the details under the title."""
    front = [
        "---",
        "minutes: 1",
        f"body: {BODY}",
        *(f"{key.lower().replace(' ', '_')}: {words}" for key, words in DETAILS.items()),
        "---",
        "",
    ]
    details = [f"{'Minutes' if key == 'Minute taker' else key}: {words}" for key, words in DETAILS.items()]
    lines = [*(front if marked else ()), f"# {TITLE}", "", *(() if marked else (*details, ""))]
    inner = list(_markdown_lines(snippet, marked=marked))
    if opening:
        lines += inner
    lines += [
        *("## Attendance", "", "| Name | Capacity | Short | Presence |", "|---|---|---|---|"),
        *(f"| {' | '.join(person)} |" for person in PEOPLE),
        *("", NO_APOLOGIES, "", "## 1. Footpaths", "", BEFORE, "", f"- **Action 1:** {ACTION}", ""),
        *(() if opening else inner),
        *("## 3. The garden", "", AFTER, "", "## 4. Next meeting", ""),
        *("- **Date:** Tuesday 14 July 2026", "- **Time:** 7pm", "- **Venue:** Brackenford Village Hall", ""),
    ]
    return "\n".join(lines).encode()


def _with_references(snippet: Sequence[Paragraph]) -> Iterable[Paragraph]:
    """Put the sign of each footnote at the end of the paragraph before it."""
    notes = 0
    for paragraph, following in zip_longest(snippet, snippet[1:]):
        if following is not None and following.kind == "footnote":
            notes += 1
            (*lines, (after, last)) = paragraph.lines
            yield replace(paragraph, lines=(*lines, (after, f"{last}[^{notes}]")))
        else:
            yield paragraph


def _markdown_lines(snippet: Sequence[Paragraph], *, marked: bool) -> Iterable[str]:
    notes = 0
    for kind, group in groupby(_with_references(snippet), key=lambda paragraph: paragraph.kind):
        several = list(group)
        if kind == "row":
            first, *rest = several
            yield f"| {_for_markdown(first.words)} |"
            yield f"|{'---|' * len(first.cells)}"
            yield from (f"| {_for_markdown(row.words)} |" for row in rest)
        elif kind == "footnote":
            for note in several:
                notes += 1
                yield from (f"[^{notes}]: {_for_markdown(note.words)}", "")
            continue
        else:
            for at, paragraph in enumerate(several):
                parted = kind in ("words", "heading", "comment", "empty")
                if at and parted:
                    yield ""
                if at and kind == "quotation":
                    yield ">"
                yield from _markdown_paragraph(paragraph, marked=marked)
        yield ""


def _markdown_paragraph(paragraph: Paragraph, *, marked: bool) -> Iterable[str]:
    begins, goes_on = {
        "heading": ("#" * (paragraph.level + 1) + " " + (paragraph.number and paragraph.number + " "), ""),
        "bullet": ("- ", "  "),
        "number": (f"{paragraph.number} ", "   "),
        "quotation": ("> ", "> "),
    }.get(paragraph.kind, ("", ""))
    if paragraph.kind == "empty":
        yield "&nbsp;"
        return
    if paragraph.kind == "comment":
        yield f"<!-- {paragraph.words} -->"
        return
    breaks = "\\" if marked else "  "
    following = [*(after for after, _ in paragraph.lines[1:]), ""]
    for at, ((_, line), after) in enumerate(zip(paragraph.lines, following, strict=True)):
        yield (goes_on if at else begins) + _for_markdown(line) + (breaks if after == "hard" else "")


def _for_markdown(line: str) -> str:
    return re.sub(r"\+\+(.+?)\+\+", r"<u>\1</u>", line)


def text(snippet: Sequence[Paragraph], *, opening: bool = False) -> bytes:
    """Return minutes in plain text, as saved from an e-mail."""
    inner: list[str] = []
    for paragraph in snippet:
        if paragraph.kind in ("comment", "footnote"):
            continue
        begins = {"bullet": "- ", "quotation": "> "}.get(paragraph.kind, paragraph.number and paragraph.number + " ")
        lines = [plain(line) for _, line in paragraph.lines]
        lines = ["    ".join(paragraph.cells)] if paragraph.kind == "row" else lines
        inner += [begins + lines[0], *lines[1:], ""]
    lines = [BODY, "", "Minutes of the meeting held on Tuesday 9 June 2026 at 7pm", "", "Venue: Village Hall", ""]
    lines += inner if opening else ()
    lines += ["Present: Jo March (Chair), Sam Reed", "In attendance: Ann Ito (Clerk)", "Apologies: None", ""]
    lines += ["1. Footpaths", "", BEFORE, "", f"ACTION: {ACTION}", "", *(() if opening else inner)]
    lines += ["3. The garden", "", AFTER, "", "4. Next meeting", "", "Tuesday 14 July 2026 at 7pm, Village Hall", ""]
    return "\n".join(lines).encode()


def data(snippet: Sequence[Paragraph], *, opening: bool = False) -> dict[str, Any]:
    """Return minutes as plain data, the words of the snippet in the blocks somebody would put them in."""
    items = _items(snippet)
    return {
        "minutes": 1,
        "body": BODY,
        "title": TITLE,
        "date": {"printed": "Tuesday 9 June 2026"},
        "start": {"printed": "7pm"},
        **{key.lower().replace(" ", "_"): DETAILS[key] for key in ("Venue", "Chair", "Minute taker")},
        "items": [
            *(items if opening else ()),
            {"title": "Attendance", "section": "attendance", "content": [_attendance()]},
            {
                "title": "Footpaths",
                "number": "1.",
                "content": [
                    {"block": "paragraph", "text": BEFORE},
                    {"block": "action", "number": "1", "task": ACTION},
                ],
            },
            *(() if opening else items),
            {"title": "The garden", "number": "3.", "content": [{"block": "paragraph", "text": AFTER}]},
            {
                "title": "Next meeting",
                "number": "4.",
                "section": "next meeting",
                "content": [
                    {
                        "block": "next meeting",
                        "date": {"printed": "Tuesday 14 July 2026"},
                        "start": {"printed": "7pm"},
                        "venue": "Brackenford Village Hall",
                    }
                ],
            },
        ],
    }


def _attendance() -> dict[str, Any]:
    keys = ("name", "capacity", "abbreviation", "presence")
    people = [dict(zip(keys, person, strict=True)) for person in PEOPLE]
    return {"block": "attendance", "people": people, "apologies": NO_APOLOGIES}


def _items(snippet: Sequence[Paragraph]) -> list[dict[str, Any]]:
    top: list[dict[str, Any]] = []
    opened: list[tuple[int, dict[str, Any]]] = []
    for kind, group in groupby(snippet, key=lambda paragraph: paragraph.kind):
        several = list(group)
        if kind == "heading":
            for heading in several:
                item: dict[str, Any] = {"title": heading.words}
                item |= {"number": heading.number} if heading.number else {}
                while opened and opened[-1][0] >= heading.level:
                    opened.pop()
                (opened[-1][1].setdefault("items", []) if opened else top).append(item)
                opened.append((heading.level, item))
            continue
        if not opened:
            opened.append((1, {"title": "Opening"}))
            top.append(opened[-1][1])
        opened[-1][1].setdefault("content", []).extend(_blocks(kind, several))
    return top


def _blocks(kind: str, several: list[Paragraph]) -> list[dict[str, Any]]:
    words = [{"block": "paragraph", "text": _for_data(paragraph)} for paragraph in several]
    if kind in ("bullet", "number"):
        entries = [{"content": [paragraph]} for paragraph in words]
        return [{"block": "list", "numbered": kind == "number", "entries": entries}]
    if kind == "quotation":
        return [{"block": "quotation", "content": words}]
    if kind == "row":
        first, *rest = (paragraph.cells for paragraph in several)
        return [{"block": "table", "headings": first, "rows": rest}]
    if kind == "comment":
        return [{"block": "remark", "text": paragraph.words} for paragraph in several]
    return [] if kind == "empty" else words


def _for_data(paragraph: Paragraph) -> str:
    separators = {"": "", "line": "\n", "hard": "\\\n"}
    return "".join(separators[after] + line.replace("++", "") for after, line in paragraph.lines)


def as_yaml(value: dict[str, Any]) -> bytes:
    """Return plain data as YAML."""
    return yaml.safe_dump(value, sort_keys=False, allow_unicode=True).encode()


def as_json(value: dict[str, Any]) -> bytes:
    """Return plain data as JSON."""
    return json.dumps(value, ensure_ascii=False, indent=1).encode()
