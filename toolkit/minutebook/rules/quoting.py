"""How rules quote the words they speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LONGEST = 72
# It begins with two words at least, and no initial ("B.") or dots stand before the end.
_SENTENCE = late_pattern(r"^\S+ \S+ .*[^\W_]{2}\.$")


def quote(words: str, longest: int = _LONGEST) -> str:
    """Return the words in quotation marks, on one line, cut at a blank after `longest` characters."""
    # Nothing after what is shown matters, however long it is; blanks may take up room at first.
    line = " ".join(words[: longest * 8].split())
    if len(line) > longest:
        line = line[:longest].rsplit(" ", 1)[0].rstrip(" ,;:") + " ..."
    elif _SENTENCE.search(line):
        # The message goes on after the quotation: its full stop would stand in the middle.
        line = line[:-1]
    return f'"{line}"'


def listed(words: Sequence[str], last: str = "and") -> str:
    """Return "a, b and c"."""
    return f" {last} ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def by_whom(names: Iterable[str]) -> str:
    """Return " by Ann Ito" or " by 2 people", or nothing where no name is known."""
    known = sorted({name for name in names if name})
    if not known:
        return ""
    return f" by {known[0]}" if len(known) == 1 else f" by {len(known)} people"


def with_article(thing: str) -> str:
    """Return "a picture", "an object"."""
    return f"{'an' if thing[:1] in 'aeiou' else 'a'} {thing}"
