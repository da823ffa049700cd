"""Write minutes as HTML: a complete page, or a fragment for a content system.

The pages are made from the Jinja templates in `templates/html`, which may be restyled. What the minutes say is
never a template. The page carries its own styles, and no script; it fetches nothing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from minutebook.errors import CannotBeWritten
from minutebook.model.running_text import plain
from minutebook.resources import resource
from minutebook.writers.html.fields import ACTION_STATUS_LABELS, day
from minutebook.writers.html.inline import clean, inline, lines
from minutebook.writers.html.page import lay_out

if TYPE_CHECKING:
    from jinja2 import Environment

    from minutebook.model.meeting import Meeting

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_FROM_RIGHT = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_PREFIX = re.compile(r"(?:[A-Za-z][A-Za-z0-9_-]*)?")
HEADING_LEVELS = range(1, 5)
# What these minutes say besides, and why it is not on the page (see `writers.formats.Format`).
LEFT_OUT = {
    "Remark.text": "It is a note between colleagues, and no part of the minutes.",
    "Meeting.extra": "It belongs to other programs.",
    "Item.section": "It is what the heading says, for programs.",
    "Votes.in_favour": "It is what the printed votes say, for programs.",
    "Votes.against": "It is what the printed votes say, for programs.",
    "Votes.abstained": "It is what the printed votes say, for programs.",
    "Motion.outcome": "It is what the printed result says, for programs.",
}


def write(meeting: Meeting, *, fragment: bool = False, heading_level: int = 1, id_prefix: str = "") -> bytes:
    """Return the minutes as HTML.

    What is restricted must have been taken out before (`edition.public`); whatever is in the meeting is written.

    Args:
        meeting: the minutes.
        fragment: leave out everything a content system brings itself: the frame of the page, landmarks, styles.
        heading_level: the level of the title, 1 to 4; the headings below follow from it.
        id_prefix: what every anchor begins with, so that two sets of minutes can stand on one page.

    Raises:
        CannotBeWritten: the heading level or the prefix cannot be used.
    """
    if heading_level not in HEADING_LEVELS:
        raise CannotBeWritten(f"The heading level must be 1, 2, 3 or 4, not {heading_level}.")
    if not _PREFIX.fullmatch(id_prefix):
        raise CannotBeWritten(
            f"“{id_prefix}” cannot begin an anchor. Begin with a letter, and use letters, digits, - and _ only."
        )
    page = lay_out(meeting, heading_level=heading_level, id_prefix=id_prefix)
    language = meeting.language if _LANGUAGE.fullmatch(meeting.language) else "en-GB"
    template = _environment().get_template("fragment.html" if fragment else "page.html")
    return template.render(
        page=page,
        meeting=meeting,
        language=language,
        direction="rtl" if language.split("-")[0].lower() in _FROM_RIGHT else "ltr",
    ).encode("utf-8")


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

    try:
        # Translating the templates takes longer than everything else, so the translation is kept between runs, in a
        # folder of the user's own that jinja2 makes and watches over.
        kept = FileSystemBytecodeCache()
    except (OSError, RuntimeError):
        kept = None
    environment = Environment(
        loader=FileSystemLoader(resource("templates/html")),
        autoescape=True,
        bytecode_cache=kept,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_cleaned,
        optimized=False,  # a page is made once or twice in a run: optimising costs more than it saves
    )
    environment.filters["inline"] = inline
    environment.filters["lines"] = lines
    environment.filters["plain"] = plain
    environment.filters["day"] = day
    environment.filters["action_status"] = ACTION_STATUS_LABELS.__getitem__
    return environment


def _cleaned(value: Any) -> Any:
    """Clean every plain text on its way into the page; what is HTML already has been cleaned."""
    return clean(value) if isinstance(value, str) and not hasattr(value, "__html__") else value
