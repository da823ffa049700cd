"""Write words and marks as inline Markdown: only what would otherwise be mark-up is escaped.

The result means the same to every reader of CommonMark, of GitHub's tables and strike-through too. It is one paragraph,
whatever the words hold. Every mark can open where it opens and close where it closes: where a neighbouring letter would
prevent that, the letter is written as a character reference.
"""

from __future__ import annotations

import unicodedata
from re import IGNORECASE
from typing import TYPE_CHECKING

import msgspec

from minutebook.model.character_references import reference_at
from minutebook.model.styled_spans import PLAIN, Style
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

LINE_START = late_pattern(r"#{1,6}(?= |\n|$)|[-+*](?= |\n|$)|>|\d{1,9}[.)](?= |\n|$)|[-|:=]|\[")
_CARE_IN_FULL = late_pattern(r"\*+|_+|~+|[\\`\[\]<&!\n]")
_WEB_ADDRESS = late_pattern(r"https?:[^<>\x00-\x20\x7f-\xa0\\]+", IGNORECASE)
_MAIL_ADDRESS = late_pattern(r"[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*")
_BACKTICKS = late_pattern("`+")
_SHORTEST_RULE = 3
_MOST_BRACKETS = 30  # CommonMark allows 32 levels
_TASK_BOX = late_pattern(r"\[[ xX]\](?: |$)")
_TARGET_CARE = late_pattern(r"[\\()]|&(?=[#A-Za-z])")


class _Segment(msgspec.Struct, frozen=True, gc=False):
    """Part of the result: words still to be escaped, or something fixed (a mark, code, an address)."""

    text: str
    literal: bool = False
    in_link: bool = False
    side: str = ""  # "open" or "close" for the marks whose neighbours count


def kind_of(character: str) -> str:
    """Return what a neighbour is to a mark: " " a blank, "." punctuation, "$" a symbol, "a" anything else.

    Whether a symbol such as “€” counts as punctuation differs between versions of CommonMark.
    """
    if character.isalnum():
        return "a"
    if character.isspace():
        return " "
    if character < "\x7f":
        return "."
    category = unicodedata.category(character)[0]
    return {"P": ".", "S": "$"}.get(category, "a")


def write(runs: Iterable[tuple[str, Style]]) -> str:
    """Return runs, already settled, as inline Markdown."""
    segments = _segments(list(runs))
    raw = "".join(segment.text for segment in segments)
    referred = _letters_to_refer_to(segments, raw)
    written: list[str] = []
    position = 0
    for segment in segments:
        end = position + len(segment.text)
        if segment.literal:
            written.append(_escaped(segment, raw, position, referred))
        else:
            written.append(segment.text)
        position = end
    return "".join(written)


def _segments(runs: list[tuple[str, Style]]) -> list[_Segment]:
    segments: list[_Segment] = []
    open_now = PLAIN
    for position, (text, style) in enumerate(runs):
        if style.link and style.link != open_now.link and _is_its_own_address(runs, position):
            segments += (*_change(open_now, PLAIN), _Segment(f"<{text}>"))
            open_now = PLAIN
            continue
        segments += _change(open_now, style)
        open_now = style
        if style.code:
            segments.append(_Segment(_code(text)))
        else:
            segments.append(_Segment(text, literal=True, in_link=bool(style.link)))
    return segments + _change(open_now, PLAIN)


def _change(old: Style, new: Style) -> list[_Segment]:
    """Return the marks that close and open between two runs: link, struck, bold, italic, the outermost first."""
    same_link = old.link == new.link
    same_struck = same_link and old.struck == new.struck
    same_bold = same_struck and old.bold == new.bold
    same_italic = same_bold and old.italic == new.italic
    closing = (
        _Segment("_", side="close") if old.italic and not same_italic else None,
        _Segment("**", side="close") if old.bold and not same_bold else None,
        _Segment("~~", side="close") if old.struck and not same_struck else None,
        _Segment(f"]({_target(old.link)})") if old.link and not same_link else None,
    )
    opening = (
        _Segment("[") if new.link and not same_link else None,
        _Segment("~~", side="open") if new.struck and not same_struck else None,
        _Segment("**", side="open") if new.bold and not same_bold else None,
        _Segment("_", side="open") if new.italic and not same_italic else None,
    )
    return [segment for segment in (*closing, *opening) if segment]


def _is_its_own_address(runs: list[tuple[str, Style]], position: int) -> bool:
    """Whether the run at `position` is a whole link that shows nothing but its address: it is written `<address>`."""
    text, style = runs[position]
    if style.struck or style.bold or style.italic or style.code:
        return False
    if any(runs[beside][1].link == style.link for beside in (position - 1, position + 1) if 0 <= beside < len(runs)):
        return False
    if text == style.link:
        return _WEB_ADDRESS.fullmatch(text) is not None
    return f"mailto:{text}" == style.link and _MAIL_ADDRESS.fullmatch(text) is not None


def _target(link: str) -> str:
    depth = lowest = 0
    for character in link:
        depth += {"(": 1, ")": -1}.get(character, 0)
        lowest = min(lowest, depth)
    balanced = depth == 0 and lowest == 0 and link.count("(") < _MOST_BRACKETS
    return _TARGET_CARE.sub(lambda found: found[0] if found[0] in "()" and balanced else f"\\{found[0]}", link)


def _code(text: str) -> str:
    lengths = {len(found) for found in _BACKTICKS.findall(text)}
    fence = "`"
    while len(fence) in lengths:
        fence += "`"
    inner = f" {text} " if text.startswith("`") or text.endswith("`") else text
    return f"{fence}{inner}{fence}"


def _letters_to_refer_to(segments: list[_Segment], raw: str) -> set[int]:
    """Return where letters stand (each at an end of its segment) that would keep a mark from opening or closing."""
    letters: set[int] = set()
    start = 0
    for segment in segments:
        end = start + len(segment.text)
        if segment.side == "open" and start > 0:
            outside, inside = start - 1, end
        elif segment.side == "close" and end < len(raw):
            outside, inside = end, start - 1
        else:
            start = end
            continue
        if kind_of(raw[outside]) in "a$" and (segment.text == "_" or kind_of(raw[inside]) in ".$"):
            letters.add(outside)
        start = end
    return letters


def _escaped(segment: _Segment, raw: str, start: int, referred: set[int]) -> str:
    end = start + len(segment.text)
    if start > 0 and raw[start - 1] != "\n" and not referred and _CARE_IN_FULL.search(raw, start, end) is None:
        # Ordinary words that begin no line, as most of those beside marks.
        return segment.text
    at_start = {line: _line_start(raw, line) for line in _line_starts(raw, start, end)}
    forced = {at for place in at_start.values() if place >= 0 for at in _run_at(raw, place)}
    changes: dict[int, str] = {place: f"&#{ord(raw[place])};" for place in {start, end - 1} & referred}
    # A backslash before `|` would mean something else in the cell of a table.
    changes |= {place: "&#124;" if raw[place] == "|" else f"\\{raw[place]}" for place in forced if start <= place < end}
    for found in _CARE_IN_FULL.finditer(raw, start, end):
        if _is_mark_up(found[0], raw, found.start(), found.end(), segment, referred):
            for place in range(found.start(), found.end()):
                changes[place] = f"\\{raw[place]}"
    if not changes:
        return segment.text
    written: list[str] = []
    position = start
    for place in sorted(changes):
        written += (raw[position:place], changes[place])
        position = place + 1
    written.append(raw[position:end])
    return "".join(written)


def _is_mark_up(found: str, raw: str, start: int, end: int, segment: _Segment, referred: set[int]) -> bool:
    """Whether the characters `start` to `end` would be taken for mark-up."""
    character, following = found[0], raw[end : end + 1]
    after = " " if not following else "." if end in referred or following == "\n" else kind_of(following)
    if character in "*_~":
        before = " " if start == 0 else "." if start - 1 in referred else kind_of(raw[start - 1])
        if character == "~":
            return len(found) > 1 or before != " " or following == "~"
        return not (before == after == " " or (character == "_" and before == after == "a"))
    if character == "&":
        return reference_at(raw, start) is not None
    return {
        "\\": after == "." or not following,
        "[": segment.in_link,
        "]": segment.in_link or following == "(",
        "<": following.isascii() and (following.isalpha() or following in tuple("/!?")),
        "!": following == "[",
        "`": True,
        "\n": True,
    }[character]


def _run_at(raw: str, place: int) -> range:
    """Return the place, and for `*` and `_` those of the whole run it begins: the rest must not turn into a mark."""
    end = place + 1
    while raw[place] in "*_" and raw[end : end + 1] == raw[place]:
        end += 1
    return range(place, end)


def _line_starts(raw: str, start: int, end: int) -> list[int]:
    lines = [0] if start == 0 else []
    place = raw.find("\n", max(start - 1, 0), end)
    while place >= 0:
        lines.append(place + 1)
        place = raw.find("\n", place + 1, end)
    return [line for line in lines if start <= line < end]


def _line_start(raw: str, start: int) -> int:
    """Return the place of the character to escape lest the line be taken for a heading, a list …, or -1."""
    found = LINE_START.match(raw, start)
    if found is not None and found[0] not in ("-", "|", ":", "=", "["):
        return found.end() - 1
    if found is None and raw[start] not in "*_":
        return -1
    if raw[start] == "[":
        return start if start == 0 and ("]:" in raw or _TASK_BOX.match(raw)) else -1
    line = raw[start : raw.find("\n", start) % (len(raw) + 1)]
    marks = set(line.replace(" ", ""))
    entry = line[0] == "-" and line[1:2] in ("", " ")
    rule = len(marks) == 1 and marks < {*"-*_"} and line.count(raw[start]) >= _SHORTEST_RULE
    below_words = start > 0 and (marks <= {*"-|:"} or marks == {"="})  # underlines a heading, or a table's first row
    return start if entry or rule or below_words else -1
