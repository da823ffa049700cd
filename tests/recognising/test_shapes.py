"""Word files as they were printed, and what a clerk reads on the page: shapes met in files of real offices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from word_files import docx, paragraph
from word_of_offices import Office, outline, people

from minutebook.checking import check
from minutebook.converting import read
from minutebook.model.blocks import BlockList
from minutebook.reading import unclaimed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutebook.model.meeting import Item


def meeting() -> Office:
    return Office().line(("Heron Trust Board Meeting", "b")).line("Date: 4 March 2024")


def board(*rows: list[str]) -> Office:
    """Return minutes with a list of people, and one item behind it."""
    office = meeting().line(("List of attendees:", "b")).table(*rows)
    return office.line(("Budget", "b")).line("The figures were discussed.")


def test_a_row_without_a_number_is_somebody_and_no_row_of_headings() -> None:
    reading = board(
        ["#", "Attendee", "Role"],
        ["1", "Jo March (Larkspur)", "Chair"],
        ["", "Kim Vale", "Member"],
        ["2", "Ann Ito", "Guest"],
        ["3", "", "Member"],
        ["", "", "Member"],
        ["4", "Sam Reed", "Member"],
    ).read()
    assert [(name, capacity) for name, capacity, _ in people(reading)] == [
        ("Jo March", "Chair"),
        ("Kim Vale", "Member"),
        ("Ann Ito", "Guest"),
        ("Sam Reed", "Member"),
    ]
    assert unclaimed(reading) == []


@pytest.mark.parametrize("heads", [["Member", "Ward"], ["Councillor", "Political Party"], ["Member", "Role"]])
def test_the_heading_of_a_column_may_be_what_each_of_them_is(heads: list[str]) -> None:
    reading = board(heads, ["Jo March", "North"], ["Ann Ito", "South"]).read()
    assert [(name, capacity) for name, capacity, _ in people(reading)] == [("Jo March", "North"), ("Ann Ito", "South")]


@pytest.mark.parametrize("heads", [["First name", "Last name"], ["Forename", "Surname"]])
def test_first_names_and_surnames_in_columns_of_their_own_are_one_name(heads: list[str]) -> None:
    reading = board([*heads, "Role"], ["Jo", "March", "Chair"], ["Ann", "Ito", "Clerk"]).read()
    assert [(name, capacity) for name, capacity, _ in people(reading)] == [("Jo March", "Chair"), ("Ann Ito", "Clerk")]


def test_a_surname_may_stand_before_the_first_name() -> None:
    reading = board(["Surname", "First name", "Role"], ["March", "Jo", "Chair"], ["Ito", "Ann", "Clerk"]).read()
    assert [name for name, _, _ in people(reading)] == ["Jo March", "Ann Ito"]
    assert unclaimed(reading) == []


def test_two_columns_of_single_words_are_the_halves_of_names() -> None:
    reading = board(["Jo", "March"], ["Ann", "Ito"], ["Sam", "Reed"]).read()
    assert [name for name, _, _ in people(reading)] == ["Jo March", "Ann Ito", "Sam Reed"]


def test_a_table_goes_on_in_another_one_on_the_next_page() -> None:
    office = meeting().line(("List of attendees:", "b"))
    office.table(["#", "Attendee", "Role"], ["1", "Jo March", "Chair"], ["2", "Ann Ito", "Clerk"]).line("")
    office.table(["3", "Kim Vale (Larkspur)", "Treasurer"], ["4", "Sam Reed", "Guest"])
    reading = office.line(("Budget", "b")).line("The figures were discussed.").read()
    assert [(name, capacity) for name, capacity, _ in people(reading)] == [
        ("Jo March", "Chair"),
        ("Ann Ito", "Clerk"),
        ("Kim Vale", "Treasurer"),
        ("Sam Reed", "Guest"),
    ]


def numbered(*entries: str) -> str:
    """Return paragraphs of one list that Word counts, each beginning in bold up to a bar."""
    made = ""
    for entry in entries:
        bold, _, rest = entry.partition("|")
        runs = f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{bold}</w:t></w:r>'
        runs += f'<w:r><w:t xml:space="preserve">{rest}</w:t></w:r>' if rest else ""
        made += f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>{runs}</w:p>'
    return made


NUMBERS = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def read_numbered(*entries: str) -> list[object]:
    body = paragraph("Minutes of the Heron Board, 6 February 2019") + paragraph("Present: Jo March (Chair), Ann Ito")
    reading = read(docx(body + numbered(*entries), {"numbering": NUMBERS}), "minutes.docx")
    assert unclaimed(reading) == []
    return [f"{item.number} {item.title}" for item in reading.meeting.items if item.title]


def test_bold_words_that_say_something_are_a_heading_where_their_list_is_of_headings() -> None:
    headings = read_numbered(
        "Purpose:| To agree the plan.", "A film of the meeting may be seen at| the library.", "Budget", "Estates"
    )
    assert headings == ["1. Purpose", "2. A film of the meeting may be seen at", "3. Budget", "4. Estates"]


def test_a_sentence_in_bold_counts_as_well() -> None:
    assert (
        read_numbered("Purpose", "No film of the meeting is kept.", "Budget")[1] == "2. No film of the meeting is kept"
    )


def test_bold_words_in_a_numbered_list_of_talk_are_none() -> None:
    assert read_numbered("The lease| was agreed on.", "The roof| is being mended.", "The hall| will close.") == []


def test_who_speaks_belongs_to_the_heading_of_an_entry_among_bold_ones() -> None:
    office = meeting().line(("Agenda", "b"))
    office.line(("1:00 Opening remarks – Jo March", "b"), style="List Bullet").line("All were welcomed.")
    office.line(("1:20 Estates –", "b"), " Ann Ito", style="List Bullet").line("The lease was discussed.")
    office.line(("1:40 Questions", "b"), style="List Bullet").line("None were asked.")
    titles = [str(item.title) for item in below(office.read().meeting.items)]
    assert titles[-3:] == ["1:00 Opening remarks – Jo March", "1:20 Estates – Ann Ito", "1:40 Questions"]


def test_one_long_passage_in_bold_does_not_hide_bold_headings() -> None:
    office = meeting().line(("Present: Jo March, Ann Ito", ""))
    office.line(("Budget", "b")).line("The figures for the year were gone through line by line.")
    office.line(("Motions", "b")).line(
        ("The motions that were sent round in the week before were taken together. " * 4, "b")
    )
    office.line(("Estates", "b")).line("The roof of the hall is being mended at last, it was reported.")
    titles = [str(item.title) for item in office.read().meeting.items if item.title]
    assert titles == ["Budget", "Motions", "Estates"]


def below(items: Sequence[Item]) -> Iterator[Item]:
    """Yield items and those within them."""
    for item in items:
        yield item
        yield from below(item.items)


def test_a_dash_alone_is_no_paragraph() -> None:
    reading = meeting().line(("Budget", "b")).line("–").line("The figures were discussed.").read()
    assert [str(block.text) for block in reading.meeting.items[-1].content] == ["The figures were discussed."]  # type: ignore[union-attr]  # paragraphs
    assert unclaimed(reading) == []


def test_a_bold_bullet_below_another_one_stands_deeper() -> None:
    def bullet(words: str, level: int) -> str:
        return paragraph(words, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="2"/></w:numPr>', "<w:b/>")

    marks = "".join(
        f'<w:lvl w:ilvl="{at}"><w:numFmt w:val="bullet"/><w:lvlText w:val="{mark}"/></w:lvl>'
        for at, mark in enumerate("•o")
    )
    numbers = NUMBERS.replace("<w:num ", f'<w:abstractNum w:abstractNumId="1">{marks}</w:abstractNum><w:num ', 1)
    numbers += '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    body = paragraph("Minutes of the Heron Board, 6 February 2019") + paragraph("Present: Jo March (Chair), Ann Ito")
    body += numbered("Purpose:| To agree the plan.", "Reports")
    for words, level in (("Estates", 0), ("Roof of the hall", 1), ("Budget", 0)):
        body += bullet(words, level) + paragraph("It was discussed.")
    body += numbered("Close:| The meeting closed.")
    reading = read(docx(body, {"numbering": numbers}), "minutes.docx")
    assert outline(reading.meeting.items)[1:] == [
        "1. Purpose",
        "2. Reports",
        ["Estates", ["Roof of the hall"], "Budget"],
        "3. Close",
    ]


def test_a_list_below_a_new_action_does_not_make_it_one_of_an_earlier_meeting() -> None:
    office = meeting().line(("Present: Jo March, Ann Ito", "")).line(("Actions", "b"))
    office.line("Ann Ito to send out the forms", style="List Bullet")
    office.lines("One for each hall", "By post", style="List Bullet 2")
    office.line("Jo March to book the hall", style="List Bullet")
    reading = office.read()
    first, second = reading.meeting.actions
    assert (first.brought_forward, second.brought_forward, len(first.update)) == (False, False, 1)
    assert not [found for found in check(reading) if found.code == "ACT114"]


def test_plain_lines_of_an_agenda_are_no_headings_though_one_has_the_name_of_a_section() -> None:
    office = meeting().line("Present: Jo March, Ann Ito").line(("Agenda", "b"))
    office.lines("Estates – Ann Ito", "Dates of the year", "Other business", "Questions")
    office.line(("Estates", "b")).line("The roof is being mended.")
    titles = [str(item.title) for item in office.read().meeting.items if item.title]
    assert titles == ["Agenda", "Estates"]


def test_an_abbreviation_behind_a_dash_is_an_entry() -> None:
    office = meeting().line("Present: Jo March, Ann Ito").line(("Updates", "b"))
    office.line("Building work", style="List Bullet").line("– HTB 6.0").line("Repairs", style="List Bullet")
    titles = [str(item.title) for item in office.read().meeting.items if item.title]
    assert titles == ["Updates"]


LISTS = "".join(
    f'<w:abstractNum w:abstractNumId="{at}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
    f'<w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
    for at, (kind, text) in enumerate((("decimal", "%1."), ("bullet", "•"), ("bullet", "–")))
) + "".join(f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(3))


def listed(*entries: tuple[str, int, int]) -> list[object]:
    """Return the list that is read of entries: their words, which list they are of, and how far in they stand."""
    body = paragraph("Minutes of the Heron Board, 6 February 2019") + paragraph("Present: Jo March (Chair), Ann Ito")
    body += paragraph("Estates", "", "<w:b/>") + paragraph("It was noted:")
    for words, which, left in entries:
        places = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{which}"/></w:numPr><w:ind w:left="{left}"/>'
        body += paragraph(words, places)
    reading = read(docx(body, {"numbering": LISTS}), "minutes.docx")
    assert unclaimed(reading) == []
    return [tree(block) for block in reading.meeting.items[-1].content if isinstance(block, BlockList)]


def tree(block: BlockList) -> list[object]:
    """Return the entries of a list, those with entries of their own as pairs."""
    found: list[object] = ["1." if block.numbered else "•"]
    for entry in block.entries:
        words = str(entry.content[0].text)  # type: ignore[union-attr]  # a paragraph comes first
        deeper = [tree(one) for one in entry.content[1:] if isinstance(one, BlockList)]
        found.append((words, *deeper) if deeper else words)
    return found


def test_bullets_of_another_list_that_stand_further_in_are_below_the_entry_above_them() -> None:
    entries = (
        ("The roof is old.", 1, 720),
        ("It leaks.", 2, 1440),
        ("It is dear.", 2, 1440),
        ("The hall is let.", 1, 720),
    )
    assert listed(*entries) == [["1.", ("The roof is old.", ["•", "It leaks.", "It is dear."]), "The hall is let."]]


def test_a_little_further_in_is_enough_with_another_mark() -> None:
    assert listed(("The roof is old.", 2, 720), ("It leaks.", 3, 900)) == [
        ["•", ("The roof is old.", ["•", "It leaks."])]
    ]


def test_lists_as_far_in_as_each_other_stand_side_by_side() -> None:
    assert listed(("The roof is old.", 1, 720), ("The hall is let.", 2, 740)) == [
        ["1.", "The roof is old."],
        ["•", "The hall is let."],
    ]
    assert listed(("The roof is old.", 2, 720), ("The hall is let.", 3, 720)) == [
        ["•", "The roof is old.", "The hall is let."]
    ]


def test_an_entry_among_names_is_one_though_it_does_not_look_like_any() -> None:
    office = (
        meeting()
        .line(("Participants", "b"))
        .lines("Jo March", "sam r", "x7", "s_1@tern.example", "Ann Ito", style="List Bullet")
    )
    office.line(("Budget", "b")).line("The figures were discussed.")
    assert [name for name, _, _ in people(office.read())] == ["Jo March", "sam r", "x7", "s_1@tern.example", "Ann Ito"]


def test_talk_behind_the_names_is_none_of_them() -> None:
    office = meeting().line(("Participants", "b")).lines("Jo March", "Ann Ito", style="List Bullet")
    office.lines("The hall was cold.", "Sam sent word", style="List Bullet").line(("Budget", "b")).line(
        "It was discussed."
    )
    assert [name for name, _, _ in people(office.read())] == ["Jo March", "Ann Ito"]


def read_plain_numbers(*entries: str) -> list[object]:
    body = paragraph("Minutes of the Heron Board, 6 February 2019") + paragraph("Present: Jo March (Chair), Ann Ito")
    for words in entries:
        body += paragraph(words, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
        body += paragraph("It was discussed at some length, and the matter rests there.")
    reading = read(docx(body, {"numbering": NUMBERS}), "minutes.docx")
    return [f"{item.number} {item.title}" for item in reading.meeting.items if item.title]


def test_numbered_lines_with_a_colon_at_their_end_are_items_though_nothing_is_bold() -> None:
    entries = (
        "Matters arising from the last meeting:",
        "Caretakers:",
        "Break-in on 29th October:",
        "Any other business:",
    )
    titles = ["Matters arising from the last meeting", "Caretakers", "Break-in on 29th October", "Any other business"]
    assert read_plain_numbers(*entries) == [f"{at}. {title}" for at, title in enumerate(titles, 1)]


def test_what_leads_to_a_list_is_no_item() -> None:
    assert read_plain_numbers("The board agreed:", "It was reported:", "The hall will be let:") == []


def test_a_label_alone_is_nobody() -> None:
    office = meeting().line("Attendees", style="Heading 1").lines("Present", "Jo March", "Regrets", "-", "Chair", "-")
    office.lines("Scribe", "Ann Ito").line("Budget", style="Heading 1").line("The figures were discussed.")
    assert not {name for name, _, _ in people(office.read())} & {"Chair", "Scribe", "Regrets", "-"}


def test_the_day_may_stand_in_a_heading_below_the_name_of_the_body() -> None:
    office = Office().line("Tern Valley Bird Watchers", style="Heading 1").line("Winter group", style="Heading 2")
    office.line("Meeting of 4 March 2024", style="Heading 3").line("Present: Jo March, Ann Ito")
    reading = office.line("Budget", style="Heading 2").line("The figures were discussed.").read()
    assert reading.meeting.date is not None
    assert str(reading.meeting.date.day) == "2024-03-04"
    assert unclaimed(reading) == []


def test_what_a_motion_is_about_its_words_and_who_moved_it_are_told_apart() -> None:
    office = meeting().line("Present: Jo March, Ann Ito").line(("Decisions", "b"))
    office.table(
        ["Motions", "Description", "Vote", "Notes"],
        ["Opening hours", "(Ann Ito) Motion to open the hall on Sundays.", "Approved, unanimous consent", "N/A"],
        ["Minutes", "(Chair) Motion to approve the minutes of 5 February 2024.", "Approved", "Sent round in March."],
    )
    reading = office.read()
    assert unclaimed(reading) == []
    first, second = reading.meeting.decisions
    assert (first.text, first.mover, first.reasons) == (
        "Opening hours: Motion to open the hall on Sundays.",
        "Ann Ito",
        [],
    )
    assert second.text == "Minutes: Motion to approve the minutes of 5 February 2024."
    assert second.mover == "Chair"
    assert [str(block.text) for block in second.reasons] == ["Sent round in March."]  # type: ignore[union-attr]  # paragraphs


@pytest.mark.parametrize("hours", ["1500-1800", "15:00 – 18:00"])
def test_hours_without_a_colon_are_no_day(hours: str) -> None:
    office = Office().line("Minutes of the Heron Trust held 4 March 2024", style="Heading 1").line(f"Time: {hours}")
    found = office.line("Present: Jo March, Ann Ito").line("Budget", style="Heading 2").line("It is agreed.").read()
    day, start, end = found.meeting.date, found.meeting.start, found.meeting.end
    assert day is not None
    assert start is not None
    assert end is not None
    assert (str(day.day), str(start.time), str(end.time)) == ("2024-03-04", "15:00:00", "18:00:00")


def test_how_many_came_is_nobody() -> None:
    office = meeting().line(("In attendance", "b"))
    office.lines("Jo March", "Ana Lima e Silva (al3)", "Total in Attendance: 2", "At peak: 40", style="List Bullet")
    office.line(("Budget", "b")).line("The figures were discussed.")
    assert [name for name, _, _ in people(office.read())] == ["Jo March", "Ana Lima e Silva"]


def test_a_phrase_behind_the_names_is_none_of_them() -> None:
    office = meeting().line(("Participants", "b")).lines("Jo March", "Ann Ito", style="List Bullet")
    office.lines("Garden party", "It will be in June.", style="List Bullet 2").line(("Budget", "b")).line(
        "It is agreed."
    )
    assert [name for name, _, _ in people(office.read())] == ["Jo March", "Ann Ito"]


def test_a_sentence_for_a_title_names_no_series() -> None:
    office = Office().line("The meeting was held on 4 March 2024 at the Village Hall.", style="Heading 1")
    reading = office.line("Present: Jo March, Ann Ito").line("Budget", style="Heading 2").line("It is agreed.").read()
    assert reading.meeting.series == ""


def test_one_line_in_capitals_does_not_take_the_rank_of_the_other_items() -> None:
    entries = ("Purchase of a boat:", "AGM:", "Tenth birthday:", "Work on the slipway:")
    titles = ["Purchase of a boat", "AGM", "Tenth birthday", "Work on the slipway"]
    assert read_plain_numbers(*entries) == [f"{at}. {title}" for at, title in enumerate(titles, 1)]


def test_who_acts_on_what_stands_above_is_no_heading() -> None:
    office = meeting().line("Present: Jo March, Ann Ito").line(("Estates", "b"))
    office.line("The roof leaks.", style="List Bullet").line(("Action (Ann).", "b"), style="List Bullet 2")
    office.line(("Budget", "b")).line("The figures were discussed.")
    assert [str(item.title) for item in below(office.read().meeting.items) if item.title] == ["Estates", "Budget"]


@pytest.mark.parametrize("label", ["Time/Date", "Timestamp", "Time-interval"])
def test_a_line_with_day_and_time_is_no_title(label: str) -> None:
    office = Office().line((f"{label}: ", "b"), "2024-03-04 14:00").line(("Location: ", "b"), "Village Hall")
    office.line(("In attendance: ", "b"), "Jo March, Ann Ito").line("Budget", style="Heading 3").line("It is agreed.")
    reading = office.read()
    assert (reading.meeting.title, reading.meeting.venue) == ("", "Village Hall")
    assert reading.meeting.date is not None
    assert str(reading.meeting.date.day) == "2024-03-04"


def test_a_list_of_people_at_the_top_needs_no_label() -> None:
    office = Office().line("The AGM was held on Tuesday 8th March 2022, between 6:30 and 7:30pm.")
    office.lines("Jo March (Chair, jm3)", "Ann Ito (Secretary)", "Sam Reed", "Kim Vale (kv2)", style="List Bullet")
    office.line("Chair’s report", style="Heading 2").line("It was a good year.")
    reading = office.read()
    assert [name for name, _, _ in people(reading)] == ["Jo March", "Ann Ito", "Sam Reed", "Kim Vale"]
    assert unclaimed(reading) == []


def test_a_list_at_the_top_that_is_none_of_people_stays_one() -> None:
    office = Office().line("Held at the Village Hall on 8 March 2022, to discuss:")
    office.lines(
        "Sale of the Boat (and the trailer)", "Work on the Hall", "Tenth Birthday (in June)", style="List Bullet"
    )
    office.line("Present: Jo March, Ann Ito").line("Boat", style="Heading 2").line("It is sold.")
    assert [name for name, _, _ in people(office.read())] == ["Jo March", "Ann Ito"]


def test_a_sentence_in_bold_among_the_talk_is_no_heading() -> None:
    office = Office().line("Brackenford Parish Council").line("Minutes of the meeting held on 4 May 2021")
    office.line(("Matters arising", "b")).line("The roof was looked at by two members, who found it sound.")
    office.line(("The gate will be mended before the summer.", "b")).line("Nobody had anything to add to this.")
    office.line(("Finance", "b")).line("The accounts were read and found to be in order by all the members present.")
    assert [item.title for item in office.read().meeting.items] == ["Matters arising", "Finance"]
