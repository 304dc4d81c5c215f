"""What can stand in the place of a piece of code, so that the tests should notice.

Each rule gives the nodes that replace one node of the syntax tree, one at a time: a limit is off
by one, a comparison is turned round, an argument is missing, a step is left out.
"""

from __future__ import annotations

import ast
import copy
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

_Node = TypeVar("_Node", bound=ast.AST)

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_REVERSED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.Gt, ast.LtE: ast.GtE, ast.Gt: ast.Lt, ast.GtE: ast.LtE,
}  # fmt: skip
_RECKONED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult, ast.Mod: ast.FloorDiv, ast.Pow: ast.Mult, ast.LShift: ast.RShift,
    ast.RShift: ast.LShift, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.BitXor: ast.BitOr,
}  # fmt: skip
_NAMED = {
    "min": "max", "max": "min", "any": "all", "all": "any", "lower": "upper", "upper": "lower",
    "startswith": "endswith", "endswith": "startswith", "lstrip": "rstrip", "rstrip": "lstrip",
    "partition": "rpartition", "rpartition": "partition", "removeprefix": "removesuffix",
    "removesuffix": "removeprefix", "find": "rfind", "rfind": "find",
}  # fmt: skip


_PROMISES = frozenset({"cast", "isinstance", "zip"})
"""What their arguments say beyond the values is for a reader: a type, or that lengths are equal."""


def alternatives(node: ast.AST) -> Iterator[ast.AST]:
    """Give what may stand in the place of ``node``, which stays as it is."""
    for rule in (_words, _operators, _given, _results, _steps):
        yield from rule(node)


def _words(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Constant():
            yield from _constant(node)
        case ast.Name(id=name) if name in _NAMED:
            yield _with(node, id=_NAMED[name])
        case ast.Attribute(attr=name) if name in _NAMED:
            yield _with(node, attr=_NAMED[name])


def _operators(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Compare():
            yield from _compare(node)
        case ast.BoolOp(op=op):
            yield _with(node, op=ast.Or() if isinstance(op, ast.And) else ast.And())
        case ast.UnaryOp(op=ast.Not() | ast.USub() | ast.Invert(), operand=operand):
            yield operand
        case ast.BinOp(op=op) if type(op) in _RECKONED:
            yield _with(node, op=_RECKONED[type(op)]())
        case ast.IfExp():
            yield _with(node, body=node.orelse, orelse=node.body)


def _given(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Lambda() if not _is_none(node.body):
            yield _with(node, body=ast.Constant(None))
        case ast.comprehension(ifs=conditions):
            for number in range(len(conditions)):
                yield _with(node, ifs=[*conditions[:number], *conditions[number + 1 :]])
        case ast.Call():
            yield from _call(node)


def _results(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Return(value=ast.expr() as value) if not _is_empty(value):
            yield _with(node, value=ast.Constant(None))
        case ast.Assign(value=value) if not _is_none(value):
            yield _with(node, value=ast.Constant(None))
        case ast.AnnAssign(value=ast.expr() as value) if not _is_none(value):
            yield _with(node, value=ast.Constant(None))
        case ast.AugAssign(target=target, op=op, value=value):
            yield ast.copy_location(ast.Assign([target], value), node)
            if type(op) in _RECKONED:
                yield _with(node, op=_RECKONED[type(op)]())


def _steps(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.If(test=ast.Name() | ast.Attribute() | ast.Call() as test):
            yield _with(node, test=ast.UnaryOp(ast.Not(), test))
        case ast.Break():
            yield ast.Continue()
        case ast.Continue():
            yield ast.Break()
        case ast.Raise() | ast.Expr(value=ast.Call() | ast.Await()):
            yield ast.Pass()
        case ast.Match(cases=cases) if len(cases) > 1:
            for number in range(len(cases)):
                yield _with(node, cases=[*cases[:number], *cases[number + 1 :]])


def _constant(node: ast.Constant) -> Iterator[ast.Constant]:
    match node.value:
        case bool(value):
            yield ast.Constant(not value)
        case int(value) | float(value):
            yield ast.Constant(value + 1)
        case str(value) | bytes(value) if value:
            # Shorter: what is asked for by a pattern would be found in anything longer.
            yield ast.Constant(value[:-1])
        case "":
            yield ast.Constant("x")
        case b"":
            yield ast.Constant(b"x")


def _compare(node: ast.Compare) -> Iterator[ast.Compare]:
    for number, op in enumerate(node.ops):
        for table in (_COMPARED, _REVERSED):
            if type(op) in table:
                other = table[type(op)]()
                yield _with(node, ops=[*node.ops[:number], other, *node.ops[number + 1 :]])


def _call(node: ast.Call) -> Iterator[ast.Call]:
    """Give the call with one argument empty, and without one of those that have a name."""
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    if name in _PROMISES:
        return
    for number, given in enumerate(node.args):
        if not (_is_empty(given) or isinstance(given, ast.Starred)):
            args = [*node.args[:number], ast.Constant(None), *node.args[number + 1 :]]
            yield _with(node, args=args)
    for number, named in enumerate(node.keywords):
        before, after = node.keywords[:number], node.keywords[number + 1 :]
        if named.arg and not _is_empty(named.value):
            empty = ast.keyword(named.arg, ast.Constant(None))
            yield _with(node, keywords=[*before, empty, *after])
        yield _with(node, keywords=[*before, *after])


def _is_empty(node: ast.expr) -> bool:
    """Tell whether nothing changes by None: it is that, or False, which counts for the same."""
    return isinstance(node, ast.Constant) and (node.value is None or node.value is False)


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _with(node: _Node, **fields: object) -> _Node:
    """Return a copy of ``node`` that has other ``fields``."""
    other = copy.copy(node)
    for name, value in fields.items():
        setattr(other, name, value)
    return other
