"""Owners and due dates are read from a task, precision first, with their places."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hang_guard import must_not_hang
from hypothesis import given, settings
from hypothesis import strategies as st
from outside import NO_REAL_MINUTES

from minutebook.inference.action_sentence import due_in, owners_in
from minutebook.model.blocks import Action
from minutebook.model.when import When
from minutebook.rules.owner_and_due import due_place, owner_place

GOLD = Path(__file__).parents[2].parent / "shared" / "gold"


@pytest.mark.parametrize(
    ("task", "owners"),
    [
        ("DCO to publish the survey by 21 October.", ["DCO"]),
        ("ACO Reed to share the rota with the PC.", ["ACO Reed"]),
        ("The PC to bring it back.", ["The PC"]),
        ("The CO will provide an update.", ["The CO"]),
        ("PC intends to look into patrols.", ["PC"]),
        ("The PC said that this needs to be looked at again.", ["The PC"]),
        ("The PC asked if he can help.", ["The PC"]),
        ("Jo March has agreed to write.", ["Jo March"]),
        ("Jo March and the clerk need to meet.", ["Jo March", "the clerk"]),
        ("@rhale to publish the checklist", ["@rhale"]),
        ("@rhale: publish the checklist", ["@rhale"]),
        ("@rhale publish the checklist by 30 June 2026", ["@rhale"]),
        ("@rhale and @mlind ask for the keys", ["@rhale", "@mlind"]),
        ("@rhale was away", []),
        ("@rhale reported a fault", []),
        ("@rhale to be told", []),
        ("@rhale will not write", []),
        ("Sam: ring the bell", ["Sam"]),
        ("Sam - ring the bell", ["Sam"]),
        ("JM and KB to meet", ["JM", "KB"]),
        ("JM, KB and Sam Reed to meet", ["JM", "KB", "Sam Reed"]),
        ("Ade/Mara to ring the bell", ["Ade", "Mara"]),
        ("Ade/Mara: ring the bell", ["Ade", "Mara"]),
        ("DO'M to check", ["DO'M"]),
        ("Sam Reed (DCO) to share the plan", ["Sam Reed"]),
        ("Cllr J. Vale to write", ["Cllr J. Vale"]),
        ("Clerk to write to the owner.", ["Clerk"]),
        ("The clerk to write to the owner.", ["The clerk"]),
        ("Publicity officer to send the notice", ["Publicity officer"]),
        ("Head of Policy to draft it", ["Head of Policy"]),
        ("Director of Finance and Resources to share it", ["Director of Finance and Resources"]),
        ("All to review", ["All"]),
        ("Everyone to read it", ["Everyone"]),
        ("The team will look at it", ["The team"]),
        ("At the next meeting, DCO to report", ["DCO"]),
        ("By 21 October the work is due; Sam will ring", []),
        ("Estates: DCO to find a landlord", ["DCO"]),
        ("CLERK TO WRITE", ["CLERK"]),
        ("Bring back the figures (Sam)", ["Sam"]),
        ("Bring back the figures (Sam Reed and JM).", ["Sam Reed", "JM"]),
        ("Bring back the figures - Sam", ["Sam"]),
        ("Bring back the figures @rhale", ["@rhale"]),
        ("Élodie to write", ["Élodie"]),
        ("Sam will be writing to them", ["Sam"]),
        ("Sam Reed would like to look into it", ["Sam Reed"]),
    ],
)
def test_owners_are_read_from_the_sentence(task: str, owners: list[str]) -> None:
    found = owners_in(task)
    assert [owner for owner, _, _ in found] == owners
    assert all(task[start:end] == owner for owner, start, end in found)


@pytest.mark.parametrize(
    "task",
    [
        "write the migration notes by the next meeting",
        "Bring back the figures for rural calls.",
        "Draft plan to be shared with the PC",
        "Draft Estates Plan to be shared with the PC",
        "Report will be shared",
        "Use of the hall to be brought back",
        "Improvement Plan to include the figures",
        "Item 4 to come back",
        "Sam to be invited",
        "Ask Sam to send it",
        "Good to go once Sam has looked",
        "Letter to Sam",
        "Return to work policy to go out",
        "We will look at it",
        "Need to find out who will do this",
        "Update: the bell is mended",
        "Estates: find a landlord",
        "Mental Health: find out how many",
        "Serious and organised theft (SOT)",
        "Bring back the figures (closed)",
        "Bring back the figures (May)",
        "Bring back the figures - ongoing",
        "Residents said that it is loud",
        "Sam will not do this",
        "",
    ],
)
def test_nobody_is_read_where_the_words_may_be_something_else(task: str) -> None:
    assert owners_in(task) == ()


def test_when_it_is_due_is_read_from_the_sentence() -> None:
    found = due_in("DCO to publish the survey by 21 October.")
    assert found is not None
    assert found.printed == "21 October"
    assert due_in("DCO to publish the survey.") is None


def test_the_place_of_an_owner_is_the_sentence_or_a_field() -> None:
    read = Action(task="**JM** and KB to meet by 3 May", owners=["JM", "KB"], due=When(printed="3 May"))
    assert owner_place(read, 0) == (("task",), (0, 2))
    assert owner_place(read, 1) == (("task",), (7, 9))
    assert due_place(read) == (("task",), (21, 26))
    given_apart = Action(task="Meet by 3 May", owners=["JM", "KB"], due=When(printed="next week"))
    assert owner_place(given_apart, 1) == (("owners", 1), None)
    assert due_place(given_apart) == (("due", "printed"), None)
    assert due_place(Action(task="Meet")) == (("task",), None)


@pytest.mark.skipif(not GOLD.exists(), reason=NO_REAL_MINUTES)
def test_owners_and_due_dates_of_real_actions_are_read_as_a_careful_clerk_reads_them() -> None:
    actions = [action for file in sorted(GOLD.glob("*.json")) for action in json.loads(file.read_text())["actions"]]
    assert actions
    for action in actions:
        due = due_in(action["text"])
        assert [owner for owner, _, _ in owners_in(action["text"])] == action["owners_as_printed"]
        assert (due and due.printed) == action["due_as_printed"]


WORDS = st.sampled_from(
    [
        "Sam",
        "the",
        "The",
        "PC",
        "and",
        ",",
        "to",
        "will",
        "be",
        "ring",
        ":",
        "-",
        "(",
        ")",
        "@jo",
        "/",
        "of",
        "by",
        "May",
        "3",
    ]
)


@given(st.lists(WORDS | st.text(max_size=3), max_size=14))
@settings(max_examples=200)
def test_an_owner_is_always_words_of_the_task(parts: list[str]) -> None:
    task = " ".join(parts)
    found = owners_in(task)
    assert all(task[start:end] == owner and owner.strip() for owner, start, end in found)
    assert [start for _, start, _ in found] == sorted(start for _, start, _ in found)


@pytest.mark.parametrize("part", ["Sam and ", "Sam ", "(", "- Sam ", "@", "By x, "])
def test_reading_a_long_task_costs_no_more_than_its_length(part: str) -> None:
    with must_not_hang():
        owners_in(part * (100_000 // len(part)))


@pytest.mark.parametrize(
    ("task", "owners"),
    [
        ("(Daniel): Email the trust", ["Daniel"]),
        ("[Daniel Osei and Jo]: Email the trust", ["Daniel Osei", "Jo"]),
        ("(Daniel) – email the trust", ["Daniel"]),
        ("(Optional): Email the trust", []),
        ("(May): Email the trust", []),
        ("(if it rains): Email the trust", []),
        ("Discussion: Brief discussion of the costs of the roof", []),
    ],
)
def test_a_name_in_brackets_may_stand_first(task: str, owners: list[str]) -> None:
    assert [owner for owner, _, _ in owners_in(task)] == owners
