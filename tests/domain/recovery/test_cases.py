"""Promises to people in a certain situation: each row of ``cases.jsonl`` is one of them.

A row has the state, as a script would write it, the routes that must and must not be offered,
what must and must not be said, and the facts that it follows. Routes it does not name are not
looked at.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pinvault.domain.recovery import RouteId, Say, decide, read_situation
from pinvault.guidance.fact import fact

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parent / "cases.jsonl").read_text(encoding="utf-8").splitlines()
]

each_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['id']} {row['about']}")


@each_row
def test_the_right_routes_are_offered(row: dict[str, Any]) -> None:
    """All that must be, none that must not be."""
    offered = set(decide(read_situation(row["state"])).routes)
    assert set(row["must_offer"]) - offered == set()
    assert set(row["must_not_offer"]) & offered == set()


@each_row
def test_what_must_be_said_is_said(row: dict[str, Any]) -> None:
    """A route alone is not yet an answer, and a saying too many may mislead."""
    said = set(decide(read_situation(row["state"])).say)
    assert set(row["must_say"]) - said == set()
    assert set(row.get("must_not_say", ())) & said == set()


def test_every_row_names_what_there_is() -> None:
    """Routes, sayings and facts of the rows exist, and no two rows ask the same."""
    for row in ROWS:
        for route in (*row["must_offer"], *row["must_not_offer"]):
            RouteId(route)
        for say in (*row["must_say"], *row.get("must_not_say", ())):
            Say(say)
        for fact_id in row["why"]:
            fact(fact_id)
    states = {json.dumps(row["state"], sort_keys=True) for row in ROWS}
    assert len(states) == len(ROWS)
