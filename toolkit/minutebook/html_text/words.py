"""The words of one paragraph of a web page, as a browser puts them together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from minutebook.html_text.looks import Look

_BLANKS = late_pattern(r"[ \t\r\n\f]+")
_UNPRINTABLE = late_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Stretch(NamedTuple):
    """Words that look alike; a line break is a stretch of its own."""

    text: str
    look: Look
    hidden: bool


def as_shown(text: str, *, preformatted: bool) -> str:
    """Return words with single blanks, as a browser shows them, unless they are laid out by hand."""
    text = _UNPRINTABLE.sub("", text)
    return text if preformatted else _BLANKS.sub(" ", text)


def tidied(runs: list[Stretch]) -> list[Stretch]:
    """Return runs with single blanks between words, none at the ends or beside a line break."""
    made: list[Stretch] = []
    for words, look, hidden in runs:
        text = words
        if not made or made[-1].text.endswith((" ", "\n")):
            text = text.lstrip(" ")
        if text == "\n" and made and made[-1].text.endswith(" "):
            last = made.pop()
            if last.text.rstrip(" "):
                made.append(last._replace(text=last.text.rstrip(" ")))
        if not text or (text == "\n" and not made):
            continue
        if made and made[-1][1:] == (look, hidden):
            made[-1] = Stretch(made[-1].text + text, look, hidden)
        else:
            made.append(Stretch(text, look, hidden))
    while made and not made[-1].text.strip():
        made.pop()
    if made:
        made[-1] = made[-1]._replace(text=made[-1].text.rstrip())
    return made if any(words.strip() for words, _, _ in made) else []
