"""Our own lists of texts, each with whether it discloses a PIN; all of them are made up."""

from __future__ import annotations

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from pinvault.domain.form import Form

FOLDER = Path(__file__).parent
STRANGERS = (
    "tenth_heldout",
    "eleventh_heldout",
    "twelfth_heldout",
    "thirteenth_heldout",
    "fourteenth_heldout",
    "fifteenth_heldout",
    "sixteenth_heldout",
    "seventeenth_heldout",
    "eighteenth_heldout",
)
"""Lists whose authors knew neither the rules nor the other lists."""

LISTS = (
    "development",
    "heldout",
    "second_heldout",
    "third_heldout",
    "fourth_heldout",
    "fifth_heldout",
    "sixth_heldout",
    "seventh_heldout",
    "eighth_heldout",
    "ninth_heldout",
    *STRANGERS,
    "phrasings",
    "ordinary",
)


@cache
def rows(name: str) -> tuple[dict[str, Any], ...]:
    """Return the lines of a list."""
    lines = (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines)


def form_of(row: dict[str, Any]) -> Form:
    """Return the form of the PIN that the text of a line is a hint for."""
    return Form.SIGNATURE if row["pin"] == "signature" else Form.DIGITS


@cache
def edges() -> tuple[dict[str, Any], ...]:
    """Return the texts at the edges of the rules as lines that nobody has labelled."""
    tables = tomllib.loads((FOLDER / "edges.toml").read_text(encoding="utf-8"))
    return tuple(
        {"pin": "signature" if form == "signature" else "user", "text": text}
        for form, modules in tables.items()
        for texts in modules.values()
        for text in texts
    )
