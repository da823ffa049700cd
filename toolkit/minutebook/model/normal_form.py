"""The one form of a meeting that every written form can say exactly.

A meeting is in normal form if all of this holds; `normalise` brings it about without losing a word.

Texts

1. Running text is in the normal form of `running_text`: one paragraph without blank edges, blanks collapsed to one.
   A title (of the meeting, an item, a table, the public) is one line: hard line breaks in it become blanks.
2. Every other text is one line without blank edges, blanks collapsed to one. Only `Verbatim` and `Remark` keep their
   lines: without blanks at the ends of lines and without blank lines at the top and the foot. A remark never holds
   `-->`; a blank parts the signs. The values of `Meeting.extra` are never touched.
3. No text holds a character that XML cannot carry.

What says nothing goes

4. No paragraph, verbatim or remark is empty; no list, entry, table row, table, quotation, attendance list, person,
   action, decision, question, next meeting, correction or restricted passage is without a word. A table of no rows
   and columns is the paragraph of its title.
5. No day, time, origin or vote is without a word. Where only its meaning was given, the meaning is the word.
   An approval without a word is None. A restriction is never dropped: an empty one still means "withheld".

Blocks

6. Neighbouring lists of one kind are one list; neighbouring quotations are one quotation. Neighbouring tables remain
   two: Markdown parts them by a blank line, Word by a paragraph, which the writer adds.
7. The rows of a table are as long as its headings; the shorter is filled up with empty cells.
8. A bulleted list begins at 1; a numbered one at nine digits at most.

Items

9. Only the first item may have neither number nor title, and then no kind of section, items below it or restriction
   (a restricted passage holds its words). Any other such item joins the one before it. One that says nothing goes.
10. Items stand at most five deep, as headings do below the title; deeper ones follow the item they stood under.

11. The number of an item looks like one (`item_numbers`); words in its place are the beginning of the title.

What is withheld

12. No label that withholds stands among the words of a part that is not withheld (`withholding`): what it marks is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from minutebook.model.blocks import (
    Action,
    BlockList,
    Decision,
    Motion,
    Paragraph,
    Question,
    Quotation,
    Remark,
    Restricted,
    Restriction,
    Table,
    Verbatim,
)
from minutebook.model.item_numbers import looks_like_number
from minutebook.model.literal_text import line, lines, remark
from minutebook.model.meeting import Item, Meeting
from minutebook.model.running_parts import joined_running
from minutebook.model.running_text import from_literal, normal
from minutebook.model.saying_parts import FINISH, restricted, same_parts, with_changes
from minutebook.model.withholding import marked
from minutebook.model.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

_Part = TypeVar("_Part", bound=msgspec.Struct)

DEEPEST_ITEM = 5


def normalise(meeting: Meeting) -> Meeting:
    """Return the meeting in normal form; the same object if it is in it already."""
    changed = _texts_and_parts(meeting)
    items = _items(changed.items)
    items = items if _is_sound(items) else _outlined(items)
    withheld = marked(items)
    return with_changes(changed, items=items if withheld is items else _items(withheld))


def _title(words: str) -> str:
    return normal(words, one_line=True)


_LITERAL: dict[type, dict[str, Callable[[str], str]]] = {
    Meeting: {"title": _title},
    Item: {"title": _title},
    Paragraph: {"text": normal},
    Table: {"caption": _title, "headings": normal, "rows": normal},
    Verbatim: {"text": lines},
    Remark: {"text": remark},
    Action: {"task": normal},
    Decision: {"text": normal},
    Motion: {"text": normal},
    Question: {"text": normal},
    Restriction: {"public_title": _title, "public_summary": normal},
}
_UNTOUCHED = {Meeting: ("items", "extra"), Item: ("items",)}
_NO_FIELDS: dict[str, Callable[[str], str]] = {}


def _texts_and_parts(part: _Part) -> _Part:
    """Settle the texts of a part and everything below it, the items of an item apart."""
    kind = type(part)
    own, untouched = _LITERAL.get(kind, _NO_FIELDS), _UNTOUCHED.get(kind, ())
    changes: dict[str, Any] = {}
    for field in part.__struct_fields__:
        value = getattr(part, field)
        if not value or field in untouched:
            continue
        new = _value(value, own.get(field, line))
        if new is not value:
            changes[field] = new
    return msgspec.structs.replace(part, **changes) if changes else part


def _value(value: Any, text: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        words = text(value)
        return words if isinstance(value, Words) or not isinstance(words, Words) else str.__str__(words)
    if isinstance(value, msgspec.Struct):
        settled = _texts_and_parts(value)
        finish = FINISH.get(type(value))
        return finish(settled) if finish else settled
    if isinstance(value, list) and value:
        if isinstance(value[0], msgspec.Struct):
            return _parts(value)
        new = [_value(one, text) for one in value]
        return value if same_parts(new, value) else new
    return value


def _parts(parts: list[Any]) -> list[Any]:
    """Settle parts of one list: those that say nothing go, neighbours that are one join."""
    kept = _joined([settled for part in parts if (settled := _value(part, line)) is not None])
    return parts if same_parts(kept, parts) else kept


def _joined(blocks: list[Any]) -> list[Any]:
    """Make one of neighbouring lists of one kind, and of neighbouring quotations."""
    runs: list[list[Any]] = []
    for block in blocks:
        runs += [] if runs and _are_alike(runs[-1][0], block) else [[]]
        runs[-1].append(block)
    return [run[0] if len(run) == 1 else _as_one(run) for run in runs]


def _are_alike(one: Any, other: Any) -> bool:
    alike = type(one) is type(other) and isinstance(one, (BlockList, Quotation))
    return alike and getattr(one, "numbered", None) == getattr(other, "numbered", None)


def _as_one(run: list[Any]) -> Any:
    held = "entries" if isinstance(run[0], BlockList) else "content"
    return with_changes(run[0], **{held: _joined([inner for block in run for inner in getattr(block, held)])})


def _items(items: list[Item]) -> list[Item]:
    """Settle items and those below them, and drop those that say nothing."""
    kept: list[Item] = []
    for item in items:
        settled = _texts_and_parts(item)
        if settled.number and not looks_like_number(settled.number):
            title = joined_running(from_literal(settled.number), settled.title)
            settled = with_changes(settled, number="", title=_title(title))
        named = settled.title or settled.number
        settled = with_changes(settled, section=settled.section if named else None, items=_items(settled.items))
        if named or settled.content or settled.items or settled.restriction:
            kept.append(settled)
    return items if same_parts(kept, items) else kept


def _is_sound(items: list[Item]) -> bool:
    """Whether all items but the first have a number or a title, and none stands too deep."""
    if items and not (items[0].title or items[0].number) and (items[0].items or items[0].restriction):
        return False
    pending = [(item, 1) for item in items[1:]] + [(below, 2) for item in items[:1] for below in item.items]
    while pending:
        item, depth = pending.pop()
        if depth > DEEPEST_ITEM or not (item.title or item.number):
            return False
        pending += [(below, depth + 1) for below in item.items]
    return True


def _outlined(items: list[Item]) -> list[Item]:
    """Let items without number and title join the one before them, and move up those that stand too deep."""
    flat: list[tuple[int, Item]] = []
    for item in items:
        _flatten(item, 1, flat)
    return _nested(flat)


def _flatten(item: Item, depth: int, flat: list[tuple[int, Item]]) -> None:
    alone = with_changes(item, items=[])
    below = item.items
    if item.title or item.number:
        flat.append((min(depth, DEEPEST_ITEM), alone))
        depth += 1
    else:
        blocks = item.content
        if item.restriction:
            withheld = restricted(Restricted(restriction=item.restriction, content=blocks))
            blocks = [withheld] if withheld else []
            said = {name: str.__str__(words) for name, words in msgspec.structs.asdict(item.restriction).items()}
            below = [with_changes(one, restriction=one.restriction or Restriction(**said)) for one in below]
        if blocks and flat:
            at, last = flat[-1]
            flat[-1] = (at, with_changes(last, content=_joined([*last.content, *blocks])))
        elif blocks:
            flat.append((1, Item(content=blocks)))
    for one in below:
        _flatten(one, depth, flat)


def _nested(flat: list[tuple[int, Item]]) -> list[Item]:
    """Put items, each with its depth, below one another again."""
    items: list[Item] = []
    start = 0
    while start < len(flat):
        depth, item = flat[start]
        end = start + 1
        while end < len(flat) and flat[end][0] > depth:
            end += 1
        items.append(with_changes(item, items=_nested(flat[start + 1 : end])) if end > start + 1 else item)
        start = end
    return items
