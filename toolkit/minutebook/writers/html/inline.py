"""Running text and literal text as HTML: safe whatever the words are."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from markupsafe import Markup

from minutebook.model.running_text import can_be_linked, parse
from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutebook.model.running_text import Run

# What no page may hold: control characters (but tab and line feed), halves of pairs, code points that are none.
_FORBIDDEN = late_pattern("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_REPLACED = "\ufffd"
_DIRECTION = late_pattern("[\u202a-\u202e\u2066-\u2069]")
_ENDS_OF_DIRECTION = {"\u202c", "\u2069"}

_ADDRESS = late_pattern(r"\bhttps?://[^\s<>\"]+", re.IGNORECASE)
_AFTER_ADDRESS = ".,;:!?'’”»)]}"
_HOST = late_pattern(r"(?:[^\s/?#@\[\]]+@)?[\w.-]+(?::\d{1,5})?")
_LINKABLE = "%/:?@!$&'()*+,;=~-._"
# Said before and behind struck words, for those who hear the page.
_STRUCK = Markup(
    '<s><span class="minutes-unseen">struck out: </span>{}'
    '<span class="minutes-unseen"> (end of what is struck out)</span></s>'
)
_LONE_PERCENT = late_pattern(r"%(?![0-9A-Fa-f]{2})")


def clean(words: str) -> str:
    """Return the words as a page may hold them: no forbidden character, and no change of direction left open."""
    if words.isascii() and words.isprintable():
        return words
    words = _FORBIDDEN.sub(_REPLACED, words.replace("\r\n", "\n"))
    if _DIRECTION.search(words):
        words = _close_directions(words)
    return words if words.isascii() else unicodedata.normalize("NFC", words)


def _close_directions(words: str) -> str:
    """End every change of direction that the words begin, so that it cannot turn round what follows them."""
    owed: list[str] = []
    kept: list[str] = []
    for letter in words:
        if letter in _ENDS_OF_DIRECTION:
            if not owed or owed[-1] != letter:
                continue
            owed.pop()
        elif _DIRECTION.match(letter):
            owed.append("\u2069" if letter >= "\u2066" else "\u202c")
        kept.append(letter)
    return "".join([*kept, *reversed(owed)])


def address(link: str) -> str:
    """Return an address as it may stand in a link; "" where it must not be linked or is none."""
    if not can_be_linked(link):
        return ""
    try:
        parts = urlsplit(link)
    except ValueError:
        return ""
    if (parts.scheme in {"http", "https"} or parts.netloc) and not _HOST.fullmatch(parts.netloc):
        return ""
    place, hash_mark, fragment = _LONE_PERCENT.sub("%25", clean(link)).partition("#")
    return quote(place, safe=_LINKABLE) + hash_mark + quote(fragment, safe=_LINKABLE)


def inline(words: str) -> Markup:
    """Return running text as HTML."""
    return Markup("").join(_linked(parse(words)))


def lines(words: str) -> Markup:
    """Return literal words as HTML, with web addresses in them linked."""
    return Markup("").join(_with_addresses(words))


def _linked(runs: Iterable[Run]) -> Iterator[Markup]:
    for link, same in groupby(runs, key=lambda run: run.link):
        href = address(link) if link else ""
        inside = Markup("").join(_struck(same, free=not link))
        yield Markup('<a href="{}">{}</a>').format(href, inside) if href else inside


def _struck(runs: Iterable[Run], *, free: bool) -> Iterator[Markup]:
    """Strike words out, and say so in words that only screen readers read: few of them tell of the line."""
    for struck, same in groupby(runs, key=lambda run: run.struck):
        inside = Markup("").join(_bold(same, free=free))
        yield _STRUCK.format(inside) if struck else inside


def _bold(runs: Iterable[Run], *, free: bool) -> Iterator[Markup]:
    for bold, same in groupby(runs, key=lambda run: run.bold):
        inside = Markup("").join(_italic(same, free=free))
        yield Markup("<strong>{}</strong>").format(inside) if bold else inside


def _italic(runs: Iterable[Run], *, free: bool) -> Iterator[Markup]:
    for italic, same in groupby(runs, key=lambda run: run.italic):
        inside = Markup("").join(_letters(run, free=free) for run in same)
        yield Markup("<em>{}</em>").format(inside) if italic else inside


def _letters(run: Run, *, free: bool) -> Markup:
    """Return the letters of a run; `free` tells that they stand in no link, so that addresses may become links."""
    break_here = Markup("<br>\n")
    if run.code:
        return Markup("<code>{}</code>").format(break_here.join(clean(run.text).split("\n")))
    return break_here.join(
        Markup("").join(_with_addresses(line) if free else [clean(line)]) for line in run.text.split("\n")
    )


def _with_addresses(words: str) -> Iterator[Any]:
    position = 0
    for found in _ADDRESS.finditer(words):
        shown = _without_closing(found[0])
        if not (href := address(shown)):
            continue
        yield clean(words[position : found.start()])
        yield Markup('<a href="{}">{}</a>').format(href, clean(shown))
        position = found.start() + len(shown)
    yield clean(words[position:])


def _without_closing(found: str) -> str:
    """Leave out the full stop or bracket that closes the sentence and not the address."""
    end = len(found)
    while end and found[end - 1] in _AFTER_ADDRESS:
        if found[end - 1] == ")" and found.count("(", 0, end) >= found.count(")", 0, end):
            break
        end -= 1
    return found[:end]
