"""The attendance list: a table, and what is said of apologies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.markdown.labels import find_label
from minutebook.markdown.people_lines import STATEMENT_LABEL, begins_list, is_statement
from minutebook.model.running_text import escape
from minutebook.vocabulary.nothing import says_no_apologies
from minutebook.writers.markdown.tables import attendance

if TYPE_CHECKING:
    from minutebook.markdown.setting import Setting
    from minutebook.model.blocks import Attendance


def attendance_lines(block: Attendance, setting: Setting) -> str:
    """Return an attendance list: its rows, and after them the words about apologies."""
    parts = []
    if block.people:
        parts.append(attendance(block))
    if block.apologies:
        parts.append(_apologies(block.apologies, setting))
    return "\n\n".join(parts)


def _apologies(words: str, setting: Setting) -> str:
    written = escape(words)
    of_attendance = not setting.nested and setting.section in {"attendance", "apologies"}
    label = find_label(written, 0, len(written))
    # A lone "None" below the table would not say what there is none of.
    says_what = "apolog" in written.lower()
    if of_attendance and says_what and is_statement(written) and not (label and begins_list(written, label, setting)):
        return written
    if says_no_apologies(written):
        return f"**Apologies:** {written}"
    return f"**{STATEMENT_LABEL}:** {written}"
