"""Tuples whose fields have names and types: ``typing.NamedTuple`` without importing ``typing``.

That import, and the forward reference that it compiles for each field, take nearly half as long
as a bare interpreter; ``recover`` and ``which`` promise to answer within five times one. A type
checker sees ``typing.NamedTuple`` itself, and classes are written as with that.
"""

from __future__ import annotations

from collections import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NamedTuple
else:

    class _FromBody(type):
        """Makes of a class body what ``collections.namedtuple`` makes of a list of fields."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = body.get("__annotations__", {})
            made = namedtuple(  # noqa: PYI024 - what typing.NamedTuple is made of
                name,
                fields,
                defaults=[body.pop(field) for field in fields if field in body],
                module=body.pop("__module__"),
            )
            for attribute, value in body.items():
                setattr(made, attribute, value)
            return made

    class NamedTuple(metaclass=_FromBody):
        """A class derived from this one is a named tuple with the fields that it annotates."""


__all__ = ["NamedTuple"]
