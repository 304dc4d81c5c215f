"""Root that is bound by the modes of files, as every other user is."""

from __future__ import annotations

import ctypes
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

_VERSION_3 = 0x20080522
_PAST_MODES = 1 << 1 | 1 << 2
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH, of capabilities(7)."""


class _Header(ctypes.Structure):
    """Which layout the capabilities have, and whose they are: 0 is this thread."""

    _fields_ = (("version", ctypes.c_uint32), ("thread", ctypes.c_int))


class _Capabilities(ctypes.Structure):
    _fields_ = tuple((name, ctypes.c_uint32) for name in ("effective", "permitted", "inheritable"))


@contextmanager
def bound_by_modes() -> Iterator[None]:
    """Let modes bind this thread, also where the tests run as root.

    The user stays who it is, so no folder on the way has to be open to somebody else: where the
    tests run, even that for temporary files may be root's alone. Raises ``OSError``.
    """
    if os.geteuid() != 0:
        yield
        return
    if sys.platform != "linux":
        pytest.skip("root is bound by no mode here")
    # Two of them: the second holds capabilities 32 and up.
    held = (_Capabilities * 2)()
    _ask("capget", held)
    before = held[0].effective
    held[0].effective = before & ~_PAST_MODES
    _ask("capset", held)
    try:
        yield
    finally:
        held[0].effective = before
        _ask("capset", held)


def _ask(call: str, held: ctypes.Array[_Capabilities]) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if getattr(libc, call)(ctypes.byref(_Header(_VERSION_3, 0)), held) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
