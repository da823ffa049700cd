"""Blocks of HTML in Markdown: where they begin and where they end. We keep them as words; comments become remarks."""

from __future__ import annotations

import re

from minutebook.patterns import late_pattern

# The kinds, in the order of CommonMark's list; the last two end at a blank line.
COMMENT = 1
NAMED_TAG = 5
ANY_TAG = 6
_TAG = late_pattern(
    r"<(?:[A-Za-z][A-Za-z0-9-]*(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s\"'=<>`]+|'[^']*'|\"[^\"]*\"))?)*\s*/?"
    r"|/[A-Za-z][A-Za-z0-9-]*\s*)>[ \t]*$"
)
_NAMED = late_pattern(
    r"</?(?:address|article|aside|base(?:font)?|blockquote|body|caption|center|col(?:group)?|dd|details|dialog|dir|div|dl"
    r"|dt|fieldset|figcaption|figure|footer|form|frame(?:set)?|h[1-6]|head(?:er)?|hr|html|iframe|legend|li|link|main"
    r"|menu(?:item)?|nav|noframes|ol|opt(?:group|ion)|p(?:aram)?|search|section|summary|table|tbody|td|tfoot|th(?:ead)?"
    r"|title|tr(?:ack)?|ul)(?=[\s/>]|$)",
    re.IGNORECASE,
)
_RAW = "script|pre|style|textarea"
_STARTS = (
    late_pattern(rf"<(?:{_RAW})(?=[\s>]|$)", re.IGNORECASE),
    late_pattern(r"<!--"),
    late_pattern(r"<\?"),
    late_pattern(r"<![A-Za-z]"),
    late_pattern(r"<!\[CDATA\["),
    _NAMED,
)
_ENDS = (
    late_pattern(rf"</(?:{_RAW})>", re.IGNORECASE),
    late_pattern(r"-->"),
    late_pattern(r"\?>"),
    late_pattern(r">"),
    late_pattern(r"\]\]>"),
)


def html_kind(text: str, start: int, end: int, *, in_paragraph: bool) -> int:
    """Return which kind of block of HTML the line begins, -1 for none; not every tag may interrupt a paragraph."""
    for kind, pattern in enumerate(_STARTS):
        if pattern.match(text, start, end):
            return kind
    return ANY_TAG if not in_paragraph and _TAG.match(text, start, end) else -1


def ends_html(kind: int, text: str, start: int, end: int) -> bool:
    """Whether such a block ends on this line."""
    return kind < NAMED_TAG and _ENDS[kind].search(text, start, end) is not None
