"""What follows from the words of a meeting is filled in, once, and nothing else is touched."""

from __future__ import annotations

import datetime

import pytest
from hang_guard import must_not_hang
from msgspec import structs

from minutebook.inference import (
    day_after,
    day_of_due,
    day_of_meeting,
    meeting_of,
    reference_day,
    settle,
    year_elsewhere,
)
from minutebook.inference.meeting_date import date_in_title
from minutebook.model.blocks import (
    Action,
    Attendance,
    Block,
    BlockList,
    Decision,
    Entry,
    NextMeeting,
    Paragraph,
    Person,
    Question,
    Quotation,
    Raised,
    Restricted,
    Restriction,
    Votes,
)
from minutebook.model.meeting import Approval, Correction, Item, Meeting
from minutebook.model.when import Clock, When
from minutebook.model.words import Piece, Words

DAY = datetime.date(2026, 9, 24)


def meeting_with(*blocks: Block, date: str = "Thursday 24 September 2026", title: str = "Item") -> Meeting:
    """Return a meeting of one item with these blocks."""
    return Meeting(date=When(printed=date), items=[Item(title=title, content=list(blocks))])


def settled_date(date: str, **fields: str) -> datetime.date | None:
    """Return the day of a settled meeting with this date."""
    when = settle(Meeting(date=When(printed=date), **fields)).date  # type: ignore[arg-type]
    return when.day if when else None


def test_a_row_of_apologies_that_says_none_is_words_about_apologies() -> None:
    sam = Person(name="Sam Reed")
    nobody = Person(name=Words("None", [Piece(3, 7, 0, 4)]), presence="apologies")
    settled = settle(Meeting(items=[Item(title="Attendance", content=[Attendance(people=[sam, nobody])])]))
    (block,) = settled.items[0].content
    assert block == Attendance(people=[sam], apologies="None")
    assert isinstance(block, Attendance)
    assert isinstance(block.apologies, Words)
    assert settle(settled) is settled


@pytest.mark.parametrize(
    "people",
    [
        [Person(name="None Smith", presence="apologies")],
        [Person(name="None", presence="present")],
        [Person(name="None", presence="apologies", note="so far")],
        [Person(name="None", presence="apologies"), Person(name="Nil", presence="apologies")],
    ],
)
def test_any_other_row_stays_a_row(people: list[Person]) -> None:
    block = Attendance(people=people)
    assert settle(Meeting(items=[Item(title="Attendance", content=[block])])).items[0].content == [block]


def test_the_date_of_the_meeting_has_its_own_year_or_that_of_the_title() -> None:
    assert settled_date("24 September 2026") == DAY
    assert settled_date("Thursday 24th September", title="Monthly Meeting September 2026 – Notes") == DAY
    assert settled_date("Thursday 24th September", series="Monthly Meetings 2026") == DAY
    assert settled_date("24 September 2026", title="Monthly Meeting 2025") == DAY
    assert settled_date("24 September", title="Monthly Meeting") is None
    assert settled_date("24 September", title="Plans 2026 and 2027") is None


def test_a_weekday_that_contradicts_the_date_leaves_no_day() -> None:
    assert settled_date("Tuesday 24th September", title="Monthly Meeting September 2026") is None
    assert settled_date("Tuesday 24 September 2026") is None


def test_a_date_that_stands_only_in_the_title_is_the_date_of_the_meeting() -> None:
    title = "Larkspur TSC, Wednesday 9 June 2026"
    meeting = settle(Meeting(title=title))
    assert meeting.date == When(printed="Wednesday 9 June 2026", day=None)
    assert reference_day(meeting) == datetime.date(2026, 6, 9)
    assert settle(Meeting(title="Larkspur TSC, 9 June 2026")).date == When(
        printed="9 June 2026", day=datetime.date(2026, 6, 9)
    )
    assert date_in_title(Meeting(title="From 9 June 2026 to 3 July 2026")) == ""
    assert settle(Meeting(title="Larkspur TSC, June 2026")).date is None


def test_other_dates_are_reckoned_from_the_date_of_the_meeting() -> None:
    meeting = settle(
        meeting_with(
            NextMeeting(date=When(printed="Wednesday 25 November"), start=Clock(printed="10am")),
            NextMeeting(date=When(printed="Tuesday 25 November")),
            NextMeeting(date=When(printed="24 September")),
            NextMeeting(date=When(printed="to be confirmed"), start=Clock(printed="after lunch")),
        )
    )
    blocks = [block for block in meeting.items[0].content if isinstance(block, NextMeeting)]
    assert [block.date and block.date.day for block in blocks] == [
        datetime.date(2026, 11, 25),
        None,
        datetime.date(2027, 9, 24),
        None,
    ]
    assert [block.start and block.start.time for block in blocks] == [datetime.time(10), None, None, None]


def test_dates_are_reckoned_even_from_a_meeting_on_a_wrong_weekday() -> None:
    meeting = settle(
        meeting_with(NextMeeting(date=When(printed="Wednesday 25 November")), date="Monday 24 September 2026")
    )
    assert meeting.date == When(printed="Monday 24 September 2026")
    assert meeting.next_meeting is not None
    assert meeting.next_meeting.date == When(printed="Wednesday 25 November", day=datetime.date(2026, 11, 25))


def test_the_month_in_the_title_serves_where_no_day_does() -> None:
    assert reference_day(Meeting(title="Monthly Meeting September 2026")) == datetime.date(2026, 9, 1)
    assert reference_day(Meeting(title="Monthly Meeting")) is None
    assert day_after("9 January", None) is None


def test_times_of_the_meeting_are_read() -> None:
    meeting = settle(Meeting(start=Clock(printed="10.30am"), end=Clock(printed="about noon")))
    assert meeting.start == Clock(printed="10.30am", time=datetime.time(10, 30))
    assert meeting.end == Clock(printed="about noon", time=datetime.time(12))


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("21 October", datetime.date(2026, 10, 21)),
        ("21 October 2025", datetime.date(2025, 10, 21)),
        ("9 January", datetime.date(2027, 1, 9)),
        ("1 September", datetime.date(2026, 9, 1)),
        ("24 September", DAY),
        ("1 June", datetime.date(2027, 6, 1)),
        ("Monday 21 October", None),
        ("the next meeting", None),
    ],
)
def test_a_due_date_without_a_year_is_to_come_unless_it_is_just_gone(printed: str, day: datetime.date | None) -> None:
    assert day_of_due(printed, DAY) == day


def test_a_due_date_of_an_action_brought_forward_may_be_long_gone() -> None:
    raised = Raised(printed="May meeting")
    update: list[Block] = [Paragraph(text="It is half done.")]
    meeting = settle(
        meeting_with(
            Action(task="DCO to ring by 30 June", raised=raised),
            Action(task="DCO to ring by 30 June", update=update),
            Action(task="DCO to ring by 30 June", raised=raised, status="deferred"),
            Action(task="DCO to ring by 30 June"),
        )
    )
    assert [action.due and action.due.day and action.due.day.year for action in meeting.actions] == [
        2026,
        2026,
        2027,
        2027,
    ]


@pytest.mark.parametrize(
    ("printed", "meeting"),
    [
        ("May 2026 meeting", "2026-05"),
        ("May meeting", "2026-05"),
        ("September meeting", "2025-09"),
        ("the October meeting", "2025-10"),
        ("24 September 2025", "2025-09-24"),
        ("23 September", "2026-09-23"),
        ("24 September", "2025-09-24"),
        ("25 November", "2025-11-25"),
        ("2026-06-09", "2026-06-09"),
        ("the last meeting", ""),
        ("May 2026 or June 2026 meeting", ""),
    ],
)
def test_the_meeting_an_action_comes_from_is_the_latest_before_this_one(printed: str, meeting: str) -> None:
    assert meeting_of(printed, DAY) == meeting


def test_what_has_no_year_needs_a_meeting_to_be_reckoned_from() -> None:
    assert meeting_of("May meeting", None) == ""
    assert meeting_of("24 September", None) == ""
    assert meeting_of("May 2026 meeting", None) == "2026-05"
    assert day_of_due("21 October", None) is None


def test_owners_and_due_date_are_read_from_the_sentence_where_no_field_gives_them() -> None:
    meeting = settle(
        meeting_with(
            Action(task="**DCO** to publish the survey by 21 October."),
            Action(task="DCO to publish the survey by 21 October.", owners=["Sam"], due=When(printed="next week")),
            Action(task="Survey to be published.", status="closed"),
        )
    )
    assert meeting.actions == (
        Action(
            task="**DCO** to publish the survey by 21 October.",
            owners=["DCO"],
            due=When(printed="21 October", day=datetime.date(2026, 10, 21)),
        ),
        Action(task="DCO to publish the survey by 21 October.", owners=["Sam"], due=When(printed="next week")),
        Action(task="Survey to be published.", status="closed"),
    )


def test_what_is_read_from_the_sentence_has_no_place_of_its_own() -> None:
    words = "DCO to publish the survey by 21 October."
    action = Action(task=Words(words, [Piece(5, 5 + len(words), 0, len(words))]))
    (settled,) = settle(meeting_with(action)).actions
    assert settled.task is action.task
    assert type(settled.owners[0]) is str
    assert settled.due is not None
    assert type(settled.due.printed) is str


def test_words_that_know_their_place_stay_the_same_words() -> None:
    printed = Words("24 September 2026", [Piece(0, 17, 0, 17)])
    owner = Words("DCO", [Piece(20, 23, 0, 3)])
    meeting = settle(Meeting(date=When(printed=printed), items=[Item(content=[Action(task="Ring", owners=[owner])])]))
    assert meeting.date is not None
    assert meeting.date.printed is printed
    assert meeting.date.day == DAY
    assert meeting.actions[0].owners[0] is owner


def test_sections_are_known_by_their_titles_unless_they_are_given() -> None:
    meeting = settle(
        Meeting(
            items=[
                Item(title="1\\. **Matters** arising", items=[Item(title="Any other business")]),
                Item(title="Matters arising", section="reports"),
                Item(title="Estates"),
                Item(),
            ]
        )
    )
    assert [item.section for item in meeting.items] == ["matters arising", "reports", None, None]
    assert meeting.items[0].items[0].section == "any other business"


def test_votes_are_counted_from_their_words_alone() -> None:
    meeting = settle(
        meeting_with(
            Decision(text="The fee is raised.", votes=Votes(printed="for 2, against 1, abstained 1", in_favour=9)),
            Decision(text="The fee is kept.", votes=Votes(printed="unanimous", in_favour=9)),
        )
    )
    assert [decision.votes for decision in meeting.decisions] == [
        Votes(printed="for 2, against 1, abstained 1", in_favour=2, against=1, abstained=1),
        Votes(printed="unanimous"),
    ]


def test_a_day_that_is_not_what_the_words_say_is_put_right() -> None:
    assert settled_date("24 September 2026") == DAY
    wrong = Meeting(date=When(printed="24 September 2026", day=datetime.date(2025, 1, 1)))
    assert day_of_meeting(wrong) == DAY
    assert settle(wrong).date == When(printed="24 September 2026", day=DAY)


def test_approvals_and_corrections_come_after_the_meeting() -> None:
    meeting = settle(
        Meeting(
            date=When(printed="24 September 2026"),
            approval=Approval(date=When(printed="8 January")),
            corrections=[Correction(what="A name", date=When(printed="9 January 2028"))],
        )
    )
    assert meeting.approval is not None
    assert meeting.approval.date == When(printed="8 January", day=datetime.date(2027, 1, 8))
    assert meeting.corrections[0].date == When(printed="9 January 2028", day=datetime.date(2028, 1, 9))


def everything() -> Meeting:
    """Return a meeting with an action wherever one can stand."""
    action = Action(task="DCO to publish it by 21 October", raised=Raised(printed="May meeting"))
    return meeting_with(
        action,
        BlockList(entries=[Entry(content=[action])]),
        Quotation(content=[action]),
        Question(text="Is it ready?", answer=[action]),
        Decision(text="Yes.", reasons=[action]),
        Restricted(restriction=Restriction(reason="money"), content=[action]),
        Action(task="Sam to ring", update=[action]),
        Attendance(people=[Person(name="Jo March")]),
        Paragraph(text="All was well."),
        title="Matters arising",
    )


def test_actions_are_settled_wherever_they_stand() -> None:
    actions = settle(everything()).actions
    assert len(actions) == 8
    inner = [action for action in actions if action.raised]
    assert len(inner) == 7
    for action in inner:
        assert action.owners == ["DCO"]
        assert action.due == When(printed="21 October", day=datetime.date(2026, 10, 21))
        assert action.raised == Raised(printed="May meeting", meeting="2026-05")


def test_settling_twice_is_settling_once_and_changes_nothing() -> None:
    once = settle(everything())
    assert settle(once) is once
    assert settle(Meeting()) == Meeting()


def test_the_year_of_the_title_is_the_only_one_it_names() -> None:
    assert year_elsewhere(Meeting(title="Meeting of 24/09/2026")) == (2026, "title")
    assert year_elsewhere(Meeting(title="Annual meeting 2026, revised 2026")) == (2026, "title")
    assert year_elsewhere(Meeting(title="Order 2026/14, sum £2026")) is None
    assert year_elsewhere(Meeting(title="Meeting of May 2025, revised June 2026")) is None
    assert year_elsewhere(Meeting(title="Meeting", series="2026")) == (2026, "series")


def test_a_day_without_a_year_is_reckoned_from_a_leap_day_too() -> None:
    assert meeting_of("5 March", datetime.date(2028, 2, 29)) == "2027-03-05"


def test_settling_many_items_does_not_hang() -> None:
    items = [
        Item(
            title=f"Subject {number}",
            content=[
                *(Paragraph(text="The PC asked how long it would take. " * 6) for _ in range(6)),
                Action(task=f"DCO to publish survey {number} of rural calls by 21 October and to report on it."),
            ],
        )
        for number in range(2000)
    ]
    with must_not_hang():
        settle(Meeting(date=When(printed="24 September 2026"), items=items))


@pytest.mark.parametrize(
    ("update", "status"),
    [
        ("Done, saving £120", "closed"),
        ("Complete.", "closed"),
        ("Completed – the pump was cleaned on Friday.", "closed"),
        ("The pump was cleaned. This action is now closed.", "closed"),
        ("Closed (paper 3).", "closed"),
        ("Ongoing; the landlord will answer in May.", "continuing"),
        ("In progress: two quotes are in.", "continuing"),
        ("Deferred. The roof comes first.", "deferred"),
        ("The roof comes first. Deferred to the November meeting.", "deferred"),
        ("Done, apart from the roof.", None),
        ("Done. The invoice is still to be paid.", None),
        ("Complete the form by Friday.", None),
        ("Closed doors let the heat stay in.", None),
        ("The work was done well.", None),
        ("Nearly complete.", None),
    ],
)
def test_an_update_says_what_became_of_its_action_only_in_so_many_words(update: str, status: str | None) -> None:
    settled = settle(meeting_with(Action(task="Sam to clean the pump", update=[Paragraph(text=update)])))
    assert settled.actions[0].status == status
    assert settle(settled) == settled


def test_the_status_given_counts_before_the_words_of_the_update() -> None:
    action = Action(task="Sam to clean the pump", status="continuing", update=[Paragraph(text="Done, saving £120")])
    assert settle(meeting_with(action)).actions[0].status == "continuing"


def test_a_due_date_is_reckoned_as_that_of_an_action_put_off_where_the_update_says_so() -> None:
    update: list[Block] = [Paragraph(text="Deferred. The roof comes first.")]
    action = Action(task="Sam to clean the pump", raised=Raised(printed="May 2026 meeting"), update=update)
    action = structs.replace(action, due=When(printed="1 June"))
    settled = settle(meeting_with(action))
    assert settled == settle(settled)
    assert settled.actions[0].due == When(printed="1 June", day=datetime.date(2027, 6, 1))
