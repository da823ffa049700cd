"""Names, roles and abbreviations lead to one person, or to nobody."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from minutebook.model.blocks import Person
from minutebook.people import Holder, People, handles_in, likeliest, names_of, resolve
from minutebook.people.register import from_plain

MARCH = Person(name="Jo March", capacity="Police Commissioner", abbreviation="PC")
REED = Person(name="Sam Reed", capacity="Assistant Chief Officer", abbreviation="ACO")
ELLIS = Person(name="Sam Ellis", capacity="Assistant Chief Officer", abbreviation="ACO Ellis")
HALE = Person(name="Rowan Hale (@rhale)", capacity="maintainer")
VALE = Person(name="Cllr Kim Vale", capacity="Treasurer (acting)")
LIST = (MARCH, REED, ELLIS, HALE, VALE)


@pytest.mark.parametrize(
    ("printed", "person"),
    [
        ("PC", MARCH),
        ("The PC", MARCH),
        ("pc", MARCH),
        ("Jo March", MARCH),
        ("Jo", MARCH),
        ("March", MARCH),
        ("JM", MARCH),
        ("Jo M", MARCH),
        ("Jo March (PC)", MARCH),
        ("the Police Commissioner", MARCH),
        ("ACO Ellis", ELLIS),
        ("ACO Reed", REED),
        ("Sam E.", ELLIS),
        ("@rhale", HALE),
        ("Rowan Hale", HALE),
        ("Cllr Vale", VALE),
        ("Kim Vale", VALE),
        ("@kim", VALE),
        ("Treasurer", VALE),
    ],
)
def test_one_person_is_meant(printed: str, person: Person) -> None:
    assert resolve(printed, LIST) is person


@pytest.mark.parametrize("printed", ["Sam", "Assistant Chief Officer", "DCO", "ACO Evans", "@rhael", "", "The"])
def test_nobody_is_meant_where_nobody_or_more_than_one_fits(printed: str) -> None:
    assert resolve(printed, LIST) is None


def test_a_role_of_the_register_is_whoever_holds_it_on_the_day() -> None:
    people = from_plain(
        [
            {
                "role": "Chief Officer",
                "abbreviation": "CO",
                "holders": [
                    {"name": "Ann Ito", "from": "2019-01-01", "until": datetime.date(2022, 3, 31)},
                    {"name": "Kit Moss", "from": "2022-04-01"},
                ],
            },
            {"name": "Ade Bello", "handle": "abello"},
        ]
    )
    before = resolve("The CO", LIST, people, on=datetime.date(2021, 9, 24))
    after = resolve("CO", LIST, people, on=datetime.date(2022, 9, 24))
    assert isinstance(before, Holder)
    assert isinstance(after, Holder)
    assert (before.name, after.name) == ("Ann Ito", "Kit Moss")
    assert resolve("CO", LIST, people) == after
    assert resolve("@abello", LIST, people) == Holder(name="Ade Bello", abbreviations=("@abello",))
    assert resolve("PC", LIST, people) is MARCH


def test_the_likeliest_is_offered_only_where_it_comes_near() -> None:
    names = [name for person in LIST for name in names_of(person)]
    assert likeliest("ACO Elis", names) == "ACO Ellis"
    assert likeliest("Jo Marsh", names) == "Jo March"
    assert likeliest("Treasurer of the Moon", names) is None
    assert likeliest("@rhael", ["@rhale", "@abello"]) == "@rhale"
    assert likeliest("PC", []) is None


def test_the_ways_of_calling_somebody_are_listed() -> None:
    assert names_of(REED) == ("ACO", "Sam Reed", "ACO Reed")
    assert names_of(Holder(name="Ade Bello", abbreviations=("@abello",))) == ("@abello", "Ade Bello")


def test_an_empty_register_holds_nobody() -> None:
    assert from_plain(None) == from_plain([]) == from_plain({"roles": None}) == People()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("Jo March", "must be a list of roles"),
        ({"people": []}, "must be a list of roles"),
        (["Jo March"], 'entry 1: it must have "role"'),
        ([{"role": "Chief Officer"}], "entry 1: it names nobody"),
        ([{"name": "Jo"}, {"role": "Clerk", "holder": "Jo"}], 'entry 2: "holder" is not known there'),
        ([{"role": "Clerk", "holders": "Jo"}], '"holders" must be a list'),
        ([{"role": "Clerk", "holders": [{"from": "2026-01-01"}]}], "every holder must be a name"),
        ([{"role": 7, "holders": ["Jo"]}], '"role" must be words, not 7'),
        ([{"role": "Clerk", "abbreviations": [7], "holders": ["Jo"]}], '"abbreviations" must be a list of words'),
        ([{"role": "Clerk", "holders": [{"name": "Jo", "from": "May"}]}], '"from" must be a day such as 2026-09-24'),
        (
            [{"role": "Clerk", "holders": [{"name": "Jo", "from": "2026-02-01", "until": "2026-01-01"}]}],
            '"Jo" leaves the role before taking it on',
        ),
    ],
)
def test_a_register_that_is_not_as_described_is_refused_with_the_place(data: Any, told: str) -> None:
    with pytest.raises(ValueError, match="register of people") as refused:
        from_plain(data)
    assert told in str(refused.value)


def test_an_address_holds_no_handle() -> None:
    assert handles_in("Ann Ito (@ito, ann@example.org), @s-reed") == ["@ito", "@s-reed"]


def test_somebody_who_is_listed_twice_is_one_person() -> None:
    again = Person(name="Jo March", presence="present")
    assert resolve("Jo March", [MARCH, again]) is MARCH


def test_a_role_is_held_from_its_first_day_to_its_last() -> None:
    holder = Holder(name="Ann Ito", since=datetime.date(2026, 4, 1), until=datetime.date(2026, 6, 30))
    days = [
        datetime.date(2026, 3, 31),
        datetime.date(2026, 4, 1),
        datetime.date(2026, 6, 30),
        datetime.date(2026, 7, 1),
    ]
    assert [holder.holds(day) for day in days] == [False, True, True, False]
