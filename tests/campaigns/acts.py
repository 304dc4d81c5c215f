"""What a hunted session does: the acts that a person, a signal or a fault can bring about."""

from __future__ import annotations

import signal
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from tests.campaigns import app_acts
from tests.campaigns.sabotaged import LEAKS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.campaigns.hunt import Hunt
    from tests.support.terminal import OnTerminal

_SABOTAGED = "tests.campaigns.sabotaged"


def begin(hunt: Hunt) -> None:
    """Make a vault with a card and a hint."""
    hunt.run("init", "--json", "--reveal", code=True, passphrase_fd=hunt.passphrase)
    opened: dict[str, Any] = {"passphrase_fd": hunt.passphrase}
    hunt.run("card", "add", "Hanako", "--birth", "1985-12-05", "--issued", "2021-12-20", **opened)
    hunt.run("hint", "set", "user", text_fd=hunt.hint, **opened)


def commands(hunt: Hunt) -> None:
    """Use the command line: edit, back up, restore, remind, print, look at health, change keys."""
    opened: dict[str, Any] = {"passphrase_fd": hunt.passphrase}
    hunt.run("hint", "set", "user", text_fd=hunt.later, **opened)
    hunt.run("status", "--json", **opened)
    hunt.run("backup", "create", "copy.pinvault", **opened)
    hunt.run("backup", "verify", "copy.pinvault", recovery_code_fd=hunt.codes[0])
    hunt.run("backup", "sheet", "page.pdf", **opened)
    hunt.run("remind", "calendar", "dates.ics")
    hunt.run("remind", "schedule", "install")
    hunt.run("remind", "schedule", "remove")
    hunt.run("remind", "--json")
    hunt.run("doctor", "--json")
    _renew(hunt)
    alone: dict[str, Any] = {"backup_passphrase_fd": hunt.portable}
    hunt.run(
        "backup", "create", "alone.pinvault", "--portable", passphrase_fd=hunt.renewed, **alone
    )
    hunt.run("backup", "verify", "alone.pinvault", **alone)


def restoring(hunt: Hunt) -> None:
    """Restore a backup where nothing is left, by the recovery code."""
    hunt.run("backup", "create", "copy.pinvault", passphrase_fd=hunt.passphrase)
    hunt.run("purge")
    words = ("backup", "restore", "copy.pinvault", "--json", "--reveal")
    code: dict[str, Any] = {"recovery_code_fd": hunt.codes[0], "new_passphrase_fd": hunt.renewed}
    hunt.run(*words, code=True, **code)
    hunt.run("hint", "erase", "user", passphrase_fd=hunt.renewed)


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


@dataclass(frozen=True, slots=True)
class Plant:
    """A leak on purpose, and the name of the secret that has to be found."""

    secret: str
    act: Callable[[Hunt], None]


def _leak_hint(how: str, hunt: Hunt) -> None:
    with hunt.terminal("hint", "show", "user", module=(_SABOTAGED, f"leak-{how}")) as terminal:
        _show(hunt, terminal)
        terminal.send("\r")
        terminal.wait()
    hunt.searched(terminal, "leak on purpose")


def _renew(hunt: Hunt, *how: str) -> None:
    """Change the passphrase, then have a new recovery code; ``how`` sabotages both."""
    module: dict[str, Any] = {"module": (_SABOTAGED, *how)} if how else {}
    hunt.run(
        "key", "passphrase", passphrase_fd=hunt.passphrase, new_passphrase_fd=hunt.renewed, **module
    )
    words = ("key", "recovery", "--json", "--reveal")
    hunt.run(*words, code=True, passphrase_fd=hunt.renewed, **module)


SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
CRASHES = tuple(
    app_acts.crashed(how)
    for how in ("crash", "crash-in-thread", "crash-in-drawing", "crash-in-app")
)
ACTS: tuple[Callable[[Hunt], None], ...] = (
    app_acts.use,
    commands,
    app_acts.stopped(signal.SIGTERM),
    asked,
    app_acts.create,
    interrupted(signal.SIGINT),
    app_acts.renew,
    app_acts.stopped(signal.SIGHUP),
    restoring,
    interrupted(signal.SIGTERM),
    app_acts.back_up,
    app_acts.stopped(signal.SIGINT),
    interrupted(signal.SIGHUP),
    *CRASHES,
)
PLANTED = (
    *(Plant("hint", partial(_leak_hint, how)) for how in LEAKS),
    Plant("recovery code 2", lambda hunt: _renew(hunt, "leak-code")),
    Plant("new passphrase", lambda hunt: _renew(hunt, "leak-passphrase")),
)


def _show(hunt: Hunt, terminal: OnTerminal) -> None:
    terminal.expect(":")
    terminal.send(hunt.passphrase + "\r")
    terminal.expect(hunt.hint.split()[0])
