"""The entry of the ``pinvault`` command: safe process first, then command line or terminal app.

The only place where the process ends.
"""

from __future__ import annotations

import gc
import os
import sys

from pinvault.cli.entry import load
from pinvault.cli.entry import run as answer
from pinvault.cli.interrupts import listen
from pinvault.cli.world import World
from pinvault.errors import NeedsTerminalError
from pinvault.hygiene import harden

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO, NoReturn

    from pinvault.cli.terminal import Terminal
    from pinvault.cli.values import Values
    from pinvault.clock import Clock
    from pinvault.vault.container import DeviceKind
    from pinvault.vault.session import Host


def run() -> NoReturn:
    """Answer the command line of this process and end it with the exit code."""
    # A command is over before the garbage of its imports could matter; looking for it takes longer.
    # The app begins to look once it has drawn its first frame.
    gc.disable()
    harden()
    listen()
    code = answer(sys.argv[1:], _world(), _start_app)
    _close_stdout()
    sys.exit(code)


def _world() -> World:
    """Return the streams, the clock and the terminal of this process."""
    return World(
        stdin=_binary(sys.stdin, os.O_RDONLY),
        stdout=_binary(sys.stdout, os.O_WRONLY),
        stderr=_binary(sys.stderr, os.O_WRONLY),
        make_clock=_make_clock,
        open_terminal=_open_terminal,
        read_keys=_read_keys,
        start_demo=_start_demo,
    )


def _binary(stream: object, mode: int) -> BinaryIO:
    """Return the bytes below a standard stream; one that was closed at the start is empty."""
    found: BinaryIO | None = getattr(stream, "buffer", None)
    if found is not None:
        return found
    return os.fdopen(os.open(os.devnull, mode), "rb" if mode == os.O_RDONLY else "wb")


def _make_clock() -> Clock:
    """Return the clock of this machine; not every command needs to know about time."""
    from pinvault.clock import SystemClock

    return SystemClock()


def _open_terminal() -> Terminal:
    """Open the controlling terminal; imported only now, because few commands ask anything."""
    from pinvault.cli.terminal import ControllingTerminal

    return ControllingTerminal()


def _read_keys(text: str) -> str:
    """Return keys for the app as they are kept; imported only now, for one setting."""
    from pinvault.tui.keymap import checked

    return checked(text)


def _start_app(values: Values) -> int:
    """Open the terminal app on the person's vault and return its exit code.

    Raises ``NeedsTerminalError`` where there is no terminal to open it on.
    """
    return _run_app(values, demo_only=False)


def _start_demo(values: Values) -> int:
    """Open the terminal app on a sample family; returns and raises as :func:`_start_app`."""
    return _run_app(values, demo_only=True)


def _run_app(values: Values, *, demo_only: bool) -> int:
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        raise NeedsTerminalError("needs-terminal-for-app")
    from pathlib import Path

    from pinvault.cli.opening import language_is_fixed, vault_path
    from pinvault.reminders.place import vault_file

    path = vault_path(values)
    launch = load("pinvault.tui.launch:Launch")
    return load("pinvault.tui:run_app")(
        launch(
            path=path or Path(vault_file(None)),
            make_host=lambda: _this_machine(path),
            choose_device=_best_device,
            language_fixed=language_is_fixed(values),
            demo_only=demo_only,
        )
    )


def _this_machine(path: Path | None) -> Host:
    """Return the machine at hand; the app asks in a thread, behind its first frame."""
    from pinvault.vault.home import this_machine

    return this_machine(path, _make_clock(), may_prompt=True)


def _best_device() -> DeviceKind:
    """Return where a new device secret is kept best; asked in a thread as well."""
    from pinvault.vault.home import best_device

    return best_device(may_prompt=True)[0]


def _close_stdout() -> None:
    """Hand over what is left; what a reader that has gone did not take is thrown away.

    The interpreter would try again at its end, and complain.
    """
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
