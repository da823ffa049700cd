"""Write a meeting as a Word file, laid out so that it can be read back exactly.

Meaning lives in visible text and named styles, the two things that survive every office program:

* **Opening.** `Minutes Body`, `Title`, then one `Minutes Detail` paragraph for each detail, label and words parted
  by a tab; the status stands in `Minutes Status`.
* **Items** are headings, `heading 1` to `heading 9` by depth. A number is typed, in character style
  `Minutes Number`, with a tab after it: withholding an item must not renumber the rest. What follows the opening
  without a heading belongs to the first, nameless item. `Restricted:` right under a heading (style
  `Minutes Restricted`) withholds the whole item.
* **Labels** stand in character style `Minutes Label`, each with its colon: `Action 3:`. Whatever precedes the colon
  beyond the word itself is the number.
* **Records** (`Minutes Action`, `Minutes Decision`, `Minutes Question`, `Minutes Next Meeting`,
  `Minutes Restricted`) are followed by their fields, in `Minutes Field` or their own style. The field that holds
  blocks comes last.
* **Nesting** is indentation, as in Markdown. Every paragraph is moved in, beyond its own style, by as much as
  what it belongs to. Paragraphs right inside something have the style that continues it, at the indent where it
  began (`List Continue` an entry, `Quote` a quotation, `Minutes Field Text` a field, `Minutes Restricted Text` a
  withheld passage); anything else inside it is moved in to where its words begin.
* **Boundaries** show only where they must: a label alone (`Quotation:`, `Table:`, `Attendance:`,
  `Next meeting:`) opens what would otherwise join the like before it, or what begins with no paragraph.
* **Words that look like more than they are**, such as a paragraph that begins like a label, stand in character style
  `Minutes Words`: they mean just what they say. `Minutes Linked Words` (and `… Code`) tell which words lead to the
  address printed behind them, `Minutes Public Title` a heading that is also what the public is told.
* **Not visible** are the version of the format and what other programs keep in the front matter; they are custom
  properties of the file (`properties`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from minutebook.model.meeting import Meeting

# What these minutes say besides, and why it is not written (see `writers.formats.Format`).
LEFT_OUT = {
    "When.day": "It is worked out from the words again, whoever reads them.",
    "Clock.time": "It is worked out from the words again, whoever reads them.",
    "Raised.meeting": "It is worked out from the words again, whoever reads them.",
    "Votes.in_favour": "It is worked out from the words again, whoever reads them.",
    "Votes.against": "It is worked out from the words again, whoever reads them.",
    "Votes.abstained": "It is worked out from the words again, whoever reads them.",
    "Motion.outcome": "It is worked out from the words again, whoever reads them.",
}


def write(
    meeting: Meeting,
    *,
    template: bytes | None = None,
    styles: Mapping[str, str] | None = None,
    blanks: bool = False,
) -> bytes:
    """Return the minutes as a Word file; the same minutes and template give the same bytes.

    Args:
        meeting: what to write.
        template: a Word file with our named styles; Minutebook's own if none is given.
        styles: the names that styles of the template have instead of ours, and ours.
        blanks: whether what stands in square brackets is to be filled in, and becomes a field that says so.

    Raises:
        CannotBeWritten: the template is no Word file, or lacks one of the styles.
    """
    from minutebook.resources import resource
    from minutebook.writers.word.items import write_items
    from minutebook.writers.word.opening import write_opening
    from minutebook.writers.word.package import Package
    from minutebook.writers.word.page import Page
    from minutebook.writers.word.properties import set_properties

    package = Package(template if template is not None else resource("templates/word/minutes.docx").read_bytes())
    page = Page(package, styles or {})
    write_opening(page, meeting)
    write_items(page, meeting.items)
    page.finish(blanks=blanks)
    set_properties(package, meeting)
    return package.to_bytes()
