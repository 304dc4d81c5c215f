"""Signals that end the program, turned into an exception so that every ``finally`` runs."""

from __future__ import annotations

import signal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType

EXIT_OF_SIGNAL = 128
"""A process ended by signal n exits with this plus n."""

# By name: Windows has no SIGHUP.
_ENDING = ("SIGTERM", "SIGHUP")


class Stopped(BaseException):
    """A signal asked the program to end; not an ``Exception``, so that nothing swallows it."""

    def __init__(self, number: int) -> None:
        """Keep the number of the signal."""
        super().__init__(number)
        self.exit_code = EXIT_OF_SIGNAL + number


def listen() -> None:
    """Raise ``Stopped`` in the main thread when a signal asks to end.

    A signal that is ignored when the program starts, as by ``nohup``, stays ignored. A second
    signal ends the process at once.
    """
    for name in _ENDING:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _stop)


def _stop(number: int, _frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_DFL)
    raise Stopped(number)
