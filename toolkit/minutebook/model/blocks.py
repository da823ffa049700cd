"""What stands inside an item: paragraphs, lists and tables, and the blocks that make minutes of them.

Every text marked *running text* is inline Markdown in the normal form of `running_text`; every other
text is literal, on one line.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from minutebook.model.part import BlockPart, Part
from minutebook.model.running_text import standing
from minutebook.model.when import Clock, When

# Marks, in the schema, what a complete set of minutes needs; a draft may still lack it.
NEEDED = {"x-required": True}

Line = Annotated[str, Meta(extra_json_schema={"x-kind": "line"})]
RunningText = Annotated[str, Meta(extra_json_schema={"x-kind": "running text"})]

# Every field that holds running text, by its name; "text" is literal in a remark and in verbatim lines.
RUNNING_FIELDS = frozenset({"title", "text", "task", "caption", "headings", "rows", "public_title", "public_summary"})

Presence = Literal["present", "in attendance", "apologies", "absent"]
ActionStatus = Literal["open", "continuing", "deferred", "closed", "withdrawn"]
Outcome = Literal["carried", "lost", "withdrawn", "deferred"]


class Paragraph(BlockPart, frozen=True, kw_only=True, tag="paragraph"):
    """One paragraph of running text."""

    text: Annotated[RunningText, Meta(description="The paragraph, in running text; never empty.")]


class Entry(Part, frozen=True, kw_only=True):
    """One entry of a list: its own paragraphs, lists and other blocks."""

    content: Annotated[list[Block], Meta(description="What the entry holds, in order.")]


class BlockList(BlockPart, frozen=True, kw_only=True, tag="list"):
    """A list, bulleted or numbered."""

    entries: Annotated[list[Entry], Meta(description="The entries of the list, in order; at least one.")]
    numbered: Annotated[bool, Meta(description="True for a numbered list, false for a bulleted one.")] = False
    first: Annotated[int, Meta(description="The number of the first entry of a numbered list.", ge=0)] = 1


class Table(BlockPart, frozen=True, kw_only=True, tag="table"):
    """A table that is neither an attendance list nor a list of actions."""

    headings: Annotated[list[RunningText], Meta(description="The column headings, in running text.")]
    rows: Annotated[
        list[list[RunningText]], Meta(description="The rows, each with as many cells as there are headings.")
    ]
    caption: Annotated[RunningText, Meta(description="The title of the table, in running text.")] = ""


class Quotation(BlockPart, frozen=True, kw_only=True, tag="quotation"):
    """A passage quoted from elsewhere."""

    content: Annotated[list[Block], Meta(description="The quoted blocks, in order.")]


class Verbatim(BlockPart, frozen=True, kw_only=True, tag="verbatim"):
    """Lines that keep their layout, such as a pasted log (a fenced block in Markdown)."""

    text: Annotated[str, Meta(description="The lines as they stand, literal, parted by line feeds.")]


class Remark(BlockPart, frozen=True, kw_only=True, tag="remark"):
    """A comment in the source (`<!-- … -->`), which no reader of the published minutes sees."""

    text: Annotated[str, Meta(description="The comment, literal, without its marks.")]


class Person(Part, frozen=True, kw_only=True):
    """One row of the attendance list."""

    name: Annotated[Line, Meta(description="The name of the person, as printed.", extra_json_schema=NEEDED)] = ""
    capacity: Annotated[
        Line, Meta(description="The role in which the person attended, such as “Deputy Chief Officer”.")
    ] = ""
    abbreviation: Annotated[Line, Meta(description="How the minutes refer to the person, such as “DCO”.")] = ""
    presence: Annotated[
        Presence,
        Meta(description="Present, in attendance (not a member), apologies, or absent without apologies."),
    ] = "present"
    note: Annotated[Line, Meta(description="Arrived late, left early, or attended for some items only.")] = ""


class Attendance(BlockPart, frozen=True, kw_only=True, tag="attendance"):
    """The list of those who attended and those who sent apologies."""

    people: Annotated[list[Person], Meta(description="One row for each person, in the order printed.")] = []
    apologies: Annotated[Line, Meta(description="What is said of apologies where nobody is named, such as “None”.")] = (
        ""
    )


class Raised(Part, frozen=True, kw_only=True):
    """Where an action brought forward comes from."""

    printed: Annotated[Line, Meta(description="The origin as printed, such as “May 2026 meeting”.")]
    meeting: Annotated[
        str,
        Meta(
            description="The meeting it was raised at, as YYYY-MM-DD or YYYY-MM; left out where the words name none.",
            pattern=r"^(\d{4}-\d{2}(-\d{2})?)?$",
        ),
    ] = ""


class Action(BlockPart, frozen=True, kw_only=True, tag="action"):
    """Something that somebody will do, new or brought forward.

    `task` is the clerk's sentence, whole. `owners` and `due` are read from that sentence where no field of
    their own gives them (`action_sentence`).
    """

    task: Annotated[RunningText, Meta(description="What is to be done: the sentence as written, in running text.")]
    number: Annotated[Line, Meta(description="The number of the action as printed.")] = ""
    owners: Annotated[
        list[Line],
        Meta(description="Who will do it, as printed: names, roles or abbreviations."),
    ] = []
    due: Annotated[When | None, Meta(description="When it will be done by.")] = None
    status: Annotated[
        ActionStatus | None,
        Meta(description="Open, continuing, deferred, closed or withdrawn; left out where the minutes do not say."),
    ] = None
    raised: Annotated[Raised | None, Meta(description="The meeting an action brought forward comes from.")] = None
    update: Annotated[list[Block], Meta(description="What was reported about an action brought forward.")] = []

    @property
    def brought_forward(self) -> bool:
        """Whether the action comes from an earlier meeting: it names one, or reports an update or an outcome.

        A list alone below an action tells how it is to be done, and not what has become of it.
        """
        reported = any(not isinstance(block, BlockList) for block in self.update)
        return self.raised is not None or reported or self.status not in (None, "open")

    @property
    def struck(self) -> bool:
        """Whether the whole task is struck out: then nobody can tell whether anything is still to be done."""
        return "~~" in self.task and not standing(self.task)


class Votes(Part, frozen=True, kw_only=True):
    """The votes on a motion: as printed, and the counts the words give."""

    printed: Annotated[Line, Meta(description="The votes as printed, such as “for 5, against 3, abstained 1”.")]
    in_favour: Annotated[int, Meta(description="The number of votes in favour.", ge=0)] | None = None
    against: Annotated[int, Meta(description="The number of votes against.", ge=0)] | None = None
    abstained: Annotated[int, Meta(description="The number who abstained.", ge=0)] | None = None


class Decision(BlockPart, frozen=True, kw_only=True, tag="decision"):
    """Something the meeting, or somebody at it, decided."""

    text: Annotated[RunningText, Meta(description="What was decided, in running text.")]
    number: Annotated[Line, Meta(description="The number of the decision as printed.")] = ""
    decided_by: Annotated[Line, Meta(description="Who decided, as printed.")] = ""
    mover: Annotated[Line, Meta(description="Who moved the motion, as printed.")] = ""
    seconder: Annotated[Line, Meta(description="Who seconded the motion, as printed.")] = ""
    votes: Annotated[Votes | None, Meta(description="The votes on the motion.")] = None
    result: Annotated[Line, Meta(description="What became of the motion, as printed, such as “Carried”.")] = ""
    reasons: Annotated[list[Block], Meta(description="The reasons given.")] = []


class Motion(BlockPart, frozen=True, kw_only=True, tag="motion"):
    """Something that was moved or put to the vote; only a motion that was carried is a decision."""

    text: Annotated[RunningText, Meta(description="What was moved, in running text.")]
    number: Annotated[Line, Meta(description="The number of the motion as printed.")] = ""
    mover: Annotated[Line, Meta(description="Who moved the motion, as printed.")] = ""
    seconder: Annotated[Line, Meta(description="Who seconded the motion, as printed.")] = ""
    votes: Annotated[Votes | None, Meta(description="The votes on the motion.")] = None
    result: Annotated[Line, Meta(description="What became of the motion, as printed, such as “Carried”.")] = ""
    outcome: Annotated[
        Outcome | None,
        Meta(description="What the words of the result mean; left out where they do not say, or not in words we know."),
    ] = None
    reasons: Annotated[list[Block], Meta(description="The reasons given.")] = []

    def decided(self, by: str = "") -> Decision:
        """Return the same as something that was decided, by whom the minutes say."""
        return Decision(
            text=self.text,
            number=self.number,
            decided_by=by,
            mover=self.mover,
            seconder=self.seconder,
            votes=self.votes,
            result=self.result,
            reasons=self.reasons,
        )


class Question(BlockPart, frozen=True, kw_only=True, tag="question"):
    """A question sent before the meeting, with its answer."""

    text: Annotated[RunningText, Meta(description="The question, in running text.")]
    number: Annotated[Line, Meta(description="The number of the question as printed.")] = ""
    asked_by: Annotated[Line, Meta(description="Who asked, as printed.")] = ""
    answered_by: Annotated[Line, Meta(description="Who answered, as printed.")] = ""
    answer: Annotated[list[Block], Meta(description="The answer.")] = []


class NextMeeting(BlockPart, frozen=True, kw_only=True, tag="next meeting"):
    """When and where the body meets next, and on what."""

    theme: Annotated[Line, Meta(description="The kind or theme of the next meeting.")] = ""
    date: Annotated[When | None, Meta(description="The day of the next meeting.", extra_json_schema=NEEDED)] = None
    start: Annotated[Clock | None, Meta(description="The time it begins.")] = None
    venue: Annotated[Line, Meta(description="Where it will be held, or “remote”.")] = ""


class Restriction(Part, frozen=True, kw_only=True):
    """Why something is withheld from the public, and what the public is told instead."""

    reason: Annotated[
        Line,
        Meta(description="The reason in words, such as “financial or business affairs (Schedule 12A, paragraph 3)”."),
    ] = ""
    public_title: Annotated[
        RunningText,
        Meta(description="The heading the public sees instead of the item's own, in running text."),
    ] = ""
    public_summary: Annotated[RunningText, Meta(description="What the public is told, in running text.")] = ""


class Restricted(BlockPart, frozen=True, kw_only=True, tag="restricted"):
    """A passage withheld from the public, inside an item that is not."""

    restriction: Annotated[Restriction, Meta(description="Why it is withheld, and what the public is told.")]
    content: Annotated[list[Block], Meta(description="The blocks that are withheld.")]


Block = (
    Paragraph
    | BlockList
    | Table
    | Quotation
    | Verbatim
    | Remark
    | Attendance
    | Action
    | Decision
    | Motion
    | Question
    | NextMeeting
    | Restricted
)
