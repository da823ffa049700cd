"""The blocks of an item, each as the lines that are read back as that block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from minutebook.markdown.protecting import first_of_entry, is_list_of_people, paragraph, referred, value
from minutebook.markdown.setting import Setting
from minutebook.model.blocks import (
    Action,
    Attendance,
    BlockList,
    Decision,
    Motion,
    NextMeeting,
    Paragraph,
    Question,
    Quotation,
    Remark,
    Restricted,
    Table,
    Verbatim,
)
from minutebook.patterns import late_pattern
from minutebook.writers.markdown.attendance import attendance_lines
from minutebook.writers.markdown.records import action, decision, motion, next_meeting, question, restricted
from minutebook.writers.markdown.tables import table

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutebook.model.blocks import Block, Entry
    from minutebook.writers.markdown.records import BlocksField

_TICKS = late_pattern(r"^ {0,3}(`{3,})", re.MULTILINE)
# An empty comment says nothing, and parts what stands before it from what stands after it.
_APART = "<!-- -->"
_LISTED = (Action, Decision, Motion, NextMeeting, Question, Restricted)


def content(blocks: list[Block], setting: Setting, *, first_in_item: bool = False) -> str:
    """Return blocks as lines, without a line feed at the end."""
    parts: list[str] = []
    before: Block | None = None
    for position, block in enumerate(blocks):
        following = blocks[position + 1] if position + 1 < len(blocks) else None
        lines = _lines(block, setting, (before, following), first_in_item=first_in_item and position == 0)
        if parts:
            parts.append("\n" if _is_bulleted(before) and _is_bulleted(block) else "\n\n")
            if _would_join(before, block):
                parts.append(f"{_APART}\n\n")
        parts.append(lines)
        before = block
    return "".join(parts)


def entry(blocks: list[Block], setting: Setting, marker: str) -> str:
    """Return an entry of a list: its marker, and its blocks indented as far as the marker reaches."""
    if not blocks:
        return marker.rstrip()
    first = blocks[0]
    if isinstance(first, Paragraph):
        lines = first_of_entry(first.text, setting)
        rest = below(blocks[1:], setting.inside())
        return indented(marker + lines.replace("\n", f"\n{' ' * len(marker)}"), rest, len(marker))
    lines = content(blocks, setting.inside())
    if _is_statement(first):
        # Lest the entry itself be taken for the statement.
        lines = f"{_APART}\n\n{lines}"
    return indented(marker, lines, len(marker), same_line=True)


def below(blocks: list[Block], setting: Setting) -> str:
    """Return blocks to be written under a line of words, beginning with the line feeds that part them from it."""
    if not blocks:
        return ""
    lines = content(blocks, setting)
    # A list can follow words on the very next line only if it could not be taken for a line under a heading.
    return ("\n" if lines.startswith("- ") and lines[2:3].strip() else "\n\n") + lines


def indented(head: str, lines: str, width: int, *, same_line: bool = False) -> str:
    """Return lines under a head, indented by `width` columns; blank lines stay blank."""
    blanks = " " * width
    moved = "\n".join(blanks + line if line else line for line in lines.split("\n"))
    return head + (moved[width:] if same_line else moved)


def _lines(block: Block, setting: Setting, beside: tuple[Block | None, Block | None], *, first_in_item: bool) -> str:
    if isinstance(block, Paragraph):
        return paragraph(block.text, setting, first_in_item=first_in_item)
    if isinstance(block, NextMeeting):
        alone = setting.section == "next meeting" and not any(map(_is_bulleted, beside))
        return next_meeting(block, alone=alone)
    kind = type(block)
    if kind in _RECORDS:
        return _RECORDS[kind](block, _field_of_blocks)
    return _ALONE[kind](block) if kind in _ALONE else _WRITERS[kind](block, setting)


def _list(block: BlockList, setting: Setting) -> str:
    lines = [line for one in block.entries if (line := _only_line(one))]
    of_people = len(lines) == sum(bool(one.content) for one in block.entries) and is_list_of_people(lines, setting)
    written = []
    for number, one in enumerate(block.entries, start=block.first):
        marker = f"{number}. " if block.numbered else "- "
        written.append(entry(one.content, setting, marker))
        if of_people and one.content:
            written[-1] = marker + referred(written[-1][len(marker) :])
            of_people = False
    return "\n".join(written)


def _only_line(one: Entry) -> str:
    """Return the words of an entry that is one line, "" for any other."""
    only = one.content[0] if len(one.content) == 1 else None
    return only.text if isinstance(only, Paragraph) and "\n" not in only.text else ""


def _quotation(block: Quotation, setting: Setting) -> str:
    lines = content(block.content, setting.inside()).split("\n")
    return "\n".join(f"> {line}" if line else ">" for line in lines)


def _verbatim(block: Verbatim) -> str:
    longest = max((len(ticks) for ticks in _TICKS.findall(block.text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}\n{block.text}\n{fence}"


def _remark(block: Remark) -> str:
    return f"<!-- {block.text} -->"


def _table(block: Table) -> str:
    caption = f"**Table:** {block.caption}\n\n" if block.caption else ""
    return caption + table(block)


def _field_of_blocks(label: str, blocks: list[Block]) -> str:
    """Return a field that holds blocks, as an entry of a list."""
    nested = Setting(nested=True)
    if blocks and isinstance(blocks[0], Paragraph):
        words = value(blocks[0].text).replace("\n", "\n  ")
        return indented(f"- **{label}:** {words}", below(blocks[1:], nested), 2)
    return indented(f"- **{label}:**", below(blocks, nested), 2)


def _is_statement(block: Block | None) -> bool:
    """Whether a block is a word about apologies and nothing else."""
    return isinstance(block, Attendance) and not block.people


def _would_join(before: Block | None, block: Block) -> bool:
    """Whether a word about apologies would join the list before it."""
    return _is_statement(block) and isinstance(before, Attendance) and not before.apologies


def _is_bulleted(block: Block | None) -> bool:
    """Whether a block is written as entries of a bulleted list."""
    return isinstance(block, _LISTED) or (isinstance(block, BlockList) and not block.numbered)


# What is written alike wherever it stands; records, whose last field holds blocks; what depends on where it stands.
_ALONE: dict[type[Any], Callable[[Any], str]] = {Table: _table, Verbatim: _verbatim, Remark: _remark}
_RECORDS: dict[type[Any], Callable[[Any, BlocksField], str]] = {
    Action: action,
    Decision: decision,
    Motion: motion,
    Question: question,
    Restricted: restricted,
}
_WRITERS: dict[type[Any], Callable[[Any, Setting], str]] = {
    BlockList: _list,
    Quotation: _quotation,
    Attendance: attendance_lines,
}
