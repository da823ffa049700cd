"""Where the top of the first page ends, and the matter of the meeting begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.dates import find_days
from minutebook.page.lines import Line
from minutebook.page.passages import end_of_bold
from minutebook.patterns import late_pattern
from minutebook.recognising.details.labelled import detail_of, field_named
from minutebook.recognising.headings.levels import style_level
from minutebook.recognising.language.list_labels import list_label, presence_beside
from minutebook.recognising.language.names import looks_like_name
from minutebook.recognising.language.numbers import typed_number
from minutebook.recognising.language.prose import has_verb, word_count
from minutebook.recognising.people.people_in_sentences import told_of_people
from minutebook.recognising.tables.elements import Pair
from minutebook.vocabulary.attendance import presence_before_names, presence_of
from minutebook.vocabulary.sections import section_of
from minutebook.vocabulary.sentences import ends_well
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutebook.recognising.tables.elements import Element

LONGEST_TITLE = 45
_SHORTEST_TALK = 5
_FEWEST = 2
LONGEST_BODY = 14
_MOST_LINES = 40
_MOST_HEADINGS = 5
_ANY_LABEL = late_pattern(r"[^\W\d_][\w '’&/().-]{0,40}:\s+\S")
MINUTES = late_pattern(r"\b(?:minutes?|notes)\b", re.IGNORECASE)
MINUTES_OF = late_pattern(r"(?:[a-z]+ )?(?:minutes?|notes)\s+(?:of|for|from)\b", re.IGNORECASE, signs="minute; notes")
_CALL_OF = late_pattern(r"\b(?:call|session|tele-?con\w*) of\b", re.IGNORECASE)
_MEETING_WORDS = frozenset({"meeting", "minutes", "notes", "meetings", "minute"})


def end_of_opening(elements: Sequence[Element]) -> int:
    """Return where the top ends: at the first thing that cannot stand in it."""
    detailed = False
    end = 0
    for position, element in enumerate(elements[:_MOST_LINES]):
        if isinstance(element, Pair):
            label = element.label.text
            people = presence_beside(label, element.values)
            if not field_named(label) and (people or section_of(label)):
                break
            detailed = True
        elif isinstance(element, Line):
            if position and _heads_section(elements, position):
                break
            if _begins_matter(element, at_top=position < 2 or _is_late_title(elements, position)):
                break
            if position and (_heads_matter(elements, position) or _heads_talk(elements, position)):
                break
            labelled = detail_of(element) is not None
            if detailed and not labelled and not _may_be_in_head(element):
                break
            detailed = detailed or labelled
        else:
            break
        end = position + 1
    return end


def _heads_section(elements: Sequence[Element], position: int) -> bool:
    """Whether a heading below another by its level is that of a section: "Next meeting" is no title then."""
    element = elements[position]
    level = style_level(element.paragraph) if isinstance(element, Line) else None
    if level is None or not isinstance(element, Line) or not section_of(element.text):
        return False
    above = (style_level(one.paragraph) for one in elements[:position] if isinstance(one, Line))
    return any(other is not None and other < level for other in above)


def _heads_matter(elements: Sequence[Element], position: int) -> bool:
    """Whether a heading by style ends the top: it is no title, day or detail, nor does one of these follow at once."""
    element = elements[position]
    if not isinstance(element, Line) or style_level(element.paragraph) is None:
        return False
    after = elements[position + 1] if position + 1 < len(elements) else None
    near = [element]
    if isinstance(after, Line) and (style_level(after.paragraph) is not None or _speaks_of_minutes(after)):
        near.append(after)
    return not (
        position < _MOST_HEADINGS
        and any(is_title(one.text) or find_days(one.text) or detail_of(one) is not None for one in near)
    )


def _heads_talk(elements: Sequence[Element], position: int) -> bool:
    """Whether a short line that stands out heads a sentence, below lines with labels: whatever its words mean."""
    one, after = elements[position], elements[position + 1] if position + 1 < len(elements) else None
    if not isinstance(one, Line) or not isinstance(after, Line) or not (one.stands_out and one.alone):
        return False
    text = one.text
    plain = ":" not in text and not find_days(text) and not is_title(text) and word_count(text) <= _SHORTEST_TALK
    talk = not after.stands_out and after.text.endswith((".", "?", "!")) and word_count(after.text) > _FEWEST
    labelled = (isinstance(other, Line) and _ANY_LABEL.match(other.text) for other in elements[:position])
    return plain and talk and any(labelled)


def _is_late_title(elements: Sequence[Element], position: int) -> bool:
    """Whether a line is "Minutes of the meeting held on 4 May 2021", below a few names and no other such line."""
    element = elements[position]
    if position >= _MOST_HEADINGS or not isinstance(element, Line) or not MINUTES_OF.match(element.text):
        return False
    return bool(find_days(element.text)) and not any(_speaks_of_minutes(one) for one in elements[:position])


def _speaks_of_minutes(element: Element) -> bool:
    """Whether a line says "minutes" or "notes" of a meeting, as a title does."""
    return isinstance(element, Line) and MINUTES.search(element.text) is not None


def _begins_matter(line: Line, *, at_top: bool) -> bool:
    """Whether a line begins the attendance list, an item, or the talk itself."""
    text = line.text
    colon = text.find(":")
    label = text[:colon] if colon > 0 else line.cells[0].text
    if colon > 0 and presence_of(label):
        # "Present: Jo March (chair), Ann Ito (notes)" speaks of notes, and is no title.
        return True
    bold = end_of_bold(line.passage)
    names = 0 < bold < len(text) and looks_like_name(text[bold:].split(",", maxsplit=1)[0])
    heads = (
        presence_of(label)
        or (names and presence_before_names(text[:bold]))
        or list_label(text)
        or section_of(label)
        or fold(label).startswith("agenda")
    )
    if detail_of(line) is None and heads:
        # "Agenda for the February 27 call of the Heron Group" is what the page is about.
        of_a_call = line.paragraph.level == 1 and _CALL_OF.search(text) is not None
        return not (at_top and (is_title(text) or of_a_call or line.paragraph.style == "title"))
    if detail_of(line) is None and word_count(text) > _SHORTEST_TALK and told_of_people(text):
        return True
    if line.counted or (typed_number(text) and not find_days(text)):
        return True
    sentence = ends_well(text) and not text.endswith(":") and has_verb(text) and word_count(text) > _SHORTEST_TALK
    talk = sentence or word_count(text) > LONGEST_TITLE or (has_verb(text) and word_count(text) > 2 * LONGEST_BODY)
    return talk and not (at_top and is_title(text))


def _may_be_in_head(line: Line) -> bool:
    """Whether a line without a label may stand among the details: a date, a title, a value under its label."""
    text = line.text
    labelled = _ANY_LABEL.match(text) is not None and word_count(text) <= LONGEST_BODY + LONGEST_BODY
    return labelled or bool(find_days(text)) or is_title(text) or line.passage.kind == "entry" or line.paragraph.centred


def is_title(text: str) -> bool:
    """Tell whether words speak of a meeting or of minutes, as titles do."""
    return bool(set(re.findall(r"[a-z]+", text.lower())) & _MEETING_WORDS)
