"""Actions and motions in the rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from minutebook.model.blocks import Action, Paragraph, Raised
from minutebook.model.when import When
from minutebook.model.words import Words
from minutebook.readers.word.by_look.actions.owners import owners_in_row
from minutebook.vocabulary.actions import action_status_of
from minutebook.vocabulary.nothing import says_nothing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.model.blocks import Block
    from minutebook.readers.printed.passages import Account, Passage
    from minutebook.readers.word.by_look.page.elements import Rows
    from minutebook.readers.word.by_look.page.lines import Line

_BESIDE = ("owners", "due", "raised", "status", "update")


def actions_in_rows(rows: Rows, account: Account) -> list[Block]:
    """Return the actions of a table of actions; those of a table headed "Jo's tasks" are Jo's."""
    owner = skip_headings(rows, account)
    made: list[Block] = []
    for row in rows.rows:
        for block in _actions(rows.heads.columns, row, account):
            if owner and isinstance(block, Action) and not block.owners:
                made.append(structs.replace(block, owners=[owner]))
                # Only the first keeps the place of the name.
                owner = str.__str__(owner)
            else:
                made.append(block)
    if type(owner) is Words and owner:
        made.append(Paragraph(text=owner))
    return made


def action_of_row(line: Line, owners: Sequence[Line], due: Sequence[Line], account: Account) -> Action:
    """Return the action of a row that has its owners and its day in cells of their own."""
    return Action(
        task=line.passage.running(),
        owners=[name for one in owners for name in owners_in_row(one.passage, account)],
        due=When(printed=whole(due).literal()) if due else None,
    )


def skip_headings(rows: Rows, account: Account) -> str:
    """Return the name in a heading such as "Jo's tasks"; all else in the headings is structure."""
    owner: str = ""
    for cell in rows.headings:
        for line in cell:
            if rows.owner and not owner:
                start, end = rows.owner
                owner = line.passage.cut(start, end).literal()
                account.skip(line.passage.cut(0, start))
                account.skip(line.passage.cut(end))
            else:
                account.skip(line.passage)
    return owner


def _actions(columns: tuple[str, ...], row: Sequence[tuple[Line, ...]], account: Account) -> list[Block]:
    """Return the action of a row, or its words where it holds none."""
    values = values_of(columns, row, "")
    spare = values.pop("", [])
    tasks = values.pop("task", [])
    numbers = values.pop("number", [])
    if not tasks:
        tasks, spare = spare[:1], spare[1:]
    if not tasks or says_nothing(tasks[0].text):
        # Only a number, an owner without anything to do, or "None".
        for number in numbers:
            account.skip(number)
        others = [one for name in _BESIDE for one in values.get(name, [])]
        return [Paragraph(text=one.running()) for one in (*tasks, *others, *spare)]
    update: list[Block] = [Paragraph(text=one.running()) for one in spare]
    status = None
    for one in values.get("status", []):
        known = action_status_of(one.text)
        if known and status is None:
            status = known
            account.skip(one)
        else:
            update.append(Paragraph(text=one.running()))
    update += [Paragraph(text=one.running()) for one in values.get("update", [])]
    return [
        Action(
            task=(tasks[0].joined(*tasks[1:]) if len(tasks) > 1 else tasks[0]).running(),
            number=line_of(numbers),
            owners=[name for one in values.get("owners", []) for name in owners_in_row(one, account)],
            due=When(printed=line_of(values["due"])) if "due" in values else None,
            raised=Raised(printed=line_of(values["raised"])) if "raised" in values else None,
            status=status,
            update=update,
        )
    ]


def values_of(columns: tuple[str, ...], row: Sequence[tuple[Line, ...]], unknown: str) -> dict[str, list[Passage]]:
    """Return what stands under each column heading; under `unknown` what stands under none that is known."""
    values: dict[str, list[Passage]] = {}
    for column, cell in zip((*columns, *[""] * len(row)), row, strict=False):
        if cell:
            values.setdefault(column or unknown, []).append(whole(cell))
    return values


def whole(cell: Sequence[Line]) -> Passage:
    """Return the lines of a cell as one."""
    first, *others = (line.passage for line in cell)
    return first.joined(*others) if others else first


def line_of(passages: Sequence[Passage] | None) -> Words:
    """Return the words of passages as one line."""
    if not passages:
        return Words("")
    return (passages[0].joined(*passages[1:]) if len(passages) > 1 else passages[0]).literal()
