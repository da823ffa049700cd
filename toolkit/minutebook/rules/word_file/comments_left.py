"""DOC102."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import by_whom, quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.word.document import Comment, WordDocument


@rule("DOC102", default="info", published="error")
def comments_left(document: WordDocument) -> Iterator[Fault]:
    """Comments left.

    Comments are how a draft is talked over. Left in a file that goes out, they tell everybody what was said about
    the minutes behind the scenes, even where Word does not show them at once. Minutebook's own comments do
    not count, for `minutebook check --remove-comments` takes them out; what people answered to them does.

    Bad:

        [Heading 1] Estates
        The lease was agreed. [comment by Jo March: Was it? I remember a condition.]

    Good:

        [Heading 1] Estates
        The lease was agreed.

    When to ignore it: the file is still going round; then nobody is told but those who ask.

    Measured on public minutes: 1 hit in 32 Word files; it was right.

    Source: guidance on publishing documents (UK Government Digital Service).
    """
    from minutebook.word.threads import is_ours

    if not document.comments:
        return
    others = [comment for comment in document.comments if not is_ours(comment)]
    if not others:
        return
    first = min(others, key=lambda comment: comment.start)
    by = by_whom([comment.author for comment in others])
    if len(others) == 1:
        fact = f"One comment{by} is left in the file{_on(document, first)}."
    else:
        fact = f"{len(others)} comments{by} are left in the file, the first{_on(document, first)}."
    yield Fault(
        fact,
        f"Settle and delete {'it' if len(others) == 1 else 'them'} before the minutes go out.",
        in_source=(first.start, first.end),
    )


def _on(document: WordDocument, comment: Comment) -> str:
    words = document.text[comment.start : comment.end]
    return f" on {quote(words)}" if words.strip() else f", {quote(comment.words)}"
