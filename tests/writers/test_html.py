"""Minutes as HTML: what stands on the page, and where."""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest
from every_field import EVERY_FIELD, day, paragraph
from html_reading import parsed, words_of_minutes, words_of_page

from minutebook.converting import read
from minutebook.edition import public
from minutebook.model.blocks import Action, BlockList, Entry, Raised, Restricted, Restriction, Verbatim
from minutebook.model.meeting import Item, Meeting
from minutebook.writers.html import write

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("*-*.md"))
PUBLIC = public(EVERY_FIELD)
PAGE = write(PUBLIC)
TREE = parsed(PAGE)


def text(element: Any) -> str:
    return " ".join(element.text_content().split())


def found(path: str, tree: Any = TREE) -> list[str]:
    return [node if isinstance(node, str) else text(node) for node in tree.xpath(path)]


def page_of(*items: Item, **fields: Any) -> Any:
    return parsed(write(Meeting(title="Minutes of Fernwick", items=list(items), **fields)))


@pytest.mark.parametrize("meeting", [PUBLIC, EVERY_FIELD], ids=["public", "full"])
@pytest.mark.parametrize("fragment", [False, True], ids=["page", "fragment"])
def test_every_word_of_the_minutes_stands_on_the_page(meeting: Meeting, *, fragment: bool) -> None:
    missing = words_of_minutes(meeting) - words_of_page(write(meeting, fragment=fragment))
    assert not missing


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_every_word_of_the_examples_stands_on_their_pages(path: Path) -> None:
    meeting = read(path.read_bytes(), path.name).meeting
    assert not words_of_minutes(meeting) - words_of_page(write(meeting))


def test_the_same_minutes_give_the_same_bytes() -> None:
    again = msgspec.json.decode(msgspec.json.encode(PUBLIC), type=Meeting)
    assert write(again) == PAGE


def test_there_is_one_title_and_no_heading_leaves_a_level_out() -> None:
    levels = [int(heading.tag[1]) for heading in TREE.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(levels))
    assert found("//h1") == ["Monthly Assurance Meeting, September 2026"]
    assert found("//title") == ["Monthly Assurance Meeting, September 2026 – Tern Valley Policing Authority"]


def test_the_page_tells_its_language_and_direction() -> None:
    assert (TREE.get("lang"), TREE.get("dir")) == ("en-GB", "ltr")
    arabic = page_of(language="ar")
    assert (arabic.get("lang"), arabic.get("dir")) == ("ar", "rtl")
    assert page_of(language='en" onload="x').get("lang") == "en-GB"


def test_landmarks_are_there_once_and_the_skip_link_leads_to_the_minutes() -> None:
    for landmark in ("header", "nav", "main", "footer"):
        assert len(TREE.xpath(f"//{landmark}")) == 1
    assert found("//nav/@aria-labelledby") == ["contents"]
    first_link = TREE.xpath("//a")[0]
    assert (text(first_link), first_link.get("href")) == ("Skip to the minutes", "#minutes")
    assert found("//main/@id") == ["minutes"]


def test_every_link_within_the_page_leads_somewhere_and_no_anchor_stands_twice() -> None:
    anchors = found("//@id")
    assert len(anchors) == len(set(anchors))
    assert {target[1:] for target in found("//@href") if target.startswith("#")} <= set(anchors)
    assert all(re.fullmatch(r"[a-z][a-z0-9-]*", anchor) for anchor in anchors)


def test_items_actions_and_decisions_have_anchors_made_from_their_numbers_or_words() -> None:
    anchors = found("//@id")
    assert [anchor for anchor in anchors if anchor.startswith("item-")][:6] == [
        "item-opening",
        "item-attendance",
        "item-1",
        "item-2",
        "item-2-1",
        "item-2-1-a",
    ]
    assert [anchor for anchor in anchors if anchor.startswith("action-")] == [
        "action-2026-05-3",
        "action-apo-to-tell-larkspur",
        "action-1",
        "action-to-think-about-vans",
        "action-2",
        "action-2-2",
        "action-4",
    ]
    assert [anchor for anchor in anchors if anchor.startswith("decision-")] == [
        "decision-1",
        "decision-nothing-else-was-agreed",
    ]


def test_an_anchor_stays_when_something_is_added_before_it() -> None:
    one = Item(title="Reports", content=[Action(task="Sam to write"), Action(task="Jo to call")])
    more = Item(title="Welcome", content=[Action(task="Ann to greet")])
    before, after = (set(found("//@id", page_of(*items))) for items in ([one], [more, one]))
    assert before < after


def test_a_title_without_latin_letters_still_has_an_anchor() -> None:
    anchors = found("//section/@id", page_of(Item(title="Отчёт"), Item(title="Разное 2"), Item(title="…")))
    assert len(set(anchors)) == 3
    assert re.fullmatch(r"item-[0-9a-f]{8} item-[0-9a-f]{8} item-untitled", " ".join(anchors))


def test_the_contents_list_names_the_items_of_three_levels_in_order() -> None:
    assert found("//nav//li/a") == [
        "Actions",
        "Attendance",
        "1. Matters arising",
        "2. Holding to account",
        "2.1 Confidence in 999",
        "a) A third level",
        "2.2 Questions sent beforehand",
        "2.3 Estates",
        "2.4 Restricted item",
        "3. Next meeting",
        "Corrections",
    ]


def test_the_table_of_actions_parts_new_ones_from_those_brought_forward() -> None:
    rows = [" | ".join(text(cell) for cell in row) for row in TREE.xpath("//table[@class='minutes-register']//tr")]
    assert rows == [
        "Action | Owner | Due | Status",
        "Agreed at this meeting",
        "1 DCO and ACO to publish the survey by 21 October | DCO, ACO | 21 October | Open",
        "To think about vans | Nobody named | No date | Open",
        "2 PC to write before long | Nobody named | before long | Open",
        "Brought forward",
        (
            "3 DCO to bring back the figures for rural calls by Thursday 17 December 2026 | DCO"
            " | Thursday 17 December 2026 | Deferred"
        ),
        "APO to tell Larkspur | APO | No date | Closed",
        "2 HNP to agree | Nobody named | No date | Continuing",
        "4 HNP to drop it | HNP | No date | Withdrawn",
    ]


def test_the_table_of_actions_links_to_where_each_was_agreed() -> None:
    links = TREE.xpath("//table[@class='minutes-register']//a")
    assert links
    for link in links:
        (action,) = TREE.xpath(f"//*[@id='{link.get('href')[1:]}']")
        assert text(action).startswith("Action")
        task = link.xpath("span[not(@class)]")[0]
        assert text(task) in text(action)


def test_nothing_is_said_of_an_action_brought_forward_that_the_minutes_do_not_say() -> None:
    raised = Raised(printed="in May")
    page = page_of(
        Item(
            title="Reports",
            content=[Action(task="Sam to ask", raised=raised), Action(task="Jo to ask", raised=raised, status="open")],
        )
    )
    assert found("//td[@data-label='Status']", page) == ["Not stated", "Open"]


def test_an_action_within_the_update_of_another_is_listed_after_it() -> None:
    outer = Action(
        task="Sam to ask", raised=Raised(printed="in May"), update=[Action(task="Jo to answer", status="closed")]
    )
    assert found("//tbody/tr[td]/th", page_of(Item(title="Reports", content=[outer]))) == ["Sam to ask", "Jo to answer"]


def test_tables_have_captions_and_scopes() -> None:
    captioned = [table for table in TREE.xpath("//table") if table.xpath("caption")]
    assert found("//caption") == [
        "Actions, with who will do each and by when",
        "Attendance",
        "Calls answered",
    ]
    assert all(heading.get("scope") for table in captioned for heading in table.xpath(".//th"))
    assert all(heading.get("scope") for heading in TREE.xpath("//th"))
    assert not [heading for heading in TREE.xpath("//th") if not text(heading)]


def test_attendance_is_grouped_and_says_what_was_said_of_apologies() -> None:
    rows = [
        " | ".join(text(cell) for cell in row).strip(" |")
        for row in TREE.xpath("//table[@class='minutes-attendance']//tr")
    ]
    assert rows == [
        "Name | Capacity | Short | Note",
        "Present",
        "Jo March | Police Commissioner | PC",
        "Sam Reed | Deputy Chief Officer | DCO | left after item 2.1",
        "In attendance",
        "Ann Ito | Assistant Policy Officer | APO",
        "Two observers from Brackenford",
        "Apologies",
        "Catrin Strachan | Head of Neighbourhoods",
        "Absent",
        "Owen Pike",
    ]
    assert found("//p[@class='minutes-apologies']") == ["Apologies: None other"]


def test_days_and_times_that_are_understood_can_be_read_by_programs() -> None:
    assert found("//time[text()='Thursday 24 September 2026']/@datetime") == ["2026-09-24"]
    assert found("//time[text()='12.40pm']/@datetime") == ["12:40"]
    assert found("//time[text()='May 2026 meeting']/@datetime") == ["2026-05"]
    assert not found("//time[text()='before long']")
    assert not found("//time[text()='after lunch']")


def test_the_status_line_tells_how_the_minutes_were_approved() -> None:
    assert found("//header//dd")[5:] == [
        "Without a quorum",
        "Approved at the meeting of 22 October 2026, by Jo March, Friday 23 October 2026",
        "Item 2.1, “forty” for “fourteen”",
    ]


@pytest.mark.parametrize(
    ("status", "banner"),
    [
        ("draft", ["Draft. These minutes have not been approved and may still change."]),
        (
            "for approval",
            ["Draft for approval. These minutes have been put forward for approval and may still change."],
        ),
        ("approved", []),
    ],
)
def test_minutes_that_are_not_approved_carry_a_banner(status: Any, banner: list[str]) -> None:
    assert found("//header//p[contains(@class, 'minutes-notice')]", page_of(status=status)) == banner


def test_corrections_are_announced_at_the_top_and_listed() -> None:
    assert "Corrected since approval. See what was corrected." in found("//header//p")
    assert found("//section[@class='minutes-corrections']//li") == [
        (
            "2 November 2026: The spelling of Larkspur in item 2.2 Why: A resident wrote to us, see "
            "https://tern-valley.example/letters/7."
        ),
        "A comma in item 3",
    ]


def test_a_withheld_item_is_a_stub_with_its_reason_and_what_the_public_is_told() -> None:
    assert found("//*[@id='item-2-3']") == [
        (
            "2.3 Estates This item is not published Reason financial or business affairs (Schedule 12A, paragraph 3) "
            "Summary for the public The Authority considered a lease."
        )
    ]


@pytest.mark.parametrize(
    "word", ["Puffin", "puffin", "landlord", "outbid", "Covert", "whispered", "gander", "ask Owen"]
)
def test_nothing_withheld_is_anywhere_in_the_bytes(word: str) -> None:
    assert word.encode() not in PAGE
    assert word.encode() not in write(PUBLIC, fragment=True)


def test_the_full_edition_says_that_it_must_not_be_published() -> None:
    (notice,) = found("//p[contains(@class, 'minutes-notice-restricted')]", parsed(write(EVERY_FIELD)))
    assert notice.startswith("Not for publication.")
    assert not TREE.xpath("//p[contains(@class, 'minutes-notice-restricted')]")


def test_the_full_edition_of_a_restricted_item_with_nothing_under_it_says_so_too() -> None:
    tree = page_of(Item(title="Whispered matters", restriction=Restriction()))
    assert tree.xpath("//p[contains(@class, 'minutes-notice-restricted')]")


def test_a_withheld_passage_says_what_it_was_about_where_that_may_be_said() -> None:
    told = Restriction(reason="personal data", public_title="A member of _staff_")
    tree = page_of(Item(title="Reports", content=[Restricted(restriction=told, content=[])]))
    assert found("//*[@class='minutes-stub']", tree) == [
        "This passage is not published Reason personal data About A member of staff"
    ]


def test_lists_keep_their_kind_their_first_number_and_their_depth() -> None:
    (numbered,) = TREE.xpath("//ol[@start='3']")
    assert text(numbered.xpath("li")[0]) == "One by day."
    assert [text(entry) for entry in numbered.xpath("li/ul/li")] == ["On foot.", "By van. When it starts."]


def test_an_entry_of_one_paragraph_needs_no_paragraph_of_its_own() -> None:
    entries = [Entry(content=[paragraph("One.")]), Entry(content=[paragraph("Two."), paragraph("More.")])]
    tree = page_of(Item(title="Reports", content=[BlockList(entries=entries)]))
    assert [len(entry.xpath("p")) for entry in tree.xpath("//main//li")] == [0, 2]


def test_lines_that_keep_their_layout_keep_it() -> None:
    assert b"<pre>\n10:02  van 7   out\n10:40  van 7   back  &lt;late&gt; &amp; muddy</pre>" in PAGE
    log = Item(title="Log", content=[Verbatim(text="\n  first line blank")])
    assert b"<pre>\n\n  first line blank</pre>" in write(Meeting(items=[log]))


def test_running_text_keeps_its_emphasis_its_links_and_its_line_breaks() -> None:
    assert (
        b'asked about the <a href="https://tern-valley.example/survey?year=2026&amp;page=1">survey</a> and '
        b"<strong>the <em>second</em> letter</strong>; see "
        b'<a href="mailto:clerk@tern-valley.example">mailto:clerk@tern-valley.example</a> and'
    ) in PAGE
    assert b"and<br>\nalso item 3." in PAGE


def test_addresses_in_plain_words_become_links_without_the_full_stop() -> None:
    assert found("//section[@class='minutes-corrections']//a/@href") == ["https://tern-valley.example/letters/7"]


def test_the_page_has_no_script_and_fetches_nothing() -> None:
    assert not TREE.xpath("//script|//link|//img|//iframe|//object|//embed|//*[@src]|//*[@style]")
    (styles,) = TREE.xpath("//style")
    assert "url(" not in styles.text
    assert "@import" not in styles.text


def test_what_belongs_to_other_programs_is_not_shown() -> None:
    assert b"unseen-by-readers" not in PAGE


def test_minutes_with_nothing_in_them_still_make_a_page() -> None:
    tree = parsed(write(Meeting()))
    assert found("//h1", tree) == ["Minutes"]
    assert not tree.xpath("//nav")


def test_a_meeting_without_a_title_is_called_by_its_series_then_its_body() -> None:
    assert found("//h1", parsed(write(Meeting(series="Weekly call", body="Larkspur")))) == ["Weekly call"]
    assert found("//h1", parsed(write(Meeting(body="Larkspur")))) == ["Larkspur"]


def test_a_meeting_with_only_a_start_or_an_end_says_which() -> None:
    end = EVERY_FIELD.end
    assert "until 12.40pm" in found("//header//dd", page_of(end=end))
    assert "10am" in found("//header//dd", page_of(start=EVERY_FIELD.start))


def test_a_date_that_contradicts_itself_is_shown_as_printed() -> None:
    tree = page_of(date=day("Tuesday 24th September"))
    assert "Tuesday 24th September" in found("//header//dd", tree)
    assert not tree.xpath("//time")


class TestFragment:
    """A fragment brings nothing that a content system has already."""

    TREE = parsed(write(PUBLIC, fragment=True, heading_level=2, id_prefix="may-"))

    def test_it_has_no_landmarks_no_styles_and_no_frame(self) -> None:
        assert not self.TREE.xpath("//header|//nav|//main|//footer|//aside|//style|//*[@style]|//*[@role='region']")
        assert not self.TREE.xpath("//section[@aria-label or @aria-labelledby]")
        assert not write(PUBLIC, fragment=True).lower().count(b"<body")
        assert not write(PUBLIC, fragment=True).lower().count(b"<!doctype")

    def test_its_headings_begin_where_they_are_told_to(self) -> None:
        assert not self.TREE.xpath("//h1")
        assert found("//h2", self.TREE) == ["Monthly Assurance Meeting, September 2026"]
        assert "2. Holding to account" in found("//h3", self.TREE)

    def test_all_its_anchors_carry_the_prefix(self) -> None:
        anchors = found("//@id", self.TREE)
        targets = [target[1:] for target in found("//@href", self.TREE) if target.startswith("#")]
        assert anchors
        assert all(name.startswith("may-") for name in anchors + targets + found("//@aria-labelledby", self.TREE))
        assert set(targets) <= set(anchors)

    @pytest.mark.parametrize("level", [0, 5])
    def test_a_heading_level_out_of_range_is_refused(self, level: int) -> None:
        with pytest.raises(ValueError, match="must be 1, 2, 3 or 4"):
            write(PUBLIC, fragment=True, heading_level=level)

    @pytest.mark.parametrize("prefix", ["1-", "a b", "é", '"><b>'])
    def test_a_prefix_that_cannot_begin_an_anchor_is_refused(self, prefix: str) -> None:
        with pytest.raises(ValueError, match="cannot begin an anchor"):
            write(PUBLIC, fragment=True, id_prefix=prefix)
