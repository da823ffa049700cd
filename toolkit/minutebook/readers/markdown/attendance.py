"""Who was there: rows of names under labels, lists, and what is said of apologies."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutebook.markdown.labels import find_label
from minutebook.markdown.people_lines import AFTER_NAME, BRACKETS, STATEMENT_LABEL, are_people, bare_label, is_statement
from minutebook.model.blocks import Attendance, Paragraph, Person
from minutebook.model.words import Words, cut
from minutebook.patterns import late_pattern
from minutebook.readers.markdown.footnotes import footnote_words
from minutebook.readers.markdown.names import split_names
from minutebook.vocabulary.attendance import is_note, presence_and_note, presence_of
from minutebook.vocabulary.header import field_of
from minutebook.vocabulary.nothing import says_no_apologies
from minutebook.vocabulary.wording import fold

if TYPE_CHECKING:
    from minutebook.markdown.labels import Label
    from minutebook.markdown.nodes import Node, Span
    from minutebook.markdown.setting import Setting
    from minutebook.model.blocks import Block, Presence
    from minutebook.readers.markdown.account import Account

_COMMA = late_pattern(r"[ ]*[,;][ ]*")
_STOP_AT_THE_END = late_pattern(r"[a-z]{4}\.$|\)\.$")
_LONGEST_ABBREVIATION = 6


class Roles(NamedTuple):
    """Who chaired and who took the minutes, as far as the attendance list says."""

    chair: str = ""
    minute_taker: str = ""


class AttendanceReader:
    """Reads names; `roles` fills up while it does."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self.roles = Roles()

    def labelled(self, label: Label, spans: list[Span], below: Node | None) -> list[Block]:
        """Return the list that a label such as "Present:" begins: the names after it, and in the list `below` it."""
        presence = presence_of(label.name) or "present"
        self._account.label(label)
        words = self._account.line(spans)
        people: list[Person] = []
        statement: Words | str = ""
        if words and (
            label.name == STATEMENT_LABEL.lower() or (presence in {"apologies", "absent"} and says_no_apologies(words))
        ):
            statement = words
        elif words:
            people = [self._person(name, presence) for name in split_names(self._account, self._unstopped(words))]
        out: list[Block] = []
        if below is not None:
            for entry in below.children:
                out += self._entry(entry, presence, people)
        return [Attendance(people=people, apologies=statement), *out]

    def is_list_of_people(self, node: Node, setting: Setting) -> bool:
        """Whether every entry of a list under a heading such as "Present" is the name of somebody."""
        return setting.section in {"attendance", "apologies"} and self._holds_people(node)

    def below_bare_label(self, words: Node, names: Node | None, setting: Setting) -> list[Block]:
        """Return the list of people under a label without a colon, such as "**Attendees**"; nothing if it is none.

        The entries are taken out of the list.
        """
        if names is None or names.kind != "list" or words.kind != "paragraph" or len(words.spans) != 1:
            return []
        presence = bare_label(self._account.text[slice(*words.spans[0])], setting)
        if presence is None or not self._holds_people(names):
            return []
        self._account.mark(*words.spans[0])
        made = self.people_listed(names, presence)
        names.children = []
        return made

    def _holds_people(self, node: Node) -> bool:
        text = self._account.text
        lines: list[str] = []
        for entry in node.children:
            if not entry.children:
                continue  # a mark with nothing after it
            first, *more = entry.children
            more = [node for node in more if node.kind != "footnote"]
            if more or first.kind != "paragraph" or len(first.spans) != 1:
                return False
            start, end = first.spans[0]
            label = find_label(text, start, end)
            if label is not None and label.record:
                return False
            lines.append(text[start:end])
        return are_people(lines)

    def people_listed(self, node: Node, presence: Presence = "present") -> list[Block]:
        """Return the attendance list that a list of names makes."""
        people: list[Person] = []
        out: list[Block] = []
        for entry in node.children:
            out += self._entry(entry, presence, people)
        return [Attendance(people=people), *out]

    def statement(self, spans: list[Span]) -> Attendance | None:
        """Return what a paragraph such as "No apologies were received." says, if it is one."""
        if len(spans) != 1:
            return None
        if is_statement(self._account.text[slice(*spans[0])]):
            return Attendance(apologies=self._account.line(spans))
        return None

    def _unstopped(self, words: Words) -> Words:
        """Return a row of names without the stop that ends it as a sentence; that of initials ("Sam R.") stays."""
        if not _STOP_AT_THE_END.search(words):
            return words
        self._structure(cut(words, len(words) - 1, len(words)))
        return cut(words, 0, len(words) - 1)

    def _entry(self, entry: Node, presence: Presence, people: list[Person]) -> list[Block]:
        self._account.marks_of(entry)
        footnotes: list[Block] = []
        for child in entry.children:
            self._account.marks_of(child)
            if child.kind == "footnote":
                footnotes.append(Paragraph(text=footnote_words(self._account, child)))
            elif words := self._account.line(child.spans):
                people.append(self._person(words, presence))
        return [*footnotes, *self._account.take_remarks()]

    def _person(self, words: Words, presence: Presence) -> Person:
        """Read one person: `Ade Bello (@abello, chair)`, `Cynthia Sun, Harbour Trust`."""
        name, capacity, abbreviation, note = words, Words(""), Words(""), Words("")
        for part in self._parts(words):
            if name is words:
                name = part
                continue
            folded = fold(part)
            self._role(folded, name)
            if presence_of(folded) in {"apologies", "absent"}:
                presence = presence_of(folded) or presence
                self._structure(part)
            elif not note and is_note(part) and (said := presence_and_note(part)):
                presence = said[0] if said[0] in {"apologies", "absent"} else presence
                self._structure(cut(part, 0, said[1]))
                self._structure(cut(part, said[2], len(part)))
                note = cut(part, said[1], said[2])
            elif not abbreviation and _is_abbreviation(part):
                abbreviation = part
            elif is_note(part) and not note:
                note = part
            elif not capacity:
                capacity = part
            elif not note:
                note = part
            else:
                note = joined(note, part)
        return Person(name=name, capacity=capacity, abbreviation=abbreviation, presence=presence, note=note)

    def _parts(self, words: Words) -> list[Words]:
        """Return the name, and what stands after it in brackets, after a comma or after a dash."""
        parts: list[Words] = []
        position = 0
        bracket = BRACKETS.search(words)
        after = AFTER_NAME.search(words)
        if after and (not bracket or after.start() < bracket.start()):
            parts.append(cut(words, 0, after.start()))
            self._structure(cut(words, after.start(), after.end()))
            position = after.end()
        while bracket := BRACKETS.search(words, position):
            before = cut(words, position, bracket.start())
            if before:
                parts.append(before)
            inside, end = bracket.span(1)
            self._structure(cut(words, bracket.start(), inside))
            for comma in _COMMA.finditer(words, inside, end):
                parts.append(cut(words, inside, comma.start()))
                self._structure(cut(words, comma.start(), comma.end()))
                inside = comma.end()
            parts.append(cut(words, inside, end))
            self._structure(cut(words, end, bracket.end()))
            position = bracket.end()
        parts.append(cut(words, position, len(words)))
        self._account.parted(words, parts)
        return [part for part in parts if part]

    def _role(self, folded: str, name: str) -> None:
        field = field_of(folded)
        if field == "chair" and not self.roles.chair:
            self.roles = self.roles._replace(chair=str.__str__(name))
        elif field == "minute_taker" and not self.roles.minute_taker:
            self.roles = self.roles._replace(minute_taker=str.__str__(name))

    def _structure(self, words: Words) -> None:
        self._account.structure += [(piece.start, piece.end) for piece in words.pieces]


def joined(one: Words, other: Words, between: str = ", ") -> Words:
    """Return two literal texts as one, both with their pieces."""
    offset = len(one) + len(between)
    pieces = [*one.pieces]
    pieces += [type(piece)(piece.start, piece.end, piece.offset + offset, piece.length) for piece in other.pieces]
    return Words(f"{one}{between}{other}", pieces)


def _is_abbreviation(words: str) -> bool:
    return len(words.split()) == 1 and (
        words.startswith("@")
        or (len(words) <= _LONGEST_ABBREVIATION and sum(map(str.isupper, words)) >= len(words) / 2)
    )
