"""Profiles: what each kind of meeting is asked for. One TOML file each, beside this one."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from minutebook.model.running_text import plain
from minutebook.settings import RuleSettings, rule_settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.meeting import Item, Meeting
    from minutebook.settings import Settings

_FOLDER = Path(__file__).parent


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """What one kind of meeting is asked for.

    `name` is how settings call it, `title` how it is called in reports. `evidence` lists kinds of section;
    minutes that hold any of them are taken for this kind where nobody said which they are.
    """

    name: str
    title: str
    evidence: tuple[str, ...] = ()
    rules: dict[str, RuleSettings] = {}


@lru_cache(maxsize=8)
def load(name: str) -> Profile:
    """Return the profile called `name`.

    Raises:
        LookupError: there is none.
    """
    if name not in names():
        raise LookupError(f"There is no profile called {name!r}; there are {', '.join(names())}.")
    content = tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    rules = {code: rule_settings(table, code) for code, table in content.get("rules", {}).items()}
    return Profile(name=name, title=content["title"], evidence=tuple(content.get("evidence", ())), rules=rules)


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    """Return the names of all profiles, `standard` first."""
    found = sorted(file.stem for file in _FOLDER.iterdir() if file.suffix == ".toml")
    return tuple(sorted(found, key=lambda name: name != "standard"))


def choose(meeting: Meeting, settings: Settings) -> Profile:
    """Return the profile that was asked for, else the one the minutes themselves point to, else `standard`."""
    if settings.profile:
        return load(settings.profile)
    sections = {item.section for item in _items(meeting.items)}
    for name in names():
        profile = load(name)
        if sections & set(profile.evidence):
            return profile
    return load("standard")


def evidence(meeting: Meeting, profile: Profile) -> str:
    """Return the section of the minutes that pointed to this profile, in words, or "" where nothing did."""
    titles = (plain(item.title) for item in _items(meeting.items) if item.section in profile.evidence)
    return next((f'the section "{title}"' for title in titles), "")


def _items(items: list[Item]) -> Iterator[Item]:
    for item in items:
        yield item
        yield from _items(item.items)
