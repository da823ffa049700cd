"""Which lines are headings, what number they bear, and how deep they stand."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from minutebook.dates import find_days
from minutebook.recognising.headings.agenda_lists import announced_items
from minutebook.recognising.headings.candidates import HeadingCandidate, Typeface, heading_candidate
from minutebook.recognising.headings.entries import is_timed
from minutebook.recognising.headings.levels import style_level
from minutebook.recognising.headings.lists_below import counted_on, lists_below_headings
from minutebook.recognising.headings.plain_headings import with_plain_headings
from minutebook.recognising.language.numbers import typed_number
from minutebook.recognising.language.prose import is_longer
from minutebook.vocabulary.sentences import ends_well

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.page.lines import Line
    from minutebook.page.passages import Passage
    from minutebook.recognising.language.numbers import Numbering

_ENOUGH = 0.5
_ENOUGH_LABELS = 2
_LONGEST_PLAIN = 8
_MOST_PLAIN = 8
_SHORTEST_RULE = 6
# Sections that no body puts below another item.
_TOP = frozenset(
    {
        "attendance",
        "apologies",
        "declarations of interest",
        "minutes of the last meeting",
        "matters arising",
        "any other business",
        "next meeting",
        "close",
        "actions",
    }
)


class Heading(NamedTuple):
    """A line that is a heading.

    `number` is the typed number, `automatic` that which Word counts; `title` are the words, and `rest` what runs on
    behind them on the same line, a colon first.
    """

    level: int
    title: Passage
    number: Passage | None = None
    automatic: str = ""
    rest: Passage | None = None


def headings_in(lines: Sequence[Line | None], typeface: Typeface) -> dict[int, Heading]:
    """Return the headings among lines, by their places. None stands for something else, such as a table."""
    candidates = [
        found
        for at, line in enumerate(lines)
        if line is not None
        and not _signs_below(lines[at - 1] if at else None)
        and (found := heading_candidate(at, line, typeface))
    ]
    told = _with_siblings(_with_bare_numbers(candidates))
    listed = announced_items(lines, {one.at: one.title.text for one in told if one.kind in {"style", "look", "label"}})
    listed |= lists_below_headings(told)
    kept = _without_lists([one for one in told if one.kind != "number" or one.at not in listed], lines)
    kept = with_plain_headings(kept, lines)
    levels = _levels(kept)
    return {
        one.at: Heading(level, one.title, one.number, one.line.counted if one.number is None else "", one.rest)
        for one, level in zip(kept, levels, strict=True)
    }


def _signs_below(above: Line | None) -> bool:
    """Whether a line is nothing but dots or a rule, below which stands who signs: "CHAIRMAN"."""
    return above is not None and len(above.text) >= _SHORTEST_RULE and not above.text.strip("_.… ")


def _with_bare_numbers(candidates: list[HeadingCandidate]) -> list[HeadingCandidate]:
    """Take a bare figure before a title ("4 Bookings") for its number where it counts on among the others."""
    made: list[HeadingCandidate] = []
    for at, one in enumerate(candidates):
        typed = typed_number(one.title.text) if one.numbering is None else None
        if typed and typed[1].kind == "figures" and typed[1].depth == 1 and _may_count(one.title.cut(typed[0]).text):
            near = [other.numbering for other in (*made[-1:], *candidates[at + 1 : at + 2]) if other.numbering]
            apart = {(other.kind, other.depth, abs(other.value - typed[1].value)) for other in near}
            if ("figures", 1, 1) in apart:
                title = one.title
                made.append(one._replace(number=title.cut(0, typed[0]), numbering=typed[1], title=title.cut(typed[0])))
                continue
        made.append(one)
    return made


def _may_count(words: str) -> bool:
    return words[:1].isupper() and not any(day.start == 0 for day in find_days(f"1 {words[:30]}"))


def _without_lists(candidates: list[HeadingCandidate], lines: Sequence[Line | None]) -> list[HeadingCandidate]:
    """Drop numbered lines that are a list, such as an agenda: they follow one another with nothing between."""
    weak = [one for one in candidates if one.kind == "number"]
    dropped: set[int] = set()
    by_kind: dict[object, list[HeadingCandidate]] = {}
    for one, key in counted_on(weak, _numbers_as):
        by_kind.setdefault(key, []).append(one)
    strong = {_numbers_as(one) for one in candidates if one.numbering is not None and one.kind != "number"}
    places = {one.at for one in candidates}
    for key, group in by_kind.items():
        if key in strong and len(group) == sum(one.section is not None for one in group):
            # One that was not made bold among others that were.
            continue
        apart = sum(other.at - one.at > 1 for one, other in pairwise(group)) + _has_content(group[-1], lines, places)
        known = sum(one.section is not None for one in group)
        if (
            len(group) == 1
            and not known
            and group[0].number is None
            and group[0].line.number.strip() in {"1.", "1)", "1"}
        ):
            # A list with one entry.
            dropped.add(group[0].at)
            continue
        talk = sum(one.rest is not None for one in group)
        # That some of the same list stand out tells for the others, and not against them.
        elsewhere = strong - {key}
        enough = (apart + talk >= _ENOUGH * len(group) and (known or not elsewhere)) or (
            known > 1 and apart + talk > len(group) / 3
        )
        if not enough or (elsewhere and not known):
            dropped |= {one.at for one in group}
    return [one for one in candidates if one.at not in dropped and not _among_plain_lines(one, lines, places)]


def _among_plain_lines(one: HeadingCandidate, lines: Sequence[Line | None], places: set[int]) -> bool:
    """Whether a line that only its words make a heading stands in a run of short plain lines, such as an agenda."""
    if one.kind != "words" or one.rest is not None or not one.at or not _is_short_and_plain(lines[one.at - 1]):
        return False
    after = one.at + 1
    while after < len(lines) and after not in places and after < one.at + _MOST_PLAIN:
        if not _is_short_and_plain(lines[after]):
            return False
        after += 1
    return True


def _is_short_and_plain(line: Line | None) -> bool:
    if line is None or line.paragraph.list is not None or line.stands_out:
        return False
    return ":" not in line.text and not is_longer(line.text, _LONGEST_PLAIN) and not ends_well(line.text)


def _numbers_as(one: HeadingCandidate) -> object:
    """Return what tells one numbering from another: how it is typed, or the list that Word counts."""
    numbering, place = one.numbering, one.line.paragraph.list
    if numbering is not None and one.number is not None:
        return numbering.kind, numbering.depth
    return (place.list, place.level) if place else ("", 0)


def _with_siblings(candidates: list[HeadingCandidate]) -> list[HeadingCandidate]:
    """Drop bold words before a colon in a list, unless another entry as deep in the same list is a heading."""
    sure = [one for one in candidates if one.kind in {"look", "label", "style"}]
    heads = {_entry_key(one.line) for one in sure}
    # Where most headings are bold words before a colon, so are those whose words nobody knows.
    labels = sum(one.kind == "label" and one.line.paragraph.list is None for one in sure)
    run_in = labels >= _ENOUGH_LABELS and labels > len(sure) - labels
    timed = any(is_timed(one.title.text) for one in sure)
    lists = Counter(_numbers_as(one) for one in sure if one.line.counted)
    return [
        one
        for one in candidates
        if (one.kind != "run-in" or run_in)
        and (one.kind != "sibling" or _entry_key(one.line) in heads or (timed and is_timed(one.title.text)))
        and (one.kind != "entry" or lists[_numbers_as(one)] > 1)
    ]


def _entry_key(line: Line) -> tuple[bool, int]:
    return (line.bullet, line.indent)


def _has_content(one: HeadingCandidate, lines: Sequence[Line | None], places: set[int]) -> bool:
    after = one.at + 1
    return after < len(lines) and after not in places


def _levels(kept: list[HeadingCandidate]) -> list[int]:
    """Return how deep each heading stands: by its number where numbers count items, else by its style or look."""
    numbered = [one.numbering.depth for one in kept if one.numbering is not None and _counts_items(one.numbering)]
    least = min(numbered, default=0)
    if numbered.count(least) > 1:
        return _without_gaps(_by_numbers(kept, least))
    styles = sorted({level for one in kept if (level := style_level(one.line.paragraph)) is not None})
    if styles:
        return _without_gaps(_by_styles(kept, styles))
    ranks = _ranks(kept)
    return _without_gaps([ranks[one.at] for one in kept])


def _counts_items(numbering: Numbering) -> bool:
    """Whether a number may be that of an item; letters count what stands below one."""
    return numbering.kind not in {"letter", "small"}


def _by_numbers(kept: list[HeadingCandidate], least: int) -> list[int]:
    """Return the levels of headings among which numbers of the `least` depth count the items."""
    top = [one for one in kept if one.numbering and _counts_items(one.numbering) and one.numbering.depth == least]
    top_style = min((level for one in top if (level := style_level(one.line.paragraph)) is not None), default=None)
    in_lists = _shallowest_in_lists(kept)
    shallowest = min(_place(one.line) for one in top)
    levels: list[int] = []
    for one in kept:
        style = style_level(one.line.paragraph)
        if one.numbering is not None:
            level = one.numbering.depth - least + 1 if _counts_items(one.numbering) else 2
        elif style is not None and top_style is not None:
            level = max(1, style - top_style + 1)
        else:
            deeper = one.line.paragraph.list is not None and _place(one.line) > shallowest
            level = 1 if one.section in _TOP and not deeper else 2 + _deeper_in_list(one.line, in_lists)
        levels.append(level)
    return levels


def _by_styles(kept: list[HeadingCandidate], styles: list[int]) -> list[int]:
    """Return the levels of headings of which some have styles for it; `styles` are the levels those give."""
    # Entries as deep in a list as headings by style are siblings of those.
    beside = {
        _entry_key(one.line): styles.index(level) + 1
        for one in kept
        if one.line.bullet and (level := style_level(one.line.paragraph)) is not None
    }
    by_style = _looks_by_style(kept)
    levels: list[int] = []
    for one in kept:
        style = style_level(one.line.paragraph)
        if style is not None:
            level = styles.index(style) + 1
        else:
            level = 1 if one.section in _TOP else len(styles) + (0 if len(styles) > 1 else 1)
            below = one.line.bullet and beside and _entry_key(one.line) > max(beside)
            level = beside.get(_entry_key(one.line), 1 if one.look in by_style and not below else level)
        levels.append(level)
    return levels


def _shallowest_in_lists(kept: list[HeadingCandidate]) -> dict[str, int]:
    """Return the level of the shallowest bullet that is a heading in each list."""
    levels: dict[str, int] = {}
    for one in kept:
        place = one.line.paragraph.list
        if place is not None and one.line.bullet:
            levels[place.list] = min(levels.get(place.list, place.level), place.level)
    return levels


def _deeper_in_list(line: Line, shallowest: dict[str, int]) -> int:
    """Return how much deeper a bullet stands than the shallowest heading of its list."""
    place = line.paragraph.list
    return place.level - shallowest[place.list] if place is not None and line.bullet else 0


def _looks_by_style(kept: list[HeadingCandidate]) -> set[tuple[int, bool, bool, bool]]:
    """Return how the headings by style at the first level look: bold lines may be their siblings."""
    styled = [(style_level(one.line.paragraph), one.look) for one in kept if one.kind == "style"]
    lowest = min((level or 0 for level, _ in styled), default=0)
    return {look for level, look in styled if level == lowest}


def _place(line: Line) -> int:
    """Return how deep in lists a line stands: how far it is moved in."""
    return line.indent if line.paragraph.list else 0


def _ranks(kept: list[HeadingCandidate]) -> dict[int, int]:
    """Return a level for each heading that only its look makes one: what stands out more stands higher."""
    strengths = {one.at: _strength(one) for one in kept}
    known = [strengths[one.at] for one in kept if one.section in _TOP]
    least = min(known, default=None)
    shallow = min((_place(one.line) for one in kept), default=0)
    alike = Counter(strengths.values())
    ranks: dict[int, int] = {}
    for one in kept:
        depth = _place(one.line)
        level = 1 + (depth - shallow if depth > shallow and depth > 1 else 0)
        weaker = least is not None and strengths[one.at] < least
        if level == 1 and weaker and alike[strengths[one.at]] > 1:
            # One that looks weaker by itself was only typed carelessly.
            level = 2
        ranks[one.at] = level
    return ranks


def _strength(one: HeadingCandidate) -> tuple[int, int]:
    size, capitals, bold, underlined = one.look
    return (size, 2 * bold + capitals + underlined)


def _without_gaps(levels: list[int]) -> list[int]:
    """Let no heading stand more than one level below the one above it."""
    made: list[int] = []
    above: list[int] = []
    for level in levels:
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        made.append(len(above))
    return made
