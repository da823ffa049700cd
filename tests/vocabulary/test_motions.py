"""What became of a motion, and how the votes fell, as words say it."""

from __future__ import annotations

import pytest

from minutebook.vocabulary.motions import VoteCounts, outcome_of_motion, votes_in


@pytest.mark.parametrize(
    ("result", "outcome"),
    [
        ("Carried", "carried"),
        ("Carried, 5 to 2", "carried"),
        ("Passed by 4 votes to 1 with one abstention", "carried"),
        ("Approved, unanimous consent", "carried"),
        ("10 Approved", "carried"),
        ("Approved, 9 votes to approve. 4 abstentions.", "carried"),
        ("Motion lost (for 2, against 4)", "lost"),
        ("Lost, 1 to 2.", "lost"),
        ("Withdrawn", "withdrawn"),
        ("Tabled", "deferred"),
        ("Postponed to June", "deferred"),
        # What says more, or something else, is not understood.
        ("Carried subject to advice", None),
        ("Passed over to the next meeting", None),
        ("Not carried forward", None),
        ("5 to 2", None),
        ("", None),
    ],
)
def test_what_became_of_a_motion(result: str, outcome: str | None) -> None:
    assert outcome_of_motion(result) == outcome


@pytest.mark.parametrize(
    ("printed", "counts"),
    [
        ("For: Ann Ito, Jo March; against: Bo Quist", VoteCounts(2, 1)),
        ("In favour: @ann and @bo. Against: none. Abstained: Cllr Teal", VoteCounts(2, 0, 1)),
        ("Ayes (2): Ann Ito & Jo March. Nays (0): none", VoteCounts(2, 0)),
        # Where other words stand among the names, nobody is counted.
        ("For: Ann Ito, and everybody else who had paid; against: Bo Quist", VoteCounts()),
        ("We heard: Ann Ito. For: Jo March", VoteCounts()),
        ("For: Ann Ito. For: Jo March", VoteCounts()),
    ],
)
def test_votes_by_name_are_counted(printed: str, counts: VoteCounts) -> None:
    assert votes_in(printed) == counts
