"""What is withheld by the marks of `withholding_marks`, wherever they stand.

`Restricted:` as the first words of an item withholds the item, with everything below it. Anywhere else, as `Restricted
passage:` does, it withholds what follows up to the next heading. Where a part of the minutes (an action, a table, a
quotation) holds a mark, the whole part is withheld: what is withheld by mistake does less harm than what goes out by
mistake. The words behind a label end with their line, a reason with its first sentence; whatever follows is withheld.

This is part of the normal form, so that it holds for every reader, every writer and every edition, and for minutes that
a program made. Forms that say themselves where a passage ends (our Word styles, entries of our Markdown) are read so
before they come here.
"""

from __future__ import annotations

import re
from collections import deque
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import msgspec

from minutebook.model.blocks import (
    BlockList,
    Entry,
    Paragraph,
    Quotation,
    Remark,
    Restricted,
    Restriction,
)
from minutebook.model.part import Part
from minutebook.model.running_parts import cut_running
from minutebook.model.running_text import from_literal, plain
from minutebook.model.withholding_marks import is_heading_of_withholding, line_mark, mark_at, withholding_heading
from minutebook.model.words import Words, cut, without_words
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutebook.model.meeting import Item
    from minutebook.model.withholding_marks import Mark

# An agenda names what is to be taken in private, and withholds nothing.
_AGENDA = late_pattern(r"\W*agenda\b", re.IGNORECASE)
_MAY_BE = late_pattern(r"restricted|public", re.IGNORECASE)
# Which field a mark gives its words to.
_FIELDS = {"item": "reason", "passage": "reason", "title": "public_title", "summary": "public_summary"}
_SENTENCE = late_pattern(r"[^\W\d_]{4,}[)\]\"”’]*[.!?]+\s+(?=[A-Z£$€\"“(\[\d])")


def marked(items: list[Item]) -> list[Item]:
    """Return items in which that is withheld which is marked so; the same list if nothing changes."""
    new = [_item(item) for item in items]
    return items if all(one is other for one, other in zip(items, new, strict=True)) else new


def _item(item: Item) -> Item:
    """Return an item as its marks have it; the same object if they change nothing."""
    below = marked(item.items)
    if below is not item.items:
        item = msgspec.structs.replace(item, items=below)
    if item.restriction is not None:
        kept = _public_alone(item.restriction, item.content)
        return item if kept is None else msgspec.structs.replace(item, restriction=kept[0], content=kept[1])
    return _by_first_words(item) or _by_heading(item) or _with_passage(item)


def _by_first_words(item: Item) -> Item | None:
    """Return an item that its first words withhold; None for any other."""
    at = next((at for at, block in enumerate(item.content) if not isinstance(block, Remark)), None)
    first = None if at is None else item.content[at]
    if at is None or not (item.title or item.number) or not isinstance(first, Paragraph):
        return None
    mark = line_mark(plain(first.text)) if _begins_withheld(item, at, first) else None
    if mark is None or mark.kind != "item":
        return None
    restriction, withheld = _restriction(item.content[at:])
    return msgspec.structs.replace(item, restriction=restriction, content=[*item.content[:at], *withheld])


def _by_heading(item: Item) -> Item | None:
    """Return an item that its heading withholds; None for any other."""
    public = withholding_heading(plain(item.title)) if item.title else None
    if public is None or (_is_mere_mark(item) and not item.content and not item.items):
        return None
    shown = str.__str__(item.title) if public else ""
    return msgspec.structs.replace(item, restriction=Restriction(public_title=shown))


def _is_mere_mark(item: Item) -> bool:
    """Whether a heading names nothing: "Closed session". With nothing under it, it speaks of what follows."""
    return not item.number and is_heading_of_withholding(plain(item.title))


def _with_passage(item: Item) -> Item:
    """Return an item with what a mark among its blocks withholds."""
    at = next((at for at, block in enumerate(item.content) if _begins_withheld(item, at, block)), None)
    if at is None:
        return item
    first = item.content[at]
    before, held = _parted(first, top=True)
    restriction, withheld = _restriction([*held, *item.content[at + 1 :]])
    if not all(isinstance(block, Remark) for block in withheld):
        passage = Restricted(restriction=restriction, content=withheld)
        return msgspec.structs.replace(item, content=[*item.content[:at], *before, passage])
    # A mark with nothing below it withholds nothing: it stays in its words, and PUB107 asks what was meant.
    alone = [*before, *_line_by_line(held)] if isinstance(first, Paragraph) else [_with_marks_alone(first)]
    if alone == [first]:
        return item
    return msgspec.structs.replace(item, content=[*item.content[:at], *alone, *item.content[at + 1 :]])


def _line_by_line(paragraphs: list[Any]) -> list[Any]:
    """Return paragraphs of nothing but marks with each mark on its own."""
    found: list[Any] = []
    for paragraph in paragraphs:
        text = plain(paragraph.text)
        edges = [0, *(at + 1 for at, letter in enumerate(text) if letter == "\n"), len(text)]
        found += [Paragraph(text=cut_running(paragraph.text, *pair)) for pair in pairwise(edges)]
    return found


def _with_marks_alone(part: Any) -> Any:
    """Return a part in whose paragraphs every mark stands on its own, as a reader would part them."""
    if isinstance(part, list):
        return [
            alone
            for one in part
            for alone in (
                _line_by_line([one]) if isinstance(one, Paragraph) and _holds_mark(one) else [_with_marks_alone(one)]
            )
        ]
    if not isinstance(part, Part) or not _holds_mark(part):
        return part
    changes = {field: _with_marks_alone(getattr(part, field)) for field in part.__struct_fields__}
    return msgspec.structs.replace(part, **changes)


def _begins_withheld(item: Item, at: int, block: Any) -> bool:
    """Whether a block of an item holds a mark; a line that is all mark is one only where something follows."""
    if _holds_mark(block):
        return True
    if not isinstance(block, Paragraph) or _AGENDA.match(plain(item.title)):
        return False
    text = plain(block.text)
    at_line = _line_of_mark(text, line_mark)
    mark = line_mark(text[at_line:]) if at_line >= 0 else None
    if mark is None:
        return False
    return at_line + mark.end < len(text) or at + 1 < len(item.content)


def with_public_words_ended(passage: Restricted) -> Restricted:
    """Return a withheld passage whose words for the public end where they should; the same object if they do."""
    kept = _public_alone(passage.restriction, passage.content)
    return passage if kept is None else msgspec.structs.replace(passage, restriction=kept[0], content=kept[1])


def _public_alone(restriction: Restriction, content: list[Any]) -> tuple[Restriction, list[Any]] | None:
    """Part the words for the public from what stands behind their end; None where nothing does."""
    below: list[Any] = []
    fields: dict[str, str] = {}
    reason, summary = restriction.reason, restriction.public_summary
    end = _end_of_reason(reason)
    if end < len(reason):
        fields["reason"] = cut(reason, 0, end)
        below.append(Paragraph(text=from_literal(cut(reason, end, len(reason)))))
    if "\n" in plain(summary):
        text = plain(summary)
        end = text.index("\n")
        fields["public_summary"] = cut_running(summary, 0, end)
        below.append(Paragraph(text=cut_running(summary, end, len(text))))
    return (msgspec.structs.replace(restriction, **fields), [*below, *content]) if below else None


def _end_of_reason(words: str) -> int:
    found = _SENTENCE.search(words)
    return found.end() if found else len(words)


def _restriction(blocks: list[Any]) -> tuple[Restriction, list[Any]]:
    """Read the labels at the top of what is withheld; return them, and what is withheld."""
    fields: dict[str, str] = {}
    withheld: list[Any] = []
    rest = deque(blocks)
    while rest:
        block = rest.popleft()
        mark = line_mark(plain(block.text)) if isinstance(block, Paragraph) else None
        name = _FIELDS[mark.kind] if mark is not None else ""
        if not isinstance(block, Remark) and (not name or name in fields or (name != "reason" and not fields)):
            withheld.append(block)
            break
        if mark is None or not mark.ours:
            withheld.append(block)
            if mark is not None:
                # Nobody can tell whether the reason or the secret itself stands behind it.
                break
            continue
        text = plain(block.text)
        end = text.find("\n", mark.end) if "\n" in text[mark.end :] else len(text)
        fields[name] = _said(block.text, mark.end, end, literal=name == "reason")
        if text[end:].strip():
            rest.appendleft(Paragraph(text=cut_running(block.text, end, len(text))))
    restriction = Restriction(**fields)
    return _public_alone(restriction, [*withheld, *rest]) or (restriction, [*withheld, *rest])


def _said(text: str, start: int, end: int, *, literal: bool) -> Words:
    """Return what stands behind a label, which keeps the places of the label."""
    if not literal:
        return cut_running(text, start, end, label=start)
    words = Words(plain(text), getattr(text, "pieces", ()))
    said = cut(words, start, end)
    return Words(said, (*without_words(words, 0, start), *said.pieces))


def _parted(block: Any, *, top: bool = False) -> tuple[list[Any], list[Any]]:
    """Part a block that holds a mark into what stands before the mark and what is withheld.

    Right in an item, at the `top`, marks that offices write count, too.
    """
    if isinstance(block, Paragraph):
        at = _line_of_mark(plain(block.text), line_mark if top else mark_at)
        if at <= 0:
            return [], [block]
        text = plain(block.text)
        above, below = (Paragraph(text=cut_running(block.text, *part)) for part in ((0, at), (at, len(text))))
        return [above], [below]
    if isinstance(block, BlockList):
        at = next(at for at, entry in enumerate(block.entries) if _holds_mark(entry))
        before, held = _parted_content(block.entries[at].content)
        entries = [*block.entries[:at], *([Entry(content=before)] if before else [])]
        rest = block.entries[at + 1 :]
        kept = [msgspec.structs.replace(block, entries=entries)] if entries else []
        return kept, [*held, *([msgspec.structs.replace(block, entries=rest, first=1)] if rest else [])]
    if isinstance(block, Quotation):
        before, held = _parted_content(block.content)
        return ([Quotation(content=before)] if before else []), held
    return [], [block]


def _parted_content(blocks: list[Any]) -> tuple[list[Any], list[Any]]:
    at = next(at for at, block in enumerate(blocks) if _holds_mark(block))
    before, held = _parted(blocks[at])
    return [*blocks[:at], *before], [*held, *blocks[at + 1 :]]


def _line_of_mark(text: str, marked: Callable[[str], Mark | None]) -> int:
    """Return where the first line begins that bears a mark that withholds; -1 for none."""
    position = 0
    for line in text.split("\n"):
        mark = marked(line)
        if mark is not None and mark.kind in {"item", "passage"}:
            return position
        position += len(line) + 1
    return -1


def _holds_mark(part: Any) -> bool:
    """Whether a mark that withholds stands in a part that is not withheld yet."""
    if isinstance(part, str):
        return _MAY_BE.search(part) is not None and _line_of_mark(plain(part), mark_at) >= 0
    if isinstance(part, list):
        return any(map(_holds_mark, part))
    if isinstance(part, Part) and not isinstance(part, (Restricted, Remark)):
        return any(_holds_mark(value) for field in part.__struct_fields__ if (value := getattr(part, field)))
    return False
