"""Actions and motions in rows of a table, in lists under a heading, and at the end of a paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import structs

from minutebook.action_sentence import owners_in
from minutebook.model.blocks import Action, Decision, Paragraph, Raised, Votes
from minutebook.model.when import When
from minutebook.model.words import Words
from minutebook.readers.recognised_text.drafts import ActionDraft
from minutebook.readers.recognised_text.prose import word_count
from minutebook.readers.word.by_look.names import is_name, looks_like_name
from minutebook.readers.word.by_look.numbers import typed_number
from minutebook.vocabulary.actions import action_marker, action_status_of
from minutebook.vocabulary.motions import is_outcome
from minutebook.vocabulary.nothing import says_nothing
from minutebook.vocabulary.owners import ROLES
from minutebook.vocabulary.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.model.blocks import ActionStatus, Block
    from minutebook.readers.recognised_text.passages import Account, Passage
    from minutebook.readers.word.by_look.lines import Line
    from minutebook.readers.word.by_look.tables import Rows

_BETWEEN = re.compile(r"\s*(?:[,;/&+]|\band\b)\s*", re.IGNORECASE)
_NUMBER = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3}){0,2})[.):]?\s+(?=\S)")
_TAIL = re.compile(
    r"[(\[]?\s*\bAction(?:s|ed)?(?:\s+(?:point|item))?(?:\s+(?:by|for|on))?\s*(?:[:：]|[-–—])?\s*"
    r"(?P<who>[A-ZÀ-Þ][^.:;()\[\]]{0,60}?)\s*[)\]]?\s*\.?$",
    re.IGNORECASE,
)
_STATUS = re.compile(r"(?:\s[-–—]\s*|[(\[:]\s*|\.\s+)(?P<status>[A-Za-z][A-Za-z /-]{2,18}?)[)\].!]*$")
_LONGEST_OWNER = 6
_BESIDE = ("owners", "due", "raised", "status", "update")
_LEAST_TASK = 3
_IN_BRACKETS = re.compile(r"[(\[](?P<who>[^()\[\]]{1,60})[)\]]\s*[:–-]?\s*")
_BOLD_LABEL = re.compile(r"(?:action|actions|action (?:point|item)s?|to ?do)\s*[:.–-]?\s*$", re.IGNORECASE)


class ActionLines:
    """Makes actions."""

    def __init__(self, account: Account) -> None:
        """Keep the account."""
        self._account = account

    def rows(self, rows: Rows) -> list[Block]:
        """Return the actions of a table of actions."""
        made: list[Block] = []
        owner: Words | str = ""
        for at, cell in enumerate(rows.headings):
            for line in cell:
                if rows.owner and not owner and at == next(n for n, one in enumerate(rows.headings) if one):
                    start, end = rows.owner
                    owner = line.passage.cut(start, end).literal()
                    self._account.skip(line.passage.cut(0, start))
                    self._account.skip(line.passage.cut(end))
                else:
                    self._account.skip(line.passage)
        for row in rows.rows:
            for action in self._row(rows.heads.columns, row):
                if owner and isinstance(action, Action) and not action.owners:
                    # Only the first keeps the place of the name.
                    action = _with_owner(action, owner)  # noqa: PLW2901 - changed in passing
                    owner = str.__str__(owner)
                made.append(action)
        if owner and type(owner) is Words:
            made.append(Paragraph(text=owner))
        return made

    def motions(self, rows: Rows) -> list[Block]:
        """Return the decisions of a table of motions."""
        for cell in rows.headings:
            for line in cell:
                self._account.skip(line.passage)
        made: list[Block] = []
        for row in rows.rows:
            values: dict[str, list[Passage]] = {}
            for at, cell in enumerate(row):
                column = rows.heads.columns[at] if at < len(rows.heads.columns) else ""
                if cell:
                    values.setdefault(column or "more", []).append(_whole(cell))
            text = [*values.get("text", []), *(values.get("reasons", []))]
            more = values.get("more", [])
            if not text:
                text, more = more[:1], more[1:]
            if not text:
                made += [Paragraph(text=one.running()) for column in values.values() for one in column]
                continue
            made.append(
                Decision(
                    text=text[0].joined(*text[1:]).running(),
                    decided_by=_line(values.get("decided_by")),
                    mover=_line(values.get("mover")),
                    seconder=_line(values.get("seconder")),
                    votes=Votes(printed=_line(values["votes"])) if "votes" in values else None,
                    result=_line(values.get("result")),
                    reasons=[Paragraph(text=one.running()) for one in more],
                )
            )
        return made

    def task(self, line: Line, owner: str) -> ActionDraft | None:
        """Return the action that a line under a heading such as "Actions" is, None where it is none."""
        passage = line.passage
        only_name = ":" not in line.text and looks_like_name(line.text) and word_count(line.text) <= _LEAST_TASK
        if word_count(line.text) < _LEAST_TASK or only_name:
            return None
        if line.text.rstrip().endswith(":"):
            return None
        number: Words = Words("")
        numbered = _NUMBER.match(passage.text)
        if numbered:
            number = passage.cut(*numbered.span("number")).literal()
            self._account.skip(passage.cut(numbered.end("number"), numbered.end()))
            passage = passage.cut(numbered.end())
        owners: list[str] = []
        due: When | None = None
        if len(line.cells) > 1 and not numbered:
            last = line.cells[-1]
            if is_name(last.text) or _is_role(last.text):
                owners = self.owners(last)
                passage = line.cells[0].joined(*line.cells[1:-1]) if len(line.cells) > 2 else line.cells[0]  # noqa: PLR2004
        if owner and not owners and not owners_in(passage.text):
            owners = [owner]
        return ActionDraft(passage, 0, number=number, owners=owners, due=due, status=_status_said(passage.text))

    def marked(self, passage: Passage) -> Action | None:
        """Return the action of a passage that begins with "Action (Jo):", "**Action** Jo to …" or the like, or None."""
        text = passage.text
        marker = action_marker(text)
        if marker is None:
            return self._in_bold(passage)
        if marker.alone or marker.origin or (marker.owner and not _may_own(text[slice(*marker.owner)])):
            return None
        task = passage.cut(marker.end)
        if not task or is_outcome(task.text):
            return None
        number = passage.cut(*marker.number).literal() if marker.number else Words("")
        owners: list[str] = [passage.cut(*marker.owner).literal()] if marker.owner else []
        position = 0
        for start, end in [*sorted(span for span in (marker.number, marker.owner) if span), (marker.end, marker.end)]:
            self._account.skip(passage.cut(position, start))
            position = end
        return Action(task=task.running(), number=number, owners=owners, status=_status_said(task.text))

    def _in_bold(self, passage: Passage) -> Action | None:
        first = passage.fragments[0]
        label = _BOLD_LABEL.match(first.text) if first.look.bold and not passage.look.bold else None
        task = passage.cut(label.end()) if label else None
        if label is None or not task:
            return None
        self._account.skip(passage.cut(0, label.end()))
        owners: list[str] = []
        bracket = _IN_BRACKETS.match(task.text)
        if bracket and _may_own(bracket["who"]) and task.cut(bracket.end()):
            owners = self.owners(task.cut(*bracket.span("who")))
            self._account.skip(task.cut(0, bracket.start("who")))
            self._account.skip(task.cut(bracket.end("who"), bracket.end()))
            task = task.cut(bracket.end())
        return Action(task=task.running(), owners=owners, status=_status_said(task.text))

    def owners_alone(self, passage: Passage) -> list[str] | None:
        """Return the owners that a line such as "Action: Clerk" names for what stands above it, or None."""
        found = _TAIL.match(passage.text)
        if not found or not _may_own(found["who"]) or is_outcome(found["who"]) or says_nothing(found["who"]):
            return None
        self._account.skip(passage.cut(0, found.start("who")))
        self._account.skip(passage.cut(found.end("who")))
        return self.owners(passage.cut(*found.span("who")))

    def given(self, line: Line, owners: Sequence[Line], due: Sequence[Line]) -> Action:
        """Return the action of a row that has its owners and its day in cells of their own."""
        return Action(
            task=line.passage.running(),
            owners=[name for one in owners for name in self._owner_cell(one.passage)],
            due=When(printed=_whole(due).literal()) if due else None,
        )

    def named_at_the_end(self, passage: Passage) -> tuple[Passage | None, Action] | None:
        """Part "… The hedge needs cutting. Action: Clerk" into what was said and the action."""
        text = passage.text
        at = max(text.rfind("ction"), text.rfind("CTION")) - 1
        if at < 0:
            return None
        begin = at - 1 if at and text[at - 1] in "([" else at
        found = _TAIL.match(text, begin)
        if not found or begin == 0:
            return None
        before = text[:begin].rstrip()
        marked = text[begin] in "([" or before[-1:] in ".!?;:)" or passage.cut(begin).look.bold
        who = passage.cut(*found.span("who"))
        if not marked or not _may_own(who.text) or is_outcome(who.text) or says_nothing(who.text):
            return None
        start = sentences(before)[-1][0]
        task = passage.cut(start, len(before))
        typed = typed_number(task.text)
        begin_task = typed[0] if typed else 0
        if word_count(task.text[begin_task:]) < _LEAST_TASK:
            return None
        self._account.skip(task.cut(0, begin_task))
        task = task.cut(begin_task)
        self._account.skip(passage.cut(begin, found.start("who")))
        self._account.skip(passage.cut(found.end("who")))
        owners = self.owners(who)
        said = passage.cut(0, start)
        return said or None, Action(task=task.running(), owners=owners)

    def owners(self, passage: Passage) -> list[str]:
        """Return the names in a cell or at the end of a line."""
        owners: list[str] = []
        position = 0
        text = passage.text
        for found in [*_BETWEEN.finditer(text), None]:
            if found and text.count("(", 0, found.start()) > text.count(")", 0, found.start()):
                continue
            one = passage.cut(position, found.start() if found else None)
            if one:
                owners.append(one.literal())
            if found:
                self._account.skip(passage.cut(found.start(), found.end()))
                position = found.end()
        return owners

    def _row(self, columns: tuple[str, ...], row: Sequence[tuple[Line, ...]]) -> list[Block]:
        values: dict[str, list[Passage]] = {}
        for at, cell in enumerate(row):
            column = columns[at] if at < len(columns) else ""
            if cell:
                values.setdefault(column, []).append(_whole(cell))
        spare = values.pop("", [])
        tasks = values.get("task", [])
        if not tasks:
            tasks, spare = spare[:1], spare[1:]
        if not tasks:
            # Only a number, or an owner without anything to do.
            for number in values.pop("number", []):
                self._account.skip(number)
            return [Paragraph(text=one.running()) for found in values.values() for one in found]
        task = tasks[0].joined(*tasks[1:]) if len(tasks) > 1 else tasks[0]
        numbers = values.get("number", [])
        if says_nothing(task.text):
            for number in numbers:
                self._account.skip(number)
            kept = [
                task,
                *(one for name in ("owners", "due", "raised", "status", "update") for one in values.get(name, [])),
            ]
            return [Paragraph(text=one.running()) for one in (*kept, *spare)]
        status = None
        update: list[Block] = [Paragraph(text=one.running()) for one in spare]
        for one in values.get("status", []):
            known = action_status_of(one.text)
            if known and status is None:
                status = known
                self._account.skip(one)
            else:
                update.append(Paragraph(text=one.running()))
        update += [Paragraph(text=one.running()) for one in values.get("update", [])]
        return [
            Action(
                task=task.running(),
                number=_line(numbers),
                owners=[name for one in values.get("owners", []) for name in self._owner_cell(one)],
                due=When(printed=_line(values["due"])) if "due" in values else None,
                raised=Raised(printed=_line(values["raised"])) if "raised" in values else None,
                status=status,
                update=update,
            )
        ]

    def _owner_cell(self, passage: Passage) -> list[str]:
        if not any(map(str.isalnum, passage.text)):
            self._account.skip(passage)
            return []
        return self.owners(passage)


def _status_said(text: str) -> ActionStatus | None:
    """Return the status that the last words of a task give it: "… – DONE", "… (in progress)"."""
    found = _STATUS.search(text)
    return action_status_of(found["status"]) if found else None


def _with_owner(action: Action, owner: str) -> Action:
    return structs.replace(action, owners=[owner])


def _may_own(words: str) -> bool:
    parts = [part for part in _BETWEEN.split(words) if part]
    return (
        bool(parts)
        and word_count(words) <= 2 * _LONGEST_OWNER
        and all(is_name(part) or _is_role(part) for part in parts)
    )


def _is_role(words: str) -> bool:
    return word_count(words) <= _LONGEST_OWNER and any(word.lower().strip(".") in ROLES for word in words.split())


def _whole(cell: Sequence[Line]) -> Passage:
    first, *others = (line.passage for line in cell)
    return first.joined(*others) if others else first


def _line(passages: Sequence[Passage] | None) -> Words:
    if not passages:
        return Words("")
    return (passages[0].joined(*passages[1:]) if len(passages) > 1 else passages[0]).literal()
