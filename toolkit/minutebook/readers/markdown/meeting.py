"""The whole: details at the top, title, lines under it, and items."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from msgspec import structs

from minutebook.markdown.block_structure import parse
from minutebook.model.meeting import Approval, Correction, Item, Meeting
from minutebook.model.when import Clock, When
from minutebook.model.words import Words
from minutebook.readers.markdown.account import Account
from minutebook.readers.markdown.content import ContentReader
from minutebook.readers.markdown.definitions import take_definitions
from minutebook.readers.markdown.footnotes import take_footnotes
from minutebook.readers.markdown.front_matter import FrontMatter, read_front_matter
from minutebook.readers.markdown.header_lines import HeaderLines
from minutebook.readers.markdown.items import ItemReader
from minutebook.readers.markdown.opening_lines import without_opening_lines
from minutebook.reading import collect
from minutebook.vocabulary.header import meeting_status_of
from minutebook.vocabulary.not_held import held_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutebook.markdown.nodes import Node
    from minutebook.reading import Reading
    from minutebook.source import Source

_Choice = TypeVar("_Choice", bound=str)
_STATUSES = 'minutes are "draft", "for approval" or "approved"'
_HELD = 'a meeting is "held", "cancelled" or "without quorum"'


class MarkdownRead(NamedTuple):
    """A reading, with the block structure and the account it was made from."""

    reading: Reading
    document: Node
    account: Account


def read_meeting(source: Source) -> MarkdownRead:
    """Read one file."""
    account = Account(source.text)
    start = 1 if source.text.startswith("\ufeff") else 0
    account.mark(0, start)
    details = read_front_matter(account, start)
    document = parse(source.text, details.end)
    take_definitions(account, document)
    take_footnotes(account, document)
    title, before, rest = _parted(document.children)
    content = ContentReader(account)
    items = ItemReader(account, content)
    header = HeaderLines(account, set(details.values))
    words = Words("")
    if title is not None:
        account.marks_of(title)
        words = account.running(title.spans)
    remarks = account.take_remarks()
    first = items.before_items(header.take(before), remarks)
    found = [*first, *(items.items(rest) if rest else [])]
    if late := account.take_remarks():
        last = found.pop() if found else Item()
        found.append(structs.replace(last, content=[*last.content, *late]))
    meeting = _meeting(account, details, header.values, words, content, found)
    reading = collect(source, "markdown", meeting, structure=account.structure, problems=without_opening_lines(account))
    return MarkdownRead(reading, document, account)


def _parted(nodes: list[Node]) -> tuple[Node | None, list[Node], list[Node]]:
    """Return the heading that is the title, what stands before the first item, and the items."""
    first = next((number for number, node in enumerate(nodes) if node.kind == "heading"), len(nodes))
    title = None
    before = nodes[:first]
    if first < len(nodes) and nodes[first].level == 1:
        title = nodes[first]
        first += 1
        after = next((number for number in range(first, len(nodes)) if nodes[number].kind == "heading"), len(nodes))
        before += nodes[first:after]
        first = after
    return title, before, nodes[first:]


def _meeting(
    account: Account,
    details: FrontMatter,
    lines: dict[str, Words],
    title: Words,
    content: ContentReader,
    items: list[Item],
) -> Meeting:
    values: dict[str, Words] = {**lines, **details.values}
    roles = content.attendance.roles
    _version(account, values.get("minutes"))
    return Meeting(
        body=values.get("body") or "",
        series=values.get("series") or "",
        title=title,
        date=_when(values.get("date")),
        start=_clock(values.get("start")),
        end=_clock(values.get("end")),
        venue=values.get("venue") or "",
        chair=values.get("chair") or roles.chair,
        minute_taker=values.get("minute_taker") or roles.minute_taker,
        language=values.get("language") or "en-GB",
        status=_chosen(account, values.get("status"), meeting_status_of, "draft", _STATUSES),
        held=_chosen(account, values.get("held"), held_of, "held", _HELD),
        approval=_approval(values),
        corrections=[
            Correction(what=one.get("what", ""), date=_when(one.get("date")), why=one.get("why", ""))
            for one in details.corrections
        ],
        items=items,
        extra=details.extra,
    )


def _when(words: Words | None) -> When | None:
    return When(printed=words) if words else None


def _clock(words: Words | None) -> Clock | None:
    return Clock(printed=words) if words else None


def _approval(values: dict[str, Words]) -> Approval | None:
    how, by, on, amendments = (values.get(key) for key in ("approved_how", "approved_by", "approved_on", "amendments"))
    if not (how or by or on or amendments):
        return None
    return Approval(how=how or "", by=by or "", date=_when(on), amendments=amendments or "")


def _chosen(
    account: Account, words: Words | None, meaning: Callable[[str], _Choice | None], usual: _Choice, choices: str
) -> _Choice:
    """Return what a field means whose words are chosen from a list; other words are refused, with the `choices`."""
    if not words:
        return usual
    chosen = meaning(words)
    if chosen is None:
        account.refuse(words, choices)
        return usual
    account.structure += [(piece.start, piece.end) for piece in words.pieces]
    return chosen


def _version(account: Account, words: Words | None) -> None:
    if not words:
        return
    if words == "1":
        account.structure += [(piece.start, piece.end) for piece in words.pieces]
    else:
        account.refuse(words, 'this program knows version 1 of the format; write "minutes: 1"')
