"""Invented minutes that use every field of every type, for the tests of writers."""

from __future__ import annotations

import datetime

from minutebook.model.blocks import (
    Action,
    Attendance,
    BlockList,
    Decision,
    Entry,
    Motion,
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


def day(printed: str, *numbers: int) -> When:
    return When(printed=printed, day=datetime.date(*numbers) if numbers else None)


def paragraph(text: str) -> Paragraph:
    return Paragraph(text=text)


EVERY_FIELD = Meeting(
    body="Tern Valley Policing Authority",
    series="Monthly Assurance Meeting",
    title="Monthly Assurance Meeting, _September_ 2026",
    date=day("Thursday 24 September 2026", 2026, 9, 24),
    start=Clock(printed="10am", time=datetime.time(10)),
    end=Clock(printed="12.40pm", time=datetime.time(12, 40)),
    venue="Committee Room 2, Dunlin House",
    chair="Jo March",
    minute_taker="Ann Ito",
    language="en-GB",
    status="approved",
    held="without quorum",
    approval=Approval(
        how="at the meeting of 22 October 2026",
        by="Jo March",
        date=day("Friday 23 October 2026", 2026, 10, 23),
        amendments="Item 2.1, “forty” for “fourteen”",
    ),
    corrections=[
        Correction(
            what="The spelling of Larkspur in item 2.2",
            date=day("2 November 2026", 2026, 11, 2),
            why="A resident wrote to us, see https://tern-valley.example/letters/7.",
        ),
        Correction(what="A comma in item 3"),
    ],
    extra={"layout": "unseen-by-readers"},
    items=[
        Item(content=[paragraph("The meeting was open to the public until item 2.3.")]),
        Item(
            title="Attendance",
            section="attendance",
            content=[
                Attendance(
                    people=[
                        Person(name="Jo March", capacity="Police Commissioner", abbreviation="PC"),
                        Person(
                            name="Sam Reed",
                            capacity="Deputy Chief Officer",
                            abbreviation="DCO",
                            note="left after item 2.1",
                        ),
                        Person(
                            name="Ann Ito",
                            capacity="Assistant Policy Officer",
                            abbreviation="APO",
                            presence="in attendance",
                        ),
                        Person(capacity="Two observers from Brackenford", presence="in attendance"),
                        Person(name="Catrin Strachan", capacity="Head of Neighbourhoods", presence="apologies"),
                        Person(name="Owen Pike", presence="absent"),
                    ]
                ),
                Attendance(apologies="None other"),
                Remark(text="the clerk must ask Owen"),
            ],
        ),
        Item(
            number="1.",
            title="Matters arising",
            section="matters arising",
            content=[
                Action(
                    number="3",
                    task="DCO to bring back the figures for **rural** calls by Thursday 17 December 2026",
                    owners=["DCO"],
                    due=day("Thursday 17 December 2026", 2026, 12, 17),
                    status="deferred",
                    raised=Raised(printed="May 2026 meeting", meeting="2026-05"),
                    update=[
                        paragraph("Answer times have not improved."),
                        BlockList(entries=[Entry(content=[paragraph("Two causes were named.")])]),
                    ],
                ),
                Action(
                    task="APO to tell Larkspur", owners=["APO"], status="closed", raised=Raised(printed="last time")
                ),
            ],
        ),
        Item(
            number="2.",
            title="Holding to account",
            items=[
                Item(
                    number="2.1",
                    title="Confidence in `999`",
                    content=[
                        paragraph(
                            "The PC asked about the [survey](https://tern-valley.example/survey?year=2026\\&page=1) "
                            "and **the _second_ letter**; see "
                            "[mailto:clerk@tern-valley.example](mailto:clerk@tern-valley.example) and\\\n"
                            "also item 3."
                        ),
                        Action(
                            number="1",
                            task="DCO and ACO to publish the survey by 21 October",
                            owners=["DCO", "ACO"],
                            due=day("21 October", 2026, 10, 21),
                        ),
                        Action(task="To think about vans"),
                        Action(number="2", task="PC to write before long", due=day("before long"), status="open"),
                        Action(number="2", task="HNP to agree", status="continuing"),
                        Action(number="4", task="HNP to drop it", owners=["HNP"], status="withdrawn"),
                        Decision(
                            number="1",
                            text="The plan is adopted.",
                            decided_by="The Authority",
                            mover="Jo March",
                            seconder="Cllr Wren",
                            votes=Votes(printed="for 5, against 3, abstained 1", in_favour=5, against=3, abstained=1),
                            result="Carried",
                            reasons=[paragraph("It is the cheaper one."), paragraph("It is also sound.")],
                        ),
                        Decision(text="Nothing else was agreed."),
                        Motion(
                            number="2",
                            text="That the vans be sold.",
                            mover="Jo March",
                            seconder="Cllr Wren",
                            votes=Votes(
                                printed="for: Cllr Wren; against: Jo March, HNP; abstained: Sam Reed",
                                in_favour=1,
                                against=2,
                                abstained=1,
                            ),
                            result="Lost",
                            outcome="lost",
                            reasons=[paragraph("They are needed until spring.")],
                        ),
                        Table(
                            headings=["Quarter", "", "Calls"],
                            rows=[["First", "up", "1,204"], ["Second", "", "**988**"]],
                            caption="Calls _answered_",
                        ),
                        Table(
                            headings=["Ward", "Beat", "Officers", "Visits", "Letters", "Complaints", "Commendations"],
                            rows=[["Larkspur", "North-west", "12", "188", "23", "2", "Unparalleled"]],
                        ),
                        Table(headings=["", ""], rows=[["no", "headings"]]),
                    ],
                    items=[
                        Item(
                            number="a)",
                            title="A third level",
                            content=[paragraph("Said below.")],
                            items=[
                                Item(
                                    title="A fourth",
                                    items=[Item(title="A fifth")],
                                )
                            ],
                        )
                    ],
                ),
                Item(
                    number="2.2",
                    title="Questions sent beforehand",
                    content=[
                        Question(
                            number="1",
                            text="Why are there _no_ officers in Larkspur?",
                            asked_by="Mrs Teal of Larkspur",
                            answered_by="Chief Officer",
                            answer=[
                                paragraph("There are two."),
                                BlockList(
                                    numbered=True,
                                    first=3,
                                    entries=[
                                        Entry(content=[paragraph("One by day.")]),
                                        Entry(
                                            content=[
                                                paragraph("One by night."),
                                                BlockList(
                                                    entries=[
                                                        Entry(content=[paragraph("On foot.")]),
                                                        Entry(
                                                            content=[
                                                                paragraph("By van."),
                                                                paragraph("When it starts."),
                                                            ]
                                                        ),
                                                    ]
                                                ),
                                            ]
                                        ),
                                    ],
                                ),
                            ],
                        ),
                        Question(text="Is there more?"),
                        Quotation(
                            content=[
                                paragraph("“We never saw anybody.”"),
                                BlockList(numbered=True, entries=[Entry(content=[paragraph("Nor heard.")])]),
                                Quotation(content=[paragraph("Nor did we.")]),
                            ]
                        ),
                        Verbatim(text="10:02  van 7   out\n10:40  van 7   back  <late> & muddy"),
                        Restricted(
                            restriction=Restriction(
                                reason="personal data (Schedule 12A, paragraph 1)",
                                public_summary="A complaint was **discussed**.",
                            ),
                            content=[
                                paragraph("The secret of the gander."),
                                Action(number="9", task="DCO to visit the gander's owner", owners=["DCO"]),
                                Restricted(
                                    restriction=Restriction(reason="legal advice"),
                                    content=[paragraph("Deeper secret.")],
                                ),
                            ],
                        ),
                    ],
                ),
                Item(
                    number="2.3",
                    title="Lease of the Puffin Quay garage",
                    section="reports",
                    restriction=Restriction(
                        reason="financial or business affairs (Schedule 12A, paragraph 3)",
                        public_title="Estates",
                        public_summary="The Authority considered a lease.",
                    ),
                    content=[
                        paragraph("The landlord's hidden offer."),
                        Action(number="5", task="ACO to outbid quietly", owners=["ACO"]),
                        Decision(number="2", text="To outbid."),
                    ],
                    items=[Item(number="2.3.1", title="Covert counter-offer", content=[paragraph("Concealed.")])],
                ),
                Item(number="2.4", title="Whispered matters", restriction=Restriction()),
            ],
        ),
        Item(
            number="3.",
            title="Next meeting",
            section="next meeting",
            content=[
                NextMeeting(
                    theme="Fraud",
                    date=day("Wednesday 25 November 2026", 2026, 11, 25),
                    start=Clock(printed="10am", time=datetime.time(10)),
                    venue="Committee Room 2",
                ),
                NextMeeting(date=day("to be confirmed"), start=Clock(printed="after lunch")),
            ],
        ),
    ],
)
