"""What a hunted session does in the app on a real terminal, to its end or to a sudden one."""

from __future__ import annotations

import re
import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.campaigns.hunt import Hunt
    from tests.support.terminal import OnTerminal

_SABOTAGED = "tests.campaigns.sabotaged"
_ENTER, _BACK, _DOWN, _RIGHT = "\r", "\x1b", "\x1b[B", "\x1b[C"
_EMPTY, _QUIT = "\x15", "\x11"
_CODE_GROUPS = 9
_STYLES = re.compile(rb"\x1b\[[0-9;?]*[A-Za-z]")
_GROUP = re.compile(rb"([1-9])  ([0-9A-Z]{4})\b")


def use(hunt: Hunt) -> None:
    """Look at a hint in the app, write another one, and leave."""
    with hunt.terminal() as terminal:
        _reveal(hunt, terminal)
        hunt.look_at(terminal.process.pid, "app")
        terminal.send("e")
        terminal.expect("Neither the PIN")
        terminal.send(hunt.later)
        terminal.expect("Good")
        terminal.send(_ENTER)
        terminal.expect("by your log")
        terminal.send(_QUIT)
        terminal.wait()
    hunt.searched(terminal, "app")


def create(hunt: Hunt) -> None:
    """Begin anew in the app: passphrase, recovery code, and the first card left for later."""
    hunt.run("purge")
    with hunt.terminal() as terminal:
        terminal.expect("Protection: your")
        terminal.settle()
        terminal.send(_ENTER)
        _choose(terminal, hunt.renewed)
        _write_down(hunt, terminal)
        terminal.expect("printed on the card")
        hunt.look_at(terminal.process.pid, "app, creation")
        terminal.send(_QUIT)
        terminal.wait()
    hunt.searched(terminal, "app, creation")


def renew(hunt: Hunt) -> None:
    """Change the passphrase in the app, and have a new recovery code."""
    with hunt.terminal() as terminal:
        _open_keys(hunt, terminal)
        terminal.send("p")
        _second_way(terminal, "Change the", hunt.passphrase)
        _choose(terminal, hunt.renewed)
        _done(terminal, "was changed")
        terminal.send("o")
        _second_way(terminal, "Make a new", hunt.renewed)
        _write_down(hunt, terminal)
        _done(terminal, "paper is right")
        terminal.send(_QUIT)
        terminal.wait()
    hunt.searched(terminal, "app, new keys")


def back_up(hunt: Hunt) -> None:
    """Make a backup in the app that a passphrase of its own opens, too."""
    with hunt.terminal() as terminal:
        _open_keys(hunt, terminal)
        terminal.send("c")
        terminal.expect("shall go")
        terminal.settle()
        # Textual empties a field some steps behind its letters: not in one go with them.
        terminal.press(_EMPTY)
        terminal.press(f"{hunt.root / 'home'}/app.pinvault")
        # From the path to how many are kept, which stays, to what opens it, and on.
        for key in (_ENTER, _ENTER, _RIGHT, _ENTER):
            terminal.press(key)
        terminal.send(_ENTER)
        terminal.expect("Choose a passphrase")
        _choose(terminal, hunt.portable)
        terminal.expect("opened again")
        terminal.settle()
        terminal.send(_QUIT)
        terminal.wait()
    hunt.searched(terminal, "app, backup")


def stopped(number: signal.Signals) -> Callable[[Hunt], None]:
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


def crashed(how: str) -> Callable[[Hunt], None]:
    """Return the act of a fault of ours while the hint is at hand."""

    def act(hunt: Hunt) -> None:
        with hunt.terminal(module=(_SABOTAGED, how)) as terminal:
            _open_pin(hunt, terminal)
            terminal.send(" ")
            assert terminal.wait() == 1
            assert b"A fault in pinvault (RuntimeError" in terminal.scrollback()
        hunt.searched(terminal, f"app, {how}")

    return act


def _unlock(hunt: Hunt, terminal: OnTerminal) -> None:
    terminal.expect("press Enter")
    terminal.send(hunt.passphrase)
    terminal.send(_ENTER)
    terminal.expect("Signature password")


def _open_pin(hunt: Hunt, terminal: OnTerminal) -> None:
    _unlock(hunt, terminal)
    terminal.send("2")
    terminal.expect("by your log")


def _reveal(hunt: Hunt, terminal: OnTerminal) -> None:
    _open_pin(hunt, terminal)
    terminal.send(" ")
    terminal.expect(hunt.hint.split()[0])


def _open_keys(hunt: Hunt, terminal: OnTerminal) -> None:
    _unlock(hunt, terminal)
    terminal.send("b")
    terminal.expect("Backups and keys")
    terminal.settle()


def _second_way(terminal: OnTerminal, label: str, passphrase: str) -> None:
    terminal.expect(label)
    terminal.settle()
    terminal.send(f"{_DOWN}{_ENTER}")
    terminal.expect("your present")
    terminal.settle()
    terminal.send(passphrase + _ENTER)


def _choose(terminal: OnTerminal, passphrase: str) -> None:
    """Type a new passphrase twice, once the page asks for it."""
    terminal.expect("Again")
    terminal.settle()
    for _ in range(2):
        terminal.send(passphrase)
        terminal.expect("strong")
        terminal.settle()
        terminal.send(_ENTER)
        terminal.settle()


def _write_down(hunt: Hunt, terminal: OnTerminal) -> None:
    """Read the new recovery code from the screen, and type back what is asked for."""
    before = len(terminal.output)
    terminal.expect("written it")
    terminal.settle()
    groups = dict(_GROUP.findall(_STYLES.sub(b"", terminal.output)))
    assert len(groups) == _CODE_GROUPS, terminal.output[before:]
    code = [groups[b"%d" % number].decode() for number in range(1, _CODE_GROUPS + 1)]
    hunt.codes.append("-".join(code))
    terminal.send(_ENTER)
    asked = [terminal.expect("Group ([1-9])")[1] for _ in range(2)]
    for number in asked:
        terminal.settle()
        terminal.send(groups[number].decode() + _ENTER)


def _done(terminal: OnTerminal, said: str) -> None:
    """Wait for what is said at the end, and go back to the page of backups and keys."""
    terminal.expect(said)
    terminal.settle()
    terminal.send(_ENTER)
    terminal.settle()
    terminal.send(_BACK)
    terminal.expect("Backups and keys")
    terminal.settle()
