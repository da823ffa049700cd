"""Actions and motions in the rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from minutebook.model.blocks import Action, Paragraph, Raised
from minutebook.model.when import When
from minutebook.model.words import Words
from minutebook.page.passages import ORDINARY, Fragment
from minutebook.patterns import late_pattern
from minutebook.recognising.language.owners import owners_in_row
from minutebook.recognising.language.prose import word_count
from minutebook.recognising.tables.cells import line_of, skip_headings, values_of, whole
from minutebook.vocabulary.actions import action_status_of
from minutebook.vocabulary.nothing import says_nothing
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutebook.model.blocks import ActionStatus, Block
    from minutebook.page.lines import Line
    from minutebook.page.passages import Passage
    from minutebook.recognising.account import Account
    from minutebook.recognising.tables.elements import Cells, Rows

_BESIDE = ("owners", "due", "raised", "status", "finished", "update")
_PLACE = late_pattern(r"[A-Z]{0,4}[ -]?\d[\w./-]{0,12}\.?")
_ANSWERS: dict[str, ActionStatus] = {"y": "closed", "yes": "closed", "n": "open", "no": "open"}
_LIGHTS = frozenset({"red", "amber", "yellow", "green", "blue", "r", "a", "g"})
# Fewer words tell nothing of how far something is.
_LEAST_UPDATE = 2


def actions_in_rows(rows: Rows, account: Account) -> list[Block]:
    """Return the actions of a table of actions; those of a table headed "Jo's tasks" are Jo's."""
    owner = skip_headings(rows, account)
    made: list[Block] = []
    for row in rows.rows:
        for block in _actions(rows.heads.columns, rows.headings, row, account):
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


def _actions(columns: tuple[str, ...], headings: Cells, row: Cells, account: Account) -> list[Block]:
    """Return the action of a row, or its words where it holds none; words that tell nothing of it follow."""
    values = values_of(columns, row, "")
    values.pop("", None)
    spare = list(_under_unknown(columns, headings, row))
    tasks = values.pop("task", [])
    numbers = values.pop("number", [])
    places = values.pop("place", [])
    if not numbers and all(_PLACE.fullmatch(one.text) for one in places):
        numbers = places
    else:
        spare += [(_above("place", columns, headings), one) for one in places]
    if not tasks:
        tasks, spare = [one for _, one in spare[:1]], spare[1:]
    if not tasks or says_nothing(tasks[0].text):
        # Only a number, an owner without anything to do, or "None".
        for number in numbers:
            account.skip(number)
        others = [one for name in _BESIDE for one in values.get(name, [])]
        return [Paragraph(text=one.running()) for one in (*tasks, *others, *(one for _, one in spare))]
    status, told = _status(values, account)
    for light in [one for one in told if fold(one.text) in _LIGHTS]:
        # How well it goes, which is neither.
        told.remove(light)
        spare.append((_above("status", columns, headings), light))
    due = values.get("due", [])
    if len(due) == 1 and status is None and (over := action_status_of(due[0].text)) in {"closed", "withdrawn"}:
        # "CLOSED" where the day stands otherwise.
        status, due = over, []
        account.skip(values["due"][0])
    update = [one for head, one in spare if not (head or one in places) and word_count(one.text) >= _LEAST_UPDATE]
    return [
        Action(
            task=(tasks[0].joined(*tasks[1:]) if len(tasks) > 1 else tasks[0]).running(),
            number=line_of(numbers),
            owners=[name for one in values.get("owners", []) for name in owners_in_row(one, account)],
            due=When(printed=line_of(due)) if due else None,
            raised=Raised(printed=line_of(values["raised"])) if "raised" in values else None,
            status=status,
            update=[Paragraph(text=one.running()) for one in (*update, *told, *values.get("update", []))],
        ),
        *(Paragraph(text=_headed(head, one).running()) for head, one in spare if one not in update),
    ]


def _status(values: dict[str, list[Passage]], account: Account) -> tuple[ActionStatus | None, list[Passage]]:
    """Return the status that the columns for it give, and what else stands in them."""
    status: ActionStatus | None = None
    others: list[Passage] = []
    for name in ("status", "finished"):
        for one in values.get(name, []):
            known = (_ANSWERS.get(fold(one.text)) if name == "finished" else None) or action_status_of(one.text)
            if known and status is None:
                status = known
                account.skip(one)
            else:
                others.append(one)
    return status, others


def _above(column: str, columns: tuple[str, ...], headings: Cells) -> str:
    """Return the words at the head of a column."""
    heading = headings[columns.index(column)] if len(headings) == len(columns) else ()
    return whole(heading).text if heading else ""


def _under_unknown(columns: tuple[str, ...], headings: Cells, row: Cells) -> Iterator[tuple[str, Passage]]:
    """Yield what stands under column headings that say nothing of actions, each with the words of its heading."""
    for at, cell in enumerate(row):
        column = columns[at] if at < len(columns) else ""
        if cell and not column:
            heading = headings[at] if at < len(headings) else ()
            yield whole(heading).text if heading else "", whole(cell)


def _headed(head: str, words: Passage) -> Passage:
    """Return words with those of their column heading before them: "Hours: 4"."""
    if not head:
        return words
    start = words.start
    return words.as_kind((Fragment(f"{head.rstrip(' :')}: ", start, start, ORDINARY), *words.fragments))
