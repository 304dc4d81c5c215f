"""How long a keyring may keep a person waiting.

A keyring is another program, and it can be stuck: waiting for a dialog on a screen nobody sees,
stopped, or broken. No call to one is made without a limit, and none can hold up the program's
exit: a call that cannot be given a limit runs in a daemon thread, which is left behind.
"""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Generic, TypeVar

from pinvault.errors import KeyringError

if TYPE_CHECKING:
    from collections.abc import Callable

# A whole command has 3 seconds to say that the keyring does not answer. One of them is for
# starting, on a machine that may be slow for the same reason.
CALL_SECONDS = 2.0
PROMPT_SECONDS = 60.0

# Waiting goes in slices, so that a cancelled wait ends soon; Windows, too, delivers Ctrl-C
# only between two of them.
_SLICE_SECONDS = 0.2

_T = TypeVar("_T")


class Patience:
    """Counts down ``seconds``; whoever waits asks it before each slice of waiting."""

    def __init__(
        self,
        seconds: float,
        cancel: threading.Event | None = None,
        *,
        reason: str = "keyring-slow",
    ) -> None:
        """Start counting; ``reason`` is what is raised when the time is up."""
        self._seconds = seconds
        self._cancel = cancel
        self._reason = reason
        self._end = time.monotonic() + seconds

    def restart(self) -> None:
        """Count down from the beginning again: a person has just answered."""
        self._end = time.monotonic() + self._seconds

    def left(self) -> float:
        """Return the seconds that are left, more than 0.

        Raises ``KeyringError`` when there are none, or when the wait was cancelled
        (``keyring-cancelled``).
        """
        if self._cancel is not None and self._cancel.is_set():
            raise KeyringError("keyring-cancelled")
        left = self._end - time.monotonic()
        if left <= 0:
            raise KeyringError(self._reason)
        return left

    def slice(self) -> float:
        """Return the seconds to wait before asking again; raises as ``left`` does."""
        return min(self.left(), _SLICE_SECONDS)


class _Errand(Generic[_T]):
    """One call in a thread of its own, and what came of it."""

    def __init__(self, work: Callable[[], _T]) -> None:
        self.done = threading.Event()
        self._work = work
        self._result: list[_T] = []
        self._error: BaseException | None = None

    def run(self) -> None:
        try:
            self._result.append(self._work())
        except BaseException as error:  # noqa: BLE001  whatever it is belongs to the caller
            self._error = error
        finally:
            self.done.set()

    def outcome(self) -> _T:
        if self._error is not None:
            raise self._error
        return self._result[0]


def call_with(patience: Patience, work: Callable[[], _T]) -> _T:
    """Return what ``work`` returns, or raise what it raises, while ``patience`` lasts.

    ``work`` runs in a daemon thread. When the patience ends first, the thread is left alone with
    its call: it cannot be stopped, but neither can it stop the program from ending.
    """
    errand = _Errand(work)
    threading.Thread(target=errand.run, name="keyring", daemon=True).start()
    while not errand.done.wait(patience.slice()):
        pass
    return errand.outcome()
