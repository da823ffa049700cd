"""Definitions of links (`[minutes]: https://example.org/`), which running text elsewhere refers to."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from minutebook.model.addresses import label_key
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from minutebook.markdown.nodes import Node
    from minutebook.readers.markdown.account import Account

_DEFINITION = late_pattern(
    r"\[(?!\^)([^\[\]\\\n]{1,200})\]:[ \t]*(<[^<>\n]*>|[^\s<]\S*)"
    r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$"
)
_BRACKETED = late_pattern(r"\[([^\[\]\\\n]+)\]")


def take_definitions(account: Account, document: Node) -> None:
    """Take every line that defines a link off the paragraphs, and note its address."""
    text = account.text
    if "]:" not in text:
        return
    found: dict[str, str] = {}
    bracketed = Counter(_BRACKETED.findall(text.lower()))
    waiting = [document]
    while waiting:
        holder = waiting.pop()
        kept: list[Node] = []
        for node in holder.children:
            if node.kind == "paragraph" and text[node.spans[0][0]] == "[":
                _take(account, node, found, bracketed)
                if not node.spans:
                    continue
            waiting.append(node)
            kept.append(node)
        if len(kept) < len(holder.children):
            holder.children = kept
    account.definitions |= found


def _take(account: Account, node: Node, found: dict[str, str], bracketed: Counter[str]) -> None:
    """Take the definitions at the beginning of a paragraph; `bracketed` counts what stands in brackets anywhere."""
    text = account.text
    taken = 0
    for start, end in node.spans:
        match = _DEFINITION.match(text, start, end)
        if match is None:
            break
        taken += 1
        key = label_key(match[1])
        address = match[2][1:-1] if match[2].startswith("<") else match[2]
        used = bracketed[match[1].lower()] > 1
        if used and key not in found:
            found[key] = address
            account.mark(start, end)
        else:
            account.problem("REA101", start, end, claims=True, reason="nothing refers to this link")
    del node.spans[:taken]
