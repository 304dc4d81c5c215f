"""Promises of what is said about the targets of make."""

from __future__ import annotations

import re

import pytest

from tests.docs.pages import ROOT

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = re.search(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)[1].split()  # type: ignore[index]


@pytest.mark.parametrize("target", TARGETS)
def test_a_target_is_explained_to_who_works_on_pinvault(target: str) -> None:
    """CONTRIBUTING says what it does, and so does the head of the Makefile."""
    head = MAKEFILE.partition("\n\n")[0]
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = [line for line in contributing.splitlines() if line.startswith("| ")]
    assert f"make {target}" in head
    assert any(f"`make {target}`" in line for line in table)


def test_every_target_that_a_page_names_is_there() -> None:
    """Nobody is told to make something that cannot be made."""
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    told = {
        target
        for page in pages
        for target in re.findall(r"`make ([a-z]+)", page.read_text(encoding="utf-8"))
    }
    assert told <= set(TARGETS)
