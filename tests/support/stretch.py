"""Mark the stretch of a program's work that faults are to hit, visible to strace alone."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Paths that stand nowhere: asking for them changes nothing and cannot be mistaken for work.
BEGIN = "/pinvault-stretch/begin"
END = "/pinvault-stretch/end"


@contextmanager
def stretch() -> Iterator[None]:
    """Announce beginning and end of the block by one system call each."""
    os.access(BEGIN, os.F_OK)
    try:
        yield
    finally:
        os.access(END, os.F_OK)
