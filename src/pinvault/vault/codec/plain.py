"""Frozen dataclasses as JSON values, and back, strictly.

A field that holds its default is left out. On reading, a field that is missing takes its
default, and one that is unknown is an error: what a version does not know it must not drop
when it saves.
"""

from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

from pinvault.clock import LATEST
from pinvault.domain.labels import showable
from pinvault.domain.pins import CATALOGUES, PinCatalogue

if TYPE_CHECKING:
    from collections.abc import Callable

_DAYS = {"date": date, "datetime": datetime}
"""For values whose module names these types for the type checker only."""


class MalformedError(ValueError):
    """The JSON value is not one that this codec writes."""


def to_plain(value: object) -> Any:  # noqa: ANN401, PLR0911  (JSON is what it is; a case a type)
    """Return the JSON value for a frozen dataclass and everything in it."""
    if isinstance(value, PinCatalogue):
        return value.version
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    plain = {}
    kind: type = type(value)
    for name, default in _fields(kind):
        held = getattr(value, name)
        if default is dataclasses.MISSING or held != default:
            plain[name] = to_plain(held)
    return plain


def from_plain(kind: type, plain: object) -> Any:  # noqa: ANN401  (the type is an argument)
    """Return the value of type ``kind`` that ``plain`` stands for.

    Raises:
        MalformedError: wrong type, unknown or missing field, or a value out of its range.
    """
    try:
        return _reader(kind)(plain)
    except (AttributeError, KeyError, OverflowError, TypeError, ValueError):
        raise MalformedError from None


@cache
def _fields(kind: type) -> tuple[tuple[str, object], ...]:
    return tuple((field.name, field.default) for field in dataclasses.fields(kind))


def _exact(kind: type) -> Callable[[Any], Any]:
    def read(plain: object) -> object:
        if type(plain) is not kind:
            raise MalformedError
        return plain

    return read


def _text(plain: object) -> str:
    if type(plain) is not str or not showable(plain):
        raise MalformedError
    return plain


def _moment(plain: str) -> datetime:
    moment = datetime.fromisoformat(plain)
    if moment.tzinfo is None or moment > LATEST:
        raise MalformedError
    return moment.astimezone(UTC)


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401, PLR0911  (a case a type)
    if kind is str:
        return _text
    if kind in {int, bool}:
        return _exact(kind)
    if kind is datetime:
        return _moment
    if kind is date:
        return date.fromisoformat
    if kind is PinCatalogue:
        return CATALOGUES.__getitem__
    if get_origin(kind) is UnionType:
        return _optional(kind)
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind))
    if issubclass(kind, Enum):
        by_value: Callable[[Any], Any] = kind
        return by_value
    return _dataclass(kind)


def _optional(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401
    (inner,) = (member for member in get_args(kind) if member is not NoneType)
    read = _reader(inner)
    return lambda plain: None if plain is None else read(plain)


def _tuple(members: tuple[Any, ...]) -> Callable[[Any], Any]:
    if members[-1] is Ellipsis:
        read = _reader(members[0])
        return lambda plain: tuple(read(item) for item in _exact(list)(plain))
    readers = tuple(_reader(member) for member in members)
    return lambda plain: tuple(
        read(item) for read, item in zip(readers, _exact(list)(plain), strict=True)
    )


def _dataclass(kind: type) -> Callable[[Any], Any]:
    hints = get_type_hints(kind, localns=_DAYS)
    readers = {name: _reader(hints[name]) for name, _ in _fields(kind)}

    def read(plain: dict[str, Any]) -> object:
        if type(plain) is not dict:
            raise MalformedError
        return kind(**{name: readers[name](value) for name, value in plain.items()})

    return read
