"""ATT108."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.model.blocks import Paragraph
from minutebook.model.running_text import plain
from minutebook.patterns import late_pattern
from minutebook.people import resolve
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote
from minutebook.vocabulary.actions import is_group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.model.blocks import Person
    from minutebook.model.meeting import Meeting
    from minutebook.people import People

_WORD = late_pattern(r"\w+")
_SHORT = late_pattern(r"[A-Z]{2,6}")
_SPEAKER = late_pattern(
    # A capital letter comes first, and what must not stand before it is asked then: that is twice as quick.
    r"(?P<short>[A-Z](?<!\w[A-Z])[A-Z]{1,5})\s(?:also\s|then\s|further\s)?"
    r"(?:said|says|asked|added|reported|replied|responded|explained|answered|commented|confirmed|advised|stated)\b",
    signs=(
        "said; says; asked; added; reported; replied; responded; explained; answered; "
        "commented; confirmed; advised; stated"
    ),
)
# A speaker is "the DCO", or begins the sentence.
_THE = late_pattern(r"(?:\b[Tt]he\s?|^|[.!?] )$")
_LOOK_BACK = 5
# No meeting has so many people and speakers; comparing them all would take for ever.
_MOST = 20_000
_STOPS = ".!? "


@rule("ATT108", default="warning")
def speaker_not_listed(meeting: Meeting, people: People) -> Iterator[Fault]:
    """Speaker not listed.

    A role that speaks in the minutes has no row in the attendance list. Each is told once, where it speaks
    first. Only lists that give abbreviations are looked at. Owners of actions are the matter of `owner-unknown`.

    Bad:

        ## Attendance

        | Name     | Capacity            | Short |
        |----------|---------------------|-------|
        | Jo March | Police Commissioner | PC    |

        No apologies were received.

        ## 1. Confidence

        The DCO reported that the survey was ready.

    Good:

        ## Attendance

        | Name     | Capacity             | Short |
        |----------|----------------------|-------|
        | Jo March | Police Commissioner  | PC    |
        | Sam Reed | Deputy Chief Officer | DCO   |

        No apologies were received.

        ## 1. Confidence

        The DCO reported that the survey was ready.

    When to ignore it: the minutes quote what somebody said elsewhere.

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: real minutes of assurance meetings.
    """
    attendance = meeting.attendance
    # Where the list gives no abbreviations, capital letters in the text are things more often than people.
    if not any(_SHORT.fullmatch(word) for person in attendance for word in person.abbreviation.split()):
        return
    told: set[str] = set()
    for path, block in meeting.all_of(Paragraph):
        text = plain(block.text)
        for found in _SPEAKER.finditer(text):
            short = found["short"]
            before = _THE.search(text[max(0, found.start() - _LOOK_BACK) : found.start()])
            if before is None or short in told or len(told) * len(attendance) > _MOST:
                continue
            told.add(short)
            if is_group(short) or resolve(short, attendance, people) or _fits(short, attendance):
                continue
            said = quote(f"{before[0].lstrip(_STOPS)}{found[0]}")
            yield Fault(
                f"{said} names a {short}, but no {short} is in the attendance list.",
                f"Add the {short} to the list, or say who spoke for the {short}.",
                at=(*path, "text"),
                span=found.span("short"),
            )


def _fits(short: str, attendance: tuple[Person, ...]) -> bool:
    """Tell whether letters are the beginning of somebody's abbreviation, or the initials of a name or capacity."""
    for person in attendance:
        if short in person.abbreviation.split() or short in person.capacity.replace("(", " ").replace(")", " ").split():
            return True
        for words in (person.name, person.capacity):
            if short == "".join(word[0] for word in _WORD.findall(words) if word[0].isupper()):
                return True
    return False
