"""How the time that a step takes grows with what it is given: ten times as much, and the ratio.

The time is that of the processor, the best of several turns, with nothing remembered from the turn before: a cache that
holds the small input and not the large one would make the small one look cheaper than it is.
"""

from __future__ import annotations

import gc
import sys
import time
from functools import _lru_cache_wrapper
from typing import TYPE_CHECKING, Any, NamedTuple

from minutebook.checking import check
from minutebook.converting import read, write
from minutebook.formatting import format_markdown
from minutebook.reports.difference import Difference
from minutebook.rules.catalogue import all_rules
from minutebook.settings import Settings
from minutebook.source import CannotBeRead
from minutebook.writers.formats import FORMATS
from minutebook_dev.growing_minutes import MARKDOWN, RECOGNISED, WORD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

TIMES = 10
# Below this, a turn is too short to say anything: what takes so little counts as taking this.
LEAST = 0.002
_READ_BACK = {"markdown": "minutes.md", "yaml": "minutes.yaml", "json": "minutes.json", "word": "minutes.docx"}
KINDS: dict[str, tuple[str, dict[str, Callable[[int], Any]]]] = {
    "Markdown": ("minutes.md", {**MARKDOWN}),
    "recognised text": ("minutes.txt", {**RECOGNISED}),
    "Word": ("minutes.docx", {**WORD}),
}

Step = tuple[str, "Callable[[], object]"]


class Growth(NamedTuple):
    """The seconds that a step took over a small and a large input of one content."""

    step: str
    content: str
    small: float
    large: float

    @property
    def ratio(self) -> float:
        """How many times longer the large input took."""
        return self.large / max(self.small, LEAST)


def families() -> list[str]:
    """Return the letters with which the codes of each family of rules begin."""
    return sorted({rule.code.rstrip("0123456789") for rule in all_rules()})


def steps(
    kind: str, content: str, count: int, *, rules: Iterable[str] = ("all",), forms: Iterable[str] = FORMATS
) -> list[Step]:
    """Return what can be done with one content: read it, check it, tidy it, write it, and read what was written.

    Args:
        kind: one of `KINDS`.
        content: what it holds.
        count: how often.
        rules: the families of rules, each a step of its own.
        forms: the forms to write, and to read again where they can be read.
    """
    name, table = KINDS[kind]
    text = table[content](count)
    made: list[Step] = [(f"read {kind}", lambda: read(text, name))]
    reading = read(text, name)
    for family in rules:
        settings = Settings(select=(family,), profile="assurance")
        made.append((f"check {family}", lambda settings=settings: check(reading, settings)))  # type: ignore[misc]
    if kind == "Markdown":
        tidied = format_markdown(text)
        made.append(("tidy Markdown", lambda: format_markdown(text)))
        made.append(("tell what was tidied", lambda: list(Difference(text, tidied).unified(name, name))))
    for form in forms:
        made.append((f"write {form}", lambda form=form: write(reading.meeting, form, edition="full")))  # type: ignore[misc]
        if kind == "Markdown" and form in _READ_BACK:
            written = write(reading.meeting, form, edition="full")
            made.append((f"read {form} as written", lambda written=written, form=form: _read(written, form)))  # type: ignore[misc]
    return made


def _read(written: bytes, form: str) -> None:
    try:
        read(written, _READ_BACK[form])
    except CannotBeRead:
        # Word files that hold more than minutes ever do are refused, which takes no time either.
        return


def growth(
    kind: str, content: str, count: int, most: float, turns: int = 3, **which: Iterable[str]
) -> Iterator[Growth]:
    """Yield how the time of each step grows from `count` to ten times as much.

    Args:
        kind: one of `KINDS`.
        content: what is repeated.
        count: how often, in the small input.
        most: the ratio that is well enough not to be measured again.
        turns: how often both are measured at most.
        which: see `steps`.
    """
    small, large = (steps(kind, content, size, **which) for size in (count, count * TIMES))
    for (name, run), (_, run_large) in zip(small, large, strict=True):
        found = Growth(name, content, min(_seconds(run), _seconds(run)), _seconds(run_large))
        for _ in range(turns - 1):
            if found.ratio <= most:
                break
            found = Growth(name, content, min(found.small, _seconds(run)), min(found.large, _seconds(run_large)))
        yield found


def _seconds(run: Callable[[], object]) -> float:
    for cache in _caches():
        cache.cache_clear()
    gc.disable()
    try:
        begin = time.process_time()
        run()
        return time.process_time() - begin
    finally:
        gc.enable()


def _caches() -> list[_lru_cache_wrapper[Any]]:
    """Return every cache that holds so many entries and no more."""
    modules = [module for name, module in list(sys.modules.items()) if name.partition(".")[0] == "minutebook"]
    found = [value for module in modules for value in vars(module).values() if type(value) is _lru_cache_wrapper]
    return [cache for cache in found if cache.cache_parameters()["maxsize"] is not None]
