"""Words of questions that were sent before a meeting, and of the answers to them."""

from __future__ import annotations

import re
from typing import NamedTuple

from minutebook.patterns import late_pattern

_QUESTION = late_pattern(
    r"(?:(?:preset|pre-set|written)\s+)?(?:question|Q)\s?(?P<number>\d{1,3}[a-z]?)?\s*(?:[:：]|[-–—](?=\s)|(?<=\d)[.)](?=\s))\s*",
    re.IGNORECASE,
    signs="q",
)
_ANSWER = late_pattern(
    r"(?:answer|response|reply|A)\s?(?P<number>\d{1,3}[a-z]?)?\s*(?:[:：]|[-–—](?=\s)|(?<=\d)[.)](?=\s))\s*",
    re.IGNORECASE,
)
_SENT = r"(?:pre-?\s?set|pre-?submitted|submitted|sent|provided|received|supplied|tabled|written|set)"
_BEFORE = r"(?:beforehand|in advance|(?:before|prior to|ahead of) (?:the|this|today's) meeting)"
_LEAD_IN = late_pattern(
    rf"\b(?:{_SENT} (?:\w+ ){{0,3}}?questions?\b|questions? (?:\w+ ){{0,6}}?(?:{_SENT}\b|{_BEFORE}))"
    rf"|\b{_BEFORE}\b[^.?!]{{0,120}}?\bquestions?\b",
    re.IGNORECASE,
    signs="question",
)


class QuestionLabel(NamedTuple):
    """The words that mark a question or an answer: where they end, and the range of a number in them."""

    end: int
    number: tuple[int, int] | None


def question_label(text: str) -> QuestionLabel | None:
    """Return the label at the beginning of a question, such as "Question 2:" or "Q2."."""
    return _label(_QUESTION, text)


def answer_label(text: str) -> QuestionLabel | None:
    """Return the label at the beginning of an answer, such as "Response:"."""
    return _label(_ANSWER, text)


def announces_questions(words: str) -> bool:
    """Tell whether a heading or a lead-in announces questions that were sent beforehand."""
    return _LEAD_IN.search(words) is not None


def _label(pattern: re.Pattern[str], text: str) -> QuestionLabel | None:
    match = pattern.match(text)
    if match is None:
        return None
    return QuestionLabel(match.end(), match.span("number") if match["number"] else None)
