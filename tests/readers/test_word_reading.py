"""What a clerk types, and what else a Word file holds, when it is read in our styles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from msgspec import structs
from outside import NO_REAL_MINUTES
from word_files import docx, paragraph, style, table
from word_reading import not_accounted_for, read_word

from minutebook.converting import read, write
from minutebook.model.blocks import Action, Attendance, BlockList, NextMeeting, Paragraph, Quotation, Restricted, Table
from minutebook.model.meeting import Item, Meeting
from minutebook.model.normal_form import normalise
from minutebook.model.when import When
from minutebook.resources import resource

if TYPE_CHECKING:
    from minutebook.reading import Reading

_NAMES = (
    *("Normal", "Title", "heading 1", "heading 2", "Quote", "caption", "Minutes Body", "Minutes Detail"),
    *("Minutes Action", "Minutes Field", "Minutes Field Text", "Minutes Next Meeting", "Minutes Apologies"),
    *("Minutes Restricted", "Minutes Restricted Text", "Minutes Verbatim", "Minutes Remark"),
)
_STYLES = "".join(style(name.replace(" ", ""), name) for name in _NAMES)
_LETTERS = "".join(
    style(name.replace(" ", ""), name, kind="character") for name in ("Minutes Label", "Minutes Words", "Hyperlink")
)


def line(words: str, name: str = "Normal", label: str = "") -> str:
    """Return a paragraph in one of our styles, perhaps with a label in ours."""
    if not label:
        return paragraph(words, f'<w:pStyle w:val="{name.replace(" ", "")}"/>')
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{name.replace(" ", "")}"/></w:pPr>'
        f'<w:r><w:rPr><w:rStyle w:val="MinutesLabel"/></w:rPr><w:t>{label}</w:t></w:r>'
        f'<w:r><w:tab/><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'
    )


HEADING = line("Roads", "heading 1")


def reading_of(*body: str, styles: str = "", **parts: Any) -> Reading:
    """Read a file in our styles; every character of it must be accounted for."""
    marked = line("Tern Valley Council", "Minutes Body")
    reading = read_word(
        docx(marked + "".join(body), {"styles": _STYLES + _LETTERS + styles, **parts.pop("parts", {})}, **parts)
    )
    assert not_accounted_for(reading) == []
    assert reading.meeting.body == "Tern Valley Council"
    return reading


def content_of(*body: str, **more: Any) -> list[Any]:
    """Return the blocks under the one heading of a file."""
    (item,) = reading_of(HEADING, *body, **more).meeting.items
    assert item.title == "Roads"
    return item.content


def codes(reading: Reading) -> list[tuple[str, str]]:
    return [(problem.code, problem.facts.get("what", "")) for problem in reading.problems]


# -- what a clerk types -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    [
        line("DCO to mend the gate by 4 May 2026", "Minutes Action", "Action 2:"),
        line("Action 2: DCO to mend the gate by 4 May 2026", "Minutes Action"),
        line("ACTION 2: DCO to mend the gate by 4 May 2026"),
    ],
)
def test_an_action_is_one_with_its_label_in_our_style_and_without(typed: str) -> None:
    (action,) = content_of(typed)
    assert (action.number, action.task) == ("2", "DCO to mend the gate by 4 May 2026")
    assert action.owners == ["DCO"]


def test_an_action_in_our_style_needs_no_label() -> None:
    (action,) = content_of(line("Mend the gate", "Minutes Action"), line("Owner: DCO and CO", "Minutes Field"))
    assert action == Action(task="Mend the gate", owners=["DCO", "CO"])


def test_words_marked_as_meaning_what_they_say_are_no_action() -> None:
    marked = (
        '<w:p><w:r><w:rPr><w:rStyle w:val="MinutesWords"/></w:rPr><w:t>Action: the word of the day.</w:t></w:r></w:p>'
    )
    assert content_of(marked) == [Paragraph(text="Action: the word of the day.")]


def test_fields_belong_to_their_action_and_blocks_under_a_field_to_the_field() -> None:
    (action, after) = content_of(
        line("Mend the gate", "Minutes Action", "Action:"),
        line("4 May 2026", "Minutes Field", "Due:"),
        line("It was measured.", "Minutes Field", "Update:"),
        line("Twice.", "Minutes Field Text"),
        line("Closed", "Minutes Field", "Status:"),
        line("Nothing else."),
    )
    assert isinstance(action, Action)
    assert action.due is not None
    assert (action.due.printed, action.status) == ("4 May 2026", "closed")
    assert action.update == [Paragraph(text="It was measured."), Paragraph(text="Twice.")]
    assert after == Paragraph(text="Nothing else.")


def test_a_field_that_is_none_is_told_and_not_lost() -> None:
    reading = reading_of(
        HEADING, line("Mend the gate", "Minutes Action", "Action:"), line("£20", "Minutes Field", "Budget:")
    )
    assert [problem.code for problem in reading.problems] == ["REA103"]
    assert reading.source.text[reading.problems[0].start : reading.problems[0].end] == "Budget"
    _, rest = reading.meeting.items[0].content
    assert isinstance(rest, BlockList)


def test_the_next_meeting_is_its_fields() -> None:
    (meeting,) = content_of(
        line("Tuesday 9 June 2026", "Minutes Next Meeting", "Date:"), line("The Hall", "Minutes Next Meeting", "Venue:")
    )
    assert isinstance(meeting, NextMeeting)
    assert (meeting.date and meeting.date.printed, meeting.venue) == ("Tuesday 9 June 2026", "The Hall")


def test_a_withheld_passage_ends_with_its_style() -> None:
    passage, after = content_of(
        line("staffing", "Minutes Restricted", "Restricted passage:"),
        line("ACTION: DCO to find cover", "Minutes Restricted Text"),
        line("Cover was found.", "Minutes Restricted Text"),
        line("Nothing else."),
    )
    assert isinstance(passage, Restricted)
    assert [type(block) for block in passage.content] == [Action, Paragraph]
    assert after == Paragraph(text="Nothing else.")


_BOX = (
    "<w:p><w:r><w:t>Cover was sought.</w:t></w:r><w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
    f"{paragraph('Kit Vale is ill.')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
)
_NOTED = _BOX.partition("<w:r><w:pict>")[0] + '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
_FOOTNOTES = f'<w:footnote w:id="2">{paragraph("Kit Vale is ill.")}</w:footnote>'


@pytest.mark.parametrize(
    "typed",
    [
        line("Kit Vale is ill."),
        line("Kit Vale is ill.", "Minutes Action", "Action 2:"),
        line("Kit Vale is ill.", "Quote"),
        table(("Kit Vale is ill.", "since May")),
        _BOX,
        _BOX.replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="MinutesRestrictedText"/></w:pPr>', 1),
        _NOTED,
    ],
    ids=["paragraph", "action", "quotation", "table", "text box", "text box in it", "footnote"],
)
def test_what_stands_between_withheld_paragraphs_is_withheld_with_them(typed: str) -> None:
    before, passage, after = content_of(
        line("Nothing was said."),
        line("staffing", "Minutes Restricted", "Restricted passage:"),
        line("Cover was found.", "Minutes Restricted Text"),
        typed,
        line("It ends in June.", "Minutes Restricted Text"),
        line("Nothing else."),
        parts={"footnotes": _FOOTNOTES},
    )
    assert (before, after) == (Paragraph(text="Nothing was said."), Paragraph(text="Nothing else."))
    assert isinstance(passage, Restricted)
    assert "Kit Vale is ill." in repr(passage.content)
    assert "It ends in June." in repr(passage.content)


def test_two_withheld_passages_leave_public_what_stands_between_them() -> None:
    first, between, second = content_of(
        line("staffing", "Minutes Restricted", "Restricted passage:"),
        line("Cover was found.", "Minutes Restricted Text"),
        line("The gate was mended."),
        line("a lease", "Minutes Restricted", "Restricted passage:"),
        line("It ends in June.", "Minutes Restricted Text"),
    )
    assert isinstance(first, Restricted)
    assert isinstance(second, Restricted)
    assert between == Paragraph(text="The gate was mended.")


def test_text_in_the_style_for_what_is_withheld_is_withheld_without_a_label() -> None:
    before, passage = content_of(line("Nothing was said."), line("Kit Vale is ill.", "Minutes Restricted Text"))
    assert before == Paragraph(text="Nothing was said.")
    assert isinstance(passage, Restricted)
    assert passage.content == [Paragraph(text="Kit Vale is ill.")]


@pytest.mark.parametrize(
    "label",
    [
        line("Restricted passage: staffing"),
        line("staffing", label="Restricted passage:"),
        line("RESTRICTED PASSAGE: staffing", "Body Text"),
        line("staffing", "Minutes Restricted", "Restricted passage:"),
    ],
    ids=["typed", "only its label styled", "another style", "styled, its text pasted"],
)
def test_a_passage_without_the_styles_for_it_is_withheld_to_the_next_heading(label: str) -> None:
    own = style("BodyText", "Body Text") + style("ListParagraph", "List Paragraph")
    first, second = reading_of(
        HEADING,
        line("Nothing was said."),
        label,
        line("Public summary: Cover was sought.", "Body Text"),
        line("Kit Vale is ill."),
        table(("Kit Vale", "since May")),
        line("Kit Vale is back in June.", "List Paragraph"),
        line("Estates", "heading 1"),
        line("The gate was mended."),
        styles=own,
    ).meeting.items
    before, passage = first.content
    assert before == Paragraph(text="Nothing was said.")
    assert isinstance(passage, Restricted)
    assert (passage.restriction.reason, passage.restriction.public_summary) == ("staffing", "Cover was sought.")
    assert repr(passage.content).count("Kit Vale") == 3
    assert second.content == [Paragraph(text="The gate was mended.")]


@pytest.mark.parametrize(
    "made",
    [
        table((line("Kit Vale is ill.", "Minutes Restricted Text"), "since May")),
        table(("Restricted passage: staffing", "since May"), ("Kit Vale is ill.", "")),
        table((paragraph("Restricted passage: staffing") + paragraph("Kit Vale is ill."),)),
        table((paragraph("Nothing.") + line("Kit Vale is ill.", "Minutes Restricted Text"),)),
    ],
    ids=["style in a cell", "label in a cell", "label in a frame", "style in a frame"],
)
def test_what_is_withheld_in_a_table_is_withheld(made: str) -> None:
    estates = (line("Estates", "heading 1"), line("Nothing else."))
    reading = reading_of(HEADING, line("It was seen."), made, line("All went home."), *estates)
    public = write(reading.meeting, "html").decode()
    assert "Kit Vale" not in public
    for words in ("It was seen.", "All went home.", "Nothing else."):
        assert words in public


def test_a_label_without_its_style_ends_where_the_text_in_its_style_does() -> None:
    passage, after = content_of(
        line("Restricted passage: staffing"),
        line("Kit Vale is ill.", "Minutes Restricted Text"),
        line("Nothing else."),
    )
    assert isinstance(passage, Restricted)
    assert after == Paragraph(text="Nothing else.")


def test_an_item_is_withheld_by_the_word_alone() -> None:
    (item,) = reading_of(HEADING, line("Nine years."), line("Restricted: a lease")).meeting.items
    assert item.restriction is not None
    assert (item.restriction.reason, item.content) == ("a lease", [Paragraph(text="Nine years.")])


@pytest.mark.parametrize("words", ["Restricted: the car park", "Restricted passage: the alley"])
def test_words_that_begin_like_a_mark_withhold_in_the_model_as_in_word(words: str) -> None:
    meeting = normalise(
        Meeting(
            title="Board",
            items=[Item(title="Parking", content=[Paragraph(text=one) for one in ("Said.", words, "Sold.")])],
        )
    )
    assert isinstance(meeting.items[0].content[1], Restricted)
    assert read_word(write(meeting, "word", edition="full")).meeting.items[0].content == meeting.items[0].content


def test_what_is_left_of_a_withheld_passage_withholds_nothing_more() -> None:
    passage = content_of(
        line("staffing", "Minutes Restricted", "Restricted passage:"), line("Kit Vale.", "Minutes Restricted Text")
    )[0]
    item = Item(title="Roads", content=[passage, Paragraph(text="Nothing else.")])
    public = read_word(write(Meeting(items=[item]), "word")).meeting.items[0]
    assert public.content == [structs.replace(passage, content=[]), Paragraph(text="Nothing else.")]


def test_a_withheld_item_says_so_right_under_its_heading() -> None:
    (item,) = reading_of(
        HEADING, line("a lease", "Minutes Restricted", "Restricted:"), line("Nine years.")
    ).meeting.items
    assert item.restriction is not None
    assert item.restriction.reason == "a lease"
    assert item.content == [Paragraph(text="Nine years.")]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ((line("a lease", "Minutes Restricted", "RESTRICTED ITEM:"), line("Nine years.")), "a lease"),
        ((line("Nine years."), line("a lease", "Minutes Restricted", "Restricted:")), "a lease"),
    ],
    ids=["another label", "further down"],
)
def test_a_withheld_item_is_known_by_another_label_and_further_down(body: tuple[str, ...], reason: str) -> None:
    summary = line("A lease was discussed.", "Minutes Restricted", "Public summary:")
    (item,) = reading_of(HEADING, *body).meeting.items
    assert item.restriction is not None
    assert (item.restriction.reason, item.content) == (reason, [Paragraph(text="Nine years.")])
    at = 1 + max(number for number, one in enumerate(body) if "a lease" in one)
    (item,) = reading_of(HEADING, *body[:at], summary, *body[at:]).meeting.items
    assert item.restriction is not None
    assert item.restriction.public_summary == "A lease was discussed."


def test_apologies_may_name_people_or_say_that_nobody_sent_any() -> None:
    (named,) = content_of(line("Pia Lund, Jo March", "Minutes Apologies", "Apologies:"))
    assert isinstance(named, Attendance)
    assert [(person.name, person.presence) for person in named.people] == [
        ("Pia Lund", "apologies"),
        ("Jo March", "apologies"),
    ]
    (none,) = content_of(line("None", "Minutes Apologies", "Apologies:"))
    assert none == Attendance(apologies="None")


def test_several_labels_on_the_lines_of_one_paragraph_are_as_many_details() -> None:
    lines = "<w:p><w:r><w:t>Present: Pia Lund</w:t><w:br/><w:t>Apologies: Jo March</w:t></w:r></w:p>"
    (attendance,) = content_of(lines)
    assert [(person.name, person.presence) for person in attendance.people] == [
        ("Pia Lund", "present"),
        ("Jo March", "apologies"),
    ]


def test_a_line_break_is_kept_where_no_label_follows() -> None:
    lines = "<w:p><w:r><w:t>The boiler has failed.</w:t><w:br/><w:t>It will be mended.</w:t></w:r></w:p>"
    assert content_of(lines) == [Paragraph(text="The boiler has failed.\\\nIt will be mended.")]


def test_neighbouring_paragraphs_of_a_quotation_are_one() -> None:
    (quotation,) = content_of(line("One.", "Quote"), line("Two.", "Quote"))
    assert quotation == Quotation(content=[Paragraph(text="One."), Paragraph(text="Two.")])


def test_a_title_above_a_table_is_its_caption_and_merged_cells_are_said_once() -> None:
    merged = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{paragraph("none yet")}</w:tc>'
    wide = table(("Works", "Cost")).replace("</w:tbl>", f"<w:tr>{merged}</w:tr></w:tbl>")
    (found,) = content_of(line("Roads | lanes", "caption"), wide)
    assert found == Table(caption="Roads | lanes", headings=["Works", "Cost"], rows=[["none yet", ""]])


def test_a_table_of_actions_is_actions() -> None:
    found = content_of(table(("Action", "Owner", "Due"), ("Mend the gate", "DCO", "4 May 2026")))
    assert found[0].task == "Mend the gate"
    assert found[0].owners == ["DCO"]


@pytest.mark.parametrize(
    "odd", ["# top", "1. first", "> more", "| a | b |", "&lt;b>x&lt;/b>", "* star *", "---", "[x](y)", "&amp;amp;"]
)
def test_words_that_would_be_mark_up_stay_words(odd: str) -> None:
    (found,) = content_of(line(odd))
    shown = odd.replace("&lt;", "<").replace("&amp;", "&")
    assert isinstance(found, Paragraph)
    assert read(f"---\nminutes: 1\n---\n\n# T\n\n## A\n\n{found.text}\n").meeting.items[0].content == [found]
    assert reading_of(HEADING, line(odd)).source.text.splitlines()[2] == shown


# -- styles by other names --------------------------------------------------------------------------------------------


def test_an_offices_style_based_on_ours_means_the_same() -> None:
    own = style("ActionPoint", "Action Point", based_on="MinutesAction")
    (action,) = content_of(line("Mend the gate", "Action Point"), styles=own)
    assert action == Action(task="Mend the gate")


def test_settings_say_which_of_our_styles_an_offices_style_stands_for() -> None:
    content = docx(
        line("Tern Valley Council", "Minutes Body") + HEADING + line("Mend the gate", "Action Point"),
        {"styles": _STYLES + style("ActionPoint", "Action Point")},
    )
    mapped = read(content, name="x.docx", word_styles={"Action Point": "Minutes Action"}).meeting
    assert mapped.items[0].content == [Action(task="Mend the gate")]
    assert read_word(content).meeting.items[0].content == [Paragraph(text="Mend the gate")]


def test_the_title_in_two_paragraphs_is_one() -> None:
    meeting = reading_of(line("Minutes of the", "Title"), line("spring meeting", "Title"), HEADING).meeting
    assert meeting.title == "Minutes of the spring meeting"


def test_details_may_have_typed_labels() -> None:
    meeting = reading_of(line("Date: 4 May 2026: Monday", "Minutes Detail"), HEADING).meeting
    assert meeting.date is not None
    assert meeting.date.printed == "4 May 2026: Monday"
    assert isinstance(meeting.date, When)


def test_every_blank_of_the_template_is_where_it_belongs() -> None:
    reading = read_word(resource("templates/word/minutes.docx").read_bytes())
    assert not_accounted_for(reading) == []
    assert not reading.problems
    assert reading.meeting.items[0].title == "Attendance"
    assert len(reading.meeting.actions) == 1
    assert reading.meeting.next_meeting is not None


# -- what else a file holds -------------------------------------------------------------------------------------------


def test_a_footnote_stands_at_the_end_of_its_item() -> None:
    referring = '<w:p><w:r><w:t>As agreed.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    notes = f'<w:footnote w:id="2">{paragraph("In May.")}</w:footnote>'
    reading = reading_of(
        HEADING, referring, line("More."), line("Parks", "heading 1"), line("None."), parts={"footnotes": notes}
    )
    roads, parks = reading.meeting.items
    assert roads.content == [Paragraph(text="As agreed."), Paragraph(text="More."), Paragraph(text="Note 1: In May.")]
    assert parks.content == [Paragraph(text="None.")]


def test_the_words_of_a_text_box_are_kept_where_it_is_anchored_and_told() -> None:
    box = (
        "<w:p><w:r><w:t>Before.</w:t></w:r><w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
        f"{paragraph('In a box.')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    reading = reading_of(HEADING, box, line("After."))
    texts = [block.text for block in reading.meeting.items[0].content if isinstance(block, Paragraph)]
    assert texts == ["Before.", "In a box.", "After."]
    assert ("REA107", "text box") in codes(reading)


def test_a_picture_is_told() -> None:
    picture = (
        '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="The new gate"/><a:graphic><a:graphicData>'
        "<pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
    reading = reading_of(HEADING, picture, line("After."))
    assert [problem.facts for problem in reading.problems] == [{"what": "picture", "words": "The new gate"}]


def test_hidden_words_are_no_minutes() -> None:
    hidden = "<w:p><w:r><w:t>Seen.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Not for the public.</w:t></w:r></w:p>"
    reading = reading_of(HEADING, hidden)
    assert reading.meeting.items[0].content == [Paragraph(text="Seen.")]


def test_deleted_words_are_out_and_inserted_ones_in() -> None:
    tracked = (
        '<w:p><w:r><w:t xml:space="preserve">The gate </w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>fell'
        '</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>stands</w:t></w:r></w:ins></w:p>'
    )
    assert content_of(tracked) == [Paragraph(text="The gate stands")]


def test_headers_footers_and_comments_are_no_minutes() -> None:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    reading = reading_of(HEADING, line("None."), section, parts={"header1": paragraph("DRAFT of the Clerk")})
    assert "DRAFT" in reading.source.text
    assert reading.meeting.items[0].content == [Paragraph(text="None.")]


def test_bold_words_are_bold_and_those_of_a_bold_style_are_not() -> None:
    bold = style("Strongly", "Strongly", "<w:rPr><w:b/></w:rPr>")
    own = '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Bold</w:t></w:r><w:r><w:t xml:space="preserve"> not</w:t></w:r></w:p>'
    assert content_of(own, line("Words", "Strongly"), styles=bold) == [
        Paragraph(text="**Bold** not"),
        Paragraph(text="Words"),
    ]


def test_problems_are_told_where_they_stand_in_the_word_file() -> None:
    reading = reading_of(line("Stray words."), HEADING)
    (problem,) = reading.problems
    assert problem.code == "REA101"
    assert reading.source.text[problem.start : problem.end] == "Stray words."
    assert problem.facts["words"] == "Stray words."


# -- real files -------------------------------------------------------------------------------------------------------

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"


@pytest.mark.skipif(not CORPUS.exists(), reason=NO_REAL_MINUTES)
def test_every_character_of_real_word_files_is_accounted_for() -> None:
    files = sorted(CORPUS.rglob("*.docx"))
    assert files
    faults = {file.name: not_accounted_for(read(file.read_bytes(), name=file.name)) for file in files}
    assert {name: lost for name, lost in faults.items() if lost} == {}
