"""What is said where nothing was written for the public, because words look withheld and are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.model.paths import at
from minutebook.model.running_text import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutebook.finding import Finding
    from minutebook.reading import Reading

_LONGEST = 72
_MOST = 200


def not_published(target: str, reading: Reading, findings: Sequence[Finding]) -> Iterator[str]:
    """Yield the lines that name each place, and say what to write instead.

    Args:
        target: the file that was not written, as it is shown to the user.
        reading: the minutes.
        findings: what stands in the way.
    """
    count = len(findings)
    places = "1 place" if count == 1 else f"{count} places"
    yield (
        f"Not written: {target}. In {places} the minutes look as if something were withheld, but "
        f"{'it is' if count == 1 else 'they are'} not:"
    )
    for finding in findings[:_MOST]:
        where = finding.place.where or f"line {finding.place.line}"
        yield f'  {where}: "{words_of_finding(reading, finding)}"'
    if count > _MOST:
        yield f"  and {count - _MOST} more"
    yield (
        'Write "Restricted:" and the reason there, or say why the words may go out. '
        f"More: minutebook explain {findings[0].code}"
    )


def words_of_finding(reading: Reading, finding: Finding) -> str:
    """Return the words that a finding is about, on one line."""
    place = finding.place
    if finding.span is None:
        words = reading.source.line_text(place.line)
    else:
        words = plain(at(reading.meeting, finding.path))[slice(*finding.span)]
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]} ..."
