"""Tables: attendance lists, lists of actions, and all others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.markdown.table_kinds import action_columns, attendance_columns
from minutebook.model.blocks import Action, Attendance, Paragraph, Person, Raised, Table
from minutebook.model.when import When
from minutebook.model.words import Words, cut
from minutebook.readers.markdown.account import literal
from minutebook.readers.markdown.attendance import joined
from minutebook.readers.markdown.names import split_names
from minutebook.vocabulary.actions import action_status_of
from minutebook.vocabulary.attendance import presence_and_note, presence_in_cell

if TYPE_CHECKING:
    from minutebook.markdown.nodes import Node, Span
    from minutebook.markdown.segments import Segment
    from minutebook.markdown.setting import Setting
    from minutebook.model.blocks import Block, Presence
    from minutebook.readers.markdown.account import Account

# Minutes hold fewer. Short rows are filled up to the headings, so a small file could ask for millions of cells.
MOST_COLUMNS = 200
MOST_CELLS = 50_000
_RUNNING = frozenset({"task", "update", "status"})


class TableReader:
    """Reads tables of every kind."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._cells = 0

    def admit(self, node: Node) -> None:
        """Make ordinary text of a table that is too large for minutes, and tell so."""
        columns, rows = len(node.rows[0]), len(node.rows)
        if columns <= MOST_COLUMNS and self._cells + columns * rows <= MOST_CELLS:
            self._cells += columns * rows
            return
        reason = (
            f"the lines of a table with {columns:,} columns and {rows - 1:,} rows are kept as ordinary words, because "
            f"minutes may have {MOST_COLUMNS} columns in a table and {MOST_CELLS:,} cells in all"
        )
        self._account.problem("REA101", node.start, node.spans[-1][1], reason=reason)
        node.kind, node.rows, node.marks = "paragraph", [], []

    def blocks(self, node: Node, caption: Segment | None, setting: Setting) -> list[Block]:
        """Return the blocks a table makes; `caption` is the labelled line before it."""
        self._account.marks_of(node)
        headings = [self._account.text[start:end] for start, end in node.rows[0]]
        if caption is None:
            columns = attendance_columns(headings)
            if columns:
                return [self._people(node, columns)]
            fields = action_columns(headings)
            if fields:
                return self._actions(node, fields)
        elif caption.label:
            self._account.label(caption.label)
        if setting.before_items:
            self._account.problem("REA101", node.rows[0][0][0], max(end for row in node.rows for _, end in row))
        return [
            Table(
                headings=[self._cell(span) for span in node.rows[0]],
                rows=[[*self._row(row, len(headings))] for row in node.rows[1:]],
                caption=self._account.running(caption.spans) if caption else "",
            )
        ]

    def _people(self, node: Node, columns: list[str]) -> Attendance:
        self._account.structure += [span for span in node.rows[0] if span[0] < span[1]]
        people: list[Person] = []
        for row in node.rows[1:]:
            cells = [self._account.fact(cell) for cell in self._row(row, len(columns))]
            values: dict[str, Words] = {}
            presence: Presence | None = None
            for column, cell in zip(columns, cells, strict=True):
                if not cell:
                    continue
                known = presence_in_cell(cell) if column == "presence" else None
                if known:
                    presence = known
                    self._account.structure += [(piece.start, piece.end) for piece in cell.pieces]
                elif column == "presence" and (said := presence_and_note(cell)):
                    presence, start, end = said
                    around = (cut(cell, 0, start), cut(cell, end, len(cell)))
                    self._account.structure += [(piece.start, piece.end) for words in around for piece in words.pieces]
                    self._append(values, "note", cut(cell, start, end))
                elif column == "presence":
                    self._append(values, "note", cell)
                else:
                    self._append(values, column, cell)
            if values or presence:
                people.append(Person(presence=presence or "present", **values))
        return Attendance(people=people)

    def _append(self, values: dict[str, Words], name: str, cell: Words) -> None:
        values[name] = joined(values[name], cell) if name in values else cell

    def _actions(self, node: Node, fields: list[str]) -> list[Block]:
        self._account.structure += [span for span in node.rows[0] if span[0] < span[1]]
        actions: list[Block] = []
        for row in node.rows[1:]:
            cells = dict(zip(fields, self._row(row, len(fields)), strict=True))
            words = {name: self._value(name, cell) for name, cell in cells.items() if cell}
            if not words:
                continue
            status = action_status_of(words["status"]) if "status" in words else None
            update: list[Block] = []
            if status:
                self._account.structure += [(piece.start, piece.end) for piece in words["status"].pieces]
            elif "status" in words:
                update.append(Paragraph(text=cells["status"]))
            if "update" in words:
                update.append(Paragraph(text=cells["update"]))
            actions.append(
                Action(
                    task=cells.get("task", ""),
                    number=words.get("number", ""),
                    owners=[*split_names(self._account, words["owners"])] if "owners" in words else [],
                    due=When(printed=words["due"]) if "due" in words else None,
                    raised=Raised(printed=words["raised"]) if "raised" in words else None,
                    status=status,
                    update=update,
                )
            )
        return actions

    def _value(self, field: str, cell: Words) -> Words:
        """Return what a cell says of an action; its task, update and status may become running text, struck or not."""
        return literal(cell) if field in _RUNNING else self._account.fact(cell)

    def _row(self, cells: list[Span], width: int) -> list[Words]:
        """Return the cells of a row; those missing are empty, and those too many stand in the last."""
        if len(cells) != width and cells:
            self._account.problem(
                "REA105", cells[0][0], max(cells[-1][1], cells[0][0] + 1), cells=str(len(cells)), headings=str(width)
            )
        kept = [self._cell(span) for span in cells[: width - 1]]
        last = [span for span in cells[width - 1 :] if span[0] < span[1]]
        kept.append(self._account.running(last) if len(last) > 1 else self._cell(last[0]) if last else Words(""))
        return kept + [Words("")] * (width - len(kept))

    def _cell(self, span: Span) -> Words:
        return self._account.cell(*span) if span[0] < span[1] else Words("")
