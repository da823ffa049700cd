"""Profiles: what each kind of meeting is asked for. One TOML file each, beside this one."""

from __future__ import annotations

import os
import tomllib
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from minutebook.model.meeting import Item
from minutebook.model.running_text import plain
from minutebook.people import handles_in
from minutebook.settings import RuleSettings, rule_settings

if TYPE_CHECKING:
    from minutebook.model.meeting import Meeting
    from minutebook.settings import Settings

_FOLDER = os.path.dirname(__file__)


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """What one kind of meeting is asked for.

    `name` is how settings call it, `title` how it is called in reports. `evidence` lists kinds of section;
    minutes that hold any of them are taken for this kind where nobody said which they are. `handles` says that
    minutes are, too, in which at least half of those listed have a handle, such as "@rhale".
    """

    name: str
    title: str
    evidence: tuple[str, ...] = ()
    handles: bool = False
    rules: dict[str, RuleSettings] = {}


@lru_cache(maxsize=8)
def load(name: str) -> Profile:
    """Return the profile called `name`.

    Raises:
        LookupError: there is none.
    """
    if name not in names():
        raise LookupError(f"There is no profile called {name!r}; there are {', '.join(names())}.")
    with open(os.path.join(_FOLDER, f"{name}.toml"), "rb") as file:
        content = tomllib.load(file)
    rules = {code: rule_settings(table, code) for code, table in content.get("rules", {}).items()}
    return Profile(
        name=name,
        title=content["title"],
        evidence=tuple(content.get("evidence", ())),
        handles=content.get("handles", False),
        rules=rules,
    )


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    """Return the names of all profiles, `standard` first."""
    found = sorted(name.removesuffix(".toml") for name in os.listdir(_FOLDER) if name.endswith(".toml"))
    return tuple(sorted(found, key=lambda name: name != "standard"))


def choose(meeting: Meeting, settings: Settings) -> Profile:
    """Return the profile that was asked for, else the one the minutes themselves point to, else `standard`."""
    if settings.profile:
        return load(settings.profile)
    sections = {item.section for _, item in meeting.all_of(Item)}
    known = [load(name) for name in names()]
    by_section = next((profile for profile in known if sections & set(profile.evidence)), None)
    if by_section is None and _first_handle(meeting):
        return next((profile for profile in known if profile.handles), load("standard"))
    return by_section or load("standard")


def evidence(meeting: Meeting, profile: Profile) -> str:
    """Return what in the minutes pointed to this profile, in words, or "" where nothing did."""
    titles = (plain(item.title) for _, item in meeting.all_of(Item) if item.section in profile.evidence)
    section = next((f'the section "{title}"' for title in titles), "")
    handle = _first_handle(meeting) if profile.handles else ""
    return section or (f'names with handles, such as "{handle}"' if handle else "")


def _first_handle(meeting: Meeting) -> str:
    """Return the first handle in the attendance list, or "" where fewer than half of the people have one."""
    attendance = meeting.attendance
    handles = [handles_in(f"{person.abbreviation} {person.name} {person.note}") for person in attendance]
    found = [handle[0] for handle in handles if handle]
    return found[0] if 2 * len(found) >= len(attendance) and found else ""
