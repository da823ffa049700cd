"""Comments of Minutebook known again in somebody's Word file, with what was answered to them.

Ours are known by what Word and LibreOffice keep: the author, and the codes of rules at the end of the words (or, for
the one on the title, how the words begin). What somebody has answered or resolved is no longer ours alone and stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from minutebook.word.document import Comment, WordDocument

AUTHOR = "Minutebook"
SUMMARY = "Minutebook read these notes"
_CODES = late_pattern(r"(?:[A-Z]{3}[0-9]{3},? ?){1,40}\s?$")
_CODE = late_pattern(r"[A-Z]{3}[0-9]{3}")


class Thread(NamedTuple):
    """A comment of ours in a file, with what was answered; `codes` are the rules it speaks for."""

    comment: Comment
    codes: tuple[str, ...]
    answers: tuple[Comment, ...]

    @property
    def kept(self) -> bool:
        """Whether somebody has answered or resolved it, so that it stays as it is."""
        return bool(self.answers) or self.comment.resolved

    @property
    def settled(self) -> bool:
        """Whether it is answered and resolved, so that what it was about is not told again."""
        return bool(self.answers) and self.comment.resolved


def is_ours(comment: Comment) -> bool:
    """Whether Minutebook wrote a comment."""
    return comment.author == AUTHOR and (comment.words.startswith(SUMMARY) or bool(_CODES.search(comment.words)))


def threads(document: WordDocument) -> list[Thread]:
    """Return the comments of ours in a file, each with its answers.

    LibreOffice forgets which comment answers which when it saves a Word file. Where no comment answers another,
    those that follow ours on the same words are taken for answers.
    """
    forgotten = not any(comment.parent for comment in document.comments)
    found: dict[str, Thread] = {}
    last: dict[tuple[int, int], str] = {}
    for comment in document.comments:
        place = comment.start, comment.end
        answered = last.get(place, "") if forgotten else comment.parent
        if is_ours(comment):
            said = _CODES.search(comment.words)
            codes = tuple(_CODE.findall(said[0])) if said else ()
            found[comment.identity] = Thread(comment, codes, ())
            last[place] = comment.identity
        elif answered in found:
            thread = found[answered]
            found[answered] = thread._replace(answers=(*thread.answers, comment))
    return list(found.values())
