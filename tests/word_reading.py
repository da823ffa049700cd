"""Reads Word files in tests, and says what a reading leaves unsaid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.converting import read
from minutebook.reading import overlapping, unclaimed

if TYPE_CHECKING:
    from minutebook.reading import Reading


def read_word(content: bytes) -> Reading:
    """Read a Word file."""
    return read(content, name="minutes.docx")


def not_accounted_for(reading: Reading) -> list[str]:
    """Return the words of the file that nobody claims, and those that two claim."""
    text = reading.source.text
    lost = [text[start:end] for start, end in unclaimed(reading)]
    return lost + [f"twice: {text[two.start : one.end]}" for one, two in overlapping(reading)]
