"""Comments (`<!-- … -->`), which become remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.model.blocks import Remark
from minutebook.readers.markdown.account import trimmed

if TYPE_CHECKING:
    from minutebook.markdown.nodes import Node, Span
    from minutebook.readers.markdown.account import Account

_OPENING, _CLOSING = "<!--", "-->"


def read_comment(account: Account, node: Node) -> tuple[Remark, list[Span]]:
    """Return the remark that a comment makes, and the words after its end.

    An empty remark says nothing and is not kept, but it parts what stands before it from what stands after it.
    """
    text = account.text
    first, last = node.spans[0][0], node.spans[-1][1]
    inside_start = first + len(_OPENING)
    end = text.find(_CLOSING, first + 2, last)
    account.mark(first, inside_start)
    inside: list[Span] = []
    after: list[Span] = []
    for number, (start, stop) in enumerate(node.spans):
        begin = inside_start if number == 0 else start
        if end < 0 or stop <= end:
            inside.append((begin, stop))
        elif start <= end:
            inside.append((min(begin, end), end))
            account.mark(max(end, inside_start), end + len(_CLOSING))
            if text[end + len(_CLOSING) : stop].strip():
                after.append((end + len(_CLOSING), stop))
        else:
            after.append((start, stop))
    if end < 0:
        account.problem("REA101", first, last, reason='this comment has no end; write "-->" after it')
    return Remark(text=trimmed(account.lines(inside))), after
