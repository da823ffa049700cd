"""Keeping words from being read as more than words.

A paragraph may begin like a label ("Action: …"), and still be a paragraph. The writer asks the reader's own questions,
and where the answer would be wrong it writes a mark with a backslash, or a letter as a character reference.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.markdown.labels import CAPTION, ITEM_NOTES, find_label, is_field
from minutebook.markdown.next_meeting_line import find_next_meeting
from minutebook.markdown.people_lines import are_people, bare_label, begins_list, is_statement
from minutebook.model.character_references import reference_at
from minutebook.model.inline_reader import Inline
from minutebook.patterns import late_pattern
from minutebook.vocabulary.header import field_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutebook.markdown.labels import Record
    from minutebook.markdown.setting import Setting

_JOINED_HEADING = late_pattern(r"^(#{2,6}[A-Za-z])", re.MULTILINE)
_ADVICE = {"\\", "&"}
_HARD_BREAK = "\\\n"
_CLOSING = late_pattern(r"(?:(?<=[ \t])|^)(#+)$")
_PARTING = late_pattern(r"[,;/&]|\band\b", re.IGNORECASE)
# A mark after a backslash and a character reference part nothing.
_WHAT_PARTS = late_pattern(r"\\[^\w\s]|&#?\w+;|[,;/&]|(?<!\\)\b[aA](?=[nN][dD]\b)")
_RULE = late_pattern(r"[- \t]+")


def paragraph(text: str, setting: Setting, *, first_in_item: bool = False) -> str:
    """Return the running text of a paragraph so that it is read as one."""
    text = _with_joined_headings_escaped(text)

    def misread(line: str) -> bool:
        return is_more_than_words(line, setting, first_in_item=first_in_item)

    return protected(text, misread)


def _with_joined_headings_escaped(text: str) -> str:
    """Put a backslash before "##Heading", which is read as a heading without the blank, too."""
    return _JOINED_HEADING.sub(r"\\\1", text) if "##" in text else text


def first_of_entry(text: str, setting: Setting) -> str:
    """Return the running text that begins an entry of a list so that the entry is read as an ordinary one."""
    if _RULE.fullmatch(text):
        # With the dash of the entry before them, two dashes would be a rule across the page.
        return f"\\{text}"
    text = _with_joined_headings_escaped(text)
    return protected(text, lambda line: is_labelled_entry(line, setting))


def value(text: str, misread: Callable[[str], bool] | None = None) -> str:
    """Return the running text after a label, changed if it would be `misread` there."""
    text = _with_joined_headings_escaped(text)
    return protected(text, misread) if misread else text


def protected(text: str, misread: Callable[[str], bool]) -> str:
    """Return the text, changed where it begins only if its first line would be misread."""
    line, feed, rest = text.partition("\n")
    if not misread(line):
        return text
    colon = line.find(":")
    if colon > 0 and line[colon - 1] not in _ADVICE:
        with_backslash = f"{line[:colon]}\\{line[colon:]}"
        if not misread(with_backslash):
            return with_backslash + feed + rest
    return referred(text)


def referred(text: str) -> str:
    """Return running text with its first letter, or other character, as a character reference.

    Code, a reference, and an address that is its own words stay as they are: no label begins with them.
    """
    first = next(iter(Inline(text).styled_spans), None)
    if first is None or first.style.code or first.start < 0 or first.end - first.start != len(first.text):
        return text
    start = first.start
    sign = text[start - 1 : start]
    if sign == "<":
        return text
    # Here these are no marks; behind a reference they could be.
    others = first.text[1:].lstrip("*_~")
    marks = first.text[1 : len(first.text) - len(others)]
    after = "".join(f"\\{mark}" for mark in marks) + text[start + 1 + len(marks) :]
    before = text[: start - 1] if sign == "\\" else text[:start]
    return f"{before}&#{ord(text[start])};{after}"


def heading(words: str) -> str:
    """Return the running text of a heading on one line, so that no mark at its end is taken for the heading's end."""
    line = words.replace(_HARD_BREAK, "<br>")
    return _CLOSING.sub(r"\\\1", line)


def is_simple_name(name: str) -> bool:
    """Whether a name can stand in a row of names: nothing in it would part it from itself."""
    return not _PARTING.search(name) and not set("()\\") & set(name) and any(map(str.isalnum, name))


def unparted(name: str) -> str:
    """Return a name, in running text, with what would part it written as a reference, or after a backslash."""
    return _WHAT_PARTS.sub(_not_parting, name)


def _not_parting(found: re.Match[str]) -> str:
    mark = found[0]
    if mark[0] == "\\" or reference_at(mark, 0):
        return mark
    if mark.isalpha():
        return f"&#{ord(mark)};"
    return f"\\{mark}" if len(mark) == 1 else f"\\{mark[:-1]}\\;"


def is_more_than_words(line: str, setting: Setting, *, first_in_item: bool) -> bool:
    """Whether the first line of a paragraph would be read as more than its words."""
    label = find_label(line, 0, len(line))
    if label is not None:
        if label.record or (label.name == CAPTION and label.bold) or begins_list(line, label, setting):
            return True
        if first_in_item and label.bold and label.name in ITEM_NOTES:
            return True
        if setting.before_items and field_of(label.name):
            return True
    if setting.nested:
        return False
    if bare_label(line, setting) or (setting.section == "next meeting" and find_next_meeting(line) is not None):
        return True
    return setting.section in {"attendance", "apologies"} and is_statement(line)


def is_labelled_entry(line: str, setting: Setting) -> bool:
    """Whether the words that begin an entry of a list would make more of the entry than that."""
    label = find_label(line, 0, len(line))
    if label is None:
        return bare_label(line, setting) is not None
    return bool(
        label.record
        or begins_list(line, label, setting)
        or (setting.section == "next meeting" and is_field("next meeting", label))
        or (setting.before_items and field_of(label.name))
        or _would_be_split(line, setting)
    )


def _would_be_split(line: str, setting: Setting) -> bool:
    return is_more_than_words(line, setting._replace(nested=True), first_in_item=False)


def label_is_misread(label: str, record: Record, number: str) -> Callable[[str], bool]:
    """Return a question: whether the words after a label would change what the label means."""
    from minutebook.vocabulary.nothing import says_nothing

    def misread(line: str) -> bool:
        whole = f"{label} {line}" if line else label
        found = find_label(whole, 0, len(whole))
        if found is None or found.record != record:
            return True
        typed = whole[slice(*found.number)] if found.number else ""
        said = " ".join(whole[start:end] for start, end in found.value)
        return bool(
            typed != number
            or found.owner
            or found.origin
            or said != line.rstrip()
            or (record == "action" and line and says_nothing(said))
        )

    return misread


def is_list_of_people(lines: list[str], setting: Setting) -> bool:
    """Whether a list of these lines would be read as an attendance list."""
    return not setting.nested and setting.section in {"attendance", "apologies"} and are_people(lines)
