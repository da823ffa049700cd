"""What is made from the code is what is committed, and the schema is a sound one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from strategies import meetings

from minutebook.model.blocks import RUNNING_FIELDS
from minutebook.rules.catalogue import all_rules
from minutebook.writers.yaml_json import write_json
from minutebook_dev import command_reference, rule_pages, schema

if TYPE_CHECKING:
    from minutebook.model.meeting import Meeting

CHECKOUT = Path(__file__).parents[1]
MINUTES: dict[str, Any] = json.loads((CHECKOUT / "schema/minutes.schema.json").read_text(encoding="utf-8"))
FRONT_MATTER: dict[str, Any] = json.loads((CHECKOUT / "schema/front-matter.schema.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("generator", [schema, rule_pages, command_reference])
def test_derived_files_are_up_to_date(generator: Any) -> None:
    for name, text in generator.files().items():
        assert (CHECKOUT / name).read_text(encoding="utf-8") == text, f"{name}: run `make derived`"


def test_no_page_is_left_of_a_rule_that_is_gone() -> None:
    assert {path.name for path in (CHECKOUT / "docs/rules").iterdir()} == {
        Path(name).name for name in rule_pages.files()
    }


@pytest.mark.parametrize("one", [MINUTES, FRONT_MATTER], ids=["minutes", "front matter"])
def test_the_schema_is_a_schema_and_describes_every_property(one: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(one)
    for owner in (one, *one.get("$defs", {}).values()):
        assert owner["description"]
        for name, described in owner["properties"].items():
            assert described["description"], name


def test_the_schema_knows_no_nulls() -> None:
    assert '"null"' not in json.dumps(MINUTES)


def test_the_fields_of_running_text_are_those_that_say_so() -> None:
    said = {
        name
        for owner, definition in {"Meeting": MINUTES, **MINUTES["$defs"]}.items()
        for name, described in definition["properties"].items()
        if '"x-kind": "running text"' in json.dumps(described) and owner not in {"Remark", "Verbatim"}
    }
    assert said == RUNNING_FIELDS


def test_a_wrong_block_gives_one_fault_that_names_it() -> None:
    minutes = {
        "minutes": 1,
        "body": "Tern Valley Policing Authority",
        "title": "Minutes",
        "date": {"printed": "24 September 2026"},
        "chair": "Jo March",
        "minute_taker": "Ann Ito",
        "items": [{"title": "One", "content": [{"block": "action", "task": "Write.", "ownrs": ["DCO"]}]}],
    }
    (fault,) = Draft202012Validator(MINUTES).iter_errors(minutes)
    assert "'ownrs' was unexpected" in fault.message
    assert list(fault.absolute_path) == ["items", 0, "content", 0]


@given(meetings())
@settings(max_examples=50)
def test_every_meeting_fits_the_schema_but_for_what_only_complete_minutes_have(meeting: Meeting) -> None:
    faults = list(Draft202012Validator(MINUTES).iter_errors(json.loads(write_json(meeting))))
    assert {fault.validator for fault in faults} <= {"required"}


def test_the_examples_fit_the_schema() -> None:
    data = json.loads((CHECKOUT / "examples/every-field/every-field.minutes.json").read_text(encoding="utf-8"))
    assert list(Draft202012Validator(MINUTES).iter_errors(data)) == []


def test_the_index_names_every_rule() -> None:
    index = rule_pages.files()["docs/rules/README.md"]
    assert [rule.code for rule in all_rules() if f"| {rule.code} |" not in index] == []
