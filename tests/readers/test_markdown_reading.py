"""Markdown in, a meeting out: the canonical form, and the other ways people write."""

from __future__ import annotations

import datetime
from textwrap import dedent

import pytest
from markdown_text import meeting_of, problems_of, reading_of

from minutebook.inference import settle
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
from minutebook.model.meeting import Item, Meeting
from minutebook.model.normal_form import normalise
from minutebook.model.when import Clock, When
from minutebook.places import Places
from minutebook.writers.markdown import write

ASSURANCE = """\
---
minutes: 1
body: Tern Valley Policing Authority
series: Monthly Assurance Meeting
date: Thursday 24 September 2026
start: 10am
venue: Committee Room 2, Dunlin House
chair: Jo March
minute_taker: Ann Ito
status: draft
---

# Monthly Assurance Meeting, September 2026

## Attendance

| Name     | Capacity             | Short | Presence      |
|----------|----------------------|-------|---------------|
| Jo March | Police Commissioner  | PC    | present       |
| Sam Reed | Deputy Chief Officer | DCO   | present       |
| Ann Ito  | Policy Officer       | PO    | in attendance |

No apologies were received.

## 1. Matters arising

- **Action 3:** Bring back the figures for rural calls.
  - **Raised:** May 2026 meeting
  - **Owner:** DCO
  - **Update:** Answer times have not improved.

    Two causes were named.
  - **Status:** deferred
  - **Due:** Thursday 17 December 2026

## 2. Holding to account

### 2.1 Confidence

The PC asked whether the survey was ready.

- **Action 1:** DCO to publish the survey by 21 October.
- **Decision 1:** The plan is adopted.
  - **Decided by:** PC

### 2.2 Estates

**Restricted:** financial or business affairs (Schedule 12A, paragraph 3)
**Public summary:** The Authority considered a lease.

The landlord's offer was low.

## 3. Any other business

None.

## 4. Next meeting

- **Theme:** Fraud
- **Date:** Wednesday 25 November 2026
- **Time:** 10am
- **Venue:** Committee Room 2
"""

LARKSPUR = """\
# Larkspur TSC meeting, Wednesday 9 June 2026

Present: Ade Bello (@abello, chair), Mara Lind (@mlind, scribe), Rowan Hale (@rhale)
Regrets: Priya Nair (@pnair)

## Release 4.2

- ACTION: @rhael to publish the 4.2 checklist by 30 June 2026
- ACTION: write the migration notes by the next meeting
- VOTE on new test machines: for 2, against 1, abstained 1. Carried.

## Next meeting

Tuesday 26 May 2026, 16:00 UTC
"""


def test_the_canonical_form_reads_as_it_looks() -> None:
    meeting = meeting_of(ASSURANCE)
    assert (meeting.body, meeting.series) == ("Tern Valley Policing Authority", "Monthly Assurance Meeting")
    assert meeting.date == When(printed="Thursday 24 September 2026", day=datetime.date(2026, 9, 24))
    assert meeting.start == Clock(printed="10am", time=datetime.time(10))
    assert (meeting.chair, meeting.minute_taker, meeting.status) == ("Jo March", "Ann Ito", "draft")
    assert meeting.title == "Monthly Assurance Meeting, September 2026"
    attendance, matters, account, other, following = meeting.items
    assert attendance.content == [
        Attendance(
            people=[
                Person(name="Jo March", capacity="Police Commissioner", abbreviation="PC"),
                Person(name="Sam Reed", capacity="Deputy Chief Officer", abbreviation="DCO"),
                Person(name="Ann Ito", capacity="Policy Officer", abbreviation="PO", presence="in attendance"),
            ],
            apologies="No apologies were received.",
        )
    ]
    assert (matters.number, matters.title, matters.section) == ("1.", "Matters arising", "matters arising")
    assert matters.content == [
        Action(
            number="3",
            task="Bring back the figures for rural calls.",
            raised=Raised(printed="May 2026 meeting", meeting="2026-05"),
            owners=["DCO"],
            update=[
                Paragraph(text="Answer times have not improved."),
                Paragraph(text="Two causes were named."),
            ],
            status="deferred",
            due=When(printed="Thursday 17 December 2026", day=datetime.date(2026, 12, 17)),
        )
    ]
    confidence, estates = account.items
    assert (confidence.number, confidence.title) == ("2.1", "Confidence")
    assert confidence.content == [
        Paragraph(text="The PC asked whether the survey was ready."),
        Action(
            number="1",
            task="DCO to publish the survey by 21 October.",
            owners=["DCO"],
            due=When(printed="21 October", day=datetime.date(2026, 10, 21)),
        ),
        Decision(number="1", text="The plan is adopted.", decided_by="PC"),
    ]
    assert estates.restriction == Restriction(
        reason="financial or business affairs (Schedule 12A, paragraph 3)",
        public_summary="The Authority considered a lease.",
    )
    assert estates.content == [Paragraph(text="The landlord's offer was low.")]
    assert other.content == [Paragraph(text="None.")]
    assert following.content == [
        NextMeeting(
            theme="Fraud",
            date=When(printed="Wednesday 25 November 2026", day=datetime.date(2026, 11, 25)),
            start=Clock(printed="10am", time=datetime.time(10)),
            venue="Committee Room 2",
        )
    ]
    assert reading_of(ASSURANCE).problems == ()


def test_minutes_of_a_repository_read_without_front_matter_or_tables() -> None:
    reading = reading_of(LARKSPUR)
    meeting = reading.meeting
    assert reading.problems == ()
    assert (meeting.chair, meeting.minute_taker) == ("Ade Bello", "Mara Lind")
    assert [(one.name, one.abbreviation, one.capacity, one.presence) for one in meeting.attendance] == [
        ("Ade Bello", "@abello", "chair", "present"),
        ("Mara Lind", "@mlind", "scribe", "present"),
        ("Rowan Hale", "@rhale", "", "present"),
        ("Priya Nair", "@pnair", "", "apologies"),
    ]
    assert [action.task for action in meeting.actions] == [
        "@rhael to publish the 4.2 checklist by 30 June 2026",
        "write the migration notes by the next meeting",
    ]
    assert meeting.decisions == (
        Motion(
            text="new test machines",
            votes=Votes(printed="for 2, against 1, abstained 1", in_favour=2, against=1, abstained=1),
            result="Carried",
            outcome="carried",
        ),
    )
    assert meeting.next_meeting is not None
    assert meeting.next_meeting.date == When(printed="Tuesday 26 May 2026", day=datetime.date(2026, 5, 26))
    assert meeting.next_meeting.start == Clock(printed="16:00 UTC", time=datetime.time(16))


def test_every_text_is_found_at_its_line_and_column() -> None:
    places = Places(reading_of(LARKSPUR))
    votes = places.place(("items", 1, "content", 2, "votes", "printed"))
    assert (votes.line, votes.column, votes.end_column) == (10, 30, 59)
    owner = places.place(("items", 1, "content", 0, "task"), (0, 6))
    assert (owner.line, owner.column, owner.end_column) == (8, 11, 17)
    date = places.place(("items", 2, "content", 0, "date", "printed"))
    assert (date.line, date.column, date.end_column) == (14, 1, 20)
    name = places.place(("items", 0, "content", 0, "people", 3, "name"))
    assert (name.line, name.column) == (4, 10)


def content(text: str, heading: str = "## 1. Report") -> list[object]:
    """Return the blocks of one item that holds `text`."""
    return list(meeting_of(f"{heading}\n\n{dedent(text)}").items[0].content)


def tasks(text: str) -> list[str]:
    return [block.task for block in content(text) if isinstance(block, Action)]


@pytest.mark.parametrize(
    "line",
    [
        "- **Action:** Sam to write",
        "ACTION: Sam to write",
        "- Action: Sam to write",
        "**ACTION**: Sam to write",
        "**Action: Sam to write**",
        "__Action:__ Sam to write",
        "Action – Sam to write",
        "- [ ] Sam to write",
        "* [ ] **Action:** Sam to write",
        "1. ACTION: Sam to write",
        "TODO: Sam to write",
        "- **action :** Sam to write",
        "| Action | Owner |\n|---|---|\n| Sam to write | |",
    ],
)
def test_an_action_is_an_action_however_it_is_spelled(line: str) -> None:
    assert content(line) == [Action(task="Sam to write", owners=["Sam"])]


def test_a_ticked_box_closes_an_action() -> None:
    assert content("- [x] Sam to write") == [Action(task="Sam to write", owners=["Sam"], status="closed")]


def test_fields_may_stand_on_the_lines_after_the_label() -> None:
    text = """\
        **Action 7:** Write the notes
        of the summer.
        Owner: Sam and Jo
        **Due:** 3 July 2026
        """
    assert content(text) == [
        Action(
            number="7",
            task="Write the notes of the summer.",
            owners=["Sam", "Jo"],
            due=When(printed="3 July 2026", day=datetime.date(2026, 7, 3)),
        )
    ]


def test_an_action_after_a_sentence_in_one_paragraph_is_found() -> None:
    assert content("The plan was read.\nACTION: Sam to write") == [
        Paragraph(text="The plan was read."),
        Action(task="Sam to write", owners=["Sam"]),
    ]


def test_labelled_entries_among_others_keep_their_order() -> None:
    text = """\
        - first
        - **Action:** Sam to write
        - second
          - **Decision:** Yes.
        """
    assert content(text) == [
        BlockList(entries=[Entry(content=[Paragraph(text="first")])]),
        Action(task="Sam to write", owners=["Sam"]),
        BlockList(entries=[Entry(content=[Paragraph(text="second"), Decision(text="Yes.")])]),
    ]


def test_what_is_no_field_stands_after_the_action() -> None:
    text = """\
        - **Action:** Sam to write
          - and to post
          - **Due:** 3 July 2026

          A word more.
        """
    action, entries, more = content(text)
    assert isinstance(action, Action)
    assert action.update == []
    assert entries == BlockList(entries=[Entry(content=[Paragraph(text="and to post")])])
    assert more == Paragraph(text="A word more.")


def test_no_action_is_a_sentence() -> None:
    assert content("Actions: None") == [Paragraph(text="Actions: None")]
    assert content("- **Action:** None.") == [BlockList(entries=[Entry(content=[Paragraph(text="**Action:** None.")])])]


def test_a_table_of_actions_is_read_with_its_columns() -> None:
    text = """\
        | No | Task | Who | By when | Status |
        |----|------|-----|---------|--------|
        | 1 | Write | Sam, Jo | 3 July 2026 | done |
        | 2 | Post | | | waiting for Sam |
        """
    one, two = content(text)
    assert isinstance(one, Action)
    assert (one.number, one.task, one.owners, one.status) == ("1", "Write", ["Sam", "Jo"], "closed")
    assert two == Action(number="2", task="Post", update=[Paragraph(text="waiting for Sam")])


def test_a_decision_carries_its_fields() -> None:
    text = """\
        - **Decision 2:** The fee is raised.
          - **Moved by:** Jo
          - **Seconded by:** Ann
          - **Votes:** 5 for, 3 against
          - **Result:** Carried
          - **Reasons:** Costs rose.

            - rent
        """
    assert content(text) == [
        Decision(
            number="2",
            text="The fee is raised.",
            mover="Jo",
            seconder="Ann",
            votes=Votes(printed="5 for, 3 against", in_favour=5, against=3),
            result="Carried",
            reasons=[
                Paragraph(text="Costs rose."),
                BlockList(entries=[Entry(content=[Paragraph(text="rent")])]),
            ],
        )
    ]


def test_a_question_is_read_with_its_answer() -> None:
    text = """\
        - **Question 4:** Why?
          - **Asked by:** Jo
          - **Answered by:** Sam
          - **Answer:** Because.
        """
    assert content(text) == [
        Question(number="4", text="Why?", asked_by="Jo", answered_by="Sam", answer=[Paragraph(text="Because.")])
    ]


def test_a_passage_can_be_withheld() -> None:
    text = """\
        - **Restricted passage:** a person's affairs
          - **Public summary:** A debt was considered.
          - **Withheld:**
            - **Action:** Sam to call
        """
    assert content(text) == [
        Restricted(
            restriction=Restriction(reason="a person's affairs", public_summary="A debt was considered."),
            content=[Action(task="Sam to call", owners=["Sam"])],
        )
    ]


def test_quotations_lines_remarks_and_captions_are_blocks() -> None:
    text = """\
        > quoted *words*
        > - and a list

        ```
        a  log
          line
        ```

        <!-- ask
        Jo -->

        **Table:** Income

        | Of what | £ |
        |---------|---|
        | Rents   | 8 |
        """
    assert content(text) == [
        Quotation(
            content=[
                Paragraph(text="quoted _words_"),
                BlockList(entries=[Entry(content=[Paragraph(text="and a list")])]),
            ]
        ),
        Verbatim(text="a  log\n  line"),
        Remark(text="ask\nJo"),
        Table(headings=["Of what", "£"], rows=[["Rents", "8"]], caption="Income"),
    ]


def test_a_comment_inside_a_sentence_is_never_part_of_it() -> None:
    assert content("The plan <!-- Jo's --> was read.") == [
        Remark(text="Jo's"),
        Paragraph(text="The plan was read."),
    ]


def test_links_may_be_defined_elsewhere() -> None:
    assert content("See [the plan][p].\n\n[p]: https://tern.example/plan") == [
        Paragraph(text="See [the plan](https://tern.example/plan).")
    ]


def test_headings_that_skip_a_level_or_are_underlined_still_nest() -> None:
    meeting = meeting_of("Title\n=====\n\n### a\n\n##### b\n\n## c\n\n# d\n\n## e\n")
    assert meeting.title == "Title"
    assert meeting.items == [
        Item(title="a", items=[Item(title="b")]),
        Item(title="c"),
        Item(title="d", items=[Item(title="e")]),
    ]


@pytest.mark.parametrize(
    ("heading", "number", "title"),
    [
        ("## 1. Rents", "1.", "Rents"),
        ("## 2.1 Water", "2.1", "Water"),
        ("## 4) Fences", "4)", "Fences"),
        ("## (a) Gates", "(a)", "Gates"),
        ("## 2026 budget", "", "2026 budget"),
        ("## 1\\.5 million", "", "1.5 million"),
        ("## 3.", "3.", ""),
        ("##Rents", "", "Rents"),
        ("## Rents ##", "", "Rents"),
    ],
)
def test_the_number_of_an_item_is_kept_as_printed(heading: str, number: str, title: str) -> None:
    item = meeting_of(heading).items[0]
    assert (item.number, item.title.replace("\\", "")) == (number, title)


def test_notes_under_a_heading_say_what_it_cannot() -> None:
    item = meeting_of("## What is left\n\n**Number:** Item A\n**Section:** matters arising\n\nNothing.").items[0]
    assert (item.number, item.section, item.content) == ("Item A", "matters arising", [Paragraph(text="Nothing.")])


def test_lines_under_the_title_give_what_front_matter_leaves_out() -> None:
    text = """\
    # Autumn meeting

    **Date:** 3 October 2026
    - Time: 10:30
    - Venue: The green shed

    Chair: Mo Tarn
    Scribe: Kit Vance

    ## 1. Rents
    """
    meeting = meeting_of(dedent(text))
    assert meeting.date == When(printed="3 October 2026", day=datetime.date(2026, 10, 3))
    assert meeting.start == Clock(printed="10:30", time=datetime.time(10, 30))
    assert (meeting.venue, meeting.chair, meeting.minute_taker) == ("The green shed", "Mo Tarn", "Kit Vance")
    assert [item.title for item in meeting.items] == ["Rents"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ada Brook, Tom Ferris and Wyn Calder", ["Ada Brook", "Tom Ferris", "Wyn Calder"]),
        ("Ada Brook (clerk, from item 2); Tom Ferris", ["Ada Brook", "Tom Ferris"]),
        ("@abello, @mlind", ["@abello", "@mlind"]),
        (
            "Cllr H. Marlow (chair), Cllr B. Orchard, Cllr D. Sparrow, Mrs P. Quill, Mrs. L. Frith (clerk) and Kit R.",
            ["Cllr H. Marlow", "Cllr B. Orchard", "Cllr D. Sparrow", "Mrs P. Quill", "Mrs. L. Frith", "Kit R."],
        ),
        ("Ada Brook and Tom Ferris.", ["Ada Brook", "Tom Ferris"]),
        ("Ada Brook (clerk).", ["Ada Brook"]),
    ],
)
def test_names_in_a_row_are_parted(text: str, people: list[str]) -> None:
    meeting = meeting_of(f"## Present\n\nPresent: {text}")
    assert [person.name for person in meeting.attendance] == people


def test_lists_of_names_stand_under_their_headings() -> None:
    meeting = meeting_of("## Attendees\n\n- Ada Brook, Harbour Trust\n- Tom Ferris (TF)\n\nApologies: none\n")
    assert meeting.items[0].content == [
        Attendance(
            people=[
                Person(name="Ada Brook", capacity="Harbour Trust"),
                Person(name="Tom Ferris", abbreviation="TF"),
            ],
            apologies="none",
        )
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Present: the committee discussed at length who ought to have been there",
        "Present: Ada Brook arrived. Tom Ferris left.",
    ],
)
def test_a_sentence_after_a_label_of_attendance_is_no_row_of_names(sentence: str) -> None:
    assert content(sentence) == [Paragraph(text=sentence)]


def test_windows_line_endings_tabs_and_a_byte_order_mark_change_nothing() -> None:
    plain = meeting_of(ASSURANCE)
    assert meeting_of("\ufeff" + ASSURANCE.replace("\n", "\r\n")) == plain
    assert meeting_of(ASSURANCE.replace("\n  - ", "\n\t- ").replace("\n    Two", "\n\t\tTwo")) == plain


def test_words_before_the_first_item_are_kept_and_told() -> None:
    text = "# Title\n\nWe met early.\n\n- a\n- b\n\n## 1. Report\n\nAll well.\n"
    assert problems_of(text) == [("REA101", "We met early."), ("REA101", "- a\n- b")]
    first = meeting_of(text).items[0]
    assert (first.title, first.number, len(first.content)) == ("", "", 2)


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("![The plan](plan.png)", [("REA107", "![The plan](plan.png)")]),
        ("<div>old</div>", [("REA101", "<div>"), ("REA101", "</div>")]),
        ("| a | b |\n|---|---|\n| c |\n| d | e | f |", [("REA105", "c"), ("REA105", "d | e | f")]),
        ("- **Action:** Sam to go\n  - **Ownr:** Jo", [("REA103", "Ownr")]),
        ("- **Action:** Go\n  - **Owner:** Sam\n  - **Due:** May\n  - **Due:** June", [("REA104", "June")]),
        ("- **Action:** Go\n  - **Status:** purple", [("REA101", "purple")]),
        ("<!-- no end", [("REA101", "<!-- no end")]),
        ("[unused]: https://tern.example/", [("REA101", "[unused]: https://tern.example/")]),
        (
            "- **Action:** Go\n  - **Owner:** [Sam](https://tern.example/sam)",
            [("REA107", "[Sam](https://tern.example/sam)")],
        ),
    ],
)
def test_what_has_no_place_is_told_with_its_own(text: str, problems: list[tuple[str, str]]) -> None:
    assert problems_of(f"## 1. Report\n\n{text}\n") == problems


def test_a_misspelled_field_names_the_likeliest_and_keeps_its_words() -> None:
    reading = reading_of("## 1. Report\n\n- **Action:** Sam to go\n  - **Ownr:** Jo\n")
    assert reading.problems[0].facts["likeliest"] == "Owner"
    assert reading.meeting.items[0].content[1] == BlockList(entries=[Entry(content=[Paragraph(text="**Ownr:** Jo")])])


def test_short_rows_are_filled_up_and_long_ones_lose_nothing() -> None:
    (table,) = content("| a | b |\n|---|---|\n| c |\n| d | e | f |")
    assert table == Table(headings=["a", "b"], rows=[["c", ""], ["d", "e f"]])


def test_bars_in_code_stand_behind_a_backslash_as_everywhere_in_tables() -> None:
    (table,) = content("| a | b |\n|---|---|\n| `x \\| y` | z \\| w |")
    assert table == Table(headings=["a", "b"], rows=[["`x | y`", "z | w"]])


def table(columns: int, rows: int) -> str:
    """Return a table whose rows, but for the headings, are one cell long."""
    return "| a " * columns + "|\n" + "|---" * columns + "|\n" + "| b |\n" * rows


@pytest.mark.parametrize(("columns", "rows"), [(200, 249), (2, 24_999)])
def test_a_table_as_large_as_may_be_is_a_table(columns: int, rows: int) -> None:
    reading = reading_of(f"# T\n\n## Money\n\n{table(columns, rows)}")
    (found,) = reading.meeting.all_of(Table)
    assert (len(found[1].headings), len(found[1].rows)) == (columns, rows)
    assert "REA101" not in {problem.code for problem in reading.problems}


@pytest.mark.parametrize(("columns", "rows"), [(201, 1), (200, 250), (2, 25_000)])
def test_the_lines_of_a_larger_table_are_ordinary_words_and_it_is_told_why(columns: int, rows: int) -> None:
    text = f"# T\n\n## Money\n\n**Table:** Income\n\n{table(columns, rows)}"
    reading = reading_of(text)
    assert reading.meeting.all_of(Table) == []
    title, lines = (found.text for _, found in reading.meeting.all_of(Paragraph))
    assert title == "**Table:** Income"
    assert lines.replace("\\", "").startswith("| a | a |")
    (problem,) = reading.problems
    assert (problem.code, problem.start, problem.claims) == ("REA101", text.index("| a"), False)
    assert f"{columns:,} columns and {rows:,} rows" in problem.facts["reason"]


def test_the_cells_of_all_tables_of_a_file_count_together() -> None:
    reading = reading_of("# T\n\n## Money\n\n" + "\n".join([table(100, 299), table(100, 299), table(100, 199)]))
    assert [len(found.rows) for _, found in reading.meeting.all_of(Table)] == [299, 199]
    (reason,) = [problem.facts["reason"] for problem in reading.problems if problem.code == "REA101"]
    assert reason.startswith("the lines of a table with 100 columns and 299 rows")


@pytest.mark.parametrize(
    "line",
    ["Minutes of the meeting held on 9 June 2026", "Larkspur Hall", "[Agenda](https://larkspur.example/agenda)"],
)
def test_a_line_that_may_stand_before_the_first_heading_is_no_problem(line: str) -> None:
    text = "# Larkspur Committee\n\n{}\n\n## 1. Roof\n\nIt leaks.\n"
    assert problems_of(text.format(line)) == []
    assert problems_of(text.format(f"{line}\n\nWe met early.")) == [("REA101", "We met early.")]
    assert problems_of(text.format(f"We met early.\n\n{line}")) == [("REA101", "We met early."), ("REA101", line)]


@pytest.mark.parametrize(
    "people",
    [
        "- Attendees\n  - Jo March - chair\n  - Mara Lind\n- Apologies\n  - Sam Reed\n",
        "**Attendees**\n\n- Jo March - chair\n- Mara Lind\n\n**Apologies**\n\n- Sam Reed\n",
        "_Attendees_\n- Jo March - chair\n- Mara Lind\n\nApologies\n- Sam Reed\n",
    ],
)
@pytest.mark.parametrize("head", ["# Title\n\n", "# Title\n\n## Attendance\n\n"])
def test_a_plain_list_of_people_needs_no_colon_after_its_label(head: str, people: str) -> None:
    reading = reading_of(f"{head}{people}\n## 1. Roof\n\nIt leaks.\n")
    assert [(one.name, one.presence) for one in reading.meeting.attendance] == [
        ("Jo March", "present"),
        ("Mara Lind", "present"),
        ("Sam Reed", "apologies"),
    ]
    assert (reading.meeting.chair, reading.problems) == ("Jo March", ())


@pytest.mark.parametrize(
    "text",
    [
        "# T\n\n## 1. Roof\n\n**Attendees**\n\n- Jo March\n",
        "# T\n\n## Attendance\n\nAttendees\n\n- The hall was full by ten o'clock and many stood.\n",
        "# T\n\n## Attendance\n\nSlides\n\nJo March\n",
    ],
)
def test_a_label_without_a_colon_counts_only_above_a_list_of_people(text: str) -> None:
    assert meeting_of(text).attendance == ()


@pytest.mark.parametrize("section", ["Attendance", "Roof"])
def test_words_that_only_look_like_such_a_label_stay_words(section: str) -> None:
    item = Item(
        title=section,
        content=[
            Paragraph(text="**Apologies**"),
            BlockList(
                entries=[
                    Entry(
                        content=[
                            Paragraph(text="Attendees"),
                            BlockList(entries=[Entry(content=[Paragraph(text="Jo")])]),
                        ]
                    )
                ]
            ),
        ],
    )
    meeting = settle(normalise(Meeting(title="T", items=[item])))
    assert meeting_of(write(meeting).decode()) == meeting


@pytest.mark.parametrize(
    ("cell", "presence", "note"),
    [
        ("present (until item 3)", "present", "until item 3"),
        ("Present, until 11am", "present", "until 11am"),
        ("in attendance from item 2", "in attendance", "from item 2"),
        ("Apologies (ill)", "apologies", "ill"),
        ("3 of 5", "present", "3 of 5"),
        ("the present (a clock)", "present", "the present (a clock)"),
    ],
)
def test_a_presence_may_have_a_note_beside_it(cell: str, presence: str, note: str) -> None:
    text = f"# T\n\n## Attendance\n\n| Name | Presence |\n|---|---|\n| Jo March | {cell} |\n"
    (person,) = meeting_of(text).attendance
    assert (person.presence, person.note) == (presence, note)


def test_a_presence_with_a_note_may_stand_in_brackets_after_the_name() -> None:
    (person,) = meeting_of("# T\n\n## Attendance\n\nObservers: Lena Quill (present until item 3)\n").attendance
    assert (person.presence, person.note) == ("in attendance", "until item 3")


MOVED, SECONDED, MOTION, VOTED = (
    "Moved: Jo March",
    "Seconded: Mara Lind",
    "Motion: that the roof be mended",
    "For: 2, Against: 1.",
)


@pytest.mark.parametrize("lines", [(MOTION, MOVED, SECONDED, VOTED), (MOVED, SECONDED, MOTION, VOTED)])
@pytest.mark.parametrize(("before", "between"), [("", "\n\n"), ("", "\n"), ("- ", "\n"), ("- ", "\n\n"), ("1. ", "\n")])
def test_lines_around_a_motion_belong_to_it(lines: tuple[str, ...], before: str, between: str) -> None:
    reading = reading_of("# T\n\n## 1. Roof\n\n" + between.join(before + line for line in lines) + "\n\nIt leaks.\n")
    assert reading.meeting.items[0].content == [
        Motion(
            text="that the roof be mended",
            mover="Jo March",
            seconder="Mara Lind",
            votes=Votes(printed="For: 2, Against: 1", in_favour=2, against=1),
        ),
        Paragraph(text="It leaks."),
    ]
    assert meeting_of(write(reading.meeting).decode()) == reading.meeting


@pytest.mark.parametrize("between", ["\n\n", "\n- "])
def test_each_motion_has_its_own_mover_or_none_is_guessed(between: str) -> None:
    def movers(*lines: str) -> list[str]:
        meeting = meeting_of("# T\n\n## 1. Roof\n" + between + between.join(lines) + "\n")
        return [motion.mover for _, motion in meeting.all_of(Motion)]

    assert movers("Motion: a", "Moved: Jo", "Motion: b", "Moved: Sam") == ["Jo", "Sam"]
    assert movers("Moved: Jo", "Motion: a", "Moved: Sam", "Motion: b") == ["Jo", "Sam"]
    votes = "For: 2, Against: 1"
    assert movers("Moved: Jo", "Motion: a", votes, "Moved: Sam", "Motion: b", votes) == ["Jo", "Sam"]
    assert movers("Moved: Jo", "Motion: a", "Moved: Sam", "Motion: b", votes) == ["Jo", "Sam"]
    assert movers("Motion: a", "Moved: Jo", "Motion: b") == ["", ""]
    assert movers("Motion: a", "It was long.", "Moved: Jo") == [""]


def test_words_around_a_decision_that_look_like_its_fields_stay_words() -> None:
    meeting = settle(
        normalise(
            Meeting(
                title="T",
                items=[
                    Item(
                        title="Roof",
                        content=[
                            Paragraph(text="Moved: Jo"),
                            Decision(text="that the roof be mended"),
                            Paragraph(text="Seconded: Mara"),
                            Paragraph(text="Motion: that it rain"),
                            Paragraph(text="Moved: Sam"),
                            BlockList(
                                entries=[
                                    Entry(content=[Paragraph(text="Motion: no")]),
                                    Entry(content=[Paragraph(text="Moved: Sam")]),
                                ]
                            ),
                            Decision(text="that the gate be shut\\\nFor: 2, Against: 1"),
                            BlockList(entries=[Entry(content=[Paragraph(text="Moved: Sam")])]),
                        ],
                    )
                ],
            )
        )
    )
    assert meeting_of(write(meeting).decode()) == meeting


LABELLED_BY_HEADINGS = """\
# Larkspur Committee

## Roof

It leaks.

### Action

- (Daniel): Email the trust
- Discussion: Brief discussion of the costs of the roof and its gutters
- ACTION: Jo to buy nails

More was said.

- Slates
- Lead

## Garden

### Action

Jo to cut the hedge
by 30 June 2026

The hedge is tall.

## Pond

### Action:

None.
"""


def test_a_heading_action_that_is_repeated_is_a_label_of_what_stands_right_below_it() -> None:
    reading = reading_of(LABELLED_BY_HEADINGS)
    roof, garden, pond = reading.meeting.items
    assert [(action.owners, action.task) for action in reading.meeting.actions] == [
        (["Daniel"], "(Daniel): Email the trust"),
        ([], "Discussion: Brief discussion of the costs of the roof and its gutters"),
        (["Jo"], "Jo to buy nails"),
        (["Jo"], "Jo to cut the hedge by 30 June 2026"),
    ]
    assert [type(block) for block in roof.content] == [Paragraph, Action, Action, Action, Paragraph, BlockList]
    assert [type(block) for block in garden.content] == [Action, Paragraph]
    assert pond.content == [Paragraph(text="None.")]
    assert meeting_of(write(reading.meeting).decode()) == reading.meeting


@pytest.mark.parametrize("headings", [("Action", "Actions"), ("Action", "Garden"), ("Action 1", "Action 2")])
def test_a_heading_action_that_stands_alone_is_a_heading(headings: tuple[str, str]) -> None:
    meeting = meeting_of("# T\n\n## Roof\n\nIt leaks.\n" + "".join(f"\n## {one}\n\n- Nails\n" for one in headings))
    assert [item.title for item in meeting.items] == ["Roof", *headings]
    assert meeting.actions == ()


def test_items_called_action_stay_items() -> None:
    entries = BlockList(entries=[Entry(content=[Paragraph(text="Nails")])])
    titles = ["Roof", "Action", "**Action**", "Action:", "Actions"]
    items = [Item(title=title, content=[Paragraph(text="It leaks."), entries]) for title in titles]
    meeting = settle(normalise(Meeting(title="T", items=items)))
    assert meeting_of(write(meeting).decode()) == meeting
    one = settle(normalise(Meeting(title="T", items=items[:2])))
    assert "## Action\n" in write(one).decode()
