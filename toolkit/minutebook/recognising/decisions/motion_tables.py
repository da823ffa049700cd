"""Motions in tables: rows under column headings or under none, and forms with a label in each row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutebook.model.blocks import Motion, Paragraph, Votes
from minutebook.model.words import Words
from minutebook.page.passages import ORDINARY, Fragment
from minutebook.patterns import late_pattern
from minutebook.recognising.language.motion_words import MOVE
from minutebook.recognising.language.names import looks_like_name
from minutebook.recognising.language.owners import may_own, owners_in_row, split_owners
from minutebook.recognising.language.roles import is_role
from minutebook.recognising.tables.cells import line_of, skip_headings, values_of
from minutebook.vocabulary.nothing import says_nothing

if TYPE_CHECKING:
    from minutebook.model.blocks import Block, Decision
    from minutebook.page.passages import Passage
    from minutebook.recognising.account import Account
    from minutebook.recognising.tables.elements import Rows

_MOVER = late_pattern(r"\((?P<name>[^()]{1,60})\)\s*")


def motions_in_rows(rows: Rows, account: Account) -> list[Block]:
    """Return the decisions of a table of motions."""
    skip_headings(rows, account)
    made: list[Block] = []
    for row in rows.rows:
        values = values_of(rows.heads.columns, row, "more")
        text = [*values.get("text", []), *values.get("reasons", [])]
        more = values.get("more", [])
        number = Words("")
        if text and not any(map(str.isalpha, text[0].text)):
            # "1 | Approve the charter": the first column counts the motions.
            if more or len(text) > 1:
                number = text[0].literal()
            else:
                account.skip(text[0])
            text = text[1:]
        if not text:
            text, more = more[:1], more[1:]
        elif not any(MOVE.match(one.text) for one in text):
            # "Opening hours | Motion to open on Sundays": what the motion is about, and its words.
            said = [one for one in more if MOVE.match(one.text)][:1]
            text, more = [*text, *said], [one for one in more if one not in said]
        if not text:
            made += [
                Paragraph(text=one.running()) for name, column in values.items() if name != "text" for one in column
            ]
            continue
        for one in more:
            if says_nothing(one.text):
                account.skip(one)
        mover, seconder, others = _movers(values, account)
        more += others
        if not mover:
            text, mover = _without_mover(text, account)
        motion = Motion(
            text=_told(text).running(),
            number=number,
            mover=mover,
            seconder=seconder,
            votes=Votes(printed=line_of(values["votes"])) if "votes" in values else None,
            result=line_of(values.get("result")),
            reasons=[Paragraph(text=one.running()) for one in more if not says_nothing(one.text)],
        )
        made.append(_as_decided(motion, line_of(values.get("decided_by"))))
    return made


def _as_decided(motion: Motion, decided_by: str) -> Motion | Decision:
    """Return a motion as a decision where its row tells who decided, or nothing of how it was put and voted on."""
    if not decided_by and (motion.mover or motion.seconder or motion.votes or motion.result):
        return motion
    return motion.decided(decided_by)


def _movers(values: dict[str, list[Passage]], account: Account) -> tuple[str, str, list[Passage]]:
    """Return who moved and who seconded, and what a column for both holds that is not two names."""
    mover: str = line_of(values.get("mover"))
    seconder: str = line_of(values.get("seconder"))
    others: list[Passage] = []
    for both in values.get("movers", []):
        alone = not (mover or seconder) and may_own(both.text) and len(split_owners(both.text)) == 2  # Two names.
        if alone:
            mover, seconder = owners_in_row(both, account)
        else:
            others.append(both)
    return mover, seconder, others


def _told(text: list[Passage]) -> Passage:
    """Join what a motion is about with its words: "Opening hours: Motion to open on Sundays"."""
    if len(text) < 2 or not MOVE.match(text[1].text) or not text[0].text[-1].isalnum():
        return text[0].joined(*text[1:])
    end = text[0].fragments[-1].end
    about = text[0].as_kind((*text[0].fragments, Fragment(":", end, end, ORDINARY)))
    return about.joined(*text[1:])


def _without_mover(text: list[Passage], account: Account) -> tuple[list[Passage], str]:
    """Take the mover from before the words of a motion: "(Ann Ito) Motion to open on Sundays"."""
    for at, passage in enumerate(text):
        found = _MOVER.match(passage.text)
        if found and MOVE.match(passage.text) and (looks_like_name(found["name"]) or is_role(found["name"])):
            start, end = found.span("name")
            account.skip(passage.cut(0, start))
            account.skip(passage.cut(end, found.end()))
            return [*text[:at], passage.cut(found.end()), *text[at + 1 :]], passage.cut(start, end).literal()
    return text, ""
