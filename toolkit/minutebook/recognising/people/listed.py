"""Those who were named: the attendance lists they go into, and who was present where no list says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from minutebook.model.blocks import Attendance, Paragraph
from minutebook.recognising.people.rows_of_names import says_how_many
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from minutebook.model.blocks import Person
    from minutebook.page.passages import Passage
    from minutebook.recognising.draft.builder import DraftBuilder
    from minutebook.recognising.draft.drafts import Content

_BESIDES = ("also", "other", "guest", "observer", "public", "staff", "clerk", "by invitation", "invite", "visitor")


class Listed:
    """Puts people into attendance lists, and remembers what announced them."""

    def __init__(self, builder: DraftBuilder) -> None:
        """Begin without anybody."""
        self._builder = builder
        # What was announced, and whom it named: a list, and the range in it.
        self._named: list[tuple[str, list[Person], int, int]] = []

    def add(self, announced: str, people: list[Person], rest: list[Passage], statement: Passage | None = None) -> None:
        """Add people, what is said where nobody sent apologies, and words that name nobody."""
        if people or statement is not None:
            listed = _add_people(self._builder.write_to(), people, statement.literal() if statement else "")
            title = self._builder.item.title
            label = announced or (fold(title.text) if title is not None else "")
            if people:
                self._named.append((label, listed, len(listed) - len(people), len(listed)))
        for passage in rest:
            if says_how_many(passage.text):
                # How many others there were belongs here, and is no matter.
                self._builder.write_to().append(Paragraph(text=passage.running()))
            else:
                self._builder.put(passage)

    def settle(self) -> None:
        """Settle who was present where no list says so: those "in attendance", if they stand first."""
        everybody = [one for _, people, start, end in self._named for one in people[start:end]]
        if not everybody or any(one.presence == "present" for one in everybody):
            return
        first = self._named[0][0]
        if first.startswith(_BESIDES):
            return
        for label, people, start, end in self._named:
            for at in range(start, end if label == first else start):
                if people[at].presence == "in attendance":
                    people[at] = structs.replace(people[at], presence="present")


def _add_people(out: Content, people: list[Person], statement: str = "") -> list[Person]:
    """Add people to the attendance list that `out` ends with, or begin one; return the list."""
    last = out[-1] if out else None
    if not isinstance(last, Attendance) or (statement and last.apologies):
        out.append(last := Attendance(people=people, apologies=statement))
        return last.people
    last.people.extend(people)
    if statement:
        out[-1] = Attendance(people=last.people, apologies=statement)
    return last.people
