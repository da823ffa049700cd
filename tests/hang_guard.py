"""A guard against cost that grows faster than the text: generous, so that a slow or busy machine never trips it."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

GENEROUS = 15.0


@contextmanager
def must_not_hang() -> Iterator[None]:
    """Fail if what runs inside takes many times the processor time that a linear cost would."""
    begun = time.process_time()
    yield
    took = time.process_time() - begun
    assert took < GENEROUS, f"{took:.0f} seconds of processor time: the cost grows faster than the text"
