"""Boxes and ticks before words: "☒ Done", "[ ] Jo to ring the mason". They say how far a task is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutebook.model.blocks import ActionStatus

# Boxes that stand for the bullets of a list.
BOXES = frozenset({"☐", "☒", "☑"})
_BOX = late_pattern(r"(?:\[(?P<typed>[ xX]?)\]|(?P<sign>[☐☑☒✓✔✅])\ufe0f?)\s*(?=\S)", signs="[; ☐; ☑; ☒; ✓; ✔; ✅")
_PARTED = late_pattern(r":|\s[-–—]\s")


def box_before(text: str) -> tuple[int, ActionStatus] | None:
    """Return where a box or tick before words ends, and what it says of a task; None for none."""
    found = _BOX.match(text)
    if not found:
        return None
    return found.end(), "open" if found["sign"] == "☐" or found["typed"] in {"", " "} else "closed"


def is_ticked_off(text: str, looks_like_name: Callable[[str], bool]) -> bool:
    """Tell whether a box or tick stands before a name, as in a list of those who came."""
    found = box_before(text)
    name = text[found[0] :] if found else ""
    return found is not None and looks_like_name(name) and _PARTED.search(name) is None
