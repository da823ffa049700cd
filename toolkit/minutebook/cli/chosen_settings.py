"""The settings of this run: the settings file of the folder, then what the command line adds to it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from minutebook.cli import files
from minutebook.cli.cannot_run import CannotRun
from minutebook.cli.known_names import check_profile
from minutebook.cli.people_register import people_in
from minutebook.cli.rule_names import check_names, no_such_rule
from minutebook.reports.printable import visible
from minutebook.rules.catalogue import find_rule
from minutebook.settings import Settings, SettingsFault, did_you_mean, from_pyproject, from_toml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutebook.people import People
    from minutebook.settings import RuleSettings

_OWN_FILE = "minutebook.toml"
_SHARED_FILE = "pyproject.toml"


class Chosen(NamedTuple):
    """Settings, the register of people, and the folder that patterns of files are read from."""

    settings: Settings
    people: People
    folder: str


def choose(
    *,
    profile: str | None = None,
    stage: str | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    fail_on: str | None = None,
) -> Chosen:
    """Return the settings of the nearest settings file, with what the command line says put over them.

    Raises:
        CannotRun: the settings file is broken, or something is named that does not exist.
    """
    name, settings, folder = _nearest()
    try:
        settings = _with_known_names(settings)
    except CannotRun as fault:
        raise CannotRun(f"{files.shown(name)}: {fault}") from None
    over: dict[str, object] = {
        "profile": profile,
        "stage": stage,
        "select": check_names(select),
        "ignore": (*settings.ignore, *check_names(ignore)),
        "fail_on": fail_on,
    }
    settings = msgspec.structs.replace(settings, **{key: value for key, value in over.items() if value})
    check_profile(settings.profile)
    register = os.path.join(folder, settings.people)
    return Chosen(settings, people_in(register, _shown(register)), folder)


def _nearest() -> tuple[str, Settings, str]:
    """Look in this folder and in those above it, no further than the root of the repository."""
    try:
        here = os.getcwd()
    except OSError:
        raise CannotRun("The folder you are in is no longer there. Go to another folder and run it again.") from None
    for folder in _upwards(here):
        for name, read in ((_OWN_FILE, from_toml), (_SHARED_FILE, from_pyproject)):
            path = os.path.join(folder, name)
            if not files.is_file(path):
                continue
            shown = _shown(path)
            try:
                settings = read(files.read_text(path, shown) if os.path.getsize(path) else "")
            except SettingsFault as fault:
                raise CannotRun(f"{files.shown(shown)}: These settings cannot be used: {_ended(str(fault))}") from None
            if settings is not None:
                return shown, settings, folder
        if os.path.lexists(os.path.join(folder, ".git")):
            break
    return "", Settings(), here


def _upwards(folder: str) -> Iterator[str]:
    """Yield a folder and those above it."""
    yield folder
    while (above := os.path.dirname(folder)) != folder:
        folder = above
        yield folder


def _shown(path: str) -> str:
    """Name a file of the settings: by itself in this folder, else in full."""
    return path.removeprefix(os.path.join(os.getcwd(), ""))


def _ended(sentence: str) -> str:
    sentence = visible(sentence)
    return sentence if sentence.endswith((".", "?")) else f"{sentence}."


def _with_known_names(settings: Settings) -> Settings:
    rules: dict[str, RuleSettings] = {}
    for name, wanted in settings.rules.items():
        rule = find_rule(name)
        if rule is None:
            raise no_such_rule(name)
        for option, value in wanted.options.items():
            if option not in rule.settings:
                known = ", ".join(key.replace("_", "-") for key in ("severity", *rule.settings))
                raise CannotRun(f'{rule.code} has no setting called "{visible(option)}". It has {known}.')
            if type(value) is not type(rule.settings[option]):
                example = rule.settings[option]
                raise CannotRun(
                    f'"{option}" of {rule.code} cannot be {value!r}. Write it as in {option} = {example!r}.'
                )
        rules[rule.code] = wanted
    _check_styles(settings)
    return msgspec.structs.replace(
        settings, rules=rules, select=check_names(settings.select), ignore=check_names(settings.ignore)
    )


def _check_styles(settings: Settings) -> None:
    if not settings.word_styles:
        return
    from minutebook.readers.word.our_styles import NAMES

    for name, ours in settings.word_styles.items():
        if ours.lower() not in NAMES:
            known = did_you_mean(ours, sorted(name.title() for name in NAMES))
            raise CannotRun(f'"{visible(name)}" cannot stand for "{visible(ours)}", which is no style of ours{known}')
