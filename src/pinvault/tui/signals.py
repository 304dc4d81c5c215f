"""Signals: whoever ends or stops the program finds the terminal as it was, and nothing secret.

Textual by itself dies of SIGTERM and SIGHUP with the alternate screen still up, and takes SIGTSTP
without asking the app.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

EXIT_OF_SIGNAL = 128
"""A process ended by signal n exits with this plus n."""

# By name: Windows has none of them but SIGTERM.
_ENDING = ("SIGTERM", "SIGHUP")
_STOPPING = "SIGTSTP"

_CONTINUING = "SIGCONT"

_READER = "textual-input"
_PATIENCE_SECONDS = 1.0


def listen(end: Callable[[int], None], stop: Callable[[], None]) -> None:
    """Call ``end`` with the exit code when asked to end, ``stop`` when asked to stop for a while.

    To be called in the running loop. A signal that is ignored, as by ``nohup``, stays ignored.
    """
    loop = asyncio.get_running_loop()
    for name in _ENDING:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            _add(loop, number, partial(end, EXIT_OF_SIGNAL + number))
    number = getattr(signal, _STOPPING, None)
    if number is not None:
        _add(loop, number, stop)
    _resume_plainly()


def _resume_plainly() -> None:
    """Go on after SIGCONT as the kernel does it, without Textual's help.

    Textual would start reading the terminal once more, beside the thread that reads already. A
    terminal that goes sends a SIGCONT behind its SIGHUP, so that would happen to every app that
    is just leaving. Our own way into the background comes back by itself.
    """
    number = getattr(signal, _CONTINUING, None)
    if number is not None:
        with suppress(ValueError):
            signal.signal(number, signal.SIG_DFL)


def leave(code: int) -> int:
    """Return ``code``; where the terminal has gone, end the process with it instead.

    Textual reads the terminal in a thread that the interpreter waits for. Should it still read
    now, it reads the end of a terminal for ever, and an open vault would stay behind in a process
    that nobody sees.
    """
    for thread in threading.enumerate():
        if thread.name == _READER:
            thread.join(_PATIENCE_SECONDS)
            if thread.is_alive():
                os._exit(code)
    for stream in (sys.__stdout__, sys.__stderr__):
        if stream is not None and not stream.closed:
            _hand_over(stream)
    return code


def _hand_over(stream: TextIO) -> None:
    """Throw away what a terminal that has gone did not take.

    The interpreter would try again at its end, and exit with 120 because it cannot.
    """
    try:
        stream.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _add(
    loop: asyncio.AbstractEventLoop, number: signal.Signals, handler: Callable[[], None]
) -> None:
    try:
        loop.add_signal_handler(number, handler)
    except (NotImplementedError, RuntimeError, ValueError):
        # Windows, or a loop outside the main thread, as under some test runners: nothing to do.
        return
