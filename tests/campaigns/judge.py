"""What a home holds after something went wrong: the old, the new, or neither."""

from __future__ import annotations

import dataclasses
import json
import os
import re
import signal
import stat
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from pinvault import i18n
from pinvault.backup.opening import Found
from pinvault.errors import ChoiceNeededError, NoVaultError, PinvaultError
from pinvault.secret import Secret
from tests.campaigns.home import ALONE, Home
from tests.campaigns.operations import SECOND

if TYPE_CHECKING:
    from pinvault.vault.session import Session
    from tests.campaigns.operations import Operation
    from tests.support.strace_faults import Outcome

_TEMPORARY = re.compile(r"\..+\.[0-9a-f]{16}\.tmp")
_RANDOM = re.compile(r"[0-9a-f]{16,}")
_MISSING = "no vault"
_DAY_SECONDS = 24 * 60 * 60


@dataclass
class Verdict:
    """What was found wrong, by its kind; each entry names the fault."""

    faults: int = 0
    missed: int = 0
    unreadable: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    stray: list[str] = field(default_factory=list)
    modes: list[str] = field(default_factory=list)
    unclear: list[str] = field(default_factory=list)

    def add(self, other: Verdict) -> None:
        """Take over what another walk found."""
        for each in dataclasses.fields(self):
            setattr(self, each.name, getattr(self, each.name) + getattr(other, each.name))

    @property
    def good(self) -> bool:
        """Whether nothing was wrong, and anything was tried at all."""
        wrong = self.unreadable + self.lost + self.stray + self.modes + self.unclear
        return self.faults > 0 and not wrong

    def __str__(self) -> str:
        """Give the figures in one line."""
        return (
            f"{self.faults} faults injected ({self.missed} more did not fire), "
            f"{len(self.unreadable)} unreadable vaults, {len(self.lost)} lost revisions, "
            f"{len(self.stray)} stray files, {len(self.modes)} wrong modes, "
            f"{len(self.unclear)} unclear messages"
        )


def held(home: Home, *, second: bool = False) -> object:
    """Return all that a vault holds, without what differs from run to run.

    Raises ``PinvaultError`` if it does not open; a vault that is not there holds nothing.
    """
    path = home.root / SECOND if second else home.vault
    try:
        session = home.open(path)
    except NoVaultError:
        return _MISSING
    except ChoiceNeededError:
        session = home.open(path, accept_older=True)
    return _contents(session)


def _contents(session: Session) -> object:
    hints = [
        (str(record.pin), session.hints.reveal(card.id, record.pin).text.reveal())
        for card in session.vault.cards
        for record in card.pins
        if record.hint is not None
    ]
    return _plain(session.vault), hints


def _plain(value: object) -> object:
    """Return a value as nested tuples, moments and random names left out."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return tuple(_plain(getattr(value, each.name)) for each in dataclasses.fields(value))
    if isinstance(value, (tuple, list, frozenset)):
        return tuple(_plain(each) for each in value)
    if isinstance(value, (datetime, bytes)):
        return type(value).__name__
    if isinstance(value, date):
        return value.isoformat()
    text = str(value)
    return "random" if _RANDOM.fullmatch(text) else text


def judge(operation: Operation, outcome: Outcome, before: object, after: object) -> Verdict:
    """Look at the home after one fault as the next start does, then use it."""
    verdict, name = Verdict(), f"{operation.name}: {outcome}"
    if not outcome.fired:
        verdict.missed = 1
        return verdict
    verdict.faults = 1
    home = Home(outcome.folder / "work")
    worked = _message(verdict, outcome, name)
    _modes(verdict, home, name)
    second = operation.name == "restore-new"
    try:
        now = held(home, second=second)
    except PinvaultError as error:
        # Taking everything away begins with the keys, and can be taken up where it stopped.
        if operation.name != "purge":
            verdict.unreadable.append(f"{name} -> {error.reason}")
        now = before
    if now not in (before, after):
        verdict.lost.append(f"{name} -> neither the old nor the new")
    elif worked and now != after:
        verdict.lost.append(f"{name} -> said done, and is not")
    _backups(verdict, home, name)
    _next_start(verdict, operation, home, name)
    return verdict


def _message(verdict: Verdict, outcome: Outcome, name: str) -> bool:
    """Check how it ended; tell whether it said that it has worked."""
    if "Traceback" in outcome.err:
        verdict.unclear.append(f"{name} -> traceback")
    if outcome.status in (-signal.SIGKILL, 128 + signal.SIGKILL):
        return False
    try:
        said = json.loads(outcome.out)
    except ValueError:
        verdict.unclear.append(f"{name} -> exit {outcome.status} and no word")
        return False
    if said["exit"] == 1 or (said["exit"] and not i18n.texts(f"err-{said['error']}")):
        verdict.unclear.append(f"{name} -> exit {said['exit']}")
    return bool(said["exit"] == 0)


def _modes(verdict: Verdict, home: Home, name: str) -> None:
    for path in home.root.rglob("*"):
        status = path.lstat()
        expected = 0o700 if path.is_dir() or path.parent.name == "bin" else 0o600
        if not stat.S_ISLNK(status.st_mode) and stat.S_IMODE(status.st_mode) != expected:
            verdict.modes.append(f"{name} -> {path.name} {stat.S_IMODE(status.st_mode):o}")


def _backups(verdict: Verdict, home: Home, name: str) -> None:
    """The backup that was there opens by its passphrase, unless a newer one took its place."""
    try:
        Found(home.root / "stick" / "backup.pinvault").by_passphrase(Secret(ALONE))
    except PinvaultError as error:
        if error.reason != "archive-not-portable" and "backup-replace" not in name:
            verdict.unreadable.append(f"{name} -> backup: {error.reason}")
    if not list((home.root / "kept").glob("pinvault-*.pinvault")):
        verdict.lost.append(f"{name} -> no dated backup")


def _next_start(verdict: Verdict, operation: Operation, home: Home, name: str) -> None:
    """Do the same again a day later, and change something; no temporary file may stay."""
    for path in home.root.rglob("*.tmp"):
        os.utime(path, (path.stat().st_mtime - _DAY_SECONDS,) * 2)
    again = home.type(operation.words, operation.secrets)
    if again.exit == 1:
        verdict.unclear.append(f"{name} -> again: {again.stderr}")
    for vault in (home.vault, home.root / SECOND):
        try:
            home.open(vault, accept_older=True).settings.set("mouse", "off")
        except NoVaultError:
            continue
        except PinvaultError as error:
            verdict.unreadable.append(f"{name} -> next change: {error.reason}")
    found = [path for path in home.root.rglob("*") if _TEMPORARY.fullmatch(path.name)]
    verdict.stray += [f"{name} -> {path.relative_to(home.root)}" for path in found]
