"""Blanks of a form, such as “[insert the day]”, as fields of Word that are picked whole and say what belongs there.

Each becomes a content control whose title says what belongs there. Word shows the title, and programs that read aloud
speak it, as soon as somebody comes to the blank by keyboard or mouse; it is not text, so it is neither printed nor
published, unlike a paragraph of instructions, and it is not hidden text either, which would go out with the file. The
words in brackets stay visible until somebody types, then the control is gone and plain text is left.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from minutebook.vocabulary.placeholders import find_placeholders
from minutebook.word.markup import W, add, add_words

if TYPE_CHECKING:
    from lxml import etree

    from minutebook.writers.word.styles import Styles

_LONGEST = 64  # what Word lets a title hold
_STYLE = "Placeholder Text"
# What is worth saying beyond the words of the blank itself.
_SAID = {
    "[insert the day, such as Tuesday 9 June 2026]": "The day of the meeting, such as Tuesday 9 June 2026",
    "[insert names or None]": "Who sent apologies; type None if nobody did",
    "[insert an abbreviation]": "How the text calls this person for short, such as PC",
    "[insert what became of earlier actions, or None]": "For each earlier action: closed, continuing or deferred",
    "[insert a subject]": "What this item is about; copy the heading for further items",
    "[insert what was said and decided]": "A paragraph for each point; begin a decision with Decision:",
    "[insert what was asked and answered]": "A paragraph for each point; begin a decision with Decision:",
    "[insert what will be done]": "Begin with who will do it: (name) to do what",
    "[insert a date]": "The day by which it will be done, or: by the next meeting",
    "[insert what else was raised, or None]": "What else was raised; type None if nothing was",
}


def mark_blanks(body: etree._Element, styles: Styles) -> None:
    """Make a content control of every blank in the paragraphs of a document that is being written."""
    number = 0
    for run in list(body.iter(f"{W}r")):
        texts = run.findall(f"{W}t")
        words = texts[0].text or "" if len(texts) == 1 else ""
        for start, end in reversed(find_placeholders(words)):
            if not words.startswith("[", start):
                continue
            number += 1
            _part(run, words[end:])
            _put_behind(run, _control(run, words[start:end], number, styles))
            texts[0].text = words = words[:start]
        if number and len(texts) == 1 and not words and len(run) - (run.find(f"{W}rPr") is not None) == 1:
            holder = run.getparent()
            if holder is not None:
                holder.remove(run)


def _part(run: etree._Element, rest: str) -> None:
    """Give what stands behind a blank a run of its own."""
    if rest:
        behind = _like(run)
        add_words(behind, rest)
        _put_behind(run, behind)


def _control(run: etree._Element, words: str, number: int, styles: Styles) -> etree._Element:
    control = run.makeelement(f"{W}sdt")
    properties = add(control, "sdtPr")
    look = run.find(f"{W}rPr")
    if look is not None:
        properties.append(deepcopy(look))
    add(properties, "alias", val=_title(words))
    add(properties, "id", val=number)
    add(properties, "temporary")
    add(properties, "showingPlcHdr")
    add(properties, "text")
    shown = _like(run)
    if shown.find(f"{W}rPr/{W}rStyle") is None:
        look = shown.find(f"{W}rPr")
        if look is None:
            look = add(shown, "rPr")
        style = look.makeelement(f"{W}rStyle", {f"{W}val": styles.identifier(_STYLE)})
        look.insert(0, style)
    add_words(shown, words)
    add(control, "sdtContent").append(shown)
    return control


def _title(words: str) -> str:
    said = _SAID.get(words) or words.strip("[]").removeprefix("insert ")
    return (said[:1].upper() + said[1:])[:_LONGEST]


def _like(run: etree._Element) -> etree._Element:
    """Return an empty run that looks like another."""
    other = run.makeelement(f"{W}r")
    look = run.find(f"{W}rPr")
    if look is not None:
        other.append(deepcopy(look))
    return other


def _put_behind(run: etree._Element, element: etree._Element) -> None:
    holder = run.getparent()
    if holder is not None:
        holder.insert(holder.index(run) + 1, element)
