"""Actions, decisions, questions …: a labelled entry, and a field on each line below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.inference.action_sentence import due_in, owners_in
from minutebook.markdown.protecting import is_simple_name, label_is_misread, unparted, value
from minutebook.model.running_text import escape, standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from minutebook.markdown.labels import Record
    from minutebook.model.blocks import Action, Block, Decision, Motion, NextMeeting, Question, Restricted

    BlocksField = Callable[[str, list[Block]], str]


def action(block: Action, blocks_field: BlocksField) -> str:
    """Return an action."""
    task = standing(block.task)
    fields = [_line("Raised", block.raised.printed if block.raised else "")]
    if block.owners != [str(owner) for owner, *_ in owners_in(task)]:
        fields += _owners(block.owners)
    if block.update:
        fields.append(blocks_field("Update", block.update))
    fields.append(_line("Status", block.status or ""))
    found = due_in(task)
    if block.due and (found is None or found.printed != block.due.printed):
        fields.append(_line("Due", block.due.printed))
    return _record("action", "Action", block.number, block.task, fields)


def decision(block: Decision, blocks_field: BlocksField) -> str:
    """Return a decision."""
    fields = [_line("Decided by", block.decided_by), *_of_motion(block, blocks_field)]
    return _record("decision", "Decision", block.number, block.text, fields)


def motion(block: Motion, blocks_field: BlocksField) -> str:
    """Return a motion."""
    return _record("motion", "Motion", block.number, block.text, _of_motion(block, blocks_field))


def _of_motion(block: Decision | Motion, blocks_field: BlocksField) -> Iterator[str]:
    yield _line("Moved by", block.mover)
    yield _line("Seconded by", block.seconder)
    yield _line("Votes", block.votes.printed if block.votes else "")
    yield _line("Result", block.result)
    if block.reasons:
        yield blocks_field("Reasons", block.reasons)


def question(block: Question, blocks_field: BlocksField) -> str:
    """Return a question."""
    fields = [_line("Asked by", block.asked_by), _line("Answered by", block.answered_by)]
    if block.answer:
        fields.append(blocks_field("Answer", block.answer))
    return _record("question", "Question", block.number, block.text, fields)


def restricted(block: Restricted, blocks_field: BlocksField) -> str:
    """Return a passage that is withheld."""
    restriction = block.restriction
    fields = [
        _running("Public title", restriction.public_title),
        _running("Public summary", restriction.public_summary),
    ]
    # Without this field whatever follows would be withheld, up to the next heading.
    fields.append(blocks_field("Withheld", block.content) if block.content else "- **Withheld:**")
    return _record("restricted passage", "Restricted passage", "", escape(restriction.reason), fields)


def next_meeting(block: NextMeeting, *, alone: bool) -> str:
    """Return the next meeting; under its own heading, and `alone`, its fields need no label above them."""
    fields = [
        _line("Theme", block.theme),
        _line("Date", block.date.printed if block.date else ""),
        _line("Time", block.start.printed if block.start else ""),
        _line("Venue", block.venue),
    ]
    if alone and any(fields):
        return "\n".join(filter(None, fields))
    return _record("next meeting", "Next meeting", "", "", fields)


def _record(record: Record, label: str, number: str, words: str, fields: Iterable[str]) -> str:
    numbered = f"**{label} {number}:**" if number else f"**{label}:**"
    if number and label_is_misread(numbered, record, number)("x"):
        # What cannot stand in the label stands in a field.
        fields = [_line("Number", number), *fields]
        numbered, number = f"**{label}:**", ""
    text = value(words, label_is_misread(numbered, record, number)) if words else ""
    head = f"- {numbered} {text}".rstrip(" ") if text else f"- {numbered}"
    lines = [head.replace("\n", "\n  ")]
    lines += ["\n".join(f"  {line}" if line else line for line in field.split("\n")) for field in fields if field]
    return "\n".join(lines)


def _line(label: str, words: str) -> str:
    return f"- **{label}:** {escape(words)}" if words else ""


def _running(label: str, words: str) -> str:
    return f"- **{label}:** {value(words)}".replace("\n", "\n  ") if words else ""


def _owners(owners: list[str]) -> list[str]:
    """Return one field for all owners, or one each where a name holds what would part it from itself."""
    if all(is_simple_name(owner) for owner in owners):
        return [f"- **Owner:** {', '.join(map(escape, owners))}"] if owners else []
    return [f"- **Owner:** {unparted(escape(owner))}" for owner in owners]
