"""The source files of pinvault, for tests that read the code instead of running it."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pinvault

PACKAGE = Path(pinvault.__file__).parent
FILES = tuple(sorted(PACKAGE.rglob("*.py")))


def name_of(path: Path) -> str:
    """Return the path below the package, for messages and test ids."""
    return path.relative_to(PACKAGE).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    """Return the parsed file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def docstrings(module: ast.Module) -> set[int]:
    """Return the ``id`` of each node that is only there to be read by people."""
    return {
        id(node.value)
        for node in ast.walk(module)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }


def literals_of(path: Path) -> set[str]:
    """Return every string that stands whole in a file, docstrings left out."""
    module = tree(path)
    prose = docstrings(module)
    return {
        node.value
        for node in ast.walk(module)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose
    }


@cache
def literals() -> frozenset[str]:
    """Return every string that stands whole in the code, docstrings left out."""
    return frozenset(text for path in FILES for text in literals_of(path))


def shape(text: ast.JoinedStr) -> str:
    """Return an f-string with ``{}`` for each part that is filled in."""
    return "".join(
        str(part.value) if isinstance(part, ast.Constant) else "{}" for part in text.values
    )


@cache
def shapes() -> frozenset[str]:
    """Return the shape of every f-string in the code."""
    return frozenset(
        shape(node)
        for path in FILES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.JoinedStr)
    )
