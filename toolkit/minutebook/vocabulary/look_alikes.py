"""Cyrillic and Greek letters that look like Latin ones.

Source: Unicode Technical Standard 39, confusable characters; only those that no reader could tell apart.
"""

from __future__ import annotations

LOOK_ALIKES: dict[str, str] = dict(
    zip(
        "асеорхуіјѕһԁѵАВЕЗКМНОРСТХУІЈЅαονρικτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
        "aceopxyijshdvABE3KMHOPCTXYIJSaovpiktuxABEZHIKMNOPTYX",
        strict=True,
    )
)
_TABLE = str.maketrans(LOOK_ALIKES)


def as_latin(words: str) -> str:
    """Return words with every letter that only looks Latin made Latin, so that a slip does not hide what they mean."""
    return words if words.isascii() else words.translate(_TABLE)
