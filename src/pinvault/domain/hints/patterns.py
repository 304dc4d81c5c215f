"""Patterns that are compiled when a text first needs them.

The rules have some hundreds; compiling all of them takes a tenth of a second, and most texts
need a few.
"""

from __future__ import annotations

import re
from typing import cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub")
_known: list[re.Pattern[str]] = []


class _Lazy:
    """Stands in for a compiled pattern until one of its methods is asked for."""

    def __init__(self, source: str) -> None:
        self.pattern = source

    def __getattr__(self, name: str) -> object:
        """Compile, and put the methods where the next look-up finds them."""
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazy(source: str) -> re.Pattern[str]:
    """Return a pattern that is compiled at its first use; an error in it shows then."""
    pattern = cast("re.Pattern[str]", _Lazy(source))
    _known.append(pattern)
    return pattern


def compile_all() -> None:
    """Compile every pattern now, so that no text waits for one."""
    for pattern in _known:
        _ = pattern.search
