"""The words of one cell of a table: on one line, and every bar after a backslash."""

from __future__ import annotations

from minutebook.patterns import late_pattern

_HARD_BREAK = "\\\n"
_BACKTICKS = late_pattern("`+")
# Parts two pieces of code that are one; the reader takes no notice of it.
_APART = "<!-- -->"


def cell(running: str) -> str:
    """Return the running text of a cell."""
    line = running.replace(_HARD_BREAK, "<br>")
    if "|" not in line:
        return line
    written: list[str] = []
    position = 0
    while position < len(line):
        character = line[position]
        if character == "\\":
            written.append(line[position : position + 2])
            position += 2
        elif character == "`":
            position = _code(line, position, written)
        else:
            written.append("\\|" if character == "|" else character)
            position += 1
    return "".join(written)


def _code(line: str, start: int, written: list[str]) -> int:
    """Add the code that begins at `start`, if it is code, and return where it ends."""
    opening = _BACKTICKS.match(line, start)
    inside = opening.end() if opening else start + 1
    closing = next((run for run in _BACKTICKS.finditer(line, inside) if len(run[0]) == inside - start), None)
    if closing is None:
        written.append(line[start:inside])
        return inside
    words = line[inside : closing.start()]
    if words[:1] == words[-1:] == " " and "`" in (words[1:2], words[-2:-1]):
        words = words[1:-1]
    # A backslash that stands before a bar would be taken for the bar's: the code is parted between them.
    parts = words.replace("\\|", "\\\n|").split("\n")
    written.append(_APART.join(_as_code(part.replace("|", "\\|")) for part in parts))
    return closing.end()


def _as_code(words: str) -> str:
    lengths = {len(run) for run in _BACKTICKS.findall(words)}
    fence = "`"
    while len(fence) in lengths:
        fence += "`"
    blank = " " if "`" in (words[:1], words[-1:]) else ""
    return f"{fence}{blank}{words}{blank}{fence}"
