"""Promises of the code to whoever reads it, beyond what the linters hold."""

from __future__ import annotations

import ast
from statistics import median
from typing import TYPE_CHECKING

import pytest

from tests.sources import FILES, PACKAGE, name_of, tree

if TYPE_CHECKING:
    from pathlib import Path

LONGEST = 300
MEDIAN = 120

each_file = pytest.mark.parametrize("path", FILES, ids=name_of)


@each_file
def test_a_file_has_one_subject(path: Path) -> None:
    """More than 300 lines hold two subjects."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_files_are_short() -> None:
    """The usual file is read in one go."""
    lengths = [len(path.read_text(encoding="utf-8").splitlines()) for path in FILES]
    assert median(lengths) <= MEDIAN


def test_every_folder_says_what_it_is_for() -> None:
    """A folder with code has an ``__init__`` with a docstring, even one line of it."""
    folders = {path.parent for path in FILES}
    silent = [
        folder.relative_to(PACKAGE).as_posix()
        for folder in folders
        if not (folder / "__init__.py").exists()
        or not ast.get_docstring(tree(folder / "__init__.py"))
    ]
    assert silent == []


def test_the_domain_does_not_look_at_the_clock() -> None:
    """What day it is is told to the domain, never asked by it."""
    asked = [
        f"{name_of(path)}:{node.lineno}"
        for path in FILES
        if "domain" in path.parts
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute)
        and node.attr in {"today", "now", "utcnow"}
        and ast.unparse(node.value).rpartition(".")[2] in {"date", "datetime"}
    ]
    assert asked == []
