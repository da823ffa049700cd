"""Every writer of the table, in every edition: each field is written or listed as left out, and nothing withheld is."""

from __future__ import annotations

import io
import re
import sys
import types
import zipfile
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, get_args

import msgspec
import pytest
from canaries import BLOCKS, Aviary, Canary

from minutebook.converting import write
from minutebook.edition import Edition
from minutebook.model import blocks, meeting, when
from minutebook.model.part import Part
from minutebook.writers.formats import FORMATS, Format

if TYPE_CHECKING:
    from collections.abc import Mapping

EDITIONS: tuple[Edition, ...] = get_args(Edition)
# Each way a writer can be asked to write; a writer with options that change what it holds has several.
OPTIONS: Mapping[str, tuple[dict[str, Any], ...]] = {"html": ({}, {"fragment": True, "id_prefix": "x-"})}
CASES = [
    pytest.param(name, edition, options, id=f"{name}-{edition}-{number}")
    for name in FORMATS
    for edition in EDITIONS
    for number, options in enumerate(OPTIONS.get(name, ({},)))
]
_WORD = re.compile(r"zq\d{5}|\b1\d{3}-\d\d\b(?!-)")


def left_out(name: str) -> Mapping[str, str]:
    """Return the fields that a writer says it does not write, each with the reason."""
    found: Mapping[str, str] = getattr(import_module(FORMATS[name].module), "LEFT_OUT", {})
    return found


def everything_in(content: bytes) -> str:
    """Return all there is in a file: the names and the contents of its parts where it is a package."""
    if not content.startswith(b"PK"):
        return content.decode()
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return "\n".join(f"{name}\n{package.read(name).decode()}" for name in package.namelist() if _is_text(name))


def _is_text(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


@cache
def aviary() -> tuple[meeting.Meeting, tuple[Canary, ...]]:
    built = Aviary(within=2)
    minutes = built.meeting()
    return minutes, tuple(built.canaries)


def words_in(content: bytes) -> set[str]:
    return set(_WORD.findall(everything_in(content).lower()))


def test_the_canaries_stand_in_every_field_of_every_type() -> None:
    built = Aviary()
    built.meeting()
    kinds = {
        kind
        for module in (blocks, meeting, when)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, Part) and not kind.__subclasses__()
    }
    assert set(BLOCKS) < kinds
    assert built.fields == {f"{kind.__name__}.{name}" for kind in kinds for name in kind.__struct_fields__}
    assert len({canary.word for canary in built.canaries}) == len(built.canaries)
    shown = {(canary.field, canary.shown) for canary in built.canaries}
    both = {field for field, _ in shown if not field.startswith(("Meeting.", "Remark.", "Approval.", "Correction."))}
    assert {(field, whether) for field in both for whether in (True, False)} <= shown


@pytest.mark.parametrize(("name", "edition", "options"), CASES)
def test_each_word_is_written_or_listed_as_left_out_and_nothing_withheld_is_public(
    name: str, edition: Edition, options: dict[str, Any]
) -> None:
    minutes, canaries = aviary()
    written = words_in(write(minutes, name, edition=edition, **options))
    meant = [canary for canary in canaries if canary.shown or edition == "full"]
    lost = {canary.field for canary in meant if canary.word not in written} - left_out(name).keys()
    leaked = {canary for canary in canaries if edition == "public" and not canary.shown and canary.word in written}
    assert leaked == set()
    assert lost == set()


@pytest.mark.parametrize(("name", "options"), [(case.values[0], case.values[2]) for case in CASES[:: len(EDITIONS)]])
def test_the_public_edition_is_the_same_whatever_the_withheld_words_are(name: str, options: dict[str, Any]) -> None:
    """No anchor, number, count or checksum is made of what is withheld."""
    one, other = (write(Aviary(marked).meeting(), name, edition="public", **options) for marked in ("", "withheld"))
    assert one == other
    full = [write(Aviary(marked).meeting(), name, edition="full", **options) for marked in ("", "withheld")]
    assert full[0] != full[1]


@cache
def _unworded() -> list[str]:
    """Return the fields that hold no words: choices, numbers, days; and of `minutes`, which has one value only."""
    built = Aviary()
    built.meeting()
    worded = {canary.field for canary in built.canaries}
    plain = Aviary().meeting()
    return sorted(field for field in built.fields - worded if Aviary(field).meeting() != plain)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("edition", EDITIONS)
def test_each_choice_number_and_day_makes_a_difference_or_is_listed_as_left_out(name: str, edition: Edition) -> None:
    fields = _unworded()
    assert len(fields) > 10
    plain = write(Aviary().meeting(), name, edition=edition)
    lost = {field for field in fields if write(Aviary(field).meeting(), name, edition=edition) == plain}
    assert lost - left_out(name).keys() == set()


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_is_listed_as_left_out_that_is_written(name: str) -> None:
    minutes, canaries = aviary()
    words = words_in(write(minutes, name, edition="full"))
    written = {canary.field for canary in canaries if canary.word in words}
    listed = left_out(name)
    assert written & listed.keys() == set()
    fields = Aviary()
    fields.meeting()
    assert listed.keys() <= fields.fields
    assert all(reason.endswith(".") for reason in listed.values())
    plain = write(Aviary().meeting(), name, edition="full")
    for field in set(_unworded()) & listed.keys():
        assert write(Aviary(field).meeting(), name, edition="full") == plain, field


def test_a_writer_that_nobody_told_about_editions_is_given_the_public_one(monkeypatch: pytest.MonkeyPatch) -> None:
    toy = types.ModuleType("toy_writer")
    toy.write = msgspec.json.encode  # type: ignore[attr-defined]  # a module made here
    monkeypatch.setitem(sys.modules, "toy_writer", toy)
    monkeypatch.setitem(FORMATS, "toy", Format((".toy",), "toy_writer"))
    minutes, canaries = aviary()
    written = words_in(write(minutes, "toy"))
    assert {canary.word for canary in canaries if canary.shown} == written
    assert words_in(write(minutes, "toy", edition="full")) == {canary.word for canary in canaries}


def test_what_a_format_holds_unless_asked_is_what_the_table_says() -> None:
    minutes, _ = aviary()
    held = {
        name: next(one for one in EDITIONS if write(minutes, name) == write(minutes, name, edition=one))
        for name in FORMATS
    }
    assert held == {"markdown": "full", "yaml": "full", "json": "full", "html": "public", "word": "public"}
