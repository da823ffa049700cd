"""An invented meeting that uses every field of every type, at every place where a block can stand."""

from __future__ import annotations

import datetime

from minutebook.model.blocks import (
    Action,
    Attendance,
    BlockList,
    Decision,
    Entry,
    NextMeeting,
    Paragraph,
    Person,
    Question,
    Quotation,
    Raised,
    Remark,
    Restricted,
    Restriction,
    Table,
    Verbatim,
    Votes,
)
from minutebook.model.meeting import Approval, Correction, Item, Meeting
from minutebook.model.when import Clock, When


def paragraph(text: str) -> Paragraph:
    return Paragraph(text=text)


def nested_list(depth: int) -> BlockList:
    inside = [paragraph(f"Depth {depth} of nine")]
    below = [nested_list(depth + 1)] if depth < 9 else []
    return BlockList(entries=[Entry(content=[*inside, *below])], numbered=depth % 2 == 0)


OPENING = Item(content=[paragraph("Members of the public watched from the *gallery*.".replace("*", "_"))])

ATTENDANCE = Item(
    title="Welcome and attendance",
    number="1.",
    content=[
        paragraph("The Convener welcomed everybody and explained how the alarm sounds."),
        Attendance(
            people=[
                Person(name="Orla Finch", capacity="Convener of the Authority", abbreviation="CON"),
                Person(name="Tobias Wren", capacity="Chief Officer", abbreviation="CO", note="left after item 3"),
                Person(
                    name="Hester Quill",
                    capacity="Assistant Policy Officer",
                    abbreviation="APO",
                    presence="in attendance",
                ),
                Person(name="Magnus Thorne", capacity="Deputy Chief Officer", abbreviation="DCO", presence="apologies"),
                Person(name="Pia Lund", presence="absent"),
            ],
            apologies="The Deputy Chief Officer sent apologies by telephone.",
        ),
    ],
)

MATTERS_ARISING = Item(
    title="Matters arising",
    number="2.",
    section="matters arising",
    content=[
        Action(
            number="3",
            task="Bring back the figures for **rural** calls.",
            owners=["DCO", "CO"],
            raised=Raised(printed="May 2026 meeting", meeting="2026-05"),
            due=When(printed="Thursday 17 December 2026", day=datetime.date(2026, 12, 17)),
            status="deferred",
            update=[
                paragraph("Answer times have not improved since the spring, although the new rota began in July."),
                paragraph("Two causes were named:"),
                BlockList(
                    entries=[
                        Entry(content=[paragraph("the harvest, which closes the lanes;")]),
                        Entry(content=[paragraph("the loss of two dispatchers.")]),
                    ]
                ),
                paragraph("A third is suspected."),
            ],
        ),
        Action(task="Thank the volunteers at Larkspur Weir.", owners=["Finch; Orla", "CO"], status="closed"),
    ],
)

CONFIDENCE = Item(
    title="Confidence: *not* a heading in `capitals`".replace("*", "_"),
    number="3.1",
    content=[
        paragraph("The Convener asked whether the survey was ready. **It was**, said the CO, _subject to_ `v2.1`."),
        Question(
            number="1",
            text="How many people answered the survey of 2025, and how were they chosen?",
            asked_by="Orla Finch",
            answered_by="CO",
            answer=[
                paragraph("1,204 people, drawn from the electoral roll."),
                Table(
                    caption="Answers by district",
                    headings=["District", "Asked", "**Answered**"],
                    rows=[["Brackenford", "900", "512"], ["Larkspur and the Lower Tern", "1,100", "692"]],
                ),
            ],
        ),
        Decision(
            number="1",
            text="The engagement plan is adopted for three years.",
            decided_by="Convener",
            mover="Tobias Wren",
            seconder="Orla Finch",
            votes=Votes(printed="for 5, against 3, abstained 1", in_favour=5, against=3, abstained=1),
            result="Carried",
            reasons=[
                paragraph("The present plan lapses in March."),
                Quotation(content=[paragraph("A plan that nobody reads is no plan.")]),
            ],
        ),
        Action(
            number="4",
            task="CO to publish the survey by 21 October.",
            due=When(printed="21 October", day=datetime.date(2026, 10, 21)),
            owners=["CO"],
        ),
        Quotation(
            content=[
                paragraph("We heard that the desk at Brackenford was closed on market days."),
                BlockList(
                    numbered=True,
                    first=4,
                    entries=[
                        Entry(content=[paragraph("Open it on market days.")]),
                        Entry(content=[paragraph("Say so at the door.")]),
                    ],
                ),
                paragraph("That was all the letter said."),
            ]
        ),
        Quotation(content=[BlockList(entries=[Entry(content=[paragraph("A second letter, only a list.")])])]),
    ],
)

REPORTS = Item(
    title="Reports",
    number="3.2",
    content=[
        paragraph(
            "Papers are on [the website](https://tern.example/papers), by [post](mailto:clerk@tern.example), "
            "[beside this file](papers/annex.md) and [below](#any-other-business)."
        ),
        nested_list(1),
        BlockList(
            numbered=True,
            entries=[
                Entry(
                    content=[
                        paragraph("First point,"),
                        paragraph("with a second paragraph,"),
                        Table(headings=["Quarter", "Cost"], rows=[["first", "£1,200"], ["second", "£900"]]),
                    ]
                ),
                Entry(content=[]),
                Entry(content=[Action(task="Report in a list.", owners=["APO"])]),
            ],
        ),
        Verbatim(text="08:00  unit 12   out\n\n08:40  unit 12\tback"),
        Remark(text="the Clerk has the sound recording\nuntil Friday"),
        Table(headings=["", "Planned", "Spent"], rows=[["Staff", "10", ""], ["Fleet", "", "4"]]),
        Table(headings=["One column"], rows=[]),
    ],
)

ESTATES = Item(
    title="Estates",
    number="3.3",
    restriction=Restriction(
        reason="financial or business affairs (Schedule 12A, paragraph 3)",
        public_title="A property matter",
        public_summary="The Authority considered a **lease**.",
    ),
    content=[paragraph("The landlord of Dunlin House offered a lease of nine years.")],
    items=[Item(title="Break clause", number="3.3.1", content=[paragraph("After five years.")])],
)

OTHER = Item(
    title="Any other business",
    number="4.",
    content=[
        paragraph("The boiler has failed.\\\nIt will be mended on Monday."),
        Restricted(
            restriction=Restriction(reason="staffing", public_summary="A staffing matter was discussed."),
            content=[
                paragraph("An officer is on long leave."),
                BlockList(entries=[Entry(content=[paragraph("Cover is arranged.")])]),
                paragraph("The post stays open."),
            ],
        ),
        paragraph("Nothing else was raised."),
    ],
)

NEXT_MEETING = Item(
    title="Next meeting",
    content=[
        NextMeeting(
            theme="Fraud",
            date=When(printed="Wednesday 25 November 2026", day=datetime.date(2026, 11, 25)),
            start=Clock(printed="10am", time=datetime.time(10)),
            venue="Committee Room 2, Dunlin House",
        ),
        NextMeeting(date=When(printed="a day in January")),
    ],
)

EVERYTHING = Meeting(
    body="Tern Valley Policing Authority",
    series="Monthly Assurance Meeting",
    title="Monthly Assurance Meeting, September 2026",
    date=When(printed="Thursday 24 September 2026", day=datetime.date(2026, 9, 24)),
    start=Clock(printed="10am", time=datetime.time(10)),
    end=Clock(printed="12.15pm", time=datetime.time(12, 15)),
    venue="Committee Room 2, Dunlin House",
    chair="Orla Finch",
    minute_taker="Hester Quill",
    language="en-GB",
    status="approved",
    held="without quorum",
    approval=Approval(
        how="at the meeting",
        by="the Convener",
        date=When(printed="29 October 2026", day=datetime.date(2026, 10, 29)),
        amendments="“Weir” for “Wier” in item 2",
    ),
    corrections=[
        Correction(
            what="the cost of the second quarter", date=When(printed="3 November 2026"), why="a figure was misread"
        )
    ],
    items=[
        OPENING,
        ATTENDANCE,
        MATTERS_ARISING,
        Item(title="Holding to account", number="3.", items=[CONFIDENCE, REPORTS, ESTATES]),
        OTHER,
        NEXT_MEETING,
    ],
    extra={"layout": "minutes", "tags": "[estates, survey]", "weight": "1.10", "note": "ünï\x01code " * 30},
)
