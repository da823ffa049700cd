"""What a user may set: the profile, which rules speak and how loudly, which files are minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, get_args

import msgspec

from minutebook.errors import MinutebookError
from minutebook.finding import SEVERITIES, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Stage = Literal["draft", "publish"]
_LOUDNESS = (*SEVERITIES, "off")


class SettingsFault(MinutebookError):
    """Settings that cannot be used; the text is a sentence for the person who wrote them."""


class RuleSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What a profile or a user sets for one rule; None for `severity` leaves it, "off" silences it."""

    severity: Severity | Literal["off"] | None = None
    options: dict[str, Any] = {}


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """The settings of one run.

    `files` are patterns of paths below the folder of the settings file, and `people` names the register of
    people in that folder. `word_styles` are the names of an office's own Word styles, each with that of ours which it
    stands for. `rules` is keyed by code.
    """

    profile: str | None = None
    stage: Stage | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity = "error"
    files: tuple[str, ...] = ()
    people: str = "people.yaml"
    word_styles: dict[str, str] = {}
    rules: dict[str, RuleSettings] = {}


def from_pyproject(text: str) -> Settings | None:
    """Return the settings in `[tool.minutebook]` of a pyproject.toml, or None where it has no such table.

    Raises:
        SettingsFault: they cannot be used.
    """
    table = _toml(text).get("tool", {})
    table = table.get("minutebook") if isinstance(table, dict) else None
    return None if table is None else from_table(table)


def from_toml(text: str) -> Settings:
    """Return the settings in a minutebook.toml.

    Raises:
        SettingsFault: they cannot be used.
    """
    return from_table(_toml(text))


def from_table(table: Any) -> Settings:
    """Return the settings in a table of TOML; `fail-on` and `fail_on` are the same.

    Raises:
        SettingsFault: a setting does not exist, or has a value it cannot have.
    """
    if not isinstance(table, dict):
        raise SettingsFault("[tool.minutebook] must be a table")
    known: dict[str, Any] = {}
    for key, value in table.items():
        name = key.replace("-", "_")
        if name not in Settings.__struct_fields__:
            names = [field.replace("_", "-") for field in Settings.__struct_fields__]
            raise SettingsFault(f'there is no setting called "{key}"{did_you_mean(key, names)}')
        known[name] = _value(name, key, value)
    return Settings(**known)


def rule_settings(table: Any, name: str) -> RuleSettings:
    """Return the settings of one rule: `severity`, and everything else (or a table `options`) as its options.

    Raises:
        SettingsFault: the severity is none.
    """
    if isinstance(table, str):
        table = {"severity": table}
    if not isinstance(table, dict):
        raise SettingsFault(f"the settings of {name} must be a table, such as [tool.minutebook.rules.{name}]")
    given = {key: value for key, value in table.items() if key not in {"severity", "options"}}
    given |= table.get("options", {})
    # TOML knows lists only; the rules say their defaults as tuples.
    options = {
        key.replace("-", "_"): tuple(value) if isinstance(value, list) else value for key, value in given.items()
    }
    severity = table.get("severity")
    return RuleSettings(
        severity=None if severity is None else _one_of("severity", severity, _LOUDNESS), options=options
    )


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the rest of a sentence that names the likeliest of the `known` words, or what there is."""
    from difflib import get_close_matches

    known = list(known)
    close = get_close_matches(word.lower(), known, n=1, cutoff=0.6)
    return f'; did you mean "{close[0]}"?' if close else f"; there are {', '.join(known)}."


def _toml(text: str) -> Mapping[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        # tomllib's sentence ends with "(at line 3, column 7)", which is what the reader needs.
        raise SettingsFault(f"the file is not TOML: {error}") from None
    except RecursionError:
        raise SettingsFault("lists are nested too deeply in this file") from None


def _value(name: str, key: str, value: Any) -> Any:
    if name in {"select", "ignore", "files"}:
        return _texts(key, value)
    if name == "fail_on":
        return _one_of(key, value, SEVERITIES)
    if name == "stage":
        return _one_of(key, value, get_args(Stage))
    if name == "word_styles":
        if not isinstance(value, dict) or not all(isinstance(ours, str) for ours in value.values()):
            raise SettingsFault('"word-styles" must be a table of names, such as "Action Point" = "Minutes Action"')
        return dict(value)
    if name == "rules":
        if not isinstance(value, dict):
            raise SettingsFault('"rules" must be a table, such as [tool.minutebook.rules.ACT102]')
        return {rule: rule_settings(table, rule) for rule, table in value.items()}
    if not isinstance(value, str):
        raise SettingsFault(f'"{key}" must be a text in quotation marks')
    return value


def _texts(key: str, value: Any) -> tuple[str, ...]:
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(one, str) for one in values):
        raise SettingsFault(
            f'"{key}" must be a list of texts, such as ["{"minutes/*.md" if key == "files" else "ACT"}"]'
        )
    return tuple(values)


def _one_of(key: str, value: Any, allowed: tuple[str, ...]) -> Any:
    if value not in allowed:
        raise SettingsFault(f'"{key}" cannot be "{value}"; write {", ".join(allowed[:-1])} or {allowed[-1]}')
    return value
