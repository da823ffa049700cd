"""What a rule says, and what the user is told."""

from __future__ import annotations

from typing import Literal

import msgspec

from minutebook.model.paths import Path

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


class Fault(msgspec.Struct, frozen=True):
    """One fault, as a rule yields it: the fact, what to do, and where in the model.

    `message` states the fact and quotes the words; `hint` begins with a verb (see docs/writing-a-rule.md).
    `at` is a path below what the rule looks at (`()` for the thing itself); `span` is a range in the *plain*
    text that stands there, None for the whole of it.
    `in_source`, a range of offsets in the source, is for problems of readers, which stand nowhere in the model.
    `silences` names rules that this fault, and not every fault of its rule, silences in the whole file.
    `severity` is for the rare fault that is less serious than others of its rule.
    """

    message: str
    hint: str = ""
    at: Path = ()
    span: tuple[int, int] | None = None
    in_source: tuple[int, int] | None = None
    silences: tuple[str, ...] = ()
    severity: Severity | None = None


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where a finding stands: lines and columns count from 1, in characters; the end is exclusive.

    In a file without lines, such as a Word file, they are those of its text, one line a paragraph, and `where` says it
    in words that somebody who has the file open can follow: "item 2.1, second table, row 3".
    """

    line: int
    column: int
    end_line: int
    end_column: int
    where: str = ""


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One fault with its rule, how serious it is, and its place in the file.

    `path` and `span` are where it stands in the model, for reports that show it there.
    """

    file: str
    code: str
    rule: str
    severity: Severity
    message: str
    hint: str
    place: Place
    path: Path = ()
    span: tuple[int, int] | None = None


class Suppression(msgspec.Struct, frozen=True, kw_only=True):
    """A comment by which the clerk answers findings: `minutebook: ignore ACT103 the Board agreed no date`.

    `start` and `end` are source offsets of the comment. `rules` are codes of rules, `unknown` what was named and
    is no rule; `unused` are those of `rules` that had nothing to say where the comment counts.
    """

    start: int
    end: int
    rules: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    reason: str = ""
