"""What a user may set: the profile, which rules speak and how loudly, which files are minutes."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from minutebook.finding import Severity

Stage = Literal["draft", "publish"]


class RuleSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What a profile or a user sets for one rule; None for `severity` leaves it, "off" silences it."""

    severity: Severity | Literal["off"] | None = None
    options: dict[str, Any] = {}


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """The settings of one run."""

    profile: str | None = None
    stage: Stage | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity = "error"
    files: tuple[str, ...] = ()
    rules: dict[str, RuleSettings] = {}
