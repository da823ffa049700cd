"""Read minutes that were recognised on printed pages: tables flattened to rows, with scraps of HTML and Markdown.

The pipeline: `scraps` takes cells apart into `passages`, `rows` makes rows of them, `header` and `attendance`
read the top, `layout` makes `parts` of
the agenda, `joining` mends what page breaks cut, and `agenda` builds items with `actions`,
`questions` and the `next_meeting`. Whatever cannot be placed stays where it stood, as REA101.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from minutebook.reading import Reading
    from minutebook.source import Source


def read(source: Source) -> Reading:
    """Read one text of this kind; any text at all can be read."""
    # Readers of Word files take only some modules from here.
    from minutebook.readers.recognised_text.rows import rows_of
    from minutebook.readers.recognised_text.whole_meeting import read_rows
    from minutebook.recognising.account import Account

    account = Account()
    return read_rows(source, "recognised-text", rows_of(source, account), account)


# Scraps of tables, and rows of cells.
_SCRAP = late_pattern(
    r"</?(?:table|tr|td|th|br|p|b|i|u|sup|ol|ul|li)\b[^>\n]*>|^[ \t]*\|.*\|[ \t]*$|&(?:amp|nbsp|lt|gt);",
    re.MULTILINE | re.IGNORECASE,
)
_FEWEST_SCRAPS = 3


def looks_recognised(text: str) -> bool:
    """Whether a text bears the scraps of HTML and the flattened tables that recognising printed pages leaves."""
    return sum(1 for _ in islice(_SCRAP.finditer(text), _FEWEST_SCRAPS)) == _FEWEST_SCRAPS
