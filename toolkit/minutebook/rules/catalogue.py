"""Every rule there is, found by looking into the folders beside this file. There is no table to keep.

A rule is a function in a file of its own, named after the fault:

    @rule("ACT101", default="error")
    def action_without_owner(action: Action) -> Iterator[Fault]:
        '''Nobody is named to do the action.  (the docstring is the rule's page)'''

The annotation of the first parameter says what the rule looks at: `Meeting`, `Reading`, `Text` (every text),
`WordDocument` (where the minutes are a Word file), or a type of the model (`Item`, `Action`, `Person` …). Further
parameters annotated `Meeting`, `Reading` or `People` are given by the engine. Keyword-only parameters are the rule's
settings, with their defaults; a profile or the user's settings may change them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from importlib import import_module
from typing import Any

import msgspec

from minutebook.finding import Fault, Severity

_MARK = "__minutebook_rule__"
_GIVEN = {"Meeting": "meeting", "Reading": "reading", "People": "people"}


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One rule: its code and name, how loud it is and when, what it looks at, what it needs, and its page."""

    code: str
    name: str
    default: Severity | None
    published: Severity | None
    going_out: Severity | None
    silences: tuple[str, ...]
    looks_at: str
    needs: Mapping[str, str]
    settings: Mapping[str, Any]
    function: Callable[..., Iterator[Fault]]
    module: str

    @property
    def page(self) -> str:
        """The docstring: what the fault is, why it matters, examples, when to ignore it."""
        import inspect

        # Python itself takes the indentation away from 3.13 on.
        return inspect.cleandoc(self.function.__doc__ or "")

    @property
    def title(self) -> str:
        """The first line of the page, without its full stop."""
        return (self.function.__doc__ or "").split("\n", 1)[0].rstrip(".")


def rule(
    code: str,
    *,
    default: Severity | None,
    published: Severity | None = None,
    going_out: Severity | None = None,
    silences: tuple[str, ...] = (),
) -> Callable[[Callable[..., Iterator[Fault]]], Callable[..., Iterator[Fault]]]:
    """Mark a function as a rule.

    Args:
        code: letters of its folder and three digits; final once released.
        default: severity in the profile `standard`; None where only another profile asks for the rule.
        published: severity once the minutes are approved, or the user says that they are about to be published.
        going_out: severity only when the user says so: it matters if this very file is what goes out.
        silences: codes of rules that keep silent where this one speaks: at the same path or below it, or, where this
            one names a range of the source, at the same words.
    """

    def mark(function: Callable[..., Iterator[Fault]]) -> Callable[..., Iterator[Fault]]:
        setattr(function, _MARK, (code, default, published, going_out, silences))
        return function

    return mark


@lru_cache(maxsize=1)
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, in the order of codes.

    Raises:
        ValueError: two rules have one code or one name: a mistake of ours, told at once.
    """
    found: dict[str, Rule] = {}
    for name in _modules():
        for value in vars(import_module(name)).values():
            if hasattr(value, _MARK) and value.__module__ == name:
                one = _rule_of(value)
                if one.code in found:
                    raise ValueError(f"two rules have the code {one.code}")
                found[one.code] = one
    return tuple(found[code] for code in sorted(found))


def find_rule(code_or_name: str) -> Rule | None:
    """Return the rule with this code or name, however it is spelled, or None."""
    wanted = code_or_name.strip().lower().replace("_", "-").replace(" ", "-")
    return next((one for one in all_rules() if wanted in {one.code.lower(), one.name}), None)


def likeliest_rule(code_or_name: str) -> Rule | None:
    """Return the rule that was most likely meant by a name that is none, or None where no rule comes near."""
    from difflib import get_close_matches

    wanted = code_or_name.strip().lower().replace("_", "-").replace(" ", "-")
    # A slip in a code is one wrong character in its place, which the ratio of difflib knows nothing of.
    for one in all_rules():
        if len(wanted) == len(one.code) and sum(a != b for a, b in zip(wanted, one.code.lower(), strict=True)) == 1:
            return one
    close = get_close_matches(wanted, [name for one in all_rules() for name in (one.code.lower(), one.name)], n=1)
    return find_rule(close[0]) if close else None


def _modules() -> Iterator[str]:
    """Yield the name of every module in a folder beside this file."""
    package = __name__.rpartition(".")[0]
    with os.scandir(os.path.dirname(__file__)) as beside:
        for folder in beside:
            if folder.is_dir():
                for name in os.listdir(folder.path):
                    if name.endswith(".py") and not name.startswith("_"):
                        yield f"{package}.{folder.name}.{name.removesuffix('.py')}"


def _rule_of(function: Any) -> Rule:
    code, default, published, going_out, silences = getattr(function, _MARK)
    annotations = function.__annotations__
    names = function.__code__.co_varnames[: function.__code__.co_argcount]
    return Rule(
        code=code,
        name=function.__name__.replace("_", "-"),
        default=default,
        published=published,
        going_out=going_out or published,
        silences=silences,
        looks_at=annotations[names[0]],
        needs={name: _GIVEN[annotations[name]] for name in names[1:]},
        settings=dict(function.__kwdefaults__ or {}),
        function=function,
        module=function.__module__,
    )
