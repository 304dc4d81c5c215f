"""Promises of the page of licences: it names everything that is installed to run pinvault."""

from __future__ import annotations

import re
from importlib.metadata import requires

from tools.licences import PAGE, licence, pinned

ROWS = dict(
    re.findall(r"^\| ([a-z][a-z0-9-]+) \| (.+?) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
)


def test_the_page_names_every_pinned_package() -> None:
    """On every system, and none that is gone; ``python -m tools.licences`` mends it."""
    assert {name for name in ROWS if name != "package"} == set(pinned())


def test_every_direct_requirement_is_pinned() -> None:
    """What pinvault itself asks for is among them."""
    named = {re.split(r"[^\w.-]", line)[0].lower() for line in requires("pinvault") or []}
    assert named <= set(pinned())


def test_each_licence_is_the_one_that_the_installed_package_names() -> None:
    """What is not installed here was read elsewhere, and stays."""
    differing = {
        name: (ROWS[name], found)
        for name in pinned()
        if (found := licence(name)) is not None and ROWS[name] != found
    }
    assert differing == {}
