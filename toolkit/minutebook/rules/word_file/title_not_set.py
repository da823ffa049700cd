"""DOC114."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.model.running_text import plain
from minutebook.patterns import late_pattern
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote
from minutebook.vocabulary.placeholders import is_blank

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Meeting
    from minutebook.word.document import WordDocument

# What programs write into the property when nobody has.
_NO_TITLE = late_pattern(r"(?i)(?:word document|document\d*|untitled(?: document)?|microsoft word\b.*|.*\.docx?)\Z")


@rule("DOC114", default="warning")
def title_not_set(document: WordDocument, meeting: Meeting) -> Iterator[Fault]:
    """No title in the properties.

    Programs that read aloud, browsers and document stores show the title of the file's properties, not the one on
    the first page. Without it they show the name of the file.

    Bad:

        [file without a title]
        [Heading 1] Estates
        The lease was agreed.

    Good:

        [file title: Finance Committee, 4 March 2026]
        [Heading 1] Estates
        The lease was agreed.

    When to ignore it: the file is only ever passed on as a web page.

    Measured on public minutes: 32 hits in 32 Word files; of 20 read, 20 were right.

    Source: WCAG 2.2, success criterion 2.4.2.
    """
    title = document.properties.get("title", "").strip()
    hint = "Write the title under File, Info, Properties."
    if not title:
        yield Fault("The properties of the file give it no title.", hint)
    elif _NO_TITLE.match(title) or (is_blank(title) and title != plain(meeting.title)):
        # While the title of the minutes is still to be filled in, nothing can be said of this one.
        yield Fault(f"The properties of the file call it {quote(title)}, which is no title of minutes.", hint)
