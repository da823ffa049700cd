"""Minutebook: write, check and publish the minutes of meetings.

The whole public interface is three functions: `read`, `check` and `write`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from minutebook.checking import check
    from minutebook.converting import read, write

__all__ = ["check", "read", "write"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Import the public functions when they are first asked for: start-up is a feature."""
    if name == "check":
        from minutebook.checking import check

        return check
    if name in {"read", "write"}:
        from minutebook import converting

        return getattr(converting, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
