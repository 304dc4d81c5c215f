"""The changes of one source file, and the code of a function with one of them in it.

Only what a function or method does is changed, since only that can be put into a running process:
not tables of a module, defaults of arguments, annotations, decorators or docstrings.
"""

from __future__ import annotations

import ast
import zlib
from dataclasses import dataclass
from types import CodeType
from typing import TYPE_CHECKING

from tools.mutants.alternatives import alternatives

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_Function = ast.FunctionDef | ast.AsyncFunctionDef
Key = tuple[str, str, int]
"""A function: its file, its qualified name, and the line on which its code begins."""

_SHOWN = 60
_LEFT_OUT = frozenset({"annotation", "returns", "decorator_list", "type_comment", "type_ignores"})


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a function: ``instead`` stands in a field of ``holder``."""

    source: Path
    tree: ast.Module
    function: str
    """The qualified name of the outermost function."""
    first: int
    """The line on which the function's code begins, decorators counted in."""
    lines: range
    """The lines of the statement that is changed, without the statements inside of it."""
    holder: ast.AST
    field: str
    index: int | None
    instead: ast.AST

    def __str__(self) -> str:
        """Say where the change is, and what was there before it."""
        return f"{self.source.name}:{self._piece_line} {self._what}"

    @property
    def tenth(self) -> int:
        """Return the sample that it belongs to, 0 to 9, whatever is written around it."""
        return zlib.crc32(f"{self.source.name} {self._what}".encode()) % 10

    @property
    def _what(self) -> str:
        return f"{self.function}: {_shown(self._piece)} -> {_shown(self.instead)}"

    @property
    def key(self) -> Key:
        """Return the function that is changed."""
        return str(self.source), self.function, self.first

    @property
    def _piece(self) -> ast.AST:
        value = getattr(self.holder, self.field)
        piece: ast.AST = value if self.index is None else value[self.index]
        return piece

    @property
    def _piece_line(self) -> int:
        return int(getattr(self._piece, "lineno", self.lines.start))

    def code(self) -> CodeType | None:
        """Return the function's code with the change in it; None if that cannot be compiled."""
        original = getattr(self.holder, self.field)
        if self.index is None:
            changed: object = self.instead
        else:
            changed = [*original[: self.index], self.instead, *original[self.index + 1 :]]
        setattr(self.holder, self.field, changed)
        try:
            whole = compile(ast.fix_missing_locations(self.tree), str(self.source), "exec")
        except (SyntaxError, ValueError, TypeError):
            return None
        finally:
            setattr(self.holder, self.field, original)
        return _found(whole, self.function, self.first)


def changes(source: Path) -> list[Change]:
    """Return every change of the functions in ``source``, in a fixed order."""
    tree = ast.parse(source.read_text(encoding="utf-8"), str(source))
    found: list[Change] = []
    for name, function in _functions(tree, ""):
        first = min([function.lineno, *(each.lineno for each in function.decorator_list)])
        for statement in _body(function):
            for lines, holder, field, index, node in _pieces(statement, function):
                found += [
                    Change(source, tree, name, first, lines, holder, field, index, other)
                    for other in alternatives(node)
                ]
    return found


_Piece = tuple[range, ast.AST, str, int | None, ast.AST]


def _functions(node: ast.Module | ast.ClassDef, inside: str) -> Iterator[tuple[str, _Function]]:
    """Give the functions that stand in no other function, with their qualified names."""
    for each in node.body:
        match each:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield f"{inside}{name}", each
            case ast.ClassDef(name=name):
                yield from _functions(each, f"{inside}{name}.")


def _body(function: _Function) -> list[ast.stmt]:
    return function.body[1:] if ast.get_docstring(function) is not None else function.body


def _pieces(statement: ast.stmt, holder: ast.AST) -> Iterator[_Piece]:
    """Give ``statement`` of a function's body and all below it, each with its place."""
    body: list[ast.stmt] = holder.body  # type: ignore[attr-defined]
    yield from _below(statement, (_own_lines(statement), holder, "body", body.index(statement)))


def _below(node: ast.AST, place: tuple[range, ast.AST, str, int | None]) -> Iterator[_Piece]:
    yield (*place, node)
    for field, value in ast.iter_fields(node):
        if field in _LEFT_OUT:
            continue
        listed = value if isinstance(value, list) else [value]
        for index, each in enumerate(listed):
            if isinstance(each, ast.AST) and not _is_docstring(node, field, index):
                lines = _own_lines(each) if isinstance(each, ast.stmt) else place[0]
                where = index if isinstance(value, list) else None
                yield from _below(each, (lines, node, field, where))


def _is_docstring(node: ast.AST, field: str, index: int) -> bool:
    if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return False
    return field == "body" and index == 0 and ast.get_docstring(node) is not None


def _own_lines(statement: ast.stmt) -> range:
    inner = getattr(statement, "body", None) or getattr(statement, "cases", None)
    if not inner:
        return range(statement.lineno, (statement.end_lineno or statement.lineno) + 1)
    first = getattr(inner[0], "pattern", inner[0]).lineno
    return range(statement.lineno, max(first, statement.lineno + 1))


def _found(code: CodeType, name: str, first: int) -> CodeType | None:
    for each in code.co_consts:
        if isinstance(each, CodeType):
            if each.co_qualname == name and each.co_firstlineno == first:
                return each
            if inner := _found(each, name, first):
                return inner
    return None


def _shown(node: ast.AST) -> str:
    if isinstance(node, ast.comprehension):
        text = ast.unparse(ast.GeneratorExp(ast.Name("_"), [node]))
    else:
        text = ast.unparse(node)
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}..."
