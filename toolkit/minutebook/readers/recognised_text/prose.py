"""Telling sentences from headings, and whole sentences from cut ones, by their commonest words."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?|\d+")
_END = re.compile(r"[.?!:;…][’'”\")\]]*$")
_STOP = re.compile(r"[.?!][’'”\")\]]{0,3}(?=\s+[‘'“\"(]?[A-Z])")
_LONG_WORD = 30
_OPENING = "‘'“\"(["
# Verbs that carry a sentence and are rarely anything else. A heading holds none of them.
_VERBS = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "am",
        "has",
        "have",
        "had",
        "will",
        "would",
        "shall",
        "should",
        "can",
        "could",
        "may",
        "might",
        "must",
        "do",
        "does",
        "did",
        "isn't",
        "aren't",
        "wasn't",
        "weren't",
        "hasn't",
        "haven't",
        "hadn't",
        "won't",
        "wouldn't",
        "can't",
        "couldn't",
        "don't",
        "doesn't",
        "didn't",
        "said",
        "says",
        "asked",
        "asks",
        "told",
        "answered",
        "replied",
        "responded",
        "explained",
        "confirmed",
        "highlighted",
        "noted",
        "acknowledged",
        "commented",
        "stated",
        "advised",
        "reported",
        "welcomed",
        "thanked",
        "felt",
        "feels",
        "thinks",
        "thought",
        "believes",
        "believed",
        "knows",
        "knew",
        "wants",
        "wanted",
        "needs",
        "sought",
        "seeks",
        "gave",
        "gives",
        "took",
        "takes",
        "made",
        "makes",
        "came",
        "comes",
        "went",
        "goes",
        "got",
        "became",
        "began",
        "begins",
        "continues",
        "continued",
        "remains",
        "remained",
        "includes",
        "included",
        "agreed",
        "queried",
        "enquired",
        "clarified",
        "outlined",
        "described",
        "summarised",
        "raised",
        "referenced",
        "stressed",
        "emphasised",
        "provided",
        "received",
        "attended",
        "requested",
        "suggested",
        "recommended",
        "considered",
        "discussed",
        "invited",
        "mentioned",
        "pointed",
        "accepted",
        "assured",
        "reassured",
        "added",
        "concluded",
        "expressed",
        "identified",
    ]
)
_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "nor",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "without",
        "into",
        "onto",
        "over",
        "under",
        "about",
        "as",
        "than",
        "that",
        "which",
        "who",
        "whose",
        "whether",
        "if",
        "when",
        "where",
        "while",
        "because",
        "so",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "has",
        "have",
        "had",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "should",
        "not",
        "no",
        "their",
        "his",
        "her",
        "its",
        "our",
        "your",
        "my",
        "this",
        "these",
        "those",
        "both",
        "each",
        "per",
        "via",
        "between",
    ]
)
_STARTERS = frozenset(
    [
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "there",
        "this",
        "these",
        "those",
        "that",
        "his",
        "her",
        "their",
        "when",
        "if",
        "as",
        "following",
        "prior",
        "after",
        "before",
        "during",
        "although",
        "while",
        "since",
        "however",
    ]
)


def word_count(text: str) -> int:
    """Return how many words a text has."""
    return len(_WORD.findall(text))


def ends_well(text: str) -> bool:
    """Tell whether a text ends as sentences and lead-ins do, and was not cut short."""
    return _END.search(text.rstrip()) is not None


def begins_within(text: str) -> bool:
    """Tell whether a text begins in the middle of a sentence: with a small letter."""
    bare = text.lstrip(_OPENING)
    return bool(bare) and bare[0].islower()


def ends_on_small_word(text: str) -> bool:
    """Tell whether a text stops at a word that no sentence ends with, such as "or"."""
    words = _WORD.findall(text[-40:])
    return bool(words) and words[-1].lower() in _SMALL and not ends_well(text)


def has_verb(text: str) -> bool:
    """Tell whether a text holds a verb that makes it a sentence rather than a heading."""
    return any(word.lower().replace("’", "'") in _VERBS for word in _WORD.findall(text))


def begins_like_sentence(text: str) -> bool:
    """Tell whether the first word is one that sentences begin with and headings do not."""
    first = _WORD.search(text)
    return first is not None and first[0].lower() in _STARTERS


def first_sentence(text: str, start: int = 0) -> int:
    """Return where the sentence that begins at `start` ends, its full stop with it."""
    for found in _STOP.finditer(text, start):
        before = text[max(start, found.start() - _LONG_WORD) : found.start()].rsplit(" ", 1)[-1]
        if "." not in before and (len(before) > 1 or before.isdigit()):
            return found.end()
    return len(text)


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the range of every sentence of a text."""
    found: list[tuple[int, int]] = []
    position = 0
    while position < len(text):
        end = first_sentence(text, position)
        found.append((position, end))
        position = end
    return found
