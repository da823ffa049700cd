"""Which lines may be headings: by style, by how they look, by their number, by what they say."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from minutebook.dates import find_clocks, find_days
from minutebook.model.withholding_marks import line_mark
from minutebook.page.passages import ORDINARY, Fragment
from minutebook.patterns import late_pattern
from minutebook.recognising.headings.entries import is_timed, length_of_entry
from minutebook.recognising.headings.levels import number_of, style_level
from minutebook.recognising.headings.section_headings import end_of_styled_heading, is_section_heading
from minutebook.recognising.language.labels import begins_with_label
from minutebook.recognising.language.motion_words import is_motion_outcome, resolves_list
from minutebook.recognising.language.prose import has_verb, is_longer, word_count
from minutebook.recognising.language.tasks import begins_task
from minutebook.vocabulary.attendance import presence_of
from minutebook.vocabulary.nothing import says_nothing
from minutebook.vocabulary.sections import section_of
from minutebook.vocabulary.sentences import ends_well
from minutebook.vocabulary.withholding import looks_withheld
from minutebook.vocabulary.wording import fold, phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.page.lines import Line
    from minutebook.page.passages import Passage
    from minutebook.recognising.language.numbers import Numbering

_LONGEST = 16
_LONGEST_STYLED = 30
_LONGEST_LABEL = 9
_LONGEST_PLAIN = 8
_MOST_MARKED = 0.5
_FEWEST_LETTERS = 2
# So long may an abbreviation be; in capitals it is no heading.
_ABBREVIATION = 3
_SECTIONS_OF_MANY = phrases("actions; action items; decisions; resolutions; motions")
# What programs for calls write into an invitation.
_INVITATION = phrases("""
    dial in by phone; dial-in by phone; join the meeting now; join the meeting; microsoft teams meeting; need help;
    microsoft teams need help; join zoom meeting; one tap mobile; dial by your location; find a local number;
    for organizers; for organisers; join on your computer or mobile app; join with google meet; join by phone
""")
_SIGNED = late_pattern(r"\bsignature\b", re.IGNORECASE, signs="signature")
_MONEY = late_pattern(r"[£$€]\s?\d")
_JOINT = late_pattern(r"\W+|\b(?:at|on|from|to|until|and)\b", re.IGNORECASE)
_GIVEN = late_pattern(
    r"(?:action|todo|to do)\s?\([^()]{1,60}\)[.:]?(?:\s|$)", re.IGNORECASE, signs="action; todo; to do"
)
_BOLD_ACTION = late_pattern(r"action(?:\s+(?:point|item))?\s*(?:[:(–-]|\d|(?-i:[A-Z]))", re.IGNORECASE, signs="action")


class HeadingCandidate(NamedTuple):
    """A line that may be a heading, and why.

    Its `kind` is "style", "look", "label", "number", "words" or "plain"; "sibling", "run-in" and "entry" are headings
    only beside others.
    """

    at: int
    line: Line
    kind: str
    title: Passage
    number: Passage | None
    numbering: Numbering | None
    rest: Passage | None

    @property
    def section(self) -> str | None:
        """What kind of section it begins."""
        return section_of(self.title.text)

    @property
    def look(self) -> tuple[int, bool, bool, bool]:
        """Its size, and whether it is in capitals, bold, underlined."""
        line = self.line
        return (line.size, line.capitals, line.bold or self.kind == "label", line.underlined)


class Typeface(NamedTuple):
    """What most of the words of a document look like: a mark that most of them bear tells nothing."""

    size: int
    bold: bool
    underlined: bool
    capitals: bool


def typeface_of(lines: Sequence[Line]) -> Typeface:
    """Return how most of the words look; headings do not count for how the talk looks."""
    sizes: Counter[int] = Counter()
    marked = [0, 0, 0]
    many = [0, 0, 0]
    whole = long = 0
    for line in lines:
        length = len(line.text)
        sizes[line.size] += length
        if not is_longer(line.text, _LONGEST_LABEL - 1):
            continue
        whole += length
        long += 1
        for at, has in enumerate((line.bold, line.underlined, line.capitals)):
            marked[at] += length if has else 0
            many[at] += has
    size = sizes.most_common(1)[0][0] if sizes else 22
    # One long passage in bold does not make bold the look of the talk.
    bold, underlined, capitals = (
        count > _MOST_MARKED * whole and lines > _MOST_MARKED * long for count, lines in zip(marked, many, strict=True)
    )
    return Typeface(size, bold, underlined, capitals)


def heading_candidate(at: int, line: Line, typeface: Typeface) -> HeadingCandidate | None:
    """Return what makes a line a heading by itself, or None."""
    number, numbering, words = number_of(line)
    if not words or _speaks_for_itself(words.text, line):
        return None
    if sum(map(str.isalpha, words.text)) < _FEWEST_LETTERS or _SIGNED.search(words.text):
        return None
    if all(fragment.target for fragment in words.fragments if fragment.text.strip()):
        # Links are underlined, and no headings.
        return None
    found = _by_look(line, words, numbering, typeface) or (
        None if begins_task(words.text) else _by_words(line, words, number, numbering)
    )
    if found is None and (length := length_of_entry(line, words)):
        found = "entry", length % len(words.text)
    if found is None:
        return None
    kind, end = found
    rest = words.cut(end) if end else None
    title = words.cut(0, end) if end else words
    if kind == "sibling" and not end:
        title = title.as_kind(
            Fragment(one.text, one.start, one.end, ORDINARY, one.target, one.struck) for one in title.fragments
        )
    return HeadingCandidate(at, line, kind, title, number, numbering, rest or None)


def _by_look(line: Line, words: Passage, numbering: Numbering | None, typeface: Typeface) -> tuple[str, int] | None:
    """Return how the look of a line makes it a heading, and where the heading ends (0 for at the end), or None."""
    text = words.text
    stands_out = _stands_out(line, typeface) or (
        words is not line.passage
        and ((words.look.bold and not typeface.bold) or (words.look.underlined and not typeface.underlined))
    )
    short = not is_longer(text, _LONGEST)
    if style_level(line.paragraph) is not None and (
        short or (not is_longer(text, _LONGEST_STYLED) and not ends_well(text))
    ):
        return "style", 0 if stands_out else _end_of_styled(words)
    if stands_out and short and not _is_sentence(text):
        marked = line.bullet or (line.passage.kind == "entry" and line.paragraph.list is None)
        talk = marked and (has_verb(text) or not (line.bold or line.underlined))
        if not talk and not is_only_date(text):
            return "look", 0
    return None if typeface.bold else _by_beginning(line, words, numbering)


def _by_beginning(line: Line, words: Passage, numbering: Numbering | None) -> tuple[str, int] | None:
    """Return how bold or underlined words make a heading of the beginning of a line, and where it ends, or None."""
    text = words.text
    end = _end_of_marked(words)
    bare = text[:end].rstrip(" :.-–—")
    if (
        not bare
        or (presence_of(bare) and numbering is None)
        or word_count(bare) > _LONGEST
        or has_verb(bare)
        or not _begins_high(bare)
    ):
        return None
    dash = text[:end].rstrip().endswith(("-", "–", "—"))
    colon = text[:end].rstrip().endswith(":") or text[end:].lstrip().startswith((":", "-", "–", "—"))
    if dash and not is_longer(text, _LONGEST) and not has_verb(text[end:]) and (line.bullet or is_timed(text)):
        # "**1:20 Estates –** Jo March" among others in bold: who speaks belongs to the heading.
        return "sibling", 0
    known = section_of(bare) is not None or (numbering is not None and (colon or not line.number))
    kind = "label" if known else "sibling" if line.paragraph.list is not None else "run-in"
    return (kind, end) if known or colon else None


def _end_of_styled(words: Passage) -> int:
    """Return where the label ends with which a heading by its style begins: "Apologies: Jo March"; 0 for none."""
    end = _label_end(words)
    label, rest = words.text[:end].rstrip(" :-–—"), words.text[end:]
    return end if end and (section_of(label) or _is_sentence(rest) or find_days(rest)) else 0


def _by_words(
    line: Line, words: Passage, number: Passage | None, numbering: Numbering | None
) -> tuple[str, int] | None:
    """Return how the words of a line make it a heading, and where the heading ends (0 for at the end), or None."""
    text = words.text
    end = _label_end(words)
    section = section_of(text[:end].rstrip(" :-–—")) if end else None
    if numbering is not None and not line.bullet:
        if end and (section or (number is not None and word_count(text[:end]) <= _LONGEST_LABEL)):
            return "number", end
        bare = text.rstrip(" :")
        short = word_count(bare) <= _LONGEST_LABEL + 3 and not has_verb(bare) and not ends_well(bare)
        # "3. Break-in on 29th October:" names what the entries below it are about.
        day = find_days(text) and bare == text
        named = section_of(bare) is not None or not (": " in text.partition("(")[0] or day or says_nothing(bare))
        if short and named and _begins_high(text) and not text[: _end_of_marked(words)].rstrip().endswith("."):
            # Behind "**Election.**" stands what was said.
            return "number", 0
    elif line.passage.kind == "paragraph":
        if (
            section_of(text) == "next meeting"
            and find_days(text)
            and word_count(text) <= _LONGEST
            and not has_verb(text)
        ):
            return "words", 0
        if end and section in {"next meeting", "any other business", "close"} and not _is_time(text[end:]):
            return "words", end
        alone = line.alone and word_count(text) <= _LONGEST_PLAIN and not text.endswith((".", ",", ";"))
        if alone and presence_of(text) is None and not _is_time(text[end:]) and is_section_heading(line.passage):
            return "words", 0
    return None


def _speaks_for_itself(text: str, line: Line) -> bool:
    """Whether a line is an action, a decision, a question or a detail, whatever it looks like."""
    looks, withheld = looks_withheld(text), line_mark(text)
    marked = (looks is not None and looks.marking) or (withheld is not None and withheld.end < len(text))
    if marked or (line.passage.kind == "entry" and _GIVEN.match(text)):
        # "Action (Ann)." tells who acts on what stands above.
        return True
    # "Clerk to circulate the estimates." in bold.
    asks = ends_well(text) and not text.endswith(":") and begins_task(text)
    outcome = is_motion_outcome(text) and section_of(text) is None
    if asks or outcome or resolves_list(text) or fold(text).rstrip("?") in _INVITATION:
        # "MOTION CARRIED" in bold, or "10 Approved" in a cell.
        return True
    if _BOLD_ACTION.match(text) or begins_with_label(text):
        bare = text.rstrip(" :")
        label, mark, _ = bare.partition(":")
        if line.counted and mark and fold(label) in _SECTIONS_OF_MANY:
            # "6. Decisions: …" among numbered items.
            return False
        return section_of(bare) is None or bool(mark) or word_count(bare) > _LONGEST_PLAIN
    colon = text.find(":")
    if colon > 0 and colon < len(text.rstrip()) - 1 and presence_of(text[:colon]):
        return not line.number
    return False


def _stands_out(line: Line, typeface: Typeface) -> bool:
    return (
        (line.bold and not typeface.bold)
        or (line.underlined and not typeface.underlined and not any(one.target for one in line.passage.fragments))
        or (line.capitals and not typeface.capitals and len(line.text) > _ABBREVIATION and not _MONEY.search(line.text))
        or (line.size > typeface.size + 1 and ": " not in line.text)
    )


def _is_sentence(text: str) -> bool:
    return ends_well(text) and not text.rstrip().endswith(":") and (has_verb(text) or word_count(text) > _LONGEST_LABEL)


def is_only_date(text: str) -> bool:
    """Tell whether words are no more than a day and a time: "Tuesday 5 May 2020, 10:00 AM"."""
    days = find_days(text)
    if len(days) != 1:
        return False
    spans = sorted([(days[0].start, days[0].end), *((clock.start, clock.end) for clock in find_clocks(text))])
    rest = text
    for start, end in reversed(spans):
        rest = rest[:start] + rest[end:]
    return not _JOINT.sub("", rest)


def _is_time(text: str) -> bool:
    """Whether words are no more than a time of day, as in "Closed: 7.52 pm"."""
    clocks = find_clocks(text)
    return len(clocks) == 1 and not _JOINT.sub("", text[: clocks[0].start] + text[clocks[0].end :])


def _begins_high(text: str) -> bool:
    bare = text.lstrip("‘'“\"([")
    return bool(bare) and (bare[0].isupper() or bare[0].isdigit())


def _end_of_marked(words: Passage) -> int:
    """Return where bold or underlined words at the beginning end; 0 for none."""
    end = end_of_styled_heading(words)
    if end:
        return end
    offset = 0
    for fragment in words.fragments:
        if fragment.text.strip() and not (fragment.look.bold or fragment.look.underlined):
            break
        offset += len(fragment.text)
    return offset if 0 < offset < len(words.text) else 0


def _label_end(words: Passage) -> int:
    """Return where a label such as "Apologies:" or "Apologies –" ends; 0 for none."""
    text = words.text
    ends = [
        at + len(mark)
        for mark in (":", " – ", " - ", " — ")
        if 0 < (at := text.find(mark)) < len(text.rstrip()) - len(mark)
        # "The lease (Confidential: staffing)": what stands in brackets ends with them.
        and text.count("(", 0, at) <= text.count(")", 0, at)
    ]
    end = min(ends, default=0)
    label = text[:end].rstrip(" :-–—")
    if not end or word_count(label) > _LONGEST_LABEL or has_verb(label) or not _begins_high(label):
        return 0
    return 0 if text[end - 1 : end] == ":" and text[end : end + 1].isdigit() else end
