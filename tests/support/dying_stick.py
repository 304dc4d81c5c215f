"""A stick that fails from some call on: pulled out, or worn out in the middle of the work.

Every call of ``os`` that names a path on the stick, or a descriptor that was opened there, is
counted; from the chosen one on, each fails, as it does when the device is gone.
"""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

CALLS = (
    "chmod",
    "fchmod",
    "fstat",
    "fsync",
    "link",
    "listdir",
    "lseek",
    "lstat",
    "mkdir",
    "open",
    "read",
    "rename",
    "replace",
    "rmdir",
    "scandir",
    "stat",
    "unlink",
    "write",
)


# The call itself, whoever stands before it.
_rename = os.rename


@dataclass
class DyingStick:
    """A folder whose calls fail from number ``dies_at`` on, counted from 0; None: never.

    ``pulled`` takes it away instead: its folder is renamed, so nothing is found there any more,
    and what is open stays open.
    """

    folder: Path
    dies_at: int | None = None
    pulled: bool = False
    seen: int = 0
    _open: set[int] = field(default_factory=set)
    _gone: bool = False

    @property
    def died(self) -> bool:
        """Tell whether a call failed."""
        return self.dies_at is not None and self.seen > self.dies_at

    def plug_in(self, patch: pytest.MonkeyPatch) -> None:
        """Stand between the program and the operating system until ``patch`` is undone."""
        for name in CALLS:
            patch.setattr(os, name, self._watched(name, getattr(os, name)))

    def _watched(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - it stands for any call
            if self._touches((*given, *named.values())):
                self._count()
                made = real(*given, **named)
                if name == "open":
                    self._open.add(made)
                return made
            if name == "open":
                made = real(*given, **named)
                self._open.discard(made)
                return made
            return real(*given, **named)

        return call

    def _touches(self, values: tuple[Any, ...]) -> bool:
        below = f"{self.folder}{os.sep}"
        for value in values:
            if isinstance(value, int) and value in self._open:
                return True
            if isinstance(value, (str, os.PathLike)):
                path = os.fspath(value)
                if path == str(self.folder) or str(path).startswith(below):
                    return True
        return False

    def _count(self) -> None:
        self.seen += 1
        if not self.died:
            return
        if not self.pulled:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        if not self._gone:
            self._gone = True
            _rename(self.folder, self.folder.with_name("pulled"))
