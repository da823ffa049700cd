"""Write derived files, or compare them with what is committed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

CHECKOUT = Path(__file__).resolve().parents[2]


def settle(files: Mapping[str, str], arguments: list[str]) -> int:
    """Write `files` (path in the checkout -> text), or with `--check` among `arguments` only compare them.

    Returns:
        The exit status: 0, or 1 where `--check` finds a difference.
    """
    stale = [name for name, text in files.items() if _committed(CHECKOUT / name) != text]
    if "--check" in arguments:
        for name in stale:
            print(f"{name} is out of date: run `make derived`.", file=sys.stderr)
        return 1 if stale else 0
    for name in stale:
        (CHECKOUT / name).parent.mkdir(parents=True, exist_ok=True)
        (CHECKOUT / name).write_text(files[name], encoding="utf-8", newline="\n")
        print(f"written: {name}")
    return 0


def _committed(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None
