"""Actions in lists under a heading, behind a marker, and at the end of a paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutebook.inference.action_sentence import owners_in
from minutebook.model.blocks import Action, Paragraph
from minutebook.model.when import When
from minutebook.model.words import Words
from minutebook.patterns import late_pattern
from minutebook.recognising.actions.day_at_end import day_at_end, is_day
from minutebook.recognising.draft.drafts import ActionDraft
from minutebook.recognising.language.decision_sentences import decisions_in
from minutebook.recognising.language.names import looks_like_name
from minutebook.recognising.language.numbers import typed_number
from minutebook.recognising.language.owners import is_role_alone, known_owners, may_own, owners_in_row
from minutebook.recognising.language.prose import has_verb, word_count
from minutebook.recognising.language.tasks import begins_task
from minutebook.vocabulary.actions import action_marker, action_status_of
from minutebook.vocabulary.motions import is_outcome
from minutebook.vocabulary.nothing import says_nothing
from minutebook.vocabulary.outcomes import outcome_said
from minutebook.vocabulary.sentences import sentences

if TYPE_CHECKING:
    from minutebook.model.blocks import ActionStatus
    from minutebook.page.lines import Line
    from minutebook.page.passages import Passage
    from minutebook.recognising.account import Account
    from minutebook.recognising.people.known import KnownPeople

# "3.", "1.2:", "a)"; "1.2" alone where words with a capital letter follow.
_NUMBER = late_pattern(
    r"(?:(?P<number>\d{1,3}(?:\.\d{1,3}){0,2})[.):]|(?P<bare>\d{1,3}\.\d{1,2}(?:\.\d{1,2})?)(?=\s+[A-ZÀ-Þ@])"
    r"|\(?(?P<letter>[a-z])[.)])\s+(?=\S)"
)
_NAME = late_pattern(r"(?P<name>[^:–—]{1,40}?)(?::|\s[-–—])\s+(?=[a-z])")
_CLOSING = {"[": "]", "(": ")"}
_FIGURES = late_pattern(r"\w(?:[\w./ -]*\w)?")
_TAIL = late_pattern(
    r"[(\[]?\s*\bAction(?:s|ed)?(?:\s+(?:point|item))?(?:\s+(?:by|for|on))?\s*(?:[:：]|[-–—])?\s*"
    r"(?P<who>[A-ZÀ-Þ][^.:;()\[\]]{0,60}?)\s*[)\]]?\s*\.?$",
    re.IGNORECASE,
    signs="action",
)
_MARKED_TAIL = late_pattern(r"[(\[]?\s*\w+(?:\s+(?:point|item|by|for|on))*\s*[:：–—-]", re.IGNORECASE)
_STATUS = late_pattern(r"(?:\s[-–—]\s*|[(\[:]\s*|\.\s+)(?P<status>[A-Za-z][A-Za-z /-]{2,18}?)[)\].!]*$")
_LEAST_TASK = 3
_LEAST_BEFORE_OWNER = 2
_DASH = late_pattern(r"\s[-–—]\s", signs="-; –; —")
_SEMICOLON = late_pattern(r"\s*;\s*")
_IN_BRACKETS = late_pattern(r"[(\[](?P<who>[^()\[\]]{1,60})[)\]]\s*[:–-]?\s*")
_NEXT_STEPS = late_pattern(
    r"(?:next\s+steps?|follow[\s-]?ups?)\s*(?::|\s[-–—])\s*(?=\S)", re.IGNORECASE, signs=("next; follow", ":; -; –; —")
)
_WHO = late_pattern(r"(?P<who>[^.:;!?()]{1,60}?)\s+(?:to|will|shall)\s+[a-z]")
_BOLD_LABEL = late_pattern(
    r"(?:action|actions|action (?:point|item)s?|to ?do)\s*[:.–-]?\s*$", re.IGNORECASE, signs="action; todo; to do"
)


class ActionsInLines:
    """Makes actions."""

    def __init__(self, account: Account, known: KnownPeople) -> None:
        """Keep the account, and those who were there, as they become known."""
        self._account = account
        self._known = known

    def task(self, line: Line, owner: str) -> ActionDraft | None:
        """Return the action that a line under a heading such as "Actions" is, None where it is none."""
        passage = line.passage
        parted = ":" in line.text or _DASH.search(line.text)
        only_name = not parted and looks_like_name(line.text) and word_count(line.text) <= _LEAST_TASK
        if word_count(line.text) < _LEAST_TASK or only_name:
            return None
        if line.text.rstrip().endswith(":"):
            return None
        number: Words = Words("")
        numbered = _NUMBER.match(passage.text)
        if numbered:
            start, end = numbered.span(numbered.lastgroup or 0)
            number = passage.cut(start, end).literal()
            self._account.skip(passage.cut(0, start))
            self._account.skip(passage.cut(end, numbered.end()))
            passage = passage.cut(numbered.end())
        owners: list[str] = []
        due: When | None = None
        update: list[Passage] = []
        if len(line.cells) > 1 and not numbered:
            update = self._told_behind(line.cells)
            if update:
                passage = line.cells[0]
            else:
                passage, owners, due = self._tabbed(line.cells)
        if not owners:
            owners = [owner] if owner and not owners_in(passage.text) else self._known_in(passage)
        return ActionDraft(
            passage,
            0,
            number=number,
            owners=owners,
            due=due or due_at_end(passage),
            status=_status_said(passage.text) or (outcome_said(update[0].text) if update else None),
            update=[Paragraph(text=one.running()) for one in update],
        )

    def _told_behind(self, cells: tuple[Passage, ...]) -> list[Passage]:
        """Return what a tab parts from a task that says whose it is: "Ash – ring the mason <tab> Done, on the 9th"."""
        task, *others = cells
        alone = len(others) == 1 and not may_own(others[0].text) and not is_day(others[0].text)
        return others if alone and word_count(task.text) >= _LEAST_TASK and self.names_owner(task) else []

    def owes(self, task: Passage, title: Passage | None) -> bool:
        """Tell whether a line under "Actions from last time" says what somebody known was to do: "Ash – ring Jo"."""
        if title is None or "action" not in title.text.lower():
            return False
        name = _NAME.match(task.text)
        return name is not None and self._known.knows(name["name"]) and not has_verb(task.text[name.end() :])

    def behind_number(self, task: Passage, *, repeated: bool) -> tuple[Passage, Words]:
        """Return a task without the number of its passage, and the number: "4.1 Jo to ring the mason".

        Words that are only `repeated` are said elsewhere with their number.
        """
        typed = typed_number(task.text)
        if not typed or typed[0] >= len(task.text):
            return task, Words("")
        printed, behind = task.cut(0, typed[0]), task.cut(typed[0])
        number = _FIGURES.search(printed.text)
        if repeated:
            return behind, Words("")
        start, end = number.span() if number else (0, 0)
        self._account.skip(printed.cut(0, start))
        self._account.skip(printed.cut(end))
        return behind, printed.cut(start, end).literal() if number else Words("")

    def _tabbed(self, cells: tuple[Passage, ...]) -> tuple[Passage, list[str], When | None]:
        """Tell task, owner and day apart that tabs part: "Lia <tab> Design the tickets <tab> Friday"."""
        owner = next((at for at, cell in enumerate(cells) if may_own(cell.text)), -1)
        day = next((at for at, cell in enumerate(cells) if at != owner and is_day(cell.text)), -1)
        rest = [cell for at, cell in enumerate(cells) if at not in {owner, day}]
        if not rest:
            # Nothing is left to be done.
            return cells[0].joined(*cells[1:]), [], None
        return (
            rest[0].joined(*rest[1:]) if len(rest) > 1 else rest[0],
            owners_in_row(cells[owner], self._account) if owner >= 0 else [],
            When(printed=cells[day].literal()) if day >= 0 else None,
        )

    def marked(self, passage: Passage) -> list[Action]:
        """Return the actions of a passage that begins with "Action (Jo):", "**Action** Jo to …" or the like."""
        text = passage.text
        marker = action_marker(text)
        if marker is None:
            made = self._in_bold(passage)
            return [made] if made else []
        if marker.word in {"AI", "AP"} and not marker.number and self._known.knows(marker.word):
            # Somebody with these initials speaks.
            return []
        if marker.alone or marker.origin or (marker.owner and not may_own(text[slice(*marker.owner)])):
            return []
        task = passage.cut(marker.end)
        if not task or is_outcome(task.text):
            return []
        number = passage.cut(*marker.number).literal() if marker.number else Words("")
        owners = owners_in_row(passage.cut(*marker.owner), self._account) if marker.owner else []
        position = 0
        for start, end in [*sorted(span for span in (marker.number, marker.owner) if span), (marker.end, marker.end)]:
            self._account.skip(passage.cut(position, start))
            position = end
        if (closing := _CLOSING.get(text[0])) and task.text.endswith(closing) and text.count(closing) == 1:
            # The whole line stands in brackets.
            self._account.skip(task.cut(len(task.text) - 1))
            task = task.cut(0, len(task.text) - 1)
        first, *others = self._several(task)
        return [
            Action(
                task=first.running(),
                number=number,
                owners=owners or self._known_in(first),
                due=due_at_end(first),
                status=_status_said(first.text),
            ),
            *(
                Action(
                    task=other.running(),
                    owners=self._known_in(other),
                    due=due_at_end(other),
                    status=_status_said(other.text),
                )
                for other in others
            ),
        ]

    def _known_in(self, task: Passage) -> list[str]:
        """Return who is known to have been there, where the sentence alone does not tell that it names somebody."""
        text = task.text
        if owners_in(text):
            return []
        to = _WHO.match(text)
        return (self._known.owners(to["who"]) if to else []) or known_owners(text, self._known.called())

    def names_owner(self, task: Passage) -> bool:
        """Tell whether a task says who will do it."""
        return bool(owners_in(task.text) or self._known_in(task))

    def is_speaker(self, text: str) -> bool:
        """Tell whether a line begins with "AP:", and these are the initials of somebody who is known."""
        return text[:2] in {"AI", "AP"} and text[2:3] == ":" and self._known.knows(text[:2])

    def _several(self, task: Passage) -> list[Passage]:
        """Part "Jo to book a stall; Ann to print leaflets" where each part says who will do something."""
        cuts = [found.span() for found in _SEMICOLON.finditer(task.text)]
        if not cuts:
            ends = [end for _, end in sentences(task.text)[:-1]]
            cuts = [(end, end) for end in ends]
        edges = [0, *(edge for span in cuts for edge in span), len(task.text)]
        parts = [task.cut(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
        if len(parts) == 1 or not all(begins_task(part.text) for part in parts):
            return [task]
        for start, end in cuts:
            self._account.skip(task.cut(start, end))
        return parts

    def next_steps(self, passage: Passage) -> list[Action]:
        """Return the actions of "Next steps: Jo will book a stall. Ann to print leaflets."; none where one is none."""
        found = _NEXT_STEPS.match(passage.text)
        task = passage.cut(found.end()) if found else None
        if not task:
            return []
        parts = self._several(task)
        if not all(begins_task(part.text) for part in parts):
            return []
        self._account.skip(passage.cut(0, found.end() if found else 0))
        return [Action(task=part.running(), status=_status_said(part.text)) for part in parts]

    def _in_bold(self, passage: Passage) -> Action | None:
        first = passage.fragments[0]
        label = _BOLD_LABEL.match(first.text) if first.look.bold and not passage.look.bold else None
        task = passage.cut(label.end()) if label else None
        if label is None or not task or is_outcome(task.text):
            return None
        self._account.skip(passage.cut(0, label.end()))
        owners: list[str] = []
        bracket = _IN_BRACKETS.match(task.text)
        if bracket and may_own(bracket["who"]) and task.cut(bracket.end()):
            owners = owners_in_row(task.cut(*bracket.span("who")), self._account)
            self._account.skip(task.cut(0, bracket.start("who")))
            self._account.skip(task.cut(bracket.end("who"), bracket.end()))
            task = task.cut(bracket.end())
        return Action(task=task.running(), owners=owners, status=_status_said(task.text))

    def names_only_owners(self, passage: Passage) -> bool:
        """Tell whether a line such as "Action: Clerk" only says who acts on what stands above it."""
        found = _TAIL.match(passage.text)
        if not found:
            return False
        who = found["who"]
        if not _MARKED_TAIL.match(passage.text) and " " not in who and not who.isupper():
            # "Action Planning" is a subject.
            return is_role_alone(who) or self._known.knows(who)
        return may_own(who) and not is_outcome(who) and not says_nothing(who)

    def take_owners(self, passage: Passage) -> list[str]:
        """Return the owners that a line such as "Action: Clerk" names."""
        found = _TAIL.match(passage.text)
        start, end = found.span("who") if found else (0, len(passage.text))
        self._account.skip(passage.cut(0, start))
        self._account.skip(passage.cut(end))
        return owners_in_row(passage.cut(start, end), self._account)

    def named_at_the_end(self, passage: Passage) -> tuple[Passage | None, Passage, list[str]] | None:
        """Part "… The hedge needs cutting. Action: Clerk" into what was said, the action, and who acts."""
        text = passage.text
        at = max(text.rfind("ction"), text.rfind("CTION")) - 1
        if at < 0:
            return None
        begin = at - 1 if at and text[at - 1] in "([" else at
        found = _TAIL.match(text, begin)
        if not found or begin == 0:
            return None
        before = text[:begin].rstrip()
        marked = text[begin] in "([" or before[-1:] in ".!?;:)" or passage.cut(begin).look.bold
        who = passage.cut(*found.span("who"))
        if not marked or not may_own(who.text) or is_outcome(who.text) or says_nothing(who.text):
            return None
        decided = decisions_in(before)
        start = decided[-1][0] if decided and decided[-1][1] == len(before) else sentences(before)[-1][0]
        task = passage.cut(start, len(before))
        typed = typed_number(task.text)
        if word_count(task.text[typed[0] if typed else 0 :]) < _LEAST_BEFORE_OWNER:
            return None
        self._account.skip(passage.cut(begin, found.start("who")))
        self._account.skip(passage.cut(found.end("who")))
        owners = owners_in_row(who, self._account)
        said = passage.cut(0, start)
        return said or None, task, owners


def due_at_end(task: Passage) -> When | None:
    """Return when a task is due by its last words, None where they do not say so."""
    said = day_at_end(task.text)
    return When(printed=said) if said else None


def _status_said(text: str) -> ActionStatus | None:
    """Return the status that the last words of a task give it: "… – DONE", "… (in progress)"."""
    found = _STATUS.search(text)
    return action_status_of(found["status"]) if found else None
