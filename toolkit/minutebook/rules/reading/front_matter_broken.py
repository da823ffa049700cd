"""REA102."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.finding import Fault
from minutebook.rules.catalogue import rule
from minutebook.rules.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutebook.reading import Reading

_NOT_READ = ("MTG101", "MTG109", "MTG110", "MTG112", "ATT101", "ATT105", "ITM101", "ACT119", "NXT101")


@rule("REA102", default="warning")
def front_matter_broken(reading: Reading) -> Iterator[Fault]:
    """A line of the details at the top would be refused or cut by other programs.

    Minutebook reads the line as it was typed; a web site or an editor that reads the same lines as YAML would
    stop at it, or lose what follows a "#" or a ": ". Where YAML or JSON breaks off, the rest is not read, and nothing
    is said of what may be missing.

    Bad:

        ---
        minutes: 1
        venue: Room 1.38: Castle
        ---

    Good:

        ---
        minutes: 1
        venue: "Room 1.38: Castle"
        ---

    When to ignore it: no other program reads the file.

    Measured on public minutes: no hit in 268 sets of minutes.

    Source: YAML 1.2, section 7.3.3 (plain style).
    """
    for problem, words in reading.problems_of("REA102"):
        quoted, reason = problem.facts.get("quoted", ""), problem.facts.get("reason", "")
        hint = f"Put it in quotation marks: {quoted}" if quoted else "Correct the line; the text before it was read."
        fact = f"cannot be read ({reason})" if reason and not quoted else "would be refused or cut by other programs"
        # Where plain data breaks off, whatever stands below is not missing: it was not read.
        silences = _NOT_READ if problem.facts.get("form") else ()
        yield Fault(f"{quote(words)} {fact}.", hint, in_source=(problem.start, problem.end), silences=silences)
