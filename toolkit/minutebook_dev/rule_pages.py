"""Derive a page for every rule, and their index, from the docstrings of the rules."""

from __future__ import annotations

import re
import sys
import textwrap
from typing import TYPE_CHECKING

from minutebook import profiles
from minutebook.rules.catalogue import all_rules
from minutebook_dev.derived import settle

if TYPE_CHECKING:
    from minutebook.rules.catalogue import Rule

_SUBJECTS = {
    "REA": "Reading",
    "MTG": "The meeting",
    "ATT": "Attendance",
    "ITM": "Items",
    "ACT": "Actions",
    "DEC": "Decisions",
    "NXT": "The next meeting",
    "TXT": "Wording",
    "PUB": "Before publishing",
    "DOC": "The Word file",
}
_SEVERITIES = {
    "error": "Put right (error)",
    "warning": "Please check (warning)",
    "info": "Tidy up (info)",
}
_SILENT = "silent"
_OPENING = """\
What each rule says, and how serious it is in minutes of any kind. Other kinds of meeting ask for more or for less; each
page tells. What is only tidying up (info) is told if you ask for it. `minutebook explain MTG103` prints the same pages
in a terminal.

Examples of Word files are given in words. What does not show in words stands in [square brackets]: the style at the
beginning of a paragraph, and whatever is bold, hidden, a picture, or said by somebody else.
"""
_HEADINGS = ("| Code | Name | Says | Default |", "|------|------|------|---------|")
_INDENTED = re.compile(r"(?:^    .*\n|^\n(?=    ))+", re.MULTILINE)


def files() -> dict[str, str]:
    """Return the index and every page: path in the checkout -> text."""
    rules = all_rules()
    pages = {f"docs/rules/{rule.name}.md": _page(rule) for rule in rules}
    return {"docs/rules/README.md": _index(rules), **pages}


def _index(rules: tuple[Rule, ...]) -> str:
    parts = [
        "# The rules\n",
        _OPENING,
    ]
    for letters, subject in _SUBJECTS.items():
        rows = [
            f"| {rule.code} | [{rule.name}]({rule.name}.md) | {rule.title} | {rule.default or _SILENT} |"
            for rule in rules
            if rule.code.startswith(letters)
        ]
        if rows:
            parts.append(f"## {subject}\n")
            parts.append("\n".join([*_HEADINGS, *rows]) + "\n")
    return "\n".join(parts)


def _page(rule: Rule) -> str:
    body = rule.page.split("\n", 1)
    text = body[1].strip("\n") + "\n" if len(body) > 1 else ""
    fence = _fence_for_word if rule.looks_at == "WordDocument" else _fence
    parts = [f"# {rule.title}\n", f"`{rule.name}` ({rule.code})\n", _INDENTED.sub(fence, text)]
    parts.append("## How serious\n")
    rows = []
    for name in profiles.names():
        layer = profiles.load(name).rules.get(rule.code)
        severity = (layer.severity if layer else None) or rule.default
        rows.append(f"| {profiles.load(name).title} (`{name}`) | {_SEVERITIES.get(severity or '', _SILENT)} |")
    parts.append("\n".join(["| Profile | Severity |", "|---------|----------|", *rows]) + "\n")
    if rule.going_out:
        louder = _SEVERITIES[rule.going_out]
        when = "when the minutes are approved, and with" if rule.published else "with"
        parts.append(f"It becomes *{louder}* {when} `--stage publish`.\n")
    if rule.settings:
        parts.append("## Settings\n")
        rows = [f"| `{name}` | `{_shown(value)}` |" for name, value in rule.settings.items()]
        parts.append("\n".join(["| Setting | Default |", "|---------|---------|", *rows]) + "\n")
    return "\n".join(parts)


def _shown(value: object) -> str:
    return str(list(value)).replace("'", '"') if isinstance(value, tuple) else str(value)


def _fence(found: re.Match[str]) -> str:
    example = textwrap.dedent(found[0]).strip("\n")
    language = "yaml" if example.startswith("minutes:") else "text" if "\t" in example else "markdown"
    return f"\n```{language}\n{example}\n```\n"


def _fence_for_word(found: re.Match[str]) -> str:
    return "\n```text\n" + textwrap.dedent(found[0]).strip("\n") + "\n```\n"


if __name__ == "__main__":
    sys.exit(settle(files(), sys.argv[1:]))
