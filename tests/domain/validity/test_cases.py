"""Promises of the rules, case by case: each row of ``cases.jsonl`` says what must come out.

A row has the input dates and the expected ones. Where a row is unsure, ``null`` is expected for
each date that has ``alternatives``; dates that a row does not name are not looked at.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pinvault.cli.expiry_case import answer, read_case
from pinvault.domain.validity import validity

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parent / "cases.jsonl").read_text(encoding="utf-8").splitlines()
]
EXPECTED = (
    "card_expires",
    "certificate_expires",
    "signature_expires",
    "renewal_opens",
    "card_renewal_opens",
    "insurance_until",
    "status",
)

each_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])


def said(row: dict[str, Any]) -> dict[str, Any]:
    """Return what the program says to a row."""
    inputs, as_of = read_case(row)
    return answer(validity(inputs), as_of)


@each_row
def test_every_date_is_as_the_rules_say(row: dict[str, Any]) -> None:
    """Each date that the row names comes out, null where there is none or it is open."""
    expected = {name: row[name] for name in EXPECTED if name in row}
    assert {name: said(row)[name] for name in expected} == expected


@each_row
def test_what_is_open_is_said_to_be_open(row: dict[str, Any]) -> None:
    """No more and no less is called unsure, and the readings of it are listed."""
    answered, readings = said(row), row.get("alternatives", {})
    assert answered["unsure"] is row["unsure"]
    assert {name: answered["alternatives"].get(name) for name in readings} == readings
    assert row["unsure"] or answered["alternatives"] == {}


def test_there_are_no_two_rows_alike() -> None:
    """Each row tries something of its own."""
    inputs = [read_case(row) for row in ROWS]
    assert len(set(inputs)) == len(ROWS)
