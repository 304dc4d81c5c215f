"""What a hunted session does: the acts that a person, a signal or a fault can bring about."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from tests.campaigns.sabotaged import LEAKS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.campaigns.hunt import Hunt
    from tests.support.terminal import OnTerminal

_SABOTAGED = "tests.campaigns.sabotaged"


def begin(hunt: Hunt) -> None:
    """Make a vault with a card and a hint."""
    hunt.run("init", "--json", "--reveal", allowed="code", passphrase_fd=hunt.passphrase)
    opened = {"passphrase_fd": hunt.passphrase}
    hunt.run("card", "add", "Hanako", "--birth", "1985-12-05", "--issued", "2021-12-20", **opened)
    hunt.run("hint", "set", "user", text_fd=hunt.hint, **opened)


def commands(hunt: Hunt) -> None:
    """Use the command line: edit, back up, restore, remind, print, look at health."""
    opened = {"passphrase_fd": hunt.passphrase}
    hunt.run("hint", "set", "user", text_fd=hunt.later, **opened)
    hunt.run("status", "--json", **opened)
    hunt.run("backup", "create", "copy.pinvault", **opened)
    hunt.run("backup", "verify", "copy.pinvault", recovery_code_fd=hunt.code)
    hunt.run("backup", "sheet", "page.pdf", **opened)
    hunt.run("remind", "calendar", "dates.ics")
    hunt.run("remind", "schedule", "install")
    hunt.run("remind", "schedule", "remove")
    hunt.run("remind", "--json")
    hunt.run("doctor", "--json")
    hunt.run("key", "passphrase", new_passphrase_fd=hunt.later, **opened)


def restoring(hunt: Hunt) -> None:
    """Restore a backup where nothing is left, by the recovery code."""
    hunt.run("backup", "create", "copy.pinvault", passphrase_fd=hunt.passphrase)
    hunt.run("purge", "--yes")
    words = ("backup", "restore", "copy.pinvault", "--json", "--reveal")
    code = {"recovery_code_fd": hunt.code, "new_passphrase_fd": hunt.passphrase}
    hunt.run(*words, allowed="restored", **code)
    hunt.run("hint", "erase", "user", passphrase_fd=hunt.passphrase)


def asked(hunt: Hunt) -> None:
    """Show a hint on a terminal, and go on."""
    with hunt.terminal("hint", "show", "user") as terminal:
        _show(hunt, terminal)
        terminal.send("\r")
        terminal.wait()
    hunt.searched(terminal, "hint show")


def interrupted(number: signal.Signals) -> Callable[[Hunt], None]:
    """Return the act of a signal while a command shows a hint."""

    def act(hunt: Hunt) -> None:
        with hunt.terminal("hint", "show", "user") as terminal:
            _show(hunt, terminal)
            terminal.process.send_signal(number)
            terminal.wait()
        hunt.searched(terminal, f"hint show, {number.name}")

    return act


def app(hunt: Hunt) -> None:
    """Look at a hint in the app, write another one, and leave."""
    with hunt.terminal() as terminal:
        _reveal(hunt, terminal)
        hunt.look_at(terminal.process.pid, "app")
        terminal.send("e")
        terminal.expect("Neither the PIN")
        terminal.send(hunt.later)
        terminal.expect("Good")
        terminal.send("\r")
        terminal.expect("by your log")
        terminal.send("\x11")
        terminal.wait()
    hunt.searched(terminal, "app")


def app_stopped(number: signal.Signals) -> Callable[[Hunt], None]:
    """Return the act of a signal while the app shows a hint."""

    def act(hunt: Hunt) -> None:
        with hunt.terminal() as terminal:
            _reveal(hunt, terminal)
            terminal.process.send_signal(number)
            if number is signal.SIGINT:
                terminal.process.send_signal(signal.SIGTERM)
            terminal.wait()
        hunt.searched(terminal, f"app, {number.name}")

    return act


def app_crashed(how: str) -> Callable[[Hunt], None]:
    """Return the act of a fault of ours while the hint is at hand."""

    def act(hunt: Hunt) -> None:
        with hunt.terminal(module=(_SABOTAGED, how)) as terminal:
            _unlock(hunt, terminal)
            terminal.send("2")
            terminal.expect("by your log")
            terminal.send(" ")
            terminal.wait()
        hunt.searched(terminal, f"app, {how}")

    return act


def leaking(how: str) -> Callable[[Hunt], None]:
    """Return the act of a program that leaks the hint on purpose."""

    def act(hunt: Hunt) -> None:
        with hunt.terminal("hint", "show", "user", module=(_SABOTAGED, f"leak-{how}")) as terminal:
            _show(hunt, terminal)
            terminal.send("\r")
            terminal.wait()
        hunt.searched(terminal, "leak on purpose")

    return act


SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
ACTS: tuple[Callable[[Hunt], None], ...] = (
    app,
    commands,
    app_stopped(signal.SIGTERM),
    asked,
    app_crashed("crash"),
    interrupted(signal.SIGINT),
    app_stopped(signal.SIGHUP),
    restoring,
    app_crashed("crash-in-thread"),
    interrupted(signal.SIGTERM),
    app_stopped(signal.SIGINT),
    interrupted(signal.SIGHUP),
)
PLANTED = tuple(leaking(how) for how in LEAKS)


def _unlock(hunt: Hunt, terminal: OnTerminal) -> None:
    terminal.expect("press Enter")
    terminal.send(hunt.passphrase)
    terminal.send("\r")
    terminal.expect("Signature password")


def _reveal(hunt: Hunt, terminal: OnTerminal) -> None:
    _unlock(hunt, terminal)
    terminal.send("2")
    terminal.expect("by your log")
    terminal.send(" ")
    terminal.expect(hunt.hint.split()[0])


def _show(hunt: Hunt, terminal: OnTerminal) -> None:
    terminal.expect(":")
    terminal.send(hunt.passphrase + "\r")
    terminal.expect(hunt.hint.split()[0])
