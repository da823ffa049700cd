"""What holds for minutes as plain data (YAML and JSON), whoever reads or writes it."""

from __future__ import annotations

from typing import Any

# Far beyond any minutes; what exceeds it is neither read nor written (see the safety notes in SECURITY.md).
# Each of the thirty lists and quotations that Markdown may nest takes four steps here, and items take a few:
# what is written of any minutes can be read again.
DEEPEST = 150


def depth(data: Any) -> int:
    """Return how many lists and mappings stand inside each other; nothing is counted beyond one too many."""
    level, found = [data], 0
    while found <= DEEPEST:
        below = [one for one in level if isinstance(one, (dict, list))]
        if not below:
            break
        found += 1
        level = [value for one in below for value in (one.values() if isinstance(one, dict) else one)]
    return found
