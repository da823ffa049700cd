"""Characters of Symbol and Wingdings as everybody else writes them.

Word keeps them in the private range of Unicode (U+F020 to U+F0FF): what they mean depends on the font.
"""

from __future__ import annotations

_PRIVATE, _PRIVATE_END = 0xF020, 0xF0FF
_GREEK = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
        "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ",
        strict=True,
    )
)
_SYMBOL = {
    0xA3: "≤",
    0xA5: "∞",
    0xA7: "♣",
    0xA8: "♦",
    0xA9: "♥",
    0xAA: "♠",
    0xAB: "↔",
    0xAC: "←",
    0xAD: "↑",
    0xAE: "→",
    0xAF: "↓",
    0xB0: "°",
    0xB1: "±",
    0xB2: "″",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "•",
    0xB8: "÷",
    0xB9: "≠",
    0xBA: "≡",
    0xBB: "≈",
    0xBC: "…",
    0xD2: "®",
    0xD3: "©",
    0xD4: "™",
    0xD6: "√",
    0xDB: "⇔",
    0xDC: "⇐",
    0xDE: "⇒",
    0xE5: "∑",
    0x22: "∀",
    0x2D: "−",
}
_WINGDINGS = {
    0x21: "✏",
    0x28: "☎",
    0x29: "✆",
    0x2A: "✉",
    0x4A: "☺",
    0x4C: "☹",
    0x6C: "●",
    0x6D: "❍",
    0x6E: "■",
    0x6F: "□",
    0x70: "❐",
    0x71: "❑",
    0x72: "❒",
    0x73: "⬧",
    0x74: "⧫",
    0x75: "◆",
    0x76: "❖",
    0x77: "⬥",
    0x9E: "·",
    0x9F: "•",
    0xA1: "○",
    0xA2: "○",
    0xA7: "▪",
    0xA8: "☐",
    0xAB: "★",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE1: "↑",
    0xE2: "↓",
    0xE8: "➔",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_FONTS = {
    "symbol": _SYMBOL,
    "wingdings": _WINGDINGS,
    "wingdings 2": {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐", 0x97: "●"},
}


def symbol(code: int, font: str) -> str:
    """Return the character that a font shows for a code, itself where we do not know the font's."""
    if not is_printable(code):
        return "\ufffd"
    font = font.lower()
    table = _FONTS.get(font)
    plain = code & 0xFF if _PRIVATE <= code <= _PRIVATE_END else code
    if table is not None and plain in table:
        return table[plain]
    if font == "symbol" and chr(plain) in _GREEK:
        return _GREEK[chr(plain)]
    if table is _SYMBOL and plain < 0x7F:  # noqa: PLR2004 - the end of ASCII, whose digits and signs Symbol shares
        return chr(plain)
    return chr(code)


def is_printable(code: int) -> bool:
    """Whether XML may carry a character, and so may we."""
    return code in (0x9, 0xA) or 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0x10000 <= code < 0x110000  # noqa: PLR2004 - the ranges of XML itself


def has_private(words: str) -> bool:
    """Whether a text holds characters that depend on their font."""
    return not words.isascii() and any("\uf020" <= character <= "\uf0ff" for character in words)


def is_symbol_font(font: str) -> bool:
    """Whether a font shows symbols for letters."""
    return font.lower() in _FONTS


def as_symbols(words: str, font: str) -> str:
    """Return a text with every character that depends on its font written as everybody else does, one for one.

    In a font of symbols that is every character; in any other those of the private range, which are then taken to
    be of Symbol, the font of Word's bullets.
    """
    if is_symbol_font(font):
        return "".join(character if character.isspace() else symbol(ord(character), font) for character in words)
    return "".join(
        symbol(ord(character), "symbol") if "\uf020" <= character <= "\uf0ff" else character for character in words
    )
