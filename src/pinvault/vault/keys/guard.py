"""What holds a key shows nothing and goes nowhere."""

from __future__ import annotations

from typing import NoReturn, SupportsIndex


class Guarded:
    """Base of everything that holds a key: no ``repr`` of it, no copy in a file or a process."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Show the kind alone."""
        return f"{type(self).__name__}()"

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        """Refuse to be pickled or copied."""
        raise TypeError("what holds a key cannot be pickled or copied")
