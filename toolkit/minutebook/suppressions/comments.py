"""Findings the clerk has answered: `<!-- minutebook: ignore ACT103 the Board agreed no date -->`.

Such a comment counts for the block that follows it; at the end of an item, for the heading of the next. In
YAML, and in front matter, `# minutebook: ignore MTG103 as printed on the notice` counts for the next line and
what is indented under it. One in the front matter, or above the title, also counts for what the meeting as a
whole lacks, because that stands nowhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from minutebook.finding import Suppression
from minutebook.model.blocks import Entry, Person, Remark
from minutebook.model.meeting import Item
from minutebook.model.part import BlockPart
from minutebook.model.paths import at, walk
from minutebook.patterns import late_pattern
from minutebook.rules.catalogue import find_rule

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from minutebook.finding import Finding
    from minutebook.model.paths import Path
    from minutebook.reading import Claim, Reading

_COMMENT = late_pattern(r"\s*minutebook:\s*(\S*)\s*")
_LINE_COMMENT = late_pattern(r"^[ \t]*#[ \t]*(minutebook:[^\r\n]*)", re.MULTILINE)
_CODE = late_pattern(r"[A-Za-z]{3}[0-9]{3}")


class _Answer(NamedTuple):
    """A suppression, the range of the source it counts for, and whether it counts for the meeting as a whole."""

    said: Suppression
    range: tuple[int, int]
    whole: bool


def apply(
    reading: Reading, findings: list[Finding], active: Collection[str]
) -> tuple[list[Finding], tuple[Suppression, ...]]:
    """Return the findings that are not suppressed, and every suppression with what it was not needed for.

    Args:
        reading: what was checked.
        findings: everything that was found.
        active: the codes of the rules that ran; one that did not run may have had something to say.
    """
    if "minutebook:" not in reading.source.text:
        return findings, ()
    answers = [*_remarks(reading), *_line_comments(reading)]
    if not answers:
        return findings, ()
    stands = {claim.path for claim in reading.claims if claim.by == "text"}
    by_code: dict[str, list[tuple[int, _Answer]]] = {}
    for position, answer in enumerate(answers):
        for code in answer.said.rules:
            by_code.setdefault(code, []).append((position, answer))
    problems = {(problem.code, problem.start) for problem in reading.problems}
    kept: list[Finding] = []
    used: set[tuple[int, str]] = set()
    for finding in findings:
        offset = reading.source.line_starts[finding.place.line - 1] + finding.place.column - 1
        lacking = len(finding.path) <= 1 and finding.path not in stands and (finding.code, offset) not in problems
        answering = [
            position
            for position, answer in by_code.get(finding.code, ())
            if answer.range[0] <= offset < answer.range[1] or (answer.whole and lacking)
        ]
        used |= {(position, finding.code) for position in answering}
        if not answering:
            kept.append(finding)
    suppressions = tuple(
        msgspec.structs.replace(
            answer.said,
            unused=tuple(code for code in answer.said.rules if code in active and (position, code) not in used),
        )
        for position, answer in enumerate(answers)
    )
    return kept, suppressions


def _said(comment: str, start: int, end: int) -> Suppression | None:
    """Understand one comment, or return None where it is not for us."""
    found = _COMMENT.match(comment)
    if found is None:
        return None
    rules: list[str] = []
    unknown: list[str] = []
    words = comment[found.end() :].replace(",", ", ").split()
    if found[1].lower().rstrip(":") == "ignore":
        more = True
        while words and (more or _names_rule(words[0])):
            more = words[0].endswith(",")
            word = words.pop(0).strip(",")
            rule = find_rule(word)
            if rule:
                rules.append(rule.code)
            elif word:
                unknown.append(word)
    return Suppression(start=start, end=end, rules=tuple(rules), unknown=tuple(unknown), reason=" ".join(words))


def _names_rule(word: str) -> bool:
    bare = word.strip(",")
    return bool(_CODE.fullmatch(bare)) or ("-" in bare and find_rule(bare) is not None)


def _remarks(reading: Reading) -> Iterator[_Answer]:
    """Comments that stand among the blocks."""
    texts = sorted((claim for claim in reading.claims if claim.by == "text"), key=lambda claim: claim.start)
    ranges = _ranges(texts)
    remarks = {(*path, "text") for path, found in walk(reading.meeting) if isinstance(found, Remark)}
    others = [claim for claim in texts if claim.path not in remarks]
    starts = [claim.start for claim in others]
    title = ranges.get(("title",), (-1, -1))[0]
    for path in sorted(remarks & ranges.keys(), key=lambda path: ranges[path]):
        start, end = ranges[path]
        said = _said(at(reading.meeting, path), start, end)
        if said is not None:
            position = bisect_left(starts, end)
            after = others[position].path if position < len(others) else ()
            yield _Answer(said, (end, _end_of_unit(reading, ranges, after, end)), end <= title)


def _ranges(texts: list[Claim]) -> dict[Path, tuple[int, int]]:
    """Return, for every path with texts at or below it, where they begin and end in the source."""
    ranges: dict[Path, tuple[int, int]] = {}
    for claim in texts:
        for length in range(1, len(claim.path) + 1):
            above = claim.path[:length]
            first, last = ranges.get(above, (claim.start, claim.end))
            ranges[above] = (min(first, claim.start), max(last, claim.end))
    return ranges


def _end_of_unit(reading: Reading, ranges: dict[Path, tuple[int, int]], path: Path, start: int) -> int:
    """Return where the block ends that holds what follows at `path`: the largest that begins after `start`."""
    for length in range(1, len(path) + 1):
        above = path[:length]
        thing = at(reading.meeting, above)
        if isinstance(thing, Item):
            # Of an item the heading counts, not what stands under it.
            heading = [ranges[part] for part in ((*above, "number"), (*above, "title")) if part in ranges]
        elif isinstance(thing, (BlockPart, Entry, Person, str)):
            heading = [ranges[above]]
        else:
            continue
        if heading and min(heading)[0] >= start:
            return _end_of_line(reading, max(end for _, end in heading))
    return start


def _end_of_line(reading: Reading, offset: int) -> int:
    line = reading.source.line_column(offset).line
    starts = reading.source.line_starts
    return starts[line] if line < len(starts) else len(reading.source.text) + 1


def _line_comments(reading: Reading) -> Iterator[_Answer]:
    """Comments of YAML: in the whole of a YAML file, or in front matter."""
    text = reading.source.text
    end = len(text)
    if reading.form == "markdown":
        end = max(text.find("\n---", 3), text.find("\r---", 3)) if text.lstrip("\ufeff").startswith("---") else 0
    elif reading.form != "yaml":
        return
    for found in _LINE_COMMENT.finditer(text, 0, max(end, 0)):
        start = found.start(1)
        if any(claim.start <= start < claim.end for claim in reading.claims if _is_of_the_minutes(claim)):
            continue
        said = _said(found[1], start, start + len(found[1].rstrip()))
        if said is not None:
            first = reading.source.line_column(start).line + 1
            yield _Answer(said, _lines_under(reading, first, end), not found[0][0].isspace())


def _is_of_the_minutes(claim: Claim) -> bool:
    """Whether a claim is for words of the minutes; other people's front matter, comments included, is kept as extra."""
    return claim.by == "text" and claim.path[0] != "extra"


def _lines_under(reading: Reading, first: int, end: int) -> tuple[int, int]:
    """Return the range of the next line that says something, with what is indented under it."""
    starts = reading.source.line_starts
    lines = [line for line in range(first, len(starts) + 1) if starts[line - 1] < end]
    texts = {line: reading.source.line_text(line) for line in lines}
    said = [line for line in lines if texts[line].strip() and not texts[line].lstrip().startswith("#")]
    if not said:
        return end, end
    head = texts[said[0]]
    depth = len(head) - len(head.lstrip())
    may_list = not head.lstrip().startswith("- ")
    last = said[0]
    for line in said[1:]:
        text = texts[line]
        indent = len(text) - len(text.lstrip())
        if indent < depth or (indent == depth and not (may_list and text.lstrip().startswith("- "))):
            break
        last = line
    return starts[said[0] - 1], starts[last] if last < len(starts) else len(reading.source.text) + 1
