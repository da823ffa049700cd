"""Definitions of links (`[minutes]: https://example.org/`), which running text elsewhere refers to."""

from __future__ import annotations

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


def take_definitions(account: Account, document: Node) -> None:
    """Take every line that defines a link off the paragraphs, and note its address."""
    text = account.text
    if "]:" not in text:
        return
    found: dict[str, str] = {}
    waiting = [document]
    while waiting:
        holder = waiting.pop()
        kept: list[Node] = []
        for node in holder.children:
            if node.kind == "paragraph" and text[node.spans[0][0]] == "[":
                _take(account, node, found)
                if not node.spans:
                    continue
            waiting.append(node)
            kept.append(node)
        if len(kept) < len(holder.children):
            holder.children = kept
    account.definitions = found


def _take(account: Account, node: Node, found: dict[str, str]) -> None:
    text = account.text
    while node.spans:
        start, end = node.spans[0]
        match = _DEFINITION.match(text, start, end)
        if match is None:
            return
        key = label_key(match[1])
        address = match[2][1:-1] if match[2].startswith("<") else match[2]
        used = text.lower().count(f"[{match[1].lower()}]") > 1
        if used and key not in found:
            found[key] = address
            account.mark(start, end)
        else:
            account.problem("REA101", start, end, claims=True, reason="nothing refers to this link")
        node.spans.pop(0)
