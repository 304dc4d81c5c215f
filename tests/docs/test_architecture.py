"""Promises of the architecture page: its rooms and arrows are those that import-linter holds."""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise

import pytest

from tests.docs.pages import ROOT

PAGE = (ROOT / "docs" / "explanation" / "architecture.md").read_text(encoding="utf-8")
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
    "importlinter"
]["contracts"]
ARROW = re.compile(r"^  (?P<upper>\w+).* --> (?P<lower>\w+)", re.MULTILINE)
BOX = re.compile(r"(?P<name>\w+)\[\"(?P<rooms>[^\"]+)\"\]")


def layers() -> list[set[str]]:
    """Return the rooms of each layer of the contract, the highest first; the runner is none."""
    (found,) = [contract for contract in CONTRACTS if contract["type"] == "layers"]
    rooms = [set(re.findall(r"\w+", layer)) for layer in found["layers"]]
    return [layer for layer in rooms if layer != {"__main__"}]


def boxes() -> dict[str, set[str]]:
    """Return the rooms in each box of the picture."""
    return {box["name"]: set(re.findall(r"\w+", box["rooms"])) for box in BOX.finditer(PAGE)}


def test_the_picture_has_the_arrows_of_the_contract() -> None:
    """Each box stands above the one that the contract puts below it, and no arrow is more."""
    drawn = [(boxes()[arrow["upper"]], boxes()[arrow["lower"]]) for arrow in ARROW.finditer(PAGE)]
    assert drawn == list(pairwise(layers()))


def test_the_picture_says_which_rooms_keep_apart() -> None:
    """A bar between rooms of one box stands for the same thing as in the contract."""
    (contract,) = [contract for contract in CONTRACTS if contract["type"] == "layers"]
    apart = {frozenset(re.findall(r"\w+", layer)) for layer in contract["layers"] if "|" in layer}
    drawn = {
        frozenset(re.findall(r"\w+", box["rooms"]))
        for box in BOX.finditer(PAGE)
        if "|" in box["rooms"]
    }
    assert drawn == apart


def test_every_room_is_explained() -> None:
    """The table has a row for each room, and for nothing else."""
    rows = re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)
    assert sorted(rows) == sorted(set.union(*layers()))


def test_every_room_on_disk_is_on_the_page() -> None:
    """What lies in the package is one of them."""
    package = ROOT / "src" / "pinvault"
    found = {path.stem for path in package.glob("*.py") if not path.stem.startswith("__")}
    found |= {path.parent.name for path in package.glob("*/__init__.py")}
    assert found <= set.union(*layers())


@pytest.mark.parametrize("name", [contract["name"] for contract in CONTRACTS])
def test_every_contract_is_named(name: str) -> None:
    """A rule that the linter holds is told to whoever reads the page."""
    assert f"- {name}\n" in PAGE
