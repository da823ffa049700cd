"""The details between `---` at the top of the file, read line by line as they were typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from minutebook.markdown.cursor import lines_of
from minutebook.markdown.details import COMMENTS, CORRECTION_KEYS, KEY, KEYS, goes_on, our_key
from minutebook.model.styled_spans import UNPRINTABLE
from minutebook.model.words import Piece, Words, words_at
from minutebook.patterns import late_pattern
from minutebook.yaml_text import find_quoted, is_safe, quoted, unquoted

if TYPE_CHECKING:
    import re

    from minutebook.markdown.nodes import Span
    from minutebook.readers.markdown.account import Account

_BLANKS = " \t\n\r\x85\u2028\u2029"
_SUB_KEY = late_pattern(r"[ \t]+(-[ \t]+)?([A-Za-z_]+)[ \t]*:(?=[ \t]|$)")
_FENCE = late_pattern(r"---[ \t]*$")
_CLOSING = late_pattern(r"(?:---|\.\.\.)[ \t]*$")
_FOLDED = late_pattern(r"[|>][+-]?\d?$")


class FrontMatter(msgspec.Struct, frozen=True, gc=False):
    """What the details say: our own keys, those of other programs, and where the minutes themselves begin."""

    values: dict[str, Words]
    corrections: list[dict[str, Words]]
    extra: dict[str, str]
    end: int


def read_front_matter(account: Account, start: int) -> FrontMatter:
    """Read the details that begin at `start`, if any do."""
    text = account.text
    lines = lines_of(text, start) if text.startswith("---", start) else []
    if not lines or not _FENCE.match(text, *lines[0]):
        return FrontMatter({}, [], {}, start)
    closing = next((number for number, line in enumerate(lines[1:], start=1) if _CLOSING.match(text, *line)), 0)
    if not closing:
        closing = _end_of_unclosed(text, lines)
        if closing < 2:  # noqa: PLR2004 (a rule, and no key below it)
            return FrontMatter({}, [], {}, start)
        account.problem(
            "REA102", *lines[0], reason='the details have no end; write "---" on a line of its own after them'
        )
        end = lines[closing - 1][1]
    else:
        account.mark(*lines[closing])
        end = lines[closing][1]
    account.mark(*lines[0])
    return _Lines(account, lines[1:closing]).read(end)


def _end_of_unclosed(text: str, lines: list[Span]) -> int:
    """Return the number of the first line that cannot belong to details whose end is not marked."""
    for number, (start, end) in enumerate(lines[1:], start=1):
        if not KEY.match(text, start, end):
            return number
    return len(lines)


class _Lines:
    def __init__(self, account: Account, lines: list[Span]) -> None:
        self._account = account
        self._text = account.text
        self._lines = lines
        self._values: dict[str, Words] = {}
        self._corrections: list[dict[str, Words]] = []
        self._extra: dict[str, Words] = {}

    def read(self, end: int) -> FrontMatter:
        """Read every line."""
        position = 0
        while position < len(self._lines):
            start, stop = self._lines[position]
            found = KEY.match(self._text, start, stop)
            after = position + 1
            while after < len(self._lines) and goes_on(self._text, *self._lines[after]):
                after += 1
            # Blank lines and comments before the next key belong to nobody but the reader.
            below = self._lines[position + 1 : after]
            while below and not self._text[slice(*below[-1])].strip():
                below.pop()
            if found:
                self._key(found, stop, below)
            else:
                self._loose(position)
                after = position + 1
            position = after
        return FrontMatter(self._values, self._corrections, dict(self._extra), end)

    def _loose(self, position: int) -> None:
        start, end = self._lines[position]
        line = self._text[start:end].strip()
        if line.startswith("#"):
            self._add_comment(start, end)
        elif line:
            self._account.problem("REA102", start, end, claims=True, reason="it has no key before a colon")

    def _add_comment(self, start: int, end: int) -> None:
        words = words_at(self._text, start, end)
        before = self._extra.get(COMMENTS)
        self._extra[COMMENTS] = words if before is None else _on_next_line(before, words)

    def _key(self, found: re.Match[str], end: int, below: list[Span]) -> None:
        typed = found[1]
        key = our_key(typed)
        if key not in KEYS:
            self._foreign(found, end, below)
            return
        if key in self._values or (key == "corrections" and self._corrections):
            last = below[-1][1] if below else end
            self._account.problem("REA104", found.start(), last, claims=True, field=key)
            return
        self._account.mark(*found.span())
        if key == "corrections":
            self._read_corrections(found.end(), end, below)
            return
        self._spell(found, end, key)
        for line in below:
            if self._is_comment(*line):
                self._add_comment(*line)
        continuing = [line for line in below if not self._is_comment(*line)]
        if continuing and _FOLDED.match(self._text[found.end() : end].strip()):
            # ">" and "|" promise the value on the lines below.
            self._account.mark(found.end(), end)
            value = Words("")
        else:
            value = self._value(found.end(), end, key, found.start())
        if continuing:
            for line in continuing:
                more = words_at(self._text, *line)
                value = _joined(value, more) if value else more
            self._account.problem("REA102", found.start(), continuing[-1][1], quoted=f"{key}: {quoted(value)}")
        self._values[key] = value

    def _is_comment(self, start: int, end: int) -> bool:
        return self._text[start:end].lstrip().startswith("#")

    def _value(self, start: int, end: int, key: str, line_start: int) -> Words:
        """Return one line as typed, or what stands between its quotation marks."""
        text = self._text
        while start < end and text[start] in " \t":
            start += 1
        while end > start and text[end - 1] in " \t":
            end -= 1
        if start == end:
            return Words("")
        if text[start] in "\"'":
            stop = find_quoted(text, start, end)
            rest = text[stop:end].strip() if stop > 0 else "?"
            if stop > 0 and (not rest or rest.startswith("#")):
                self._account.mark(start, start + 1)
                self._account.mark(stop - 1, stop)
                if rest:
                    self._add_comment(text.index(rest, stop), end)
                return self._of_pieces(unquoted(text, start, stop))
        words = words_at(text, start, end)
        if not is_safe(words):
            self._account.problem("REA102", line_start, end, quoted=f"{key}: {quoted(words)}")
            self._account.spellings.append((start, end, quoted(words)))
        return words

    def _spell(self, found: re.Match[str], end: int, key: str) -> None:
        """Note how the key is spelled, with one blank after it."""
        after = found.end()
        while after < end and self._text[after] in " \t":
            after += 1
        self._account.spellings.append((found.start(), after, f"{key}: " if after < end else f"{key}:"))

    def _of_pieces(self, parts: list[tuple[str, int, int]]) -> Words:
        """Return one line of words; a tab or a line feed said by an escape is a blank."""
        pieces: list[Piece] = []
        said: list[str] = []
        offset = 0
        for words, start, end in parts:
            blank = not words.strip(_BLANKS)
            if blank or UNPRINTABLE.search(words):
                self._account.mark(start, end)
                if blank and said:
                    said.append(" ")
                    offset += 1
                continue
            pieces.append(Piece(start, end, offset, len(words)))
            said.append(words)
            offset += len(words)
        return Words("".join(said), pieces)

    def _foreign(self, found: re.Match[str], end: int, below: list[Span]) -> None:
        """Keep a key of another program exactly as typed, and ask about one that looks like ours misspelled."""
        from difflib import get_close_matches

        key = found[1]
        close = get_close_matches(key.lower(), KEYS, n=1, cutoff=0.8)
        if close:
            self._account.problem("REA103", found.start(), found.start() + len(key), field=key, likeliest=close[0])
        if key in self._extra or key == COMMENTS:
            last = below[-1][1] if below else end
            self._account.problem("REA104", found.start(), last, claims=True, field=key)
            return
        self._account.mark(*found.span())
        value = words_at(self._text, found.end(), end)
        for line in below:
            value = _on_next_line(value, self._account.lines([line]))
        self._extra[key] = value

    def _read_corrections(self, start: int, end: int, below: list[Span]) -> None:
        """Read the corrections: a list whose entries say what was corrected, when and why."""
        if self._text[start:end].strip():
            self._corrections.append({"what": self._value(start, end, "corrections", start)})
        for first, last in below:
            if first == last or not self._text[first:last].strip():
                continue
            found = _SUB_KEY.match(self._text, first, last) or late_pattern(
                r"(-[ \t]+)([A-Za-z_]+)[ \t]*:(?=[ \t]|$)"
            ).match(self._text, first, last)
            if self._is_comment(first, last):
                self._add_comment(first, last)
                continue
            key = found[2].lower() if found else ""
            if found and key in CORRECTION_KEYS:
                if found[1] or not self._corrections:
                    self._corrections.append({})
                if key not in self._corrections[-1]:
                    self._account.mark(found.start(), found.end())
                    self._corrections[-1][key] = self._value(found.end(), last, key, first)
                else:
                    self._account.problem("REA104", first, last, claims=True, field=key)
                continue
            self._plain_correction(first, last)

    def _plain_correction(self, first: int, last: int) -> None:
        begin = first + len(self._text[first:last]) - len(self._text[first:last].lstrip(" \t-"))
        self._account.mark(first, begin)
        words = self._value(begin, last, "what", begin)
        if words:
            self._corrections.append({"what": words})


def _joined(one: Words, other: Words, between: str = " ") -> Words:
    offset = len(one) + len(between)
    moved = [Piece(piece.start, piece.end, piece.offset + offset, piece.length) for piece in other.pieces]
    return Words(f"{one}{between}{other}", [*one.pieces, *moved])


def _on_next_line(one: Words, other: Words) -> Words:
    return _joined(one, other, "\n")
