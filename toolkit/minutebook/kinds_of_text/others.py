"""Texts that are no running text, and so no minutes: a log, source code, a table of figures, a poem."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

_TIME = late_pattern(r"[\s\[(]*(?:\d{4}[-/]\d\d[-/]\d\d[T ]|[A-Z][a-z]{2} [ \d]\d )?\d\d:\d\d:\d\d")
_LEVEL = late_pattern(
    r"\b(?:INFO|DEBUG|WARN(?:ING)?|ERROR|TRACE|FATAL|NOTICE|CRITICAL|kernel|systemd)\b|\w\[\d+\]:|\w=\S"
)
_CODE = late_pattern(
    r"\s*(?:(?:def|class|import|from|function|var|let|const|public|private|static|package|using|struct|fn|impl)\s.*[:;{(,)]"
    r"|(?:if|for|while|elif|else|try|except|switch|catch|with)\b.*[:{]|return\b.*|import \w[\w.]*|from [\w.]+ import .*"
    r"|[\w.\[\]'\"*&>-]+\s*(?:=|\+=|:=|=>)\s?\S.*|[\w.]+\(.*\)\s*[;,{]?|[{}()\[\];,]+|.*[;{}]|(?://|/\*|#\s?include|\*/).*)\s*"
)
_CELL_EDGE = late_pattern(r"\t|\||,|;|\s{2,}")
_FIGURE = late_pattern(r"[\s£$€(+-]*\d[\d.,:/\s-]*[%)]?\s*|\s*[-–—]\s*|\s*n/?a\s*", re.IGNORECASE)
_MARKED = late_pattern(r"\s*(?:[-*+•#>|]|\d{1,3}[.)])\s|.*[:@\d]")
_SPOKEN = late_pattern(r"[\s\d:\[\]]*<[\w~.@-]{2,30}>")
_FEWEST = 5
_FEWEST_VERSES = 8
_MOST_WORDS = 10
_FEWEST_WORDS = 2
_STANZA = 2
_MOSTLY = 0.6
_LEVELS = 0.5
_RARELY = 0.1
_HALF = 0.5


def other_kind(lines: Sequence[str]) -> str | None:
    """Return what the lines of a text are where they are no running text: "a log", "a poem"; None where they may be."""
    filled = [line for line in lines if line.strip()]
    if len(filled) < _FEWEST:
        return None
    many = _MOSTLY * len(filled)
    stamped = [line for line in filled if _TIME.match(line) and not _SPOKEN.match(line)]
    if len(stamped) > many and sum(_LEVEL.search(line) is not None for line in stamped) > _LEVELS * len(stamped):
        return "a log"
    if sum(_CODE.fullmatch(line) is not None for line in filled) > many:
        return "source code"
    if sum(_is_row_of_figures(line) for line in filled) > many:
        return "a table of figures"
    return "a poem" if _is_poem(lines, filled) else None


def _is_row_of_figures(line: str) -> bool:
    cells = [cell for cell in _CELL_EDGE.split(line.strip().strip("|")) if cell.strip()]
    figures = sum(_FIGURE.fullmatch(cell) is not None for cell in cells)
    return len(cells) > 1 and figures >= _HALF * len(cells)


def _is_poem(lines: Sequence[str], filled: Sequence[str]) -> bool:
    """Whether short lines without marks or figures stand in stanzas."""
    if len(filled) < _FEWEST_VERSES or sum(_MARKED.match(line) is not None for line in filled) > _RARELY * len(filled):
        return False
    if any(not _FEWEST_WORDS <= len(line.split()) <= _MOST_WORDS for line in filled):
        return False
    stanzas = [stanza.count("\n") + 1 for stanza in re.split(r"\n\s*\n", "\n".join(lines).strip())]
    return len(stanzas) > 1 and all(verses >= _STANZA for verses in stanzas)
