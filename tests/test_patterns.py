"""Patterns that are compiled late, and only for texts that hold a sign of them."""

from __future__ import annotations

import importlib
import pkgutil
import re
import string
import sys
from itertools import islice
from pathlib import Path

# What Python itself makes of a pattern: the proof goes by that, and not by a reading of ours.
from re import _constants as constants  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any

import pytest

import minutebook
from minutebook.patterns import _Signed, holds_one_of_each, late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_SPELLINGS = 400
_MOST_LINES = 400
EXAMPLES = Path(__file__).parents[1] / "examples"


def test_a_pattern_is_compiled_only_for_a_text_that_holds_a_sign() -> None:
    broken = late_pattern("(actions?", signs="action")
    assert broken.search("Nothing of the kind.") is None
    assert list(broken.finditer("Nothing of the kind.")) == []
    with pytest.raises(re.error):
        broken.search("An ACTION for Jo.")


def test_of_several_lists_of_signs_a_text_holds_one_of_each() -> None:
    broken = late_pattern("(votes?:", signs=("vote; poll", ":"))
    assert broken.search("They voted.") is None
    assert broken.search("Absent: nobody.") is None
    with pytest.raises(re.error):
        broken.search("Vote: all in favour.")


def test_a_sign_is_found_whatever_its_capitals() -> None:
    plain, signed = (late_pattern("minutes", re.IGNORECASE, signs=signs) for signs in ("", "minute"))
    for text in ("the MİNUTES", "the mınuteſ", "Minutes", "minute", "hours"):
        assert [found.span() for found in signed.finditer(text)] == [found.span() for found in plain.finditer(text)]
        assert bool(signed.match(text)) is bool(plain.match(text))


def test_no_letter_is_taken_for_another_that_the_signs_miss() -> None:
    taken = re.findall("[a-z]", "".join(map(chr, range(sys.maxunicode + 1))), re.IGNORECASE)
    assert len(taken) > 2 * len(string.ascii_lowercase)
    for sign in taken:
        meant = [letter for letter in string.ascii_lowercase if re.match(letter, sign, re.IGNORECASE)]
        assert meant
        assert all(holds_one_of_each(f"a {sign} z", ((f" {letter} ",),)) for letter in meant), sign


def test_the_proof_can_fail() -> None:
    assert proves("(?:votes?|voting)", "vote; voting")
    assert proves(r"carr(?:ied|ies)\b", "carried; carries")
    assert proves(r"a motion(?:s|\s+to)?|moved", "motion; moved")
    assert not proves("(?:votes?|voting)", "votes; voting")
    assert not proves("(?:votes?|voting|poll)", "vote; voting")
    assert not proves("(?:motion )?that", "motion")
    assert not proves("(?!motion)that", "motion")


def signed_patterns() -> Iterator[tuple[str, _Signed]]:
    """Every pattern with signs that stands in a module of ours, with where it stands."""
    for module in pkgutil.walk_packages(minutebook.__path__, "minutebook."):
        for name, value in vars(importlib.import_module(module.name)).items():
            for pattern in _within(value):
                yield f"{module.name}.{name}", pattern


def lists_of_signs() -> Iterator[Any]:
    """Every list of signs, with its pattern."""
    for name, pattern in signed_patterns():
        for number, signs in enumerate(pattern.signs):
            yield pytest.param(pattern.pattern, "; ".join(signs), id=f"{name}-{number}")


def _within(value: object) -> Iterator[_Signed]:
    if isinstance(value, _Signed):
        yield value
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _within(one)


@pytest.mark.parametrize(("pattern", "signs"), list(lists_of_signs()))
def test_every_match_holds_a_sign(pattern: str, signs: str) -> None:
    assert signs == signs.lower()
    assert not any(letter.isalpha() and not letter.isascii() for letter in signs)
    assert proves(pattern, signs)


def test_signs_change_no_answer_about_the_lines_of_the_examples() -> None:
    texts = (path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.rglob("*.md")))
    lines = sorted({line.strip() for text in texts for line in text.splitlines() if line.strip()})[:_MOST_LINES]
    patterns = [pattern for _, pattern in signed_patterns()]
    assert lines
    assert patterns
    for pattern in patterns:
        plain = re.compile(pattern.pattern, pattern.flags)
        for line in lines:
            found, signed = plain.search(line), pattern.search(line)
            assert (found and found.span()) == (signed and signed.span()), (pattern.pattern, line)


def proves(pattern: str, signs: str) -> bool:
    """Tell whether a pattern can match no text that holds none of the signs, as far as its parts show."""
    return _proved(parser.parse(pattern), tuple(signs.split("; ")), [""])


def _proved(parts: Any, signs: tuple[str, ...], before: list[str]) -> bool:
    """Go through the parts of a pattern; `before` are the spellings of what stands right before the next one."""
    for kind, part in parts:
        inner = _inner(kind, part)
        if inner and all(_proved(one, signs, before) for one in inner):
            return True
        spelled = list(islice(_spelled(kind, part), _MOST_SPELLINGS + 1))
        known = None not in spelled and len(spelled) * len(before) <= _MOST_SPELLINGS
        before = [f"{one}{other}" for one in before for other in spelled] if known else [""]
        if all(any(sign in one for sign in signs) for one in before):
            return True
    return False


def _inner(kind: Any, part: Any) -> list[Any]:
    """What of a part must be found: each of several that are left to choose from, or the one that it holds."""
    if kind is constants.SUBPATTERN:
        return [part[-1]]
    if kind is constants.BRANCH:
        return list(part[1])
    if kind in {constants.MAX_REPEAT, constants.MIN_REPEAT} and part[0] > 0:
        return [part[2]]
    return [part[1]] if kind is constants.ASSERT and part[0] > 0 else []


def _spelled(kind: Any, part: Any) -> Iterator[str | None]:
    """Every spelling of one part in small letters; None where they are too many to tell."""
    if kind is constants.LITERAL:
        yield chr(part).lower()
    elif kind is constants.IN and all(one is constants.LITERAL for one, _ in part):
        yield from {chr(letter).lower() for _, letter in part}
    elif kind in {constants.AT, constants.ASSERT, constants.ASSERT_NOT}:
        yield ""
    elif kind is constants.SUBPATTERN:
        yield from _all_spelled(part[-1])
    elif kind is constants.BRANCH:
        for one in part[1]:
            yield from _all_spelled(one)
    elif kind in {constants.MAX_REPEAT, constants.MIN_REPEAT} and part[:2] == (0, 1):
        yield ""
        yield from _all_spelled(part[2])
    else:
        yield None


def _all_spelled(parts: Any) -> list[str | None]:
    """Every spelling of parts that stand one behind the other."""
    whole: list[str | None] = [""]
    for kind, part in parts:
        spelled = list(islice(_spelled(kind, part), _MOST_SPELLINGS + 1))
        if None in spelled or None in whole or len(spelled) * len(whole) > _MOST_SPELLINGS:
            return [None]
        whole = [f"{one}{other}" for one in whole for other in spelled]
    return whole
