"""People who are known to have been there, by whatever name the talk calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.recognising.language.owners import BETWEEN, is_role_alone
from minutebook.vocabulary.owners import ROLES
from minutebook.vocabulary.titles import BEFORE_NAMES
from minutebook.vocabulary.wording import fold

_LONGEST = 4

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet


class KnownPeople:
    """Knows people by full name, given name, title with surname, and initials."""

    def __init__(self, names: AbstractSet[str]) -> None:
        """Keep the names on the attendance list, which may still grow."""
        self._names = names
        self._read: dict[str, list[str]] = {}
        self._called: set[str] = set()
        self._longest: list[str] = []

    def called(self) -> list[str]:
        """Return whatever they may be called, the longest first."""
        fresh = [name for name in self._names if name not in self._read]
        for name in fresh:
            self._read[name] = _called(name)
            self._called.update(self._read[name])
        if fresh:
            self._longest = sorted(self._called, key=len, reverse=True)
        return self._longest

    def knows(self, words: str) -> bool:
        """Tell whether words are somebody's name."""
        return words in self._called if self.called() else False

    def _is_titled(self, words: str) -> bool:
        """Whether words are "Senator Finch": a surname that is known behind what its owner is."""
        title, _, surname = words.rpartition(" ")
        return title.istitle() and title.removesuffix(".").isalpha() and self.knows(surname)

    def owners(self, words: str) -> list[str]:
        """Return the people and roles that words name, each as printed; none where they name anything else."""
        found: list[str] = []
        for part in BETWEEN.split(words.strip()):
            bare = part.removeprefix("the ").removeprefix("The ")
            if not bare:
                continue
            if not (
                self.knows(bare)
                or self._is_titled(bare)
                or (bare[0].isupper() and (is_role_alone(bare) or _is_post(bare, part)))
            ):
                return []
            found.append(bare)
        return found


def _is_post(bare: str, printed: str) -> bool:
    """Whether words are "the Strata Manager": an article, capitals, and at the end a role."""
    words = bare.split()
    return bare != printed and words[-1].lower() in ROLES and len(words) <= _LONGEST and all(map(str.istitle, words))


def _called(name: str) -> list[str]:
    words = name.replace("(", " ").replace(")", " ").split()
    titles: list[str] = []
    while len(words) > 1 and fold(words[0]) in BEFORE_NAMES:
        titles.append(words.pop(0))
    called = [name, " ".join(words), *(f"{title} {words[-1]}" for title in titles)]
    if words and len(words[0].strip(".")) > 1:
        called.append(words[0])
    if len(words) > 1:
        called += ["".join(word[0] for word in words if word[0].isalpha()), f"{words[0]} {words[-1][0]}"]
        called.append(words[-1])
    return [one for one in called if len(one) > 1]
