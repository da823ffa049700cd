"""Comments of Minutebook in a Word file: on the exact words, known again, and out again without a trace."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

import pytest
from marked_word import answered, marked, part, parts
from word_checkers import by_libreoffice, faults_in_word
from word_files import changed, docx, paragraph, table, zipped

from minutebook.word.comment_parts import CommentPiece
from minutebook.word.comments import Note, is_as_written, marked_as_written, with_comments, without_comments
from minutebook.word.reading import read_document
from minutebook.word.threads import threads

if TYPE_CHECKING:
    from pathlib import Path

    from minutebook.word.document import WordDocument
    from minutebook.word.threads import Thread


def run(words: str) -> str:
    return f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def field(result: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText> DATE </w:instrText></w:r>{marks[1]}{run(result)}{marks[2]}"


def control(kind: str, words: str) -> str:
    return f"<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent><w:r><w:t>{words}</w:t></w:r></w:sdtContent></w:sdt>"


BY = 'w:author="Sam Reed" w:date="2026-06-01T09:00:00Z"'
WORDS = "<w:p><w:r><w:t>Is this right? ACT101</w:t></w:r></w:p>"
OTHERS = f'<w:comment w:id="7" w:author="Sam Reed" w:initials="SR">{WORDS}</w:comment>'
LINK = f'<w:hyperlink w:anchor="x">{run("seven in the evening")}</w:hyperlink>'
INSERTED = f'<w:ins w:id="1" {BY}>{run("The stile was mended.")}</w:ins>'
DELETED = f'<w:del w:id="2" {BY}><w:r><w:delText>It was not.</w:delText></w:r></w:del>'
FILLED, FREE = control("<w:text/>", "Ann Ito, clerk"), control("<w:richText/>", " and Sam Reed")
LINES = "<w:r><w:tab/><w:t>No apologies</w:t><w:br/><w:t>were received.</w:t></w:r>"
MARKED = '<w:commentRangeStart w:id="7"/>{}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>'
BODY = (
    paragraph("Brackenford Parish Council", '<w:jc w:val="center"/>')
    + f"<w:p>{run('Jo March opened the meeting at ')}{LINK}{run('.')}</w:p>"
    + f"<w:p>{INSERTED}{DELETED}</w:p>"
    + f"<w:p>{run('Printed on ')}{field('9 June 2026')}{run(' by the clerk.')}</w:p>"
    + f"<w:p>{run('Signed by ')}{FILLED}{FREE}</w:p>"
    + table(("Item", "ACTION"), ("Estates: the roof is to be looked at", "SR to look"))
    + f"<w:p>{MARKED.format(LINES)}</w:p>"
)


def file(**parts: str) -> bytes:
    return docx(BODY, {"comments": OTHERS} | parts)


def note(document: WordDocument, words: str, code: str = "ACT101", said: str = "Look at this.") -> Note:
    """Return a comment on the only place where these words stand."""
    start = document.text.index(words)
    assert document.text.find(words, start + 1) == -1
    return Note(
        start,
        start + len(words),
        ((CommentPiece("Put right. ", "bold"), CommentPiece(said)), (CommentPiece(code, "small"),)),
    )


def commented(content: bytes, *words: str) -> bytes:
    document = read_document(content)
    return with_comments(content, [note(document, one) for one in words])


def ours(content: bytes) -> set[str]:
    return {thread.comment.identity for thread in threads(read_document(content))}


def answers(thread: Thread) -> list[str]:
    return [answer.words for answer in thread.answers]


@pytest.mark.parametrize(
    "words",
    [
        "Brackenford Parish Council",
        "Parish",
        "opened the meeting",
        "meeting at seven",
        "seven",
        "in the evening.",
        "stile",
        "9 June 2026",
        "June",
        "on 9 June 2026 by",
        "roof is",
        "SR to look",
        "No apologies",
        "apologies\nwere",
        "received.",
        "Council\nJo March",
    ],
)
def test_a_comment_stands_on_the_exact_words_and_leaves_no_trace(words: str) -> None:
    before = file()
    after = commented(before, words)
    assert marked(after) == [words]
    assert read_document(after).text.startswith(read_document(before).text[: -len("Is this right? ACT101\n")])
    assert parts(without_comments(after, ours(after))) == parts(before)


def test_a_content_control_that_word_fills_is_marked_as_a_whole() -> None:
    after = commented(file(), "Ann Ito")
    assert marked(after) == ["Ann Ito, clerk"]
    assert FILLED in part(after)
    assert marked(commented(file(), "Sam Reed")) == ["Sam Reed"]


def test_the_reference_to_a_comment_stands_outside_of_what_word_may_renew_or_somebody_reject() -> None:
    text = part(commented(file(), "seven", "stile", "June", "Sam Reed"))
    for tag in ("w:hyperlink", "w:ins", "w:sdtContent"):
        inside = "".join(re.findall(rf"<{tag}[ >].*?</{tag}>", text))
        assert "commentRangeStart" in inside
        assert "commentReference" not in inside
    assert re.search(r'<w:fldChar w:fldCharType="end"/></w:r><w:r><w:commentReference w:id="\d+"/>', text)


def test_the_parts_of_a_run_that_was_cut_look_as_it_did() -> None:
    text = part(commented(file(), "opened"))
    cut = re.findall(r"<w:r(?: [^>]*)?><w:rPr>(.*?)</w:rPr><w:t[^>]*>([^<]*)</w:t></w:r>", text)
    assert [("<w:b/>", words) for words in ("Jo March ", "opened", " the meeting at ")] == cut[:3]


def test_comments_on_words_that_overlap_keep_apart() -> None:
    words = ["Jo March opened", "opened the meeting", "opened", "the meeting at seven", "Jo March opened the"]
    after = commented(file(), *words)
    assert marked(after) == words
    assert parts(without_comments(after, ours(after))) == parts(file())


def test_one_of_several_can_be_taken_out() -> None:
    content = commented(file(), "opened", "the meeting", "seven")
    _, second, _ = (thread.comment.identity for thread in threads(read_document(content)))
    assert marked(without_comments(content, {second})) == ["opened", "seven"]
    assert parts(without_comments(content, ours(content))) == parts(file())


def test_the_same_comments_give_the_same_bytes() -> None:
    assert commented(file(), "seven", "June") == commented(file(), "seven", "June")


def test_parts_that_do_not_change_are_copied_as_they_are_packed() -> None:
    before = file(styles="<w:docDefaults/>")
    after = commented(before, "seven")
    kept = zipfile.ZipFile(io.BytesIO(before)).getinfo("word/styles.xml")
    start = kept.header_offset + 30 + len(kept.filename)
    assert before[start : start + kept.compress_size] in after
    same = {name for name in parts(before) if part(after, name) == part(before, name)}
    assert {"_rels/.rels", "word/styles.xml"} <= same
    assert set(parts(after)) - set(parts(before)) == {"word/commentsExtended.xml"}


def test_comments_of_others_stay_as_they_are() -> None:
    before, after = read_document(file()), read_document(commented(file(), "No apologies", "received."))
    theirs = [comment for comment in after.comments if comment.author != "Minutebook"]
    assert [(one.words, one.start, one.end) for one in theirs] == [
        (one.words, one.start, one.end) for one in before.comments
    ]
    assert threads(before) == []


def test_a_comment_says_who_wrote_it_and_not_when() -> None:
    written = part(commented(file(), "seven"), "word/comments.xml")
    assert '<w:comment w:id="8" w:author="Minutebook" w:initials="MB"' in written
    assert "w:date" not in written
    assert "<w:r><w:annotationRef/></w:r><w:r><w:rPr><w:b/></w:rPr>" in written


def test_a_file_without_comments_gets_the_parts_and_loses_them_again() -> None:
    before = docx(paragraph("Brackenford Parish Council"))
    after = commented(before, "Parish")
    assert set(parts(after)) - set(parts(before)) == {"word/comments.xml", "word/commentsExtended.xml"}
    assert parts(without_comments(after, ours(after))) == parts(before)


def test_a_document_that_points_to_nothing_can_bear_comments() -> None:
    package = zipfile.ZipFile(io.BytesIO(docx(paragraph("Brackenford Parish Council"))))
    alone = zipped({name: package.read(name) for name in package.namelist() if name != "word/_rels/document.xml.rels"})
    after = commented(alone, "Parish")
    assert marked(after) == ["Parish"]
    assert marked(without_comments(after, ours(after))) == []


def test_a_file_knows_whether_anybody_changed_it_since() -> None:
    plain = commented(file(), "seven")
    assert not is_as_written(plain)
    after = marked_as_written(plain)
    assert is_as_written(after)
    assert parts(without_comments(after, ours(after))) == parts(without_comments(plain, ours(plain)))
    # Word drops the mark when it saves; other programs keep it.
    assert not is_as_written(changed(after, "word/comments.xml", ("<!--written by Minutebook", "<!--")))
    assert not is_as_written(changed(after, "word/comments.xml", ("</w:comments>", "<w:comment/></w:comments>")))
    assert not is_as_written(changed(after, "word/document.xml", ("seven", "eight")))
    assert not is_as_written(without_comments(after, ours(after)))


def test_an_answer_belongs_to_its_comment() -> None:
    (thread,) = threads(read_document(answered(commented(file(), "seven"))))
    assert (thread.codes, answers(thread)) == (("ACT101",), ["We have agreed otherwise."])
    assert (thread.kept, thread.settled) == (True, False)
    (thread,) = threads(read_document(answered(commented(file(), "seven"), resolved=True)))
    assert (thread.kept, thread.settled) == (True, True)


def test_a_comment_on_the_same_words_is_an_answer_where_answers_were_forgotten() -> None:
    """LibreOffice keeps the comments and what they stand on, but not which answers which."""
    content = answered(commented(file(), "seven", "June"), resolved=True)
    entry = re.search(
        r'(<w15:commentEx w15:paraId="12345678") w15:paraIdParent="\w+"', part(content, "word/commentsExtended.xml")
    )
    assert entry
    first, second = threads(read_document(changed(content, "word/commentsExtended.xml", (entry[0], entry[1]))))
    assert (answers(first), first.settled) == (["We have agreed otherwise."], True)
    assert not second.kept


def test_somebody_called_minutebook_who_names_no_rule_is_somebody_else() -> None:
    content = changed(file(), "word/comments.xml", ('w:author="Sam Reed"', 'w:author="Minutebook"'))
    assert [thread.comment.words for thread in threads(read_document(content))] == ["Is this right? ACT101"]
    content = changed(content, "word/comments.xml", (" ACT101", ""))
    assert threads(read_document(content)) == []


@pytest.mark.npm
def test_both_validators_find_nothing_new(tmp_path: Path) -> None:
    names = ("before", "after")
    words = ("Parish", "meeting at seven", "stile", "June", "Ann Ito", "Sam Reed", "roof", "apologies\nwere")
    for name, content in zip(names, (file(), commented(file(), *words)), strict=True):
        (tmp_path / f"{name}.docx").write_bytes(content)
    before, after = (
        [fault.partition(": ")[2] for fault in faults_in_word(tmp_path / f"{name}.docx")] for name in names
    )
    assert sorted(after) == sorted(before)


@pytest.mark.libreoffice
def test_libreoffice_keeps_the_comments_and_we_know_them_again(tmp_path: Path) -> None:
    words = ["Parish", "meeting at seven", "stile", "clerk.", "roof", "SR to look"]
    (tmp_path / "minutes.docx").write_bytes(marked_as_written(commented(file(), *words)))
    (tmp_path / "saved").mkdir()
    (saved,) = by_libreoffice([tmp_path / "minutes.docx"], "docx", tmp_path / "saved")
    content = saved.read_bytes()
    assert marked(content) == words
    assert not is_as_written(content)
    assert marked(without_comments(content, ours(content))) == []
    assert [comment.author for comment in read_document(without_comments(content, ours(content))).comments] == [
        "Sam Reed"
    ]
