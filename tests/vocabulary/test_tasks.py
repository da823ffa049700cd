"""What is said to turn a task into an order, and what is no task at all."""

from __future__ import annotations

import pytest

from minutebook.vocabulary.tasks import in_order, is_no_task


@pytest.mark.parametrize(
    ("task", "order"),
    [
        ("Draft survey to be shared with the board", "share the draft survey with the board"),
        ("Shed to be tidied", "tidy the shed"),
        ("The roof to be mended", None),
        ("The lease to be brought back in May", "bring back the lease in May"),
        ("Jo's letter to be sent", "send Jo's letter"),
        ("OPC figures to be checked", "check the OPC figures"),
        ("Write to the landlord", "write to the landlord"),
        ("Landlord", None),
        ("", None),
    ],
)
def test_a_task_is_turned_into_an_order_where_that_is_certain(task: str, order: str | None) -> None:
    assert in_order(task) == order


@pytest.mark.parametrize("task", ["None", "Issue closed. The roof is dry.", "Agreed to wait", "no action"])
def test_what_reports_or_denies_is_no_task(task: str) -> None:
    assert is_no_task(task)


@pytest.mark.parametrize("task", ["Close the issue", "Sam to agree it", "The roof to be mended"])
def test_what_is_to_be_done_is_a_task(task: str) -> None:
    assert not is_no_task(task)
